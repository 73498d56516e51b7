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

/** A member, or a few that only make sense together, and how it falls into parts. */
type Member =
  /** One part; for a frame of several members the value is the list of theirs. */
  | { readonly sort: 'frame'; readonly names: readonly string[] }
  /** One part, absent while it holds `blank`. */
  | { readonly sort: 'answer' | 'text'; readonly name: string; readonly blank: Blank }
  /** A part for each key of a record; `keys` are those that always stand, null where they say nothing. */
  | {
      readonly sort: 'answers'
      readonly name: string
      readonly keys?: readonly string[]
      readonly optional?: true
    }
  /** One part of a member that is not there at all where it says nothing. */
  | { readonly sort: 'optional'; readonly name: string }
  /** A part for each id in a list. */
  | { readonly sort: 'marks'; readonly name: string }
  /** A text for each place of a list of five. */
  | { readonly sort: 'texts'; readonly name: string }
  /** A text for each day of a list of `{ day, words }`. */
  | { readonly sort: 'story'; readonly name: string }

type Blank = null | false | ''

const frame = (...names: readonly string[]): Member => ({ sort: 'frame', names })
const text = (name: string, blank: '' | null = ''): Member => ({ sort: 'text', name, blank })
const answer = (name: string, blank: null | false = null): Member => ({ sort: 'answer', name, blank })
const optional = (name: string): Member => ({ sort: 'optional', name })
/** The part of things that are nothing but words: that they are there at all. */
const THERE = frame()

/**
 * Every kind's parts, in the order their stamps are written in: only ever appended to within a kind. What an id says
 * already (a reflection's day, a pause's week) is no part. A kind without a frame is there while anything stands in it.
 */
const MEMBERS: { readonly [Kind in EntryKind]: readonly Member[] } = {
  reflection: [
    { sort: 'answers', name: 'ratings' },
    { sort: 'answers', name: 'counts' },
    { sort: 'marks', name: 'contexts' },
    text('note'),
    { sort: 'answers', name: 'brought', optional: true },
    optional('noteFrom'),
  ],
  moment: [
    frame('what'),
    frame('day', 'at'),
    frame('times'),
    answer('because'),
    text('note'),
    optional('hour'),
  ],
  pause: [
    text('heavy'),
    text('working'),
    text('shift'),
    answer('together', false),
    answer('lastShift'),
    text('other', null),
  ],
  repair: [
    frame('opened'),
    ...['title', 'happened', 'myPart', 'entrusted', 'nextStep'].map((name) => text(name)),
    answer('by'),
    frame('state'),
    { sort: 'story', name: 'story' },
  ],
  asking: [
    frame('day', 'at'),
    text('words'),
    answer('from'),
    answer('pays'),
    frame('answer'),
    answer('askOn'),
    answer('turnedOut'),
    answer('moment'),
  ],
  rest: [frame('day', 'moment'), answer('way'), answer('guilt'), text('gaveBack'), answer('wholeDay', false)],
  statement: [THERE, text('situation'), text('offer'), text('limit'), text('door')],
  restorative: [THERE, text('name'), text('gaveBack')],
  person: [THERE, text('name'), text('about'), text('call'), text('message')],
  line: [frame('country'), text('name'), text('call'), text('text'), answer('hidden', false)],
  season: [frame('sort'), text('name'), frame('from', 'to'), answer('leftOut', false)],
  workload: [
    frame('day', 'source'),
    { sort: 'answers', name: 'figures', keys: WORKLOAD_FIGURES },
    answer('read'),
  ],
  import: [frame('sort'), frame('from', 'to'), optional('choice'), optional('account')],
  score: [frame('day'), frame('instrument'), frame('total')],
  notice: [frame('signal', 'status', 'day'), frame('yardstick'), answer('putAway'), answer('newNormal')],
  question: [
    text('text', null),
    frame('answer'),
    { sort: 'texts', name: 'words' },
    answer('wordsSince'),
    answer('wears'),
    answer('hidden', false),
    frame('position'),
    optional('earlier'),
  ],
  context: [THERE, text('text'), answer('hidden', false)],
  setting: [frame('value')],
}

