import { type ReactNode, useState } from 'react'
import { findEntry } from '../../domain/entries.ts'
import { putEntry } from '../../domain/journal.ts'
import { pageOf } from '../../domain/kinds/entry.ts'
import { asksBecause, BECAUSES, MOST_TIMES, type Moment } from '../../domain/kinds/moment.ts'
import { dayEndOf, timeOf } from '../../domain/momentClock.ts'
import { clockOf } from '../../domain/wallTime.ts'
import { addressOfMomentKind } from '../../store/addressOfMomentKind.ts'
import { momentName } from '../../store/momentName.ts'
import { NoteHint } from '../../store/NoteHint.tsx'
import { useCommand } from '../../store/useCommand.ts'
import { useDraft } from '../../store/useDraft.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Caption, ChipSet } from '../../ui/ChipSet.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DialogFoot } from '../../ui/DialogFoot.tsx'
import { dayFromField, formatDay } from '../../ui/format.ts'
import { Stepper } from '../../ui/Stepper.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import styles from './MomentDialog.module.css'
import { useDeleteMoment } from './useDeleteMoment.ts'

/** A moment, closely: when, how often, because of what, in which words; in its words' place what else is asked of it. Saved as it changes. */
export function MomentDialog({
  moment,
  onClose,
  children,
}: {
  moment: Moment
  onClose: () => void
  children: ReactNode
}) {
  const say = useWords()
  const name = momentName(useJournal(), moment, say)
  const command = useCommand()
  const remove = useDeleteMoment()
  const { timeZone, dayEndsAt } = useToday()
  const [day, setDay] = useState<string>(moment.day)
  const [clock, setClock] = useState(moment.hour === 'unknown' ? '' : clockOf(moment.at))
  const [refused, setRefused] = useState(false)
  const hasClock = moment.hour !== 'unknown'
  const [opened] = useState(moment)
  const dayEnd = dayEndOf(opened, dayEndsAt)

  const change = (
    part: Partial<Pick<Moment, 'at' | 'day' | 'times' | 'because' | 'note'>>,
    hasHour?: boolean,
  ) =>
    command((journal, now) => {
      const found = findEntry(journal, moment.id, 'moment')
      if (!found) return journal
      const { editedAt: _, hour = null, ...before } = found
      const isUnknown = hasHour === undefined ? hour !== null : !hasHour
      const kept = isUnknown && ({ hour: 'unknown' } as const)
      return putEntry(journal, { ...before, ...part, ...kept }, now, pageOf(found))
    })

  const move = (dayText: string, clockText: string) => {
    // Another day with the hour of this one is an hour that nobody named.
    const isNamed = clockText !== '' && (clockText !== clock || dayText === day)
    setDay(dayText)
    setClock(isNamed || dayText === day ? clockText : '')
    const named = dayFromField(dayText)
    if (!named || (clockText === '' && hasClock)) return setRefused(true)
    const at = timeOf(moment, named, clockText || clockOf(moment.at), dayEnd, timeZone)
    const isPast = Date.parse(at) <= Date.now()
    setRefused(!isPast)
    if (isPast) change({ day: named, at }, isNamed)
  }

  const note = useDraft(moment.note, (text) => change({ note: text }))
  const inNight = hasClock && clock !== '' && Number(clock.slice(0, 2)) < dayEnd

  return (
    <Dialog title={name} closeWord={say('common.close')} onClose={onClose}>
      <div className={styles.when}>
        <TextInput
          label={say('today.momentDay')}
          type="date"
          value={day}
          onChange={(event) => move(event.target.value, clock)}
        />
        <TextInput
          label={say('today.momentClock')}
          type="time"
          value={clock}
          onChange={(event) => move(day, event.target.value)}
        />
        {!hasClock && !refused && <p className={styles.hint}>{say('today.momentNoHour')}</p>}
        {inNight && !refused && (
          <p className={styles.hint}>
            {say('today.momentNight', { weekday: formatDay(moment.day, say.language, 'weekday') })}
          </p>
        )}
        {refused && (
          <p className={styles.hint} role="alert">
            {say('today.momentNotReal')}
          </p>
        )}
      </div>
      <div>
        <Caption>{say('today.momentCount')}</Caption>
        <Stepper
          label={say('today.momentCount')}
          value={`×${moment.times}`}
          lessWord={say('today.momentFewer')}
          moreWord={say('today.momentMore')}
          onLess={moment.times > 1 ? () => change({ times: moment.times - 1 }) : null}
          onMore={moment.times < MOST_TIMES ? () => change({ times: moment.times + 1 }) : null}
        />
      </div>
      {asksBecause(moment.what) && (
        <ChipSet legend={say('today.momentBecause')}>
          {BECAUSES.map((because) => (
            <Chip
              key={because}
              tone="mark"
              on={moment.because === because}
              aria-pressed={moment.because === because}
              onClick={() => change({ because: moment.because === because ? null : because })}
            >
              {say(`because.${because}`)}
            </Chip>
          ))}
        </ChipSet>
      )}
      {children || (
        <>
          <TextArea
            label={say('today.momentNote')}
            value={note.text}
            onChange={(event) => note.write(event.target.value)}
            onBlur={note.flush}
          />
          <NoteHint note={note.text} />
        </>
      )}
      <div>
        <ButtonLink look="quiet" {...addressOfMomentKind(moment.what)}>
          {say('moments.change')}
        </ButtonLink>
      </div>
      <DialogFoot>
        <Button
          look="quiet"
          onClick={() => {
            // Not every browser takes the focus from the field when a button is tapped.
            note.flush()
            onClose()
            remove(moment.id)
          }}
        >
          {say('moments.delete')}
        </Button>
        <Button look="main" onClick={onClose}>
          {say('care.done')}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
