import { useDeferredValue, useMemo, useState } from 'react'
import { entriesOn } from '../../domain/entries.ts'
import { sumOf } from '../../insight/dailyEntry.ts'
import { happenedOn } from '../../insight/series.ts'
import { signalsOf } from '../../insight/signal.ts'
import { firstDayOf, knownPartOf, spanOf } from '../../insight/weeks.ts'
import { ADDRESSES } from '../../store/address.ts'
import { BackLink } from '../../store/BackLink.tsx'
import { signalName } from '../../store/signalName.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { SignalChart } from '../../ui/charts/SignalChart.tsx'
import type { SignalPicture } from '../../ui/charts/signalPicture.ts'
import { Emphasis } from '../../ui/Emphasis.tsx'
import { EmptyShoreTo } from '../../ui/EmptyShoreTo.tsx'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { HoursOfReading } from './AnswerHours.tsx'
import { ContextMarks } from './ContextMarks.tsx'
import { DrawnBeside, rowBeside } from './DrawnBeside.tsx'
import { happenedWords, missingWords } from './happenedWords.ts'
import { KnownFrom } from './KnownFrom.tsx'
import { MomentHours, ReadHours } from './MomentHours.tsx'
import { NoticeActions } from './NoticeActions.tsx'
import { PictureSeams } from './PictureSeams.tsx'
import { PictureSeasons } from './PictureSeasons.tsx'
import { PointTable } from './PointTable.tsx'
import { pictureOf } from './picture.ts'
import { noticeWords, readingCaution, readingSentence, restsOnDays } from './readingWords.ts'
import styles from './SignalScreen.module.css'
import { SpanPicker } from './SpanPicker.tsx'
import type { SignalRow } from './signalRows.ts'
import { useSpanChoice } from './spanChoice.ts'
import { TableButton } from './TableButton.tsx'
import { TogetherLines } from './TogetherLines.tsx'
import { useAssociations } from './useAssociations.ts'
import { useSeasons } from './useSeasons.tsx'
import { useSignalRows } from './useSignalRows.ts'

/** One signal closely: what can be said of it and on what that rests, its picture, and the same as a table. */
export function SignalScreen({ signal: key }: { signal: string }) {
  const say = useWords()
  const rows = useSignalRows()
  const row = rows ? (rows.find(({ signal }) => signal.key === key) ?? null) : undefined
  if (row === undefined) return <p role="status">{say('journal.openingOlder')}</p>
  if (row === null || happenedOn(row.series).length === 0) {
    return (
      <>
        <BackLink href={ADDRESSES.patterns}>{say('nav.patterns')}</BackLink>
        <ScreenHead title={row ? signalName(row.signal, say) : say('nav.patterns')} />
        <EmptyShoreTo href={ADDRESSES.patterns} way={say('nav.patterns')}>
          {say('patterns.nothingHere')}
        </EmptyShoreTo>
      </>
    )
  }
  return <SignalPage row={row} other={rowBeside(rows ?? [], row)} />
}

function SignalPage({ row, other }: { row: SignalRow; other: SignalRow | null }) {
  const say = useWords()
  const journal = useJournal()
  const desk = journal.pages.get('desk')
  const { day } = useToday()
  const [choice, setChoice] = useSpanChoice()
  // The choice answers the tap; the picture and its table follow.
  const shown = useDeferredValue(choice)
  const [asTable, setAsTable] = useState(isWide)
  const associations = useAssociations(journal, day)
  const { key } = row.signal
  const { seasons, open: openSeason, add: addSeason, dialog: seasonDialog } = useSeasons()
  const span = useMemo(() => {
    const first = firstDayOf([row.series])
    return knownPartOf(spanOf(shown, day, first), first)
  }, [shown, day, row])
  const picture = useMemo(() => {
    const seasons = entriesOn(desk, 'season')
    return pictureOf(row, { span, today: day, seasons, say })
  }, [row, span, day, desk, say])
  const signals = new Map(signalsOf(journal).map((signal) => [signal.key as string, signal]))
  const happened = happenedWords(row, day, say)
  const aside = sumOf(row.series.aside)
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <BackLink href={ADDRESSES.patterns}>{say('nav.patterns')}</BackLink>
        <ScreenHead title={signalName(row.signal, say)} />
        <p className={styles.sentence}>
          <Emphasis>{happened ?? readingSentence(row, say)}</Emphasis>
        </p>
        <p className={styles.soft}>
          {happened && !row.endedOn && missingWords(row, day, say)}
          {readingCaution(row, say)} {row.reading?.status === 'eroding' && say('patterns.question')}{' '}
          {noticeWords(row, say)} <HoursOfReading row={row} />
        </p>
      </div>
      <div className={styles.span}>
        <SpanPicker choice={choice} onChange={setChoice} />
      </div>
      <SignalChart picture={picture} />
      <PictureSeasons
        seasons={seasons.filter((season) => season.from <= span.to && season.to >= span.from)}
        onOpen={openSeason}
      />
      <PictureSeams row={row} />
      {row.signal.source === 'moment' && <KnownFrom what={row.signal.what} series={row.series} />}
      <ContextMarks journal={journal} span={span} ends={endsOf(picture)} />
      {other && <DrawnBeside row={other} span={span} today={day} />}
      <p className={styles.soft}>
        {restsOnDays(row, say)}{' '}
        {aside > 0 && row.series.entries.length > 0 && say('patterns.setAside', { count: aside })}
      </p>
      <div className={styles.actions}>
        <NoticeActions row={row} />
        <TableButton of="points" isOpen={asTable} onChange={setAsTable} />
        <Button aria-haspopup="dialog" onClick={addSeason}>
          {say('season.add')}
        </Button>
        {seasonDialog}
      </div>
      <div className={styles.beside}>
        <TogetherLines associations={associations} signals={signals} of={key} />
        {row.signal.source === 'moment' && (
          <MomentHours journal={journal} what={row.signal.what} span={span} asTable={asTable} />
        )}
        {row.signal.source === 'workload' && (
          <ReadHours
            journal={journal}
            sort={row.signal.figure === 'afterHoursEmails' ? 'mailbox' : 'calendar'}
            span={span}
            asTable={asTable}
          />
        )}
        <div id="points">{asTable && <PointTable row={row} span={span} />}</div>
      </div>
    </div>
  )
}

function endsOf({ points }: SignalPicture): { readonly first: number; readonly last: number } {
  return { first: points[0]?.at ?? 0, last: points.at(-1)?.at ?? 1 }
}

/** Where there is room the table stands beside the picture from the start. */
function isWide(): boolean {
  return window.matchMedia('(min-width: 1100px)').matches
}
