import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildVersion } from './harness/nextVersion.ts'
import { beginNotebook, goTo } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'

const BUILT = fileURLToPath(new URL('../../dist', import.meta.url))

test('a second build gives the same files, byte for byte', async () => {
  test.slow()
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'))
  const folder = await mkdtemp(join(tmpdir(), 'shoreline-again-'))
  await buildVersion(version, folder)
  const [first, second] = await Promise.all([BUILT, folder].map(bytesIn))
  await rm(folder, { recursive: true })
  expect(second?.size).toBeGreaterThan(100)
  expect([...(second?.keys() ?? [])]).toEqual([...(first?.keys() ?? [])])
  for (const [name, bytes] of second ?? []) expect(bytes.equals(first?.get(name) ?? bytes), name).toBe(true)
})

test('the app names whose work is in it, with each licence in full, and nothing that is not', async ({
  page,
}) => {
  await beginNotebook(page)
  await goTo(page, '/settings')
  await page.getByRole('link', { name: /^Free software inside/ }).click()
  const react = page.getByRole('listitem').filter({ has: page.getByText('react', { exact: true }) })
  await react.locator('summary').click()
  await expect(react).toContainText('Permission is hereby granted, free of charge')
  // A worker's, and one that states no more than that it belongs to everybody.
  for (const name of ['hash-wasm', 'age-encryption', 'wouter', 'workbox-precaching'])
    await expect(page.getByText(name, { exact: true })).toBeVisible()
  await expect(page.getByText(/^(typescript|vitest|fast-check|knip)$/)).toHaveCount(0)
})

async function bytesIn(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const files = paths
    .sort()
    .map(async (path) => [path.slice(folder.length + 1), await readFile(path)] as const)
  return new Map(await Promise.all(files))
}
