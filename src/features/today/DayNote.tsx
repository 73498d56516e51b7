import type { Day } from '../../domain/day.ts'
import { writeNote } from '../../domain/journal.ts'
import type { Reflection } from '../../domain/kinds/reflection.ts'
import { NoteArea } from '../../store/NoteArea.tsx'
import { useCommand } from '../../store/useCommand.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { WrittenApart } from '../../store/WrittenApart.tsx'

/** A few words about the day, kept as they are typed. */
export function DayNote({ day, reflection }: { day: Day; reflection: Reflection | null }) {
  const say = useWords()
  const command = useCommand()
  return (
    <div id="note">
      <NoteArea
        label={say('today.note')}
        hint={say('today.noteHint')}
        value={reflection?.note ?? ''}
        onWrite={(text) => command((journal, now) => writeNote(journal, day, text, now))}
      />
      <WrittenApart entry={reflection} part="note" />
    </div>
  )
}
