import { useState } from 'react'
import { addDays } from '../../domain/day.ts'
import { entriesOn } from '../../domain/entries.ts'
import { deleteEntry, putEntry } from '../../domain/journal.ts'
import type { Season } from '../../domain/season.ts'
import { ADDRESSES } from '../../store/address.ts'
import { newId } from '../../store/newId.ts'
import { useUndo } from '../../store/UndoProvider.tsx'
import { useCommand } from '../../store/useCommand.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { BackLink } from '../../ui/BackLink.tsx'
import { Button } from '../../ui/Button.tsx'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { EmptyShore } from '../../ui/Shore.tsx'
import { SeasonDialog } from './SeasonDialog.tsx'
import { SeasonLine } from './SeasonLine.tsx'
import styles from './SeasonsScreen.module.css'

/** The named spans of the person's life that stand behind every picture, newest first. */
export function SeasonsScreen() {
  const say = useWords()
  const journal = useJournal()
  const command = useCommand()
  const undo = useUndo()
  const { day } = useToday()
  const [opened, setOpened] = useState<string | null>(null)
  const seasons = [...entriesOn(journal.pages.get('desk'), 'season')].sort((a, b) =>
    a.from < b.from ? 1 : -1,
  )
  const open = seasons.find(({ id }) => id === opened)

  const add = () => {
    const id = newId()
    const season = {
      kind: 'season',
      id,
      sort: 'leave',
      name: say('season.sort.leave'),
      from: addDays(day, -6),
      to: day,
      leftOut: true,
    } as const
    void command((before, now) => putEntry(before, season, now))
    setOpened(id)
  }
  const remove = ({ editedAt: _, ...season }: Season) => {
    setOpened(null)
    void command((before, now) => deleteEntry(before, season.id, 'desk', now))
    undo.offer({
      words: say('season.deleted', { name: season.name }),
      undo: () => void command((before, now) => putEntry(before, season, now)),
    })
  }

  return (
    <div className={styles.page}>
      <div>
        <BackLink href={ADDRESSES.patterns}>{say('nav.patterns')}</BackLink>
        <ScreenHead title={say('season.title')} />
        <p className={styles.soft}>{say('season.what')}</p>
      </div>
      {seasons.length === 0 ? (
        <EmptyShore>{say('season.empty')}</EmptyShore>
      ) : (
        <ul className={styles.list}>
          {seasons.map((season) => (
            <li key={season.id}>
              <SeasonLine season={season} onOpen={() => setOpened(season.id)} />
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button look={seasons.length === 0 ? 'main' : 'plain'} onClick={add}>
          {say('season.add')}
        </Button>
      </div>
      {open && (
        <SeasonDialog
          key={open.id}
          season={open}
          onClose={() => setOpened(null)}
          onDelete={() => remove(open)}
        />
      )}
    </div>
  )
}
