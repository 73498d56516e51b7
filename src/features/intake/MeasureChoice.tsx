import { useState } from 'react'
import { type AskedQuestion, isRating, type Rating } from '../../domain/kinds/question.ts'
import { tableNumber } from '../../intake/table/table.ts'
import type { MeasureMapping } from '../../intake/tracker/broughtDays.ts'
import type { TrackerMeasure } from '../../intake/tracker/reading.ts'
import { questionWords } from '../../store/signalWords.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Stepper } from '../../ui/Stepper.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import styles from './Preview.module.css'

/** Which question one thing another app asked becomes, and what its words or its numbers mean there. */
export function MeasureChoice({
  measure,
  questions,
  mapping,
  onChange,
}: {
  measure: TrackerMeasure
  questions: readonly AskedQuestion[]
  mapping: MeasureMapping | null
  onChange: (mapping: MeasureMapping | null) => void
}) {
  const say = useWords()
  const most = mapping?.ends?.most ?? measure.most
  const chosen = questions.find(({ id }) => id === mapping?.question)
  return (
    <div className={styles.choice}>
      <h3 className={styles.label}>{say('intake.tracker.becomes', { name: measure.name })}</h3>
      <ul className={styles.chips}>
        <li>
          <Chip
            tone="mark"
            on={mapping === null}
            aria-pressed={mapping === null}
            onClick={() => onChange(null)}
          >
            {say('intake.tracker.nothing')}
          </Chip>
        </li>
        {questions.map((question) => (
          <li key={question.id}>
            <Chip
              tone="mark"
              on={question === chosen}
              aria-pressed={question === chosen}
              onClick={() => onChange(firstMapping(measure, question))}
            >
              {questionWords(question, say).name}
            </Chip>
          </li>
        ))}
      </ul>
      {mapping && chosen && measure.labels && (
        <LabelPoints labels={measure.labels} question={chosen} mapping={mapping} onChange={onChange} />
      )}
      {mapping && !measure.labels && !measure.isRangeKnown && (
        <ScaleEnds measure={measure} onChange={(ends) => onChange({ ...mapping, ends })} />
      )}
      {mapping && chosen && !measure.labels && (measure.isRangeKnown || mapping.ends) && (
        <Segmented
          label={say('intake.tracker.ends', { most })}
          value={mapping.isTurned ? 'low' : 'high'}
          options={[
            { value: 'high', word: `${most} = ${questionWords(chosen, say).scale[4]}` },
            { value: 'low', word: `${most} = ${questionWords(chosen, say).scale[0]}` },
          ]}
          onChange={(value) => onChange({ ...mapping, isTurned: value === 'low' })}
        />
      )}
    </div>
  )
}

/** Where the other app's scale begins and ends: what happened to occur does not say. */
function ScaleEnds({
  measure: { name, least, most },
  onChange,
}: {
  measure: TrackerMeasure
  onChange: (ends: { readonly least: number; readonly most: number } | null) => void
}) {
  const say = useWords()
  const [low, setLow] = useState('')
  const [high, setHigh] = useState('')
  const set = (nextLow: string, nextHigh: string) => {
    setLow(nextLow)
    setHigh(nextHigh)
    const [from, to] = [tableNumber(nextLow), tableNumber(nextHigh)]
    onChange(from !== null && to !== null && from < to ? { least: from, most: to } : null)
  }
  const [from, to] = [tableNumber(low), tableNumber(high)]
  const isKnown = from !== null && to !== null && from < to
  return (
    <div className={styles.choice}>
      <p>{say('intake.tracker.scaleEnds', { name })}</p>
      <p className={styles.soft}>{say('intake.tracker.scaleSeen', { least, most })}</p>
      <div className={styles.scaleEnds}>
        <TextInput
          label={say('intake.tracker.scaleLeast')}
          inputMode="decimal"
          form="unkept"
          value={low}
          onChange={({ target }) => set(target.value, high)}
        />
        <TextInput
          label={say('intake.tracker.scaleMost')}
          inputMode="decimal"
          form="unkept"
          value={high}
          onChange={({ target }) => set(low, target.value)}
        />
      </div>
      {!isKnown && <p className={styles.soft}>{say('intake.tracker.scaleMissing')}</p>}
    </div>
  )
}

function LabelPoints({
  labels,
  question,
  mapping,
  onChange,
}: {
  labels: NonNullable<TrackerMeasure['labels']>
  question: AskedQuestion
  mapping: MeasureMapping
  onChange: (mapping: MeasureMapping) => void
}) {
  const say = useWords()
  const { scale } = questionWords(question, say)
  const move = (label: string, to: number) => {
    const points = new Map(mapping.points)
    if (isRating(to)) points.set(label, to)
    else points.delete(label)
    onChange({ ...mapping, points })
  }
  return (
    <ul className={styles.points}>
      {labels.map(({ label, times }) => {
        const point = mapping.points.get(label) ?? -1
        return (
          <li key={label} className={styles.point}>
            <span className={styles.pointWord}>{say('intake.tracker.word', { label, count: times })}</span>
            <Stepper
              label={label}
              value={scale[point as Rating] ?? say('intake.tracker.leftOut')}
              lessWord={say('intake.tracker.lower', { label })}
              moreWord={say('intake.tracker.higher', { label })}
              onLess={point >= 0 ? () => move(label, point - 1) : null}
              onMore={point < 4 ? () => move(label, point + 1) : null}
            />
          </li>
        )
      })}
    </ul>
  )
}

/** What is most likely meant, turned over where the question's 4 is what wears down. */
function firstMapping({ labels }: TrackerMeasure, question: AskedQuestion): MeasureMapping {
  const isTurned = question.wears === 'rising'
  const points = new Map<string, Rating>()
  for (const { label, suggested } of labels ?? [])
    if (suggested !== null) points.set(label, (isTurned ? 4 - suggested : suggested) as Rating)
  return { question: question.id, points, isTurned }
}
