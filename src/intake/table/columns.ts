import { clocksIn, writtenDate } from '../written/date.ts'
import { plainLetters } from '../written/months.ts'
import { plainName, saysClock } from './columnName.ts'
import type { Table, TableColumn } from './table.ts'

/** Which column of a table of appointments says what; null for what none says. */
export type SessionColumns = {
  readonly date: number | null
  readonly time: number | null
  readonly end: number | null
  readonly length: number | null
  readonly name: number | null
  readonly status: readonly number[]
}

/** Which column of a table of days says what; null for what none says. */
export type HistoryColumns = {
  readonly date: number | null
  readonly time: number | null
  readonly note: number | null
}

/** What words columns are called by in English, French, German and Spanish, without accents. */
const CALLED = {
  start: /\b(?:start\w*|begin\w*|debut|inicio|inizio|comienzo|von|from|de(?! [a-z])|desde)\b/,
  session:
    /\b(?:service|appointment|appt|session|seance|rendez-?vous|rdv|termin\w*|sitzung\w*|behandlung\w*|cita|sesion|consultation|meeting)\b/,
  date: /\b(?:date|datum|fecha|day|jour|tag|dia|when|timestamp)\b/,
  time: /\b(?:time|heure|uhrzeit|zeit|hora|horaire)\b/,
  end: /\b(?:ei?nd\w*|fin(?:e|aliza\w*|ish\w*)?|fim|slut\w*|koniec|termino|bis|to|until|hasta|a)\b/,
  length: /\b(?:duration|length|minutes|mins?|hours|duree|dauer|lange|duracion)\b/,
  status:
    /(?:status|\b(?:statut|etat|stand|stato|state|stav|estado|situac\w*|label|attendance|attended|presence|anwesenheit|asistencia|outcome))\b/,
  came: /\b(?:arrived|came|showed|present|venu|anwesend|erschienen|asistio)\b/,
  client: /\b(?:client(?:s|as?|e\w*)?|patient\w*|pa[cz]ientes?|klient\w*|invitee|customers?|kund(?:e|in))\b/,
  name: /\b(?:name|nom|nombre|subject|betreff|objet|asunto|type|event type|service|title|titre|titel)\b/,
  note: /\b(?:notes?|comments?|commentaires?|remarques?|journal|notiz\w*|kommentar\w*|bemerkung\w*|notas?|comentarios?|text|texte|entry)\b/,
  other:
    /\b(?:created|creation|cree|erstellt|creado|booked|modified|updated|modifie|geandert|birth\w*|dob|naissance|geburt\w*|nacimiento|paid|payment|paiement|invoice|reminder|signed|scheduled(?! (?:start|end|begin|finish|date|time|for|from|to)))\b/,
} as const
/** Columns that by themselves say that a session did not take place, wherever anything but a no stands in them. */
const CALLED_OFF =
  /\b(?:cancel\w*|annul\w*|storn\w*|abgesagt|absage|anulad\w*|cancelad\w*|no[\s-]?show|did not (?:arrive|attend)|dna|dns|fta|absent\w*|missed)\b/
/** How it stands with something else than the session. */
const BESIDE =
  /\b(?:pay\w*|paiement|zahl\w*|pago|pagamento|rechnung\w*|factur\w*|fattura|invoic\w*|bill\w*|claim|insurance|notes?|forms?|reminder|rappel|erinnerung)\b/
const TIMED = ['time', 'start', 'end'] as const
/** What watches and apps measure has a start, an end and a length too. */
const OF_THE_BODY = /\b(?:a?sleep\w*|schlaf\w*|sommeil|sueno|sonno|steps|heart rate)\b/
const NO =
  /^(?:|0|no|non|nein|false|faux|falsch|falso|f|n|-|–|none|active|null|nil|n\/a|na|never|not cancelled)$/

