import type { Day } from '../../src/domain/day.ts'
import type { Unstamped } from '../../src/domain/journal.ts'
import type { LiveEntry } from '../../src/domain/kinds/entry.ts'

/** The day on which they are written. */
export const FIRST = '2026-03-10' as Day

/** One of each kind that a person writes words in, and the members that hold them. */
export const THINGS: readonly { readonly entry: Unstamped<LiveEntry>; readonly words: readonly string[] }[] =
  [
    thing(
      {
        kind: 'moment',
        id: 'm',
        what: 'laughter',
        day: FIRST,
        at: '2026-03-10T09:00+00:00',
        times: 1,
        because: null,
        note: '',
      },
      'note',
    ),
    thing(
      {
        kind: 'repair',
        id: 'r',
        opened: FIRST,
        title: '',
        happened: '',
        myPart: '',
        entrusted: '',
        nextStep: '',
        by: null,
        state: 'open',
        story: [],
      },
      'title',
      'happened',
      'myPart',
      'entrusted',
      'nextStep',
      'story',
    ),
    thing(
      {
        kind: 'asking',
        id: 'a',
        day: FIRST,
        at: '2026-03-10T09:00+00:00',
        words: '',
        from: null,
        pays: null,
        answer: 'later',
        askOn: null,
        turnedOut: null,
        moment: null,
      },
      'words',
    ),
    thing(
      {
        kind: 'rest',
        id: 'rest:m',
        day: FIRST,
        moment: 'm',
        way: null,
        guilt: null,
        gaveBack: '',
        wholeDay: false,
      },
      'gaveBack',
    ),
    thing(
      { kind: 'statement', id: 's', situation: '', offer: '', limit: '', door: '' },
      'situation',
      'offer',
      'limit',
      'door',
    ),
    thing({ kind: 'restorative', id: 'w', name: '', gaveBack: '' }, 'name', 'gaveBack'),
    thing(
      { kind: 'person', id: 'p', name: '', about: '', call: '', message: '' },
      'name',
      'about',
      'call',
      'message',
    ),
    thing(
      { kind: 'line', id: 'l', country: 'CA', name: '', call: '', text: '', hidden: false },
      'name',
      'call',
      'text',
    ),
    thing(
      { kind: 'season', id: 'z', sort: 'leave', name: '', from: FIRST, to: FIRST, leftOut: false },
      'name',
    ),
    thing(
      {
        kind: 'question',
        id: 'q',
        text: null,
        answer: 'scale',
        words: [null, null, null, null, null],
        wordsSince: null,
        wears: null,
        hidden: false,
        position: 9,
      },
      'text',
      'words',
    ),
    thing({ kind: 'context', id: 'c', text: '', hidden: false }, 'text'),
  ]

function thing(entry: object, ...words: readonly string[]) {
  return { entry: entry as Unstamped<LiveEntry>, words }
}
