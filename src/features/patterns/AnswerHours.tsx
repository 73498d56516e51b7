import { useMemo } from 'react'
import type { Journal } from '../../domain/journal.ts'
import { answerHoursApart } from '../../insight/answerHours.ts'
import type { Span } from '../../insight/series.ts'
import type { Signal } from '../../insight/signal.ts'
import { signalName } from '../../store/signalName.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
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
  if (apart.length === 0) return null
  const names = new Intl.ListFormat(say.language).format(apart.map((signal) => signalName(signal, say)))
  return <p className={className}>{say('patterns.answerHours.several', { names })}</p>
}

/** The same beside what a reading says, wherever it stands: inside a line of text as well. */
export function HoursOfReading({ row, className }: { row: SignalRow; className?: string | undefined }) {
  const say = useWords()
  const journal = useJournal()
  const clock = useToday()
  const { signal, reading } = row
  const part = useMemo(() => {
    if (signal.source !== 'question' || !reading || reading.status === 'not-enough') return null
    return answerHoursApart(journal, signal.question.id, reading, clock)?.recent ?? null
  }, [journal, signal, reading, clock])
  return part && <span className={className}>{say(`patterns.answerHours.${part}`)}</span>
}
