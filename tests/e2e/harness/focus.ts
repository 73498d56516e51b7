import type { Page } from '@playwright/test'

/** Where the keyboard is: what it is called, and whether anybody could see it there. */
export type Stop = { readonly name: string; readonly isShown: boolean; readonly inSight: boolean }

/** Presses a key and tells where it led. */
export async function press(page: Page, key: string): Promise<Stop> {
  await page.keyboard.press(key)
  return page.evaluate(stopNow)
}

/** Presses Tab until the stop of that name, at most so often; every stop on the way. */
export async function tabTo(page: Page, name: string | RegExp, most = 60): Promise<readonly Stop[]> {
  const stops: Stop[] = []
  for (let presses = 0; presses < most; presses++) {
    const stop = await press(page, 'Tab')
    stops.push(stop)
    if (typeof name === 'string' ? stop.name === name : name.test(stop.name)) return stops
  }
  throw new Error(`No stop “${name}” among: ${stops.map((stop) => stop.name).join(' | ')}`)
}

/** Runs in the page: where the keyboard is. */
export function stopNow(): Stop {
  const focused = document.activeElement
  if (!(focused instanceof HTMLElement || focused instanceof SVGElement) || focused === document.body)
    return { name: '', isShown: true, inSight: true }
  const hasOutline = (element: Element, pseudo?: string) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element, pseudo)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  }
  const label = focused.closest('label')
  // A field may stand in a frame with its own buttons, which shows the focus of both.
  const around = [label, focused.parentElement].filter((each) => each !== null)
  const { top, bottom } = (label ?? focused).getBoundingClientRect()
  return {
    name:
      focused.getAttribute('aria-label') ??
      document.getElementById(focused.getAttribute('aria-labelledby') ?? '')?.textContent ??
      label?.textContent ??
      (focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement
        ? focused.labels?.[0]?.textContent
        : null) ??
      focused.textContent ??
      '',
    isShown: hasOutline(focused) || hasOutline(focused, '::after') || around.some((each) => hasOutline(each)),
    inSight: bottom > 0 && top < innerHeight,
  }
}
