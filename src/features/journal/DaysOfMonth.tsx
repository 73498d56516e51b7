import { type Day, weekdayOf } from '../../domain/day.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { formatDay } from '../../ui/format.ts'
import styles from './DaysOfMonth.module.css'
import { goToDay } from './place.ts'
import type { WrittenMonth } from './writtenDays.ts'

/** So few written days lie on one screen anyway. */
const FEW = 3

const LINES = 12

/** How many lines of text the grid of a month is about as tall as; none where it is left out. */
export function linesOfGrid(written: WrittenMonth): number {
  return writtenDaysOf(written).length > FEW ? LINES : 0
}

/**
 * A month in weeks from Monday on: a day on which something was written is filled, and leads to what was. The others
 * are simply not there.
 */
export function DaysOfMonth({ written }: { written: WrittenMonth }) {
  const say = useWords()
  const [newest, ...others] = writtenDaysOf(written)
  if (newest === undefined || others.length < FEW) return null
  const filled = new Set([newest, ...others])
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
            aria-label={formatDay(day, say.language, 'weekdayDay')}
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

/** Newest first. */
function writtenDaysOf({ stretches }: WrittenMonth): readonly Day[] {
  return stretches.flatMap(({ days }) => days.map(({ day }) => day))
}
