import type { Moment } from '../../domain/kinds/moment.ts'
import { questionOn } from '../../domain/kinds/question.ts'
import type { Reflection } from '../../domain/kinds/reflection.ts'
import { momentClock } from '../../store/momentClock.ts'
import { momentName } from '../../store/momentName.ts'
import { answerWord } from '../../store/signalName.ts'
import { questionWords } from '../../store/signalWords.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { WaterLevel } from '../../ui/WaterLevel.tsx'
import styles from './DayReading.module.css'
import type { EntryWords } from './entryWords.ts'
import type { WrittenDay } from './writtenDays.ts'

/** What was written on one day, to be read: its words, its answers, what was in the air, its moments. */
export function DayReading({
  reflection,
  moments,
  words,
}: Omit<WrittenDay, 'day'> & { readonly words: EntryWords }) {
  return (
    <>
      {reflection?.note && <p className={styles.note}>{reflection.note}</p>}
      {reflection && <Ratings reflection={reflection} words={words} />}
      {reflection && <Contexts reflection={reflection} words={words} />}
      {moments.length > 0 && <Moments moments={moments} />}
    </>
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
