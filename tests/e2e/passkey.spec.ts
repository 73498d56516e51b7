import type { Page } from '@playwright/test'
import {
  beginChange,
  beginLocked,
  closeNotebook,
  copyCode,
  expectClosed,
  openNotebook,
  PASSPHRASE,
} from './harness/lock.ts'
import { goTo } from './harness/notebook.ts'
import { addAuthenticator } from './harness/passkey.ts'
import { expect, test } from './harness/test.ts'
import { dayNote, expectSaved, writeNote } from './harness/writing.ts'

const byPasskey = (page: Page) => page.getByRole('button', { name: 'Open with a passkey' })
const opened = (page: Page) => expect(page.getByRole('navigation').first()).toBeVisible()

/** On the lock's screen: proves itself by the passphrase and has a passkey made. */
async function addPasskey(page: Page, name = ''): Promise<void> {
  await beginChange(page, 'Add a passkey')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('A name for it').fill(name)
  await dialog.getByRole('button', { name: 'Make the passkey' }).click()
}

const added = (page: Page) =>
  expect(page.getByText('From now on the passkey opens the notebook too.')).toBeVisible()

test.beforeEach(() => {
  test.slow()
})

test('a passkey opens the notebook beside passphrase and code, until it is taken away', async ({ page }) => {
  const device = await addAuthenticator(page)
  const code = await beginLocked(page)
  await writeNote(page, 'opened by a finger')
  await addPasskey(page, 'My phone')
  await added(page)
  await expect(page.getByRole('list', { name: 'Passkeys that open' })).toContainText('My phone')
  // It is said in its own row, above the next one.
  const [said, next] = await Promise.all([
    page.getByText('From now on the passkey opens the notebook too.').boundingBox(),
    page.getByRole('heading', { name: 'A new key' }).boundingBox(),
  ])
  expect(said?.y).toBeLessThan(next?.y ?? 0)

  await page.reload()
  await expectClosed(page)
  await byPasskey(page).click()
  await opened(page)
  await goTo(page, '/')
  await expect(dayNote(page)).toHaveValue('opened by a finger')

  // Not answered by this person, then by nobody, then no longer there: the passphrase opens as before.
  await closeNotebook(page)
  await device.recognise(false)
  await byPasskey(page).click()
  await expect(page.getByRole('alert').filter({ hasText: 'The passkey did not open it' })).toBeVisible()
  await device.letAnswer(false)
  await byPasskey(page).click()
  await openNotebook(page)
  await device.letAnswer(true)
  await device.recognise(true)

  await closeNotebook(page)
  await page.getByRole('button', { name: 'Use recovery code' }).click()
  await page.getByLabel('Recovery code', { exact: true }).fill(code)
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('button', { name: 'Keep the old one and open' }).click()
  await opened(page)

  await goTo(page, '/settings/lock')
  await page.getByRole('button', { name: 'Take away: My phone' }).click()
  await page.getByRole('dialog').getByLabel('Your passphrase now').fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Take it away' }).click()
  await expect(page.getByText('That passkey opens nothing any more.')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Passkeys that open' })).toHaveCount(0)
  await closeNotebook(page)
  await expect(byPasskey(page)).toHaveCount(0)
  await openNotebook(page)
})

test('it opens on after another passphrase, in every tab, and is to be added again after a new key', async ({
  page,
  context,
}) => {
  await addAuthenticator(page)
  await beginLocked(page)
  const second = await context.newPage()
  await second.goto('./')
  await expectClosed(second)
  await page.bringToFront()
  await addPasskey(page)
  await added(page)
  await expect(page.getByRole('list', { name: 'Passkeys that open' })).toContainText('Passkey 1')

  const dialog = page.getByRole('dialog')
  await beginChange(page, 'Change it')
  await dialog.getByLabel('New passphrase', { exact: true }).fill('the second passphrase')
  await dialog.getByRole('button', { name: 'Change it' }).click()
  await expect(page.getByText('From now on the new passphrase opens')).toBeVisible()
  await closeNotebook(page)
  // The tab that was at the lock screen all along learns of it once it is looked at.
  await second.bringToFront()
  await second.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(byPasskey(second)).toBeVisible()
  await page.bringToFront()
  await byPasskey(page).click()
  await opened(page)

  await goTo(page, '/settings/lock')
  await page.getByRole('button', { name: 'Seal everything again' }).click()
  await expect(dialog.getByText('Passkeys do not open what is sealed under the new key.')).toBeVisible()
  await page.keyboard.press('Escape')
  await beginChange(page, 'Seal everything again', 'the second passphrase')
  await dialog.getByLabel('New passphrase', { exact: true }).fill('the third passphrase')
  await dialog.getByRole('button', { name: 'Next' }).click()
  await copyCode(page)
  await dialog.getByRole('button', { name: 'Seal everything again' }).click()
  await expect(page.getByText('Passkeys made before open nothing any more')).toBeVisible()
  await page.reload()
  await expectClosed(page)
  await expect(byPasskey(page)).toHaveCount(0)
  await openNotebook(page, 'the third passphrase')
})

test('a passkey the device lost, and devices that cannot, are named, and nothing is changed', async ({
  page,
}) => {
  const device = await addAuthenticator(page)
  await beginLocked(page)
  await writeNote(page, 'still here')
  await expectSaved(page)
  // Called off while the device waits for the person.
  await device.letAnswer(false)
  await addPasskey(page)
  await page.keyboard.press('Escape')
  await device.letAnswer(true)
  await addPasskey(page)
  await added(page)
  expect(await device.count()).toBe(1)
  await addPasskey(page)
  const alert = page.getByRole('dialog').getByRole('alert').last()
  await expect(alert).toContainText('This device has a passkey for the notebook already.')
  await page.keyboard.press('Escape')

  await device.reset()
  await closeNotebook(page)
  await byPasskey(page).click()
  await expect(page.getByRole('alert').filter({ hasText: 'no longer on this device' })).toBeVisible()
  await openNotebook(page, PASSPHRASE)
  await goTo(page, '/')
  await expect(dayNote(page)).toHaveValue('still here')

  // A face the device does not know makes no passkey either.
  await device.recognise(false)
  await goTo(page, '/settings/lock')
  await page.getByRole('button', { name: 'Take away' }).click()
  await page.getByRole('dialog').getByLabel('Your passphrase now').fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Take it away' }).click()
  await addPasskey(page)
  await expect(alert).toContainText('No passkey was added')
  expect(await device.count()).toBe(0)
})

test('a device whose passkeys answer no secret is told apart, and keeps none', async ({ page }) => {
  const device = await addAuthenticator(page, { hasPrf: false })
  await beginLocked(page)
  await addPasskey(page)
  await expect(page.getByText('not of the kind that can open a notebook')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('list', { name: 'Passkeys that open' })).toHaveCount(0)
  await expect.poll(() => device.count()).toBe(0)
})

test('a passkey only counts once it answered a second time after it was made', async ({ page }) => {
  const device = await addAuthenticator(page)
  await beginLocked(page)
  await answerTwice(page)
  const alert = page.getByRole('dialog').getByRole('alert').last()
  const refused = async (second: Second, words: string | RegExp) => {
    await page.evaluate((how) => Object.assign(window, { second: how, asked: 0 }), second)
    await addPasskey(page)
    await expect(alert).toContainText(words)
    expect(await page.evaluate(() => Reflect.get(window, 'asked'))).toBe(1)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('list', { name: 'Passkeys that open' })).toHaveCount(0)
    expect(await passkeySlots(page)).toBe(0)
    await expect.poll(() => device.count()).toBe(0)
  }
  await refused('fails', 'No passkey was added')
  await refused('says nothing', 'not of the kind that can open a notebook')
  await refused('says another', 'not of the kind that can open a notebook')

  await page.evaluate(() => Object.assign(window, { second: 'answers', asked: 0 }))
  await addPasskey(page)
  await added(page)
  expect(await page.evaluate(() => Reflect.get(window, 'asked'))).toBe(1)
  expect(await passkeySlots(page)).toBe(1)
  await closeNotebook(page)
  await byPasskey(page).click()
  await opened(page)
})

