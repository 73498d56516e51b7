import { tableNumber } from '../table/table.ts'
import { dateOrderOf, dateText, type KnownOrder, writtenDate } from '../written/date.ts'
import { plainLetters } from '../written/months.ts'
import { has, isList, isNumber, isText, listOf, maybe } from '../written/shape.ts'
import { plainNote } from './plainNote.ts'
import {
  clockText,
  gather,
  LONGEST_CELL,
  type LooseEntry,
  partsOf,
  type Row,
  type TrackerReading,
} from './reading.ts'

type Point = 0 | 1 | 2 | 3 | 4

/** What Daylio calls its five moods unless the person does otherwise, in the languages it comes in here. */
const MOODS = new Map<string, Point>(
  Object.entries({
    0: `awful,affreux,horrible,atroce,lausig,furchtbar,schrecklich,mies,grauenhaft,fatal,terrible,pesimo,horribile,orribile
      ,pessimo,horrivel,terrivel,vreselijk,afschuwelijk,verschrikkelijk,terribile,okropnie,strasznie,fatalnie,ужасно,жахливо
      ,hemsk,hemskt,forfærdelig,forferdelig,grusom,kauhea,hrozně,strašně,szörnyű,groaznic,berbat,korkunç,最悪,最差,끔찍함`,
    1: `bad,sad,fugly,mauvais,mal,triste,schlecht,traurig,malo,male,cattivo,brutto,ruim,mau,slecht,verdrietig,źle,плохо,погано
      ,dålig,dåligt,dårlig,huono,špatně,zle,rossz,rău,kötü,悪い,不好,나쁨`,
    2: `meh,average,okay,ok,bof,moyen,naja,na ja,geht so,mittel,mittelmassig,regular,mas o menos,asi asi,cosi cosi,cosi-cosi
      ,mais ou menos,indiferente,gaat wel,matig,zozo,normal,neutral,so lala,tak sobie,średnio,так себе,нормально,sådär,så där
      ,okej,nic moc,ujde,elmegy,așa și așa,eh,idare eder,普通,まあまあ,一般,还行,보통`,
    3: `good,happy,bien,bon,gut,bueno,bene,buono,bom,bem,goed,dobrze,хорошо,добре,bra,god,godt,hyvä,dobře,dobre,jó,bine,iyi
      ,良い,いい,好,不错,좋음`,
    4: `rad,great,amazing,super,genial,fantastisch,grossartig,toll,prima,geweldig,fantastico,ottimo,incrivel,otimo,radical
      ,increible,excelente,excellent,top,świetnie,супер,отлично,чудово,toppen,supert,fantastisk,mahtava,skvěle,szuper,grozav
      ,harika,最高,很好,太棒了,최고`,
  }).flatMap(([point, words]) =>
    words.split(',').map((word) => [plainLetters(word).trim(), Number(point) as Point] as const),
  ),
)
/** Daylio’s own five moods by their number, best first. */
const PREDEFINED = ['rad', 'good', 'meh', 'bad', 'awful']

/** The point that a mood’s word most likely means, 0 worst; null for words of the person’s own. */
export function daylioPoint(mood: string): Point | null {
  return MOODS.get(plainLetters(mood).replaceAll('ß', 'ss').trim()) ?? null
}

/** A Daylio table: of today, of before there were titles or scales, or saved again by a spreadsheet. */
export function readDaylioTable(rows: readonly Row[]): TrackerReading {
  const order = dateOrderOf(rows.map((row) => row('full_date'))) ?? 'day-first'
  return gather(
    'daylio',
    rows.map((row) => daylioEntry(row, order)),
    daylioPoint,
  )
}

function daylioEntry(row: Row, order: KnownOrder): LooseEntry {
  // Before 2019 the year stood in a column of its own.
  const date = writtenDate(row('full_date') || `${row('date')} ${row('year')}`, order)?.date ?? null
  const clock = clockText(row('time'))
  const mood = row('mood').trim()
  const note = [row('note_title'), row('note')].map((part) => plainNote(part.slice(0, LONGEST_CELL)))
  return {
    at: date && clock ? `${date}T${clock}` : date,
    values: { ...scalesOf(row('scales')), ...(mood ? { mood } : {}) },
    tags: partsOf(row('activities'), '|'),
    note: note.filter(Boolean).join('\n'),
  }
}

/** `Energy: 2 | Stress: 4`, with a blank that does not break. */
function scalesOf(cell: string): Record<string, number> {
  const scales: Record<string, number> = {}
  for (const part of partsOf(cell, '|')) {
    const colon = part.lastIndexOf(':')
    const value = tableNumber(part.slice(colon + 1))
    const name = part.slice(0, Math.max(0, colon)).trim()
    if (name !== '' && value !== null) scales[name] = value
  }
  return scales
}

const isBackup = has({ dayEntries: isList, customMoods: maybe(isList), tags: maybe(isList) })
const isMood = has({
  id: isNumber,
  custom_name: maybe(isText),
  predefined_name_id: maybe(isNumber),
  mood_group_id: maybe(isNumber),
})
const isTag = has({ id: isNumber, name: isText })
const isEntry = has({
  ...{ year: isNumber, month: isNumber, day: isNumber, hour: isNumber, minute: isNumber, mood: isNumber },
  ...{ note: maybe(isText), note_title: maybe(isText), tags: maybe(listOf(isNumber)) },
})

/** What lies in a `.daylio` backup once it is JSON; months count from 0 there. Null for any other JSON. */
export function readDaylioBackup(json: unknown): TrackerReading | null {
  if (!isBackup(json)) return null
  const moods = new Map<number, string>()
  const points = new Map<string, Point>()
  for (const mood of json.customMoods ?? []) {
    if (!isMood(mood)) continue
    const { id, predefined_name_id, mood_group_id } = mood
    const name = mood.custom_name?.trim() || PREDEFINED[(predefined_name_id ?? 0) - 1] || `mood ${id}`
    moods.set(id, name)
    if (mood_group_id != null && mood_group_id >= 1 && mood_group_id <= 5)
      points.set(name, (5 - Math.round(mood_group_id)) as Point)
  }
  const tags = new Map<number, string>()
  for (const tag of json.tags ?? []) if (isTag(tag)) tags.set(tag.id, tag.name)
  const entries = json.dayEntries.map((entry): LooseEntry => {
    if (!isEntry(entry)) return { at: null, values: {}, note: '' }
    const { year, month, day, hour, minute, mood, note, note_title, tags: done } = entry
    const date = dateText(year, month + 1, day)
    const clock = clockText(`${hour}:${String(minute).padStart(2, '0')}`)
    return {
      at: date && clock ? `${date}T${clock}` : date,
      values: { mood: moods.get(mood) ?? `mood ${mood}` },
      tags: (done ?? []).flatMap((id) => tags.get(id) ?? []),
      note: [note_title ?? '', note ?? ''].map(plainNote).filter(Boolean).join('\n'),
    }
  })
  return gather('daylio', entries, (mood) => points.get(mood) ?? daylioPoint(mood))
}
