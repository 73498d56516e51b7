import { useState } from 'react'
import type { Day, Month } from '../../domain/day.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { formatDay } from '../../ui/format.ts'
import styles from './YearsAndMonths.module.css'

/** The years that hold something, and the months of one of them. Months in which nothing was written are not there. */
export function YearsAndMonths({
  months,
  current,
  onChoose,
}: {
  months: readonly Month[]
  current: Month | null
  onChoose: (month: Month) => void
}) {
  const say = useWords()
  const years = [...new Set(months.map((month) => month.slice(0, 4)))]
  const [opened, setOpened] = useState<{ readonly year: string; readonly from: Month | null } | null>(null)
  // A year that was opened stays open until the days scrolled on to another month.
  const year = opened && opened.from === current ? opened.year : current?.slice(0, 4)
  const ofYear = months.filter((month) => month.slice(0, 4) === year).reverse()
  return (
    <div className={styles.jump}>
      <ul className={styles.years}>
        {years.map((each) => (
          <li key={each}>
            <button
              type="button"
              className={styles.choice}
              aria-expanded={each === year}
              onClick={() => setOpened({ year: each, from: current })}
            >
              {each}
            </button>
          </li>
        ))}
      </ul>
      <ul className={styles.months} aria-label={year}>
        {ofYear.map((month) => (
          <li key={month}>
            <button
              type="button"
              className={styles.choice}
              aria-current={month === current ? 'true' : undefined}
              aria-label={`${formatDay(`${month}-01` as Day, say.language, 'monthShort')} ${year}`}
              onClick={() => onChoose(month)}
            >
              {formatDay(`${month}-01` as Day, say.language, 'monthShort')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
