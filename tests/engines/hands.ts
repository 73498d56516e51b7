import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { placesLeft } from '../e2e/harness/placesLeft.ts'
import type { Target } from './findTarget.ts'
import type { Visitor } from './visitor.ts'

const PATIENCE = 45_000

/** Whether what went wrong is that the browser itself is gone: its driver knows no session any more. */
export function isGone(fault: unknown): boolean {
  return /invalid session id|page crash/.test(`${fault}`)
}

/** Tries again until it neither rejects nor says no, until the busiest machine would have done it. */
export async function until<Value>(what: string, look: () => Promise<Value | false | null>): Promise<Value> {
  const end = Date.now() + PATIENCE
  for (;;) {
    let why: unknown = 'it did not come about'
    try {
      const found = await look()
      if (found !== false && found !== null) return found
    } catch (fault) {
      why = fault
    }
    if (isGone(why) || Date.now() > end) throw new Error(`${what}: ${why}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Taps a control once it is there. */
export function tap(visitor: Visitor, role: Target['role'], name: string, inside?: string): Promise<void> {
  const target = { role, name, ...(inside !== undefined && { inside }) }
  return until(`tap ${role} “${name}”`, async () => {
    await visitor.click(target)
    return undefined as never
  })
}

/** Writes into a field, over what it held. */
export async function write(visitor: Visitor, name: string, text: string): Promise<void> {
  const field = { role: 'textbox', name } as const
  // Between its tap and its words a field may move once more: whatever was written is then written over.
  await until(`write into “${name}”`, async () => {
    await visitor.click(field)
    await visitor.run(() => (document.activeElement as HTMLInputElement).select())
    await visitor.type(field, text)
    return true
  })
}

/** What a field holds. */
export function heldBy(visitor: Visitor, name: string): Promise<string> {
  return until(`the field “${name}”`, () =>
    visitor.run((wanted) => {
      const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
      const field = Array.from(fields).find((each) => each.labels?.[0]?.textContent?.trim() === wanted)
      return field ? `=${field.value}` : null
    }, name),
  ).then((held) => held.slice(1))
}

/** How high a field of several lines is, and how much of what it holds is out of sight, in pixels. */
export function sizeOf(visitor: Visitor, name: string): Promise<{ height: number; hidden: number }> {
  return visitor.run((wanted) => {
    const field = Array.from(document.querySelectorAll('textarea')).find(
      (each) => each.labels?.[0]?.textContent?.trim() === wanted,
    )
    if (!field) throw new Error(`No field “${wanted}”`)
    return { height: field.offsetHeight, hidden: field.scrollHeight - field.clientHeight }
  }, name)
}

/** Goes out of sight, as behind another app, or comes back; returns what `visibility` the page has right then. */
export function setSight(visitor: Visitor, sight: 'hidden' | 'visible'): Promise<string> {
  return visitor.run((state) => {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
    Object.defineProperty(document, 'hidden', { value: state === 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
    return getComputedStyle(document.body).visibility
  }, sight)
}

/** Waits until these words can be read on the page. */
export async function see(visitor: Visitor, ...words: string[]): Promise<void> {
  for (const each of words)
    await until(`read “${each}”`, async () => (await pageText(visitor)).includes(each) || null)
}

/** Waits until the app says that what was just done is stored. */
export async function seeSaved(visitor: Visitor): Promise<void> {
  // Said of an earlier change, it may still stand there for a moment.
  await new Promise((resolve) => setTimeout(resolve, 250))
  await see(visitor, 'Saved')
}

/** What can be read on the page, its spaces plain. */
export async function pageText(visitor: Visitor): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden cannot be read
  const text = await visitor.run(() => document.body.innerText)
  return text.replace(/\s+/g, ' ')
}

/** Loads the page anew, as the browser's own button does. */
export async function reload(visitor: Visitor): Promise<void> {
  await visitor.run(placesLeft)
  // Not through the driver: Firefox moves a page that comes from its service worker to another process, and its
  // driver takes the load that is left behind for a failed one.
  await visitor.run(() => {
    document.documentElement.dataset.before = ''
    setTimeout(() => location.reload())
  })
  await until('the page anew', () =>
    visitor.run(
      () => document.readyState === 'complete' && document.documentElement.dataset.before === undefined,
    ),
  )
}

/** Goes to a screen by its address, and waits for its heading: this one, or on Today its date. */
export async function goTo(visitor: Visitor, route: string, heading?: string): Promise<void> {
  await visitor.run(placesLeft)
  await visitor.run((hash) => {
    history.pushState(null, '', `#${hash}`)
    dispatchEvent(new PopStateEvent('popstate'))
  }, route)
  const isThere = (title: string) =>
    heading === undefined ? /^\d+ [A-Z][a-z]+$/.test(title) : title === heading
  await until(`the screen “${heading ?? 'Today'}”`, async () => isThere(await headingOf(visitor)))
}

/** The first heading of the page. */
export function headingOf(visitor: Visitor): Promise<string> {
  return visitor.run(() => document.querySelector('main h1')?.textContent ?? '')
}

/** Whether a point of a question's scale is chosen. */
export function isChosen(visitor: Visitor, question: string, word: string): Promise<boolean> {
  return visitor.run(
    (name, point) =>
      Array.from(document.querySelectorAll('[role=radiogroup]')).some(
        (group) =>
          group.querySelector('h2')?.textContent === name &&
          group.querySelector<HTMLInputElement>('input:checked')?.getAttribute('aria-label') === point,
      ),
    question,
    word,
  )
}

/** The next file that lands in the downloads after `act`, whole: its path and its bytes. */
export async function download(
  visitor: Visitor,
  act: () => Promise<void>,
): Promise<{ path: string; bytes: Buffer }> {
  const files = async () =>
    (await readdir(visitor.downloads)).filter((name) => /^shoreline.*\.(json|age)$/i.test(name))
  const before = await files()
  await act()
  return until('the download', async () => {
    const name = (await files()).find((each) => !before.includes(each))
    if (name === undefined) return null
    const path = join(visitor.downloads, name)
    const bytes = await readFile(path)
    return bytes.length > 0 ? { path, bytes } : null
  })
}

/** Waits until the page has fetched nothing more for a second. */
export async function fetched(visitor: Visitor): Promise<void> {
  const count = () => visitor.run(() => performance.getEntriesByType('resource').length)
  for (let before = -1, now = await count(); now !== before; ) {
    await new Promise((resolve) => setTimeout(resolve, 1000))
    before = now
    now = await count()
  }
}

/** Waits until a button may be tapped; until then it says so to a screen reader. */
export function readyButton(visitor: Visitor, name: string): Promise<unknown> {
  return until(`“${name}” is ready`, () =>
    visitor.run(
      (words) =>
        Array.from(document.querySelectorAll('button')).some(
          (button) => button.textContent === words && button.getAttribute('aria-disabled') !== 'true',
        ),
      name,
    ),
  )
}
