import { lazy, Suspense } from 'react'
import type { Day } from '../../domain/day.ts'
import { rate } from '../../domain/journal.ts'
import { type AskedQuestion, questionOn } from '../../domain/kinds/question.ts'
import type { Reflection } from '../../domain/kinds/reflection.ts'
import { questionWords } from '../../store/signalWords.ts'
import { useCommand } from '../../store/useCommand.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Scale } from '../../ui/Scale.tsx'
import styles from './Questions.module.css'

const OwnAnswer = lazy(async () => ({ default: (await import('./OwnAnswer.tsx')).OwnAnswer }))

/** Some of the day's questions. One that is skipped folds to a line; nothing of a skip is kept. */
export function Questions({
  questions,
  day,
  reflection,
  skipped,
  onSkip,
}: {
  questions: readonly AskedQuestion[]
  day: Day
  reflection: Reflection | null
  skipped: ReadonlySet<string>
  onSkip: (skipped: ReadonlySet<string>) => void
}) {
  const say = useWords()
  const command = useCommand()
  return (
    <ul className={styles.questions}>
      {questions.map((question) => {
        const { name, scale } = questionWords(questionOn(question, day), say)
        const key = `${day} ${question.id}`
        const value = reflection?.ratings[question.id] ?? null
        const counted = reflection?.counts[question.id] ?? null
        const skip = () => onSkip(new Set([...skipped, key]))
        const unskip = () => onSkip(new Set([...skipped].filter((other) => other !== key)))
        return (
          <li key={key} className={styles.question}>
            {skipped.has(key) && (value ?? counted) === null ? (
              <p className={styles.folded}>
                <span className={styles.name}>{name}</span>
                <span>{say('today.skipped')}</span>
                <button
                  type="button"
                  className={styles.answer}
                  aria-label={`${say('today.answer')}: ${name}`}
                  onClick={unskip}
                >
                  {say('today.answer')}
                </button>
              </p>
            ) : question.answer !== 'scale' ? (
              <Suspense fallback={null}>
                <OwnAnswer question={question} day={day} value={counted} onSkip={skip} />
              </Suspense>
            ) : (
              <Scale
                question={name}
                words={scale}
                value={value}
                skipWord={say('today.skip')}
                clearWord={say('today.clear')}
                onChange={(rating) =>
                  void command((journal, now) => rate(journal, day, question.id, rating, now))
                }
                onSkip={skip}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
