/**
 * How long what the app itself opened is waited for, in milliseconds: finding a file among many takes a minute or two,
 * and a device that was put down meanwhile is not to stay open.
 */
const LONGEST = 180_000

let openedAt: number | null = null
let whenOver: () => void = () => undefined

/** Does what may cover the page or put it out of sight until the person is done with it: a share sheet, a prompt. */
export async function whileOpen<Done>(act: () => Promise<Done>): Promise<Done> {
  openedAt = Date.now()
  try {
    return await act()
  } finally {
    over()
  }
}

/** How many milliseconds what the app itself opened is still waited for; 0 where there is nothing. */
export function openedFor(): number {
  const since = openedAt === null ? LONGEST : Date.now() - openedAt
  // A clock that was set back in between tells nothing: then rather wait no longer.
  return since < 0 ? 0 : Math.max(0, LONGEST - since)
}

/**
 * Watches every chooser of files and every print preview of the page. `onOver` is called once what was opened is done
 * with, or closed. Returns how to stop.
 */
export function watchOpened(onOver: () => void): () => void {
  whenOver = onOver
  const onClick = ({ target }: Event) => {
    if (isFileField(target)) openedAt = Date.now()
  }
  const onChosen = ({ target }: Event) => {
    if (isFileField(target)) over()
  }
  const onPrint = () => {
    openedAt = Date.now()
  }
  // Where printing is another app, as on Android, the browser is done with it before the person is.
  const onPrinted = () => {
    if (document.visibilityState === 'visible') over()
  }
  const stops = new AbortController()
  const capture = { capture: true, signal: stops.signal }
  document.addEventListener('click', onClick, capture)
  document.addEventListener('change', onChosen, capture)
  document.addEventListener('cancel', onChosen, capture)
  window.addEventListener('beforeprint', onPrint, capture)
  window.addEventListener('afterprint', onPrinted, capture)
  return () => {
    stops.abort()
    whenOver = () => undefined
  }
}

/** Whoever comes back into sight is done with what was opened. */
export function forgetOpened(): void {
  openedAt = null
}

function over(): void {
  openedAt = null
  whenOver()
}

function isFileField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'file'
}
