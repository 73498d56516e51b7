import type { ReactNode } from 'react'
import { addDays } from '../../domain/day.ts'
import { entriesOn } from '../../domain/entries.ts'
import type { Season } from '../../domain/kinds/season.ts'
import { newId } from '../../store/newId.ts'
import { useEntries } from '../../store/useEntries.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useOpened } from '../../store/useOpened.ts'
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
  const { begin, remove } = useEntries('season')
  const { day } = useToday()
  const [season, open] = useOpened('season')
  const seasons = [...entriesOn(desk, 'season')].sort((a, b) => (a.from < b.from ? 1 : -1))

  const add = () => {
    const id = newId()
    begin({ id, sort: 'other', name: '', from: addDays(day, -6), to: day, leftOut: true })
    open(id)
  }
  const dialog = season && (
    <SeasonDialog
      key={season.id}
      season={season}
      isKept={seasons.some(({ id }) => id === season.id)}
      onClose={() => open(null)}
      onDelete={() => {
        open(null)
        remove(season.id, say('season.deleted', { name: season.name }))
      }}
    />
  )
  return { seasons, open, add, dialog }
}
