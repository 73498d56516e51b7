import type { Instant } from '../../../domain/wallTime.ts'

/** What is known of the files that went across, as it is sealed. */
export type ExchangeNote = {
  /** Null before one was chosen or told. */
  readonly passphrase: string | null
  /** Which of the two happened last. */
  readonly last: 'sent' | 'taken' | null
  readonly sent: Sent | null
  readonly taken: Taken | null
  /** By what the last files of this device are known, so that none of them passes for the other's. */
  readonly own: readonly string[]
}

type Sent = {
  readonly at: Instant
  readonly name: string
  readonly how: 'shared' | 'downloaded'
  /** The mark of the journal that is in it. */
  readonly mark: string
  /** Whether it went back for one that was taken in, so that none is awaited. */
  readonly isAnswer: boolean
}

type Taken = {
  readonly at: Instant
  /** The mark of the journal that was in it. */
  readonly mark: string
  /** Whether this device held something that was not in it. */
  readonly isOwed: boolean
}

/** Nothing has gone across yet. */
export const NEW_EXCHANGE: ExchangeNote = { passphrase: null, last: null, sent: null, taken: null, own: [] }

/** Where two devices stand with each other, as far as this one can know. */
export type Stand =
  | { readonly kind: 'none' }
  /** Each of these lacks something: the other this device's words, this device the other's, or each of them. */
  | { readonly kind: 'sent' | 'owed' | 'written' | 'apart'; readonly at: Instant }
  /** Nobody lacks anything, once a file that is under way was taken in. */
  | { readonly kind: 'answered' | 'same'; readonly at: Instant }

/** Where they stand, with `mark` being that of the journal as it is now. */
export function standOf({ last, sent, taken }: ExchangeNote, mark: string): Stand {
  if (taken?.mark === mark) return { kind: 'same', at: taken.at }
  if (last === 'sent' && sent) {
    const { at, isAnswer } = sent
    if (sent.mark === mark) return { kind: isAnswer ? 'answered' : 'sent', at }
    return { kind: isAnswer ? 'written' : 'apart', at }
  }
  if (last === 'taken' && taken) return { kind: taken.isOwed ? 'owed' : 'written', at: taken.at }
  return { kind: 'none' }
}

/** How many of this device's files are known again. */
const KNOWN = 12

/** The same after a file went out; `start` is how it begins. */
export function withSent(note: ExchangeNote, sent: Omit<Sent, 'isAnswer'>, start: string): ExchangeNote {
  const isAgain = note.sent?.mark === sent.mark && note.sent.isAnswer
  const isAnswer = note.last === 'taken' ? note.taken?.isOwed === true : isAgain
  return { ...note, last: 'sent', sent: { ...sent, isAnswer }, own: [...note.own, start].slice(-KNOWN) }
}

/**
 * The same after a file was taken in: the marks are of the journal in it, and of this one before and after. One that
 * comes a second time, or late, tells nothing new of a device that holds all of it.
 */
export function withTaken(
  note: ExchangeNote,
  at: Instant,
  marks: { readonly theirs: string; readonly before: string; readonly after: string },
): ExchangeNote {
  const { theirs, before, after } = marks
  if (before === after && standOf(note, before).kind === 'same') return note
  return { ...note, last: 'taken', taken: { at, mark: theirs, isOwed: after !== theirs } }
}

/** The same with another passphrase to come: where the devices stand does not hang on it. */
export function withoutPassphrase(note: ExchangeNote): ExchangeNote {
  return { ...note, passphrase: null }
}

/** How an encrypted file begins: with what was drawn by chance for it alone, however its lines were broken on the way. */
export function startOfFile(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, 240)).replace(/\s+/g, '').slice(0, 150)
}
