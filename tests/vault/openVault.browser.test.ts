import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { reflectionOn } from '../../src/domain/entries.ts'
import {
  deleteEntry,
  emptyJournal,
  putEntry,
  rate,
  sameJournal,
  writeNote,
} from '../../src/domain/journal.ts'
import type { WallTime } from '../../src/domain/wallTime.ts'
import { closeAll, freshName, NOW, OLD_DAY, OLD_MONTH, openOrFail, TODAY, until } from './shelfOfTests.ts'

afterEach(() => {
  vi.restoreAllMocks()
  closeAll()
})

describe('a vault', () => {
  it('is whole and empty at once when nothing was ever written', async () => {
    const vault = await openOrFail(freshName())
    expect(vault.state()).toMatchObject({
      journal: emptyJournal,
      whole: true,
      unsaved: false,
      fault: null,
      broken: [],
      findings: [],
    })
    await vault.opened()
  })

  it('tells of a change within two frames, also when the disk is slow', async () => {
    const vault = await openOrFail(freshName())
    const told = new Promise<boolean>((resolve) => vault.subscribe(() => resolve(vault.state().unsaved)))
    const put = IDBObjectStore.prototype.put
    let held = true
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
      const request = put.apply(this, given)
      // Keeps the transaction busy, as a slow disk would, until it is let go.
      const { transaction } = this
      const hold = () => {
        if (held) transaction.objectStore(transaction.objectStoreNames[0] ?? '').count().onsuccess = hold
      }
      hold()
      return request
    } as typeof put
    const saved = vault.change((journal) => rate(journal, TODAY, 'energy', 3, NOW))
    expect(await told).toBe(true)
    IDBObjectStore.prototype.put = put
    held = false
    expect(await saved).toEqual({ ok: true, value: undefined })
    vault.close()
  })

  it('shows a change at once and has it after reopening', async () => {
    const name = freshName()
    const vault = await openOrFail(name)
    let heard = 0
    vault.subscribe(() => {
      heard += 1
    })
    const saved = vault.change((journal) => rate(journal, TODAY, 'energy', 3, NOW))
    expect(reflectionOn(vault.state().journal, TODAY)?.ratings).toEqual({ energy: 3 })
    expect(vault.state().unsaved).toBe(true)
    expect(await saved).toEqual({ ok: true, value: undefined })
    expect(heard).toBeGreaterThan(0)
    expect(vault.state()).toMatchObject({ unsaved: false, fault: null })
    const before = vault.state().journal
    vault.close()
    const again = await openOrFail(name)
    expect(sameJournal(again.state().journal, before)).toBe(true)
  })

  it('keeps the same state object until something changes', async () => {
    const vault = await openOrFail(freshName())
    await vault.change((journal) => writeNote(journal, TODAY, 'a', NOW))
    const state = vault.state()
    expect(vault.state()).toBe(state)
    await vault.change((journal) => journal)
    expect(vault.state().journal).toBe(state.journal)
  })

  it('stores a hundred commands given at once, each on top of the one before', async () => {
    const name = freshName()
    const vault = await openOrFail(name)
    const note = (text: string) => (journal: typeof emptyJournal) =>
      writeNote(journal, TODAY, `${reflectionOn(journal, TODAY)?.note ?? ''}${text}`, NOW)
    const saves = Array.from({ length: 100 }, (_, index) => vault.change(note(`${index},`)))
    expect((await Promise.all(saves)).every((result) => result.ok)).toBe(true)
    vault.close()
    const again = await openOrFail(name)
    expect(reflectionOn(again.state().journal, TODAY)?.note).toBe(
      Array.from({ length: 100 }, (_, i) => `${i},`).join(''),
    )
  })

  it('moves an entry to another month on both pages or on none', async () => {
    const name = freshName()
    const vault = await openOrFail(name)
    const moment = { kind: 'moment', id: 'm1', what: 'laughter', times: 1, because: null, note: '' } as const
    const at = '2026-11-22T20:00+01:00' as WallTime
    await vault.change((journal) => putEntry(journal, { ...moment, day: TODAY, at }, NOW))
    await vault.change((journal) =>
      putEntry(journal, { ...moment, day: OLD_DAY, at }, NOW, '2026-11' as never),
    )
    vault.close()
    const again = await openOrFail(name)
    await again.opened()
    expect([...again.state().journal.pages.keys()]).toEqual(['2019-03'])
  })
})

