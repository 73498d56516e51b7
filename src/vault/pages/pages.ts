import { parseDay } from '../../domain/day.ts'
import { joinEntries } from '../../domain/joinEntries.ts'
import type { Page } from '../../domain/journal.ts'
import { type Entry, type PageName, pageOf } from '../../domain/kinds/entry.ts'
import { fault, ok, type Result } from '../../domain/result.ts'
import type { Database, DatabaseFault, StoredPage } from './database.ts'
import { hasEntryShape } from './entryShape.ts'
import { isEra } from './era.ts'
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
export function pageText({ name, part, page }: Pick<ClearPage, 'name' | 'part' | 'page'>): string {
  return JSON.stringify({ schema: SCHEMA, name, part, entries: [...page.values()] })
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

/**
 * Stores pages sealed under the keys of `era` together, all or none, each over the revision just before its own (0 is
 * none), and resolves once they are durable. `stale` when another tab was faster with one of them, `other-key` when
 * everything lies under another key by now: these would never open again. What an older version of the app wrote is
 * kept as it was, in the same transaction.
 */
export async function storePages(
  database: Database,
  pages: readonly StoredPage[],
  era: string,
): Promise<Result<void, { readonly kind: 'stale' } | { readonly kind: 'other-key' } | DatabaseFault>> {
  const stored = await database.run((tables) =>
    tables
      .transaction('rw', tables.pages, tables.kept, tables.keyring, async () => {
        // All are asked at once, as waiting for the first answer costs a turn; a put too many is taken back.
        const lookingForKey = isEra(tables, era)
        const looking = tables.pages.bulkGet(pages.map((page) => page.id))
        const putting = tables.pages.bulkPut(pages)
        // Whichever fails first is thrown; what the others say then is no news.
        for (const other of [lookingForKey, putting]) other.catch(() => 'no news')
        const before = await looking
        if (!(await lookingForKey)) {
          throw new OtherKey()
        }
        // After a lost connection the work runs again, and may find that the first time had reached the disk.
        const isStored = pages.every((page, index) => isSame(before[index], page))
        if (!isStored && pages.some((page, index) => (before[index]?.revision ?? 0) !== page.revision - 1)) {
          throw new Stale()
        }
        await putting
        const older = before.filter((page): page is StoredPage => page !== undefined && isOlder(page))
        if (older.length > 0) await tables.kept.bulkPut(older.map(keptPage))
      })
      .catch((error: unknown) => {
        if (error instanceof Stale) return { kind: 'stale' } as const
        if (error instanceof OtherKey) return { kind: 'other-key' } as const
        throw error
      }),
  )
  if (!stored.ok) return stored
  return stored.value ? fault(stored.value) : ok(undefined)
}

/** Thrown inside a transaction, so that everything in it is taken back. */
class Stale extends Error {}
class OtherKey extends Error {}

/** The content of a page's JSON written under `schema`; null when it is not a page. */
export function parsePage(text: string, schema: number): Pick<ClearPage, 'name' | 'part' | 'page'> | null {
  let json: unknown
  try {
    json = upgradePage(JSON.parse(text), schema)
  } catch {
    // Whatever an upgrade or the parser stumbles over, the page is kept as it lies and named to the person.
    return null
  }
  if (typeof json !== 'object' || json === null) return null
  const { name, part, entries } = json as { name?: unknown; part?: unknown; entries?: unknown }
  if (!isPageName(name) || !Number.isInteger(part) || !Array.isArray(entries)) return null
  const page = new Map<string, Entry>()
  for (const entry of entries) {
    if (!hasEntryShape(entry) || pageOfOrNull(entry) !== name) return null
    const other = page.get(entry.id)
    page.set(entry.id, other ? joinEntries(other, entry) : entry)
  }
  return { name, part: part as number, page }
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
