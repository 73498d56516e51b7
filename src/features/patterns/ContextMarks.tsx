import { useMemo, useState } from 'react'
import type { Journal } from '../../domain/journal.ts'
import type { Span } from '../../insight/series.ts'
import { contextName } from '../../store/signalWords.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Chip } from '../../ui/Chip.tsx'
import styles from './ContextMarks.module.css'
import { contextsIn, placesOf } from './contextMarks.ts'

/** What was in the air on the days of a picture: a mark under each such day, of all contexts or of one. */
export function ContextMarks({
  journal,
  span,
  ends,
}: {
  journal: Journal
  span: Span
  /** The days, by number, at which the picture above begins and ends. */
  ends: { readonly first: number; readonly last: number }
}) {
  const say = useWords()
  const [chosen, setChosen] = useState<string | null>(null)
  const marked = useMemo(() => contextsIn(journal, span), [journal, span])
  if (marked.length === 0) return null
  const shown = marked.some(({ context }) => context.id === chosen)
    ? marked.filter(({ context }) => context.id === chosen)
    : marked
  const places = placesOf(
    shown.flatMap(({ days }) => days),
    ends.first,
    ends.last,
  )
  return (
    <section className={styles.contexts} aria-label={say('journal.inTheAir')}>
      <div className={styles.marks}>
        <svg
          className={styles.lane}
          viewBox="0 0 1 1"
          preserveAspectRatio="none"
          aria-hidden="true"
          focusable="false"
        >
          {/* One path: of twenty years there are some thousand days. */}
          <path
            className={styles.mark}
            d={places.map((place) => `M${place.toFixed(4)} 0V1`).join('')}
            vectorEffect="non-scaling-stroke"
          />
        </svg>
      </div>
      <div className={styles.chips}>
        <span className={styles.label}>{say('journal.inTheAir')}</span>
        {marked.map(({ context, days }) => (
          <Chip
            key={context.id}
            tone="mark"
            on={chosen === context.id}
            aria-pressed={chosen === context.id}
            aria-label={say('patterns.inTheAirDays', { name: contextName(context, say), count: days.length })}
            onClick={() => setChosen(chosen === context.id ? null : context.id)}
          >
            {contextName(context, say)} <span className={styles.count}>{days.length}</span>
          </Chip>
        ))}
      </div>
    </section>
  )
}
