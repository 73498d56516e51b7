import { type CSSProperties, memo, useLayoutEffect, useRef } from 'react'
import { useWords } from '../../store/WordsProvider.tsx'
import { formatDay } from '../../ui/format.ts'
import { DayEntry } from './DayEntry.tsx'
import type { EntryWords } from './entryWords.ts'
import styles from './StretchOfDays.module.css'
import { useNear } from './useNear.ts'
import type { Stretch, WrittenDay } from './writtenDays.ts'

/**
 * A few days, drawn while they are near the screen. Far away they are an empty stretch of about their height, with
 * a button that draws them, so that nothing is out of reach of a keyboard or a screen reader.
 */
export const StretchOfDays = memo(function StretchOfDays({
  stretch: { days },
  words,
  atFirst,
  onMeasured,
}: {
  stretch: Stretch
  words: EntryWords
  atFirst: boolean
  onMeasured: (lines: number, height: number) => void
}) {
  const say = useWords()
  const box = useRef<HTMLDivElement>(null)
  const { near, height, show } = useNear(box, atFirst)
  const lines = linesOf(days)

  useLayoutEffect(() => {
    if (near && box.current) onMeasured(lines, box.current.offsetHeight)
  }, [near, lines, onMeasured])

  if (near) {
    return (
      <div ref={box}>
        {days.map((written) => (
          <DayEntry key={written.day} written={written} words={words} />
        ))}
      </div>
    )
  }
  const [newest] = days
  const oldest = days.at(-1)
  return (
    <div ref={box} className={styles.away} style={sizeOf(height, lines)}>
      {newest && oldest && (
        <button type="button" className={styles.show} onClick={show}>
          {say('journal.show', {
            count: days.length,
            from: formatDay(oldest.day, say.language, 'dayMonth'),
            to: formatDay(newest.day, say.language, 'dayMonth'),
          })}
        </button>
      )}
    </div>
  )
})

function sizeOf(height: number | null, lines: number): CSSProperties {
  return height === null ? ({ '--lines': lines } as CSSProperties) : { blockSize: `${height}px` }
}

/** About how tall the days are, in lines of text. */
function linesOf(days: readonly WrittenDay[]): number {
  return days.reduce((sum, { reflection, moments }) => {
    if (!reflection) return sum + 4 + moments.length
    const { ratings, contexts, note } = reflection
    const rated = Math.ceil(Object.keys(ratings).length / 2) * 2.2
    return (
      sum +
      4 +
      rated +
      (contexts.length > 0 ? 1.5 : 0) +
      moments.length * 1.05 +
      Math.ceil(note.length / 40) * 1.5
    )
  }, 0)
}
