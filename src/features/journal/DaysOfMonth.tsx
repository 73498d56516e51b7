import { type Day, weekdayOf } from '../../domain/day.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { formatDay } from '../../ui/format.ts'
import styles from './DaysOfMonth.module.css'
import { goToDay } from './place.ts'
import type { WrittenMonth } from './writtenDays.ts'

/** Fewer written days lie on one screen anyway. */
const LEAST = 4

const LINES = 12

/** How many lines of text the grid of a month is about as tall as; none where it is left out. */
export function linesOfGrid(written: WrittenMonth): number {
  return isDrawn(writtenDaysOf(written)) ? LINES : 0
}

/**
 * A month in weeks from Monday on: a day on which something was written is filled, and leads to what was. The others
 * are simply not there.
 */
export function DaysOfMonth({ written }: { written: WrittenMonth }) {
  const say = useWords()
  const days = writtenDaysOf(written)
  const [newest] = days
  if (newest === undefined || !isDrawn(days)) return null
  const filled = new Set(days)
  const before = weekdayOf(`${written.month}-01` as Day) - 1
  const places = Array.from({ length: before + Number(newest.slice(8)) }, (_, index) => index + 1 - before)
  return (
    <div className={styles.grid}>
      {places.map((place) => {
        const day = `${written.month}-${String(place).padStart(2, '0')}` as Day
        return filled.has(day) ? (
          <button
            key={place}
            type="button"
            className={styles.day}
            aria-label={`${formatDay(day, say.language, 'weekday')} ${place}`}
            onClick={() => goToDay(day)}
          >
            {place}
          </button>
        ) : (
          <span key={place} />
        )
      })}
    </div>
  )
}

const isDrawn = (days: readonly Day[]) => days.length >= LEAST

/** Newest first. */
function writtenDaysOf({ stretches }: WrittenMonth): readonly Day[] {
  return stretches.flatMap(({ days }) => days.map(({ day }) => day))
}
