import type { Entry } from '../../domain/kinds/entry.ts'

/** What a member must be for the app not to stumble over it. */
type Sort = 'string' | 'number' | 'boolean' | 'record' | 'list' | 'text-or-null' | 'record-or-null'

const SHAPES = new Map<string, readonly (readonly [string, Sort])[]>(
  Object.entries({
    reflection: { day: 'string', ratings: 'record', counts: 'record', contexts: 'list', note: 'string' },
    moment: {
      what: 'string',
      day: 'string',
      at: 'string',
      times: 'number',
      because: 'text-or-null',
      note: 'string',
    },
    pause: { week: 'string', heavy: 'string', working: 'string', shift: 'string', together: 'boolean' },
    repair: {
      opened: 'string',
      title: 'string',
      happened: 'string',
      myPart: 'string',
      entrusted: 'string',
      story: 'list',
    },
    asking: { day: 'string', at: 'string', words: 'string', answer: 'string' },
    rest: { day: 'string', moment: 'string', gaveBack: 'string', wholeDay: 'boolean' },
    statement: { situation: 'string', offer: 'string', limit: 'string', door: 'string' },
    restorative: { name: 'string', gaveBack: 'string' },
    person: { name: 'string', about: 'string', call: 'string', message: 'string' },
    line: { country: 'string', name: 'string', call: 'string', text: 'string', hidden: 'boolean' },
    season: { sort: 'string', name: 'string', from: 'string', to: 'string', leftOut: 'boolean' },
    workload: { day: 'string', source: 'string', figures: 'record', read: 'record-or-null' },
    import: { sort: 'string', from: 'string', to: 'string' },
    score: { day: 'string', instrument: 'string', total: 'number' },
    notice: { signal: 'string', status: 'string', day: 'string', yardstick: 'record' },
    question: {
      text: 'text-or-null',
      answer: 'string',
      words: 'list',
      wordsSince: 'text-or-null',
      hidden: 'boolean',
      position: 'number',
    },
    context: { text: 'string', hidden: 'boolean' },
    setting: { name: 'string' },
    deleted: { page: 'string' },
  } satisfies Record<Entry['kind'], Record<string, Sort>>).map(([kind, shape]) => [
    kind,
    Object.entries(shape),
  ]),
)

/**
 * Whether a value from a page of our own has the members an entry of its kind is worked with. A light check, for
 * what this app sealed itself; what comes from outside goes through the backup's full one.
 */
export function hasEntryShape(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false
  const members = value as Record<string, unknown>
  const shape = typeof members.kind === 'string' && SHAPES.get(members.kind)
  if (!shape || typeof members.id !== 'string' || typeof members.editedAt !== 'string') return false
  return shape.every(([name, sort]) => isOfSort(members[name], sort)) && hasTraceShape(members)
}

/** What says how parts of it came to be may be absent. */
function hasTraceShape({ written, undone, apart }: Readonly<Record<string, unknown>>): boolean {
  const isTextOrNone = (value: unknown) => value === undefined || typeof value === 'string'
  return isTextOrNone(written) && isTextOrNone(undone) && (apart === undefined || Array.isArray(apart))
}

function isOfSort(value: unknown, sort: Sort): boolean {
  switch (sort) {
    case 'record':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
    case 'record-or-null':
      return value === null || isOfSort(value, 'record')
    case 'list':
      return Array.isArray(value)
    case 'text-or-null':
      return value === null || typeof value === 'string'
    default:
      return typeof value === sort
  }
}
