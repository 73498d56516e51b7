import { type ReactNode, useState } from 'react'
import { addDays } from '../../domain/day.ts'
import { entriesOn, findEntry } from '../../domain/entries.ts'
import { deleteEntry, putEntry, type Unstamped } from '../../domain/journal.ts'
import type { Season } from '../../domain/kinds/season.ts'
import { newId } from '../../store/newId.ts'
import { useUndo } from '../../store/UndoProvider.tsx'
import { useCommand } from '../../store/useCommand.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { SeasonDialog, type SeasonPart } from './SeasonDialog.tsx'

/**
 * The seasons, newest first, and how to open one closely or name another; `dialog` is to be drawn by the page. One that
 * is begun is kept once it has a kind or a name; until then its days are nowhere but in the dialog.
 */
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
  const [begun, setBegun] = useState<Unstamped<Season> | null>(null)
  const seasons = [...entriesOn(desk, 'season')].sort((a, b) => (a.from < b.from ? 1 : -1))
  const kept = seasons.find(({ id }) => id === opened)
  const season = kept ?? (begun?.id === opened ? begun : null)

  const add = () => {
    const id = newId()
    const days = { from: addDays(day, -6), to: day }
    setBegun({ kind: 'season', id, sort: 'other', name: '', ...days, leftOut: true })
    setOpened(id)
  }
  const change = (part: SeasonPart) => {
    if (!season) return undefined
    if (!kept && part.sort === undefined && !part.name) {
      setBegun({ ...season, ...part })
      return undefined
    }
    const name = part.name || season.name || say(`season.sort.${season.sort}`)
    const whole = { ...season, name, ...part }
    return command((journal, now) => {
      const found = findEntry(journal, season.id, 'season')
      // One that was deleted meanwhile stays deleted.
      if (kept && !found) return journal
      const { editedAt: _, ...before } = found ?? { ...whole, editedAt: now }
      return putEntry(journal, { ...before, ...part }, now)
    })
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
      isKept={kept !== undefined}
      onChange={change}
      onClose={() => setOpened(null)}
      onDelete={() => kept && remove(kept)}
    />
  )
  return { seasons, open: setOpened, add, dialog }
}
