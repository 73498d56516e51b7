import { parseDay } from '../../domain/day.ts'
import { joinEntries } from '../../domain/joinEntries.ts'
import type { Page } from '../../domain/journal.ts'
import { type Entry, type PageName, pageOf } from '../../domain/kinds/entry.ts'
import { fault, ok, type Result } from '../../domain/result.ts'
import type { Database, DatabaseFault, KeySlot, StoredPage } from './database.ts'
import { hasEntryShape } from './entryShape.ts'
import { leadsTo } from './era.ts'
import { INVENTORY, revisionOfRow } from './inventory.ts'
import { keptPage } from './keptPages.ts'
import { SCHEMA, upgradePage } from './schema.ts'
import { type Keys, open, schemaOf, seal } from './sealing.ts'

/**
 * A page in the clear, with its place on the shelf. A name has one part, 0, unless that does not open: what is
 * written then goes to the next part, and the broken one stays as it lies.
 */
export type ClearPage = {
  readonly id: string
  readonly revision: number
  readonly name: PageName
  readonly part: number
  readonly page: Page
  /** The mark of the save that wrote it, see `inventory.ts`; empty for none. */
  readonly mark?: string
}

/** What came of opening one stored page. `newer` was written under a schema this version does not know. */
export type Opening =
  | { readonly kind: 'clear'; readonly clear: ClearPage }
  | { readonly kind: 'broken'; readonly stored: StoredPage }
  | { readonly kind: 'newer'; readonly schema: number; readonly text: string }

/** What a part of a page is named before the name is turned into an id. */
export function partName(name: PageName, part: number): string {
  return part === 0 ? name : `${name}#${part}`
}

/** Whether a stored page was written by an older version of the app. */
export function isOlder(stored: StoredPage): boolean {
  return schemaOf(stored.sealed) < SCHEMA
}

/** Seals a page under the newest schema, bound to its id and revision. */
export async function sealPage(keys: Keys, clear: ClearPage): Promise<StoredPage> {
  const { id, revision } = clear
  return { id, revision, sealed: await seal(keys, pageText(clear), { id, revision, schema: SCHEMA }) }
}

/** A page's JSON under the newest schema. */
export function pageText({ name, part, page, mark }: Omit<ClearPage, 'id' | 'revision'>): string {
  return JSON.stringify({ schema: SCHEMA, name, part, ...(mark && { mark }), entries: [...page.values()] })
}

/** Opens a page, upgrading it in memory where an older version wrote it. Never throws for what lies in it. */
export async function openPage(keys: Keys, stored: StoredPage): Promise<Opening> {
  const broken = { kind: 'broken', stored } as const
  if (!(stored.sealed instanceof Uint8Array) || !Number.isInteger(stored.revision)) return broken
  const opened = await open(keys, stored.sealed, stored)
  if (!opened) return broken
  if (opened.schema > SCHEMA) return { kind: 'newer', ...opened }
  const content = parsePage(opened.text, opened.schema)
  return content ? { kind: 'clear', clear: { id: stored.id, revision: stored.revision, ...content } } : broken
}

/** A list that goes with pages, over the revision of the one before (0 is none). */
export type Listing = { readonly row: KeySlot; readonly over: number }

/**
 * Stores pages sealed under the keys of `era` together, all or none, each over the revision just before its own (0 is
 * none), and resolves once they are durable; the list goes with them, over the one before. `stale` when another tab
 * was faster with any of it, `other-key` when everything lies under another key by now: these would never open again.
 * What an older version of the app wrote is kept as it was, in the same transaction.
 */
