import { memo } from 'react'
import { contextsOf, momentKindsOf } from '../../domain/entries.ts'
import type { Journal } from '../../domain/journal.ts'
import { RATINGS } from '../../domain/kinds/question.ts'
import { type Signal, signalsOf } from '../../insight/signal.ts'
import { momentKindName } from '../../store/momentKindName.ts'
import { signalName } from '../../store/signalName.ts'
import { contextName, questionWords } from '../../store/signalWords.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { formatNumber } from '../../ui/formatNumber.ts'
import type { Say } from '../../words/words.ts'
import styles from './SearchFilters.module.css'
import { ELSEWHERE, type Sought } from './searchJournal.ts'
import type { SearchState } from './searchState.ts'
import { endsOf } from './signalRange.ts'
import { sleepWords } from './sleepWords.ts'

const ANY = ''
const SOURCES = ['question', 'moment', 'workload', 'measured'] as const

/** Narrows a search down to a kind, a context, or the range of a signal. */
export const SearchFilters = memo(function SearchFilters({
  sought,
  context,
  signal: key,
  low,
  high,
  journal,
  onChange,
}: Pick<SearchState, 'sought' | 'context' | 'signal' | 'low' | 'high'> & {
  journal: Journal
  onChange: (part: Partial<SearchState>) => void
}) {
  const say = useWords()
  // Most people measure nothing.
  const signals = signalsOf(journal).filter(
    (each) => each.source !== 'measured' || endsOf(journal, each).length > 0,
  )
  const signal = signals.find((each) => each.key === key)
  return (
    <div className={styles.filters}>
      <Choice
        label={say('search.sought')}
        value={sought}
        onChange={(value) => onChange({ sought: value as Sought })}
      >
        <option value="anything">{say('search.sought.anything')}</option>
        <option value="note">{say('search.sought.note')}</option>
        <option value="moments">{say('search.sought.moments')}</option>
        {(['wearing', 'restoring'] as const).map((way) => (
          <optgroup key={way} label={say(`today.${way}`)}>
            {momentKindsOf(journal)
              .filter(({ restores }) => restores === (way === 'restoring'))
              .map((kind) => (
                <option key={kind.what} value={kind.what}>
                  {momentKindName(kind, say)}
                </option>
              ))}
          </optgroup>
        ))}
        <optgroup label={say('search.sought.elsewhere')}>
          {(Object.keys(ELSEWHERE) as (keyof typeof ELSEWHERE)[]).map((place) => (
            <option key={place} value={place}>
              {say(`search.sought.${place}`)}
            </option>
          ))}
        </optgroup>
      </Choice>
      <Choice
        label={say('journal.inTheAir')}
        value={context ?? ANY}
        onChange={(value) => onChange({ context: value === ANY ? null : value })}
      >
        <option value={ANY}>{say('search.anySignal')}</option>
        {contextsOf(journal).map((each) => (
          <option key={each.id} value={each.id}>
            {contextName(each, say)}
          </option>
        ))}
      </Choice>
      <div className={styles.signal}>
        <Choice
          label={say('search.signal')}
          value={key ?? ANY}
          onChange={(value) => {
            const chosen = signals.find((each) => each.key === value)
            const steps = chosen ? stepsOf(chosen, journal, say) : []
            const [low = 0, high = low] = [steps[0]?.value, steps.at(-1)?.value]
            onChange({ signal: chosen?.key ?? null, low, high })
          }}
        >
          <option value={ANY}>{say('search.anySignal')}</option>
          {SOURCES.filter((source) => signals.some((each) => each.source === source)).map((source) => (
            <optgroup key={source} label={say(`search.signal.${source}`)}>
              {signals
                .filter((each) => each.source === source)
                .map((each) => (
                  <option key={each.key} value={each.key}>
                    {signalName(each, say)}
                  </option>
                ))}
            </optgroup>
          ))}
        </Choice>
      </div>
      {signal && (
        <Range
          steps={stepsOf(signal, journal, say)}
          low={low}
          high={high}
          onChange={(low, high) => onChange({ low, high })}
        />
      )}
    </div>
  )
})

type Step = { readonly value: number; readonly word: string }

/** From a value to a value; moving one end past the other takes it along. */
function Range({
  steps,
  low,
  high,
  onChange,
}: {
  steps: readonly Step[]
  low: number
  high: number
  onChange: (low: number, high: number) => void
}) {
  const say = useWords()
  const options = steps.map(({ value, word }) => (
    <option key={value} value={value}>
      {word}
    </option>
  ))
  return (
    <>
      <Choice
        label={say('search.from')}
        value={String(low)}
        onChange={(text) => onChange(Number(text), Math.max(Number(text), high))}
      >
        {options}
      </Choice>
      <Choice
        label={say('search.to')}
        value={String(high)}
        onChange={(text) => onChange(Math.min(low, Number(text)), Number(text))}
      >
        {options}
      </Choice>
    </>
  )
}

/** What a range can begin and end with: the points of a scale in its words, else the values there are. */
function stepsOf(signal: Signal, journal: Journal, say: Say): readonly Step[] {
  if (signal.source === 'question' && signal.kind === 'rating') {
    const { scale } = questionWords(signal.question, say)
    return RATINGS.map((value) => ({ value, word: scale[value] }))
  }
  const isSleep = signal.source === 'measured' && signal.figure === 'sleep'
  return endsOf(journal, signal).map((value) => ({
    value,
    word: isSleep ? sleepWords(value, say) : formatNumber(value, say.language),
  }))
}
