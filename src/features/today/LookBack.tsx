import { daysBetween, weekdayOf } from '../../domain/day.ts'
import { settingOf } from '../../domain/entries.ts'
import { lazyPart } from '../../store/lazyScreen.tsx'
import { useJournal } from '../../store/useJournal.ts'
import { useToday } from '../../store/useToday.tsx'
import { WeekBack } from './WeekBack.tsx'
import { YearAgo } from './YearAgo.tsx'

const FirstWater = lazyPart(async () => (await import('./FirstWater.tsx')).FirstWater)

/** For so many days from its beginning a notebook is looked at day by day. */
const FIRST_DAYS = 28

const SUNDAY = 7

/** From this hour on the day is an evening. */
const EVENING = 17

/** Something back for an answer: the first water in the first days, the week on its last evening, and a year ago for whoever opens it. */
export function LookBack() {
  const { day, hour, pastMidnight } = useToday()
  const begun = settingOf(useJournal(), 'welcomed')
  const isFirst = begun !== null && daysBetween(begun, day) < FIRST_DAYS
  const endsWeek = weekdayOf(day) === SUNDAY && (hour >= EVENING || pastMidnight)
  return (
    <>
      {isFirst && !endsWeek && <FirstWater today={day} />}
      {endsWeek && <WeekBack sunday={day} />}
      <YearAgo today={day} />
    </>
  )
}
