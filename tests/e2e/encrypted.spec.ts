import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { decryptFile } from '../../src/vault/carry/ageFile.ts'
import { readAgeHeader } from '../../src/vault/carry/ageHeader.ts'
import { openToday } from './harness/app.ts'
import { goTo } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { watchContext } from './harness/watch.ts'
import { answer, carryOut, expectSaved, momentButton, writeNote, writtenIn } from './harness/writing.ts'

const PASSPHRASE = 'marée lampe verger sept calme'

test('an encrypted backup comes back on another device, under its passphrase alone', async ({
  page,
  browser,
  baseURL,
}) => {
  await openToday(page)
  await answer(page, 'Energy', 'running low')
  await momentButton(page, 'Late email').click()
  await writeNote(page, 'Le chœur de la marée 🌊')
  const plain = writtenIn(await carryOut(page))
  await page
    .getByRole('group', { name: 'How the file is kept' })
    .getByRole('radio', { name: 'With a passphrase' })
    .click()
  // Not one task of the page may be held up while the key is made.
  await page.evaluate(() => {
    const found: number[] = []
    Object.assign(globalThis, { longTasks: found })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) found.push(duration)
    }).observe({ type: 'longtask' })
  })
  const started = performance.now()
  const file = await encrypt(page, PASSPHRASE)
  const took = performance.now() - started
  const longest = await page.evaluate(() =>
    Math.max(0, ...(globalThis as unknown as { longTasks: number[] }).longTasks),
  )
  console.log(`Encrypting: ${took.toFixed(0)} ms, longest task of the page ${longest.toFixed(0)} ms`)
  expect(longest, 'the key is made elsewhere: here it would be most of the time').toBeLessThan(took / 3)
  expect(file.name).toMatch(/^shoreline-\d{4}-\d\d-\d\d\.age$/)
  expect(readAgeHeader(file.bytes)).toEqual({ ok: true, value: { armoured: false, workFactor: 17 } })
  expect(file.bytes.toString('latin1')).not.toContain('running')
  const opened = await decryptFile(file.bytes, [PASSPHRASE])
  const inside = writtenIn(opened.ok ? new TextDecoder().decode(opened.value) : '')
  expect(inside, 'the very same JSON is inside').toEqual({
    ...plain,
    settings: expect.arrayContaining([expect.objectContaining({ name: 'backupForm', value: 'encrypted' })]),
  })

  await page
    .getByRole('group', { name: 'Kind of file' })
    .getByRole('radio', { name: 'Text, to paste or share' })
    .click()
  const text = await saved(page)
  expect(text.name).toMatch(/\.age\.txt$/)
  expect(readAgeHeader(text.bytes)).toEqual({ ok: true, value: { armoured: true, workFactor: 17 } })

  const context = await browser.newContext({ baseURL: baseURL ?? '' })
  const { faults } = await watchContext(context, new URL(baseURL ?? '').origin)
  const other = await context.newPage()
  await openToday(other)
  const before = writtenIn(await carryOut(other))
  const way = await choose(other, text)
  const passphrase = way.getByRole('textbox', { name: 'Passphrase of the file' })
  await passphrase.fill('marée lampe verger sept calmes')
  await way.getByRole('button', { name: 'Open the file' }).click()
  await expect(way.getByRole('alert')).toContainText('This passphrase does not open the file.')
  await expect(passphrase).toBeFocused()
  expect(writtenIn(await carryOut(other)), 'a wrong passphrase changes nothing').toEqual(before)
  // A phone's keyboard adds a space of its own.
  await passphrase.fill(`${PASSPHRASE} `)
  await way.getByRole('button', { name: 'Open the file' }).click()
  await way.getByRole('button', { name: 'Add to this notebook' }).click()
  await expect(way.getByText(/here now/)).toBeVisible()
  await other.reload()
  const again = writtenIn(await carryEncryptedOut(other))
  const { settings: _, ...rest } = again
  const { settings: __, ...expected } = plain
  expect(rest).toEqual(expected)
  await context.close()
  expect(faults).toEqual([])
})

