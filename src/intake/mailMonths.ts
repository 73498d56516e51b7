/** Months as English, German, French, Spanish, Italian, Portuguese, Dutch, Danish, Norwegian and Swedish name them. */
const NAMES = [
  'january januar janner janvier enero gennaio janeiro januari',
  'february februar feber fevrier febrero febbraio fevereiro februari',
  'march marz maerz mrz mars marzo marco maart mrt marts',
  'april avril abril aprile',
  'may mai mayo maggio maio mei maj',
  'june juni juin junio giugno junho',
  'july juli juillet julio luglio julho',
  'august aout agosto augustus augusti',
  'september septembre septiembre setiembre settembre setembro',
  'october oktober octobre octubre ottobre outubro',
  'november novembre noviembre novembro',
  'december dezember decembre diciembre dicembre dezembro desember',
].map((names) => names.split(' '))

/** The first day of the week is Sunday, 0. */
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** Lower case and without accents, as all the names here are written. */
export function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Every name and every beginning of one of three letters or more; 0 for a beginning that two months share. */
const MONTHS = new Map<string, number>()
for (const [index, names] of NAMES.entries())
  for (const name of names)
    for (let length = 3; length < name.length; length++) {
      const word = name.slice(0, length)
      MONTHS.set(word, (MONTHS.get(word) ?? index + 1) === index + 1 ? index + 1 : 0)
    }
MONTHS.set('sept', 9)
for (const [index, names] of NAMES.entries()) for (const name of names) MONTHS.set(name, index + 1)

/** A month by its name or the first three letters or more of it, 1 to 12; 0 for what is none, or could be two ("jui"). */
export function monthOfName(name: string): number {
  return MONTHS.get(name.toLowerCase()) ?? 0
}

/** The day of the week by its English name, Sunday 0; null for any other word. */
export function weekdayOfName(name: string): number | null {
  const index = WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase())
  return index < 0 ? null : index
}
