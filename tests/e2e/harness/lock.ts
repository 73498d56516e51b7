import { expect, type Page } from '@playwright/test'
import { openFresh } from './app.ts'
import { goTo } from './notebook.ts'
import { storedPreferences } from './storedPreferences.ts'

/** The passphrase the tests lock with, unless they choose another. */
export const PASSPHRASE = 'harbour lantern after the rain'

/** Sets a lock from the first screen of all, before anything is written; returns the recovery code. Ends on Today. */
export async function beginLocked(page: Page, passphrase = PASSPHRASE): Promise<string> {
  await openFresh(page)
  await page.getByRole('link', { name: 'Set a lock first' }).click()
  const code = await setLock(page, passphrase)
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByRole('radio').first()).toBeEnabled()
  return code
}

/** Sets a lock on the lock's screen; returns the recovery code. */
export async function setLock(page: Page, passphrase = PASSPHRASE): Promise<string> {
  await page.getByLabel('New passphrase', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Next' }).click()
  const code = await copyCode(page)
  await page.getByRole('button', { name: 'Set the lock' }).click()
  await expect(page.getByText('The lock is set.')).toBeVisible()
  return code
}

/** Reads the recovery code from the screen, and types in what is asked for of it, as from paper. */
export async function copyCode(page: Page): Promise<string> {
  await page.locator('main [translate=no]').waitFor()
  const code = (await page.locator('main [translate=no] span').allTextContents()).join('-')
  await page.getByRole('button', { name: 'I have it on paper' }).click()
  const asked = (await page.getByText(/^Groups \d/).textContent()) ?? ''
  const groups = Array.from(asked.matchAll(/\d/g), ([number]) => code.split('-')[Number(number) - 1])
  await page.getByLabel('Three of its groups, from the paper').fill(groups.join(' ').toLowerCase())
  return code
}

/** Closes the notebook from whatever screen is open. */
export async function closeNotebook(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Close the notebook' }).click()
  await expectClosed(page)
}

/** The lock screen is there, and nothing of the notebook. */
export async function expectClosed(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your notebook is closed')
  await expect(page.getByRole('navigation')).toHaveCount(0)
}

/** Types a passphrase on the lock screen and tries it. */
export async function tryPassphrase(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Open', exact: true }).click()
}

/** Opens the notebook by its passphrase, on whatever screen it was closed. */
export async function openNotebook(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await tryPassphrase(page, passphrase)
  await expect(page.getByRole('navigation').first()).toBeVisible()
}

/** Goes to the lock's screen and begins one of its changes, proved by the passphrase. */
export async function beginChange(page: Page, button: string, passphrase = PASSPHRASE): Promise<void> {
  await goTo(page, '/settings/lock')
  await page.getByRole('button', { name: button, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Your passphrase now').fill(passphrase)
  await dialog.getByRole('button', { name: 'Next' }).click()
}

/** Chooses when the lock closes, and resolves once that is stored, which nothing on the screen says. */
export async function chooseForLock(page: Page, group: string, word: string): Promise<void> {
  await goTo(page, '/settings/lock')
  const stored = async () => JSON.stringify(await page.evaluate(storedPreferences))
  const before = await stored()
  const radio = page.getByRole('group', { name: group }).getByRole('radio', { name: word, exact: true })
  await radio.click()
  await expect(radio).toBeChecked()
  await expect.poll(stored).not.toBe(before)
}

/** The page goes out of sight, as behind another app, or comes back. Returns what could be seen of it right then. */
export async function setSight(page: Page, sight: 'hidden' | 'visible'): Promise<'blank' | 'shown'> {
  return page.evaluate((state) => {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
    Object.defineProperty(document, 'hidden', { value: state === 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
    return getComputedStyle(document.body).visibility === 'hidden' ? 'blank' : 'shown'
  }, sight)
}
