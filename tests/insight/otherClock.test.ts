import { describe, expect, test } from 'vitest'
import { addDays, type Day, daysBetween, weekdayOf } from '../../src/domain/day.ts'
import { addImport, type ReadWorkload } from '../../src/domain/imports.ts'
import { emptyJournal, type Journal } from '../../src/domain/journal.ts'
import type { Workload } from '../../src/domain/kinds/workload.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { readHoursWithin } from '../../src/insight/readHours.ts'

const [FIRST, MOVE, TODAY] = ['2025-10-06', '2026-02-02', '2026-03-30'] as Day[] as [Day, Day, Day]
const ENDS_AT = 4
const at = (day: Day) => `${day}T21:00:00.000Z` as Instant

/** Sessions at nine, ten, two and five on working days, as a file tells of them by a clock that shows so many hours more. */
function sessions(from: Day, to: Day, more = 0, less: (day: Day) => boolean = () => false): ReadWorkload {
  const byDay = new Map<Day, Record<string, number>>()
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (weekdayOf(day) > 5 || less(day)) continue
    for (const hour of [9, 10, 14, 17]) {
      const shown = hour + more
      const on = addDays(day, Math.floor((shown - ENDS_AT) / 24))
      byDay.set(on, { ...byDay.get(on), [shown - 24 * daysBetween(day, on)]: 1 })
    }
  }
  const days = Array.from(byDay, ([day, starts]): Pick<Workload, 'day' | 'figures' | 'read'> => {
    const figures = { afterHoursEmails: null, sessions: Object.keys(starts).length, backToBackSessions: 0 }
    const read = {
      sort: 'calendar',
      starts,
      ends: starts,
      minutes: 200,
      firstStart: 540,
      lastEnd: 1080,
    } as const
    return { day, figures: { ...figures, lateSessions: null, longestStretch: null }, read }
  })
  return {
    sort: 'calendar',
    from,
    to,
    days,
    choice: { sort: 'calendar', lengths: [50], calendars: [], categories: null },
  }
}

/** The hours at which sessions began before the move, and after it. */
function hours(journal: Journal) {
  const within = (from: Day, to: Day) =>
    [...readHoursWithin(journal, 'calendar', { from, to }).entries()].flatMap(([hour, count]) =>
      count > 0 ? [hour] : [],
    )
  return { before: within(FIRST, addDays(MOVE, -3)), after: within(addDays(MOVE, 3), TODAY) }
}

describe('a calendar read again after a move', () => {
  test.each([-3, 3, 1, -10, 9, 14])(
    'keeps what happened before at the hours it had there: %i hours',
    (more) => {
      const first = addImport(emptyJournal, sessions(FIRST, MOVE), at(MOVE))
      const again = addImport(first, sessions(FIRST, MOVE, more), at(addDays(MOVE, 1)))
      const since = addImport(again, sessions(addDays(MOVE, 2), TODAY), at(TODAY))
      for (const journal of [again, since]) expect(hours(journal).before).toEqual([9, 10, 14, 17])
      expect(hours(since).after).toEqual([9, 10, 14, 17])
    },
  )

  test('and whatever is read later still', () => {
    const read = { ...sessions(FIRST, MOVE, -3), to: TODAY }
    const since = sessions(addDays(MOVE, 2), TODAY)
    const whole = { ...read, days: [...read.days, ...since.days] }
    let journal = addImport(emptyJournal, sessions(FIRST, MOVE), at(MOVE))
    for (let day = addDays(MOVE, 14); day <= TODAY; day = addDays(day, 14))
      journal = addImport(
        journal,
        { ...whole, to: day, days: whole.days.filter((one) => one.day <= day) },
        at(day),
      )
    expect(hours(journal)).toEqual({ before: [9, 10, 14, 17], after: [9, 10, 14, 17] })
  })
})

describe('a calendar read again by the same clock', () => {
  const first = addImport(emptyJournal, sessions(FIRST, MOVE), at(MOVE))

  test('takes the place of what was read before, with what was taken out of it since', () => {
    const isGone = (day: Day) => weekdayOf(day) === 3
    const journal = addImport(first, sessions(FIRST, MOVE, 0, isGone), at(TODAY))
    const wednesday = addDays(FIRST, 2)
    expect(
      readHoursWithin(journal, 'calendar', { from: wednesday, to: wednesday }).some((count) => count > 0),
    ).toBe(false)
  })

  test('so does one in which everything was put off by an hour, from some week on', () => {
    const read = sessions(FIRST, MOVE)
    const half = addDays(FIRST, 70)
    const late = sessions(half, MOVE, 1)
    const days = [...read.days.filter(({ day }) => day < half), ...late.days]
    const journal = addImport(first, { ...read, days, account: 'another' }, at(TODAY))
    expect(hours(journal).before).toContain(18)
  })

  test('so does one of which too little is known', () => {
    const few = { ...sessions(addDays(MOVE, -2), MOVE, -3), from: addDays(MOVE, -2) }
    expect(
      readHoursWithin(addImport(first, few, at(TODAY)), 'calendar', { from: addDays(MOVE, -2), to: MOVE })[9],
    ).toBe(0)
  })
})
