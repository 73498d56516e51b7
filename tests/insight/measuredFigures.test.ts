import { expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { addImport, importIdOf, type ReadHealth, removeImport } from '../../src/domain/imports.ts'
import { emptyJournal, sameJournal } from '../../src/domain/journal.ts'
import type { HealthApp } from '../../src/domain/kinds/measured.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { picturedSeriesOf, seriesOf } from '../../src/insight/series.ts'
import { seamsOf } from '../../src/insight/stretches.ts'
import { parseBackup, writeBackup } from '../../src/vault/backup.ts'

const [FIRST, SECOND, THIRD] = ['2026-04-01', '2026-04-02', '2026-04-03'].map(
  (day) => `${day}T10:00:00.000Z`,
) as unknown as [Instant, Instant, Instant]
const on = (day: number) => `2026-03-${String(day).padStart(2, '0')}` as Day

/** Nights by the day of March 2026, in minutes. */
function read(
  app: HealthApp,
  nights: Readonly<Record<number, number>>,
  steps: number | null = null,
): ReadHealth {
  const days = Object.entries(nights).map(([day, sleep]) => ({ day: on(Number(day)), sleep, steps }))
  const [from, to] = [days[0]?.day, days.at(-1)?.day] as [Day, Day]
  return { sort: 'health', from, to, days, choice: { sort: 'health', app } }
}

const sleepOf = (journal: typeof emptyJournal) =>
  seriesOf(journal)
    .get('measured:sleep')
    ?.entries.map(({ day, value }) => [Number(day.slice(8)), value])

test('a night that was measured is known, and one that was not is unknown and no nought', () => {
  const journal = addImport(emptyJournal, read('apple-health', { 2: 400, 5: 380 }), FIRST)
  expect(sleepOf(journal)).toEqual([
    [2, 400],
    [5, 380],
  ])
  expect(seriesOf(journal).get('measured:sleep')?.wears).toBe('falling')
  // Steps have a picture where they are known, and no direction.
  expect(picturedSeriesOf(journal).get('measured:steps')?.entries).toEqual([])
  expect(seriesOf(journal).has('measured:steps')).toBe(false)
})

test('of a night that two files tell of the one kept last stands, and what only the older one knows stays', () => {
  const older = addImport(emptyJournal, read('apple-health', { 2: 400, 3: 410 }), FIRST)
  const newer = addImport(older, read('apple-health', { 3: 420, 4: 430 }), SECOND)
  expect(sleepOf(newer)).toEqual([
    [2, 400],
    [3, 420],
    [4, 430],
  ])
})

test('another app measures otherwise: with it a stretch begins', () => {
  const apple = addImport(emptyJournal, read('apple-health', { 2: 400, 3: 410 }), FIRST)
  const both = addImport(apple, read('fitbit', { 3: 390, 4: 370 }), SECOND)
  const series = picturedSeriesOf(both).get('measured:sleep')
  expect(seamsOf(series?.stretches ?? [])).toEqual([{ day: on(3), turn: 'device' }])
  expect(sleepOf(both)).toEqual([
    [3, 390],
    [4, 370],
  ])
})

test('the same file kept twice is one import, and it is taken back whole', () => {
  const once = addImport(emptyJournal, read('fitbit', { 2: 400 }, 5000), FIRST)
  expect(addImport(once, read('fitbit', { 2: 400 }, 5000), SECOND)).toBe(once)
  const gone = removeImport(once, importIdOf(read('fitbit', { 2: 400 }, 5000)), THIRD)
  expect([...gone.pages.values()].flatMap((page) => [...page.values()].map(({ kind }) => kind))).toEqual([
    'deleted',
    'deleted',
  ])
  expect(sleepOf(gone)).toEqual([])
})

test('it goes through a backup and back', () => {
  const journal = addImport(emptyJournal, read('google-fit', { 2: 400, 9: 1440 }, 12_345), FIRST)
  const parsed = parseBackup(writeBackup(journal, { appVersion: '0.1.0', now: new Date(SECOND) }))
  expect(parsed.ok && sameJournal(parsed.value, journal)).toBe(true)
})
