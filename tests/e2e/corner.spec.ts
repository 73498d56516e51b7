import { enterSample, goTo, setEvening } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'

test.beforeEach(({ page }) => setEvening(page))

test('a heading in letters twice as large on the narrowest phone is nowhere under the buttons in the corner', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await enterSample(page)
  for (const place of ['/patterns', '/pause', '/care', '/journal', '/settings', '/year', '/compare']) {
    await goTo(page, place)
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toBeVisible()
    const overlap = await heading.evaluate((element) => {
      const words = document.createRange()
      words.selectNodeContents(element)
      const { right, left, top, bottom } = words.getBoundingClientRect()
      return Array.from(document.querySelectorAll('main a'), (link) => link.getBoundingClientRect()).filter(
        (box) =>
          box.width > 0 && box.left < right && box.right > left && box.top < bottom && box.bottom > top,
      ).length
    })
    expect(overlap, place).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), place).toBe(320)
  }
})