type Second = 'answers' | 'fails' | 'says nothing' | 'says another'

/** A device that tells a passkey's secret while it makes it, as some do; how it answers afterwards stands in `second`. */
function answerTwice(page: Page): Promise<void> {
  return page.evaluate(() => {
    const state = window as unknown as { second: string; asked: number }
    const { credentials } = navigator
    const make = credentials.create.bind(credentials)
    const get = credentials.get.bind(credentials)
    const saying = (made: Credential | null, first: Uint8Array | null) => {
      if (made)
        Object.assign(made, {
          getClientExtensionResults: () => ({ prf: { enabled: true, ...(first && { results: { first } }) } }),
        })
      return made
    }
    credentials.create = async (options) => {
      const made = await make(options)
      if (!(made instanceof PublicKeyCredential)) return made
      // What it says while it is made is what it says when it is asked, but where the test has it say something else.
      const salt = options?.publicKey?.extensions?.prf?.eval?.first
      const asked = await get({
        publicKey: {
          challenge: new Uint8Array(32),
          allowCredentials: [{ type: 'public-key', id: made.rawId }],
          userVerification: 'required',
          extensions: { prf: { eval: { first: salt as BufferSource } } },
        },
      })
      const said = (asked as PublicKeyCredential).getClientExtensionResults().prf?.results?.first
      return saying(made, new Uint8Array(said as ArrayBuffer))
    }
    credentials.get = async (options) => {
      state.asked += 1
      if (state.second === 'fails') throw new DOMException('No', 'NotAllowedError')
      const got = await get(options)
      if (state.second === 'says nothing') return saying(got, null)
      return state.second === 'says another' ? saying(got, new Uint8Array(32).fill(7)) : got
    }
  })
}

/** How many ways in by a passkey lie in the keyring. */
function passkeySlots(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('shoreline')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const all = opening.result.transaction('keyring').objectStore('keyring').getAll()
          all.onsuccess = () => {
            opening.result.close()
            resolve(all.result.filter(({ type }) => type === 'passkey').length)
          }
        }
      }),
  )
}
