let watching = false

/**
 * Makes a field as high as what is written in it, where the browser does not do so by itself, and keeps the line that is
 * being written above the keyboard. What stands below moves; nothing jumps.
 */
export function growField(field: HTMLTextAreaElement | null): void {
  if (!field) return
  if (!watching)
    window.addEventListener('resize', () => document.querySelectorAll('textarea').forEach(stretch))
  watching = true
  stretch(field)
  const view = window.visualViewport
  const isAtEnd = document.activeElement === field && field.selectionEnd === field.value.length
  if (view && isAtEnd && field.getBoundingClientRect().bottom > view.offsetTop + view.height)
    field.scrollIntoView({ block: 'nearest' })
}

function stretch(field: HTMLTextAreaElement): void {
  const room = field.parentElement
  // Without its height for a moment, the page could be too short for where it is scrolled to.
  if (room) room.style.minBlockSize = `${room.offsetHeight}px`
  field.style.blockSize = '0'
  field.style.blockSize = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`
  if (room) room.style.minBlockSize = ''
}
