import { useState } from 'react'
import type { SpanPair } from '../../insight/spans.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { dayFromField } from '../../ui/format.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import styles from './CompareChooser.module.css'
import { pairFrom, sharesDays } from './compareChoice.ts'

/** Two spans by date. While one of them is none, that is said and the last two that were stay. */
export function CompareDates({ pair, onChange }: { pair: SpanPair; onChange: (pair: SpanPair) => void }) {
  const say = useWords()
  const [text, setText] = useState<Record<'past' | 'now', { from: string; to: string }>>(pair)
  const parsed = pairFrom(daysIn(text.past), daysIn(text.now))

  const write = (side: 'past' | 'now', end: 'from' | 'to', value: string) => {
    const next = { ...text, [side]: { ...text[side], [end]: value } }
    setText(next)
    const spans = pairFrom(daysIn(next.past), daysIn(next.now))
    if (spans) onChange(spans)
  }

  return (
    <div className={styles.dates}>
      {(['past', 'now'] as const).map((side) => (
        <fieldset key={side}>
          <legend className={styles.legend}>{say(`compare.${side}.dates`)}</legend>
          <div className={styles.span}>
            {(['from', 'to'] as const).map((end) => (
              <TextInput
                key={end}
                label={say(`compare.${end}`)}
                type="date"
                value={text[side][end]}
                onChange={(event) => write(side, end, event.target.value)}
              />
            ))}
          </div>
        </fieldset>
      ))}
      {!parsed && (
        <p className={styles.hint} role="alert">
          {say('compare.notASpan')}
        </p>
      )}
      {parsed && sharesDays(parsed) && <p className={styles.hint}>{say('compare.overlap')}</p>}
    </div>
  )
}

function daysIn({ from, to }: { from: string; to: string }) {
  return { from: dayFromField(from), to: dayFromField(to) }
}
