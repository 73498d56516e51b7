import { type ReactNode, useState } from 'react'
import type { Day } from '../../domain/day.ts'
import { questionsOf, reflectionOn } from '../../domain/entries.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Contexts } from './Contexts.tsx'
import { DayHead } from './DayHead.tsx'
import { DayNote } from './DayNote.tsx'
import { DayWorkButton } from './DayWorkButton.tsx'
import { LastShift } from './LastShift.tsx'
import { Moments } from './Moments.tsx'
import { Questions } from './Questions.tsx'
import styles from './TodayScreen.module.css'

const FIRST_QUESTIONS = 3

/** One day of the person's life, today unless another is named: a reflection, moments, contexts, a few words. `notice` stands above, `offered` below. */
export function TodayScreen({
  day: named,
  notice,
  offered,
}: {
  day: Day | null
  notice?: ReactNode
  offered?: ReactNode
}) {
  const journal = useJournal()
  const today = useToday()
  const say = useWords()
  const day = named && named <= today.day ? named : today.day
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set())
  const reflection = reflectionOn(journal, day)
  const questions = questionsOf(journal).filter(
    ({ id, builtIn, text, hidden }) =>
      (!hidden && (builtIn ?? text) !== null) ||
      (reflection?.ratings[id] ?? reflection?.counts[id]) !== undefined,
  )
  const asked = { day, reflection, skipped, onSkip: setSkipped }
  return (
    <>
      <DayHead day={day} />
      <div className={styles.page}>
        <div className={styles.lead}>
          {notice}
          {day === today.day && <LastShift />}
          <p className={styles.hint}>{say('today.everythingOptional')}</p>
        </div>
        <section className={styles.first} aria-label={say('today.reflection')}>
          <Questions questions={questions.slice(0, FIRST_QUESTIONS)} {...asked} />
        </section>
        <Moments key={`moments ${day}`} day={day} className={styles.moments} />
        <div className={styles.rest}>
          <Questions questions={questions.slice(FIRST_QUESTIONS)} {...asked} />
        </div>
        <div className={styles.words}>
          {offered}
          <Contexts day={day} reflection={reflection} />
          <DayNote key={`note ${day}`} day={day} reflection={reflection} />
          <DayWorkButton key={`work ${day}`} day={day} />
        </div>
      </div>
    </>
  )
}
