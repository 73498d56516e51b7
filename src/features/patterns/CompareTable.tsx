import type { Signal } from '../../insight/signal.ts'
import { SIDE_NEEDED, type SpanPair, type ThenAndNow } from '../../insight/spans.ts'
import { addressOfSignal } from '../../store/addressWithin.ts'
import { signalName } from '../../store/signalName.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { CompareLevels } from './CompareLevels.tsx'
import styles from './CompareTable.module.css'
import { COMPARED_GROUPS, type ComparedRow, type ComparedRows } from './compareRows.ts'
import { differenceWords, entriesWords, meanWords } from './compareWords.ts'
import { daysWords } from './daysWords.ts'
import { seamSentence } from './seamWords.ts'

/**
 * The two spans side by side, one row a signal: its name, past, now and, where both hold enough entries, what differs
 * in words and as levels of water.
 */
export function CompareTable({
  caption,
  heads,
  pair,
  rows,
}: {
  caption: string
  heads: { readonly past: string; readonly now: string }
  pair: SpanPair
  rows: ComparedRows
}) {
  const say = useWords()
  return (
    <div className={styles.place}>
      <table className={styles.table}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr className={styles.heads}>
            <th scope="col" className={styles.name}>
              <span className="unseen">{say('compare.signal')}</span>
            </th>
            {SIDES.map((side) => (
              <th key={side} scope="col" className={styles[side]}>
                {heads[side]}
                <span className={styles.days}>{daysWords(pair[side], say)}</span>
              </th>
            ))}
            <th scope="col" className={styles.difference}>
              <span className="unseen">{say('compare.difference')}</span>
            </th>
          </tr>
        </thead>
        {COMPARED_GROUPS.filter((group) => rows[group].length > 0).map((group) => (
          <tbody key={group}>
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={4}>
                {say(`compare.group.${group}`, { needed: SIDE_NEEDED })}
              </th>
            </tr>
            {rows[group].map((row) => (
              <CompareRow key={row.signal.key} row={row} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

const SIDES = ['past', 'now'] as const

function CompareRow({ row }: { row: ComparedRow }) {
  const say = useWords()
  const { signal, meant, compared } = row
  const { past, now, difference, seam } = compared
  return (
    <tr className={difference ? styles.row : styles.few}>
      <th scope="row" className={styles.name}>
        <a {...addressOfSignal(signal.key)} className={styles.link}>
          {signalName(signal, say)}
        </a>
        {seam && (
          <span className={styles.seam}>{say('compare.seam', { seam: seamSentence(seam, say) })}</span>
        )}
      </th>
      {SIDES.map((side) => {
        const { mean } = compared[side]
        return (
          <td key={side} className={styles[side]}>
            {difference && mean !== null && (
              <span className={styles.figure}>{meanWords(mean, meant, say)}</span>
            )}
            <span className={styles.entries}>{entriesWords(row, side, say)}</span>
          </td>
        )
      })}
      {difference ? (
        <td className={styles.difference}>
          <span className={styles.words}>{differenceWords(meant, compared, say)}</span>
          <span className={styles.picture}>
            <CompareLevels past={past.mean ?? 0} now={now.mean ?? 0} top={topOf(signal, compared)} />
          </span>
        </td>
      ) : (
        <td className={styles.difference} />
      )}
    </tr>
  )
}

/** The whole scale for a rating; for a count, whose scale has no top, a little more than the higher side. */
function topOf({ kind }: Signal, { past, now }: ThenAndNow): number {
  if (kind === 'rating') return 4
  return Math.max(past.mean ?? 0, now.mean ?? 0) * 1.25 || 1
}
