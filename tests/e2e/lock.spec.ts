import { openToday } from './harness/app.ts'
import {
  beginChange,
  beginLocked,
  closeNotebook,
  copyCode,
  expectClosed,
  openNotebook,
  PASSPHRASE,
  setLock,
  tryPassphrase,
} from './harness/lock.ts'
import { goTo } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { dayNote, expectSaved, momentButton, writeNote } from './harness/writing.ts'

test.beforeEach(() => {
  test.slow()
})

test('a lock set before the first word: closed on every fresh start, opened by its passphrase', async ({
  page,
}) => {
  await beginLocked(page)
  await writeNote(page, 'the first words, under the lock')
  await page.reload()
  await expectClosed(page)
  await expect(page).toHaveTitle('Shoreline')
  await tryPassphrase(page, 'not these words')
  await expect(page.getByRole('alert').filter({ hasText: 'This does not open the notebook' })).toBeVisible()
  await openNotebook(page)
  await expect(dayNote(page)).toHaveValue('the first words, under the lock')
})

test('one tap closes it from every screen, and what was being typed is there after it', async ({ page }) => {
  await beginLocked(page)
  for (const screen of [
    '/pause',
    '/patterns',
    '/care',
    '/journal',
    '/help',
    '/settings',
    '/settings/backup',
  ]) {
    await goTo(page, screen)
    await expect(page.getByRole('button', { name: 'Close the notebook' })).toBeVisible()
  }
  await goTo(page, '/')
  await dayNote(page).pressSequentially('half a sentence, not yet')
  await closeNotebook(page)
  await expect(page.locator('body')).not.toContainText('half a sentence')
  await openNotebook(page)
  await expect(dayNote(page)).toHaveValue('half a sentence, not yet')
})

test('opens where it was closed', async ({ page }) => {
  await beginLocked(page)
  await goTo(page, '/settings')
  await closeNotebook(page)
  await openNotebook(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings')
})

test('a lock set later seals what was written before, and its loss is named first', async ({ page }) => {
  await openToday(page)
  await writeNote(page, 'written before there was a lock')
  await momentButton(page, 'Laughter').click()
  await expectSaved(page)
  await page.getByRole('link', { name: 'Set a lock' }).click()
  await expect(page.getByText('If you lose both the passphrase and the code')).toBeVisible()
  await expect(page.getByText('What you wrote before may still lie')).toBeVisible()
  await setLock(page)
  await page.reload()
  await openNotebook(page)
  await goTo(page, '/')
  await expect(dayNote(page)).toHaveValue('written before there was a lock')
  await expect(momentButton(page, 'Laughter')).toContainText('×1')
})

test('after several wrong passphrases the recovery code is suggested, opens, and leads to a new one', async ({
  page,
}) => {
  const code = await beginLocked(page)
  await closeNotebook(page)
  const suggestion = page.getByText('your recovery code opens the notebook too')
  for (const guess of ['first guess', 'second guess', 'third guess']) {
    await expect(suggestion).toHaveCount(0)
    await tryPassphrase(page, guess)
    await expect(page.getByText('This does not open the notebook')).toBeVisible()
  }
  await expect(suggestion).toBeVisible()
  await page.getByRole('button', { name: 'Use recovery code' }).click()
  const field = page.getByLabel('Recovery code', { exact: true })
  await field.fill(code.slice(0, -1) + (code.endsWith('0') ? '1' : '0'))
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.getByText('A letter or two are different')).toBeVisible()
  await field.fill(code)
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByLabel('New passphrase', { exact: true }).fill('quite other words this time')
  await page.getByRole('button', { name: 'Use it and open' }).click()
  await expect(page.getByRole('radio').first()).toBeEnabled()
  await page.reload()
  await tryPassphrase(page, PASSPHRASE)
  await expect(page.getByText('This does not open the notebook')).toBeVisible()
  await openNotebook(page, 'quite other words this time')
})

test('all tabs close together, also those that were open when the lock was set', async ({
  page,
  context,
}) => {
  await openToday(page)
  const second = await context.newPage()
  await openToday(second)
  await dayNote(second).pressSequentially('typed in the other tab')
  await page.getByRole('link', { name: 'Set a lock' }).click()
  await setLock(page)
  await expectClosed(second)
  await openNotebook(second)
  await expect(dayNote(second)).toHaveValue('typed in the other tab')
  await closeNotebook(page)
  await expectClosed(second)
})

