import { useMemo } from 'react'
import type { Journal } from '../../domain/journal.ts'
import { answerHoursApart } from '../../insight/answerHours.ts'
import type { Span } from '../../insight/series.ts'
import type { Signal } from '../../insight/signal.ts'
import { signalName } from '../../store/signalName.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'

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
  const { timeZone, dayEndsAt } = useToday()
  const apart = useMemo(
    () =>
      signals.flatMap((signal) => {
        if (signal.source !== 'question') return []
        const spans = { recent, yardstick }
        const parts = answerHoursApart(journal, signal.question.id, spans, { timeZone, dayEndsAt })
        return parts ? [{ signal, parts }] : []
      }),
    [journal, signals, recent, yardstick, timeZone, dayEndsAt],
  )
  const [first] = apart
  if (!first) return null
  const now = first.parts.recent === 'morning' ? 'morning' : 'evening'
  const names = new Intl.ListFormat(say.language).format(apart.map(({ signal }) => signalName(signal, say)))
  return (
    <p className={className}>
      {signals.length === 1
        ? say(`patterns.answerHours.${now}`)
        : say('patterns.answerHours.several', { names })}
    </p>
  )
}
