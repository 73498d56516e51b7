import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Command } from '../../src/store/useCommand.ts'
import { eventually } from '../fixtures/eventually.ts'
import { closeAll, freshName, openOrFail } from '../vault/shelfOfTests.ts'
import { field, mount, note, removeAll, type } from './mounted.ts'
import { inside, isStored, NoteField, run, told, untilSaved, wait, writing } from './savingOfTests.tsx'

afterEach(async () => {
  await removeAll()
  vi.restoreAllMocks()
  closeAll()
  told.length = 0
})

describe('a save that fails', () => {
  const refusePuts = () =>
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No room', 'QuotaExceededError')
    })

  it('is told as a fault with the words still on the screen, never as “Saved”', async () => {
    const vault = await openOrFail(freshName())
    await vault.opened()
    await mount(inside(vault, <NoteField />))
    refusePuts()
    await type('no room for this')
    await eventually(() => expect(told.at(-1)?.fault).toBe('no-room'))
    await wait(100)
    expect(told.some(({ saved }) => saved)).toBe(false)
    expect(field().value).toBe('no room for this')
  })

  it('because it breaks down is told as a fault with the words still on the screen, never as “Saved”', async () => {
    const name = freshName()
    const vault = await openOrFail(name)
    await vault.opened()
    await mount(inside(vault, <NoteField />))
    vi.spyOn(globalThis, 'reportError').mockImplementation(() => undefined)
    const stub = vi.spyOn(SubtleCrypto.prototype, 'encrypt').mockRejectedValue(new TypeError('By a test'))
    await type('not sealed')
    await eventually(() => expect(told.at(-1)?.fault).toBe('broke-down'))
    await wait(100)
    expect(told.some(({ saved }) => saved)).toBe(false)
    expect(field().value).toBe('not sealed')
    stub.mockRestore()
    await vault.retry()
    await untilSaved()
    expect(field().value).toBe('not sealed')
    expect(await isStored(name, 'not sealed')).toBe(true)
  })

  it('because its command throws leaves the words in the field, and hands them over again', async () => {
    const name = freshName()
    const vault = await openOrFail(name)
    await vault.opened()
    vi.spyOn(globalThis, 'reportError').mockImplementation(() => undefined)
    let well = false
    const brittle = (text: string): Command => {
      return (journal) => {
        if (!well) throw new RangeError('By a test')
        return note(text)(journal)
      }
    }
    await mount(inside(vault, <NoteField commandOf={brittle} />))
    await type('refused')
    await eventually(() => expect(told.at(-1)?.fault).toBe('broke-down'))
    await vault.retry()
    await wait(100)
    expect(told.some(({ saved }) => saved)).toBe(false)
    expect(field().value).toBe('refused')
    well = true
    await vault.retry()
    await untilSaved()
    expect(field().value).toBe('refused')
    expect(await isStored(name, 'refused')).toBe(true)
  })

  it('is “Saved” once it was tried again and everything is stored', async () => {
    const name = freshName()
    const vault = await openOrFail(name)
    await vault.opened()
    await mount(inside(vault, null))
    const stub = refusePuts()
    expect(await run(writing('second try'))).toEqual({ ok: false, fault: { kind: 'no-room' } })
    await eventually(() => expect(told.at(-1)?.fault).toBe('no-room'))
    stub.mockRestore()
    await vault.retry()
    await untilSaved()
    expect(told.at(-1)).toEqual({ saved: true, fault: null, note: 'second try' })
    expect(await isStored(name, 'second try')).toBe(true)
  })
})