/** What an entry's id says already, and its parts do not. */
const SAID_BY_ID: { readonly [Kind in EntryKind]?: readonly string[] } = {
  reflection: ['day'],
  pause: ['week'],
  setting: ['name'],
}

/** An entry's parts that hold anything, in the order of their kind; keys and ids within a member in theirs. */
export function partsOf(entry: Omit<LiveEntry, 'editedAt'>): readonly Part[] {
  const values = entry as unknown as Readonly<Record<string, unknown>>
  return MEMBERS[entry.kind].flatMap((member) => partsOfMember(member, values))
}

function partsOfMember(member: Member, values: Readonly<Record<string, unknown>>): readonly Part[] {
  switch (member.sort) {
    case 'frame':
      return [{ name: frameName(member.names), sort: 'frame', json: frameJson(member.names, values) }]
    case 'answer':
    case 'text':
      return held(member.name, member.sort, values[member.name], member.blank)
    case 'optional':
      return held(member.name, 'answer', values[member.name], null)
    case 'answers': {
      const answers = (values[member.name] ?? {}) as Readonly<Record<string, unknown>>
      return Object.keys(answers)
        .sort()
        .flatMap((key) => held(`${member.name}.${key}`, 'answer', answers[key], null))
    }
    case 'marks':
      return [...(values[member.name] as readonly string[])]
        .sort()
        .map((id) => ({ name: `${member.name}.${id}`, sort: 'answer', json: 'true' }))
    case 'texts':
      return (values[member.name] as readonly unknown[]).flatMap((words, place) =>
        held(`${member.name}.${place}`, 'text', words, null),
      )
    case 'story':
      return (values[member.name] as readonly { readonly day: string; readonly words: string }[]).flatMap(
        ({ day, words }) => held(`${member.name}.${day}`, 'text', words, ''),
      )
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
  for (const member of MEMBERS[kind]) {
    switch (member.sort) {
      case 'frame': {
        const value = parts.get(frameName(member.names))
        const values = member.names.length === 1 ? [value] : (value as readonly unknown[])
        for (const [place, name] of member.names.entries()) members[name] = values[place]
        break
      }
      case 'answer':
      case 'text':
        members[member.name] = parts.get(member.name) ?? member.blank
        break
      case 'optional':
        if (parts.has(member.name)) members[member.name] = parts.get(member.name)
        break
      case 'answers': {
        const answers = keyed(member.name)
        if (member.optional && answers.length === 0) break
        const blank = (member.keys ?? []).map((key) => [key, null] as const)
        members[member.name] = Object.fromEntries([...blank, ...answers])
        break
      }
      case 'marks':
        members[member.name] = keyed(member.name).map(([id]) => id)
        break
      case 'texts':
        members[member.name] = [0, 1, 2, 3, 4].map((place) => parts.get(`${member.name}.${place}`) ?? null)
        break
      case 'story':
        members[member.name] = keyed(member.name)
          .map(([day, words]) => ({ day, words }))
          .sort((a, b) => (a.day < b.day ? -1 : 1))
        break
    }
  }
  return members
}

/** Whether a value has the members that a kind of entry is worked with, each of its sort. A light check. */
export function hasMembers(kind: string, values: Readonly<Record<string, unknown>>): kind is EntryKind {
  if (!Object.hasOwn(MEMBERS, kind)) return false
  const isTextual = (name: string) => typeof values[name] === 'string'
  return (
    (SAID_BY_ID[kind as EntryKind] ?? []).every(isTextual) &&
    MEMBERS[kind as EntryKind].every((member) => {
      if (member.sort === 'frame') return member.names.every((name) => isFramed(name, values[name]))
      const value = values[member.name]
      switch (member.sort) {
        case 'text':
          return typeof value === 'string' || (member.blank === null && isRecordOr(null, value))
        case 'answer':
          return member.blank === null || typeof value === 'boolean'
        case 'answers':
          return isRecordOr(member.optional && undefined, value)
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
  const [name = '', key] = part.split('.')
  return MEMBERS[kind].some((member) => {
    if (member.sort === 'frame' || member.name !== name) return false
    if (member.sort === 'text') return key === undefined
    return member.sort === 'texts' ? /^[0-4]$/.test(key ?? '') : member.sort === 'story' && isDay(key)
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
