import { type KeyboardEvent, type MouseEvent, useId } from 'react'
import { periodAt, type ShoreFrame } from '../../insight/shore.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import styles from './ShoreWeeks.module.css'
import { shorePeriodWords } from './shoreWords.ts'

/**
 * Time itself, over the whole picture: a tap opens the period it lies on, and so does Enter on the one that the arrow
 * keys have led to. It is a slider, which hands, keyboards and screen readers all know how to move.
 */
export function ShoreWeeks({
  frame,
  at,
  onPoint,
  onOpen,
}: {
  frame: ShoreFrame
  at: number
  /** The period that is pointed at or reached by key; null once none is. */
  onPoint: (period: number | null) => void
  onOpen: (period: number) => void
}) {
  const say = useWords()
  const hint = useId()
  const period = frame.periods[at]
  const under = ({ clientX, currentTarget }: MouseEvent<HTMLInputElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect()
    return periodAt(frame, (clientX - left) / width)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onOpen(at)
  }
  return (
    <div className={styles.weeks}>
      <input
        type="range"
        className={styles.slider}
        min={0}
        max={frame.periods.length - 1}
        value={at}
        aria-label={say(`shore.time.${frame.grain}`)}
        aria-describedby={hint}
        aria-haspopup="dialog"
        aria-valuetext={period && shorePeriodWords(frame, period, say)}
        onChange={(event) => onPoint(Number(event.currentTarget.value))}
        onFocus={() => onPoint(at)}
        onBlur={() => onPoint(null)}
        onPointerMove={(event) => event.pointerType === 'mouse' && onPoint(under(event))}
        onPointerLeave={() => onPoint(null)}
        // What a program presses for somebody has no place of its own.
        onClick={(event) => onOpen(event.detail === 0 ? at : under(event))}
        onKeyDown={press}
      />
      <span id={hint} className="unseen">
        {say('shore.time.hint')}
      </span>
    </div>
  )
}
