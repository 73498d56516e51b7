import type { Day } from '../../domain/day.ts'
import type { DayCell, MonthCells } from '../../insight/year.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { formatDay } from '../../ui/format.ts'
import styles from './MonthOfCells.module.css'

/** From the top of one week's cells to the top of the next, and between the two, in px. */
const WEEK = 22
const GAP = 3

/**
 * A month as a block of small vessels, a row a week from Monday on. It opens on a tap. Before it is drawn its room is
 * kept.
 */
export function MonthOfCells({
  cells,
  name,
  seams,
  isDrawn,
  onOpen,
}: {
  cells: MonthCells
  name: string
  seams: ReadonlySet<Day>
  isDrawn: boolean
  onOpen: () => void
}) {
  const say = useWords()
  const first = `${cells.month}-01` as Day
  const known = cells.days.filter(({ value }) => value !== null).length
  const month = formatDay(first, say.language, 'month')
  return (
    <button
      type="button"
      className={styles.month}
      aria-label={say('year.month', {
        month: formatDay(first, say.language, 'monthYear'),
        name,
        count: known,
      })}
      aria-haspopup="dialog"
      onClick={onOpen}
    >
      <span className={styles.name}>{month.charAt(0).toLocaleUpperCase(say.language) + month.slice(1)}</span>
      <span
        className={styles.cells}
        style={{ minBlockSize: cells.weeks.length * WEEK - GAP }}
        aria-hidden="true"
      >
        {isDrawn &&
          cells.weeks.flatMap((week, row) =>
            week.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a place in a month's grid is what it is
              <Cell key={`${row} ${column}`} cell={cell} isSeam={cell !== null && seams.has(cell.day)} />
            )),
          )}
      </span>
    </button>
  )
}

/** One day: an outline, filled as far as its level; dashed while it has not come, and at one side where a meaning begins. */
export function Cell({ cell, isSeam = false }: { cell: DayCell | null; isSeam?: boolean }) {
  if (!cell) return <span />
  const known = cell.level === null ? '' : `${styles.known} ${styles[`level${cell.level}`]}`
  return (
    <span
      className={`${styles.cell} ${cell.isFuture ? styles.future : known} ${isSeam ? styles.seam : ''}`}
    />
  )
}
