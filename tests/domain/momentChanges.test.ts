import { describe, expect, it, test } from 'vitest'
import { addDays, type Day } from '../../src/domain/day.ts'
import { momentKindsOf, settingOf } from '../../src/domain/entries.ts'
import {
  changeSetting,
  deleteEntry,
  emptyJournal,
  type Journal,
  mergeJournals,
  putEntry,
  rate,
  sameJournal,
} from '../../src/domain/journal.ts'
import { MOMENT_KINDS, type MomentWhat } from '../../src/domain/kinds/moment.ts'
import { momentKindIdOf } from '../../src/domain/kinds/momentKindId.ts'
import { momentOn } from '../../src/domain/kinds/momentOn.ts'
import type { OfferedMoment } from '../../src/domain/kinds/ownMoment.ts'
import {
  addMomentKind,
  changeMomentKind,
  joinMomentMeanings,
  momentsLogged,
  moveMomentKind,
} from '../../src/domain/momentChanges.ts'
import { momentKindOf } from '../../src/domain/momentKind.ts'
import type { Instant, WallTime } from '../../src/domain/wallTime.ts'
import { momentsWithin } from '../../src/insight/hours.ts'
import { happenedOn, picturedSeriesOf, seriesOf } from '../../src/insight/series.ts'
import { signalsOf } from '../../src/insight/signal.ts'
import { seamsOf } from '../../src/insight/stretches.ts'

const NOW = '2026-03-18T20:00:00.000Z' as Instant
const LATER = '2026-03-18T21:00:00.000Z' as Instant
const TODAY = '2026-03-18' as Day
const WALK = 'own:walk'

const withWalk = addMomentKind(emptyJournal, WALK, { text: 'A walk at noon', restores: true }, NOW)
const whatsOf = (journal: Journal) => momentKindsOf(journal).map(({ what }) => what)
const walk = (journal: Journal) => momentKindOf(journal, WALK)

/** What is said of a kind, without when it was. */
const saidOf = ({ text, restores, hidden, position, wordsSince }: OfferedMoment) => ({
  ...{ text, restores, hidden, position, wordsSince },
})

function logged(journal: Journal, what: MomentWhat, day: Day, times = 1): Journal {
  const id = `${what.replace(':', '-')}-${day}`
  const at = `${day}T12:30+00:00` as WallTime
  return putEntry(
    journal,
    { kind: 'moment', id, what, day, at, times, because: null, note: '' },
    `${day}T13:00:00.000Z` as Instant,
  )
}

/** A reflection on each of the last days, so that they are known. */
const reflected = (journal: Journal, days: number) =>
  Array.from({ length: days }, (_, ago) => addDays(TODAY, -ago)).reduce(
    (before, day) => rate(before, day, 'energy', 2, NOW),
    journal,
  )

describe('the kinds of moment', () => {
  it('are the app’s in their order, until the person makes something of them', () => {
    expect(whatsOf(emptyJournal)).toEqual([...MOMENT_KINDS])
  })

  it('begin, in each direction, with those of the person’s own, the newest first', () => {
    const both = addMomentKind(withWalk, 'own:tea', { text: 'Tea', restores: true }, NOW)
    const all = addMomentKind(both, 'own:form', { text: 'A form at night', restores: false }, NOW)
    expect(whatsOf(all)).toEqual([
      'own:form',
      ...MOMENT_KINDS.slice(0, 8),
      'own:tea',
      WALK,
      ...MOMENT_KINDS.slice(8),
    ])
  })

  it('stay where they are when they are hidden and reworded', () => {
    const hidden = changeMomentKind(withWalk, 'laughter', { hidden: true }, TODAY, NOW)
    const reworded = changeMomentKind(hidden, 'late-email', { text: 'Mail at night' }, TODAY, NOW)
    expect(whatsOf(reworded)).toEqual(whatsOf(withWalk))
    expect(momentKindOf(reworded, 'laughter').hidden).toBe(true)
    expect(momentKindOf(reworded, 'late-email').text).toBe('Mail at night')
  })

  it('that came with the app keep their direction, whatever is asked', () => {
    const journal = changeMomentKind(emptyJournal, 'laughter', { restores: false }, TODAY, NOW)
    expect(momentKindOf(journal, 'laughter').restores).toBe(true)
  })

  it('are named by nobody where nothing is left of them, and their moments stay', () => {
    const gone = deleteEntry(logged(withWalk, WALK, TODAY), momentKindIdOf(WALK), 'desk', LATER)
    expect(walk(gone)).toMatchObject({ builtIn: null, text: null, hidden: false })
    expect(momentsLogged(gone, WALK)?.count).toBe(1)
  })
})

