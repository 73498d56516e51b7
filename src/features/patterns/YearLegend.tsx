import type { Day } from '../../domain/day.ts'
import type { Signal } from '../../insight/signal.ts'
import type { Level, YearCells } from '../../insight/year.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Cell } from './MonthOfCells.tsx'
import { dayWord, figureOf } from './readingWords.ts'
import styles from './YearLegend.module.css'

const LEVELS: readonly Level[] = [0, 1, 2, 3, 4]
const ANY_DAY = '2000-01-01' as Day

/** What a cell's level means, in the question's own words or in counts; and that an empty one is fine. */
export function YearLegend({ signal, cells }: { signal: Signal; cells: YearCells }) {
  const say = useWords()
  const last = lastDayOf(cells)
  const wordOf = (level: Level) => {
    if (signal.kind === 'rating') return dayWord(signal, last, level, say)
    const range = cells.levels[level]
    if (!range) return null
    const figure = (value: number) =>
      signal.source === 'measured' ? figureOf(value, signal, say) : dayWord(signal, last, value, say)
    const [low, high] = [figure(range.low), figure(range.high)]
    return low === high ? low : say('year.range', { low, high })
  }
  return (
    <ul className={styles.legend}>
      {LEVELS.map((level) => {
        const word = wordOf(level)
        return word === null ? null : (
          <li key={level} className={styles.entry}>
            <span className={styles.cell}>
              <Cell cell={{ day: ANY_DAY, isFuture: false, value: level, level }} />
            </span>
            {word}
          </li>
        )
      })}
      <li className={styles.entry}>
        <span className={styles.cell}>
          <Cell cell={{ day: ANY_DAY, isFuture: false, value: null, level: null }} />
        </span>
        {say('year.nothingIsFine')}
      </li>
    </ul>
  )
}

/** The words of the last day that is drawn are those of its legend; of a year without one, those it ends with. */
function lastDayOf({ months, year }: YearCells): Day {
  const drawn = months.flatMap(({ days }) => days).findLast(({ value }) => value !== null)
  return drawn?.day ?? (`${String(year).padStart(4, '0')}-12-31` as Day)
}
