import { expect, it, vi } from 'vitest'
import {
  breakOff,
  changeKey,
  dieWriting,
  expectNote,
  expectNothingKept,
  firstVisit,
  nextVisit,
  note,
  putUnderNew,
  withWorker,
  worker,
} from './visitsOfTests.ts'
import type { Manner } from './workerOfTests.ts'

withWorker()

it.each<Manner>(['prompt', 'late', 'mute'])(
  'words handed over before a change of key open under the new one, the worker being %s',
  async (manner) => {
    await worker.behave('mute')
    let vault = await dieWriting(await firstVisit(), note('half a sent'))
    await worker.behave(manner)
    vault = await changeKey(vault)
    await worker.behave('prompt')
    vault = await nextVisit(vault)
    await expectNote(vault, 'half a sent')
    await expectNothingKept()
  },
)

it('words open under the old key where the new one did not come about', async () => {
  await worker.behave('mute')
  const vault = await dieWriting(await firstVisit(), note('half a sent'))
  const clear = vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(() => {
    throw new DOMException('No room', 'QuotaExceededError')
  })
  expect(await putUnderNew()).toMatchObject({ ok: false })
  clear.mockRestore()
  expect(await worker.kept()).toBe(1)
  await worker.behave('prompt')
  const next = await nextVisit(vault)
  await expectNote(next, 'half a sent')
  await expectNothingKept()
})

it('words open under the new key where the page dies right after everything lies under it', async () => {
  await worker.behave('mute')
  const vault = await dieWriting(await firstVisit(), note('half a sent'))
  // The page is gone before it lets go of anything.
  const gone = vi.spyOn(Cache.prototype, 'delete').mockReturnValue(new Promise(() => undefined))
  expect((await putUnderNew()).ok).toBe(true)
  gone.mockRestore()
  await worker.behave('prompt')
  await expectNote(await nextVisit(vault), 'half a sent')
})

it('words open under the old key where the page dies right before everything lies under the new one', async () => {
  await worker.behave('mute')
  const vault = await dieWriting(await firstVisit(), note('half a sent'))
  const clear = vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(() => {
    throw new TypeError('Gone')
  })
  await expect(putUnderNew()).rejects.toThrow('Gone')
  clear.mockRestore()
  await worker.behave('prompt')
  await expectNote(await nextVisit(vault), 'half a sent')
})

it('words that the worker is still keeping when a key is changed are put under both', async () => {
  const goOn = worker.beBusy()
  breakOff(await firstVisit(), note('half a sent'))
  // The page is gone before it lets go of anything.
  const gone = vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(() => {
    throw new TypeError('Gone')
  })
  const put = expect(putUnderNew()).rejects.toThrow('Gone')
  // Long enough for who does not wait for it.
  setTimeout(goOn, 100)
  await put
  gone.mockRestore()
  expect(await worker.kept()).toBe(2)
})
