import { parseDay } from '../day.ts'
import { canonical, type EntryKind, type LiveEntry } from './entry.ts'
import { WORKLOAD_FIGURES } from './workload.ts'

/**
 * How a part is merged. `frame`: what the thing is; it always holds something, and the later edit stands. `answer`: the
 * later edit stands, and taking it back is an edit. `text`: words; of two written apart both stand.
 */
export type PartSort = 'frame' | 'answer' | 'text'

/** One part of an entry with what it holds, as JSON with keys in order. */
export type Part = { readonly name: string; readonly sort: PartSort; readonly json: string }

/**
 * How a member falls into parts: `frame` is one part of one member, or of a few that only make sense together. `answer`
 * (null while it says nothing), `flag` (false), `text` (empty) and `wording` (null) are a part each; `optional` is one
 * of a member that is not there at all while it says nothing. `answers` has a part for each key of a record, `origins`
 * too and is not there while it has none, `figures` too and each key always stands. `marks` has one for each id of a
 * list, `texts` a text for each place of a list of five, `story` a text for each day of a list of `{ day, words }`.
 */
type MemberSort =
  | 'frame'
  | 'answer'
  | 'flag'
  | 'text'
  | 'wording'
  | 'optional'
  | 'answers'
  | 'origins'
  | 'figures'
  | 'marks'
  | 'texts'
  | 'story'
type Member = { readonly sort: MemberSort; readonly name: string; readonly names: readonly string[] }

type Blank = null | false | ''

const BLANK: Partial<Record<MemberSort, Blank>> = { answer: null, flag: false, text: '', wording: null }

/**
 * Every kind's members, in the order the stamps of their parts are written in: only ever appended to within a kind. What
 * an id says already (a reflection's day, a pause's week) is no part. A kind without a frame is there while anything
 * stands in it; of things that are nothing but words the frame is empty, and says that they are there at all.
 */
const MEMBERS = Object.fromEntries(
  Object.entries({
    reflection: 'answers:ratings answers:counts marks:contexts text:note origins:brought optional:noteFrom',
    moment: 'frame:what frame:day+at frame:times answer:because text:note optional:hour',
    pause: 'text:heavy text:working text:shift flag:together answer:lastShift wording:other',
    repair:
      'frame:opened text:title text:happened text:myPart text:entrusted text:nextStep answer:by frame:state story:story',
    asking:
      'frame:day+at text:words answer:from answer:pays frame:answer answer:askOn answer:turnedOut answer:moment',
    rest: 'frame:day+moment answer:way answer:guilt text:gaveBack flag:wholeDay',
    statement: 'frame: text:situation text:offer text:limit text:door',
    restorative: 'frame: text:name text:gaveBack',
    person: 'frame: text:name text:about text:call text:message',
    line: 'frame:country text:name text:call text:text flag:hidden',
    season: 'frame:sort text:name frame:from+to flag:leftOut',
    workload: 'frame:day+source figures:figures answer:read',
    measured: 'frame:day+source answer:sleep answer:steps',
    import: 'frame:sort frame:from+to optional:choice optional:account',
    score: 'frame:day frame:instrument frame:total',
    notice: 'frame:signal+status+day frame:yardstick answer:putAway answer:newNormal',
    question:
      'wording:text frame:answer texts:words answer:wordsSince answer:wears flag:hidden frame:position optional:earlier',
    context: 'frame: text:text flag:hidden',
    momentKind: 'wording:text frame:restores flag:hidden frame:position answer:wordsSince optional:earlier',
    setting: 'frame:value',
  } satisfies Record<EntryKind, string>).map(([kind, members]) => [kind, members.split(' ').map(memberOf)]),
) as unknown as Readonly<Record<EntryKind, readonly Member[]>>

function memberOf(written: string): Member {
  const [sort, name = ''] = written.split(':')
  return { sort: sort as MemberSort, name, names: name.split('+').filter(Boolean) }
}

/** What an entry's id says already, and its parts do not. */
const SAID_BY_ID: { readonly [Kind in EntryKind]?: readonly string[] } = {
  reflection: ['day'],
  pause: ['week'],
  momentKind: ['what'],
  setting: ['name'],
}

/** An entry's parts that hold anything, in the order of their kind; keys and ids within a member in theirs. */
export function partsOf(entry: Omit<LiveEntry, 'editedAt'>): readonly Part[] {
  const values = entry as unknown as Readonly<Record<string, unknown>>
  return MEMBERS[entry.kind].flatMap((member) => partsOfMember(member, values))
}

function partsOfMember(
  { sort, name, names }: Member,
  values: Readonly<Record<string, unknown>>,
): readonly Part[] {
  const value = values[name]
  switch (sort) {
    case 'frame':
      return [{ name: frameName(names), sort: 'frame', json: frameJson(names, values) }]
    case 'text':
    case 'wording':
      return held(name, 'text', value, BLANK[sort] ?? null)
    case 'answer':
    case 'flag':
    case 'optional':
      return held(name, 'answer', value, BLANK[sort] ?? null)
    case 'marks':
      return [...(value as readonly string[])]
        .sort()
        .map((id) => ({ name: `${name}.${id}`, sort: 'answer', json: 'true' }))
    case 'texts':
      return (value as readonly unknown[]).flatMap((words, place) =>
        held(`${name}.${place}`, 'text', words, null),
      )
    case 'story':
      return (value as readonly { readonly day: string; readonly words: string }[]).flatMap(
        ({ day, words }) => held(`${name}.${day}`, 'text', words, ''),
      )
    default: {
      const answers = (value ?? {}) as Readonly<Record<string, unknown>>
      return Object.keys(answers)
        .sort()
        .flatMap((key) => held(`${name}.${key}`, 'answer', answers[key], null))
    }
  }
}

