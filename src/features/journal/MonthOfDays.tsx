import { memo, useEffect, useRef } from 'react'
import type { Day, Month } from '../../domain/day.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { formatDay } from '../../ui/format.ts'
import away from './Away.module.css'
import { DaysOfMonth, linesOfGrid } from './DaysOfMonth.tsx'
import type { EntryWords } from './entryWords.ts'
import styles from './MonthOfDays.module.css'
import { idOfMonth } from './place.ts'
import { StretchOfDays } from './StretchOfDays.tsx'
import { linesOf, rememberHeight, sizeOf } from './sizes.ts'
import { useNear } from './useNear.ts'
import type { WrittenMonth } from './writtenDays.ts'

/** With the month's grid as much as a screen holds and a slow phone draws at once; the others come a frame each. */
const DRAWN_AT_FIRST = 1

/** Only what crosses a line a little below the top counts as being read. */
const READING_LINE = '-12% 0px -88% 0px'

type Props = {
  written: WrittenMonth
  words: EntryWords
  /** Whether it is drawn before anything is known of where it lies. */
  atFirst: boolean
  onDrawn: (lines: number, box: HTMLElement) => void
  onRead: (month: Month) => void
}

/** One month under its name, which stays in sight while the month is read. Far away only the name is drawn. */
export const MonthOfDays = memo(function MonthOfDays({ written, words, atFirst, onDrawn, onRead }: Props) {
  const say = useWords()
  const { month, stretches } = written
  const box = useRef<HTMLElement>(null)
  const { near, show } = useNear(box, atFirst, (height) => rememberHeight(stretches, height))

  useEffect(() => {
    if (!near || !box.current) return
    const observer = new IntersectionObserver((changes) => changes.at(-1)?.isIntersecting && onRead(month), {
      rootMargin: READING_LINE,
    })
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [near, month, onRead])

  const id = idOfMonth(month)
  const name = formatDay(`${month}-01` as Day, say.language, 'monthYear')
  const lines = stretches.reduce((sum, stretch) => sum + linesOf(stretch), linesOfGrid(written))
  return (
    <section
      ref={box}
      id={id}
      className={`${styles.month} ${near ? '' : away.away}`}
      aria-labelledby={`${id}-name`}
      style={near ? undefined : sizeOf(stretches, lines)}
    >
      <h2 id={`${id}-name`} tabIndex={-1} className={`${styles.name} ${near ? styles.stays : ''}`}>
        {name}
      </h2>
      {near ? (
        <>
          <DaysOfMonth written={written} />
          {stretches.map((stretch, index) => (
            <StretchOfDays
              key={stretch.key}
              stretch={stretch}
              words={words}
              atFirst={atFirst && index < DRAWN_AT_FIRST}
              onDrawn={onDrawn}
            />
          ))}
        </>
      ) : (
        <button type="button" className={away.show} onClick={show} onFocus={show}>
          {say('journal.showMonth', { month: name })}
        </button>
      )}
    </section>
  )
}, isSame)

/** The same stretches are the same month, whatever else of the journal changed. */
function isSame(a: Props, b: Props): boolean {
  return a.written.stretches === b.written.stretches && a.words === b.words
}
