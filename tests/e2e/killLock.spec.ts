import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { sampleYears } from '../fixtures/sampleYears.ts'
import { beginChange, copyCode, openNotebook, PASSPHRASE, setLock, tryPassphrase } from './harness/lock.ts'
import { bringJournal, goTo } from './harness/notebook.ts'
import { seeded } from './harness/storm.ts'
import { expect, test } from './harness/test.ts'
import { carryOut, writtenIn } from './harness/writing.ts'

const KILLS = process.env.DEEP ? 25 : 2
const SEED = Number(process.env.SEED ?? 20_261_123)
/** From the tap to the end of it all, on a busy machine. */
const LONGEST = 2_500

const CHANGES = {
  'another passphrase': async (page: Page, next: string) => {
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('New passphrase', { exact: true }).fill(next)
    await dialog.getByRole('button', { name: 'Change it' }).click()
  },
  'a new key': async (page: Page, next: string) => {
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('New passphrase', { exact: true }).fill(next)
    await dialog.getByRole('button', { name: 'Next' }).click()
    await copyCode(page)
    await dialog.getByRole('button', { name: 'Seal everything again' }).click()
  },
} as const
const BEGIN = { 'another passphrase': 'Change it', 'a new key': 'Seal everything again' } as const
const DONE = {
  'another passphrase': 'From now on the new passphrase',
  'a new key': 'Every page is sealed',
} as const

for (const change of ['another passphrase', 'a new key'] as const) {
  test(`the notebook opens whole with the old or the new words after the browser dies amid ${change}`, async ({
    launch,
    profileFolder,
    server,
  }) => {
    test.setTimeout((KILLS + 1) * 60_000)
    const random = seeded(SEED)
    let [old, next] = [PASSPHRASE, PASSPHRASE]
    let said = false
    let whole: unknown
    let [opensOld, opensNew] = [0, 0]
    for (let kill = 0; kill <= KILLS; kill += 1) {
      const { page, kill: killBrowser, watch } = await launch(profileFolder, server.origin)
      watch.allow(/net::ERR/)
      if (kill === 0) {
        await bringJournal(page, sampleYears(1))
        await goTo(page, '/settings/lock')
        await setLock(page)
        whole = writtenIn(await carryOut(page))
      } else {
        await page.goto('./')
        old = await whicheverOpens(page, old, next)
        if (old === next) opensNew += 1
        else opensOld += 1
        if (said) expect(old, `what was said to be done, after kill ${kill}, seed ${SEED}`).toBe(next)
        await expect(page.getByText(/did not open/)).toBeHidden()
        expect(writtenIn(await carryOut(page)), `after kill ${kill}, seed ${SEED}`).toEqual(whole)
      }
      if (kill === KILLS) break
      next = `quite other words ${kill}`
      await beginChange(page, BEGIN[change], old)
      const changing = CHANGES[change](page, next).catch((error: Error) => error)
      await Promise.race([changing, wait(10_000)])
      said = false
      const saying = page
        .getByText(DONE[change])
        .waitFor()
        .then(() => {
          said = true
        })
        .catch((error: Error) => error)
      await wait(Math.floor(random() * LONGEST))
      const saidBefore = said
      await killBrowser()
      await Promise.all([changing, saying])
      said = saidBefore
    }
    console.log(
      `${change}: ${KILLS} kills (seed ${SEED}); after them ${opensOld} opened as before, ${opensNew} anew`,
    )
  })
}

/** Opens the notebook by the old passphrase or, where that no longer does, by the new one; tells which it was. */
async function whicheverOpens(page: Page, old: string, next: string): Promise<string> {
  await tryPassphrase(page, next)
  const opened = page.getByRole('navigation').first()
  const refused = page.getByText('This does not open the notebook')
  await expect(opened.or(refused).first()).toBeVisible()
  if (await opened.isVisible()) return next
  await openNotebook(page, old)
  return old
}
