import { type Day, parseDay } from '../domain/day.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** How a day is written. */
export type DayStyle = keyof typeof OPTIONS

const OPTIONS = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  dayMonth: { day: 'numeric', month: 'long' },
  weekday: { weekday: 'long' },
  weekdayShort: { weekday: 'short' },
  dayNumber: { day: 'numeric' },
  month: { month: 'long' },
  monthShort: { month: 'short' },
  weekdayDay: { weekday: 'long', day: 'numeric' },
  monthYear: { month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  dayMonthShort: { day: 'numeric', month: 'short' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>

/** A day in the words of a language (a BCP 47 tag). A stored day is a date, so no time zone touches it. */
export function formatDay(day: Day, language: string, style: DayStyle): string {
  const key = `${language} ${style}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(dateLanguage(language), { ...OPTIONS[style], timeZone: 'UTC' })
    formats.set(key, format)
  }
  const words = format.format(new Date(`${day}T00:00:00Z`))
  // French writes the first of a month as an ordinal, but not where its number stands alone.
  return language.startsWith('fr') && words !== '1' ? words.replace(/\b1\b/, '1er') : words
}

/** The clock time `HH:mm` as a language writes it: 23:40, 23 h 40, which no line breaks in two. */
export function formatClock(clock: string, language: string): string {
  return language.startsWith('fr') ? clock.replace(':', '\u00a0h\u00a0') : clock
}

/** The day a date field holds; null while it is empty or unfinished. */
export function dayFromField(text: string): Day | null {
  return parseDay(text)
}

// English here writes the day first and 24 hours, as the app's own words do, wherever its reader lives.
function dateLanguage(language: string): string {
  return language === 'en' ? 'en-GB' : language
}
