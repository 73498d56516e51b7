import { useState } from 'react'
import type { Day } from '../../domain/day.ts'
import { rate } from '../../domain/journal.ts'
import { type AskedQuestion, questionOn } from '../../domain/kinds/question.ts'
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
  const say = useWords()
  const command = useCommand()
  const [opened, setOpened] = useState<AskedQuestion | null>(null)
  return (
    <>
      <ul>
        {questions.map((question) => {
          const { id, answer } = question
          const { name, scale } = questionWords(questionOn(question, day), say)
          const closely = () => setOpened(question)
          return (
            <li key={`${day} ${id}`}>
              {answer === 'scale' ? (
                <Scale
                  question={name}
                  words={scale}
                  value={reflection?.ratings[id] ?? null}
                  onChange={(rating) => void command((journal, now) => rate(journal, day, id, rating, now))}
                  onClosely={closely}
                />
              ) : (
                <QuestionRow question={name} onClosely={closely}>
                  <OwnAnswer
                    question={question}
                    name={name}
                    day={day}
                    value={reflection?.counts[id] ?? null}
                  />
                </QuestionRow>
              )}
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
