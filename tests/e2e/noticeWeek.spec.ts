import { addDays, type Day, daysBetween } from '../../src/domain/day.ts'
import { entriesOf } from '../../src/domain/entries.ts'
import { EROSION_DAYS } from '../../src/domain/sampleJournal.ts'
import { type Reading, readAll } from '../../src/insight/reading.ts'
import { seriesOf } from '../../src/insight/series.ts'
import { SAMPLE_TODAY, sampleYears } from '../fixtures/sampleYears.ts'
import { bringJournal, goTo, setEvening } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'

const TWO_YEARS = sampleYears(2)
const SERIES = seriesOf(TWO_YEARS)
const LEFT_OUT = [...entriesOf(TWO_YEARS, 'season')].filter((season) => season.leftOut)
const ONSET = addDays(SAMPLE_TODAY, -EROSION_DAYS)

const noticed = firstNamed()
const evenings = [
  { name: 'the week before', day: addDays(noticed, -7), isNamed: false },
  { name: 'the week it stands out', day: noticed, isNamed: true },
] as const

test('the dread that began fourteen weeks ago stands out within twelve of them', () => {
  expect(daysBetween(ONSET, noticed)).toBeGreaterThan(14)
  expect(daysBetween(ONSET, noticed)).toBeLessThanOrEqual(84)
})

for (const { name, day, isNamed } of evenings) {
  test(`${name}, Patterns ${isNamed ? 'says so in its words' : 'says nothing of it yet'}`, async ({
    page,
  }) => {
    await setEvening(page, new Date(`${day}T21:10:00-05:00`))
    await bringJournal(page, TWO_YEARS)
    await goTo(page, '/patterns')
    const link = { name: /^Dread before sessions/ }
    await expect(page.getByRole('figure')).toBeVisible()
    const wearing = page.getByRole('region', { name: 'Wearing down' }).getByRole('link', link)
    await expect(wearing).toHaveCount(isNamed ? 1 : 0)
    if (!isNamed) {
      await page.getByRole('heading', { name: 'Holding' }).click()
      await expect(page.getByRole('region', { name: 'Holding' }).getByRole('link', link)).toBeVisible()
      return
    }
    await goTo(page, '/patterns/question%3Adread')
    const { recent, yardstick } = read(day)
    const change = /^(From .+ to .+ over the last six weeks|Over the last six weeks, .+; before that, .+)\.$/
    await expect(page.locator('main p').filter({ hasText: change })).toBeVisible()
    await expect(page.getByText(`${recent.entries} entries since`)).toContainText(
      `against ${yardstick.entries} earlier ones`,
    )
  })
}

/** The first of the weeks since the onset in which dread is named. */
function firstNamed(): Day {
  for (let day = ONSET; day <= SAMPLE_TODAY; day = addDays(day, 7))
    if (read(day).status === 'eroding') return day
  throw new Error('The sample’s dread is never named')
}

function read(day: Day): Exclude<Reading, { status: 'not-enough' }> {
  const reading = readAll(SERIES, day, { leftOut: LEFT_OUT }).get('question:dread')
  if (!reading || reading.status === 'not-enough') throw new Error(`Dread cannot be read on ${day}`)
  return reading
}
