import type { Page } from '@playwright/test'
import type { Day } from '../../src/domain/day.ts'
import { addDays } from '../../src/domain/day.ts'
import { entriesOf } from '../../src/domain/entries.ts'
import { addImport } from '../../src/domain/imports.ts'
import { emptyJournal, type Journal, rate } from '../../src/domain/journal.ts'
import { instantOf, instantOfWallTime, wallTimeAt } from '../../src/domain/wallTime.ts'
import { type Reading, readAll } from '../../src/insight/reading.ts'
import { seriesOf } from '../../src/insight/series.ts'
import { pointsOf, spanOf } from '../../src/insight/weeks.ts'
import { SAMPLE_TODAY, sampleYears } from '../fixtures/sampleYears.ts'
import { bringJournal, goTo, SAMPLE_EVENING, setEvening } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'

const TWO_YEARS = sampleYears(2)
const SPANS = ['6 weeks', '6 months', '2 years', 'All'] as const

test.beforeEach(({ page }) => setEvening(page))

test('what two years say is what the readings say, figure for figure', async ({ page }) => {
  await bringJournal(page, TWO_YEARS)
  await goTo(page, '/patterns')
  const wearing = page.getByRole('region', { name: 'Wearing down' })
  for (const [key, name, words] of [
    ['moment:late-email', 'Late email', 'On the days you wrote, 14 a week; before that, 2.'],
    [
      'question:dread',
      'Dread before sessions',
      'Over the last six weeks, between “some” and “a lot”; before that, a flicker.',
    ],
  ] as const) {
    const reading = known(key)
    expect(reading.status).toBe('eroding')
    const means = [reading.recent.mean, reading.yardstick.mean].map((mean) =>
      figure(key.startsWith('moment:') ? 7 * mean : mean, false),
    )
    expect(means, 'what the words say').toEqual(key === 'question:dread' ? ['2.4', '1.2'] : ['13.6', '2.5'])
    await expect(wearing.getByRole('link', { name })).toBeVisible()
    await goTo(page, `/patterns/${encodeURIComponent(key)}`)
    const main = page.getByRole('main')
    await expect(main).toContainText(words)
    await expect(main).toContainText(new RegExp(`${reading.recent.entries} entries.*against`))
    await expect(main).toContainText(`${reading.yardstick.entries} earlier ones`)
    await goTo(page, '/patterns')
  }
  expect(known('question:energy').status).toBe('steady')
  const holding = page.getByRole('region', { name: 'Holding' })
  await holding.getByRole('heading', { name: 'Holding' }).click()
  await expect(holding.getByRole('link', { name: /^Energy/ })).toContainText(
    /Much as it has been since|^EnergyOver the last six weeks, .+; before that, /,
  )
})

test('a question answered in mornings lately and in evenings before says so wherever the two are compared', async ({
  page,
}) => {
  let journal: Journal = emptyJournal
  for (let ago = 200; ago >= 1; ago--) {
    const day = addDays(SAMPLE_TODAY, -ago)
    const at = instantOfWallTime(wallTimeAt(day, ago > 42 ? '21:40' : '08:20', 'America/Toronto'))
    journal = rate(rate(journal, day, 'energy', ago > 42 ? 4 : 2, at), day, 'rest', 3, at)
  }
  const nights = Array.from({ length: 200 }, (_, night) => addDays(SAMPLE_TODAY, night - 200))
  await bringJournal(page, addImport(journal, measured(nights), instantOf(SAMPLE_EVENING)))
  const said = 'Lately this was mostly answered in the morning'
  await goTo(page, '/patterns/question%3Aenergy')
  await expect(page.getByText(said)).toBeVisible()
  // A question that is drawn beside what was measured says it there.
  await goTo(page, '/patterns/measured%3Asleep')
  await expect(page.getByRole('region', { name: 'Rest', exact: true })).toContainText(said)
  await goTo(page, '/patterns')
  const line = page
    .getByRole('region', { name: 'Wearing down' })
    .getByRole('link', { name: /^Energy/ })
    .last()
  await expect(line).toContainText(said)
  await goTo(page, '/pause/2026-W12/sheet')
  const sheet = page.getByRole('article')
  const inPicture = sheet.getByText(
    'Mornings are held against evenings here, and what differs may be the hour',
  )
  await page.getByRole('button', { name: 'Energy', exact: true }).click()
  await expect(inPicture, 'of the picture alone').toContainText(': Energy.')
  await page.getByRole('button', { name: 'What the lines say', exact: true }).click()
  await expect(sheet.getByText(said)).toBeVisible()
  await expect(inPicture, 'and once').toHaveCount(0)
  await goTo(page, '/compare')
  await expect(page.getByText(/Mornings are held against evenings here.*Energy/)).toBeVisible()
})