/** Words for a session that did not take place: called off, moved elsewhere, or not come to. */
const DID_NOT = new RegExp(
  [
    'cancel|canx|\\blcx\\b|declin|rejected|re-?sched|postpone|unschedul|\\b(?:re)?moved\\b|\\bvoid|broken|deleted|waitlist|missed',
    "no[\\s_-]?show|\\bn/?s\\b|\\b(?:dn[as]|fta|cx)\\b|did ?n[o’']?t (?:attend|arrive|come|show)|failed to|absen",
    '(?:not |un)(?:attended|kept)|never[\\s_-]?(?:came|arrived|showed|attended)',
    'annul|decommand|deplac|report(?:e|ee|es)\\b|lapin|non honor|(?:non|pas)[\\s-](?:venu|present)|manque|excuse|supprim',
    'storn|abgesagt|abgemeldet|absage|verschob|verlegt|ausgefallen|ausfall|versaumt|verpasst|abwesen|entschuldigt|geloscht',
    'nicht ?(?:erschien|erscheinen|gekommen|wahrgenommen|angetreten|stattgef|durchgef|eingehalten)|fand nicht statt',
    "(?:did|has) ?n[o’']?t (?:take place|happen)|\\bnot (?:held|taken place)|pas (?:eu lieu|realis|honor)|non realise",
    'no (?:realizad|celebrad|tuvo|se realiz)|nao realizad|\\bfalta\\b(?! (?:de )?pag)|non (?:svolt|avvenut)|niet doorgegaan',
    'anul|reprogram|ausente|ausencia|no (?:se )?(?:present|asist|acud|vino)|inasist|falto|suspendid|planton|eliminad',
    'disdett|assente|mancat|rinviat|spostat|afgezegd|verzet\\b|niet (?:verschenen|gekomen)|desmarc|remarc|nao comparec',
    'installt|utebl|udebl|a[fv](?:lyst|bok|bestil|bud)|odwo[lł]|nieobec|nie odby|zrus|nedostav|faltou',
    // In a column that asks whether it was.
    '^(?:0|no?|non|nein|false|faux|falsch|falso)$',
  ].join('|'),
)

/** Whether the words of a status say that the session did not take place, in the languages programs come in here. */
export function didNotTakePlace(status: string): boolean {
  return DID_NOT.test(plainLetters(status))
}

/** Whether what a column holds is in UTC by its own name (`start_time_utc`). */
export function isInUtc({ columns }: Table, place: number | null): boolean {
  return /\b(?:utc|gmt)\b/.test(plainName(columns[place ?? -1]?.name ?? ''))
}

/** Whether a column is called so that anything but a no in it calls a session off (`Cancelled: yes`, `Cancelled at`). */
export function isFlag({ name }: TableColumn): boolean {
  return CALLED_OFF.test(plainName(name))
}

/** How Outlook shows an entry to others: `3` in its tables is free, as its words are. */
const SHOWN =
  /\b(?:show(?: time)? as|(?:zeitspanne )?(?:zeigen|anzeigen) als|afficher la disponibilite|mostrar (?:hora )?como|mostra (?:ora )?come)\b/
const FREE = /^(?:3|free|frei|libre|disponible|livre|disponibile|vrij)$/

/** Which column says whether an entry takes the person's time; null where none does. */
export function shownColumn({ columns }: Table): number | null {
  const place = columns.findIndex(({ name }) => SHOWN.test(plainName(name)))
  return place < 0 ? null : place
}

/** Whether a cell of that column says that it does not. */
export function saysFree(cell: string): boolean {
  return FREE.test(plainLetters(cell).trim())
}

/** Whether a cell of such a column says so. */
export function isRaised(cell: string): boolean {
  return !NO.test(plainLetters(cell).trim())
}

/** The columns of appointments, as their names and what stands in them suggest. */
export function sessionColumns({ columns, rows }: Table): SessionColumns {
  const names = columns.map(({ name }) => plainName(name))
  const is = (place: number, ...called: (keyof typeof CALLED)[]) =>
    called.every((one) => CALLED[one].test(names[place] ?? ''))
  const places = columns.map((_, place) => place)
  const dated = places.filter(
    (place) => isDated(columns[place]) && !is(place, 'other') && !CALLED_OFF.test(names[place] ?? ''),
  )
  const begins = dated.filter((place) => !isEnd(names[place] ?? ''))
  const best = (...tests: ((place: number) => boolean)[]) => {
    for (const test of tests) {
      const place = begins.find(test)
      if (place !== undefined) return place
    }
    return begins[0] ?? null
  }
  const date = best(
    (place) => is(place, 'start'),
    (place) => is(place, 'session'),
    (place) => is(place, 'date'),
  )
  const clocked = places.filter((place) => !isDated(columns[place]) && isClocked({ columns, rows }, place))
  const time = clocked.find((place) => !isEnd(names[place] ?? '') && !is(place, 'length')) ?? null
  const ends = [...clocked, ...dated].filter((place) => isEnd(names[place] ?? ''))
  const isNumbered = (place: number) => rows.some((row) => minutesOf(row[place] ?? '', '') !== null)
  const length = places.find((place) => place !== time && is(place, 'length') && isNumbered(place)) ?? null
  const taken = new Set([date, time, length, ...ends])
  const said = places.filter(
    (place) =>
      !taken.has(place) &&
      ((is(place, 'status') && !BESIDE.test(names[place] ?? '')) || CALLED_OFF.test(names[place] ?? '')),
  )
  // Where another column says so, nobody may have cared to say that people came.
  const status = said.length > 0 ? said : places.filter((place) => is(place, 'came'))
  const free = places.filter((place) => !taken.has(place) && !status.includes(place))
  const name = free.find((place) => is(place, 'client')) ?? free.find((place) => is(place, 'name')) ?? null
  return { date, time, end: ends[0] ?? null, length, name, status }
}

