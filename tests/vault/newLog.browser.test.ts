import { afterEach, expect, it, vi } from 'vitest'
import { beginNewLog, PASSING_DATABASE } from '../../src/vault/newLog.ts'

const names = async () => (await indexedDB.databases()).map(({ name }) => name)

afterEach(() => vi.restoreAllMocks())

it('makes a database and takes it away again, also where two tabs do so at once', async () => {
  const deleting = vi.spyOn(indexedDB, 'deleteDatabase')
  beginNewLog()
  beginNewLog()
  await expect.poll(() => deleting.mock.calls).toEqual([[PASSING_DATABASE], [PASSING_DATABASE]])
  await expect.poll(names).not.toContain(PASSING_DATABASE)
})

it('asks nothing of a browser that stores otherwise', () => {
  const loss = Object.getOwnPropertyDescriptor(IDBVersionChangeEvent.prototype, 'dataLoss')
  const opening = vi.spyOn(indexedDB, 'open')
  Reflect.deleteProperty(IDBVersionChangeEvent.prototype, 'dataLoss')
  beginNewLog()
  if (loss) Object.defineProperty(IDBVersionChangeEvent.prototype, 'dataLoss', loss)
  expect(opening).not.toHaveBeenCalled()
})
