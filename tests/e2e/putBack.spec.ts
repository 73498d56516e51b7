import type { Page } from '@playwright/test'
import { beginLocked } from './harness/lock.ts'
import { expect, test } from './harness/test.ts'

/** Whether the page is blank once the window has heard this. */
function blankAfter(page: Page, sort: 'pagehide' | 'pageshow' | 'focus'): Promise<boolean> {
  return page.evaluate((name) => {
    window.dispatchEvent(new Event(name))
    return 'blank' in document.documentElement.dataset
  }, sort)
}

for (const sort of ['pageshow', 'focus'] as const)
  test(`a page taken away and put back with no word of its sight but ${sort} is shown again, or closed if it is late`, async ({
    page,
  }) => {
    test.slow()
    await page.clock.install()
    await beginLocked(page)
    // What watches over the lock is fetched after the screen.
    await expect.poll(() => blankAfter(page, 'pagehide')).toBe(true)
    await page.clock.fastForward(30_000)
    expect(await blankAfter(page, sort), 'soon enough').toBe(false)
    expect(await blankAfter(page, 'pagehide')).toBe(true)
    await page.clock.fastForward(61_000)
    expect(await blankAfter(page, sort), 'too late: nothing is shown').toBe(true)
    await expect(page.locator('#root h1')).toHaveText('Your notebook is closed')
  })
