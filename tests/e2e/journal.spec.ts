import type { Locator } from '@playwright/test'
import { parseDay } from '../../src/domain/day.ts'
import { reflectionOn } from '../../src/domain/entries.ts'
import { monthsOf } from '../../src/domain/monthsOf.ts'
import { daysOn } from '../../src/features/journal/writtenDays.ts'
import { sampleYears } from '../fixtures/sampleYears.ts'
import { changeDay } from './harness/changeDay.ts'
import { enlargeText } from './harness/layout.ts'
import { bringJournal, enterSample, goTo, setEvening } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'

/** Against frames in which all that is drawn is laid out anew: what nineteen of twenty stay under, and what none exceeds. */
const USUAL_FRAME = 1
const LONGEST_FRAME = 4

test('days stand newest first, and one deleted comes back with one tap', async ({ page }) => {
  await setEvening(page)
  await enterSample(page)
  await goTo(page, '/journal')
  const days = page.getByRole('article')
  await days.nth(3).waitFor()
  const names = await days.evaluateAll((all) => all.map(({ id }) => id.slice('day-'.length)))
  expect(names.length).toBeGreaterThan(3)
  expect(names).toEqual(names.toSorted().reverse())

  const first = days.first()
  const before = await first.textContent()
  const name = (await first.getAttribute('aria-label')) ?? ''
  await page.getByRole('button', { name: `Delete ${name}` }).click()
  await expect(page.getByRole('article', { name })).toHaveCount(0)
  await expect(page.locator(':focus')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('article', { name })).toBeVisible()
  await expect.poll(() => first.textContent()).toBe(before)
})

test('a day opens from the journal for an edit, and the way back leads to that day', async ({ page }) => {
  await setEvening(page)
  await enterSample(page)
  await goTo(page, '/journal')
  const link = page.getByRole('article').nth(4).getByRole('link')
  const name = (await link.getAttribute('aria-label')) ?? ''
  await link.click()
  await changeDay(page)
  await page.getByLabel('A few words').fill('Written from the journal.')
  await page.goBack()
  const day = page.getByRole('article', { name })
  await expect(day).toContainText('Written from the journal.')
  await expect(day).toBeInViewport()
})

