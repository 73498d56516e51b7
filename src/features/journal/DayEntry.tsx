import type { Moment } from '../../domain/kinds/moment.ts'
import { questionOn } from '../../domain/kinds/question.ts'
import type { Reflection } from '../../domain/kinds/reflection.ts'
import { addressOfDay } from '../../store/address.ts'
import { useVault } from '../../store/JournalProvider.tsx'
import { momentClock } from '../../store/momentClock.ts'
import { momentName } from '../../store/momentName.ts'
import { answerWord } from '../../store/signalName.ts'
import { questionWords } from '../../store/signalWords.ts'
import { useUndo } from '../../store/UndoProvider.tsx'
import { useCommand } from '../../store/useCommand.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { formatDay } from '../../ui/format.ts'
import { WaterLevel } from '../../ui/WaterLevel.tsx'
import styles from './DayEntry.module.css'
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
            {formatDay(day, say.language, 'weekday')} {formatDay(day, say.language, 'dayNumber')}
          </OpenLink>
        </h3>
        <DeleteDay written={written} full={full} />
      </div>
      {reflection?.note && <p className={styles.note}>{reflection.note}</p>}
      {reflection && <Ratings reflection={reflection} words={words} />}
      {reflection && <Contexts reflection={reflection} words={words} />}
      {moments.length > 0 && <Moments moments={moments} />}
    </article>
  )
}

function Ratings({ reflection, words }: { reflection: Reflection; words: EntryWords }) {
  const say = useWords()
  const rated = words.questions.flatMap(({ question, name }) => {
    const { id } = question
    const rating = reflection.ratings[id] ?? null
    const value = rating ?? reflection.counts[id]
    if (value === undefined) return []
    const { day } = reflection
    // Asked in other words then, it was answered in other words.
    const asked = questionOn(question, day)
    return [
      {
        id,
        name: asked === question ? name : questionWords(asked, say).name,
        rating,
        word: answerWord(question, day, value, say) ?? value,
      },
    ]
  })
  if (rated.length === 0) return null
  return (
    <dl className={styles.ratings}>
      {rated.map(({ id, name, rating, word }) => (
        <div key={id} className={styles.rating}>
          <dt className={styles.question}>
            {rating !== null && <WaterLevel level={rating} />}
            {name}
          </dt>
          <dd className={styles.word}>{word}</dd>
        </div>
      ))}
    </dl>
  )
}

function Contexts({ reflection, words }: { reflection: Reflection; words: EntryWords }) {
  const say = useWords()
  const names = reflection.contexts.flatMap((id) => words.contexts.get(id) ?? [])
  if (names.length === 0) return null
  return (
    <p className={styles.contexts}>
      <span className={styles.label}>{say('journal.inTheAir')}</span> {names.join(' · ')}
    </p>
  )
}

function Moments({ moments }: { moments: readonly Moment[] }) {
  const say = useWords()
  const journal = useJournal()
  return (
    <ul className={styles.moments} aria-label={say('journal.moments')}>
      {moments.map((moment) => {
        const { id, because, times, note } = moment
        return (
          <li key={id} className={styles.moment}>
            <span className={styles.clock}>{momentClock(moment, say.language)}</span>
            <span>
              {momentName(journal, moment, say)}
              {because && ` · ${say(`because.${because}`)}`}
              {times > 1 && ` ×${times}`}
              {note && <span className={styles.momentNote}>{note}</span>}
            </span>
          </li>
        )
      })}
    </ul>
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
