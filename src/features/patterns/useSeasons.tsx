import { type ReactNode, useState } from 'react'
import { addDays } from '../../domain/day.ts'
import { entriesOn } from '../../domain/entries.ts'
import { deleteEntry, putEntry } from '../../domain/journal.ts'
import type { Season } from '../../domain/kinds/season.ts'
import { newId } from '../../store/newId.ts'
import { useUndo } from '../../store/UndoProvider.tsx'
import { useCommand } from '../../store/useCommand.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { SeasonDialog } from './SeasonDialog.tsx'

/** The seasons, newest first, and how to open one closely or name another; `dialog` is to be drawn by the page. */
export function useSeasons(): {
  readonly seasons: readonly Season[]
  readonly open: (id: string) => void
  readonly add: () => void
  readonly dialog: ReactNode
} {
  const say = useWords()
  const desk = useJournal().pages.get('desk')
  const command = useCommand()
  const undo = useUndo()
  const { day } = useToday()
  const [opened, setOpened] = useState<string | null>(null)
  const seasons = [...entriesOn(desk, 'season')].sort((a, b) => (a.from < b.from ? 1 : -1))
  const season = seasons.find(({ id }) => id === opened)

  const add = () => {
    const id = newId()
    const fresh = {
      kind: 'season',
      id,
      sort: 'leave',
      name: say('season.sort.leave'),
      from: addDays(day, -6),
      to: day,
      leftOut: true,
    } as const
    void command((before, now) => putEntry(before, fresh, now))
    setOpened(id)
  }
  const remove = ({ editedAt: _, ...gone }: Season) => {
    setOpened(null)
    void command((before, now) => deleteEntry(before, gone.id, 'desk', now))
    undo.offer({
      words: say('season.deleted', { name: gone.name }),
      undo: () => void command((before, now) => putEntry(before, gone, now)),
    })
  }
  const dialog = season && (
    <SeasonDialog
      key={season.id}
      season={season}
      onClose={() => setOpened(null)}
      onDelete={() => remove(season)}
    />
  )
  return { seasons, open: setOpened, add, dialog }
}
