import { createHash } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { openToday } from './harness/app.ts'
import { buildVersion } from './harness/nextVersion.ts'
import { goTo } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))
const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

test('the page shows the version, the policy in force, the hash of every file, and what a notebook is to who asks for it', async ({
  page,
}) => {
  await openToday(page)
  await goTo(page, '/settings/protection')
  await expect(page.getByText('This notebook has no lock.')).toBeVisible()
  await expect(page.getByText(`Shoreline ${version}`)).toBeVisible()
  await expect(page.getByText("default-src 'none'")).toBeVisible()
  await expect(page.getByRole('heading', { name: 'If a regulator or an insurer asks' })).toBeVisible()
  await expect(page.getByText('This is your own notebook and no clinical record')).toBeVisible()
  await expect(page.getByText('A lock does not settle what a regulator, an insurer or a court')).toBeVisible()
  await page.getByText('SHA-256 of every file').click()
  const shown = (await page.locator('pre').textContent())?.trim().split('\n') ?? []
  const served = (await hashesOf(dist)).filter(([name]) => name !== 'hashes.txt')
  expect(shown.sort()).toEqual(served.map(([name, hash]) => `${hash}  ${name}`).sort())
  expect(
    shown.filter((line) => / {2}(sw|hand-over)\.js$/.test(line)),
    'what runs unseen too',
  ).toHaveLength(2)
})

test('another clean build is the same, byte by byte', async ({ profileFolder }) => {
  test.slow()
  await buildVersion(version, profileFolder, { asReleased: true })
  expect(await hashesOf(profileFolder)).toEqual(await hashesOf(dist))
  await rm(profileFolder, { recursive: true, force: true })
})

async function hashesOf(folder: string): Promise<readonly (readonly [name: string, hash: string])[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`)
  const hashes = await Promise.all(
    files.map(async (file) => {
      const hash = createHash('sha256')
        .update(await readFile(file))
        .digest('hex')
      return [file.slice(folder.length + 1), hash] as const
    }),
  )
  return hashes.sort(([a], [b]) => (a < b ? -1 : 1))
}
