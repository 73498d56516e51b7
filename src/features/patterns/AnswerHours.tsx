import { useMemo } from 'react'
import type { Journal } from '../../domain/journal.ts'
import { answerHoursApart } from '../../insight/answerHours.ts'
import type { Span } from '../../insight/series.ts'
import type { Signal } from '../../insight/signal.ts'
import { signalName } from '../../store/signalName.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import type { Say } from '../../words/words.ts'
import type { SignalRow } from './signalRows.ts'

/** Says where mornings are held against evenings: on either side of a comparison the same question, at other hours. */
export function AnswerHours({
  journal,
  signals,
  recent,
  yardstick,
  className,
}: {
  journal: Journal
  signals: readonly Signal[]
  recent: Span
  yardstick: Span
  className?: string | undefined
}) {
  const say = useWords()
  const clock = useToday()
  const apart = useMemo(
    () =>
      signals.filter(
        (signal) =>
          signal.source === 'question' &&
          answerHoursApart(journal, signal.question.id, { recent, yardstick }, clock) !== null,
      ),
    [journal, signals, recent, yardstick, clock],
  )
  return apart.length > 0 && <p className={className}>{severalWords(apart, say)}</p>
}

/** The same beside what a reading says, wherever it stands: inside a line of text as well. */
export function HoursOfReading({ row, className }: { row: SignalRow; className?: string | undefined }) {
  const say = useWords()
  const journal = useJournal()
  const clock = useToday()
  const part = useMemo(() => partLately(row, journal, clock), [row, journal, clock])
  return part && <span className={className}>{say(`patterns.answerHours.${part}`)}</span>
}

/** The same of readings that are drawn and not said in words: in one sentence with their names. */
export function HoursOfReadings({
  rows,
  className,
}: {
  rows: readonly SignalRow[]
  className?: string | undefined
}) {
  const say = useWords()
  const journal = useJournal()
  const clock = useToday()
  const apart = useMemo(
    () => rows.filter((row) => partLately(row, journal, clock) !== null).map(({ signal }) => signal),
    [rows, journal, clock],
  )
  return apart.length > 0 && <p className={className}>{severalWords(apart, say)}</p>
}

/** The part of the day a question was lately answered in, where its reading holds that against another. */
function partLately(
  { signal, reading }: SignalRow,
  journal: Journal,
  clock: Parameters<typeof answerHoursApart>[3],
) {
  if (signal.source !== 'question' || !reading || reading.status === 'not-enough') return null
  return answerHoursApart(journal, signal.question.id, reading, clock)?.recent ?? null
}

function severalWords(apart: readonly Signal[], say: Say): string {
  const names = new Intl.ListFormat(say.language).format(apart.map((signal) => signalName(signal, say)))
  return say('patterns.answerHours.several', { names })
}
