import { ADDRESSES, type Place } from '../../store/address.ts'
import { addressOfMomentKind } from '../../store/addressOfMomentKind.ts'
import {
  addressOfAsking,
  addressOfPause,
  addressOfQuestion,
  addressOfRepair,
  addressOfStatement,
} from '../../store/addressWithin.ts'
import type { MessageId } from '../../words/words.ts'
import type { OtherEntry } from './searchIndex.ts'

/** Where the words of an entry were written, and how that place is called. */
export function placeOfEntry(entry: OtherEntry): {
  readonly words: MessageId
  readonly place: Place | { readonly href: string }
} {
  switch (entry.kind) {
    case 'pause':
      return { words: 'nav.pause', place: addressOfPause(entry.week) }
    case 'repair':
      return { words: 'search.kind.repair', place: addressOfRepair(entry.id) }
    case 'statement':
      return { words: 'search.kind.statement', place: addressOfStatement(entry.id) }
    case 'restorative':
      return { words: 'search.kind.restorative', place: { href: ADDRESSES.rest } }
    case 'person':
      return { words: 'search.kind.person', place: { href: ADDRESSES.care } }
    case 'asking':
      return { words: 'before.title', place: addressOfAsking(entry.id) }
    case 'line':
      return { words: 'help.line', place: { href: ADDRESSES.help } }
    case 'season':
      return { words: 'search.kind.season', place: { href: ADDRESSES.seasons } }
    case 'question':
      return { words: 'questions.title', place: addressOfQuestion(entry.id) }
    case 'momentKind':
      return { words: 'journal.moments', place: addressOfMomentKind(entry.what) }
    case 'context':
      return { words: 'contexts.title', place: { href: ADDRESSES.contexts } }
    case 'setting':
      return { words: 'reminder.title', place: { href: ADDRESSES.reminder } }
  }
}
