import { expect, test } from 'vitest'
import { manifest, plainManifest } from '../scripts/build/manifest.ts'

test('under its plain name the notebook opens the same files, takes what is shared, and has its shortcuts', () => {
  expect(plainManifest.file_handlers).toEqual(manifest.file_handlers)
  expect(plainManifest.share_target).toEqual(manifest.share_target)
  expect(plainManifest.shortcuts.map(({ url }) => url)).toEqual(manifest.shortcuts?.map(({ url }) => url))
  expect(plainManifest.id).toBe(manifest.id)
})

test('nothing that the device shows of it says whose notebook it is', () => {
  const { file_handlers, share_target, ...shown } = plainManifest
  expect(JSON.stringify(shown)).not.toMatch(/shoreline|email|health|care|shore/i)
})

test('a table is opened and taken however the other app calls it, and no web page is claimed', () => {
  const [handler] = manifest.file_handlers ?? []
  const [shared] = [manifest.share_target?.params.files ?? []].flat()
  for (const type of ['text/csv', 'text/comma-separated-values', 'text/html']) {
    expect(handler?.accept[type]).toContain('.csv')
    expect(shared?.accept).toContain(type)
  }
  expect(Object.values(handler?.accept ?? {}).flat()).not.toContain('.html')
})
