import { addDays, type Day } from '../../domain/day.ts'
import { momentsOn, questionsOf, reflectionOn } from '../../domain/entries.ts'
import { questionOn } from '../../domain/kinds/question.ts'
import { momentName } from '../../store/momentName.ts'
import { questionWords } from '../../store/signalWords.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { formatDay } from '../../ui/format.ts'
import { WaterLevel } from '../../ui/WaterLevel.tsx'
import styles from './WeekBack.module.css'

/** On how many days a question has to be answered for its week to be a picture. */
const FEWEST = 2

/** The week as its days were filled, a row a question, and what happened in it. Days without an answer are simply empty. */
export function WeekBack({ sunday }: { sunday: Day }) {
  const say = useWords()
  const journal = useJournal()
  const days = Array.from({ length: 7 }, (_, index) => addDays(sunday, index - 6))
  const rows = questionsOf(journal).flatMap((question) => {
    const cells = days.map((day) => {
      const rating = reflectionOn(journal, day)?.ratings[question.id] ?? null
      const { scale } = questionWords(questionOn(question, day), say)
      return { day, rating, word: rating === null ? null : scale[rating] }
    })
    const isPicture = cells.filter(({ rating }) => rating !== null).length >= FEWEST
    return isPicture ? [{ id: question.id, name: questionWords(question, say).name, cells }] : []
  })
  const happened = new Map<string, number>()
  for (const moment of days.flatMap((day) => momentsOn(journal, day))) {
    const name = momentName(journal, moment, say)
    happened.set(name, (happened.get(name) ?? 0) + moment.times)
  }
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="week-back" className={styles.week}>
      <h2 id="week-back" className={styles.title}>
        {say('today.weekBack')}
      </h2>
      <table className={styles.days}>
        <thead>
          <tr>
            <td />
            {days.map((day) => (
              <th key={day} scope="col" className={styles.day}>
                <abbr title={formatDay(day, say.language, 'weekdayDay')}>
                  {formatDay(day, say.language, 'weekdayShort').slice(0, 1)}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, cells }) => (
            <tr key={id}>
              <th scope="row" className={styles.name}>
                {name}
              </th>
              {cells.map(({ day, rating, word }) => (
                <td key={day} className={styles.cell}>
                  {rating !== null && (
                    <>
                      <WaterLevel level={rating} />
                      <span className="unseen">{word}</span>
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {happened.size > 0 && (
        <p className="soft">
          {Array.from(happened, ([name, times]) => (times > 1 ? `${name} ×${times}` : name)).join(' · ')}
        </p>
      )}
    </section>
  )
}
