import { joinEntries } from '../../domain/joinEntries.ts'
import { emptyJournal, type Journal, type Page } from '../../domain/journal.ts'
import { type PageName, pageOf } from '../../domain/kinds/entry.ts'
import type { BrokenPage } from './brokenPage.ts'
import type { StoredPage } from './database.ts'
import { type Astray, astrayBy, type Inventory, NO_INVENTORY } from './inventory.ts'
import { type ClearPage, partName } from './pages.ts'

/** Where a page is to be written: over `revision` (0 is none). `known` is false when nobody has looked yet. */
export type Place = {
  readonly id: string
  readonly part: number
  readonly revision: number
  readonly known: boolean
}

/**
 * What is known of the stored pages: the journal they make, each page's revision, which do not open, and the list of
 * what there is to be.
 */
export type Shelf = ReturnType<typeof createShelf>

const EMPTY: Page = new Map()

/** An empty shelf. `idOf` turns the name of a page's part into the id it is stored under. */
export function createShelf(idOf: (name: string) => Promise<string>) {
  const clear = new Map<string, ClearPage>()
  const broken = new Map<string, StoredPage>()
  const absent = new Set<string>()
  const parts = new Map<PageName, Set<string>>()
  const ids = new Map<string, string>()
  const names = new Map<string, PageName>()
  const pageOfEntry = new Map<string, PageName>()
  /** The pages that changed since the journal was last laid out: more than none only where that broke down. */
  const affected = new Set<PageName>()
  let journal = emptyJournal
  let inventory = NO_INVENTORY

  async function idFor(name: PageName, part: number): Promise<string> {
    const whole = partName(name, part)
    const id = ids.get(whole) ?? (await idOf(whole))
    ids.set(whole, id)
    names.set(id, name)
    return id
  }

  function clearParts(name: PageName): ClearPage[] {
    const found = Array.from(parts.get(name) ?? [], (id) => clear.get(id)).filter(
      (page) => page !== undefined,
    )
    return found.sort((a, b) => a.part - b.part)
  }

  /** Lays out the pages of these names anew, so that no entry's id stands on two pages. */
  function layOut(): void {
    if (affected.size === 0) return
    const pages = new Map(journal.pages)
    for (const name of affected) {
      for (const id of pages.get(name)?.keys() ?? []) if (pageOfEntry.get(id) === name) pageOfEntry.delete(id)
      pages.delete(name)
    }
    for (const name of affected) {
      let merged = mergeParts(clearParts(name).map((part) => part.page))
      const elsewhere: string[] = []
      for (const [id, entry] of merged) {
        const place = pageOfEntry.get(id)
        const rival = place && pages.get(place)?.get(id)
        if (place && rival) {
          const joined = joinEntries(rival, entry)
          if (pageOf(joined) === place) {
            if (joined !== rival) setPage(pages, place, new Map(pages.get(place)).set(id, joined))
            elsewhere.push(id)
            continue
          }
          if (joined !== entry) merged = new Map(merged).set(id, joined)
        }
        if (place) setPage(pages, place, without(pages.get(place) ?? EMPTY, [id]))
        pageOfEntry.set(id, name)
      }
      setPage(pages, name, elsewhere.length > 0 ? without(merged, elsewhere) : merged)
    }
    journal = { pages }
    affected.clear()
  }

  return {
    idFor,
    /** The journal that is stored, as far as it was opened. */
    journal(): Journal {
      layOut()
      return journal
    },
    /** The revision a page was last seen with; 0 when it was not. */
    revisionOf: (id: string) => clear.get(id)?.revision ?? broken.get(id)?.revision ?? 0,
    broken: (): readonly BrokenPage[] =>
      Array.from(broken.values(), ({ id, sealed }) => ({
        id,
        name: names.get(id) ?? null,
        raw: sealed instanceof Uint8Array ? sealed : new Uint8Array(),
      })),

    /** Takes note of pages that were opened or stored, and of those that do not open. */
    take(opened: readonly ClearPage[], unopened: readonly StoredPage[] = []): void {
      for (const page of opened) {
        clear.set(page.id, page)
        broken.delete(page.id)
        absent.delete(page.id)
        names.set(page.id, page.name)
        parts.set(page.name, (parts.get(page.name) ?? new Set()).add(page.id))
        affected.add(page.name)
      }
      for (const page of unopened) {
        const before = clear.get(page.id)
        if (before) affected.add(before.name)
        clear.delete(page.id)
        absent.delete(page.id)
        broken.set(page.id, page)
      }
      layOut()
    },

    /**
     * Takes note that nothing is stored under an id. A page that was there and was taken away from under us stays
     * in the journal, and is stored again with the next save.
     */
    takeAbsent(id: string): void {
      const before = clear.get(id)
      if (before) clear.set(id, { ...before, revision: 0 })
      broken.delete(id)
      absent.add(id)
    },

    inventory: (): Inventory => inventory,
    takeInventory(next: Inventory): void {
      inventory = next
    },

    /** Whether a page that was looked for by this name is not as listed. */
    isAstray: (name: PageName) => !!astrayBy(inventory, name, clear.get(ids.get(name) ?? '')),

    /** The list as it is to be once these pages are stored, and the mark they are to carry. */
    inventoryWith(drafts: readonly ClearPage[]): { readonly list: Inventory; readonly mark: string } {
      const revision = inventory.revision + 1
      const mark = `${revision}.${crypto.randomUUID().slice(0, 8)}`
      const pages = new Map(inventory.pages)
      const missed: Record<string, Astray> = { ...inventory.missed }
      for (const { id, name, part } of drafts) {
        const whole = partName(name, part)
        const how = astrayBy(inventory, whole, clear.get(id))
        if (how) missed[whole] = how
        pages.set(whole, mark)
      }
      return { list: { ...inventory, revision, pages, missed }, mark }
    },

    /** Every part that was opened. */
    parts: (): Iterable<ClearPage> => clear.values(),

    /** The names of the pages in which a journal differs from what is stored. */
    dirty(target: Journal): PageName[] {
      const all = new Set([...target.pages.keys(), ...parts.keys()])
      return [...all].filter((name) => {
        const [main] = clearParts(name)
        const wanted = target.pages.get(name) ?? EMPTY
        const isStored = wanted === main?.page || (wanted.size === 0 && (main?.page.size ?? 0) === 0)
        return !isStored || (main?.revision === 0 && wanted.size > 0)
      })
    },

    /** Where the page of a name is to be written: its first part that is not broken. */
    async placeOf(name: PageName): Promise<Place> {
      for (let part = 0; ; part += 1) {
        const id = await idFor(name, part)
        if (broken.has(id)) continue
        const revision = clear.get(id)?.revision
        return { id, part, revision: revision ?? 0, known: revision !== undefined || absent.has(id) }
      }
    },

    /** The other parts of a name that still hold something: emptied when its page is written. */
    othersOf: (name: PageName, id: string): ClearPage[] =>
      clearParts(name).filter((part) => part.id !== id && part.page.size > 0),
  }
}

function mergeParts(pages: readonly Page[]): Page {
  const full = pages.filter((page) => page.size > 0)
  if (full.length < 2) return full[0] ?? EMPTY
  const merged = new Map(full[0])
  for (const page of full.slice(1)) {
    for (const [id, entry] of page) {
      const other = merged.get(id)
      merged.set(id, other ? joinEntries(other, entry) : entry)
    }
  }
  return merged
}

function without(page: Page, ids: readonly string[]): Page {
  const rest = new Map(page)
  for (const id of ids) rest.delete(id)
  return rest
}

function setPage(pages: Map<PageName, Page>, name: PageName, page: Page): void {
  if (page.size === 0) pages.delete(name)
  else pages.set(name, page)
}
