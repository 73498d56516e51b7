import { memo } from 'react'
import type { Span } from '../../insight/series.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Fold } from '../../ui/Fold.tsx'
import { readingCaution } from './readingWords.ts'
import { SignalLine } from './SignalLine.tsx'
import { GROUPS, type Group, groupRows, type SignalRow } from './signalRows.ts'
import styles from './WordsOfGroups.module.css'

/** What changed stands open; what holds, restores or is still new unfolds. */
const OPEN: ReadonlySet<Group> = new Set(['wearing', 'easing', 'away'])

/** What can be said of each signal, in a sentence and a small picture, group by group. */
export const WordsOfGroups = memo(function WordsOfGroups({
  rows,
  span,
}: {
  rows: readonly SignalRow[]
  span: Span
}) {
  const say = useWords()
  const groups = groupRows(rows)
  return (
    <div className={styles.groups}>
      {GROUPS.map((group) => {
        const members = groups.get(group) ?? []
        const [first] = members
        if (!first) return null
        const lines = () => (
          <div className={styles.multiples}>
            {members.map((row) => (
              <SignalLine key={row.signal.key} row={row} from={span.from} to={span.to} />
            ))}
          </div>
        )
        const caution = group === 'wearing' || group === 'easing' ? readingCaution(first, say) : null
        const name = (
          <h2 id={`group-${group}`} className={styles.name}>
            {say(`patterns.group.${group}`)}
          </h2>
        )
        return (
          <section key={group} aria-labelledby={`group-${group}`}>
            {OPEN.has(group) ? (
              <>
                {name}
                {lines()}
                {caution && <p className={styles.caution}>{caution}</p>}
              </>
            ) : (
              <Fold name={name}>{lines}</Fold>
            )}
          </section>
        )
      })}
    </div>
  )
})
