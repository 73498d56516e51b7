import type { CDPSession, Page } from '@playwright/test'
import { openFresh, openToday } from './harness/app.ts'
import { goTo } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { dayNote } from './harness/writing.ts'

const LINES = Array.from({ length: 14 }, (_, line) => `line ${line}`).join('\n')

test('a field grows with what is written where the browser does not do it by itself, and nothing jumps', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const supports = CSS.supports.bind(CSS) as (...args: string[]) => boolean
    CSS.supports = (...args: string[]) => args[0] !== 'field-sizing' && supports(...args)
    document.addEventListener('DOMContentLoaded', () => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('textarea { field-sizing: fixed !important }')
      document.adoptedStyleSheets = [sheet]
    })
  })
  await openToday(page)
  const hidden = () => dayNote(page).evaluate((field) => field.scrollHeight - field.clientHeight)
  const height = async () => (await dayNote(page).boundingBox())?.height ?? 0
  const before = await height()
  await dayNote(page).fill(LINES)
  await expect.poll(hidden, 'lines out of sight').toBeLessThanOrEqual(0)
  expect(await height()).toBeGreaterThan(before * 2)
  await dayNote(page).press('End')
  await dayNote(page).pressSequentially(' and')
  const scrolled = await page.evaluate(() => window.scrollY)
  await dayNote(page).pressSequentially(' a word')
  expect(await page.evaluate(() => window.scrollY)).toBe(scrolled)
  await page.setViewportSize({ width: 320, height: 700 })
  await expect.poll(hidden, 'on a narrower page').toBeLessThanOrEqual(0)
  await dayNote(page).fill('')
  await expect.poll(height).toBeLessThan(before * 1.5)
})

test('the light that was chosen holds before the app has begun, and for the bar above the page', async ({
  page,
}) => {
  const bar = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')]
        .filter(({ media }) => matchMedia(media).matches)
        .map(({ content }) => content),
    )
  await page.emulateMedia({ colorScheme: 'light' })
  await openToday(page)
  expect(await bar()).toEqual(['#f5f1e8'])
  await goTo(page, '/settings')
  await page.getByRole('radio', { name: 'Dark' }).click()
  await expect.poll(bar).toEqual(['#10181e'])

  // The page as it is drawn before the first script of the app has come.
  await page.route('**/assets/index-*.js', () => undefined)
  await page.reload({ waitUntil: 'commit' })
  await expect
    .poll(() =>
      page.evaluate(() => {
        // At the commit of a page not even its root is there.
        const root = document.querySelector('html')
        return root && getComputedStyle(root).backgroundColor
      }),
    )
    .toBe('rgb(16, 24, 30)')
  await expect.poll(bar).toEqual(['#10181e'])
})

for (const size of [
  { width: 844, height: 390 },
  { width: 932, height: 430 },
])
  test(`on a phone of ${size.width} px on its side nothing stands beneath its notch`, async ({ page }) => {
    await page.setViewportSize(size)
    const session: CDPSession = await page.context().newCDPSession(page)
    await session.send('Emulation.setSafeAreaInsetsOverride', {
      insets: { left: 59, right: 59, bottom: 21, leftMax: 59, rightMax: 59, bottomMax: 21 },
    })
    await openFresh(page)
    expect(await beneath(page)).toEqual([])
    await openToday(page)
    for (const address of ['/', '/patterns', '/care', '/journal', '/settings', '/help']) {
      await goTo(page, address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await beneath(page), address).toEqual([])
    }
    const boxes = await page.locator('nav a:visible, nav button:visible').evaluateAll((stops) =>
      stops.map((stop) => {
        const { left, right, top, bottom } = stop.getBoundingClientRect()
        return { left, right, top, bottom, name: stop.textContent }
      }),
    )
    const over = boxes.flatMap((one, place) =>
      boxes
        .slice(place + 1)
        .filter(
          (other) =>
            one.left < other.right - 1 &&
            other.left < one.right - 1 &&
            one.top < other.bottom - 1 &&
            other.top < one.bottom - 1,
        )
        .map((other) => `${one.name} over ${other.name}`),
    )
    expect(over).toEqual([])
    expect(Math.max(...boxes.map(({ bottom }) => bottom)), 'above the bar of the device').toBeLessThanOrEqual(
      size.height - 21,
    )
  })

/** Words that reach into the outer 59 px on either side; the days that can be swiped along go out of sight there. */
function beneath(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (words.nextNode()) {
      const { currentNode } = words
      const element = currentNode.parentElement
      const range = document.createRange()
      range.selectNodeContents(currentNode)
      const { left, right, width } = range.getBoundingClientRect()
      if (width <= 1 || !element?.checkVisibility() || element.closest('nav[aria-label="Days"] ul')) continue
      if (left < 59 || right > innerWidth - 59) found.push(`${currentNode.textContent} ${left} ${right}`)
    }
    return found
  })
}

test('in Lockdown Mode it is named, and what to do about it', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined })
    Reflect.deleteProperty(window, 'WebAssembly')
  })
  await openFresh(page)
  await expect(page.getByText('It looks as if Lockdown Mode is on')).toBeVisible()
  await expect(page.getByText('private windows')).toHaveCount(0)
})
