// The room `reminder`: a calendar file that reminds. It knows no other room of the settings; the screens above may import
// it.

import { useEffect, useState } from 'react'
import { settingOf } from '../../../domain/entries.ts'
import { changeSetting } from '../../../domain/journal.ts'
import { type Reminder, reminderCalendar } from '../../../domain/reminder.ts'
import { instantOf } from '../../../domain/wallTime.ts'
import { ADDRESSES } from '../../../store/address.ts'
import { BackLink } from '../../../store/BackLink.tsx'
import { newId } from '../../../store/newId.ts'
import { useCommand } from '../../../store/useCommand.ts'
import { useDraft } from '../../../store/useDraft.ts'
import { useJournal } from '../../../store/useJournal.ts'
import { useToday } from '../../../store/useToday.tsx'
import { useWords } from '../../../store/WordsProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ScreenHead } from '../../../ui/ScreenHead.tsx'
import { type SaveOutcome, saveFile } from '../../../ui/saveFile.ts'
import { TextInput } from '../../../ui/TextInput.tsx'
import styles from './ReminderScreen.module.css'
import { WeekdayChips } from './WeekdayChips.tsx'

/** A reminder without a server: a calendar file with an alarm, in words that tell nobody what it is for. */
export function ReminderScreen() {
  const say = useWords()
  const command = useCommand()
  const { day: today } = useToday()
  const kept = settingOf(useJournal(), 'reminder')
  const [fresh] = useState(() => newId())
  const reminder: Reminder = kept ?? { uid: fresh, days: [7], clock: '20:00', words: say('reminder.words') }
  const [clock, setClock] = useState(reminder.clock)
  const [outcome, setOutcome] = useState<SaveOutcome | null>(null)
  const change = (part: Partial<Reminder>) => {
    setOutcome(null)
    return command((journal, now) => {
      const before = settingOf(journal, 'reminder') ?? reminder
      return changeSetting(journal, 'reminder', { ...before, ...part }, now)
    })
  }
  const words = useDraft(reminder.words, (typed) => change({ words: typed.trim() || say('reminder.words') }))
  useEffect(() => setClock(reminder.clock), [reminder.clock])
  const { days } = reminder
  const isWhole = days.length > 0
  const toggle = (weekday: number) => {
    const next = days.includes(weekday) ? days.filter((each) => each !== weekday) : [...days, weekday]
    void change({ days: next.toSorted((a, b) => a - b) })
  }
  const save = async () => {
    if (!isWhole) return
    const content = reminderCalendar(
      { ...reminder, words: words.text.trim() || reminder.words },
      today,
      instantOf(new Date()),
    )
    setOutcome(await saveFile({ name: 'reminder.ics', type: 'text/calendar', content }))
  }
  return (
    <>
      <BackLink href={ADDRESSES.settings}>{say('nav.settings')}</BackLink>
      <ScreenHead title={say('reminder.title')} />
      <div className={styles.page}>
        <p>{say('reminder.what')}</p>
        <WeekdayChips legend={say('reminder.days')} days={days} onToggle={toggle} />
        <TextInput
          label={say('reminder.clock')}
          type="time"
          value={clock}
          onChange={(event) => {
            setClock(event.target.value)
            if (/^\d\d:\d\d$/.test(event.target.value)) void change({ clock: event.target.value })
          }}
        />
        <TextInput
          label={say('moments.text')}
          hint={say('reminder.inWordsHint')}
          autoComplete="off"
          maxLength={120}
          value={words.text}
          onChange={(event) => words.write(event.target.value)}
          onBlur={words.flush}
        />
        <div className={styles.save}>
          <Button look="main" aria-disabled={!isWhole} onClick={() => void save()}>
            {say('reminder.save')}
          </Button>
          <p role="status" className={styles.soft}>
            {!isWhole && say('reminder.noDay')}
            {outcome && say(`reminder.outcome.${outcome}`)}
          </p>
        </div>
        <p className={styles.soft}>{say('reminder.stop')}</p>
      </div>
    </>
  )
}
