import { useState } from 'react'
import { settingOf } from '../../domain/entries.ts'
import { changeSetting } from '../../domain/journal.ts'
import { knownFromOf } from '../../domain/kinds/knownFromOf.ts'
import type { MomentWhat } from '../../domain/kinds/moment.ts'
import { useCommand } from '../../store/useCommand.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { dayFromField, formatDay } from '../../ui/format.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { firstLoggedOn } from './happenedWords.ts'
import styles from './KnownFrom.module.css'
import type { SignalRow } from './signalRows.ts'

/** From when a kind of moment is known: from the first one logged, or from a day that the person says. */
export function KnownFrom({ what, series }: { what: MomentWhat; series: SignalRow['series'] }) {
  const say = useWords()
  const command = useCommand()
  const { day: today } = useToday()
  const name = knownFromOf(what)
  const said = settingOf(useJournal(), name)
  const [asking, setAsking] = useState(false)
  const [text, setText] = useState<string>(said ?? '')
  const [refused, setRefused] = useState(false)
  const first = said ?? firstLoggedOn(series)
  const answer = (typed: string) => {
    setText(typed)
    const day = dayFromField(typed)
    const isOne = day !== null && day <= today
    setRefused(!isOne && typed !== '')
    if (isOne) void command((journal, now) => changeSetting(journal, name, day, now))
  }
  const forget = () => {
    setText('')
    setRefused(false)
    setAsking(false)
    void command((journal, now) => changeSetting(journal, name, null, now))
  }
  return (
    <section className={styles.known}>
      <p>
        {first &&
          say(said ? 'patterns.knownFrom.said' : 'patterns.knownFrom.first', {
            day: formatDay(first, say.language, 'long'),
          })}
      </p>
      {asking && (
        <TextInput
          label={say('patterns.knownFrom.day')}
          type="date"
          max={today}
          value={text}
          aria-invalid={refused}
          onChange={(event) => answer(event.target.value)}
        />
      )}
      {refused && <p role="alert">{say('patterns.knownFrom.refused')}</p>}
      <div className={styles.actions}>
        {!asking && (
          <Button look="quiet" onClick={() => setAsking(true)}>
            {say('patterns.knownFrom.ask')}
          </Button>
        )}
        {said && (
          <Button look="quiet" onClick={forget}>
            {say('patterns.knownFrom.back')}
          </Button>
        )}
      </div>
    </section>
  )
}
