import { weekdayOf } from '../../domain/day.ts'
import { useToday } from '../../store/useToday.tsx'
import { WeekBack } from './WeekBack.tsx'
import { YearAgo } from './YearAgo.tsx'

const SUNDAY = 7

/** From this hour on the day is an evening. */
const EVENING = 17

/** Something back for an answer: the week on its last evening, and a year ago for whoever opens it. */
export function LookBack() {
  const { day, hour, pastMidnight } = useToday()
  const endsWeek = weekdayOf(day) === SUNDAY && (hour >= EVENING || pastMidnight)
  return (
    <>
      {endsWeek && <WeekBack sunday={day} />}
      <YearAgo today={day} />
    </>
  )
}
