import { describe, expect, test } from 'vitest'
import { addDays, type Day, dayOf, daysBetween, weekOf } from '../../src/domain/day.ts'
import { entriesOf, lastShift } from '../../src/domain/entries.ts'
import { type Journal, sameJournal } from '../../src/domain/journal.ts'
import { type LiveEntry, pageOf } from '../../src/domain/kinds/entry.ts'
import { isBlank } from '../../src/domain/kinds/reflection.ts'
import { isEntryId } from '../../src/domain/kinds/stamp.ts'
import { sampleJournal } from '../../src/domain/sampleJournal.ts'
import { hourOf, instantOfWallTime } from '../../src/domain/wallTime.ts'
import { parseInstant, parseWallTime } from '../../src/domain/writtenTime.ts'
import { costOf } from '../fixtures/cost.ts'
import { SAMPLE_TODAY, SAMPLE_WORDS, sampleYears } from '../fixtures/sampleYears.ts'

const two = sampleYears(2)
const everything = (journal: Journal) =>
  Array.from(journal.pages.values()).flatMap((page) => [...page.values()] as LiveEntry[])

describe('a sample person', () => {
  test('is the same for the same seed and another for another', () => {
    expect(sameJournal(two, sampleYears(2))).toBe(true)
    expect(sameJournal(two, sampleYears(2, { seed: 2 }))).toBe(false)
  })

  test('writes only what a journal may hold, on the page it belongs on, and nothing after the day before today', () => {
    const end = `${SAMPLE_TODAY}T08:00:00.000Z` // 04:00 in Toronto, where the day before ends
    for (const [name, page] of two.pages) {
      for (const [id, entry] of page) {
        expect(entry.id).toBe(id)
        expect(isEntryId(id)).toBe(true)
        expect(pageOf(entry)).toBe(name)
        expect(parseInstant(entry.editedAt)).not.toBeNull()
        expect(entry.editedAt < end).toBe(true)
      }
    }
  })

  test('has a moment of their own where it has a name, and is the same person but for it', () => {
    const words = { ...SAMPLE_WORDS, ownMoment: 'By the river' }
    const withOwn = sampleJournal({ today: SAMPLE_TODAY, years: 2, seed: 1, words })
    const own = everything(withOwn).filter((entry) => 'what' in entry && entry.what === 'own:sample')
    expect(own.filter(({ kind }) => kind === 'momentKind')).toMatchObject([
      { text: 'By the river', restores: true, hidden: false },
    ])
    expect(own.filter(({ kind }) => kind === 'moment').length).toBeGreaterThan(30)
    expect(everything(withOwn).filter((entry) => !own.includes(entry))).toEqual(everything(two))
    for (const entry of own) expect(isEntryId(entry.id) && entry.editedAt < `${SAMPLE_TODAY}T08`).toBe(true)
  })

  test('reflects on 60 to 85 % of days and leaves none blank', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const reflections = [...entriesOf(sampleYears(2, { seed }), 'reflection')]
      expect(reflections.length / 730).toBeGreaterThan(0.55)
      expect(reflections.length / 730).toBeLessThan(0.86)
      expect(reflections.some(isBlank)).toBe(false)
      expect(reflections.every(({ day }) => day < SAMPLE_TODAY && day >= addDays(SAMPLE_TODAY, -730))).toBe(
        true,
      )
    }
  })

  test('is away two or three weeks a year, and writes nothing then', () => {
    const seasons = [...entriesOf(two, 'season')]
    expect(seasons).toHaveLength(2)
    for (const { from, to, sort, name } of seasons) {
      expect([14, 21]).toContain(daysBetween(from, to) + 1)
      expect({ sort, name }).toEqual({ sort: 'leave', name: SAMPLE_WORDS.leave })
      expect([...entriesOf(two, 'reflection')].some(({ day }) => from <= day && day <= to)).toBe(false)
    }
  })

  test.each(['America/Toronto', 'Europe/Paris', 'Australia/Sydney', 'Asia/Kathmandu'])(
    'logs moments at wall times of %s that fall on the day they are put on',
    (timeZone) => {
      const journal = sampleJournal({ today: SAMPLE_TODAY, years: 1, seed: 3, words: SAMPLE_WORDS, timeZone })
      const moments = [...entriesOf(journal, 'moment')]
      expect(moments.length).toBeGreaterThan(300)
      for (const { at, day, what } of moments) {
        expect(parseWallTime(at)).toBe(at)
        expect(dayOf(new Date(instantOfWallTime(at)), timeZone, 4)).toBe(day)
        if (what === 'late-email') expect([22, 23, 0]).toContain(hourOf(at))
      }
      expect(moments.some(({ at }) => hourOf(at) === 0)).toBe(true)
    },
  )

  test('says where a reluctant yes came from, and only of that', () => {
    for (const { what, because } of entriesOf(two, 'moment'))
      expect(because !== null).toBe(what === 'reluctant-yes')
  })

  test('held a pause last week whose shift is still in mind, and one in about half of all weeks', () => {
    expect(lastShift(two, weekOf(SAMPLE_TODAY))?.shift).toBe(SAMPLE_WORDS.lastShift)
    const pauses = [...entriesOf(two, 'pause')].length
    expect(pauses).toBeGreaterThan(35)
    expect(pauses).toBeLessThan(70)
  })

  test('has an open repair, words, ways to rest and people', () => {
    expect([...entriesOf(two, 'repair')].map(({ state }) => state).sort()).toEqual(['open', 'repaired'])
    expect(new Set(everything(two).map(({ kind }) => kind))).toEqual(
      new Set([
        'reflection',
        'moment',
        'pause',
        'season',
        'repair',
        'statement',
        'restorative',
        'person',
        'setting',
      ]),
    )
  })

  test('brought in a year of mail, of a calendar, and totals, where asked to, without a change to their days', () => {
    const worked = sampleYears(2, { work: true })
    for (const kind of ['reflection', 'moment', 'pause'] as const)
      expect([...entriesOf(worked, kind)]).toEqual([...entriesOf(two, kind)])
    const imports = [...entriesOf(worked, 'import')]
    expect(imports.map(({ sort }) => sort).sort()).toEqual(['calendar', 'mailbox'])
    const rows = [...entriesOf(worked, 'workload')]
    for (const made of imports) {
      expect(daysBetween(made.from, SAMPLE_TODAY)).toBe(364)
      const own = rows.filter(({ source }) => source === made.id)
      expect(own.length).toBeGreaterThan(200)
      expect(
        own.every(({ day, read }) => made.from <= day && day <= made.to && read?.sort === made.sort),
      ).toBe(true)
    }
    const leaves = [...entriesOf(worked, 'season')]
    expect(rows.some(({ day }) => leaves.some(({ from, to }) => from <= day && day <= to))).toBe(false)
    expect([...entriesOf(worked, 'score')]).toHaveLength(6)
    for (const [name, page] of worked.pages)
      for (const entry of page.values()) expect(pageOf(entry)).toBe(name)
  })

  test('may have begun three months ago', () => {
    const short = sampleYears(0.25)
    const first = addDays(SAMPLE_TODAY, -91)
    expect([...entriesOf(short, 'reflection')].every(({ day }) => day >= first)).toBe(true)
    expect([...entriesOf(short, 'repair')].every(({ opened }) => opened >= first)).toBe(true)
  })
})

test('twenty busy years are the journal the app is measured with', async () => {
  const { outcome: journal, cost } = await costOf(() => sampleYears(20, { busy: true }))
  expect(cost).toBeLessThan(400)
  const reflections = [...entriesOf(journal, 'reflection')]
  expect(reflections).toHaveLength(7300)
  expect(new Set<Day>(reflections.map(({ day }) => day)).size).toBe(7300)
  const moments = [...entriesOf(journal, 'moment')].length
  expect(moments).toBeGreaterThan(49_000)
  expect(moments).toBeLessThan(51_000)
  expect(journal.pages.size).toBeGreaterThanOrEqual(241)
})
