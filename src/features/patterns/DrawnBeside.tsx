import { useMemo } from 'react'
import type { Day } from '../../domain/day.ts'
import { entriesOn } from '../../domain/entries.ts'
import type { Span } from '../../insight/series.ts'
import { addressOfSignal } from '../../store/addressWithin.ts'
import { signalName } from '../../store/signalName.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { SignalChart } from '../../ui/charts/SignalChart.tsx'
import { Emphasis } from '../../ui/Emphasis.tsx'
import { HoursOfReading } from './AnswerHours.tsx'
import styles from './DrawnBeside.module.css'
import { pictureOf } from './picture.ts'
import { readingSentence } from './readingWords.ts'
import type { SignalRow } from './signalRows.ts'

/** Rest as it felt and sleep as it was measured: each is drawn under the other, over the same days. */
const BESIDE: Readonly<Record<string, string>> = {
  'question:rest': 'measured:sleep',
  'measured:sleep': 'question:rest',
}

/** The other of two signals that belong beside each other, where it has anything to show in these days. */
export function rowBeside(rows: readonly SignalRow[], { signal: { key } }: SignalRow): SignalRow | null {
  const other = rows.find(({ signal }) => signal.key === BESIDE[key])
  return other && !other.signal.hidden && other.series.entries.length > 0 ? other : null
}

/** What belongs beside a signal, as a picture of the same days. No cause is meant. */
export function DrawnBeside({ row, span, today }: { row: SignalRow; span: Span; today: Day }) {
  const say = useWords()
  const desk = useJournal().pages.get('desk')
  const picture = useMemo(
    () => pictureOf(row, { span, today, seasons: entriesOn(desk, 'season'), say }),
    [row, span, today, desk, say],
  )
  return (
    <section className={styles.section} aria-labelledby="drawn-beside">
      <h2 id="drawn-beside" className={styles.name}>
        <a {...addressOfSignal(row.signal.key)}>{signalName(row.signal, say)}</a>
      </h2>
      <p className="soft">
        <Emphasis>{readingSentence(row, say)}</Emphasis> <HoursOfReading row={row} />
      </p>
      <SignalChart picture={picture} />
    </section>
  )
}
