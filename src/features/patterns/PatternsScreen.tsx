import { useDeferredValue } from 'react'
import { firstDayOf, spanOf } from '../../insight/weeks.ts'
import { ADDRESSES } from '../../store/address.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { EmptyShoreTo } from '../../ui/EmptyShoreTo.tsx'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { LeadingSignal } from './LeadingSignal.tsx'
import styles from './PatternsScreen.module.css'
import { SignalLine } from './SignalLine.tsx'
import { SpanPicker } from './SpanPicker.tsx'
import { GROUPS, groupRows } from './signalRows.ts'
import { useSpanChoice } from './spanChoice.ts'
import { TogetherLines } from './TogetherLines.tsx'
import { useAssociations } from './useAssociations.ts'
import { useNotices } from './useNotices.ts'
import { useSignalRows } from './useSignalRows.ts'

const COLUMNS = [
  ['wearing', 'easing', 'holding', 'away'],
  ['restoring', 'notEnough'],
] as const

/** Every signal against the person's own past: what is wearing down first, then what eases, restores and holds. */
export function PatternsScreen() {
  const say = useWords()
  const journal = useJournal()
  const { day } = useToday()
  const [choice, setChoice] = useSpanChoice()
  // The choice answers the tap; thirty pictures follow, and let the next tap through.
  const shown = useDeferredValue(choice)
  const rows = useSignalRows()
  useNotices(rows, day)
  const associations = useAssociations(rows ? journal : null, day)
  if (!rows) {
    return (
      <>
        <ScreenHead title={say('nav.patterns')} />
        <p role="status">{say('common.openingOlder')}</p>
      </>
    )
  }
  const groups = groupRows(rows)
  const signals = new Map(rows.map(({ signal }) => [signal.key as string, signal]))
  const isEmpty = GROUPS.every((group) => groups.get(group)?.length === 0)
  const span = spanOf(shown, day, firstDayOf(rows.map(({ series }) => series)))
  const leading = groups.get('wearing')?.[0] ?? groups.get('easing')?.[0]
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
          {COLUMNS.map((column) => (
            <div key={column[0]} className={styles.column}>
              {column.map((group) => {
                const members = groups.get(group) ?? []
                if (members.length === 0) return null
                return (
                  <section key={group} className={styles[group]} aria-labelledby={`group-${group}`}>
                    <h2 id={`group-${group}`} className={styles.group}>
                      {say(`patterns.group.${group}`)}
                    </h2>
                    {members.map((row) =>
                      row === leading ? (
                        <LeadingSignal key={row.signal.key} row={row} from={span.from} to={span.to} />
                      ) : (
                        <SignalLine key={row.signal.key} row={row} from={span.from} to={span.to} />
                      ),
                    )}
                  </section>
                )
              })}
              {column === COLUMNS[1] && <TogetherLines associations={associations} signals={signals} />}
            </div>
          ))}
          <div className={styles.about}>
            <p>{say('patterns.about')}</p>
            <div className={styles.more}>
              <ButtonLink href={ADDRESSES.year}>{say('year.title')}</ButtonLink>
              <ButtonLink href={ADDRESSES.compare}>{say('compare.title')}</ButtonLink>
              <ButtonLink href={ADDRESSES.seasons}>{say('season.title')}</ButtonLink>
              <ButtonLink href={ADDRESSES.scores}>{say('scores.title')}</ButtonLink>
              <ButtonLink href={ADDRESSES.readings}>{say('readings.title')}</ButtonLink>
            </div>
          </div>
        </div>
      )}
    </>
  )
}
