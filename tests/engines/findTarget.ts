/** A control by what it is and what it is called, as a screen reader names it. */
export type Target = {
  readonly role: 'button' | 'link' | 'radio' | 'textbox' | 'file'
  readonly name: string
  /** The name of the group, list or region it stands in. */
  readonly inside?: string
}

/** The only place for a file on a page, whatever it is called there. */
export const FILE_PLACE: Target = { role: 'file', name: '' }

/**
 * Runs in the page: the place a person would tap for this control, or null where it cannot be seen or still moves. What
 * lies behind an open dialog does not count. A name fits from its beginning where a comma follows, as a count does.
 */
export async function findTarget({ role, name, inside }: Target): Promise<HTMLElement | null> {
  const controls = {
    button: 'button, summary',
    link: 'a[href]',
    radio: 'input[type=radio]',
    textbox: 'input:not([type]), input[type=text], input[type=password], input[type=search], textarea',
    file: 'input[type=file]',
  }
  const nameOf = (element: Element): string => {
    const byId = (element.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id))
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null
    const words =
      element.getAttribute('aria-label') ??
      byId.find((each) => each !== null)?.textContent ??
      labels?.[0]?.textContent ??
      (element.matches('fieldset') ? element.querySelector('legend')?.textContent : element.textContent)
    return (words ?? '').replace(/\s+/g, ' ').trim()
  }
  const fits = (element: Element, wanted: string) =>
    wanted === '' || nameOf(element) === wanted || nameOf(element).startsWith(`${wanted},`)
  const isSeen = (element: Element) =>
    (element.closest('label') ?? element).checkVisibility({ visibilityProperty: true })
  const dialog = document.querySelector('dialog[open]')
  const groups = '[role=radiogroup], [role=group], [role=list], [role=region], fieldset, section, ul'
  const scopes =
    inside === undefined
      ? [dialog ?? document.body]
      : Array.from((dialog ?? document).querySelectorAll(groups)).filter((group) => fits(group, inside))
  for (const scope of scopes)
    for (const element of scope.querySelectorAll<HTMLElement>(controls[role])) {
      if (!fits(element, name) || !isSeen(element)) continue
      const place = role === 'radio' ? (element.closest('label') ?? element) : element
      place.scrollIntoView({ block: 'center', behavior: 'instant' })
      const before = place.getBoundingClientRect()
      await new Promise((resolve) => setTimeout(resolve, 40))
      const { x, y } = place.getBoundingClientRect()
      return place.isConnected && x === before.x && y === before.y ? place : null
    }
  return null
}
