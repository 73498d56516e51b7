import { useState } from 'react'
import type { Day } from '../../domain/day.ts'
import { WORKLOAD_FIGURES, type WorkloadFigure } from '../../domain/kinds/workload.ts'
import { isWorkFigure, typedWorkOn, typeWork } from '../../domain/typedWork.ts'
import { entriesBetween, picturedSeriesOf } from '../../insight/series.ts'
import { useCommand } from '../../store/useCommand.ts'
import { useDraft } from '../../store/useDraft.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DialogFoot } from '../../ui/DialogFoot.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import styles from './DayWork.module.css'

/** How full a day was, typed in by whoever brings in no mailbox or calendar. Kept as it is typed; any may stay empty. */
export function DayWork({ day, onClose }: { day: Day; onClose: () => void }) {
  const say = useWords()
  return (
    <Dialog title={say('today.work')} closeWord={say('common.close')} onClose={onClose}>
      <p className="soft">{say('today.workWhat')}</p>
      <div className={styles.figures}>
        {WORKLOAD_FIGURES.map((figure) => (
          <Figure key={figure} day={day} figure={figure} />
        ))}
      </div>
      <DialogFoot>
        <Button look="main" onClick={onClose}>
          {say('care.done')}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}

function Figure({ day, figure }: { day: Day; figure: WorkloadFigure }) {
  const say = useWords()
  const journal = useJournal()
  const command = useCommand()
  const [refused, setRefused] = useState(false)
  const typed = typedWorkOn(journal, day)[figure]
  const known = picturedSeriesOf(journal).get(`workload:${figure}`)?.entries ?? []
  const [standing] = entriesBetween(known, day, day)
  const read = standing && standing.value !== typed ? standing.value : null
  const draft = useDraft(typed === null ? '' : String(typed), (text) => {
    const value = text.trim() === '' ? null : Number(text)
    const isOne = value === null || isWorkFigure(value)
    setRefused(!isOne)
    return isOne ? command((before, now) => typeWork(before, day, figure, value, now)) : undefined
  })
  return (
    <div>
      <TextInput
        label={say(`workload.${figure}`)}
        hint={figure === 'longestStretch' ? say('today.workMinutes') : undefined}
        inputMode="numeric"
        maxLength={4}
        value={draft.text}
        aria-invalid={refused}
        onChange={(event) => draft.write(event.target.value)}
        onBlur={draft.flush}
      />
      {refused && <p role="alert">{say('today.workRefused')}</p>}
      {read !== null && <p className="soft">{say('today.workRead', { value: read })}</p>}
    </div>
  )
}
