import { addDays, type Day, daysBetween } from '../../domain/day.ts'
import { ADDRESSES } from '../../store/address.ts'
import { type Today, useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { formatDay } from '../../ui/format.ts'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { Wave } from '../../ui/Wave.tsx'
import type { Say } from '../../words/words.ts'
import styles from './DayHead.module.css'
import { DayStrip } from './DayStrip.tsx'
import { dayEndWords } from './dayEndWords.ts'

/** The evening sky over the day's date, and the days before it along the water. */
export function DayHead({ day }: { day: Day }) {
  const say = useWords()
  const today = useToday()
  const { language } = say
  return (
    <div className={styles.sky}>
      <ScreenHead above={nearness(day, today, say)} title={formatDay(day, language, 'dayMonth')} />
      {day !== today.day && (
        <a className={styles.back} href={ADDRESSES.today}>
          {say('today.backToToday')}
        </a>
      )}
      <div className={styles.shore}>
        <Wave />
        <DayStrip day={day} />
      </div>
    </div>
  )
}

function nearness(day: Day, today: Today, say: Say): string {
  const weekday = formatDay(day, say.language, 'weekday')
  const ago = daysBetween(day, today.day)
  const sentence =
    ago === 0
      ? today.pastMidnight
        ? say('today.untilDayEnds', { weekday, clock: dayEndWords(today, say) })
        : say(partOfDay(today), { weekday })
      : day === addDays(today.day, -1)
        ? say('today.yesterday', { weekday })
        : say('today.daysAgo', { weekday, count: ago })
  return sentence.charAt(0).toLocaleUpperCase(say.language) + sentence.slice(1)
}

function partOfDay({ hour }: Today) {
  if (hour < 5) return 'today.night'
  if (hour < 12) return 'today.morning'
  return hour < 17 ? 'today.afternoon' : 'today.evening'
}
