import type { SpanPair } from '../../insight/spans.ts'
import { addressOfSignal } from '../../store/address.ts'
import { signalName } from '../../store/signalWords.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { CompareLevels } from './CompareLevels.tsx'
import styles from './CompareTable.module.css'
import type { ComparedRow } from './compareRows.ts'
import { daysWords, differenceWords } from './compareWords.ts'
import { figureWords } from './readingWords.ts'

/** The two spans side by side, one row a signal: its name and what differs, past, both as levels of water, now. */
export function CompareTable({
  caption,
  heads,
  pair,
  rows,
}: {
  caption: string
  heads: { readonly past: string; readonly now: string }
  pair: SpanPair
  rows: readonly ComparedRow[]
}) {
  const say = useWords()
  return (
    <table className={styles.table}>
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr className={styles.heads}>
          <th scope="col" className={styles.name}>
            <span className="unseen">{say('compare.signal')}</span>
          </th>
          {(['past', 'now'] as const).map((side) => (
            <th key={side} scope="col" className={styles[side]}>
              {heads[side]}
              <span className={styles.days}>{daysWords(pair[side], say)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <CompareRow key={row.signal.key} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function CompareRow({ row: { signal, compared } }: { row: ComparedRow }) {
  const say = useWords()
  const { past, now, difference } = compared
  const top = signal.kind === 'rating' ? 4 : Math.max(past.mean ?? 0, now.mean ?? 0) * 1.25 || 1
  const words = differenceWords(signal, compared, say)
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.name}>
        <a href={addressOfSignal(signal.key)} className={styles.link}>
          {signalName(signal, say)}
        </a>
        {words && <span className={styles.words}>{words}</span>}
      </th>
      {(['past', 'now'] as const).map((side) => {
        const { mean, entries } = compared[side]
        return (
          <td key={side} className={styles[side]}>
            {difference && mean !== null && (
              <span className={styles.figure}>{figureWords(mean, signal, say)}</span>
            )}
            <span className={styles.entries}>{say('compare.entries', { count: entries })}</span>
            {side === 'past' && difference && (
              <span className={styles.picture}>
                <CompareLevels past={past.mean ?? 0} now={now.mean ?? 0} top={top} />
              </span>
            )}
          </td>
        )
      })}
    </tr>
  )
}
