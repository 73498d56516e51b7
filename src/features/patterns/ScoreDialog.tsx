import { useState } from 'react'
import { instrumentOf, offeredInstruments } from '../../domain/instrument.ts'
import type { Score } from '../../domain/kinds/score.ts'
import { instrumentName } from '../../store/scoreNames.ts'
import { useDraft } from '../../store/useDraft.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { ChipSet } from '../../ui/ChipSet.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DialogFoot } from '../../ui/DialogFoot.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import styles from './ScoreDialog.module.css'
import { readScoreDraft, type ScoreDraft } from './scoreDraft.ts'
import { totalWords } from './scoreWords.ts'

/**
 * A total, closely: its instrument, its day, what it came to. Kept as it changes, from when the three fit together;
 * until then, or when they no longer do, that is said in words.
 */
export function ScoreDialog({
  score,
  onKeep,
  onDelete,
  onClose,
}: {
  score: Score | null
  onKeep: (kept: Pick<Score, 'instrument' | 'day' | 'total'>) => unknown
  onDelete: (score: Score) => void
  onClose: () => void
}) {
  const say = useWords()
  const { day: today } = useToday()
  const [draft, setDraft] = useState<ScoreDraft>(() => draftOf(score, today, say.language))
  const [asked, setAsked] = useState(false)

  const change = (part: Partial<ScoreDraft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    const read = readScoreDraft(next, today)
    return read.ok ? onKeep(read.value) : undefined
  }
  const total = useDraft(draft.total, (text) => change({ total: text }))

  const finish = () => {
    setAsked(true)
    if (readScoreDraft({ ...draft, total: total.text }, today).ok) onClose()
  }

  const instrument = draft.instrument && instrumentOf(draft.instrument)
  const range = instrument && {
    min: totalWords(instrument.min, instrument, say),
    max: totalWords(instrument.max, instrument, say),
  }
  const read = readScoreDraft(draft, today)
  const refusal =
    !read.ok && (asked || (draft.total !== '' && instrument))
      ? say(`scores.refused.${read.fault.kind}`, range ?? {})
      : null
  const after = say(score ? 'scores.staysAsItWas' : 'scores.notKept')

  return (
    <Dialog title={say('scores.one')} closeWord={say('common.close')} onClose={onClose}>
      <ChipSet legend={say('scores.which')}>
        {offeredInstruments(score?.instrument ?? null).map(({ id }) => (
          <Chip
            key={id}
            tone="mark"
            on={draft.instrument === id}
            aria-pressed={draft.instrument === id}
            onClick={() => void change({ instrument: id, total: total.text })}
          >
            {instrumentName(id, say.language)}
          </Chip>
        ))}
      </ChipSet>
      <div className={styles.fields}>
        <TextInput
          label={say('today.momentDay')}
          type="date"
          max={today}
          value={draft.day}
          onChange={(event) => void change({ day: event.target.value, total: total.text })}
        />
        <TextInput
          label={say('scores.total')}
          inputMode="decimal"
          autoComplete="off"
          maxLength={8}
          value={total.text}
          aria-invalid={refusal !== null}
          onChange={(event) => total.write(event.target.value)}
          onBlur={total.flush}
        />
        {refusal ? (
          <p className={`${styles.hint} ${styles.refusal}`} role="alert">
            {refusal} {after}
          </p>
        ) : (
          <p className={styles.hint}>
            {instrument &&
              range &&
              say(instrument.total === 'sum' ? 'scores.rangeSum' : 'scores.rangeMean', range)}
          </p>
        )}
      </div>
      <DialogFoot>
        {score && (
          <Button look="quiet" onClick={() => onDelete(score)}>
            {say('scores.delete')}
          </Button>
        )}
        <Button look="main" onClick={finish}>
          {say('care.done')}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}

function draftOf(score: Score | null, today: string, language: string): ScoreDraft {
  if (!score) return { instrument: null, day: today, total: '' }
  const point = language.startsWith('fr') ? ',' : '.'
  return { instrument: score.instrument, day: score.day, total: String(score.total).replace('.', point) }
}