describe('what was logged', () => {
  const used = logged(logged(reflected(withWalk, 30), WALK, addDays(TODAY, -20), 2), WALK, TODAY)

  it('is counted as a signal of its own, known from the first one on', () => {
    expect(signalsOf(used).find(({ key }) => key === `moment:${WALK}`)).toMatchObject({
      source: 'moment',
      wears: 'falling',
      restores: true,
      hidden: false,
    })
    const { entries } = seriesOf(used).get(`moment:${WALK}`) ?? { entries: [] }
    expect(entries.length).toBe(21)
    expect(entries[0]).toEqual({ day: addDays(TODAY, -20), value: 2 })
    expect(entries.at(-1)).toEqual({ day: TODAY, value: 1 })
  })

  it('is none in months that have none', () => {
    const early = rate(used, addDays(TODAY, -19), 'joy', 3, NOW)
    const known = seriesOf(early).get(`moment:${WALK}`)?.entries ?? []
    expect(known.find(({ day }) => day === addDays(TODAY, -19))?.value).toBe(0)
  })

  it('outlives hiding, and its signal is hidden with it', () => {
    const hidden = changeMomentKind(used, WALK, { hidden: true }, TODAY, NOW)
    expect(signalsOf(hidden).find(({ key }) => key === `moment:${WALK}`)?.hidden).toBe(true)
    expect(picturedSeriesOf(hidden).get(`moment:${WALK}`)?.entries).toEqual(
      picturedSeriesOf(used).get(`moment:${WALK}`)?.entries,
    )
    expect(walk(changeMomentKind(hidden, WALK, { hidden: false }, TODAY, NOW))).toMatchObject(
      saidOf(walk(used)),
    )
  })

  it('keeps the name it had: other words begin another stretch', () => {
    const reworded = changeMomentKind(used, WALK, { text: 'Out of the door' }, TODAY, NOW)
    expect(walk(reworded)).toMatchObject({ text: 'Out of the door', wordsSince: TODAY })
    expect(momentOn(walk(reworded), addDays(TODAY, -20)).text).toBe('A walk at noon')
    expect(momentOn(walk(reworded), TODAY).text).toBe('Out of the door')
    const series = picturedSeriesOf(reworded).get(`moment:${WALK}`)
    expect(seamsOf(series?.stretches ?? [])).toEqual([{ day: TODAY, turn: 'words' }])
    expect(seriesOf(reworded).get(`moment:${WALK}`)?.entries).toEqual([{ day: TODAY, value: 1 }])
    expect(series && happenedOn(series)).toEqual(
      happenedOn(picturedSeriesOf(used).get(`moment:${WALK}`) ?? { entries: [], aside: [] }),
    )
  })

  it('counts as one again where only a slip was put right', () => {
    const reworded = changeMomentKind(used, WALK, { text: 'A walk at noon.' }, TODAY, NOW)
    const joined = joinMomentMeanings(reworded, WALK, LATER)
    expect(walk(joined)).toMatchObject({ text: 'A walk at noon.', wordsSince: null })
    expect(walk(joined).earlier).toBe(undefined)
    expect(picturedSeriesOf(joined).get(`moment:${WALK}`)?.stretches).toHaveLength(1)
    expect(joinMomentMeanings(joined, WALK, LATER)).toBe(joined)
  })

  it('begins no stretch before the first one, nor on its day, nor where the words come back the same day', () => {
    const fresh = changeMomentKind(withWalk, WALK, { text: 'Out' }, TODAY, NOW)
    expect(walk(fresh)).toMatchObject({ text: 'Out', wordsSince: null })
    const today = changeMomentKind(logged(withWalk, WALK, TODAY), WALK, { text: 'Out' }, TODAY, NOW)
    expect(walk(today).earlier).toBe(undefined)
    const there = changeMomentKind(used, WALK, { text: 'Out' }, TODAY, NOW)
    const back = walk(changeMomentKind(there, WALK, { text: 'A walk at noon' }, TODAY, LATER))
    expect(back).toMatchObject(saidOf(walk(used)))
    expect(back.earlier).toBe(undefined)
  })

  it('wore or restored as its kind did then', () => {
    const turned = changeMomentKind(used, WALK, { restores: false }, TODAY, NOW)
    const all = { from: addDays(TODAY, -30), to: TODAY }
    expect(momentsWithin(turned, 'restoring', all).map(({ day }) => day)).toEqual([addDays(TODAY, -20)])
    expect(momentsWithin(turned, 'wearing', all).map(({ day }) => day)).toEqual([TODAY])
    expect(seamsOf(picturedSeriesOf(turned).get(`moment:${WALK}`)?.stretches ?? [])).toEqual([
      { day: TODAY, turn: 'direction' },
    ])
    expect(seriesOf(turned).get(`moment:${WALK}`)?.wears).toBe('rising')
  })

  it('is known from the day that the person says', () => {
    const said = changeSetting(used, `knownFrom:${WALK}`, addDays(TODAY, -25), NOW)
    expect(settingOf(used, `knownFrom:${WALK}`)).toBe(null)
    expect(settingOf(said, `knownFrom:${WALK}`)).toBe(addDays(TODAY, -25))
    expect(seriesOf(said).get(`moment:${WALK}`)?.entries.length).toBe(26)
  })
})