test('the table holds the very weeks of the picture, and says where nothing was written', async ({
  page,
}) => {
  const journal = withoutDays(TWO_YEARS, addDays(SAMPLE_TODAY, -90), addDays(SAMPLE_TODAY, -63))
  await bringJournal(page, journal)
  const dread = seriesOf(journal).get('question:dread')
  if (!dread) throw new Error('The sample has no dread')
  for (const [index, choice] of (['6w', '6m', '2y'] as const).entries()) {
    await goTo(page, '/patterns/question%3Adread')
    await page.getByRole('radio', { name: SPANS[index] ?? '', exact: true }).check()
    const asTable = page.getByRole('button', { name: 'As a table' })
    const rows = page.locator('#points tbody tr')
    await asTable.or(rows.first()).first().waitFor()
    if (await asTable.isVisible()) {
      await asTable.click()
      await expect(rows.first()).toBeInViewport()
    }
    const points = pointsOf(dread, spanOf(choice, SAMPLE_TODAY, null))
    await expect(rows).toHaveCount(points.length)
    const told = await rows.evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll('td')].slice(0, 2).map(({ textContent }) => textContent)),
    )
    expect(told).toEqual(
      points
        .toReversed()
        .map(({ mean, entries }) => [
          mean === null ? 'nothing written' : figure(mean, false),
          String(entries),
        ]),
    )
    if (choice === '6w') continue
    expect(told.filter(([mean]) => mean === 'nothing written').length).toBeGreaterThanOrEqual(3)
    // The picture follows its table a frame or two later.
    await expect.poll(() => strokesOf(page)).toBe(runsOf(points.map(({ mean }) => mean)))
  }
})

test('a time away is drawn behind the weeks, under its name', async ({ page }) => {
  await bringJournal(page, TWO_YEARS)
  await goTo(page, '/patterns/question%3Arest')
  await page.getByRole('radio', { name: '2 years' }).check()
  const away = [...entriesOf(TWO_YEARS, 'season')].length
  expect(away).toBeGreaterThan(0)
  await expect(page.locator('main figure svg text', { hasText: 'Away by the lake' })).toHaveCount(away)
})

test('five entries are drawn and not counted down; on its own page they are five of the eight a reading needs', async ({
  page,
}) => {
  const now = instantOf(SAMPLE_EVENING)
  const journal = [1, 2, 3, 4, 5].reduce(
    (before, back) => rate(before, addDays(SAMPLE_TODAY, -back), 'energy', 2, now),
    emptyJournal,
  )
  await bringJournal(page, journal)
  await goTo(page, '/patterns')
  const few = page.getByRole('figure').getByRole('list', { name: 'Not enough entries yet' })
  await expect(few.getByRole('link', { name: 'Energy' })).toBeVisible()
  await page.getByRole('heading', { name: 'Not enough entries yet' }).click()
  await expect(page.getByRole('region', { name: 'Not enough entries yet' }).getByRole('link')).toHaveText([
    'Energy',
  ])
  await expect(page.getByRole('main')).not.toContainText(/\d+ (of|entr)/)
  await expect(page.getByRole('region', { name: 'Wearing down' })).toHaveCount(0)
  await few.getByRole('link', { name: 'Energy' }).click()
  await expect(page.getByRole('main')).toContainText('5 of the 8 entries')
})

function known(key: string): Exclude<Reading, { status: 'not-enough' }> {
  const leftOut = [...entriesOf(TWO_YEARS, 'season')].filter((season) => season.leftOut)
  const reading = readAll(seriesOf(TWO_YEARS), SAMPLE_TODAY, { leftOut }).get(key)
  if (!reading || reading.status === 'not-enough') throw new Error(`${key} cannot be read`)
  return reading
}

/** One decimal, and none where a count is whole. */
function figure(value: number, isCount: boolean): string {
  const rounded = value.toFixed(1)
  return isCount ? rounded.replace(/\.0$/, '') : rounded
}

function withoutDays(journal: Journal, from: Day, to: Day): Journal {
  const pages = Array.from(journal.pages, ([name, entries]) => {
    const kept = [...entries].filter(([, entry]) => !('day' in entry) || entry.day < from || entry.day > to)
    return [name, new Map(kept)] as const
  })
  return { ...journal, pages: new Map(pages) }
}

/** How often the pen of the line is put down; where the last weeks are marked, they go on from the line before. */
async function strokesOf(page: Page): Promise<number> {
  const strokes = await page
    .locator('main figure')
    .first()
    .locator('svg path[stroke-linecap=round]')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d') ?? ''))
  const goOn = strokes.filter((d, index) => {
    const start = d.match(/^M([\d.]+ [\d.]+)/)?.[1]
    return start !== undefined && strokes[index - 1]?.endsWith(start)
  })
  return (strokes.join('').match(/M/g)?.length ?? 0) - goOn.length
}

function runsOf(values: readonly (number | null)[]): number {
  return values.filter((value, index) => value !== null && (values[index - 1] ?? null) === null).length
}

/** Seven hours asleep in each of these nights. */
function measured(nights: readonly Day[]): Parameters<typeof addImport>[1] {
  const [from, to] = [nights[0], nights.at(-1)]
  if (!from || !to) throw new Error('No nights')
  const days = nights.map((day) => ({ day, sleep: 420, steps: null }))
  return { sort: 'health', from, to, days, choice: { sort: 'health', app: 'apple-health' } }
}
