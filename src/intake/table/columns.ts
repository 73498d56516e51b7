import { clocksIn, writtenDate } from '../written/date.ts'
import { plainLetters } from '../written/months.ts'
import { CALLED_OFF_STEMS } from './calledOff.ts'
import { plainName, saysClock } from './columnName.ts'
import type { Table, TableColumn } from './table.ts'

/** Which column of a table of appointments says what; null for what none says. */
export type SessionColumns = {
  readonly date: number | null
  readonly time: number | null
  readonly end: number | null
  /** Where the day of that end stands apart from its clock. */
  readonly endDate: number | null
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

/** Words as whole ones, and parts of words in scripts that do not show where a word ends. */
function wordsOf(words: string, parts = ''): RegExp {
  return new RegExp(`\\b(?:${words})\\b${parts && `|${plainLetters(parts)}`}`)
}

/** What words columns are called by in the languages programs come in here, without accents. */
const CALLED = {
  start: wordsOf(
    String.raw`start\w*|begin\w*|debut|inicio|inizio|comienzo|von|from|(?:de|van|fra|od)(?! [a-z])|desde|alk\w*|kezd\w*|zacat\w*|(?:roz)?pocz\w*|baslan\w*`,
    'начал|開始|开始|시작',
  ),
  session: wordsOf(
    String.raw`service|appointment|appt|session|seance|rendez-?vous|rdv|termin\w*|sitzung\w*|behandlung\w*|cita|sesion|consultation|meeting`,
  ),
  date: wordsOf('date|datum|fecha|day|jour|tag|dia|when|timestamp'),
  time: wordsOf('time|heure|uhrzeit|zeit|hora|horaire|tid|klo|ora|orario|aika'),
  end: wordsOf(
    String.raw`ei?nd\w*|fin(?:e|aliza\w*|ish\w*)?|fim|slut\w*|koniec|konec|termino|stop|out|bis|to|tot|til|until|hasta|a|do|paatty\w*|befejez\w*|vege|zakonc\w*|bitis`,
    'оконч|終了|结束|結束|종료',
  ),
  length: wordsOf(
    'duration|length|minutes|mins?|hours|duree|dauer|lange|duracion|duracao|durata|duur|langd|varighe[dt]|kesto|delka|trwania|sure',
    'длит|продолж|所要|时长|時長|소요',
  ),
  status: wordsOf(
    String.raw`\w*status\w*|statut|etat|stand|stato|state|stav|estado|situac\w*|label|attendance|attended|presence|anwesenheit|asistencia|outcome|durum|tila|allapot`,
    'статус|ステータス|状態|状态|狀態|상태',
  ),
  came: wordsOf('arrived|came|showed|present|venu|anwesend|erschienen|asistio|aanwezig'),
  client: wordsOf(
    String.raw`client(?:s|as?|e\w*)?|patient\w*|pa[cz]ientes?|pacjent\w*|klient\w*|invitee|customers?|kund(?:e|in)|asiakas|danisan`,
    'клиент|пациент|お客|来访者|내담자',
  ),
  name: wordsOf('name|nom|nombre|subject|betreff|objet|asunto|type|event type|service|title|titre|titel'),
  note: wordsOf(
    String.raw`notes?|comments?|commentaires?|remarques?|journal|notiz\w*|kommentar\w*|bemerkung\w*|notas?|comentarios?|text|texte|entry`,
  ),
  other: wordsOf(
    String.raw`created|creation|cree|erstellt|creado|booked|record\w*|modified|updated|modifie|geandert|birth\w*|dob|naissance|geburt\w*|nacimiento|paid|payment|paiement|invoice|reminder|signed|scheduled(?! (?:start|end|begin|finish|date|time|for|from|to))`,
  ),
} as const
/** How it stands with something else than the session. */
const BESIDE =
  /\b(?:pay\w*|paiement|(?:be)?zahl\w*|beta+l\w*|platb\w*|platno\w*|pago|pagamento|rechnung\w*|factur\w*|fattura|invoic\w*|bill\w*|claim|insurance|fees?|frais|\w*honorar|\w*geb(?:uh|y)r\w*|\w*avgift|policy|notes?|forms?|url|link|waitlist|reminder|rappel|erinnerung)\b/
const TIMED = ['time', 'start', 'end'] as const
/** What watches and apps measure has a start, an end and a length too. */
const OF_THE_BODY = /\b(?:a?sleep\w*|schlaf\w*|sommeil|sueno|sonno|steps|heart rate)\b/
/** What apps ask of somebody's own days. */
const OF_THE_MIND = wordsOf('moods?|stimmung|humeur|umore|humor|animo', '心情|気分|기분')
const NOES = '0|no?|non|nein|false|faux|falsch|falso|ne[eij]|nao'
const NO = new RegExp(`^(?:|${NOES}|f|-|–|none|active|null|nil|n/a|na|never|not cancelled|onwaar)$`)

/** Words for a session that did not take place: called off, moved elsewhere, or not come to. */
const DID_NOT = new RegExp(
  [
    CALLED_OFF_STEMS,
    'canx|\\blcx\\b|declin|rejected|re-?sched|postpone|unschedul|\\b(?:re)?moved\\b|\\bvoid|broken|deleted|waitlist|missed',
    'no[\\s_-]?show|\\bn/?s\\b|\\b(?:dn[as]|fta|cx|wnb)\\b|failed to|absen(?!d)|not brought',
    "(?:(?:did|has) ?n[o’']?t |not |un|non-?|never[\\s_-]?)(?:attend|arriv|kept|c[ao]me|show|held|happen|take\\w* place)",
    '^(?:can|lc|cns)$',
    'decommand|deplac(?!em)|reporte[es]?\\b|lapin|manque|excuse|supprim|malade',
    '(?:nao|non?|pas)[\\s-](?:s[ei] (?:e )?)?(?:venu|present|asist|acud|vino|reali[sz]|celebrad|tuvo|veio|comparec|svolt|avvenut|honor|eu lieu)',
    'abgemeldet|absage|verschob|verlegt|ausgefallen|ausfall|versaumt|verpasst|abwesen|entschuldigt|geloscht|verhinder[td]',
    'nicht ?(?:ersch|gekommen|wahrg|anget|statt|durchg|eingeh|anwes|da$)|^krank$|\\bziek$',
    '\\bfalta\\b(?! (?:de )?pag)|niet (?:doorg|versch|gekom|nagek)',
    'reprogram|ausen[tc]|inasist|falto|suspendid|planton|eliminad',
    'disdett|assente|mancat|rinviat|spostat|afge(?:zegd|beld)|verzet\\b|desmarc|remarc',
    'utebl|udebl|nieobec|nie (?:odby|przysz)|ne(?:pris|dostav)|faltou|aterbud',
    '(?:ikke|inte|e[ij]) (?:m[oø]|fremm|infunn|kom|saap|tull)|(?:kom|m[oø][dt]te) (?:ikke|inte)',
    'elmarad|nem j(?:elent|ott)|gelmedi|otkazan',
    'отказ|неявк|не (?:прии?ш|(?:[зс]. ?)?яв|состо)|перенес|欠席|未(?:到|出席)|爽[约約]|缺席|노쇼|불참'.normalize(
      'NFD',
    ),
    // In a column that asks whether it was.
    `^(?:${NOES})$`,
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
export function isFlag(column: TableColumn | undefined): boolean {
  // The blank behind it, as `No` is the name of a number.
  return DID_NOT.test(`${plainName(column?.name ?? '')} `)
}

/** How Outlook shows an entry to others ("Show time as", "Tijd weergeven als"): `3` in its tables is free, as its words are. */
const SHOWN = / (?:as|als|s[oå]m|como|come|jako|en tant que)$|afficher la disponibilite|公開する時間|显示为/
const FREE = /^(?:3|free|frei|libre|disponible|livre|disponibile|vrij|ledig|wolny|空き時間|空闲)$/

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
    (place) => isDated(columns[place]) && !is(place, 'other') && !isFlag(columns[place]),
  )
  const begins = dated.filter((place) => !isEnd(names[place] ?? ''))
  const [date = begins[0] ?? null] = (['start', 'session', 'date'] as const).flatMap(
    (called) => begins.find((place) => is(place, called)) ?? [],
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
      (is(place, 'status') || isFlag(columns[place])) &&
      !BESIDE.test(names[place] ?? ''),
  )
  // Where another column says so, nobody may have cared to say that people came.
  const status = said.length > 0 ? said : places.filter((place) => is(place, 'came'))
  const free = places.filter((place) => !taken.has(place) && !status.includes(place))
  const name = free.find((place) => is(place, 'client')) ?? free.find((place) => is(place, 'name')) ?? null
  const [end = null, ...more] = ends
  const endDate = (is(date ?? -1, 'start') && more.at(-1)) || null
  return { date, time, end, endDate, length, name, status }
}

/** Whether a status is one of a session by its own word. */
function saysOfComing(status: string): boolean {
  return didNotTakePlace(status) || /attended|\bshow$/i.test(status) || CALLED.came.test(plainLetters(status))
}

/**
 * Whether a table more likely holds appointments than how days were. How it stands says so only beside clients or
 * services, or where one was called off: things to do have a status too, and moods a state.
 */
export function holdsSessions(table: Table): boolean {
  const { date, time, end, length, status } = sessionColumns(table)
  const isCalled = (called: RegExp) => table.columns.some(({ name }) => called.test(plainName(name)))
  const isOfClients = isCalled(CALLED.client)
  if (date === null || isCalled(OF_THE_BODY) || (!isOfClients && isCalled(OF_THE_MIND))) return false
  const isTold =
    isOfClients ||
    isCalled(CALLED.session) ||
    status.some((place) => {
      const column = table.columns[place]
      return isFlag(column) || column?.words?.some(saysOfComing)
    })
  const isBeside = (said: 'minute' | 'until') =>
    table.rows.some(
      ({ [date]: cell = '' }) =>
        (writtenDate(cell, 'day-first') ?? writtenDate(cell, 'month-first'))?.[said] != null,
    )
  const isTimed = time !== null || isBeside('minute')
  // What begins and ends at once was noted, and took no time.
  const isSpan = time !== null && table.rows.some((row) => clocksIn(row[time] ?? '').length > 1)
  const lasts =
    end === null ? isSpan || isBeside('until') : table.rows.some((row) => row[end] !== row[time ?? date])
  return isTimed && (lasts || length !== null || (status.length > 0 && isTold))
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

/** Hours and minutes behind each other, or one of them, as their words begin. */
const LONG =
  /^(?:(\d{1,2}(?:[.,]\d{1,2})?)\s?(?:[hgгчω小時时\u1109]\p{L}*|std|stunden?|or[ae]|uur|uren|t(?:im|unt)\p{L}*|t|saat)\.?,?\s?)?(?:(\d{1,5}(?:[.,]\d{1,2})?)\s?(?:(?![sjt]|d(?!a?k))\p{L}+|['′])?\.?)?$/u

/** How many minutes a cell says: `50`, `50 min`, `0:50`, `1 h 15`, `PT50M`, `0.75` under a name that says hours; else null. */
export function minutesOf(cell: string, name: string): number | null {
  const text = plainLetters(cell)
    .trim()
    .replace(/^pt(?=\d)/, '')
    // No session lasts fifty hours: those are minutes and seconds.
    .replace(/^(\d{1,2}):(\d\d)(?::\d\d)?(?:\s?\p{L}+\.?)?$/u, (_, long, rest) =>
      long > 23 ? long : `${long}h${rest}`,
    )
  const [, hours, bare] = LONG.exec(text) ?? []
  if (hours) return Math.round(numberOf(hours) * 60 + numberOf(bare))
  if (!bare) return null
  const isHours =
    /^[0-4][.,]\d+$/.test(text) || /\b(?:h|hours?|heures?|std|stunden?|horas?|ore)\b/.test(plainName(name))
  const isSeconds = /\bse(?:[ck]s?|[ckg][ou]nd\w*)\b/.test(plainName(name))
  return Math.round((numberOf(bare) * (isHours ? 60 : 1)) / (isSeconds ? 60 : 1))
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
    (cell) => cell.length < 40 && /^(?:[a-z]{2,5}\.? )?[\d오午上下]/i.test(cell) && clocksIn(cell).length > 0,
  )
  return clocked.length > 0 && clocked.length >= cells.length * 0.6
}

function isEnd(name: string): boolean {
  return CALLED.end.test(name) && !CALLED.start.test(name)
}
