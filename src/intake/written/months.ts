/**
 * What a month's name begins with in English, German, French, Spanish, Italian, Portuguese, Dutch, Danish, Norwegian,
 * Swedish, Finnish, Polish, Czech, Turkish, Russian, Ukrainian, Bulgarian, Greek, Romanian, Hungarian and Slovenian,
 * alone or after a day; all without accents.
 */
const MONTHS = [
  'jan|ian|ene|gen|sty|led|oca|ян|січ|tammi|ιαν',
  'feb|fev|lut|uno|sub|фев|лют|helmi|φεβ',
  'ma[ae]?r(?!ras)|mrz|mrt|bre|мар|бер|maalis|μαρ',
  'apr|avr|abr|kwi|dub|nis|апр|квіт|huhti|απρ',
  'may|mai|mag|mei|maj|kve|мая|маи|трав|touko|μαι',
  'jun|iun|juin|giu|cze|cerv(?!en[ce])|cvn|haz|и?юн|черв|kesa|ιουν',
  'jul|iul|juil|lug|lip|cerven[ce]|cvc|tem|и?юл|лип|heina|ιουλ',
  'aug|avg|aou|ago|agu|sie|srp|авг|серп|elo|αυγ',
  'sep|set|wrz|zar|eyl|сеп|сен|вер|syys|sze|σεπ',
  'oct|okt|ott|out|paz|rij|eki|окт|жов|loka|οκτ',
  'nov|noi|lis|лис|kas|marras|но[яе]|νοε',
  'dec|dez|dic|des|gru|pro|ara|дек|груд|joulu|δεκ',
].map((beginnings) => new RegExp(`^(?:${beginnings})`))

/** The first day of the week is Sunday, 0. */
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** Lower case and without accents, as all the names here are written. */
export function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Clocks of twelve hours as they stand in Korean, Japanese and Chinese, with the half of the day behind them instead. */
export function halfBehind(text: string): string {
  return text.replace(
    /(?:(오전|午前|上午|(?<![\da-z] ?)am)|오후|午後|下午|(?<![\da-z] ?)pm)\s?(\d{1,2}(?::\d{2}){0,2})/gi,
    (_, early, clock) => `${clock} ${early ? 'am' : 'pm'}`,
  )
}

/** A month by its name or the first three letters or more of it, 1 to 12; 0 for what is none, or could be two ("jui"). */
export function monthOfName(name: string): number {
  const word = name.toLowerCase()
  return MONTHS.findIndex((beginning) => beginning.test(word)) + 1
}

/** The day of the week by its English name, Sunday 0; null for any other word. */
export function weekdayOfName(name: string): number | null {
  const index = WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase())
  return index < 0 ? null : index
}
