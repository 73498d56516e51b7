import type { Page } from '@playwright/test'
import { ADDRESSES } from '../../src/store/address.ts'
import { sampleYears } from '../fixtures/sampleYears.ts'
import { openToday } from './harness/app.ts'
import { beginLocked, openNotebook } from './harness/lock.ts'
import { bringJournal, enterSample, goTo, setEvening } from './harness/notebook.ts'
import { samplePlaces } from './harness/samplePlaces.ts'
import { expect, test } from './harness/test.ts'

/** Every address that the bar, and with it the browser's history, may ever show. */
const ROOMS: readonly string[] = Object.values(ADDRESSES)

/** Notes every address that the page takes on from now on, in each document. */
async function watchAddresses(page: Page): Promise<readonly string[]> {
  const seen: string[] = []
  await page.exposeFunction('noteAddress', (address: string) => seen.push(address))
  await page.addInitScript(() => {
    const { noteAddress } = window as unknown as { noteAddress: (address: string) => void }
    for (const name of ['pushState', 'replaceState'] as const) {
      const own = history[name].bind(history)
      history[name] = (state, unused, url) => {
        own(state, unused, url)
        noteAddress(location.hash)
      }
    }
    addEventListener('hashchange', () => noteAddress(location.hash))
    addEventListener('popstate', () => noteAddress(location.hash))
  })
  return seen
}

/** As the page itself has it: what the browser tells of it comes a moment later. */
const bar = async (page: Page) => (await page.evaluate(() => location.hash)) || '#/'
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('a tour by links leads into days, signals, pauses and entries, and the address bar says rooms alone', async ({
  page,
}) => {
  await setEvening(page)
  const seen = await watchAddresses(page)
  await enterSample(page)
  const follow = async (room: string, link: string) => {
    await page.locator(`nav a[href="${room}"]`).first().click()
    await page.locator(`main a[data-at^="${link}"]`).first().click()
    await expect(page).toHaveURL(/#\//)
    expect(ROOMS, link).toContain(await bar(page))
  }
  await follow('#/', '/day/')
  await follow('#/patterns', '/patterns/')
  await follow('#/pause', '/pause/2026-W11')
  await page.locator('main a[data-at="/pause/2026-W11/sheet"]').click()
  await follow('#/care', '/care/repair/')
  await follow('#/care', '/care/words/')
  await follow('#/journal', '/day/')
  await goTo(page, '/settings/questions')
  await page.locator('main a[data-at^="/settings/questions/"]').first().click()
  await expect(heading(page)).not.toHaveText('Questions')
  expect(seen.length).toBeGreaterThan(10)
  expect(seen.filter((address) => address !== '' && !ROOMS.includes(address))).toEqual([])
})

test('every screen by an address of old is the screen that was asked for, under the address of its room', async ({
  page,
}) => {
  await setEvening(page)
  await enterSample(page)
  for (const place of samplePlaces(page, 'en')) {
    await place.open()
    expect(ROOMS, place.name).toContain(await bar(page))
  }
})

test('back, forward and a page loaded anew lead where they led with a day in the address', async ({
  page,
}) => {
  await setEvening(page)
  await bringJournal(page, sampleYears(0.1))
  await goTo(page, '/')
  await page.locator('main a[data-at="/day/2026-03-17"]').click()
  await expect(heading(page)).toHaveText('17 March')
  await page.locator('main a[data-at="/day/2026-03-16"]').click()
  await expect(heading(page)).toHaveText('16 March')
  await page.reload()
  await expect(heading(page)).toHaveText('16 March')
  await page.goBack()
  await expect(heading(page)).toHaveText('17 March')
  await page.goBack()
  await expect(heading(page)).toHaveText('18 March')
  await page.goForward()
  await expect(heading(page)).toHaveText('17 March')
  await page.getByRole('link', { name: 'Today', exact: true }).click()
  await expect(heading(page), 'the room itself, though the bar says it already').toHaveText('18 March')
  await page.goBack()
  await expect(heading(page)).toHaveText('17 March')
})

test('a bookmark of old leads to its page, and leaves the bar', async ({ page }) => {
  await setEvening(page)
  await openToday(page)
  await page.goto('./#/day/2026-03-10')
  await expect(heading(page)).toHaveText('10 March')
  await expect(page).toHaveURL(/#\/$/)
  await page.goto('about:blank')
  await page.goto('./#/patterns/question%3Aenergy')
  await expect(heading(page)).toHaveText('Energy')
  await expect(page).toHaveURL(/#\/patterns$/)
})

test('a closed notebook shows no room, also on the way back, and opens where it was left', async ({
  page,
}) => {
  await setEvening(page)
  await beginLocked(page)
  await goTo(page, '/settings')
  await goTo(page, '/care/rest')
  await goTo(page, '/day/2026-03-10')
  await expect(heading(page)).toHaveText('10 March')
  await page.getByRole('button', { name: 'Close the notebook' }).click()
  await page.getByLabel('Passphrase', { exact: true }).waitFor()
  await expect(page).toHaveURL(/#\/$/)
  await expect(page, 'nor does its title').toHaveTitle('Shoreline')
  await page.reload()
  await page.getByLabel('Passphrase', { exact: true }).waitFor()
  await expect(page).toHaveURL(/#\/$/)
  await page.goBack()
  await expect(page).toHaveURL(/#\/$/)
  await page.goForward()
  await expect(page).toHaveURL(/#\/$/)
  await openNotebook(page)
  await expect(heading(page)).toHaveText('10 March')
  await page.goBack()
  await expect(page).toHaveURL(/#\/care\/rest$/)
})