test('five words are drawn, anew each time, and their strength is said', async ({ page }) => {
  await openToday(page)
  await page.getByRole('link', { name: 'Set a lock' }).click()
  const field = page.getByLabel('New passphrase', { exact: true })
  await field.fill('password1')
  await expect(page.getByText('could guess this within hours')).toBeVisible()
  await field.fill('short')
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByText('At least 8 letters')).toBeVisible()
  const drawn = new Set<string>()
  for (let time = 0; time < 3; time += 1) {
    await page.getByRole('button', { name: 'Draw five words' }).click()
    const words = await field.inputValue()
    drawn.add(words)
    // A phone's field is narrower than five words are long.
    await expect(page.getByText(words, { exact: true })).toBeVisible()
  }
  expect(drawn.size).toBe(3)
  for (const words of drawn) expect(words.split(' ')).toHaveLength(5)
  await expect(page.getByText('longer than anybody has')).toBeVisible()
})

test('another passphrase, another code, a new key, and no lock at all', async ({ page }) => {
  const code = await beginLocked(page)
  await writeNote(page, 'kept through every change')
  await expectSaved(page)
  const dialog = page.getByRole('dialog')

  await goTo(page, '/settings/lock')
  await page.getByRole('button', { name: 'Change it' }).click()
  await dialog.getByLabel('Your passphrase now').fill('a guess')
  await dialog.getByRole('button', { name: 'Next' }).click()
  await expect(dialog.getByText('This does not open the notebook')).toBeVisible()
  await page.keyboard.press('Escape')

  await beginChange(page, 'Change it')
  await dialog.getByLabel('New passphrase', { exact: true }).fill('the second passphrase')
  await dialog.getByRole('button', { name: 'Change it' }).click()
  await expect(page.getByText('From now on the new passphrase opens')).toBeVisible()

  await beginChange(page, 'Get a new code', 'the second passphrase')
  expect(await copyCode(page)).not.toBe(code)
  await dialog.getByRole('button', { name: 'Get a new code' }).click()
  await expect(page.getByText('From now on the new code opens')).toBeVisible()

  await beginChange(page, 'Seal everything again', 'the second passphrase')
  await dialog.getByLabel('New passphrase', { exact: true }).fill('the third passphrase')
  await dialog.getByRole('button', { name: 'Next' }).click()
  await copyCode(page)
  await dialog.getByRole('button', { name: 'Seal everything again' }).click()
  await expect(page.getByText('Every page is sealed under a new key.')).toBeVisible()
  await page.reload()
  await tryPassphrase(page, 'the second passphrase')
  await expect(page.getByText('This does not open the notebook')).toBeVisible()
  await openNotebook(page, 'the third passphrase')

  await beginChange(page, 'Take the lock off', 'the third passphrase')
  await dialog.getByRole('button', { name: 'Take the lock off' }).click()
  await expect(page.getByLabel('New passphrase', { exact: true })).toBeVisible()
  await page.reload()
  await goTo(page, '/')
  await expect(dayNote(page)).toHaveValue('kept through every change')
})

test('someone to call is one tap from the lock screen', async ({ page }) => {
  await beginLocked(page)
  await page.reload()
  await expectClosed(page)
  await page.getByRole('button', { name: 'Someone to call' }).click()
  await expect(page.locator('a[href^="tel:"]').first()).toBeVisible()
  await expectClosed(page)
})

test('where what opens the lock did not load, that is said, and the next try opens it once it does', async ({
  page,
  watch,
}) => {
  watch.allow(/Failed to load/)
  await beginLocked(page)
  await page.reload()
  const worker = /assets\/kdfWorker-[^/]+\.js$/
  await page.route(worker, (route) => route.abort())
  await tryPassphrase(page)
  await expect(page.getByText('A part of the app did not load. Everything is as it was.')).toBeVisible()
  await page.unroute(worker)
  await openNotebook(page)
})

test('under a plain name password managers are told no other', async ({ page }) => {
  await beginLocked(page)
  await goTo(page, '/settings')
  await page.getByRole('radio', { name: 'Plain' }).click()
  await expect(page).toHaveTitle('Notebook')
  await closeNotebook(page)
  await expect(page.locator('input[autocomplete=username]')).toHaveValue('Notebook')
})
