import { expect, it, vi } from 'vitest'
import { askToPersist, readPersistence, readStorageEstimate } from '../../src/vault/persistence.ts'
import { changePreferences, DEFAULT_PREFERENCES, readPreferences } from '../../src/vault/preferences.ts'
import { freshName, rawRows, rawWrite } from './shelfOfTests.ts'

it('preferences are as they come until they are changed, one by one', async () => {
  const name = freshName()
  expect(await readPreferences(name)).toEqual({ ok: true, value: DEFAULT_PREFERENCES })
  expect(await rawRows(name, 'preferences')).toEqual([])
  await changePreferences({ language: 'fr-CA' }, name)
  const both = { ...DEFAULT_PREFERENCES, language: 'fr-CA', appearance: 'dark' }
  expect(await changePreferences({ appearance: 'dark' }, name)).toEqual({ ok: true, value: both })
  expect(await readPreferences(name)).toEqual({ ok: true, value: both })
})

it('a preference this version does not know is as it comes, and is left where it lies', async () => {
  const name = freshName()
  await changePreferences({}, name)
  await rawWrite(
    name,
    (store) =>
      store.put({ id: 'preferences', language: 'tlh', appearance: 'sepia', lockHiddenAfter: 7, other: 5 }),
    'preferences',
  )
  expect(await readPreferences(name)).toEqual({ ok: true, value: DEFAULT_PREFERENCES })
  await changePreferences({ appearance: 'light' }, name)
  expect(await rawRows(name, 'preferences')).toEqual([
    { id: 'preferences', language: 'tlh', appearance: 'light', lockHiddenAfter: 7, other: 5 },
  ])
})

it('without storage there are none, which is said', async () => {
  const stub = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('No', 'SecurityError')
  })
  expect(await readPreferences(freshName())).toEqual({ ok: false, fault: { kind: 'no-storage' } })
  stub.mockRestore()
})

it('what the browser promises of its storage is a value, whatever it answers', async () => {
  const persist = vi.spyOn(StorageManager.prototype, 'persist')
  const persisted = vi.spyOn(StorageManager.prototype, 'persisted')
  const estimate = vi.spyOn(StorageManager.prototype, 'estimate')
  persist.mockResolvedValueOnce(true)
  expect(await askToPersist()).toBe('kept')
  persist.mockResolvedValueOnce(false)
  expect(await askToPersist()).toBe('may-be-cleared')
  persist.mockRejectedValueOnce(new TypeError('not here'))
  expect(await askToPersist()).toBe('unknown')
  persisted.mockResolvedValueOnce(true)
  expect(await readPersistence()).toBe('kept')
  estimate.mockResolvedValueOnce({ usage: 12, quota: 100 })
  expect(await readStorageEstimate()).toEqual({ used: 12, available: 100 })
  estimate.mockResolvedValueOnce({})
  expect(await readStorageEstimate()).toEqual({ used: null, available: null })
  estimate.mockRejectedValueOnce(new TypeError('not here'))
  expect(await readStorageEstimate()).toEqual({ used: null, available: null })
  vi.restoreAllMocks()
  expect((await readStorageEstimate()).used).toBeGreaterThan(0)
})
