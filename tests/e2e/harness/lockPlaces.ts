import { expect, type Page } from '@playwright/test'
import type { MessageId } from '../../../src/words/words.ts'
import { PASSPHRASE } from './lock.ts'
import { goTo } from './notebook.ts'
import { addAuthenticator } from './passkey.ts'
import type { Place } from './places.ts'
import { type Spoken, speak } from './speech.ts'

/** Every state of a lock, from setting it to the notebook closed by it; each leads on from the one before. */
export async function lockPlaces(page: Page, language: Spoken): Promise<readonly Place[]> {
  const say = speak(language)
  const button = (id: MessageId) => page.getByRole('button', { name: say(id), exact: true })
  const field = (id: MessageId) => page.getByLabel(say(id), { exact: true })
  const dialog = page.getByRole('dialog')
  await addAuthenticator(page)
  let code = ''
  return [
    { name: 'setting a lock', open: () => goTo(page, '/settings/lock') },
    {
      name: 'setting a lock, a passphrase drawn',
      open: async () => {
        await button('lock.draw').click()
        await expect(field('lock.newPassphrase')).not.toHaveValue('')
      },
    },
    {
      name: 'setting a lock, its code',
      open: async () => {
        await field('lock.newPassphrase').fill(PASSPHRASE)
        await button('lock.next').click()
        await button('lock.codeKept').waitFor()
        code = (await page.locator('main [translate=no] span').allTextContents()).join('-')
      },
    },
    {
      name: 'setting a lock, its code typed wrongly',
      open: async () => {
        await button('lock.codeKept').click()
        await field('lock.codeAgain').fill('0000')
        await button('lock.set').click()
        await page.getByRole('alert').filter({ hasText: /./ }).waitFor()
      },
    },
    {
      name: 'a lock that is set',
      open: async () => {
        await field('lock.codeAgain').fill(code)
        await button('lock.set').click()
        await page.getByText(say('lock.isSet')).waitFor()
      },
    },
    {
      name: 'changing the passphrase, not proved',
      open: async () => {
        await goTo(page, '/settings')
        await goTo(page, '/settings/lock')
        await button('lock.changeDo.passphrase').click()
        await dialog.getByLabel(say('lock.passphraseNow'), { exact: true }).fill('a guess')
        await button('lock.next').click()
        await dialog.getByText(say('lock.fault.wrong-secret')).waitFor()
      },
    },
    {
      name: 'adding a passkey',
      open: async () => {
        await goTo(page, '/settings/lock')
        await button('passkey.add').click()
        await dialog.getByLabel(say('lock.passphraseNow'), { exact: true }).fill(PASSPHRASE)
        await button('lock.next').click()
        await button('passkey.make').waitFor()
      },
    },
    {
      name: 'the lock, with a passkey',
      open: async () => {
        await button('passkey.make').click()
        await page.getByRole('list', { name: say('passkey.list') }).waitFor()
      },
    },
    {
      name: 'half a minute before it closes',
      open: async () => {
        await leaveUntouched(page)
        await button('lock.stay').waitFor()
      },
    },
    {
      name: 'closed, with a passkey',
      open: async () => {
        await button('lock.stay').click()
        await button('nav.lock').click()
        await button('lock.openByPasskey').waitFor()
      },
    },
    {
      name: 'closed, after three wrong passphrases',
      open: async () => {
        for (const guess of ['first', 'second', 'third']) {
          await field('lock.passphrase').fill(guess)
          await button('lock.open').click()
          await page.getByText(say('lock.fault.wrong-secret')).waitFor()
        }
        await page.getByText(say('lock.wrongOften')).waitFor()
      },
    },
    {
      name: 'closed, both lost',
      open: async () => {
        await button('lock.useCode').click()
        await button('lock.lostBoth').click()
        await button('erase.do').waitFor()
      },
    },
  ]
}

/** Lets the minutes go by in which nobody touches the page, up to its first word of warning; there time stands. */
async function leaveUntouched(page: Page): Promise<void> {
  await page.evaluate(() => {
    const clock = Date
    const later = setTimeout
    let stands: number | null = null
    globalThis.Date = new Proxy(clock, {
      get: (target, name) => (name === 'now' ? () => stands ?? clock.now() : Reflect.get(target, name)),
    })
    globalThis.setTimeout = ((work: () => void, delay = 0) => {
      if (delay < 60_000) return later(work, delay)
      return later(() => {
        stands = clock.now() + delay
        work()
      }, 100)
    }) as typeof setTimeout
    window.dispatchEvent(new Event('input'))
    globalThis.setTimeout = later
  })
}
