import { openFresh, openToday, readyForOffline } from './harness/app.ts'
import { goTo } from './harness/notebook.ts'
import type { Profile } from './harness/profile.ts'
import { expect, test } from './harness/test.ts'
import { answer, expectSaved, momentButton, point, writeNote } from './harness/writing.ts'

/** The notebook opened once, then on the same device with the browser closed in between and the server gone. */
const offline = test.extend<{ phone: Profile }>({
  phone: async ({ launch, profileFolder, server }, use) => {
    const visit = await launch(profileFolder, server.origin)
    await openFresh(visit.page)
    await readyForOffline(visit.page)
    await visit.close()
    await server.stop()
    await use(await launch(profileFolder, server.origin))
  },
})

offline('the notebook opens, is written in and opens again, all without a network', async ({ phone }) => {
  const { page } = phone
  await openToday(page)
  await expect(fetch(new URL(page.url()).origin), 'the server is gone').rejects.toThrow()
  await answer(page, 'Energy', 'running low')
  await momentButton(page, 'Late email').click()
  await writeNote(page, 'On the train, under the lake')
  await page.reload()
  await expect(point(page, 'Energy', 'running low')).toBeChecked()
  await expect(momentButton(page, 'Late email')).toContainText('×1')
  await expect(page.getByText('On the train, under the lake')).toBeVisible()
})

offline('every screen opens without a network on the first visit to it', async ({ phone }) => {
  const { page } = phone
  await openToday(page)
  await answer(page, 'Energy', 'running low')
  const screens = page.getByRole('navigation', { name: 'Screens' })
  const title = page.getByRole('main').getByRole('heading', { level: 1 })

  await screens.getByRole('link', { name: 'Patterns' }).click()
  await expect(title).toHaveText('Patterns')
  await page.getByRole('link', { name: /^Energy/ }).click()
  await expect(title).toHaveText('Energy')
  await page.getByRole('button', { name: 'As a table' }).click()
  await expect(page.getByRole('table')).toContainText('1')
  await screens.getByRole('link', { name: 'Journal' }).click()
  await expect(title).toHaveText('Journal')
  await expect(page.getByText('running low')).toBeVisible()
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(title).toHaveText('Settings')
  await page.getByRole('link', { name: /^Backup/ }).click()
  await expect(title).toHaveText('Backup')
  await expect(page.getByRole('button', { name: 'Save a backup' })).toHaveAttribute('aria-disabled', 'false')
  await goTo(page, '/settings')
  await page.getByRole('button', { name: 'Look around' }).click()
  await expect(page.getByText('A sample. Nothing here is kept.')).toBeVisible()
})

for (const [address, name] of [
  ['patterns', 'Patterns'],
  ['patterns/question%3Aenergy', 'Energy'],
  ['journal', 'Journal'],
  ['pause', 'Pause'],
  ['care', 'Care'],
  ['help', 'Someone to call'],
  ['settings', 'Settings'],
  ['settings/backup', 'Backup'],
] as const) {
  offline(`${name} is the first thing opened after a start without a network`, async ({ phone }) => {
    const { page } = phone
    await openToday(page)
    await answer(page, 'Energy', 'running low')
    await page.goto('about:blank')
    await page.goto(`./#/${address}`)
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(name)
  })
}

offline('the language can be changed without a network', async ({ phone }) => {
  const { page } = phone
  await openToday(page)
  await answer(page, 'Energy', 'running low')
  await goTo(page, '/settings')
  await page.getByRole('group', { name: 'Language' }).getByRole('radio', { name: 'Français' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Réglages')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Réglages')
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr-CA')
  await page.getByRole('link', { name: 'Aujourd’hui' }).click()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(1)
  await page.getByRole('button', { name: 'Courriel tardif' }).click()
  await expect(page.getByRole('status').getByText('Enregistré')).toBeVisible()
  await goTo(page, '/settings')
  await page.getByRole('group', { name: 'Langue' }).getByRole('radio', { name: 'English' }).click()
  await goTo(page, '/')
  await expect(momentButton(page, 'Late email')).toContainText('×1')
  await momentButton(page, 'Late email').click()
  await expectSaved(page)
})
