import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { emptyJournal, mergeJournals, rate } from '../../src/domain/journal.ts'
import { makeRandom } from '../../src/domain/sampleRandom.ts'
import { keysFrom, newDeviceSlot, openKeyring } from '../../src/vault/keys/keyring.ts'
import { reseal } from '../../src/vault/lock/reseal.ts'
import { openVault } from '../../src/vault/openVault.ts'
import { openDatabase, type StoredPage } from '../../src/vault/pages/database.ts'
import type { Vault } from '../../src/vault/vault.ts'
import { freshName, NOW, rawRows, rawWrite, TODAY, until, write } from './shelfOfTests.ts'

const COURSES = 60
const STEPS = 40

afterEach(() => vi.restoreAllMocks())

async function open(name: string): Promise<Vault> {
  const opened = await openVault({ databaseName: name, today: TODAY })
  if (!opened.ok) throw new Error(opened.fault.kind)
  return opened.value
}

/** Everything under another key, as setting or taking off a lock does. */
async function underAnotherKey(name: string): Promise<void> {
  const opened = await openDatabase(name)
  if (!opened.ok) throw new Error(opened.fault.kind)
  const from = await openKeyring(opened.value)
  const slot = await newDeviceSlot()
  if (!from.ok || !slot.dataKey) throw new Error('No keys')
  await reseal(opened.value, from.value, await keysFrom(slot.dataKey, slot.era), [slot])
  opened.value.close()
}

/** From now on, one put in so many ends its transaction, as a browser that dies or a full disk does. */
function endTransactions(random: () => number): void {
  const put = IDBObjectStore.prototype.put
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    const request = put.apply(this, given)
    if (random() < 0.06) this.transaction.abort()
    return request
  })
}

/** What an opening and a check find; the two must agree. */
async function found(name: string) {
  const vault = await open(name)
  await vault.opened()
  const checked = await (await vault.stock())?.check()
  if (!checked?.ok) throw new Error('Not checked')
  if (checked.value.findings.length > 0) await until(vault, ({ findings }) => findings.length > 0)
  expect(vault.state().findings).toEqual(checked.value.findings)
  vault.close()
  return checked.value.findings
}

const dayOf = (random: () => number) =>
  `2026-${String(1 + Math.floor(random() * 11)).padStart(2, '0')}-0${1 + Math.floor(random() * 9)}` as Day

describe('whatever a notebook goes through', () => {
  it.each(Array.from({ length: COURSES }, (_, index) => index + 1))(
    'course %i ends without an alarm, and what is altered after it is found',
    async (seed) => {
      const random = makeRandom(seed * 7919).uniform
      const name = freshName()
      const tabs: Vault[] = [await open(name)]
      const earlier: StoredPage[] = []
      const waiting: Promise<unknown>[] = []
      if (seed % 2 === 0) endTransactions(random)
      const steps: readonly (() => Promise<unknown> | unknown)[] = [
        async () => tabs.length < 3 && tabs.push(await open(name)),
        async () => tabs.splice(Math.floor(random() * tabs.length), 1)[0]?.close(),
        // Without waiting for it, and the tab closed in the middle of it.
        () => {
          const [tab] = tabs.splice(0, 1)
          if (tab) waiting.push(tab.change(write('half way', dayOf(random))))
          tab?.close()
        },
        () => underAnotherKey(name),
        async () => earlier.push(...(await rawRows(name)).filter(() => random() < 0.5)),
        async () => {
          const [tab] = tabs
          await tab?.opened()
          await tab?.change(() => rate(emptyJournal, TODAY, 'joy', 4, NOW))
        },
        async () => {
          const [tab] = tabs
          const other = rate(emptyJournal, dayOf(random), 'rest', 2, NOW)
          await tab?.change((journal) => mergeJournals(journal, other))
        },
        ...Array.from({ length: 8 }, () => () => {
          const tab = tabs[Math.floor(random() * tabs.length)]
          if (tab) waiting.push(tab.change(write(`words ${random()}`, dayOf(random))))
          return random() < 0.5 ? waiting.at(-1) : undefined
        }),
      ]
      for (let step = 0; step < STEPS; step += 1) {
        await steps[Math.floor(random() * steps.length)]?.()
        for (const tab of tabs) expect(tab.state().findings).toEqual([])
      }
      for (const tab of tabs) tab.close()
      await Promise.all(waiting)
      vi.restoreAllMocks()
      expect(await found(name)).toEqual([])

      // Each page is listed once everything has been open and something was saved.
      const vault = await open(name)
      await vault.opened()
      for (let month = 1; month <= 11; month += 1)
        await vault.change(write('the last', `2026-${String(month).padStart(2, '0')}-11` as Day))
      vault.close()
      expect(await found(name)).toEqual([])
      const rows = await rawRows(name)
      const put = earlier.filter((row) => rows.some(({ id }) => id === row.id))
      const older = put[Math.floor(random() * put.length)]
      const gone = rows[Math.floor(random() * rows.length)]
      if (older && random() < 0.6) {
        await rawWrite(name, (store) => store.put(older))
        expect(await found(name)).toMatchObject([{ kind: 'older' }])
      } else if (gone) {
        await rawWrite(name, (store) => store.delete(gone.id))
        expect(await found(name)).toMatchObject([{ kind: 'gone' }])
      }
    },
  )
})
