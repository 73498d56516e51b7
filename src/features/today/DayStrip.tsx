import { memo, useLayoutEffect, useRef, useState } from 'react'
import { addDays, type Day, daysBetween } from '../../domain/day.ts'
import { daysWritten } from '../../domain/entries.ts'
import { addressOfDay } from '../../store/address.ts'
import { lazySheet } from '../../store/lazyScreen.tsx'
import { useJournal } from '../../store/useJournal.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { formatDay } from '../../ui/format.ts'
import { Icon } from '../../ui/Icon.tsx'
import { isNarrow, useGrowing } from '../../ui/useGrowing.ts'
import styles from './DayStrip.module.css'

const SHOWN = 28

/** On each side of the day at hand so many are on a phone's screen; those beyond come with the next frame. */
const AROUND = 7

const EarlierDay = lazySheet(async () => (await import('./EarlierDay.tsx')).EarlierDay)

/** Four weeks that end with today, or with the day looked at when it lies further back; earlier days by their date. */
export function DayStrip({ day }: { day: Day }) {
  const say = useWords()
  const journal = useJournal()
  const today = useToday()
  const [asking, setAsking] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const last = daysBetween(day, today.day) < SHOWN - 3 ? today.day : addDays(day, 3)
  const first = addDays(last, 1 - SHOWN)
  const { count } = useGrowing(2, () => (isNarrow() ? 1 : 2), 1)
  const written = daysWritten(journal, first, last)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the current one is another after another day was chosen
  useLayoutEffect(() => {
    const box = list.current
    const current = box?.querySelector<HTMLElement>('[aria-current]')
    if (!box || !current) return
    // Told before the strip is first painted, which would begin four weeks ago otherwise, and when the phone is turned.
    const sized = new ResizeObserver(() => {
      box.scrollLeft = current.offsetLeft - (box.clientWidth - current.offsetWidth) / 2
    })
    sized.observe(box)
    return () => sized.disconnect()
  }, [day])

  return (
    <nav aria-label={say('today.days')} className={styles.strip}>
      <ul ref={list} className={styles.days}>
        <li>
          <button
            type="button"
            className={styles.earlier}
            aria-haspopup="dialog"
            onClick={() => setAsking(true)}
          >
            <Icon name="calendar" />
            <span className="unseen">{say('today.earlier')}</span>
          </button>
        </li>
        {Array.from({ length: SHOWN }, (_, index) => addDays(first, index)).map((each) => (
          <li key={each}>
            {(count > 1 || Math.abs(daysBetween(each, day)) < AROUND) && (
              <StripDay day={each} isCurrent={each === day} isWritten={written.has(each)} />
            )}
          </li>
        ))}
      </ul>
      {asking && <EarlierDay onClose={() => setAsking(false)} />}
    </nav>
  )
}

/** Twenty-eight of them stand on the screen a person taps most, so each is drawn anew only when it changed. */
const StripDay = memo(function StripDay({
  day,
  isCurrent,
  isWritten,
}: {
  day: Day
  isCurrent: boolean
  isWritten: boolean
}) {
  const say = useWords()
  const weekday = formatDay(day, say.language, 'weekdayShort')
  const number = formatDay(day, say.language, 'dayNumber')
  // Begins with the words that are seen, so that they can be spoken to tap it: also where another sentence says “1er”.
  const name = `${weekday} ${number} ${formatDay(day, say.language, 'monthYear')}`
  const place = addressOfDay(day)
  return (
    <a
      {...place}
      href={place.href}
      className={styles.day}
      aria-current={isCurrent ? 'date' : undefined}
      aria-label={isWritten ? say('today.dayWritten', { day: name }) : name}
    >
      {/* The space is not drawn: read without it, the two were one word, and none of the name. */}
      <span className={styles.weekday}>{weekday}</span> <span className={styles.number}>{number}</span>
      <span className={isWritten ? styles.written : styles.unwritten} />
    </a>
  )
})