test('twenty years scroll without a long wait, and the oldest day is reached by keyboard', async ({
  page,
}) => {
  test.slow()
  const journal = sampleYears(20, { busy: true })
  await bringJournal(page, journal)
  await goTo(page, '/journal')
  await page.getByRole('article').first().waitFor()
  // In frames that only scroll, or that stay and lay out all that is drawn once more, which a busy machine is as slow in.
  const framesOf = (step: number) =>
    page.evaluate(async (step) => {
      const lengths: number[] = []
      const { style } = document.documentElement
      let last = await new Promise<number>(requestAnimationFrame)
      for (let frame = 0; frame < (step > 0 ? 240 : 20); frame++) {
        if (step > 0) scrollBy(0, step)
        else style.fontSize = frame % 2 === 0 ? '101%' : ''
        const now = await new Promise<number>(requestAnimationFrame)
        lengths.push(now - last)
        last = now
      }
      return lengths.sort((a, b) => a - b)
    }, step)
  const [anew = 0] = (await framesOf(0)).slice(10)
  const frames = await framesOf(await page.evaluate(() => document.documentElement.scrollHeight / 240))
  const [middle = 0, most = 0, longest = 0] = [frames[120], frames[228], frames.at(-1)]
  const figures = [middle, most, longest].map((length) => length.toFixed(0))
  console.log(
    `Twenty years, a month a frame: ${figures[0]} ms, 95 % under ${figures[1]}, ${figures[2]} at most; one laid out anew ${anew.toFixed(0)}`,
  )
  expect(most).toBeLessThan(anew * USUAL_FRAME)
  expect(longest).toBeLessThan(anew * LONGEST_FRAME)

  const oldestMonth = monthsOf(journal).at(-1) ?? ''
  await page.evaluate(() => scrollTo(0, 0))
  await page.getByRole('button', { name: 'Go to a month' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: oldestMonth.slice(0, 4), exact: true }).press('Enter')
  await dialog
    .getByRole('list', { name: oldestMonth.slice(0, 4) })
    .getByRole('button')
    .first()
    .press('Enter')
  await expect(page.locator(`#month-${oldestMonth} h2`)).toBeFocused()

  const oldest = [...Array(31)]
    .map((_, index) => parseDay(`${oldestMonth}-${String(index + 1).padStart(2, '0')}`))
    .find((day) => day !== null && reflectionOn(journal, day) !== null)
  const link = page.locator(`#day-${oldest} a`)
  for (let presses = 0; presses < 150; presses++) {
    if (await link.evaluateAll(([found]) => found !== undefined && found === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(link).toBeFocused()
  await expect(link).toBeInViewport()
})

test('a Tab key that outruns the screen still stops at every day, downwards and upwards', async ({
  page,
}) => {
  const journal = sampleYears(1)
  const days = [...journal.pages.values()]
    .flatMap(daysOn)
    .map(({ day }) => `day-${day}`)
    .sort()
  await bringJournal(page, journal)
  await page.evaluate(() => {
    // A screen that is never told what is near, as one that has not come to it yet.
    IntersectionObserver.prototype.observe = () => undefined
  })
  const daysMet = async (key: string, first: Locator) => {
    await first.focus()
    const met: string[] = []
    const at = () => page.evaluate(() => document.activeElement?.closest('article')?.id)
    for (let presses = 0; presses < 200; presses++) {
      await page.keyboard.press(key)
      const day = await at()
      if (day !== undefined && met.at(-1) !== day) met.push(day)
    }
    return met
  }
  await goTo(page, '/journal')
  await page.getByRole('article').first().waitFor()
  const down = await daysMet('Tab', page.getByRole('link', { name: 'Search' }))
  expect(down.length).toBeGreaterThan(40)
  expect(down).toEqual(days.toReversed().slice(0, down.length))

  await goTo(page, '/patterns')
  await goTo(page, '/journal')
  await page.getByRole('heading', { name: 'March 2025' }).waitFor()
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('button'), { textContent: 'Below' }))
  })
  const up = await daysMet('Shift+Tab', page.getByRole('button', { name: 'Below' }))
  expect(up.length).toBeGreaterThan(40)
  expect(up).toEqual(days.slice(0, up.length))
})

test('a month is a grid of its written days, and one of them leads to what was written', async ({ page }) => {
  await setEvening(page)
  await enterSample(page)
  await goTo(page, '/journal')
  const month = page.locator('main section').first()
  await page.getByRole('article').nth(3).waitFor()
  const listed = await page.getByRole('article').evaluateAll((all) => all.map(({ id }) => id.slice(-2)))
  const cell = month.getByRole('button', { name: /^\D+ ?\d+$/ })
  const filled = (await cell.allTextContents()).map((text) => text.padStart(2, '0'))
  expect(filled.length).toBeGreaterThan(3)
  expect(filled.toReversed().slice(0, 3)).toEqual(listed.slice(0, 3))
  const third = filled[2] ?? ''
  await cell.nth(2).click()
  const day = page.locator(`article[id$="-03-${third}"]`)
  await expect(day).toBeInViewport()
  await expect(day.getByRole('link').first()).toBeFocused()
})

test('the name of a month goes beneath the navigation, also with text twice as large', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await setEvening(page)
  await enterSample(page)
  await goTo(page, '/journal')
  await enlargeText(page, 2)
  const name = page.getByRole('heading', { level: 2 }).first()
  const bar = page.getByRole('navigation', { name: 'Screens' })
  const top = (await bar.boundingBox())?.y ?? 0
  // So far down that its name reaches over the upper edge of the bar.
  await page.evaluate((by) => scrollBy(0, by), ((await name.boundingBox())?.y ?? 0) - top + 30)
  const over = await bar.evaluate((nav) => {
    const { left, right, top, bottom } = nav.getBoundingClientRect()
    const found = new Set<string>()
    for (let x = left + 4; x < right; x += 8)
      for (let y = top + 4; y < bottom; y += 8) {
        const hit = document.elementFromPoint(x, y)
        if (hit && !nav.contains(hit)) found.add(hit.textContent ?? hit.tagName)
      }
    return [...found]
  })
  expect(over).toEqual([])
})
