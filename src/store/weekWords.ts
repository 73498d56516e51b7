import { addDays, mondayOfWeek, monthOf, type Week, weekOf } from '../domain/day.ts'
import { formatDay } from '../ui/format.ts'
import type { Say } from '../words/words.ts'

/** A week as a person says it: its number, and its first and last day; of this week nobody names the year. */
export function weekWords(week: Week, say: Say, isThisWeek = false): string {
  const monday = mondayOfWeek(week)
  const sunday = addDays(monday, 6)
  return say('pause.week', {
    number: Number(week.slice(6)),
    from: formatDay(monday, say.language, monthOf(monday) === monthOf(sunday) ? 'dayAlone' : 'dayMonth'),
    to: formatDay(sunday, say.language, isThisWeek ? 'dayMonth' : 'long'),
  })
}

/** Of what a pause wanted to shift, when that was, seen from another week: last week only if it was the one before. */
export function shiftWords(asked: Week, week: Week, say: Say): string {
  return say(asked === weekOf(addDays(mondayOfWeek(week), -7)) ? 'pause.lastShift' : 'today.lastShift')
}
