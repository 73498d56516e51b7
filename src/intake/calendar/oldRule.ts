/** What the letters of a vCalendar 1.0 rule repeat by, and which part of a rule of today its days become. */
const FREQUENCIES: Readonly<Record<string, readonly [string, string]>> = {
  D: ['DAILY', ''],
  W: ['WEEKLY', 'BYDAY'],
  MP: ['MONTHLY', 'BYDAY'],
  MD: ['MONTHLY', 'BYMONTHDAY'],
  YM: ['YEARLY', 'BYMONTH'],
  YD: ['YEARLY', 'BYYEARDAY'],
}
/** A rule of vCalendar 1.0 that says no end is one of two times. */
const UNSAID = 'COUNT=2'

/**
 * A rule as vCalendar 1.0 has it, which Palm, Nokia and older desktops write: `W2 MO WE #8`, `MP1 1- FR 20261231T090000`.
 * As one of RFC 5545; null for any other text, or one by more than that.
 */
export function ruleOfOld(text: string): string | null {
  const [, letters = '', interval = '1', rest = ''] =
    /^(D|W|MP|MD|YM|YD)(\d{1,4})((?:\s.*)?)$/i.exec(text) ?? []
  const [frequency, part] = FREQUENCIES[letters.toUpperCase()] ?? []
  if (!frequency || part === undefined) return null
  const days: string[] = []
  let nth: string | null = null
  let end = UNSAID
  for (const word of rest
    .toUpperCase()
    .split(/[\s,]+/)
    .filter(Boolean)) {
    // `$` stands behind what was the first of them.
    const bare = word.replace(/\$$/, '')
    if (/^#\d{1,9}$/.test(bare)) end = Number(bare.slice(1)) === 0 ? '' : `COUNT=${bare.slice(1)}`
    else if (/^\d{8}(?:T\d{6}Z?)?$/.test(bare)) end = `UNTIL=${bare.replace(/T000000$/, '')}`
    else if (part === 'BYDAY' && /^(?:MO|TU|WE|TH|FR|SA|SU)$/.test(bare)) days.push(`${nth ?? ''}${bare}`)
    else if (letters.toUpperCase() === 'MP' && /^\d[+-]?$/.test(bare)) nth = signed(bare)
    else if (bare === 'LD' && part === 'BYMONTHDAY') days.push('-1')
    else if (part !== '' && part !== 'BYDAY' && /^\d{1,3}[+-]?$/.test(bare)) days.push(signed(bare))
    else return null
  }
  // A week of the month without its day cannot be told from here.
  if (nth !== null && days.length === 0) return null
  return [`FREQ=${frequency}`, `INTERVAL=${interval}`, days.length > 0 ? `${part}=${days.join()}` : '', end]
    .filter(Boolean)
    .join(';')
}

function signed(word: string): string {
  return `${word.endsWith('-') ? '-' : ''}${word.replace(/[+-]$/, '')}`
}
