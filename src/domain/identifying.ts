/** What could tell who somebody is. */
export type Identifying = 'email' | 'phone' | 'birth-date'

/**
 * What in a note looks like an email address, a phone number or a full date of birth, each named once. A guess on
 * purpose: it rests on how such things are written (North America, Europe), and only a hint may follow from it. A date
 * counts as one of birth when the words before it say so, or when its year is 1900 to five years before `thisYear`.
 */
export function identifyingIn(note: string, thisYear: number): readonly Identifying[] {
  const dates = datesIn(note)
  const rest = dates.reduce((text, { written }) => text.replace(written, ' – '), note)
  const found: Identifying[] = []
  if (EMAIL.test(note)) found.push('email')
  if (isPhoneIn(rest)) found.push('phone')
  if (dates.some((date) => date.saidToBe || (date.year >= 1900 && date.year <= thisYear - 5)))
    found.push('birth-date')
  return found
}

const EMAIL = /[\p{L}\d][\p{L}\d._%+-]{0,63}@[\p{L}\d-]{1,63}(\.[\p{L}\d-]{1,63}){0,4}\.\p{L}{2,24}/u

/** 418 555-0123 and its like, with or without the country's 1; seven digits only with their dash. */
const PHONE_AMERICA =
  /(?<![\d.,-])(?:\+?1[ .-]?)?(?:\([2-9]\d\d\) ?|[2-9]\d\d[ .-]?)[2-9]\d\d[ .-]?\d{4}(?![\d-])/
const PHONE_LOCAL = /(?<![\d-])[2-9]\d\d-\d{4}(?![\d-])/
const PHONE_ABROAD = /\+\d(?:[ .()-]{0,2}\d){7,14}(?!\d)/
/** 06 12 34 56 78, 020 7946 0958: groups after a 0, nine to eleven digits. */
const PHONE_NATIONAL = /(?<![\d.,:])0\d(?:[ ./-]?\d{1,8}){1,4}(?!\d)/g

function isPhoneIn(text: string): boolean {
  if ([PHONE_AMERICA, PHONE_LOCAL, PHONE_ABROAD].some((pattern) => pattern.test(text))) return true
  return Array.from(text.matchAll(PHONE_NATIONAL), ([number]) => number.replace(/\D/g, '').length).some(
    (digits) => digits >= 9 && digits <= 11,
  )
}

type WrittenDate = { readonly written: string; readonly year: number; readonly saidToBe: boolean }

const MONTHS =
  'jan(?:uary|vier|v)?|feb(?:ruary)?|févr?(?:ier)?|fevrier|mar(?:ch|s)?|apr(?:il)?|avr(?:il)?|may|mai|june?|juin|july?|juil(?:let)?|aug(?:ust)?|août|aout|sept?(?:ember|embre)?|oct(?:ober|obre)?|nov(?:ember|embre)?|dec(?:ember)?|déc(?:embre)?|decembre'
const DATES = [
  String.raw`(?<year>\d{4})[-/.](?<a>\d{1,2})[-/.](?<b>\d{1,2})`,
  String.raw`(?<a>\d{1,2})[-/.](?<b>\d{1,2})[-/.](?<year>\d{4}|\d\d)`,
  String.raw`(?<a>\d{1,2})(?:st|nd|rd|th|er)?\.?\s(?:of\s)?(?:${MONTHS})\.?,?\s(?<year>\d{4})`,
  String.raw`(?:${MONTHS})\.?\s(?<a>\d{1,2})(?:st|nd|rd|th)?,?\s(?<year>\d{4})`,
].map((pattern) => new RegExp(String.raw`(?<![\p{L}\d])${pattern}(?![\p{L}\d])`, 'giu'))
const SAID_BEFORE =
  /(\bborn\b|\bd\.?o\.?b\b|birth ?da(y|te)|date of birth|\bnée?\b|\bnaissance\b|\banniversaire\b)[^.\n]{0,20}$/iu

/** Every full date in a text, day, month and year, as far as they can be ones. */
function datesIn(text: string): readonly WrittenDate[] {
  return DATES.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: written, index, groups }) => {
      const [a, b] = [Number(groups?.a), Number(groups?.b ?? 1)]
      const isDate = a >= 1 && b >= 1 && a <= 31 && b <= 31 && Math.min(a, b) <= 12
      const before = text.slice(Math.max(0, index - 40), index)
      return isDate ? { written, year: Number(groups?.year), saidToBe: SAID_BEFORE.test(before) } : null
    }).filter((date) => date !== null),
  )
}
