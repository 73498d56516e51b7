import { type Day, daysBetween } from '../../domain/day.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import styles from './Preview.module.css'
import type { KeptSpan } from './previewFigures.ts'

const YEARS = ['1', '2', '5'] as const

/** How much of a long past is kept; asked only where there is more than a year of it. */
export function KeptSpanChoice({
  from,
  to,
  value,
  onChange,
}: {
  from: Day
  to: Day
  value: KeptSpan
  onChange: (value: KeptSpan) => void
}) {
  const say = useWords()
  const shorter = YEARS.filter((years) => Number(years) * 366 < daysBetween(from, to))
  if (shorter.length === 0) return null
  return (
    <div className={styles.choice}>
      <p className={styles.label}>{say('intake.span')}</p>
      <Segmented
        label={say('intake.span')}
        value={value}
        options={[
          { value: 'all' as KeptSpan, word: say('intake.span.all') },
          ...shorter.map((years) => ({
            value: years,
            word: say('intake.span.years', { count: Number(years) }),
          })),
        ]}
        onChange={onChange}
      />
    </div>
  )
}
