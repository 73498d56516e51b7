import type { Day } from '../../domain/day.ts'
import { writeNote } from '../../domain/journal.ts'
import { NoteArea } from '../../store/NoteArea.tsx'
import { useCommand } from '../../store/useCommand.ts'
import { useWords } from '../../store/WordsProvider.tsx'

/** A few words about the day, kept as they are typed. */
export function DayNote({ day, note }: { day: Day; note: string }) {
  const say = useWords()
  const command = useCommand()
  return (
    <NoteArea
      label={say('today.note')}
      hint={say('today.noteHint')}
      value={note}
      onWrite={(text) => command((journal, now) => writeNote(journal, day, text, now))}
    />
  )
}
