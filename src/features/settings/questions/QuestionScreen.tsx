import { useMemo } from 'react'
import { questionsOf } from '../../../domain/entries.ts'
import { type AskedQuestion, RATINGS, type Rating } from '../../../domain/kinds/question.ts'
import {
  type AnswersGiven,
  answersGiven,
  changeQuestion,
  type QuestionChange,
} from '../../../domain/questionChanges.ts'
import { ADDRESSES } from '../../../store/address.ts'
import { addressOfSignal } from '../../../store/addressWithin.ts'
import { BackLink } from '../../../store/BackLink.tsx'
import { withBegun } from '../../../store/begun.ts'
import { leaveFor } from '../../../store/cameFrom.ts'
import { useVaultState } from '../../../store/JournalProvider.tsx'
import { questionWords } from '../../../store/signalWords.ts'
import { useCommand } from '../../../store/useCommand.ts'
import { useDraft } from '../../../store/useDraft.ts'
import { useEntries } from '../../../store/useEntries.ts'
import { useToday } from '../../../store/useToday.tsx'
import { useWords } from '../../../store/WordsProvider.tsx'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { formatDay } from '../../../ui/format.ts'
import { formatNumber } from '../../../ui/formatNumber.ts'
import { ScreenHead } from '../../../ui/ScreenHead.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { EmptyShore } from '../../../ui/Shore.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import type { Say } from '../../../words/words.ts'
import styles from './QuestionScreen.module.css'

/** One question closely: its words, what wears about it, whether it is asked, and since when it has been. */
export function QuestionScreen({ id }: { id: string }) {
  const say = useWords()
  const { journal, whole } = useVaultState()
  const question = questionsOf(withBegun(journal, id)).find((each) => each.id === id)
  if (!question && !whole) return <p role="status">{say('journal.openingOlder')}</p>
  return (
    <>
      <BackLink href={ADDRESSES.questions}>{say('questions.title')}</BackLink>
      {question ? (
        <OneQuestion key={id} question={question} />
      ) : (
        <>
          <ScreenHead title={say('questions.title')} />
          <EmptyShore action={<ButtonLink href={ADDRESSES.questions}>{say('questions.title')}</ButtonLink>}>
            {say('questions.gone')}
          </EmptyShore>
        </>
      )}
    </>
  )
}

function OneQuestion({ question }: { question: AskedQuestion }) {
  const say = useWords()
  const command = useCommand()
  const { remove } = useEntries('question')
  const { day: today } = useToday()
  const { journal, whole } = useVaultState()
  const { id, builtIn, answer, wears, hidden } = question
  const given = useMemo(() => answersGiven(journal, id), [journal, id])
  const { name } = questionWords(question, say)
  const change = (part: QuestionChange) =>
    command((before, now) => {
      const begun = withBegun(before, id, now)
      const changed = changeQuestion(begun, id, part, today, now)
      return changed === begun ? before : changed
    })
  const text = useDraft(question.text ?? (builtIn ? name : ''), (words) => change({ text: textFrom(words) }))

  /** The app's own words, and none, are kept as none: they follow the language. */
  function textFrom(words: string): string | null {
    const trimmed = words.trim()
    return trimmed === '' || (builtIn && trimmed === say(`question.${builtIn}`)) ? null : trimmed
  }

  return (
    <>
      <ScreenHead title={name} />
      <div className={styles.page}>
        <div className={styles.since}>
          <p>{whole ? sinceWords(given, say) : say('journal.openingOlder')}</p>
          {question.wordsSince && (
            <p className={styles.soft}>
              {say('questions.wordsSince', { day: formatDay(question.wordsSince, say.language, 'long') })}
            </p>
          )}
          {given && <a {...addressOfSignal(`question:${id}`)}>{say('questions.toPattern')}</a>}
        </div>
        <TextInput
          label={say('questions.text')}
          hint={say('questions.textHint')}
          autoComplete="off"
          maxLength={120}
          value={text.text}
          onChange={(event) => text.write(event.target.value)}
          onBlur={text.flush}
        />
        {answer === 'scale' && (
          <fieldset className={styles.words}>
            <legend className={styles.legend}>{say('questions.words')}</legend>
            {RATINGS.map((point) => (
              <PointWord key={point} question={question} point={point} onChange={change} />
            ))}
          </fieldset>
        )}
        <div className={styles.choice}>
          <p className={styles.legend}>{say('questions.wears')}</p>
          <Segmented
            label={say('questions.wears')}
            value={wears ?? 'none'}
            options={(['falling', 'rising', 'none'] as const).map((value) => ({
              value,
              word: say(`questions.wears.${value}`),
            }))}
            onChange={(value) => void change({ wears: value === 'none' ? null : value })}
          />
          <p className={styles.soft}>{say('questions.wearsHint')}</p>
        </div>
        <div className={styles.choice}>
          <p className={styles.legend}>{say('questions.asked')}</p>
          <Segmented
            label={say('questions.asked')}
            value={hidden ? 'no' : 'yes'}
            options={[
              { value: 'yes', word: say('questions.asked.yes') },
              { value: 'no', word: say('questions.asked.no') },
            ]}
            onChange={(value) => void change({ hidden: value === 'no' })}
          />
          <p className={styles.soft}>{say('questions.askedHint')}</p>
        </div>
        {!builtIn && whole && !given && (
          <div>
            <Button
              look="quiet"
              onClick={() => remove(id, say('questions.deleted')) || leaveFor(ADDRESSES.questions)}
            >
              {say('questions.delete')}
            </Button>
          </div>
        )}
      </div>
    </>
  )
}

function PointWord({
  question,
  point,
  onChange,
}: {
  question: AskedQuestion
  point: Rating
  onChange: (change: QuestionChange) => unknown
}) {
  const say = useWords()
  const own = question.builtIn ? say(`scale.${question.builtIn}.${point}`) : ''
  const draft = useDraft(question.words[point] ?? own, (typed) => {
    const text = typed.trim()
    return onChange({ word: { point, text: text === '' || text === own ? null : text } })
  })
  return (
    <TextInput
      label={say('questions.point', { point })}
      autoComplete="off"
      maxLength={40}
      value={draft.text}
      onChange={(event) => draft.write(event.target.value)}
      onBlur={draft.flush}
    />
  )
}

function sinceWords(given: AnswersGiven | null, say: Say): string {
  if (!given) return say('questions.never')
  return say('questions.since', {
    day: formatDay(given.first, say.language, 'long'),
    last: formatDay(given.last, say.language, 'long'),
    count: given.count,
    shown: formatNumber(given.count, say.language),
  })
}
