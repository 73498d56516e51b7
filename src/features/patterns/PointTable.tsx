import { memo } from 'react'
import type { Span } from '../../insight/series.ts'
import { grainOf, pointsOf } from '../../insight/weeks.ts'
import { signalName } from '../../store/signalName.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import styles from './PointTable.module.css'
import { periodWords } from './picture.ts'
import { figuresOf, unitOf } from './readingWords.ts'
import type { SignalRow } from './signalRows.ts'

/** The picture as a table, newest first, with how many entries each mean rests on. A gap says that nothing was written. */
export const PointTable = memo(function PointTable({ row, span }: { row: SignalRow; span: Span }) {
  const say = useWords()
  const { signal } = row
  const points = pointsOf(row.series, span).toReversed()
  const figure = figuresOf(points, signal, say)
  const isWeekly = grainOf(span) === 'week'
  return (
    <table className={styles.table}>
      <caption className="unseen">{signalName(signal, say)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(isWeekly ? 'patterns.table.weekTo' : 'patterns.table.when')}</th>
          <th scope="col">{say(`patterns.table.${unitOf(signal)}`)}</th>
          <th scope="col">{say('patterns.table.entries')}</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.from}>
            <th scope="row">{periodWords(point, span, say)}</th>
            <td>
              {point.mean === null ? (
                <span className={styles.gap}>{say('patterns.table.gap')}</span>
              ) : (
                figure(point.mean)
              )}
            </td>
            <td>{point.entries}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
})