describe('a vault that is still opening', () => {
  it('shows the desk and two months first, then everything', async () => {
    const name = freshName()
    const days = ['2026-11-02', '2026-10-31', '2026-09-30', '2020-01-01', '2031-05-05'] as Day[]
    const vault = await openOrFail(name)
    for (const day of days) await vault.change((journal) => writeNote(journal, day, `on ${day}`, NOW))
    await vault.change((journal) =>
      putEntry(journal, { kind: 'context', id: 'c', text: 'move', hidden: false }, NOW),
    )
    vault.close()
    const again = await openOrFail(name)
    expect(again.state().whole).toBe(false)
    expect([...again.state().journal.pages.keys()].sort()).toEqual(['2026-10', '2026-11', 'desk'])
    await again.opened()
    expect(again.state().whole).toBe(true)
    expect(days.every((day) => reflectionOn(again.state().journal, day)?.note === `on ${day}`)).toBe(true)
  })

  it('loses nothing of a page that a command touches before it is open', async () => {
    const name = freshName()
    const vault = await openOrFail(name)
    await vault.change((journal) => rate(journal, OLD_DAY, 'joy', 4, NOW))
    vault.close()
    const again = await openOrFail(name)
    expect(reflectionOn(again.state().journal, OLD_DAY)).toBe(null)
    expect((await again.change((journal) => rate(journal, OLD_DAY, 'held', 2, NOW))).ok).toBe(true)
    expect(reflectionOn(again.state().journal, OLD_DAY)?.ratings).toEqual({ joy: 4, held: 2 })
    again.close()
    const third = await openOrFail(name)
    await third.opened()
    expect(reflectionOn(third.state().journal, OLD_DAY)?.ratings).toEqual({ joy: 4, held: 2 })
  })

  it('carries out a deletion on a page that is not open yet', async () => {
    const name = freshName()
    const vault = await openOrFail(name)
    await vault.change((journal) => rate(journal, OLD_DAY, 'joy', 4, NOW))
    vault.close()
    const again = await openOrFail(name)
    const page = OLD_MONTH
    await again.change((journal) => deleteEntry(journal, `reflection:${OLD_DAY}`, page, NOW))
    again.close()
    const third = await openOrFail(name)
    await third.opened()
    expect(third.state().journal.pages.get(page)?.get(`reflection:${OLD_DAY}`)?.kind).toBe('deleted')
  })
})

describe('two vaults on one database', () => {
  it('agree without being asked', async () => {
    const name = freshName()
    const [one, two] = await Promise.all([openOrFail(name), openOrFail(name)])
    const seen = until(two, ({ journal }) => reflectionOn(journal, TODAY)?.note === 'from one')
    await one.change((journal) => writeNote(journal, TODAY, 'from one', NOW))
    await seen
    const back = until(one, ({ journal }) => reflectionOn(journal, OLD_DAY)?.note === 'from two')
    await two.change((journal) => writeNote(journal, OLD_DAY, 'from two', NOW))
    await back
    expect(sameJournal(one.state().journal, two.state().journal)).toBe(true)
  })

  it('that write the same reflection at once keep what both wrote', async () => {
    const name = freshName()
    const vaults = await Promise.all([openOrFail(name), openOrFail(name), openOrFail(name)])
    const questions = Array.from({ length: 30 }, (_, index) => `q${index}`)
    const saves = questions.map((question, index) =>
      vaults[index % 3]?.change((journal) => rate(journal, TODAY, question, 2, NOW)),
    )
    for (const saved of await Promise.all(saves)) expect(saved?.ok).toBe(true)
    const isAll = ({ journal }: ReturnType<(typeof vaults)[0]['state']>) =>
      Object.keys(reflectionOn(journal, TODAY)?.ratings ?? {}).length === 30
    for (const vault of vaults) await until(vault, isAll)
    closeAll()
    const again = await openOrFail(name)
    expect(isAll(again.state())).toBe(true)
  })
})

