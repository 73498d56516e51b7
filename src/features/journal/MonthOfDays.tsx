import { memo } from 'react'
import type { Day } from '../../domain/day.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { formatDay } from '../../ui/format.ts'
import type { EntryWords } from './entryWords.ts'
import styles from './MonthOfDays.module.css'
import { StretchOfDays } from './StretchOfDays.tsx'
import type { WrittenMonth } from './writtenDays.ts'

/** The id of a month's section on the page. */
export function idOfMonth(month: string): string {
  return `month-${month}`
}

type Props = {
  written: WrittenMonth
  words: EntryWords
  /** How many stretches are drawn before anything is known of where they lie. */
  atFirst: number
  onMeasured: (lines: number, height: number) => void
}

/** One month under its name, which stays in sight while the month is read. */
export const MonthOfDays = memo(function MonthOfDays({
  written: { month, stretches },
  words,
  atFirst,
  onMeasured,
}: Props) {
  const say = useWords()
  const id = idOfMonth(month)
  return (
    <section id={id} className={styles.month} aria-labelledby={`${id}-name`} data-month={month}>
      <h2 id={`${id}-name`} tabIndex={-1} className={styles.name}>
        {formatDay(`${month}-01` as Day, say.language, 'monthYear')}
      </h2>
      {stretches.map((stretch, index) => (
        <StretchOfDays
          key={stretch.key}
          stretch={stretch}
          words={words}
          atFirst={index < atFirst}
          onMeasured={onMeasured}
        />
      ))}
    </section>
  )
}, isSame)

/** The same stretches are the same month, whatever else of the journal changed. */
function isSame(a: Props, b: Props): boolean {
  return a.written.stretches === b.written.stretches && a.words === b.words && a.onMeasured === b.onMeasured
}
