import { useMemo, useState } from 'react'
import type { ReadWorkload } from '../../domain/imports.ts'
import type { IntakeReading } from '../../intake/intakeMessages.ts'
import { joinedCounts } from '../../intake/mailDays.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import type { MessageId } from '../../words/words.ts'
import { KeptSpanChoice } from './KeptSpanChoice.tsx'
import { MailQuestionChoice } from './MailQuestionChoice.tsx'
import styles from './Preview.module.css'
import { PreviewFrame } from './PreviewFrame.tsx'
import { type KeptSpan, lastImport, mailToKeep } from './previewFigures.ts'

const REASONS = ['notSent', 'unreadable', 'duplicates', 'deleted', 'implausible', 'byProgram'] as const
const NONE: ReadonlySet<number> = new Set()

/** What a mailbox came to: how much was read and what not, the hours it was sent in, and what would be kept. */
export function MailPreview({
  name,
  reading,
  onKeep,
  onCancel,
}: {
  name: string
  reading: Extract<IntakeReading, { kind: 'mailbox' }>
  onKeep: (read: ReadWorkload) => void
  onCancel: () => void
}) {
  const say = useWords()
  const journal = useJournal()
  const [kept, setKept] = useState<KeptSpan>('all')
  const [clock, setClock] = useState<'home' | 'there'>(() => {
    const before = lastImport(journal, 'mailbox')?.choice
    return before?.sort === 'mailbox' ? before.clock : 'home'
  })
  const [chosen, setChosen] = useState(NONE)
  const counts = useMemo(() => {
    const more = (reading.asked?.choices ?? []).filter((_, index) => chosen.has(index))
    return { ...reading, ...joinedCounts([reading, ...more.map((choice) => choice.counts)]) }
  }, [reading, chosen])
  const read = useMemo(() => mailToKeep(counts, clock, kept), [counts, clock, kept])
  const whole = useMemo(() => mailToKeep(counts, clock, 'all'), [counts, clock])
  const notes = REASONS.filter((reason) => counts[reason] > 0).map((reason) =>
    say(`intake.mail.${reason}` satisfies MessageId, { count: counts[reason] }),
  )
  if (reading.passedOver > 0) notes.push(say('intake.passedOver', { count: reading.passedOver }))
  return (
    <PreviewFrame
      name={name}
      read={read}
      lead={say('intake.mail.counted', { counted: counts.counted, messages: reading.messages })}
      notes={notes}
      onKeep={onKeep}
      onCancel={onCancel}
    >
      {reading.asked && <MailQuestionChoice question={reading.asked} chosen={chosen} onChange={setChosen} />}
      {whole && <KeptSpanChoice from={whole.from} to={whole.to} value={kept} onChange={setKept} />}
      {counts.elsewhere > 0 && (
        <div className={styles.choice}>
          <p className={styles.soft}>{say('intake.clock.why', { count: counts.elsewhere })}</p>
          <Segmented
            label={say('intake.clock')}
            value={clock}
            options={[
              { value: 'home', word: say('intake.clock.home') },
              { value: 'there', word: say('intake.clock.there') },
            ]}
            onChange={setClock}
          />
        </div>
      )}
    </PreviewFrame>
  )
}
