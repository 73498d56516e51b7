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
  dayAlone: { day: 'numeric' },
  /** As a cell of a calendar has it: a figure, never a word. */
  dayNumber: { day: 'numeric' },
  month: { month: 'long' },
  monthShort: { month: 'short' },
  weekdayDay: { weekday: 'long', day: 'numeric' },
  monthYear: { month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  dayMonthShort: { day: 'numeric', month: 'short' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>

/**
 * A day in the words of a language (a BCP 47 tag). A stored day is a date, so no time zone touches it. French counts the
 * first of a month and numbers the others: 1er février, 2 février.
 */
export function formatDay(day: Day, language: string, style: DayStyle): string {
  const key = `${language} ${style}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(dateLanguage(language), { ...OPTIONS[style], timeZone: 'UTC' })
    formats.set(key, format)
  }
  const written = format.format(new Date(`${day}T00:00:00Z`))
  const isCounted = style !== 'dayNumber' && day.endsWith('-01') && language.startsWith('fr')
  // Where nothing counts it yet: some systems write French dates in full themselves.
  return isCounted ? written.replace(/\b1\b/, '1er') : written
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
