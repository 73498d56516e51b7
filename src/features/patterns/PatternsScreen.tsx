import { useMemo } from 'react'
import { entriesOn } from '../../domain/entries.ts'
import { firstDayOf, spanOf } from '../../insight/weeks.ts'
import { ADDRESSES } from '../../store/address.ts'
import { useVaultState } from '../../store/JournalProvider.tsx'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { EmptyShore } from '../../ui/Shore.tsx'
import { LeadingSignal } from './LeadingSignal.tsx'
import styles from './PatternsScreen.module.css'
import { pictureOf, sparklineOf } from './picture.ts'
import { SignalLine } from './SignalLine.tsx'
import { SpanPicker } from './SpanPicker.tsx'
import { GROUPS, groupRows, signalRows } from './signalRows.ts'
import { useSpanChoice } from './spanChoice.ts'
import { TogetherLines } from './TogetherLines.tsx'
import { useAssociations } from './useAssociations.ts'
import { useNotices } from './useNotices.ts'

const COLUMNS = [
  ['wearing', 'easing', 'holding', 'away'],
  ['restoring', 'notEnough'],
] as const

/** Every signal against the person's own past: what is wearing down first, then what eases, restores and holds. */
export function PatternsScreen() {
  const say = useWords()
  const { journal, whole } = useVaultState()
  const { day } = useToday()
  const [choice, setChoice] = useSpanChoice()
  const rows = useMemo(() => (whole ? signalRows(journal, day) : null), [journal, whole, day])
  useNotices(rows, day)
  const associations = useAssociations(whole ? journal : null, day)
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
  const span = spanOf(choice, day, firstDayOf(rows.map(({ series }) => series)))
  const seasons = entriesOn(journal.pages.get('desk'), 'season')
  const leading = groups.get('wearing')?.[0] ?? groups.get('easing')?.[0]
  return (
    <>
      <ScreenHead title={say('nav.patterns')} />
      {isEmpty ? (
        <EmptyShore
          action={
            <ButtonLink look="main" href={ADDRESSES.today}>
              {say('patterns.toToday')}
            </ButtonLink>
          }
        >
          {say('patterns.empty')}
        </EmptyShore>
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
                        <LeadingSignal
                          key={row.signal.key}
                          row={row}
                          picture={pictureOf(row, { span, today: day, seasons, say })}
                        />
                      ) : (
                        <SignalLine key={row.signal.key} row={row} picture={sparklineOf(row, span)} />
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
