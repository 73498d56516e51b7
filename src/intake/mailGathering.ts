import type { Day } from '../domain/day.ts'
import type { Bytes } from './archive/pieces.ts'
import { MailAddresses } from './mail/addresses.ts'
import type { MailHeader } from './mail/header.ts'
import { eachOf, type MailHeaders } from './mail/headers.ts'
import { type MailPath, type MailPlace, readMailPath } from './mail/place.ts'
import { SeenNumbers } from './mail/seenNumbers.ts'
import { describedBySidecar, placeOfSidecar, withoutEnding } from './mail/sidecar.ts'
import { utcProgramsOf } from './mail/utc.ts'
import { placesOf, scanMailbox, sentAt } from './mailbox.ts'
import { type MailCounts, MailTallying } from './mailDays.ts'
import { OutlookCalendars } from './outlook/calendar.ts'
import { appointmentsOfOutlookMac } from './outlook/macCalendar.ts'
import { DAMAGED_MAIL, mailOfMessage, mailOfStore } from './outlook/mail.ts'
import { homeZoneOf } from './written/zone.ts'

/** Something that may be the person's own mail or not: all by one address, or all in one mailbox. */
export type MailChoice = {
  /** The address, or the mailbox as its program calls it; '' for messages that lie loose. To be shown, never kept. */
  readonly name: string
  readonly counts: MailCounts
}

/** What only the person can say. Until they do, none of the choices counts. `others` counts messages not offered. */
export type MailQuestion = {
  readonly about: 'address' | 'mailbox'
  readonly choices: readonly MailChoice[]
  readonly others: number
}

/**
 * What mailboxes came to: the counts are of what is known to have been sent. `messages` counts all that is there,
 * `notSent` what was received, or is a draft.
 */
export type MailTally = MailCounts & {
  readonly messages: number
  readonly unreadable: number
  readonly notSent: number
  readonly asked: MailQuestion | null
}

/** More than a person has addresses, or a program mailboxes that matter here. */
const MOST_CHOICES = 8
const LONGEST_BELOW = 4096
/** What a message is; by what it says of itself, or by who wrote it. */
const VERDICT = { notOwn: 0, own: 1, ownByAuthor: 2, doubtful: 3 } as const

type Source = MailPath & { readonly path: string; readonly headers: MailHeaders }
/** What was told of each message of a source beside its header, and what it is by that. */
type Judged = {
  readonly source: Source
  readonly told: (index: number) => MailPlace | null
  readonly verdicts: Uint8Array
}
type Message = { readonly header: MailHeader; readonly isDeleted: boolean; readonly mailbox: string }

/**
 * Mailboxes and messages read together, in any order. What tells the sent from the received, first of all: Gmail's and
 * Proton's labels; then the folder that a mailbox is or lies in; then who wrote, if all is by one; else the person.
 */
export class MailGathering {
  readonly #addresses = new MailAddresses()
  readonly #sources: Source[] = []
  /** What stood in calendars beside the mail. */
  readonly appointments = new OutlookCalendars()
  readonly #sidecars = new Map<string, MailPlace>()

