import type { Page } from '@playwright/test'
import { addDays, type Day } from '../../src/domain/day.ts'
import { entriesOf } from '../../src/domain/entries.ts'
import { putEntry } from '../../src/domain/journal.ts'
import { instantOf } from '../../src/domain/wallTime.ts'
import { readAll } from '../../src/insight/reading.ts'
import { seriesOf } from '../../src/insight/series.ts'
import { SAMPLE_TODAY, sampleYears } from '../fixtures/sampleYears.ts'
import { beginLocked } from './harness/lock.ts'
import { bringJournal, goTo, SAMPLE_EVENING, setEvening } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { expectSaved } from './harness/writing.ts'

const TWO_YEARS = sampleYears(2)

/**
 * Every control that sets something, by the screen it stands on, with the file whose test fails when it does nothing.
 * One that is new on these screens is not in here, and fails below until it has a test of what it does.
 */
const CONTROLS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/settings': {
    Language: 'settings.spec.ts',
    Appearance: 'settings.spec.ts',
    'A day ends at': 'settings.spec.ts, days.spec.ts',
    'Working hours, from': 'intake.spec.ts',
    'Working hours, to': 'intake.spec.ts',
    'Your night, from': 'settings.spec.ts, intake.spec.ts',
    'Your night, to': 'settings.spec.ts',
    'A plain name': 'settings.spec.ts',
    'A hint in notes': 'hint.spec.ts',
    Spelling: 'ownWords.spec.ts',
    'Working days': 'intake.spec.ts',
  },
  '/settings/questions/energy': {
    'The question': 'questions.spec.ts',
    ...Object.fromEntries(
      ['lowest', 'second', 'middle', 'fourth', 'highest'].map((step) => [`The ${step}`, 'questions.spec.ts']),
    ),
    'What wears you down': 'settingsActs.spec.ts',
    'On Today': 'questions.spec.ts',
  },
  '/settings/reminder': {
    'On which days': 'settings.spec.ts',
    'At what time': 'settings.spec.ts',
    'In which words': 'settings.spec.ts',
  },
  '/settings/backup': {
    'How the file is kept': 'encrypted.spec.ts',
    'Kind of file': 'encrypted.spec.ts',
    'A quiet reminder': 'settings.spec.ts, backup.spec.ts',
    'Passphrase of the file': 'encrypted.spec.ts, keptFile.spec.ts',
  },
  '/settings/lock': {
    'Out of sight': 'lockTimes.spec.ts',
    'Without a touch': 'lockTimes.spec.ts',
  },
  '/care/rest': {
    'Days until leave': 'care.spec.ts',
    'Last whole day off': 'care.spec.ts',
  },
}

test('no setting stands on a screen without a test of what it does', async ({ page }) => {
  test.slow()
  await beginLocked(page)
  for (const [address, controls] of Object.entries(CONTROLS)) {
    await goTo(page, address)
    await expect.poll(() => controlsOn(page), { message: address }).toEqual(Object.keys(controls).sort())
  }
})

test('in which direction a question wears decides what Patterns says of it', async ({ page }) => {
  await setEvening(page)
  await bringJournal(page, TWO_YEARS)
  await goTo(page, '/patterns')
  const dread = (region: string) =>
    page.getByRole('list', { name: region }).getByRole('link', { name: /^Dread before sessions/ })
  await expect(dread('Wearing down')).toBeVisible()
  // A direction is a meaning: what was answered under the other one is not read by it.
  for (const [direction, region] of [
    ['When it falls', 'Not enough entries yet'],
    ['When it rises', 'Wearing down'],
  ] as const) {
    await goTo(page, '/settings/questions/dread')
    await page.getByRole('radio', { name: direction }).click()
    await expectSaved(page)
    await goTo(page, '/patterns')
    await expect(dread(region)).toBeVisible()
  }
})

test('a season that is counted in counts among the earlier entries', async ({ page }) => {
  const winter = { from: addDays(SAMPLE_TODAY, -300), to: addDays(SAMPLE_TODAY, -240) }
  const named = {
    kind: 'season',
    id: 'winter',
    sort: 'grief',
    name: 'The long winter',
    leftOut: true,
  } as const
  const journal = putEntry(TWO_YEARS, { ...named, ...winter }, instantOf(SAMPLE_EVENING))
  const seasons = [...entriesOf(TWO_YEARS, 'season')].filter(({ leftOut }) => leftOut)
  const [without, counted] = [earlierThan([...seasons, winter]), earlierThan(seasons)]
  expect(counted).toBeGreaterThan(without)
  await setEvening(page)
  await bringJournal(page, journal)
  await goTo(page, '/patterns/question%3Aenergy')
  await expect(page.getByRole('main')).toContainText(`${without} earlier ones`)
  await goTo(page, '/seasons')
  await page.getByRole('button', { name: /The long winter/ }).click()
  await page.getByRole('radio', { name: 'Count it in' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
  await expectSaved(page)
  await goTo(page, '/patterns/question%3Aenergy')
  await expect(page.getByRole('main')).toContainText(`${counted} earlier ones`)
})

/** What a person could set on the screen: rows of choices, steppers, chips, and fields. */
function controlsOn(page: Page): Promise<readonly string[]> {
  return page.locator('main').evaluate((main) => {
    const field = 'textarea, input:not([type=radio], [type=file], [type=password])'
    const rows = [...main.querySelectorAll('fieldset')].filter((row) => !row.querySelector(field))
    const names = [
      ...rows.map((row) => row.querySelector('legend')?.textContent),
      ...Array.from(main.querySelectorAll<HTMLInputElement>(field), ({ labels }) => labels?.[0]?.textContent),
    ]
    return [...new Set(names.map((name) => name?.trim() ?? ''))].sort()
  })
}

/** How many earlier entries Energy is compared with, where these spans are left out. */
function earlierThan(leftOut: readonly { readonly from: Day; readonly to: Day }[]): number {
  const reading = readAll(seriesOf(TWO_YEARS), SAMPLE_TODAY, { leftOut }).get('question:energy')
  if (!reading || reading.status === 'not-enough') throw new Error('Energy cannot be read')
  return reading.yardstick.entries
}
