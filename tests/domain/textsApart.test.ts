import { describe, expect, it } from 'vitest'
import { type Day, weekOf } from '../../src/domain/day.ts'
import { reflectionOn } from '../../src/domain/entries.ts'
import { emptyJournal, type Journal, mergeJournals, rate, writeNote } from '../../src/domain/journal.ts'
import { pauseIdOf } from '../../src/domain/kinds/pause.ts'
import { changePause, pauseOf } from '../../src/domain/pause.ts'
import { instantOf } from '../../src/domain/wallTime.ts'

const FIRST = '2026-03-10' as Day
const START = Date.parse('2026-03-10T08:00:00.000Z')

describe('a text edited on two devices', () => {
  const at = (minute: number) => instantOf(new Date(START + minute * 60_000))
  const base = writeNote(emptyJournal, FIRST, 'both know this', at(0))
  const note = (journal: Journal) => reflectionOn(journal, FIRST)

  it('that one made from the other’s stands alone', () => {
    const phone = writeNote(base, FIRST, 'the phone went on', at(1))
    const laptop = writeNote(mergeJournals(base, phone), FIRST, 'the laptop went on from there', at(2))
    expect(note(mergeJournals(phone, laptop))).toMatchObject({ note: 'the laptop went on from there' })
    expect(note(mergeJournals(phone, laptop))).not.toHaveProperty('apart')
  })

  it('apart from each other stands twice, the later in its place', () => {
    const phone = writeNote(base, FIRST, 'from the phone', at(1))
    const laptop = writeNote(base, FIRST, 'from the laptop', at(2))
    expect(note(mergeJournals(phone, laptop))).toMatchObject({
      note: 'from the laptop',
      apart: [{ part: 'note', value: 'from the phone', editedAt: at(1) }],
    })
  })

  it('and cleared on one of them apart from that is not lost', () => {
    const phone = writeNote(base, FIRST, 'from the phone', at(1))
    const laptop = writeNote(base, FIRST, '', at(2))
    expect(note(mergeJournals(phone, laptop))?.note).toBe('from the phone')
  })

  it('on the same day as ratings on the other is there with them', () => {
    const phone = writeNote(emptyJournal, FIRST, 'late', at(9))
    const laptop = rate(emptyJournal, FIRST, 'energy', 1, at(1))
    expect(note(mergeJournals(laptop, phone))).toMatchObject({ note: 'late', ratings: { energy: 1 } })
    expect(note(mergeJournals(phone, laptop))).toMatchObject({ note: 'late', ratings: { energy: 1 } })
  })
})

it('what a pause says in one part and what it says in another come together', () => {
  const at = instantOf(new Date(START))
  const phone = changePause(emptyJournal, weekOf(FIRST), { heavy: 'the rota' }, at)
  const laptop = changePause(emptyJournal, weekOf(FIRST), { shift: 'one free evening' }, at)
  expect(pauseOf(mergeJournals(phone, laptop), weekOf(FIRST))).toMatchObject({
    id: pauseIdOf(weekOf(FIRST)),
    heavy: 'the rota',
    shift: 'one free evening',
  })
})
