import { useDeferredValue } from 'react'
import { ADDRESSES } from '../../store/address.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Beneath } from '../../ui/Beneath.tsx'
import { EmptyShoreTo } from '../../ui/EmptyShoreTo.tsx'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { SettingLink } from '../../ui/SettingRow.tsx'
import styles from './PatternsScreen.module.css'
import { ShoreSection } from './ShoreSection.tsx'
import { SpanPicker } from './SpanPicker.tsx'
import { useSpanChoice } from './spanChoice.ts'
import { TogetherLines } from './TogetherLines.tsx'
import { useAssociations } from './useAssociations.ts'
import { useNotices } from './useNotices.ts'
import { useShore } from './useShore.ts'
import { useSignalRows } from './useSignalRows.ts'
import { WordsOfGroups } from './WordsOfGroups.tsx'

/** Every signal against the person's own past: all in one picture first, then in words what changed, and folded what holds. */
export function PatternsScreen() {
  const say = useWords()
  const journal = useJournal()
  const { day } = useToday()
  const [choice, setChoice] = useSpanChoice()
  // The choice answers the tap; thirty lines follow, and let the next tap through.
  const rows = useSignalRows()
  const shore = useShore(rows, useDeferredValue(choice))
  useNotices(rows, day)
  // Looked for once the picture is drawn, which is what is waited for.
  const associations = useAssociations(shore && journal, day)
  if (!rows || !shore) {
    return (
      <>
        <ScreenHead title={say('nav.patterns')} />
        <p role="status">{rows ? '' : say('journal.openingOlder')}</p>
      </>
    )
  }
  const signals = new Map(rows.map(({ signal }) => [signal.key as string, signal]))
  const isEmpty = [...shore.tiers.values()].every((tier) => tier.length === 0)
  return (
    <>
      <ScreenHead title={say('nav.patterns')} />
      {isEmpty ? (
        <EmptyShoreTo href={ADDRESSES.today} way={say('patterns.toToday')}>
          {say('patterns.empty')}
        </EmptyShoreTo>
      ) : (
        <div className={styles.page}>
          <div className={styles.span}>
            <SpanPicker choice={choice} onChange={setChoice} />
          </div>
          <ShoreSection shore={shore} />
          <Beneath>
            {() => (
              <>
                <WordsOfGroups rows={rows} span={shore.frame} />
                <TogetherLines associations={associations} signals={signals} />
                <div className={styles.about}>
                  <p>{say('patterns.about')}</p>
                  <div className={styles.more}>
                    <SettingLink name={say('season.title')} href={ADDRESSES.seasons} />
                    <SettingLink name={say('scores.title')} href={ADDRESSES.scores} />
                    <SettingLink name={say('readings.title')} href={ADDRESSES.readings} />
                  </div>
                </div>
              </>
            )}
          </Beneath>
        </div>
      )}
    </>
  )
}
