import { memo } from 'react'
import { pointWithin } from '../../insight/shore.ts'
import { addressOfSignal } from '../../store/addressWithin.ts'
import { signalName } from '../../store/signalName.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import styles from './ShoreTable.module.css'
import { type Shore, TIERS } from './shore.ts'
import { shoreFigure, shoreHeading } from './shoreWords.ts'

/** The picture as a table: a row for every line, as they lie from the top down, and a column for every period, newest first. */
export const ShoreTable = memo(function ShoreTable({ shore: { frame, tiers } }: { shore: Shore }) {
  const say = useWords()
  const newest = frame.periods.toReversed()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is scrolled with the arrow keys
    <section className={styles.scroll} tabIndex={0} aria-label={say('shore.table')}>
      <table className={styles.table}>
        <caption className="unseen">{say('shore.table')}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.name}>
              {say('shore.table.line')}
            </th>
            {newest.map((period) => (
              <th key={period.from} scope="col">
                {shoreHeading(frame, period, say)}
              </th>
            ))}
          </tr>
        </thead>
        {TIERS.map((tier) => (
          <tbody key={tier}>
            {tiers.get(tier)?.map(({ row, line }) => (
              <tr key={row.signal.key}>
                <th scope="row" className={styles.name}>
                  <a {...addressOfSignal(row.signal.key)}>{signalName(row.signal, say)}</a>
                </th>
                {newest.map((period) => {
                  const point = pointWithin(line.points, period)
                  return (
                    <td key={period.from}>
                      {point ? (
                        shoreFigure(row.signal, point, say, 'short')
                      ) : (
                        <>
                          <span aria-hidden="true">·</span>
                          <span className="unseen">{say('patterns.table.gap')}</span>
                        </>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
})
