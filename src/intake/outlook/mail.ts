import { hashOfText, type MailAddresses } from '../mail/addresses.ts'
import type { MailHeader } from '../mail/header.ts'
import { type MailHeaders, StoreHeaders } from '../mail/headers.ts'
import { type MailPlace, readMailPath } from '../mail/place.ts'
import { homeZoneOf, wallOf, type Zone } from '../written/zone.ts'
import { isAppointment } from './appointment.ts'
import type { OutlookCalendars } from './calendar.ts'
import { PROPERTY } from './property.ts'
import { savedMessage } from './savedMessage.ts'
import { isMail, openStore, type Store, type StoreFolder, type StoreItem } from './store.ts'

/** Messages of one mailbox, as the readers of mail know them. */
export type OutlookMailbox = { readonly path: string; readonly headers: MailHeaders }

/** Not sent yet, as [MS-OXCMSG] 2.2.1.6 has it. */
const UNSENT = 0x08

/**
 * The mail of an Outlook store, folder by folder, by the clock at home: what it showed elsewhere is not in it. Where the
 * store knows which folder is the one for what was sent, or one is called so, each message is told to be sent or not;
 * else only the folders' names are. `addresses` is told who wrote, `appointments` of what stands in its calendars.
 * @throws OutlookFault where it cannot be read; RangeError for a home zone that this platform does not know.
 */
export async function mailOfStore(
  file: Blob,
  addresses: MailAddresses,
  timeZone: string,
  onRead: (bytes: number) => void,
  appointments: OutlookCalendars,
): Promise<readonly OutlookMailbox[]> {
  const home = homeZoneOf(timeZone)
  const mailboxes: { path: string; headers: StoreHeaders; place: MailPlace | null }[] = []
  const store = await openStore(file, onRead)
  for (const folder of store.folders) {
    const headers = new StoreHeaders()
    await folder.each(async (item) => {
      if (isMail(item.kind)) headers.add(await headerOf(item, addresses, home))
      else if (isAppointment(item.kind) && folder.role !== 'wastebasket')
        appointments.add(folder.names.at(-1) ?? '', await item.appointment())
    })
    if (headers.length > 0) mailboxes.push({ path: pathOf(folder), headers, place: placeOf(folder, store) })
  }
  const authors = new Set<number>()
  for (const { headers, place } of mailboxes)
    if (place === 'sent')
      for (let index = 0; index < headers.length; index++) authors.add(headers.authorOf(index))
  if (authors.size === 0) return mailboxes
  authors.delete(0)
  for (const { headers, place } of mailboxes) {
    const filed = place === 'deleted' ? 'deleted' : place === null ? 'sent' : 'received'
    // What somebody wrote and filed elsewhere is theirs; what came back to them is not counted again.
    for (let index = 0; index < headers.length; index++) {
      const isOwn = authors.has(headers.authorOf(index))
      headers.label(index, place === 'sent' || place === 'draft' ? place : isOwn ? filed : 'received')
    }
  }
  return mailboxes
}

/**
 * One message that was saved from Outlook, and whether it was received; null for what is no mail, such as a contact;
 * `appointments` is told of one.
 * @throws as {@link mailOfStore} does.
 */
export async function mailOfMessage(
  file: Blob,
  addresses: MailAddresses,
  timeZone: string,
  onRead: (bytes: number) => void,
  appointments: OutlookCalendars,
): Promise<{ readonly header: MailHeader; readonly isReceived: boolean } | null> {
  const item = await savedMessage(file, onRead)
  if (item && isAppointment(item.kind)) appointments.add('', await item.appointment())
  if (!item || !isMail(item.kind)) return null
  return { header: await headerOf(item, addresses, homeZoneOf(timeZone)), isReceived: item.isReceived }
}

/** What is left of a saved message that is damaged: that it is there. */
export const DAMAGED_MAIL: MailHeader = {
  ...{ wall: Number.NaN, offset: null, isUtc: false, isUtcProgram: false, messageId: 0 },
  ...{ mark: null, labelled: null, author: 0, recipient: 0, isDelivered: false, bodyLength: null },
}

/** A name that says "sent" is believed only of a store that does not know better. */
function placeOf(folder: StoreFolder, { knowsSent }: Store): MailPlace | null {
  const { role } = folder
  if (role) return ({ sent: 'sent', outbox: 'draft', wastebasket: 'deleted' } as const)[role]
  const { place } = readMailPath(pathOf(folder))
  return place === 'sent' && knowsSent ? null : place
}

/** A folder's name may hold a stroke, and the file within is what a mailbox is called. */
function pathOf({ names }: StoreFolder): string {
  return [...names.map((name) => name.replaceAll('/', '-')), 'mbox'].join('/')
}

async function headerOf(item: StoreItem, addresses: MailAddresses, home: Zone): Promise<MailHeader> {
  const instant = item.submitted ?? item.delivered
  const wall = instant === null ? Number.NaN : wallOf(home, instant)
  const [subject, recipients] = [await item.text(PROPERTY.subject), await item.text(PROPERTY.recipients)]
  const author = (await item.text(PROPERTY.address)) || (await item.text(PROPERTY.author))
  return {
    wall,
    offset: instant === null ? null : Math.round((wall - instant) / 60_000),
    ...{ isUtc: false, isUtcProgram: false, labelled: null, isDelivered: false, bodyLength: null },
    messageId: sameAs(instant, subject, recipients),
    mark: (item.flags & UNSENT) !== 0 ? 'draft' : null,
    author: addresses.hashOf(author),
    recipient: addresses.hashOf(recipients.split(';')[0] ?? ''),
  }
}

/** Two copies of a message have these in common; what was sent has no Message-ID in most stores. */
function sameAs(instant: number | null, subject: string, recipients: string): number {
  const said = `${subject}|${recipients.replace(/[\s'"]/g, '')}`
  return instant === null || said === '|' ? 0 : hashOfText(`${Math.floor(instant / 1000)}|${said}`)
}
