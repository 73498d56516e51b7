import { useMemo } from 'react'
import type { Journal } from '../../domain/journal.ts'
import { answerHoursApart, readAnswerHours } from '../../insight/answerHours.ts'
import type { Span } from '../../insight/series.ts'
import type { Signal } from '../../insight/signal.ts'
import { signalName } from '../../store/signalName.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useSteps } from '../../store/useSteps.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { painted } from '../../ui/painted.ts'
import type { Say } from '../../words/words.ts'
import type { SignalRow } from './signalRows.ts'

type Clock = Parameters<typeof answerHoursApart>[3]

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
  const spans = useMemo(() => [recent, yardstick], [recent, yardstick])
  const isRead = useHoursRead(journal, spans, clock)
  const apart = useMemo(
    () =>
      isRead
        ? signals.filter(
            (signal) =>
              signal.source === 'question' &&
              answerHoursApart(journal, signal.question.id, { recent, yardstick }, clock) !== null,
          )
        : [],
    [isRead, journal, signals, recent, yardstick, clock],
  )
  return apart.length > 0 && <p className={className}>{severalWords(apart, say)}</p>
}

/** The same beside what a reading says, wherever it stands: inside a line of text as well. */
export function HoursOfReading({ row, className }: { row: SignalRow; className?: string | undefined }) {
  const say = useWords()
  const journal = useJournal()
  const clock = useToday()
  const spans = useMemo(() => spansOf([row]), [row])
  const isRead = useHoursRead(journal, spans, clock, row)
  const part = useMemo(() => (isRead ? partLately(row, journal, clock) : null), [isRead, row, journal, clock])
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
  const spans = useMemo(() => spansOf(rows), [rows])
  const isRead = useHoursRead(journal, spans, clock, rows)
  const apart = useMemo(
    () =>
      rows.filter((row) => isRead && partLately(row, journal, clock) !== null).map(({ signal }) => signal),
    [isRead, rows, journal, clock],
  )
  return apart.length > 0 && <p className={className}>{severalWords(apart, say)}</p>
}

// Coming back to a screen, what it says stands there at once.
const read = new WeakSet<object>()

/**
 * Whether the hours of all answers in these spans are read: in slices, once the screen is drawn, as a year of answers
 * is too much for the task that draws. `of` is what they are read for, where it outlives the screen.
 */
function useHoursRead(journal: Journal, spans: readonly Span[], clock: Clock, of: object = spans): boolean {
  const begin = useMemo(
    () =>
      spans.length === 0
        ? null
        : function* () {
            const done = yield* readAnswerHours(journal, spans, clock)
            read.add(of)
            return done
          },
    [journal, spans, clock, of],
  )
  return useSteps<boolean>(begin, read.has(of), painted) === true
}

/** The spans of which the hours are asked for. */
function spansOf(rows: readonly SignalRow[]): readonly Span[] {
  return rows.flatMap(({ signal, reading }) =>
    signal.source === 'question' && reading && reading.status !== 'not-enough'
      ? [reading.recent, reading.yardstick]
      : [],
  )
}

/** The part of the day a question was lately answered in, where its reading holds that against another. */
function partLately({ signal, reading }: SignalRow, journal: Journal, clock: Clock) {
  if (signal.source !== 'question' || !reading || reading.status === 'not-enough') return null
  return answerHoursApart(journal, signal.question.id, reading, clock)?.recent ?? null
}

function severalWords(apart: readonly Signal[], say: Say): string {
  const names = new Intl.ListFormat(say.language).format(apart.map((signal) => signalName(signal, say)))
  return say('patterns.answerHours.several', { names })
}
