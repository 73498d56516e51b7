import type { Day } from '../../domain/day.ts'
import { count } from '../../domain/journal.ts'
import { type AskedQuestion, MOST_COUNT } from '../../domain/kinds/question.ts'
import { useCommand } from '../../store/useCommand.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Stepper } from '../../ui/Stepper.tsx'

/** A question of the person's own that is counted, or answered with yes or no. Nothing is chosen beforehand. */
export function OwnAnswer({
  question,
  name,
  day,
  value,
}: {
  question: AskedQuestion
  name: string
  day: Day
  value: number | null
}) {
  const say = useWords()
  const command = useCommand()
  const answer = (next: number | null) =>
    void command((journal, now) => count(journal, day, question.id, next, now))
  return question.answer === 'yes-no' ? (
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
  )
}
