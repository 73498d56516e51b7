import { useState } from 'react'
import { askAgainOn, isOpenAsking, putAsking, tellAsking, wordsOfAsking } from '../../domain/asking.ts'
import { findEntry } from '../../domain/entries.ts'
import {
  ANSWERS_GIVEN,
  type AnswerGiven,
  type Asking,
  PAYERS,
  YES_SOURCES,
} from '../../domain/kinds/asking.ts'
import { ADDRESSES } from '../../store/address.ts'
import { BackLink } from '../../store/BackLink.tsx'
import { newId } from '../../store/newId.ts'
import { useCommand } from '../../store/useCommand.ts'
import { useEntries } from '../../store/useEntries.ts'
import { useJournal } from '../../store/useJournal.ts'
import { readNow, useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { formatDay } from '../../ui/format.ts'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { EmptyShore } from '../../ui/Shore.tsx'
import { useWayBack } from '../../ui/wayBack.ts'
import styles from './CareForm.module.css'
import { DraftArea } from './DraftFields.tsx'
import { KindNo } from './KindNo.tsx'

type Step = 'from' | 'pays' | 'answer'

/** Half a minute before a yes: where it comes from, who pays, what a kind no would sound like; then an answer. */
export function BeforeScreen({ id }: { id: string | null }) {
  const say = useWords()
  const command = useCommand()
  const journal = useJournal()
  const { dayEndsAt, day: today } = useToday()
  const found = id === null ? null : findEntry(journal, id, 'asking')
  const delayed = found && isOpenAsking(found) ? found : null
  const [step, setStep] = useState<Step>(delayed ? 'answer' : 'from')
  const [from, setFrom] = useState<Asking['from']>(delayed?.from ?? null)
  const [pays, setPays] = useState<Asking['pays']>(delayed?.pays ?? null)
  const [given, setGiven] = useState<string | null>(null)
  const [deleted, setDeleted] = useState(false)
  // What was answered before stands with its words.
  const asking = given ? findEntry(journal, given, 'asking') : found && !delayed ? found : null
  // What was answered stays answered: from then on back leads out.
  const inSteps = step !== 'from' && !delayed && !asking
  useWayBack(inSteps, () => setStep('from'))
  useWayBack(inSteps && step === 'answer', () => setStep('pays'))

  const answer = (word: AnswerGiven) => {
    const { at, day } = readNow(dayEndsAt)
    const told = delayed ?? { id: newId(), day, at, words: '' }
    const { id: own, words } = told
    const moment = newId()
    void command((before, now) =>
      putAsking(
        before,
        {
          ...{ id: own, day: told.day, at: told.at, words, from, pays },
          ...{ answer: word, askOn: askAgainOn(word, today), turnedOut: null },
        },
        moment,
        now,
      ),
    )
    setGiven(own)
  }

  return (
    <>
      <BackLink href={ADDRESSES.care} inSteps={inSteps}>
        {say('nav.care')}
      </BackLink>
      <ScreenHead title={say('before.title')} />
      {asking ? (
        <Answered asking={asking} onDelete={() => setDeleted(true)} />
      ) : deleted || (id !== null && !delayed) ? (
        <EmptyShore>{say('care.gone')}</EmptyShore>
      ) : (
        <div className={styles.form} key={step}>
          {step === 'from' && (
            <Choice
              question={say('before.from')}
              options={YES_SOURCES.map((value) => ({ value, word: say(`before.from.${value}`) }))}
              onChoose={(value) => {
                setFrom(value)
                setStep('pays')
              }}
            />
          )}
          {step === 'pays' && (
            <Choice
              question={say('before.pays')}
              options={PAYERS.map((value) => ({ value, word: say(`before.pays.${value}`) }))}
              onChoose={(value) => {
                setPays(value)
                setStep('answer')
              }}
            />
          )}
          {step === 'answer' && (
            <>
              <Choice
                question={say('before.answer')}
                options={ANSWERS_GIVEN.map((value) => ({ value, word: say(`before.answer.${value}`) }))}
                onChoose={(value) => answer(value ?? 'later')}
              />
              <KindNo />
            </>
          )}
        </div>
      )}
    </>
  )
}

function Choice<Value extends string>({
  question,
  options,
  onChoose,
}: {
  question: string
  options: readonly { readonly value: Value; readonly word: string }[]
  onChoose: (value: Value | null) => void
}) {
  const say = useWords()
  return (
    <fieldset>
      <legend className={styles.legend}>{question}</legend>
      <div className={styles.chips}>
        {options.map(({ value, word }) => (
          <Chip key={value} tone="mark" on={false} onClick={() => onChoose(value)}>
            {word}
          </Chip>
        ))}
      </div>
      <Button look="quiet" onClick={() => onChoose(null)}>
        {say('before.skip')}
      </Button>
    </fieldset>
  )
}

function Answered({ asking, onDelete }: { asking: Asking; onDelete: () => void }) {
  const say = useWords()
  const askings = useEntries('asking')
  const journal = useJournal()
  const command = useCommand()
  const remove = () => {
    askings.remove(asking.id, say('care.deleted', { name: say('before.title') }))
    onDelete()
  }
  return (
    <div className={styles.form}>
      <p role="status" className={styles.legend}>
        {say(`before.done.${asking.answer}`)}
      </p>
      {asking.askOn && (
        <p className="soft">
          {say('before.asksOn', { day: formatDay(asking.askOn, say.language, 'weekdayDay') })}
        </p>
      )}
      <DraftArea
        label={say('before.words')}
        hint={say('before.wordsHint')}
        value={wordsOfAsking(journal, asking)}
        onWrite={(words) => command((journal, now) => tellAsking(journal, asking, words, now))}
      />
      <div className={styles.actions}>
        <ButtonLink look="main" href={ADDRESSES.care}>
          {say('care.done')}
        </ButtonLink>
        <Button look="quiet" onClick={remove}>
          {say('common.delete')}
        </Button>
        {asking.askOn && (
          <Button look="quiet" onClick={() => void askings.change(asking.id, { askOn: null })}>
            {say('before.dontAsk')}
          </Button>
        )}
      </div>
    </div>
  )
}
