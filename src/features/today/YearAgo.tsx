import { addDays, type Day, daysBetween } from '../../domain/day.ts'
import { questionsOf, reflectionOn } from '../../domain/entries.ts'
import { questionOn } from '../../domain/kinds/question.ts'
import { addressOfDay } from '../../store/address.ts'
import { questionWords } from '../../store/signalWords.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Fold } from '../../ui/Fold.tsx'
import { formatDay } from '../../ui/format.ts'
import styles from './YearAgo.module.css'

/** Fifty-two weeks: the same weekday, a year ago about now. */
const YEAR = 364

/** How far from that day something may have been written, on either side. */
const ABOUT = 3

/** What was written a year ago about now, behind a line that says so: only who opens it is reminded. */
export function YearAgo({ today }: { today: Day }) {
  const say = useWords()
  const journal = useJournal()
  const then = addDays(today, -YEAR)
  const near = Array.from({ length: 2 * ABOUT + 1 }, (_, index) => addDays(then, index - ABOUT))
    .flatMap((day) => reflectionOn(journal, day) ?? [])
    .sort((a, b) => Math.abs(daysBetween(a.day, then)) - Math.abs(daysBetween(b.day, then)))
  // What was said in words tells more than the day that lies nearest.
  const found = near.find(({ note }) => note.trim() !== '') ?? near[0]
  if (!found) return null
  const { day, note, ratings } = found
  const answers = questionsOf(journal).flatMap((question) => {
    const rating = ratings[question.id]
    if (rating === undefined) return []
    const { name, scale } = questionWords(questionOn(question, day), say)
    return [{ id: question.id, name, word: scale[rating] }]
  })
  const place = addressOfDay(day)
  return (
    <Fold name={say('today.yearAgo')}>
      {() => (
        <div className={styles.then}>
          <a {...place} className={styles.day}>
            {formatDay(day, say.language, 'long')}
          </a>
          {note.trim() !== '' && <blockquote className={styles.words}>{note}</blockquote>}
          <dl className={styles.answers}>
            {answers.map(({ id, name, word }) => (
              <div key={id}>
                <dt>{name}</dt>
                <dd>{word}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </Fold>
  )
}
