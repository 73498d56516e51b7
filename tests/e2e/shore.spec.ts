import { press, tabTo } from './harness/focus.ts'
import { enterSample, goTo, setEvening } from './harness/notebook.ts'
import { placeOf } from './harness/placeOf.ts'
import { expect, test } from './harness/test.ts'

test.beforeEach(({ page }) => setEvening(page))

test('a tap on a week opens that week, one on a line its page, and the picture can be had as a table', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await enterSample(page)
  await goTo(page, '/patterns')
  const picture = page.getByRole('figure', { name: /^Every line from/ })
  const weeks = picture.getByRole('slider', { name: 'Weeks of the picture' })
  await expect(picture.getByRole('list', { name: 'Wearing down' }).getByRole('link')).toHaveText([
    'Late email',
    'Emails after hours',
    'A yes that meant no',
    'Dread before sessions',
  ])
  await expect(page.getByRole('region', { name: 'The shore' })).toContainText(
    /^Four have left their band since/,
  )

  const box = await placeOf(weeks)
  // The last but two of twenty-six, on the paper over the lines.
  await page.mouse.click(box.x + (box.width * 23) / 25, box.y + 2)
  const week = page.getByRole('dialog')
  await expect(week.getByRole('heading')).toHaveText('26 Feb to 4 Mar 2026')
  await expect(week.getByRole('list', { name: 'What the lines say' })).toContainText(/Late email\d+ times/)
  await week.getByRole('button', { name: 'Later' }).click()
  await expect(week.getByRole('heading')).toHaveText('5 to 11 Mar 2026')
  await week.getByRole('list', { name: 'Days with entries' }).getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('5 March')
  await page.goBack()

  const gathered = picture.getByRole('button', { name: /^\S+ are holding$/ })
  await expect(picture.getByRole('link', { name: 'Energy' })).toBeHidden()
  await gathered.click()
  await expect(gathered).toHaveAttribute('aria-expanded', 'true')
  await expect(picture.getByRole('link', { name: 'Energy' })).toBeVisible()

  await page.getByRole('button', { name: 'As a table' }).click()
  const table = page.getByRole('region', { name: 'The picture as a table' }).getByRole('table')
  await expect(table.getByRole('columnheader')).toHaveCount(27)
  await expect(table.getByRole('columnheader').nth(1)).toHaveText('18 Mar 2026')
  await expect(table.getByRole('row', { name: /^Late email \d/ })).toBeInViewport()

  // It scrolls in itself: the page stays as wide as the phone.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)

  const line = picture.locator('a[data-at$="late-email"] path').first()
  await line.evaluate((path: SVGPathElement) => path.ownerSVGElement?.scrollIntoView({ block: 'center' }))
  await placeOf(line)
  const point = await line.evaluate((path: SVGPathElement) => {
    const { x, y } = path.getPointAtLength(path.getTotalLength() / 3)
    const { left, top, width, height } = path.ownerSVGElement?.getBoundingClientRect() ?? new DOMRect()
    const { viewBox } = path.ownerSVGElement ?? {}
    return {
      x: left + (x / (viewBox?.baseVal.width ?? 1)) * width,
      y: top + (y / (viewBox?.baseVal.height ?? 1)) * height,
    }
  })
  await page.mouse.click(point.x, point.y)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Late email')
})

test('what lies folded draws nothing, and is drawn once it is opened', async ({ page }) => {
  await enterSample(page)
  await goTo(page, '/patterns')
  const holding = page.getByRole('region', { name: 'Holding' })
  await expect(holding).toBeVisible()
  await expect(holding.locator('svg')).toHaveCount(0)
  await expect(page.getByRole('list', { name: 'Holding' }).locator('svg')).toHaveCount(0)
  await holding.locator('summary').click()
  const lines = holding.getByRole('link')
  await expect(lines.nth(5)).toBeVisible()
  const undrawn = async () => (await lines.count()) - (await holding.locator('svg').count())
  await expect.poll(undrawn).toBe(0)
})

test('the weeks are moved through and opened by keyboard, and the focus comes back to them', async ({
  page,
}) => {
  await enterSample(page)
  await goTo(page, '/patterns')
  const weeks = page.getByRole('slider', { name: 'Weeks of the picture' })
  await tabTo(page, 'Weeks of the picture')
  await expect(weeks).toHaveAttribute('aria-valuetext', '12 to 18 Mar 2026')
  const { isShown } = await press(page, 'ArrowLeft')
  expect(isShown).toBe(true)
  await expect(weeks).toHaveAttribute('aria-valuetext', '5 to 11 Mar 2026')
  await press(page, 'Enter')
  await expect(page.getByRole('dialog').getByRole('heading')).toHaveText('5 to 11 Mar 2026')
  await press(page, 'Escape')
  await expect(weeks).toBeFocused()
  await expect(weeks).toHaveAttribute('aria-valuetext', '5 to 11 Mar 2026')

  // At the end of the picture a step leads nowhere, and keeps the focus.
  await press(page, 'Enter')
  const later = page.getByRole('dialog').getByRole('button', { name: 'Later' })
  await tabTo(page, 'Later')
  await press(page, 'Enter')
  await expect(later).toHaveAttribute('aria-disabled', 'true')
  await press(page, 'Enter')
  await expect(page.getByRole('dialog').getByRole('heading')).toHaveText('12 to 18 Mar 2026')
  await expect(later).toBeFocused()
})
