import { afterEach, describe, expect, it, vi } from 'vitest'
import { addDays, type Day } from '../../src/domain/day.ts'
import { emptyJournal, type Journal, rate, writeNote } from '../../src/domain/journal.ts'
import { instantOfWallTime, wallTimeAt } from '../../src/domain/wallTime.ts'
import { answerHoursApart, readAnswerHours } from '../../src/insight/answerHours.ts'

const ZONE = 'America/Toronto'
const CLOCK = { timeZone: ZONE, dayEndsAt: 4 }
const START = '2026-01-01' as Day
const SPANS = {
  yardstick: { from: START, to: addDays(START, 59) },
  recent: { from: addDays(START, 60), to: addDays(START, 99) },
}

/** A hundred days, each answered at the clock that its number says, on the date so many days later. */
function answered(clockOf: (day: number) => string, late = 0): Journal {
  let journal = emptyJournal
  for (let day = 0; day < 100; day++) {
    const at = instantOfWallTime(wallTimeAt(addDays(START, day + late), clockOf(day), ZONE))
    journal = rate(journal, addDays(START, day), 'energy', 3, at)
  }
  return journal
}
const apart = (journal: Journal) => answerHoursApart(journal, 'energy', SPANS, CLOCK)

describe('mornings beside evenings', () => {
  it('are told apart, either way round', () => {
    expect(apart(answered((day) => (day < 60 ? '22:40' : '08:10')))).toEqual({
      recent: 'morning',
      before: 'evening',
    })
    expect(apart(answered((day) => (day < 60 ? '11:59' : '17:00')))).toEqual({
      recent: 'evening',
      before: 'morning',
    })
  })

  it('are nothing to say where the habit stayed, is none, or is an afternoon', () => {
    expect(apart(answered(() => '22:40'))).toBeNull()
    expect(apart(answered((day) => (day % 2 ? '22:40' : '08:10')))).toBeNull()
    expect(apart(answered((day) => (day < 60 ? '13:00' : '21:00')))).toBeNull()
  })

  it('count the hour in which an answer was last changed, whatever else the day was given later', () => {
    let journal = answered((day) => (day < 60 ? '22:40' : '08:10'))
    for (let day = 60; day < 100; day++) {
      const at = instantOfWallTime(wallTimeAt(addDays(START, day), '21:30', ZONE))
      journal = writeNote(journal, addDays(START, day), 'in the evening', at)
    }
    expect(apart(journal)).toEqual({ recent: 'morning', before: 'evening' })
  })

  it('put the hours before the day ends to the evening before', () => {
    let journal = answered((day) => (day < 60 ? '08:10' : '12:30'))
    for (let day = 60; day < 100; day++) {
      const at = instantOfWallTime(wallTimeAt(addDays(START, day + 1), '01:15', ZONE))
      journal = rate(journal, addDays(START, day), 'energy', 2, at)
    }
    expect(apart(journal)).toEqual({ recent: 'evening', before: 'morning' })
  })

  it('say nothing of days that were answered later, nor of a handful', () => {
    expect(apart(answered((day) => (day < 60 ? '22:40' : '08:10'), 3))).toBeNull()
    const few = { ...SPANS, recent: { from: addDays(START, 60), to: addDays(START, 66) } }
    const journal = answered((day) => (day < 60 ? '22:40' : '08:10'))
    expect(answerHoursApart(journal, 'energy', few, CLOCK)).toBeNull()
    expect(answerHoursApart(journal, 'rest', SPANS, CLOCK)).toBeNull()
  })
})

describe('read before they are asked for', () => {
  afterEach(() => vi.restoreAllMocks())

  it('take a step a month of the spans, and nothing is left to be read in one go', () => {
    const journal = answered((day) => (day < 60 ? '22:40' : '08:10'))
    const steps = readAnswerHours(journal, [SPANS.recent, SPANS.yardstick], CLOCK)
    let months = 0
    while (!steps.next().done) months += 1
    expect(months).toBe(4)
    const clock = vi.spyOn(Intl.DateTimeFormat.prototype, 'formatToParts')
    expect(apart(journal)).toEqual({ recent: 'morning', before: 'evening' })
    expect(clock).not.toHaveBeenCalled()
    apart(answered(() => '22:40'))
    expect(clock, 'without it they are read on the spot').toHaveBeenCalled()
  })

  it('are those of the spans alone', () => {
    const steps = readAnswerHours(
      answered(() => '22:40'),
      [{ from: START, to: START }],
      CLOCK,
    )
    expect([...steps]).toHaveLength(1)
  })
})
