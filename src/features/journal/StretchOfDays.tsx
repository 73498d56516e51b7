import { memo, useLayoutEffect, useRef } from 'react'
import { useWords } from '../../store/WordsProvider.tsx'
import { formatDay } from '../../ui/format.ts'
import styles from './Away.module.css'
import { DayEntry } from './DayEntry.tsx'
import type { EntryWords } from './entryWords.ts'
import { linesOf, rememberHeight, sizeOf } from './sizes.ts'
import { useNear } from './useNear.ts'
import type { Stretch } from './writtenDays.ts'

/**
 * A few days, drawn while they are near the screen. Far away they are an empty stretch of about their height, with
 * a button that draws them, so that nothing is out of reach of a keyboard or a screen reader.
 */
export const StretchOfDays = memo(function StretchOfDays({
  stretch,
  words,
  atFirst,
  onDrawn,
}: {
  stretch: Stretch
  words: EntryWords
  atFirst: boolean
  onDrawn: (lines: number, box: HTMLElement) => void
}) {
  const say = useWords()
  const box = useRef<HTMLDivElement>(null)
  const { near, show } = useNear(box, atFirst, (height) => rememberHeight(stretch, height))

  useLayoutEffect(() => {
    if (near && box.current) onDrawn(linesOf(stretch), box.current)
  }, [near, stretch, onDrawn])

  const { key, days } = stretch
  const [newest] = days
  const oldest = days.at(-1)
  if (near || !newest || !oldest) {
    return (
      <div ref={box} id={key}>
        {days.map((written) => (
          <DayEntry key={written.day} written={written} words={words} />
        ))}
      </div>
    )
  }
  return (
    <div
      ref={box}
      id={key}
      className={`${styles.away} ${styles.rule}`}
      style={sizeOf(stretch, linesOf(stretch))}
    >
      <button type="button" className={styles.show} onClick={show} onFocus={show}>
        {say('journal.show', {
          count: days.length,
          from: formatDay(oldest.day, say.language, 'dayMonth'),
          to: formatDay(newest.day, say.language, 'dayMonth'),
        })}
      </button>
    </div>
  )
})