describe('a tab that other tabs cannot reach', () => {
  const silence = () =>
    vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockImplementation(() => undefined)

  it('loses nothing of what they wrote when it writes itself', async () => {
    silence()
    const name = freshName()
    const [one, two] = await Promise.all([openOrFail(name), openOrFail(name)])
    await one.change((journal) => rate(journal, TODAY, 'joy', 1, NOW))
    expect(reflectionOn(two.state().journal, TODAY)).toBe(null)
    await two.change((journal) => rate(journal, TODAY, 'rest', 2, NOW))
    expect(reflectionOn(two.state().journal, TODAY)?.ratings).toEqual({ joy: 1, rest: 2 })
    await one.change((journal) => writeNote(journal, TODAY, 'third', NOW))
    expect(reflectionOn(one.state().journal, TODAY)).toMatchObject({
      ratings: { joy: 1, rest: 2 },
      note: 'third',
    })
  })

  it.each([
    [
      'comes back from the cache',
      () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    ],
    ['is thawed', () => document.dispatchEvent(new Event('resume'))],
  ])('hears everything once it %s', async (_, comesBack) => {
    silence()
    const name = freshName()
    const [one, two] = await Promise.all([openOrFail(name), openOrFail(name)])
    await one.change((journal) => writeNote(journal, TODAY, 'today', NOW))
    await one.change((journal) => writeNote(journal, OLD_DAY, 'long ago', NOW))
    comesBack()
    const days = [TODAY, OLD_DAY]
    const isThere = until(two, ({ journal }) => days.every((day) => reflectionOn(journal, day) !== null))
    await isThere
  })
})

describe('a command that throws', () => {
  /** What was told to whoever looks for mistakes. */
  const reported: string[] = []
  beforeEach(() => {
    reported.length = 0
    vi.spyOn(globalThis, 'reportError').mockImplementation((error) => void reported.push(error.message))
  })

  it('tells its caller and changes nothing', async () => {
    const vault = await openOrFail(freshName())
    const before = vault.state()
    const mistake = () => {
      throw new TypeError('a mistake')
    }
    expect(await vault.change(mistake)).toEqual({ ok: false, fault: { kind: 'broke-down' } })
    expect(vault.state().journal).toBe(before.journal)
    expect(reported).toEqual(['a mistake'])
    expect((await vault.change((journal) => rate(journal, TODAY, 'joy', 1, NOW))).ok).toBe(true)
  })

  it('only on the newer journal of another tab keeps what it made before, beside what is there', async () => {
    vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockImplementation(() => undefined)
    const name = freshName()
    const [one, two] = await Promise.all([openOrFail(name), openOrFail(name)])
    await one.change((journal) => writeNote(journal, TODAY, 'first', NOW))
    const fussy = two.change((journal) => {
      if (reflectionOn(journal, TODAY)) throw new TypeError('not on this one')
      return writeNote(journal, TODAY, 'second', NOW)
    })
    const other = two.change((journal) => rate(journal, TODAY, 'joy', 1, NOW))
    expect((await fussy).ok).toBe(true)
    expect((await other).ok).toBe(true)
    expect(reported).toContain('not on this one')
    const { note, apart = [], ratings } = reflectionOn(two.state().journal, TODAY) ?? {}
    expect([note, ...apart.map(({ value }) => value)].sort()).toEqual(['first', 'second'])
    expect(ratings).toEqual({ joy: 1 })
    expect(two.state().unsaved).toBe(false)
  })
})
