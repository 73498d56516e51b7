import type { Day } from '../../domain/day.ts'
import { count } from '../../domain/journal.ts'
import { type AskedQuestion, MOST_COUNT } from '../../domain/kinds/question.ts'
import { questionWords } from '../../store/signalWords.ts'
import { useCommand } from '../../store/useCommand.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { QuestionHead } from '../../ui/QuestionHead.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Stepper } from '../../ui/Stepper.tsx'
import styles from './OwnAnswer.module.css'

/** A question of the person's own that is counted, or answered with yes or no. Nothing is chosen beforehand. */
export function OwnAnswer({
  question,
  day,
  value,
  onSkip,
}: {
  question: AskedQuestion
  day: Day
  value: number | null
  onSkip: () => void
}) {
  const say = useWords()
  const command = useCommand()
  const { name } = questionWords(question, say)
  const answer = (next: number | null) =>
    void command((journal, now) => count(journal, day, question.id, next, now))
  return (
    <div className={styles.answer}>
      <QuestionHead
        question={name}
        aside={say(value === null ? 'today.skip' : 'today.clear')}
        onAside={() => (value === null ? onSkip() : answer(null))}
      />
      {question.answer === 'yes-no' ? (
        <Segmented
          label={name}
          value={value === null ? '' : String(value)}
          options={[
            { value: '1', word: say('answer.yes') },
            { value: '0', word: say('answer.no') },
          ]}
          onChange={(next) => answer(Number(next))}
        />
      ) : (
        <Stepper
          label={name}
          value={value === null ? '–' : String(value)}
          lessWord={say('today.momentFewer')}
          moreWord={say('today.momentMore')}
          onLess={value === 0 ? null : () => answer(value === null ? 0 : value - 1)}
          onMore={value === MOST_COUNT ? null : () => answer((value ?? 0) + 1)}
        />
      )}
    </div>
  )
}
