// The room `questions`: what Today asks, what can be tapped there, and under which contexts. It knows no other room of
// the settings; the screens above may import it.

import { questionsOf } from '../../../domain/entries.ts'
import { ANSWERS, type Answer } from '../../../domain/kinds/question.ts'
import { addQuestion, moveQuestion } from '../../../domain/questionChanges.ts'
import { ADDRESSES } from '../../../store/address.ts'
import { addressOfQuestion } from '../../../store/addressWithin.ts'
import { BackLink } from '../../../store/BackLink.tsx'
import { begin } from '../../../store/begun.ts'
import { newId } from '../../../store/newId.ts'
import { goTo } from '../../../store/place.ts'
import { questionWords } from '../../../store/signalWords.ts'
import { useCommand } from '../../../store/useCommand.ts'
import { useJournal } from '../../../store/useJournal.ts'
import { useWords } from '../../../store/WordsProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ScreenHead } from '../../../ui/ScreenHead.tsx'
import { MoveButtons } from './MoveButtons.tsx'
import styles from './QuestionsScreen.module.css'

/** Every question in the order it is asked: moved here, opened for its words, added to. */
export function QuestionsScreen() {
  const say = useWords()
  const command = useCommand()
  const questions = questionsOf(useJournal())
  const add = (answer: Answer) => {
    const id = newId()
    begin(id, (journal, now) => addQuestion(journal, id, answer, now))
    goTo(addressOfQuestion(id))
  }
  return (
    <>
      <BackLink href={ADDRESSES.settings}>{say('nav.settings')}</BackLink>
      <ScreenHead title={say('questions.title')} />
      <div className={styles.page}>
        <p>{say('questions.what')}</p>
        <ol className={styles.questions}>
          {questions.map((question, index) => {
            const { name } = questionWords(question, say)
            return (
              <li key={question.id} className={styles.question}>
                <a className={styles.open} {...addressOfQuestion(question.id)}>
                  <span className={styles.name}>{name}</span>
                  <span className={styles.soft}>
                    {[
                      question.builtIn ? null : say('questions.own'),
                      question.answer === 'scale' ? null : say(`questions.answer.${question.answer}`),
                      question.hidden ? say('questions.isHidden') : null,
                    ]
                      .filter((word) => word !== null)
                      .join(' · ')}
                  </span>
                </a>
                <MoveButtons
                  name={name}
                  isFirst={index === 0}
                  isLast={index === questions.length - 1}
                  onMove={(step) =>
                    void command((journal, now) => moveQuestion(journal, question.id, step, now))
                  }
                />
              </li>
            )
          })}
        </ol>
        <section className={styles.add} aria-labelledby="add-question">
          <h2 id="add-question">{say('questions.add')}</h2>
          <p className={styles.soft}>{say('questions.addHint')}</p>
          <div className={styles.ways}>
            {ANSWERS.map((answer) => (
              <Button key={answer} onClick={() => add(answer)}>
                {say(`questions.add.${answer}`)}
              </Button>
            ))}
          </div>
        </section>
      </div>
    </>
  )
}
