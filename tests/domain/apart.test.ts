import { describe, expect, it } from 'vitest'
import { bringApartBack, settleApart, standingIn } from '../../src/domain/apart.ts'
import { type Day, type Month, weekOf } from '../../src/domain/day.ts'
import { reflectionOn } from '../../src/domain/entries.ts'
import { entriesApart } from '../../src/domain/entriesApart.ts'
import { emptyJournal, mergeJournals, writeNote } from '../../src/domain/journal.ts'
import type { Reflection } from '../../src/domain/kinds/reflection.ts'
import type { Apart } from '../../src/domain/kinds/stamp.ts'
import { changePause, pauseOf } from '../../src/domain/pause.ts'
import type { Instant } from '../../src/domain/wallTime.ts'

const DAY = '2026-03-10' as Day
const PLACE = { id: `reflection:${DAY}`, page: '2026-03' as Month }
const at = (minute: number) => `2026-03-10T20:${String(minute).padStart(2, '0')}:00.000Z` as Instant

const phone = writeNote(emptyJournal, DAY, 'from the phone', at(1))
const laptop = writeNote(emptyJournal, DAY, 'from the laptop', at(2))
const met = mergeJournals(phone, laptop)
const apart = reflectionOn(met, DAY)?.apart?.[0] as Apart
const note = (journal: typeof met) => reflectionOn(journal, DAY) as Reflection

describe('two notes written apart', () => {
  it('are found, with what stands and what stands beside it', () => {
    expect(entriesApart(phone)).toEqual([])
    expect(entriesApart(met)).toEqual([note(met)])
    expect(standingIn(note(met), 'note')).toBe('from the laptop')
    expect(standingIn(note(met), 'heavy')).toBe(null)
    expect(apart).toEqual({ part: 'note', value: 'from the phone', editedAt: at(1) })
  })

  it('become one, the earlier first, and neither comes back from a device that still has it', () => {
    const joined = settleApart(met, PLACE, apart, 'both', at(3))
    expect(note(joined)).toMatchObject({ note: 'from the phone\n\nfrom the laptop', editedAt: at(3) })
    for (const other of [phone, laptop, met]) {
      const again = mergeJournals(joined, other)
      expect(again).toBe(joined)
      expect(note(mergeJournals(other, joined)).note).toBe('from the phone\n\nfrom the laptop')
    }
    expect(entriesApart(joined)).toEqual([])
  })

  it('or one of them goes, and can be brought back beside the other', () => {
    const gone = settleApart(met, PLACE, apart, 'let-go', at(3))
    expect(note(gone)).toMatchObject({ note: 'from the laptop' })
    expect(entriesApart(mergeJournals(gone, phone))).toEqual([])
    const back = bringApartBack(gone, PLACE, apart, at(4))
    expect(note(back)).toMatchObject({ note: 'from the laptop', apart: [{ value: 'from the phone' }] })
  })

  it('or the other takes its place', () => {
    const swapped = settleApart(met, PLACE, apart, 'instead', at(3))
    expect(note(swapped)).toMatchObject({ note: 'from the phone' })
    expect(note(mergeJournals(swapped, laptop)).note).toBe('from the phone')
    expect(entriesApart(swapped)).toEqual([])
  })

  it('stay as they are where they were settled meanwhile', () => {
    const joined = settleApart(met, PLACE, apart, 'both', at(3))
    for (const how of ['both', 'let-go', 'instead'] as const)
      expect(settleApart(joined, PLACE, apart, how, at(4))).toBe(joined)
  })

  it('stay both while one of them is written on', () => {
    const on = writeNote(met, DAY, 'from the laptop, and more', at(3))
    expect(note(on)).toMatchObject({ note: 'from the laptop, and more', apart: [apart] })
  })
})

it('what the other said in a pause on two devices is joined answer by answer', () => {
  const week = weekOf(DAY)
  const here = changePause(emptyJournal, week, { other: { heavy: 'a', working: '', shift: 's' } }, at(1))
  const there = changePause(emptyJournal, week, { other: { heavy: 'b', working: 'w', shift: '' } }, at(2))
  const both = mergeJournals(here, there)
  const [one] = pauseOf(both, week)?.apart ?? []
  const joined = settleApart(
    both,
    { id: `pause:${week}`, page: '2026-03' as Month },
    one as Apart,
    'both',
    at(3),
  )
  expect(pauseOf(joined, week)?.other).toEqual({ heavy: 'a\n\nb', working: 'w', shift: 's' })
})
