import { memo, useState } from 'react'
import type { Day } from '../../domain/day.ts'
import { rate } from '../../domain/journal.ts'
import { type AskedQuestion, questionOn, type Rating } from '../../domain/kinds/question.ts'
import type { Reflection } from '../../domain/kinds/reflection.ts'
import { lazySheet } from '../../store/lazyScreen.tsx'
import { questionWords } from '../../store/signalWords.ts'
import { useCommand } from '../../store/useCommand.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { QuestionRow } from '../../ui/QuestionRow.tsx'
import { Scale } from '../../ui/Scale.tsx'

const OwnAnswer = lazySheet(async () => (await import('./OwnAnswer.tsx')).OwnAnswer)
const QuestionDialog = lazySheet(async () => (await import('./QuestionDialog.tsx')).QuestionDialog)

/** The day's questions, one row each. What is left out is left out; nothing has to be said for it. */
export function Questions({
  questions,
  day,
  reflection,
}: {
  questions: readonly AskedQuestion[]
  day: Day
  reflection: Reflection | null
}) {
  const [opened, setOpened] = useState<AskedQuestion | null>(null)
  return (
    <>
      <ul>
        {questions.map((question) => {
          const { id, answer } = question
          return (
            <li key={`${day} ${id}`}>
              <Row
                question={question}
                day={day}
                value={(answer === 'scale' ? reflection?.ratings[id] : reflection?.counts[id]) ?? null}
                onClosely={setOpened}
              />
            </li>
          )
        })}
      </ul>
      {opened && (
        <QuestionDialog question={opened} day={day} reflection={reflection} onClose={() => setOpened(null)} />
      )}
    </>
  )
}

/** Of eight rows an answer changes one, and the others are not drawn anew. */
const Row = memo(function Row({
  question,
  day,
  value,
  onClosely,
}: {
  question: AskedQuestion
  day: Day
  value: number | null
  onClosely: (question: AskedQuestion) => void
}) {
  const say = useWords()
  const command = useCommand()
  const { name, scale } = questionWords(questionOn(question, day), say)
  const closely = () => onClosely(question)
  return question.answer === 'scale' ? (
    <Scale
      question={name}
      words={scale}
      value={value as Rating | null}
      onChange={(rating) => void command((journal, now) => rate(journal, day, question.id, rating, now))}
      onClosely={closely}
    />
  ) : (
    <QuestionRow question={name} onClosely={closely}>
      <OwnAnswer question={question} name={name} day={day} value={value} />
    </QuestionRow>
  )
})
