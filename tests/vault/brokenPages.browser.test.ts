import { afterEach, describe, expect, it } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { reflectionOn } from '../../src/domain/entries.ts'
import { deleteEntry, type Journal } from '../../src/domain/journal.ts'
import type { StoredPage } from '../../src/vault/pages/database.ts'
import { SCHEMA } from '../../src/vault/pages/schema.ts'
import { seal } from '../../src/vault/pages/sealing.ts'
import {
  closeAll,
  keysOf,
  NOW,
  OLD_DAY,
  OLD_MONTH,
  openOrFail,
  rawWrite,
  rowOf,
  spoil,
  TODAY,
  write,
  written,
} from './shelfOfTests.ts'

afterEach(closeAll)

describe('a broken page', () => {
  it.each([
    ['of a month long ago', OLD_MONTH, OLD_DAY],
    ['of this month', '2026-11', TODAY],
  ])(
    '%s is kept and named while the rest opens, and survives what is written there',
    async (_, pageName, day) => {
      const name = await written()
      await spoil(name, await rowOf(name, pageName))
      const broken = await rowOf(name, pageName)
      const vault = await openOrFail(name)
      await vault.opened()
      expect(vault.state().broken).toEqual([{ id: broken?.id, name: pageName, raw: broken?.sealed }])
      expect(reflectionOn(vault.state().journal, day)).toBe(null)
      expect(vault.state().journal.pages.size).toBe(3)
      expect((await vault.change(write('written later', day))).ok).toBe(true)
      expect((await vault.change(write('and again', day))).ok).toBe(true)
      vault.close()
      expect(await rowOf(name, pageName)).toEqual(broken)
      expect((await rowOf(name, `${pageName}#1`))?.revision).toBe(2)
      const again = await openOrFail(name)
      await again.opened()
      expect(again.state().broken.map((page) => page.name)).toEqual([pageName])
      expect(reflectionOn(again.state().journal, day)?.note).toBe('and again')
    },
  )

  it('that opens again later is taken together with what was written meanwhile', async () => {
    const name = await written()
    const sound = await rowOf(name, OLD_MONTH)
    await spoil(name, sound)
    const vault = await openOrFail(name)
    await vault.change(write('meanwhile', '2019-03-20' as Day))
    vault.close()
    await rawWrite(name, (store) => store.put(sound))
    const again = await openOrFail(name)
    await again.opened()
    const notes = (journal: Journal) =>
      [OLD_DAY, '2019-03-20' as Day].map((day) => reflectionOn(journal, day)?.note)
    expect(again.state().broken).toEqual([])
    expect(notes(again.state().journal)).toEqual([`on ${OLD_DAY}`, 'meanwhile'])
    await again.change((journal) => deleteEntry(journal, 'reflection:2019-03-20', OLD_MONTH, NOW))
    again.close()
    const third = await openOrFail(name)
    await third.opened()
    expect(notes(third.state().journal)).toEqual([`on ${OLD_DAY}`, undefined])
  })

  it.each([
    ['its revision changed', (row: StoredPage) => ({ ...row, revision: row.revision + 1 })],
    ['no bytes', (row: StoredPage) => ({ ...row, sealed: 'nothing' })],
    ['no revision', (row: StoredPage) => ({ id: row.id, sealed: row.sealed })],
  ])('may have %s', async (_, change) => {
    const name = await written()
    const row = await rowOf(name, OLD_MONTH)
    await rawWrite(name, (store) => row && store.put(change(row)))
    const vault = await openOrFail(name)
    await vault.opened()
    expect(vault.state().broken.map((page) => page.id)).toEqual([row?.id])
    expect(reflectionOn(vault.state().journal, TODAY)?.note).toBe(`on ${TODAY}`)
  })

  it("may have been put in another page's place", async () => {
    const name = await written()
    const [month, desk] = [await rowOf(name, OLD_MONTH), await rowOf(name, 'desk')]
    await rawWrite(name, (store) => month && desk && store.put({ ...month, id: desk.id }))
    const vault = await openOrFail(name)
    expect(vault.state().broken.map((page) => page.name)).toEqual(['desk'])
  })

  it('may open to something that is no page', async () => {
    const name = await written()
    const keys = await keysOf(name)
    const row = await rowOf(name, OLD_MONTH)
    const sealed = await seal(keys, '{"name":"2019-03","part":0,"entries":[7]}', {
      id: row?.id ?? '',
      revision: 1,
      schema: SCHEMA,
    })
    await rawWrite(name, (store) => store.put({ ...row, sealed }))
    const vault = await openOrFail(name)
    await vault.opened()
    expect(vault.state().broken.map((page) => page.name)).toEqual([OLD_MONTH])
  })
})