test('an encrypted backup that does not open again is not offered, and why is said', async ({ page }) => {
  await page.addInitScript(() => {
    const { postMessage } = Worker.prototype
    Worker.prototype.postMessage = function (this: Worker, ...given: [unknown, never]) {
      const [asked] = given
      // What was made is altered on its way to being opened again.
      if (
        typeof asked === 'object' &&
        asked !== null &&
        'bytes' in asked &&
        asked.bytes instanceof Uint8Array
      )
        asked.bytes[asked.bytes.length - 1] = 1 ^ (asked.bytes.at(-1) ?? 0)
      return postMessage.apply(this, given)
    }
  })
  await openToday(page)
  await writeNote(page, 'worth keeping')
  await goTo(page, '/settings/backup')
  await page
    .getByRole('group', { name: 'How the file is kept' })
    .getByRole('radio', { name: 'With a passphrase' })
    .click()
  await page.getByRole('textbox', { name: 'Passphrase of the file' }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Encrypt the backup' }).click()
  await expect(page.getByText('The encrypted file did not open again as it was written')).toBeVisible()
  await expect(page.getByText(/too little memory/)).toBeHidden()
  await expect(page.getByRole('button', { name: 'Save a backup' })).toHaveAttribute('aria-disabled', 'true')
})

test('a passphrase that is guessed at once is not taken, and files that must not be tried are refused', async ({
  page,
}) => {
  await openToday(page)
  await goTo(page, '/settings/backup')
  await page
    .getByRole('group', { name: 'How the file is kept' })
    .getByRole('radio', { name: 'With a passphrase' })
    .click()
  const passphrase = page.getByRole('textbox', { name: 'Passphrase of the file' })
  await passphrase.fill(' seven77 ')
  await page.getByRole('button', { name: 'Encrypt the backup' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'At least 8 letters' })).toBeVisible()
  await expectSaved(page)
  await page.reload()
  await expect(passphrase, 'how it is kept is remembered, the passphrase is not').toHaveValue('')

  const costly = `age-encryption.org/v1\n-> scrypt ${'A'.repeat(22)} 22\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`
  for (const [bytes, words] of [
    [costly, 'work factor 22'],
    [costly.replace(/-> scrypt.*22/, `-> X25519 ${'A'.repeat(43)}`), 'encrypted for a key'],
    [costly.replace(' 22', ' 17').slice(0, 90), 'cut short or altered'],
  ] as const) {
    const way = await choose(page, { name: 'shoreline.age', bytes: Buffer.from(bytes) })
    await expect(way.getByRole('alert')).toContainText(words)
    await expect(way.getByRole('alert')).toContainText('Your notebook is untouched.')
    await way.getByRole('button', { name: 'Close' }).click()
  }
})

type Carried = { readonly name: string; readonly bytes: Buffer<ArrayBuffer> }

async function encrypt(page: Page, passphrase: string): Promise<Carried> {
  await page.getByRole('textbox', { name: 'Passphrase of the file' }).fill(passphrase)
  await page.getByRole('button', { name: 'Encrypt the backup' }).click()
  return saved(page)
}

async function saved(page: Page): Promise<Carried> {
  const save = page.getByRole('button', { name: 'Save a backup' })
  await expect(page.getByText('Encrypted, and ready to be carried out.')).toBeVisible()
  await expect(save).toHaveAttribute('aria-disabled', 'false')
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()])
  await expect(page.getByText('It is on its way to your downloads.')).toBeVisible()
  await page.getByRole('button', { name: 'It is there' }).click()
  await expectSaved(page)
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** What a notebook that encrypts its backups holds. */
async function carryEncryptedOut(page: Page): Promise<string> {
  await goTo(page, '/settings/backup')
  const file = await encrypt(page, PASSPHRASE)
  const opened = await decryptFile(file.bytes, [PASSPHRASE])
  return opened.ok ? new TextDecoder().decode(opened.value) : ''
}

async function choose(page: Page, { name, bytes }: Carried) {
  await goTo(page, '/settings/backup')
  const way = page.getByRole('region', { name: 'Bring one back' })
  await way
    .getByLabel('Choose a backup file')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes })
  return way
}
