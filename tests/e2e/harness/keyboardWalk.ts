import type { Page } from '@playwright/test'
import { type Stop, stopNow } from './focus.ts'

/** More stops than any screen has, but a journal that goes on as it is read. */
const MOST = 150

/**
 * Walks over the page, or the dialog that stands open, by Tab from its beginning until it comes round. What is in the
 * way of somebody without a pointer, one sentence each: controls that are never reached, stops that do not show that
 * they are one, stops out of sight or wholly behind something else.
 */
export async function keyboardFaults(page: Page): Promise<readonly string[]> {
  const faults = await faultsOfWalk(page)
  // A screen that was still being opened leads the focus to its heading amid the walk: what is wrong stays so.
  return faults.length === 0 ? faults : faultsOfWalk(page)
}

async function faultsOfWalk(page: Page): Promise<readonly string[]> {
  const faults: string[] = []
  await page.evaluate(beginWalk)
  for (let presses = 0; ; presses += 1) {
    if (presses > MOST) return faults
    // The key stays down, as it does under a finger that walks far: half as many words with the browser.
    await page.keyboard.down('Tab')
    const [{ name, isShown, inSight }, step] = await page.evaluate<[Stop, Step]>(STOP_AND_STEP)
    if (step === 'round') break
    if (step === 'outside' || step === 'within') continue
    const told = name.trim().slice(0, 40)
    if (!isShown) faults.push(`does not show the focus: ${told}`)
    if (!inSight) faults.push(`out of sight: ${told}`)
    if (step === 'covered') faults.push(`wholly covered: ${told}`)
  }
  await page.keyboard.up('Tab')
  const missed = await page.evaluate(missedStops)
  return [...faults, ...missed.map((name) => `never reached: ${name}`)]
}

/** What came of a Tab. Outside is the browser itself, where a walk begins and ends; a date has several stops within. */
type Step = 'outside' | 'within' | 'round' | 'covered' | 'clear'

type Walked = Window & { walked?: Set<Element>; last?: Element | null; wasOutside?: number }

/** Runs in the page: lets go of the focus, so that the first Tab leads to the first stop. */
function beginWalk() {
  const walking = window as Walked
  walking.walked = new Set()
  walking.wasOutside = 0
  walking.last = null
  const modal = document.querySelector('dialog[open]')
  if (modal !== null) return
  document.body.tabIndex = -1
  document.body.focus()
  document.body.removeAttribute('tabindex')
}

/** Runs in the page: what came of a Tab. */
function noteStop(): Step {
  const walking = window as Walked
  const focused = document.activeElement
  if (focused === null || focused === document.body || focused.matches('dialog')) {
    walking.wasOutside = (walking.wasOutside ?? 0) + 1
    return walking.wasOutside > 2 ? 'round' : 'outside'
  }
  if (walking.last === focused) return 'within'
  if (walking.walked?.has(focused)) return 'round'
  walking.last = focused
  walking.walked?.add(focused)
  const area = focused.closest('label') ?? focused
  const { left, top, right, bottom } = area.getBoundingClientRect()
  const inset = 3
  const places = [left + inset, (left + right) / 2, right - inset].flatMap((x) =>
    [top + inset, (top + bottom) / 2, bottom - inset].map((y) => [x, y] as const),
  )
  const isClear = places.some(([x, y]) => {
    const found = document.elementFromPoint(x, y)
    return found !== null && (area.contains(found) || found.contains(area))
  })
  return isClear ? 'clear' : 'covered'
}

/** Asked for at once: a walk over every screen is some thousand stops. */
const STOP_AND_STEP = `[(${stopNow})(), (${noteStop})()]`

/** Runs in the page: the controls that could be reached and were not, by what they say. */
function missedStops(): readonly string[] {
  const walked = (window as Walked).walked ?? new Set()
  const scope = document.querySelector('dialog[open]') ?? document.body
  const controls = [
    ...scope.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    ),
  ].filter(
    (control) =>
      control.checkVisibility({ visibilityProperty: true }) &&
      !control.matches(':disabled, [tabindex="-1"], [type=hidden]') &&
      control.closest('[inert]') === null,
  )
  // Of a group of points one is a stop, and arrow keys lead to the others.
  const isReached = (control: HTMLElement) =>
    walked.has(control) ||
    (control instanceof HTMLInputElement &&
      control.type === 'radio' &&
      [...walked].some((stop) => stop instanceof HTMLInputElement && stop.name === control.name))
  return controls
    .filter((control) => !isReached(control))
    .map(
      (control) =>
        `<${control.localName}> ${(control.ariaLabel ?? control.textContent ?? '').trim().slice(0, 40)}`,
    )
}
