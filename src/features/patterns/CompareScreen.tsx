import { useMemo } from 'react'
import { entriesOn } from '../../domain/entries.ts'
import { ADDRESSES } from '../../store/address.ts'
import { BackLink } from '../../store/BackLink.tsx'
import { useVaultState } from '../../store/JournalProvider.tsx'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { EmptyShoreTo } from '../../ui/EmptyShoreTo.tsx'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { AnswerHours } from './AnswerHours.tsx'
import { CompareChooser } from './CompareChooser.tsx'
import styles from './CompareScreen.module.css'
import { CompareTable } from './CompareTable.tsx'
import { chosenPair, comparableSeasons, useCompareChoice } from './compareChoice.ts'
import { comparedRows, hasAnything, silentSide } from './compareRows.ts'
import { daysWords } from './daysWords.ts'

/** Two spans of the person's life side by side, signal by signal, with the largest differences first. */
export function CompareScreen() {
  const say = useWords()
  const { journal, whole } = useVaultState()
  const { day } = useToday()
  const [choice, change] = useCompareChoice()
  const seasons = useMemo(
    () => comparableSeasons(entriesOn(journal.pages.get('desk'), 'season'), day),
    [journal, day],
  )
  const chosen = useMemo(() => chosenPair(choice, seasons, day), [choice, seasons, day])
  const rows = useMemo(() => (whole ? comparedRows(journal, chosen.pair) : null), [journal, whole, chosen])
  const compared = useMemo(
    () => (rows ? [...rows.much, ...rows.little].map(({ signal }) => signal) : []),
    [rows],
  )
  const { way, season, pair } = chosen
  const silent = rows && silentSide(rows)
  const heads = {
    past: say(`compare.past.${way}`),
    now: way === 'season' ? (season?.name ?? '') : say(`compare.now.${way}`),
  }
  return (
    <div className={styles.page}>
      <div>
        <BackLink href={ADDRESSES.patterns}>{say('nav.patterns')}</BackLink>
        <ScreenHead title={say('compare.title')} />
        <p className={styles.soft}>{say('compare.what')}</p>
      </div>
      {!rows && <p role="status">{say('journal.openingOlder')}</p>}
      {rows && !hasAnything(journal) && (
        <EmptyShoreTo href={ADDRESSES.today} way={say('patterns.toToday')}>
          {say('compare.empty')}
        </EmptyShoreTo>
      )}
      {rows && hasAnything(journal) && (
        <>
          <CompareChooser chosen={chosen} seasons={seasons} onChange={change} />
          {silent ? (
            <p>{say('compare.nothing', { days: daysWords(pair[silent], say) })}</p>
          ) : (
            <>
              <CompareTable caption={say('compare.title')} heads={heads} pair={pair} rows={rows} />
              <AnswerHours
                className={styles.soft}
                journal={journal}
                signals={compared}
                recent={pair.now}
                yardstick={pair.past}
              />
            </>
          )}
        </>
      )}
    </div>
  )
}
