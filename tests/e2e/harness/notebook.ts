import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { Journal } from '../../../src/domain/journal.ts'
import { writeBackup } from '../../../src/vault/backup.ts'
import { SAMPLE_TODAY } from '../../fixtures/sampleYears.ts'
import { openFresh, openToday } from './app.ts'
import { arrived } from './arrived.ts'
import { changeDay } from './changeDay.ts'
import { placesLeft } from './placesLeft.ts'
import { type Spoken, speak } from './speech.ts'

/** The evening of the day the samples end on, in the zone the tests live in. */
export const SAMPLE_EVENING = new Date(`${SAMPLE_TODAY}T21:10:00-04:00`)

/**
 * Begins every visit on that evening, the sample's last unless another is named; time runs on from there. Playwright's own clock would not do: its `Date` cannot
 * be extended, as the app's day arithmetic does.
 */
export async function setEvening(page: Page, evening = SAMPLE_EVENING): Promise<void> {
  await page.addInitScript((instant) => {
    const ahead = instant - Date.now()
    const now = Date.now
    const sinceThen = () => now() + ahead
    globalThis.Date = new Proxy(Date, {
      construct: (target, given, newTarget) =>
        Reflect.construct(target, given.length === 0 ? [sinceThen()] : given, newTarget),
      get: (target, name) => (name === 'now' ? sinceThen : Reflect.get(target, name)),
    })
  }, evening.getTime())
}

/** Goes to a screen by its address, as one from outside would lead there, and begins to change a day. What stands open over the page is left first. */
export async function goTo(page: Page, route: string): Promise<void> {
  await lookAt(page, route)
  if (route.startsWith('/day/')) await changeDay(page)
}

/** The same, where an earlier day is only read. The page is not loaded anew. */
export async function lookAt(page: Page, route: string): Promise<void> {
  const dialog = page.locator('dialog[open]')
  if ((await dialog.count()) > 0) {
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
  await page.evaluate(placesLeft)
  // The heading of the screen that is left stays until the next one is fetched.
  const isLeft = await page.evaluate((next) => {
    const { at } = (history.state ?? {}) as { at?: string }
    if ((at ? `#${at}` : location.hash || '#/') === next) return false
    const heading = document.querySelector('#root main h1')
    heading?.setAttribute('data-left', '')
    history.pushState(null, '', next)
    dispatchEvent(new PopStateEvent('popstate'))
    return heading !== null
  }, `#${route}`)
  await page.locator('main h1:not([data-left])').waitFor()
  if (isLeft) await page.evaluate(arrived)
}

/** From the welcome into the sample journal and to its today, in the language the browser asks for. */
export async function enterSample(page: Page, language: Spoken = 'en'): Promise<void> {
  await openFresh(page)
  await page.getByRole('button', { name: speak(language)('welcome.sample') }).click()
  await page.getByText(speak(language)('sample.banner')).waitFor()
  await goTo(page, '/')
  await expect(page.getByRole('radio').first()).toBeEnabled()
}

/** Past the welcome into an empty notebook, in the language the browser asks for. */
export async function beginNotebook(page: Page, language: Spoken = 'en'): Promise<void> {
  await openFresh(page)
  await page.getByRole('button', { name: speak(language)('welcome.begin') }).click()
  await expect(page.getByRole('radio').first()).toBeEnabled()
}

/** Makes a journal this notebook's own, by bringing its backup back. */
export async function bringJournal(page: Page, journal: Journal): Promise<void> {
  await openToday(page)
  const folder = await mkdtemp(join(tmpdir(), 'shoreline-'))
  // Twenty years are too much to hand over to a busy browser as anything but a file on the disk.
  const path = join(folder, 'shoreline-backup.json')
  await writeFile(path, backupOf(journal))
  await goTo(page, '/settings/backup')
  const way = page.getByRole('region', { name: 'Bring one back' })
  await way.getByLabel('Choose a backup file').setInputFiles(path)
  await way.getByRole('button', { name: 'Add to this notebook' }).click()
  await expect(way.getByText('here now')).toBeVisible()
  await rm(folder, { recursive: true })
}

/** A journal's backup as the app would have written it. */
export function backupOf(journal: Journal): string {
  return writeBackup(journal, { appVersion: '0.1.0', now: SAMPLE_EVENING })
}
