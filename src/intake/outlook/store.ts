// The room `outlook`: what lies in a .pst, .ost or .msg. It knows `written`,
// `archive` and `mail`; the readers above may import it.

import { type Appointment, type AppointmentNames, appointmentIn, appointmentNames } from './appointment.ts'
import { OutlookFault } from './outlookFault.ts'
import { Properties } from './properties.ts'
import { PROPERTY } from './property.ts'
import { StoreFile } from './storeFile.ts'
import type { StoreNode } from './storeLayout.ts'
import { eachRow, type Row } from './table.ts'

/** Which folder of a store is which by the store's own word, whatever it is called. */
export type FolderRole = 'sent' | 'outbox' | 'wastebasket'

/** A folder that a person sees, with the ways to it. */
export type StoreFolder = {
  readonly id: number
  /** The names from the top of the mailbox down to its own. */
  readonly names: readonly string[]
  /** Its own role, or else that of the nearest folder above it that has one. */
  readonly role: FolderRole | null
  /** What it holds, such as `IPF.Note` or `IPF.Appointment`; '' where it does not say. */
  readonly holds: string
  /** Visits what is in it, one after the other. */
  readonly each: (visit: (item: StoreItem) => Promise<void>) => Promise<void>
}

/** A message or an appointment. Whatever its row in the folder's table lacks is asked of itself. */
export type StoreItem = {
  readonly kind: string
  readonly flags: number
  readonly submitted: number | null
  readonly delivered: number | null
  readonly text: (property: number) => string | Promise<string>
  /** What it is as an appointment; to be asked of one only. */
  readonly appointment: () => Promise<Appointment>
}

/** A store's folders, and whether it says itself which is the one for what was sent. */
export type Store = { readonly folders: readonly StoreFolder[]; readonly knowsSent: boolean }

const STORE = 0x21
const NAMES = 0x61
/** The two lists of names that a store keeps: sets, and names in them. */
const [SETS, NAMED] = [0x02, 0x03]
const LONGEST_LIST = 1024 * 1024
const FOLDER = 0x02
const CONTENTS = 0x0e
const DEEPEST = 64

/**
 * Opens an Outlook store. A password is no hindrance: it is a checksum beside what anybody can read, and seals nothing.
 * @throws OutlookFault where it cannot be read; whatever reading the file throws.
 */
export async function openStore(file: Blob, onRead: (bytes: number) => void): Promise<Store> {
  const store = await StoreFile.open(file, onRead)
  const folders = new Map<number, StoreNode>()
  const contents = new Map<number, StoreNode>()
  for await (const node of store.nodes()) {
    if ((node.id & 0x1f) === FOLDER) folders.set(node.id, node)
    if ((node.id & 0x1f) === CONTENTS) contents.set(node.id >>> 5, node)
  }
  const own = await store.node(STORE)
  if (!own) throw new OutlookFault('outlook-damaged')
  const roles = await rolesOf(await Properties.of(store, own), folders)
  const names = await namesOf(store)
  const found: StoreFolder[] = []
  const said = new Map<number, { name: string; holds: string }>()
  for (const node of folders.values()) {
    const properties = await Properties.of(store, node)
    said.set(node.id, {
      name: await properties.text(PROPERTY.name),
      holds: await properties.text(PROPERTY.folderClass),
    })
  }
  for (const { id } of folders.values()) {
    const way = wayTo(id, folders, roles.top)
    const table = contents.get(id >>> 5)
    if (!way || !table) continue
    const nearest = way.find((one) => roles.of.has(one))
    found.push({
      id,
      names: way.map((one) => said.get(one)?.name ?? '').reverse(),
      role: (nearest !== undefined && roles.of.get(nearest)) || null,
      holds: said.get(id)?.holds ?? '',
      each: (visit) => eachItem(store, table, names, visit),
    })
  }
  return { folders: found, knowsSent: [...roles.of.values()].includes('sent') }
}

type Roles = { readonly top: number | null; readonly of: ReadonlyMap<number, FolderRole> }

async function rolesOf(store: Properties, folders: ReadonlyMap<number, StoreNode>): Promise<Roles> {
  const folderIn = async (property: number) => {
    const entry = await store.bytes(property)
    if (entry.length < 24) return null
    const id = new DataView(entry.buffer, entry.byteOffset).getUint32(20, true)
    return folders.has(id) ? id : null
  }
  const of = new Map<number, FolderRole>()
  for (const role of ['outbox', 'wastebasket', 'sent'] as const) {
    const id = await folderIn(PROPERTY[role])
    if (id !== null) of.set(id, role)
  }
  return { top: await folderIn(PROPERTY.mail), of }
}

/** From a folder up to the top of what a person sees, without that; null for one that lies elsewhere. */
function wayTo(
  id: number,
  folders: ReadonlyMap<number, StoreNode>,
  top: number | null,
): readonly number[] | null {
  const way: number[] = []
  for (let at = id; way.length < DEEPEST; ) {
    if (at === top) return way
    const node = folders.get(at)
    // The topmost folder belongs to itself.
    if (!node || node.parent === at) return top === null ? way : null
    way.push(at)
    at = node.parent
  }
  return null
}

/**
 * Whether something of that kind is mail that a person writes: no report, no chat or text message that a program files
 * beside mail, nothing that a rule sends, no yes or no to an invitation, which is a tap and no letter.
 */
export function isMail(kind: string): boolean {
  return (
    /^IPM\.(?:Note|Schedule\.Meeting)(?:\.|$)/i.test(kind) &&
    !/^IPM\.(?:Note\.(?:Rules|Mobile|Microsoft\.(?:Conversation|Voicemail|Missed|Fax))|Schedule\.Meeting\.(?:Resp|Notification))\b/i.test(
      kind,
    )
  )
}

function eachItem(
  store: StoreFile,
  table: StoreNode,
  names: AppointmentNames,
  visit: (item: StoreItem) => Promise<void>,
): Promise<void> {
  return eachRow(store, table, async (row) => {
    const appointment = async () => {
      const node = await store.node(row.id)
      if (!node) throw new OutlookFault('outlook-damaged')
      return appointmentIn(await Properties.of(store, node), names)
    }
    await visit({ ...(await itemOf(store, row)), appointment })
  })
}

async function namesOf(store: StoreFile): Promise<AppointmentNames> {
  const node = await store.node(NAMES)
  if (!node) return new Map()
  const lists = await Properties.of(store, node)
  return appointmentNames(await lists.bytes(SETS, LONGEST_LIST), await lists.bytes(NAMED, LONGEST_LIST))
}

async function itemOf(store: StoreFile, row: Row): Promise<Omit<StoreItem, 'appointment'>> {
  const kind = await row.text(PROPERTY.messageClass)
  const [flags, submitted] = [row.number(PROPERTY.flags), row.time(PROPERTY.submitted)]
  const delivered = row.time(PROPERTY.delivered)
  const isWhole = kind !== '' && flags !== null && (submitted !== null || delivered !== null)
  // The newest tables refer to an author in a way that is not documented.
  const isToAsk = !isWhole || (store.layout.pageSize > 512 && isMail(kind))
  const node = isToAsk ? await store.node(row.id) : null
  if (!node) return { kind, flags: flags ?? 0, submitted, delivered, text: row.text }
  const own = await Properties.of(store, node)
  return {
    kind: kind || (await own.text(PROPERTY.messageClass)),
    flags: flags ?? own.number(PROPERTY.flags) ?? 0,
    submitted: submitted ?? (await own.time(PROPERTY.submitted)),
    delivered: delivered ?? (await own.time(PROPERTY.delivered)),
    text: (property) => own.text(property),
  }
}
