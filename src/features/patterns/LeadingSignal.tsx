import { memo, useMemo } from 'react'
import type { Day } from '../../domain/day.ts'
import { entriesOn } from '../../domain/entries.ts'
import { addressOfSignal } from '../../store/addressWithin.ts'
import { signalName } from '../../store/signalName.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { SignalChart } from '../../ui/charts/SignalChart.tsx'
import { Emphasis } from '../../ui/Emphasis.tsx'
import styles from './LeadingSignal.module.css'
import { pictureOf } from './picture.ts'
import { readingCaution, readingSentence, restsOn } from './readingWords.ts'
import type { SignalRow } from './signalRows.ts'

/** The one signal that matters most today, on the screen's one sheet. */
export const LeadingSignal = memo(function LeadingSignal({
  row,
  from,
  to,
}: {
  row: SignalRow
  from: Day
  to: Day
}) {
  const say = useWords()
  const desk = useJournal().pages.get('desk')
  const { day } = useToday()
  const picture = useMemo(() => {
    const seasons = entriesOn(desk, 'season')
    return pictureOf(row, { span: { from, to }, today: day, seasons, say })
  }, [row, from, to, day, desk, say])
  return (
    <article className={styles.sheet}>
      <h3 className={styles.name}>
        <a {...addressOfSignal(row.signal.key)} className={styles.link}>
          {signalName(row.signal, say)}
        </a>
      </h3>
      <SignalChart picture={picture} />
      <p>
        <Emphasis>{readingSentence(row, say)}</Emphasis> {readingCaution(row, say)}
      </p>
      <p className={styles.rests}>{restsOn(row, say)}</p>
    </article>
  )
})
