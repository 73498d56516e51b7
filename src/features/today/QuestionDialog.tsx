import type { Day } from '../../domain/day.ts'
import { count, rate } from '../../domain/journal.ts'
import { type AskedQuestion, questionOn, RATINGS } from '../../domain/kinds/question.ts'
import type { Reflection } from '../../domain/kinds/reflection.ts'
import { addressOfQuestion } from '../../store/addressWithin.ts'
import { questionWords } from '../../store/signalWords.ts'
import { useCommand } from '../../store/useCommand.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { ChipSet } from '../../ui/ChipSet.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DialogFoot } from '../../ui/DialogFoot.tsx'

/** A question, closely: the words of its points, the answer taken back, and the way to reword or hide it. */
export function QuestionDialog({
  question,
  day,
  reflection,
  onClose,
}: {
  question: AskedQuestion
  day: Day
  reflection: Reflection | null
  onClose: () => void
}) {
  const say = useWords()
  const command = useCommand()
  const { id, answer } = question
  const { name, scale } = questionWords(questionOn(question, day), say)
  const rating = reflection?.ratings[id] ?? null
  const isAnswered =
    (rating ?? reflection?.counts[id]) !== undefined && (rating ?? reflection?.counts[id]) !== null
  const clear = () =>
    void command((journal, now) =>
      answer === 'scale' ? rate(journal, day, id, null, now) : count(journal, day, id, null, now),
    )
  return (
    <Dialog title={name} closeWord={say('common.close')} onClose={onClose}>
      {answer === 'scale' && (
        <ChipSet legend={name} legendUnseen>
          {RATINGS.map((point) => (
            <Chip
              key={point}
              tone="mark"
              on={rating === point}
              aria-pressed={rating === point}
              onClick={() =>
                void command((journal, now) => rate(journal, day, id, rating === point ? null : point, now))
              }
            >
              {scale[point]}
            </Chip>
          ))}
        </ChipSet>
      )}
      <div>
        {isAnswered && (
          <Button look="quiet" aria-label={`${say('today.clear')}: ${name}`} onClick={clear}>
            {say('today.clear')}
          </Button>
        )}
        <ButtonLink look="quiet" {...addressOfQuestion(id)}>
          {say('today.questionChange')}
        </ButtonLink>
      </div>
      <DialogFoot>
        <Button look="main" onClick={onClose}>
          {say('care.done')}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
