import { useEffect, useState } from 'react'
import { settingOf } from '../domain/entries.ts'
import { type Identifying, identifyingIn } from '../domain/identifying.ts'
import { changeSetting } from '../domain/journal.ts'
import { SoftHint } from '../ui/SoftHint.tsx'
import { useCommand } from './useCommand.ts'
import { useJournal } from './useJournal.ts'
import { useWords } from './WordsProvider.tsx'

/** How long the typing must rest, in milliseconds: half a number is none. */
const REST = 700

/** What a note seems to hold, said once the typing rests; nothing is kept from being written. */
export function NoteHintWords({ note }: { note: string }) {
  const say = useWords()
  const command = useCommand()
  const isOn = settingOf(useJournal(), 'noteHint')
  const [found, setFound] = useState<readonly Identifying[]>([])
  useEffect(() => {
    if (!isOn) return
    const look = () => setFound(identifyingIn(note, new Date().getFullYear()))
    const timer = setTimeout(look, REST)
    return () => clearTimeout(timer)
  }, [note, isOn])
  const kinds = isOn ? found.map((kind) => say(`hint.${kind}`)) : []
  return (
    <SoftHint
      action={say('hint.turnOff')}
      onAction={() => void command((journal, now) => changeSetting(journal, 'noteHint', false, now))}
    >
      {kinds.length > 0 && say('hint.found', { kinds: new Intl.ListFormat(say.language).format(kinds) })}
    </SoftHint>
  )
}