describe('two devices', () => {
  it('that each add a kind have both', () => {
    const other = addMomentKind(emptyJournal, 'own:tea', { text: 'Tea', restores: true }, NOW)
    const merged = mergeJournals(withWalk, other)
    expect(whatsOf(merged).filter((what) => what.startsWith('own:'))).toEqual(['own:tea', WALK])
    expect(sameJournal(merged, mergeJournals(other, withWalk))).toBe(true)
  })

  it('bring one kind together part by part: reworded here, hidden there', () => {
    const reworded = changeMomentKind(withWalk, WALK, { text: 'Out' }, TODAY, LATER)
    const hidden = changeMomentKind(withWalk, WALK, { hidden: true }, TODAY, LATER)
    expect(walk(mergeJournals(reworded, hidden))).toMatchObject({ text: 'Out', hidden: true })
  })

  it('speak of the same where each made something of what came with the app', () => {
    const hidden = changeMomentKind(emptyJournal, 'laughter', { hidden: true }, TODAY, NOW)
    const reworded = changeMomentKind(emptyJournal, 'laughter', { text: 'A laugh' }, TODAY, LATER)
    expect(momentKindOf(mergeJournals(hidden, reworded), 'laughter')).toMatchObject({
      text: 'A laugh',
      hidden: true,
    })
  })

  it('that worded it apart lose neither wording', () => {
    const carried = changeSetting(withWalk, 'carriedAt', NOW, NOW)
    const one = changeMomentKind(carried, WALK, { text: 'Out' }, TODAY, LATER)
    const other = changeMomentKind(
      carried,
      WALK,
      { text: 'Fresh air' },
      TODAY,
      '2026-03-18T22:00:00.000Z' as Instant,
    )
    const entry = mergeJournals(one, other).pages.get('desk')?.get(momentKindIdOf(WALK))
    expect(entry).toMatchObject({ text: 'Fresh air', apart: [{ part: 'text', value: 'Out' }] })
  })
})

test('a change of nothing leaves the journal as it is', () => {
  expect(changeMomentKind(withWalk, WALK, { text: 'A walk at noon' }, TODAY, LATER)).toBe(withWalk)
})

describe('moving a kind of moment', () => {
  const move = (journal: Journal, what: MomentWhat, ...steps: readonly (-1 | 1)[]) =>
    steps.reduce((before, step) => moveMomentKind(before, what, step, LATER), journal)

  test('changes places with the one beside it, and writes those two alone', () => {
    const moved = move(emptyJournal, 'skipped-break', -1)
    const [first, second, third, ...rest] = MOMENT_KINDS
    expect([first, second, third, rest[0]]).toEqual([
      ...['late-email', 'reluctant-yes', 'blurred-boundary', 'skipped-break'],
    ])
    expect(whatsOf(moved)).toEqual([first, second, 'skipped-break', third, ...rest.slice(1)])
    expect(moved.pages.get('desk')?.size).toBe(2)
  })

  test('there and back again, all stand as they stood', () => {
    expect(whatsOf(move(withWalk, WALK, 1, 1, -1, -1))).toEqual(whatsOf(withWalk))
  })

  test('stays among those of its direction, and at either end where it is', () => {
    expect(move(withWalk, WALK, -1)).toBe(withWalk)
    expect(move(emptyJournal, 'late-email', -1)).toBe(emptyJournal)
    expect(move(emptyJournal, 'good-goodbye', 1)).toBe(emptyJournal)
    const far = move(withWalk, WALK, 1, 1, 1, 1, 1, 1, 1, 1)
    expect(whatsOf(far).at(-1)).toBe(WALK)
    expect(walk(far).restores).toBe(true)
  })

  test('is no other meaning: what was logged stays one stretch', () => {
    const before = logged(withWalk, WALK, addDays(TODAY, -3))
    expect(walk(move(before, WALK, 1)).wordsSince).toBe(walk(before).wordsSince)
  })
})
