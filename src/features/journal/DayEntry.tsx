import { addressOfDay } from '../../store/address.ts'
import { useVault } from '../../store/JournalProvider.tsx'
import { useUndo } from '../../store/UndoProvider.tsx'
import { useCommand } from '../../store/useCommand.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { formatDay } from '../../ui/format.ts'
import styles from './DayEntry.module.css'
import { DayReading } from './DayReading.tsx'
import { deleteDay, entriesOfDay, restoreDay } from './deleteDay.ts'
import type { EntryWords } from './entryWords.ts'
import { OpenLink } from './OpenLink.tsx'
import { rememberPlace } from './place.ts'
import type { WrittenDay } from './writtenDays.ts'

/** One day as it was written. It opens for a closer look, and can be deleted and put back. */
export function DayEntry({ written, words }: { written: WrittenDay; words: EntryWords }) {
  const say = useWords()
  const { day, reflection, moments } = written
  const full = formatDay(day, say.language, 'full')
  return (
    <article id={`day-${day}`} className={styles.day} aria-label={full}>
      <div className={styles.head}>
        <h3 className={styles.date}>
          <OpenLink {...addressOfDay(day)} aria-label={full} onClick={() => rememberPlace(day)}>
            {formatDay(day, say.language, 'weekdayDay')}
          </OpenLink>
        </h3>
        <DeleteDay written={written} full={full} />
      </div>
      <DayReading reflection={reflection} moments={moments} words={words} />
    </article>
  )
}

function DeleteDay({ written: { day }, full }: { written: WrittenDay; full: string }) {
  const say = useWords()
  const vault = useVault()
  const command = useCommand()
  const undo = useUndo()
  const remove = (button: HTMLElement) => {
    const entries = entriesOfDay(vault.state().journal, day)
    focusNeighbour(button)
    void command((journal, now) => deleteDay(journal, day, now))
    undo.offer({
      words: say('journal.deleted', { day: formatDay(day, say.language, 'dayMonth') }),
      undo: () => void command((journal, now) => restoreDay(journal, day, entries, now)),
    })
  }
  return (
    <button
      type="button"
      className={styles.delete}
      aria-label={say('journal.deleteDay', { day: full })}
      onClick={(event) => remove(event.currentTarget)}
    >
      {say('journal.delete')}
    </button>
  )
}

/** What had the focus is about to go: the next day takes it, or the one before. */
function focusNeighbour(button: HTMLElement): void {
  const days = Array.from(document.querySelectorAll('article'))
  const here = days.findIndex((day) => day.contains(button))
  const neighbour = days[here + 1] ?? days[here - 1]
  neighbour?.querySelector('a')?.focus({ preventScroll: true })
}