export async function storePages(
  database: Database,
  pages: readonly StoredPage[],
  era: string,
  list?: Listing,
): Promise<Result<void, { readonly kind: 'stale' } | { readonly kind: 'other-key' } | DatabaseFault>> {
  const stored = await database.run((tables) =>
    tables
      .transaction('rw', tables.pages, tables.kept, tables.keyring, async () => {
        // All are asked at once, as waiting for the first answer costs a turn; a put too many is taken back.
        const lookingForSlots = tables.keyring.toArray()
        const looking = tables.pages.bulkGet(pages.map((page) => page.id))
        const putting = tables.pages.bulkPut(pages)
        const listing = list && tables.keyring.put(list.row)
        // Whichever fails first is thrown; what the others say then is no news.
        lookingForSlots.catch(noNews)
        putting.catch(noNews)
        listing?.catch(noNews)
        const before = await looking
        const slots = await lookingForSlots
        if (!leadsTo(slots, era)) throw new Undone('other-key')
        // After a lost connection the work runs again, and may find that the first time had reached the disk. Then
        // nothing is put a second time: another tab may have gone on with the list meanwhile.
        if (pages.length > 0 && pages.every((page, index) => isSame(before[index], page)))
          throw new Undone('stored')
        if (pages.some((page, index) => (before[index]?.revision ?? 0) !== page.revision - 1))
          throw new Undone('stale')
        if (list && revisionOfRow(slots.find(({ id }) => id === INVENTORY)) !== list.over)
          throw new Undone('stale')
        await putting
        // Where the transaction as a whole is taken back, it says itself why.
        await listing?.catch((error: Error) => {
          if (error.name !== 'AbortError') throw error
        })
        const older = before.filter((page): page is StoredPage => page !== undefined && isOlder(page))
        if (older.length > 0) await tables.kept.bulkPut(older.map(keptPage))
      })
      .catch((error: unknown) => {
        if (error instanceof Undone) return error.message as 'stored' | 'stale' | 'other-key'
        throw error
      }),
  )
  if (!stored.ok) return stored
  return stored.value && stored.value !== 'stored' ? fault({ kind: stored.value }) : ok(undefined)
}

function noNews(): void {
  // It is said by what is awaited.
}

/** Thrown inside a transaction, so that everything in it is taken back. */
class Undone extends Error {}

/** The content of a page's JSON written under `schema`; null when it is not a page. */
export function parsePage(text: string, schema: number): Omit<ClearPage, 'id' | 'revision'> | null {
  let json: unknown
  try {
    json = upgradePage(JSON.parse(text), schema)
  } catch {
    // Whatever an upgrade or the parser stumbles over, the page is kept as it lies and named to the person.
    return null
  }
  if (typeof json !== 'object' || json === null) return null
  const { name, part, entries, mark } = json as Readonly<Record<string, unknown>>
  if (!isPageName(name) || !Number.isInteger(part) || !Array.isArray(entries)) return null
  const page = new Map<string, Entry>()
  const texts = new Map<unknown, unknown>()
  for (const entry of entries) {
    if (!hasEntryShape(entry) || pageOfOrNull(entry) !== name) return null
    shareTexts(entry, texts)
    const other = page.get(entry.id)
    page.set(entry.id, other ? joinEntries(other, entry) : entry)
  }
  return { name, part: part as number, page, mark: typeof mark === 'string' ? mark : '' }
}

/**
 * Lets entries that say the same day, or the same kind of moment, hold one text between them: the parser makes each of
 * them anew, and over twenty years they were more than an eighth of what a notebook takes up in memory.
 */
function shareTexts(entry: Entry, texts: Map<unknown, unknown>): void {
  const members = entry as unknown as Record<string, unknown>
  for (const name of ['day', 'what', 'because']) {
    const text = members[name]
    if (!texts.has(text)) texts.set(text, text)
    else if (typeof text === 'string') members[name] = texts.get(text)
  }
}

function isPageName(value: unknown): value is PageName {
  return value === 'desk' || (typeof value === 'string' && parseDay(`${value}-01`) !== null)
}

function pageOfOrNull(entry: Entry): PageName | null {
  try {
    return pageOf(entry)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function isSame(stored: StoredPage | undefined, page: StoredPage): boolean {
  return (
    stored?.revision === page.revision &&
    stored.sealed.length === page.sealed.length &&
    stored.sealed.every((byte, index) => byte === page.sealed[index])
  )
}