/** Whether a table more likely holds appointments than how days were. */
export function holdsSessions(table: Table): boolean {
  const { date, time, end, length, status } = sessionColumns(table)
  if (date === null || table.columns.some(({ name }) => OF_THE_BODY.test(plainName(name)))) return false
  const isBeside = (said: 'minute' | 'until') =>
    table.rows.some(({ [date]: cell = '' }) => {
      const written = writtenDate(cell, 'day-first') ?? writtenDate(cell, 'month-first')
      return written !== null && written[said] !== null
    })
  const isTimed = time !== null || isBeside('minute')
  // What begins and ends at once was noted, and took no time.
  const lasts = end === null ? isBeside('until') : table.rows.some((row) => row[end] !== row[time ?? date])
  return isTimed && (lasts || length !== null || status.length > 0)
}

/** The columns of a history, as their names and what stands in them suggest. */
export function historyColumns({ columns, rows }: Table): HistoryColumns {
  const places = columns.map((_, place) => place)
  const dated = places.filter((place) => isDated(columns[place]))
  const called = (place: number, one: 'date' | 'note') =>
    CALLED[one].test(plainName(columns[place]?.name ?? ''))
  const date = dated.find((place) => called(place, 'date')) ?? dated[0] ?? null
  const time = places.find((place) => !dated.includes(place) && isClocked({ columns, rows }, place)) ?? null
  const text = places.filter((place) => place !== date && place !== time && columns[place]?.numbers === 0)
  const note =
    text.find((place) => called(place, 'note')) ?? text.find((place) => columns[place]?.words === null)
  return { date, time, note: note ?? null }
}

/** How many minutes a cell says: `50`, `50 min`, `0:50`, `1 h 15`, `PT50M`, `0.75` under a name that says hours; else null. */
export function minutesOf(cell: string, name: string): number | null {
  const text = plainLetters(cell)
    .trim()
    .replace(/^pt(?=\d)/, '')
  const clock = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text)
  // No session lasts fifty hours: those are minutes and seconds.
  if (clock)
    return (
      Number(clock[1]) * (Number(clock[1]) > 23 ? 1 : 60) + (Number(clock[1]) > 23 ? 0 : Number(clock[2]))
    )
  const hours =
    /^(\d{1,2}(?:[.,]\d{1,2})?)\s?(?:h|hrs?|hours?|heures?|std|stunden?|horas?)\.?\s?(?:(\d{1,2})\s?\p{L}*\.?)?$/u.exec(
      text,
    )
  if (hours) return Math.round(numberOf(hours[1]) * 60 + numberOf(hours[2]))
  const bare = /^(\d{1,5}(?:[.,]\d{1,2})?)\s?(?:m|mins?|minutes?|minuten|minutos?|['′])?\.?$/.exec(text)
  if (!bare) return null
  const isHours = /\b(?:hours?|heures?|stunden?|horas?)\b/.test(plainName(name))
  const isSeconds = /\b(?:se[ck]s?|seconde?s?|sekunden|segundos|secondi)\b/.test(plainName(name))
  return Math.round((numberOf(bare[1]) * (isHours ? 60 : 1)) / (isSeconds ? 60 : 1))
}

function numberOf(text: string | undefined): number {
  return Number((text ?? '0').replace(',', '.'))
}

function isDated(column: TableColumn | undefined): boolean {
  return column !== undefined && column.dates > 0 && column.dates >= column.filled * 0.6
}

function isClocked({ columns, rows }: Table, place: number): boolean {
  const { name = '', numbers = 0, filled = 0 } = columns[place] ?? {}
  // `9.30` may be a clock, but hardly where nothing calls it one.
  if (numbers === filled && !TIMED.some((called) => CALLED[called].test(plainName(name)))) return false
  const cells = rows.slice(0, 200).flatMap((row) => (row[place] ?? '').trim() || [])
  // And `930` hardly where something else may be meant.
  if (cells.every((cell) => /^\d+$/.test(cell)) && !saysClock(plainName(name))) return false
  const clocked = cells.filter(
    (cell) => cell.length < 40 && /^[\d오午上下]/.test(cell) && clocksIn(cell).length > 0,
  )
  return clocked.length > 0 && clocked.length >= cells.length * 0.6
}

function isEnd(name: string): boolean {
  return CALLED.end.test(name) && !CALLED.start.test(name)
}
