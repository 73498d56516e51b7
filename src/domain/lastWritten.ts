import { addDays, type Day, mondayOfWeek, monthOf } from './day.ts'
import { entriesOn } from './entries.ts'
import type { Journal } from './journal.ts'
import type { PageName } from './kinds/entry.ts'
import { monthsOf } from './monthsOf.ts'

/**
 * The latest day by `today` on which something was written: a reflection, a moment, or a pause, which counts until the
 * end of its week. Null before there is one. What files brought counts as nothing written.
 */
export function lastWritten(journal: Journal, today: Day): Day | null {
  let latest: Day | null = null
  for (const name of monthsOf(journal)) {
    // A pause lies in the month of its Monday and may reach into the next: one month more is looked at.
    if (latest !== null && monthOf(addDays(latest, -7)) > name) return latest
    for (const day of daysOf(journal, name, today)) if (latest === null || day > latest) latest = day
  }
  return latest
}

function daysOf(journal: Journal, name: PageName, today: Day): readonly Day[] {
  const page = journal.pages.get(name)
  const written = [...entriesOn(page, 'reflection'), ...entriesOn(page, 'moment')].map(({ day }) => day)
  const weeks = entriesOn(page, 'pause').flatMap(({ week }) => {
    const monday = mondayOfWeek(week)
    if (monday > today) return []
    const sunday = addDays(monday, 6)
    return sunday < today ? sunday : today
  })
  return [...written.filter((day) => day <= today), ...weeks]
}