/**
 * The members of an entry with these parts by name, like `entry` in what its id says; what is not among the parts is
 * blank. `parts` holds every frame of the kind.
 */
export function membersFrom(entry: LiveEntry, parts: ReadonlyMap<string, unknown>): Record<string, unknown> {
  const { kind } = entry
  const said = entry as unknown as Readonly<Record<string, unknown>>
  const members: Record<string, unknown> = {}
  for (const name of SAID_BY_ID[kind] ?? []) members[name] = said[name]
  const keyed = (name: string) =>
    [...parts]
      .filter(([part]) => part.startsWith(`${name}.`))
      .map(([part, value]) => [part.slice(name.length + 1), value] as const)
  for (const { sort, name, names } of MEMBERS[kind]) {
    const value = parts.get(name)
    switch (sort) {
      case 'frame': {
        const framed = parts.get(frameName(names))
        const all = names.length === 1 ? [framed] : (framed as readonly unknown[] | null)
        for (const [place, each] of names.entries()) members[each] = all?.[place]
        break
      }
      case 'marks':
        members[name] = keyed(name).map(([id]) => id)
        break
      case 'texts':
        members[name] = [0, 1, 2, 3, 4].map((place) => parts.get(`${name}.${place}`) ?? null)
        break
      case 'story':
        members[name] = keyed(name)
          .map(([day, words]) => ({ day, words }))
          .sort((a, b) => (a.day < b.day ? -1 : 1))
        break
      case 'optional':
        if (value !== undefined) members[name] = value
        break
      case 'answers':
      case 'origins':
      case 'figures': {
        const answers = keyed(name)
        if (sort === 'origins' && answers.length === 0) break
        const blank = sort === 'figures' ? WORKLOAD_FIGURES.map((key) => [key, null] as const) : []
        members[name] = Object.fromEntries([...blank, ...answers])
        break
      }
      default:
        members[name] = value ?? BLANK[sort]
    }
  }
  return members
}

/** The entry with nothing in place of texts that are blanks alone, as every merge has it: these hold no words. */
export function withoutBlanks<Value extends Omit<LiveEntry, 'editedAt'>>(entry: Value): Value {
  const members: Record<string, unknown> = { ...entry }
  for (const { sort, name } of MEMBERS[entry.kind]) {
    const value = members[name]
    if (sort === 'text' && typeof value === 'string' && value.trim() === '') members[name] = ''
  }
  return members as Value
}

/** Whether a value has the members that a kind of entry is worked with, each of its sort. A light check. */
export function hasMembers(kind: string, values: Readonly<Record<string, unknown>>): kind is EntryKind {
  if (!Object.hasOwn(MEMBERS, kind)) return false
  return (
    (SAID_BY_ID[kind as EntryKind] ?? []).every((name) => typeof values[name] === 'string') &&
    MEMBERS[kind as EntryKind].every(({ sort, name, names }) => {
      const value = values[name]
      switch (sort) {
        case 'frame':
          return names.every((each) => isFramed(each, values[each]))
        case 'text':
          return typeof value === 'string'
        case 'wording':
          return typeof value === 'string' || isRecordOr(null, value)
        case 'flag':
          return typeof value === 'boolean'
        case 'answers':
        case 'figures':
          return isRecordOr(false, value)
        case 'origins':
          return isRecordOr(undefined, value)
        case 'answer':
        case 'optional':
          return true
        default:
          return Array.isArray(value)
      }
    })
  )
}

/** What frames hold beside texts. */
const FRAMED: Readonly<Record<string, string>> = {
  times: 'number',
  total: 'number',
  position: 'number',
  restores: 'boolean',
  yardstick: 'object',
}

function isFramed(name: string, value: unknown): boolean {
  return name === 'value'
    ? value !== undefined
    : value !== null && typeof value === (FRAMED[name] ?? 'string')
}

function isRecordOr(blank: null | undefined | false, value: unknown): boolean {
  return value === blank || (typeof value === 'object' && value !== null && !Array.isArray(value))
}

/** Whether a kind has a part of this name that holds words. */
export function isText(kind: EntryKind, part: string): boolean {
  const [member = '', key] = part.split('.')
  return MEMBERS[kind].some(({ sort, name }) => {
    if (name !== member) return false
    if (sort === 'text' || sort === 'wording') return key === undefined
    return sort === 'texts' ? /^[0-4]$/.test(key ?? '') : sort === 'story' && isDay(key)
  })
}

function isDay(text: string | undefined): boolean {
  return text !== undefined && parseDay(text) !== null
}

function held(name: string, sort: 'answer' | 'text', value: unknown, blank: Blank): readonly Part[] {
  // A text of nothing but blanks holds no words, and no merge has to keep it.
  const isBlank =
    value === blank ||
    value === undefined ||
    (typeof value === 'string' && sort === 'text' && value.trim() === '')
  return isBlank ? [] : [{ name, sort, json: canonical(value) }]
}

function frameName(names: readonly string[]): string {
  return names[0] ?? 'there'
}

function frameJson(names: readonly string[], values: Readonly<Record<string, unknown>>): string {
  return canonical(names.length === 1 ? values[names[0] ?? ''] : names.map((name) => values[name]))
}
