import { expect, test } from 'vitest'
import { parseMailDate } from '../../src/intake/mail/date.ts'
import { writtenDate } from '../../src/intake/written/date.ts'

const LANGUAGES = 'en de fr fr-CA es it pt pt-PT nl da nb sv fi pl cs sk tr ru uk bg ro el sl is id'.split(
  ' ',
)
const DAYS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 10)))
const oneByteEach = (text: string) =>
  Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('')

/** The platform's own names, long and short, with the day of the week and without. */
test.each(LANGUAGES)('every month is read as %s writes it, in mail and in tables', (language) => {
  for (const date of DAYS)
    for (const dateStyle of ['full', 'long', 'medium'] as const) {
      const text = new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' }).format(date)
      const day = date.toISOString().slice(0, 10)
      expect(writtenDate(text, language === 'en' ? 'month-first' : 'day-first')?.date, text).toBe(day)
      if (dateStyle !== 'full' || language === 'en') continue
      const wall = parseMailDate(oneByteEach(`${text} 22:15:00 +0100`))?.wall ?? Number.NaN
      expect(new Date(wall).toISOString().slice(0, 16), text).toBe(`${day}T22:15`)
    }
})
