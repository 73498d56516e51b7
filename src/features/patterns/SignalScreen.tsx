import { useMemo, useState } from 'react'
import { entriesOn } from '../../domain/entries.ts'
import { setAsideOf } from '../../insight/series.ts'
import { signalsOf } from '../../insight/signal.ts'
import { firstDayOf, pointsOf, spanOf } from '../../insight/weeks.ts'
import { ADDRESSES } from '../../store/address.ts'
import { useVaultState } from '../../store/JournalProvider.tsx'
import { signalName } from '../../store/signalWords.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { BackLink } from '../../ui/BackLink.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { SignalChart } from '../../ui/charts/SignalChart.tsx'
import { Emphasis } from '../../ui/Emphasis.tsx'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { EmptyShore } from '../../ui/Shore.tsx'
import { MomentHours } from './MomentHours.tsx'
import { NoticeActions } from './NoticeActions.tsx'
import { PointTable } from './PointTable.tsx'
import { pictureOf } from './picture.ts'
import { noticeWords, readingCaution, readingSentence, restsOnDays } from './readingWords.ts'
import styles from './SignalScreen.module.css'
import { SpanPicker } from './SpanPicker.tsx'
import { signalRows } from './signalRows.ts'
import { useSpanChoice } from './spanChoice.ts'
import { TogetherLines } from './TogetherLines.tsx'
import { useAssociations } from './useAssociations.ts'

/** One signal closely: what can be said of it and on what that rests, its picture, and the same as a table. */
export function SignalScreen({ signal: key }: { signal: string }) {
  const say = useWords()
  const { journal, whole } = useVaultState()
  const { day } = useToday()
  const [choice, setChoice] = useSpanChoice()
  const [asTable, setAsTable] = useState(isWide)
  const row = useMemo(
    () => (whole ? (signalRows(journal, day).find(({ signal }) => signal.key === key) ?? null) : undefined),
    [journal, whole, day, key],
  )
  const associations = useAssociations(whole ? journal : null, day)
  if (row === undefined) return <p role="status">{say('common.openingOlder')}</p>
  if (row === null || row.series.entries.length === 0) {
    return (
      <>
        <ScreenHead title={row ? signalName(row.signal, say) : say('nav.patterns')} />
        <EmptyShore
          action={
            <ButtonLink look="main" href={ADDRESSES.patterns}>
              {say('nav.patterns')}
            </ButtonLink>
          }
        >
          {say('patterns.nothingHere')}
        </EmptyShore>
      </>
    )
  }
  const signals = new Map(signalsOf(journal).map((signal) => [signal.key as string, signal]))
  const span = spanOf(choice, day, firstDayOf([row.series]))
  const seasons = entriesOn(journal.pages.get('desk'), 'season')
  const aside = (setAsideOf(journal).get(key) ?? []).reduce((sum, { value }) => sum + value, 0)
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <BackLink href={ADDRESSES.patterns}>{say('nav.patterns')}</BackLink>
        <ScreenHead title={signalName(row.signal, say)} />
        <p className={styles.sentence}>
          <Emphasis>{readingSentence(row, say)}</Emphasis>
        </p>
        <p className={styles.soft}>
          {readingCaution(row, say)} {row.reading?.status === 'eroding' && say('patterns.question')}{' '}
          {noticeWords(row, say)}
        </p>
      </div>
      <div className={styles.span}>
        <SpanPicker choice={choice} onChange={setChoice} />
      </div>
      <SignalChart picture={pictureOf(row, { span, today: day, seasons, say })} />
      <p className={styles.soft}>
        {restsOnDays(row, say)} {aside > 0 && say('patterns.setAside', { count: aside })}
      </p>
      <div className={styles.actions}>
        <NoticeActions row={row} />
        <Button aria-expanded={asTable} aria-controls="points" onClick={() => setAsTable(!asTable)}>
          {say(asTable ? 'patterns.hideTable' : 'patterns.asTable')}
        </Button>
      </div>
      <div className={styles.beside}>
        <TogetherLines associations={associations} signals={signals} of={key} />
        {row.signal.source === 'moment' && (
          <MomentHours journal={journal} what={row.signal.what} span={span} asTable={asTable} />
        )}
        <div id="points">
          {asTable && <PointTable row={row} points={pointsOf(row.series, span)} span={span} />}
        </div>
      </div>
    </div>
  )
}

/** Where there is room the table stands beside the picture from the start. */
function isWide(): boolean {
  return window.matchMedia('(min-width: 1100px)').matches
}