  /**
   * Takes in one file; `path` is its name with the folders above it, as far as they are known.
   * @throws as {@link scanMailbox} does.
   */
  async read(
    path: string,
    source: Bytes,
    options: { readonly onProgress?: (bytesRead: number) => void; readonly signal?: AbortSignal },
  ): Promise<void> {
    const headers = await scanMailbox(source, options, this.#addresses)
    const named = readMailPath(path)
    const mark = /\.emlx$/i.test(path) && source instanceof Blob ? await markBelow(source) : null
    this.#sources.push({ path, headers, ...named, mark: mark ?? named.mark })
  }

  /**
   * Takes in an Outlook store, each of its folders as a mailbox of its own.
   * @throws as {@link mailOfStore} does.
   */
  async readStore(file: Blob, timeZone: string, onRead: (bytes: number) => void): Promise<void> {
    const { appointments } = this
    const mailboxes = await appointments.wholly(() =>
      mailOfStore(file, this.#addresses, timeZone, onRead, appointments),
    )
    for (const { path, headers } of mailboxes) this.#sources.push({ path, headers, ...readMailPath(path) })
  }

  /**
   * Takes in something saved from Outlook, and says what it was; null where it is neither mail nor an appointment.
   * @throws as {@link mailOfStore} does.
   */
  async readSaved(
    path: string,
    file: Blob,
    timeZone: string,
    onRead: (bytes: number) => void,
  ): Promise<'mail' | 'appointment' | null> {
    const before = this.appointments.size
    const mail = await mailOfMessage(file, this.#addresses, timeZone, onRead, this.appointments)
    if (!mail) return this.appointments.size > before ? 'appointment' : null
    const named = readMailPath(path)
    // Where no folder says what it is, it is asked about like anything of an inbox.
    const place = named.place ?? (mail.isReceived ? 'received' : null)
    this.#sources.push({ path, headers: [mail.header], ...named, place })
    return 'mail'
  }

  /**
   * Takes in a calendar of an archive of Outlook for Mac; it is called as the folder that it lies in.
   * @throws RangeError for a home zone that this platform does not know.
   */
  async readMacCalendar(path: string, chunks: AsyncIterable<Uint8Array>, timeZone: string): Promise<void> {
    const home = homeZoneOf(timeZone)
    await this.appointments.wholly(async () => {
      for await (const appointment of appointmentsOfOutlookMac(chunks, home))
        this.appointments.add(path.split('/').at(-2) ?? '', appointment)
    })
  }

  /** Takes note of a saved message that cannot be read: it is counted as such. */
  readDamaged(path: string): void {
    this.#sources.push({ path, headers: [DAMAGED_MAIL], ...readMailPath(path) })
  }

  /** Takes in what a program wrote beside a message; false where it is none of that. */
  note(path: string, text: string): boolean {
    const of = describedBySidecar(path)
    const place = of === null ? null : placeOfSidecar(text)
    if (of !== null && place !== null) this.#sidecars.set(of, place)
    return of !== null && place !== null
  }

  /** @throws RangeError for a home zone that this platform does not know. */
  finish(home: { readonly timeZone: string; readonly dayEndsAt: number; readonly today: Day }): MailTally {
    const counts = { messages: 0, unreadable: 0, notSent: 0 }
    const judged = this.#sources.map((source) => this.#judged(source, counts))
    const authors = new Set<number>()
    for (const { header } of chosen(judged, 'own')) authors.add(header.author)
    const isOneAuthor = authors.size === 0 && areByOne(judged)
    for (const { source, verdicts } of judged)
      for (const [index, verdict] of verdicts.entries()) {
        if (verdict !== VERDICT.doubtful) continue
        const author = source.headers.at(index)?.author ?? 0
        if (isOneAuthor || (source.place !== 'received' && author !== 0 && authors.has(author)))
          verdicts[index] = VERDICT.ownByAuthor
      }
    const seen = new SeenNumbers()
    const isBesideOwn = authors.size > 0 || isOneAuthor
    const known = tallied(() => chosen(judged, 'own', 'ownByAuthor'), seen, home)
    const left = Array.from(chosen(judged, 'doubtful'))
    return { ...counts, ...known, asked: this.#question(left, isBesideOwn, seen, home) }
  }

  /** What each message is by all that was written beside it. */
  #judged(source: Source, counts: { messages: number; unreadable: number; notSent: number }): Judged {
    const labelled = placesOf(source.headers, true)
    const beside = this.#sidecars.get(withoutEnding(source.path)) ?? null
    const verdicts = new Uint8Array(source.headers.length)
    const told = (index: number) => beside ?? labelled[index] ?? null
    for (const [index, header] of eachOf(source.headers)) {
      counts.messages++
      if (isNotSent(header, told(index), source)) counts.notSent++
      else if (Number.isNaN(header.wall)) counts.unreadable++
      else verdicts[index] = told(index) !== null || source.place === 'sent' ? VERDICT.own : VERDICT.doubtful
    }
    return { source, told, verdicts }
  }

  #question(
    messages: readonly Message[],
    isBesideOwn: boolean,
    seen: SeenNumbers,
    home: ConstructorParameters<typeof MailTallying>[0],
  ): MailQuestion | null {
    if (messages.length === 0) return null
    const groups = new Map<number | string, Message[]>()
    for (const message of messages) {
      const key = isBesideOwn ? message.mailbox : message.header.author
      const group = groups.get(key)
      if (group) group.push(message)
      else groups.set(key, [message])
    }
    // A person's own address is the one that most of their mail is from or to.
    const weights = new Map(Array.from(groups, ([key, group]) => [key, group.length]))
    if (!isBesideOwn)
      for (const { header } of messages) {
        const weight = weights.get(header.recipient)
        if (weight !== undefined) weights.set(header.recipient, weight + 1)
      }
    const ordered = [...groups].sort(([a], [b]) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0))
    const choices = ordered.slice(0, MOST_CHOICES).map(([key, group]) => ({
      name: typeof key === 'number' ? this.#addresses.wordOf(key) : key,
      counts: tallied(() => group, new SeenNumbers(), home, seen),
    }))
    const others = ordered.slice(MOST_CHOICES).reduce((sum, [, group]) => sum + group.length, 0)
    return { about: isBesideOwn ? 'mailbox' : 'address', choices, others }
  }
}

/** The messages of these verdicts, one after the other: a store has too many for a list of them. */
function* chosen(
  judged: readonly Judged[],
  ...wanted: readonly (keyof typeof VERDICT)[]
): Generator<Message, void, undefined> {
  for (const verdict of wanted)
    for (const { source, told, verdicts } of judged)
      for (const [index, own] of verdicts.entries()) {
        const header = own === VERDICT[verdict] ? source.headers.at(index) : undefined
        if (!header) continue
        const isDeleted = told(index) === 'deleted' || source.mark === 'deleted'
        yield { header, isDeleted, mailbox: source.mailbox }
      }
}

/** Whether all that is in doubt is by one author, and nothing of it came into somebody's mailbox. */
function areByOne(judged: readonly Judged[]): boolean {
  const authors = new Set<number>()
  for (const { source, verdicts } of judged)
    for (const [index, verdict] of verdicts.entries()) {
      const header = verdict === VERDICT.doubtful ? source.headers.at(index) : undefined
      if (!header) continue
      if (source.place === 'received' || header.isDelivered) return false
      authors.add(header.author)
    }
  authors.delete(0)
  return authors.size <= 1
}

/** Apple Mail's marks, as a number in the list of properties that it puts below a message. */
const [APPLE_DELETED, APPLE_DRAFT] = [2n, 64n]

async function markBelow(message: Blob): Promise<'deleted' | 'draft' | null> {
  const below = await message.slice(-LONGEST_BELOW).text()
  const flags = BigInt(/<key>flags<\/key>\s*<integer>(\d{1,20})<\/integer>/.exec(below)?.[1] ?? 0)
  if ((flags & APPLE_DELETED) !== 0n) return 'deleted'
  return (flags & APPLE_DRAFT) !== 0n ? 'draft' : null
}

/** Received, a draft, or in a folder of such, whoever wrote it. A folder called Inbox is asked about instead. */
function isNotSent({ mark }: MailHeader, told: MailPlace | null, source: Source): boolean {
  if (mark === 'draft' || source.mark === 'draft' || told === 'draft' || told === 'received') return true
  return told === null && (source.place === 'draft' || source.place === 'deleted')
}

/** `before` holds the Message-IDs that count already, whatever is chosen. */
function tallied(
  messages: () => Iterable<Message>,
  seen: SeenNumbers,
  home: ConstructorParameters<typeof MailTallying>[0],
  before = new SeenNumbers(),
): MailCounts {
  const tallying = new MailTallying(home)
  const isByProgram = utcProgramsOf(messages())
  for (const message of messages()) {
    const { header, isDeleted } = message
    const isCounted = before.has(header.messageId) && !isDeleted && header.mark === null
    const sent = sentAt(header, isDeleted, seen, home.timeZone)
    tallying.add(isCounted ? { ...sent, skipped: 'duplicate' } : sent, isByProgram(message))
  }
  return tallying.finish()
}
