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

// On a phone on its side they are pictures, and on a wide screen words beneath the names of the screens.
for (const size of [
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 1280, height: 800 },
])
  test(`nothing lies over what leads elsewhere, ${size.width} by ${size.height}`, async ({ page }) => {
    await page.setViewportSize(size)
    await enterSample(page)
    for (const address of ['/', '/journal', '/settings']) {
      await goTo(page, address)
      for (const link of await page.locator('nav').getByRole('link').all()) await link.click({ trial: true })
    }
    await page.getByRole('link', { name: 'Someone to call' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Someone to call' })).toBeVisible()
  })
