import type { Day } from '../../domain/day.ts'
import { writeNote } from '../../domain/journal.ts'
import { useCommand } from '../../store/useCommand.ts'
import { useDraft } from '../../store/useDraft.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { TextArea } from '../../ui/TextField.tsx'

/** A few words about the day, kept as they are typed. */
export function DayNote({ day, note }: { day: Day; note: string }) {
  const say = useWords()
  const command = useCommand()
  const draft = useDraft(note, (text) => command((journal, now) => writeNote(journal, day, text, now)))
  return (
    <TextArea
      label={say('today.note')}
      hint={say('today.noteHint')}
      value={draft.text}
      onChange={(event) => draft.write(event.target.value)}
      onBlur={draft.flush}
    />
  )
}
