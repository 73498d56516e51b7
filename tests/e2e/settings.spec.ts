import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import ICAL from 'ical.js'
import { openToday } from './harness/app.ts'
import { beginNotebook, goTo, setEvening } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { carryOut } from './harness/writing.ts'

test('the language changes at once, everywhere, and is kept', async ({ page }) => {
  await beginNotebook(page)
  await goTo(page, '/settings')
  const loads = page.waitForEvent('load', { timeout: 2_000 }).catch(() => null)
  await page.getByRole('radio', { name: 'Français' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Réglages')
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr-CA')
  await expect(page).toHaveTitle('Réglages · Shoreline')
  await expect(page.getByRole('navigation', { name: 'Écrans' })).toContainText('Aujourd’hui')
  expect(await loads).toBeNull()

  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Réglages')
  await page.getByRole('radio', { name: 'Comme le navigateur' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings')
})

test('paper or slate is as chosen, whatever the device says, and is kept', async ({ page }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const [paper, slate] = ['rgb(245, 241, 232)', 'rgb(16, 24, 30)']
  await page.emulateMedia({ colorScheme: 'light' })
  await beginNotebook(page)
  await goTo(page, '/settings')
  expect(await ground()).toBe(paper)
  await page.getByRole('radio', { name: 'Dark' }).click()
  await expect.poll(ground).toBe(slate)
  await page.reload()
  await page.getByRole('radio', { name: 'Dark' }).waitFor()
  await expect.poll(ground).toBe(slate)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.getByRole('radio', { name: 'Light' }).click()
  await expect.poll(ground).toBe(paper)
  await page.getByRole('radio', { name: 'As the device' }).click()
  await expect.poll(ground).toBe(slate)
})

test('a later end of the day keeps the small hours with the evening before', async ({ page }) => {
  await setEvening(page, new Date('2026-03-19T04:30:00-04:00'))
  await openToday(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('19 March')
  await goTo(page, '/settings')
  const end = page.getByRole('group', { name: 'A day ends at' })
  await expect(end).toContainText('04:00')
  await end.getByRole('button', { name: 'An hour later' }).click()
  await expect(end).toContainText('05:00')
  await goTo(page, '/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('18 March')
  await expect(page.getByText('It is past midnight. Until 05:00')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('18 March')

  await goTo(page, '/settings')
  for (let hour = 5; hour > 0; hour--) await end.getByRole('button', { name: 'An hour earlier' }).click()
  await expect(end).toContainText('midnight')
  await expect(end.getByRole('button', { name: 'An hour earlier' })).toBeDisabled()
})

test('the reminder of a backup comes after two weeks, and not to a person who said no', async ({ page }) => {
  await setEvening(page)
  await openToday(page)
  await page.getByRole('radio').first().click()
  await page.getByText('Saved').waitFor()
  const reminder = page.getByText('There is no backup of this notebook yet.')
  await expect(reminder).toHaveCount(0)

  const later = await page.context().newPage()
  await setEvening(later, new Date('2026-04-02T20:00:00-04:00'))
  await openToday(later)
  await expect(later.getByText('There is no backup of this notebook yet.')).toBeVisible()
  await goTo(later, '/settings/backup')
  await later.getByRole('radio', { name: 'Leave it to me' }).click()
  await goTo(later, '/')
  await expect(later.getByText('There is no backup of this notebook yet.')).toHaveCount(0)
  await goTo(later, '/settings/backup')
  await later.getByRole('radio', { name: 'Remind me' }).click()
  await goTo(later, '/')
  await expect(later.getByText('There is no backup of this notebook yet.')).toBeVisible()
})

test('the sample is left as it was entered: one’s own notebook, untouched', async ({ page }) => {
  await openToday(page)
  await page.getByRole('radio', { name: 'steady' }).click()
  await page.getByText('Saved').waitFor()
  await goTo(page, '/settings')
  await page.getByRole('button', { name: 'Look around' }).click()
  await expect(page.getByText('A sample. Nothing here is kept.')).toBeVisible()
  await goTo(page, '/')
  await page.getByRole('button', { name: 'Laughter' }).click()
  await goTo(page, '/settings')
  await page.getByRole('main').getByRole('button', { name: 'Leave the sample' }).last().click()
  await expect(page.getByText('A sample. Nothing here is kept.')).toHaveCount(0)
  await expect(page.getByRole('radio', { name: 'steady' })).toBeChecked()
  await expect(page.getByRole('button', { name: /Laughter/ })).toHaveAccessibleName('Laughter')
})

test('the night is drawn on the clock of a moment as it was set, and is kept', async ({ page }) => {
  await setEvening(page)
  await openToday(page)
  await page.getByRole('radio').first().click()
  await page.getByRole('button', { name: 'Late email' }).click()
  await page.getByText('Saved').waitFor()
  await goTo(page, '/patterns/moment%3Alate-email')
  const hours = page.getByRole('main')
  await expect(hours).toContainText('22:00')
  await goTo(page, '/settings')
  const from = page.getByRole('group', { name: 'Your night, from' })
  await from.getByRole('button', { name: 'An hour earlier' }).click()
  await expect(from).toContainText('21:00')
  await page.reload()
  await expect(from).toContainText('21:00')
  await goTo(page, '/patterns/moment%3Alate-email')
  await expect(hours).toContainText('21:00')
  await expect(hours).not.toContainText('22:00')
  await expect(hours).toContainText('between 21:00 and 06:00')
  await goTo(page, '/settings')
  await page
    .getByRole('group', { name: 'Your night, to' })
    .getByRole('button', { name: 'An hour later' })
    .click()
  await goTo(page, '/patterns/moment%3Alate-email')
  await expect(hours).toContainText('between 21:00 and 07:00')
})

test('each step of Settings says of what it is one', async ({ page }) => {
  await setEvening(page)
  await openToday(page)
  await goTo(page, '/settings')
  const steps = page.getByRole('button', { name: /^An hour (earlier|later)/ })
  await expect.poll(() => steps.count()).toBeGreaterThan(8)
  const names = await steps.evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel))
  expect(new Set(names).size).toBe(names.length)
})

test('working hours stay hours, and are kept in a backup', async ({ page }) => {
  await setEvening(page)
  await openToday(page)
  await goTo(page, '/settings')
  const to = page.getByRole('group', { name: 'Working hours, to' })
  await expect(to).toContainText('18:00')
  for (let hour = 18; hour > 9; hour--) await to.getByRole('button', { name: 'An hour earlier' }).click()
  await expect(to).toContainText('09:00')
  await expect(to.getByRole('button', { name: 'An hour earlier' }), 'none is no working day').toBeDisabled()
  await page.reload()
  await expect(to).toContainText('09:00')
  const backup = JSON.parse(await carryOut(page))
  expect(backup.journal.settings).toContainEqual(
    expect.objectContaining({ name: 'workingHours', value: { from: 8, to: 9 } }),
  )
})

test('a plain name stands in the tab, for the home screen and on every screen, until it is taken off', async ({
  page,
}) => {
  await openToday(page)
  await goTo(page, '/settings')
  const manifestName = () =>
    page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]')
      const manifest = (await (await fetch(link?.href ?? '')).json()) as { name: string }
      return manifest.name
    })
  expect(await manifestName()).toBe('Shoreline')
  await page.getByRole('radio', { name: 'Plain' }).click()
  await expect(page).toHaveTitle('Notebook')
  await expect.poll(manifestName).toBe('Notebook')
  await expect(page.locator('link[rel="icon"]')).toHaveAttribute('href', './icons/plain.svg')
  await goTo(page, '/journal')
  await expect(page).toHaveTitle('Notebook')
  await page.reload()
  await expect(page).toHaveTitle('Notebook')
  await expect.poll(manifestName).toBe('Notebook')
  await goTo(page, '/settings/backup')
  expect(await nameOfBackup(page)).toMatch(/^notebook-\d{4}-\d\d-\d\d\.json$/)
  await goTo(page, '/settings')
  await page.getByRole('radio', { name: 'Its own' }).click()
  await expect(page).toHaveTitle('Settings · Shoreline')
  await expect.poll(manifestName).toBe('Shoreline')
  await goTo(page, '/settings/backup')
  expect(await nameOfBackup(page)).toMatch(/^shoreline-/)
})

test('a plain name and its icon are there before the app has begun, for as long as it is chosen', async ({
  page,
}) => {
  await openToday(page)
  await goTo(page, '/settings')
  const icon = page.locator('link[rel="icon"]')
  // The page as it stands before the first script of the app has come.
  const begin = async () => {
    await page.route('**/assets/index-*.js', () => undefined)
    await page.reload({ waitUntil: 'commit' })
    await expect(icon).toBeAttached()
  }
  await page.getByRole('radio', { name: 'Plain' }).click()
  await expect(icon).toHaveAttribute('href', './icons/plain.svg')
  await begin()
  await expect(page).toHaveTitle('Notebook')
  await expect(icon).toHaveAttribute('href', './icons/plain.svg')

  await page.unroute('**/assets/index-*.js')
  await page.reload()
  await page.getByRole('radio', { name: 'Its own' }).click()
  await expect(icon).toHaveAttribute('href', /icon\.svg/)
  await begin()
  await expect(page).toHaveTitle('Shoreline')
})

/** What a backup is called where the browser lays down what it downloads. */
async function nameOfBackup(page: Page): Promise<string> {
  await page.getByRole('radio', { name: 'Readable' }).click()
  const save = page.getByRole('button', { name: 'Save a backup' })
  await expect(save).toHaveAttribute('aria-disabled', 'false')
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()])
  return download.suggestedFilename()
}

test('the reminder is a calendar file in one’s own words, and is as it was left after a reload', async ({
  page,
}) => {
  await setEvening(page)
  await openToday(page)
  await goTo(page, '/settings')
  await page.getByRole('link', { name: /^A reminder/ }).click()
  await page.getByRole('button', { name: 'Sunday' }).click()
  const save = page.getByRole('button', { name: 'Save the calendar file' })
  await expect(save).toHaveAttribute('aria-disabled', 'true')
  await expect(page.getByText('Choose at least one day.')).toBeVisible()
  await page.getByRole('button', { name: 'Friday' }).click()
  await page.getByRole('button', { name: 'Tuesday' }).click()
  await page.getByLabel('At what time').fill('21:30')
  await page.getByLabel('In which words').fill('Water the plants')
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()])
  expect(download.suggestedFilename()).toBe('reminder.ics')
  const text = await readFile(await download.path(), 'utf8')
  const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')
  expect(event?.getFirstPropertyValue('summary')).toBe('Water the plants')
  expect(String(event?.getFirstPropertyValue('rrule'))).toBe('FREQ=WEEKLY;BYDAY=TU,FR')
  expect(String(event?.getFirstPropertyValue('dtstart'))).toBe('2026-03-20T21:30:00')
  expect(text).not.toMatch(/shoreline/i)
  await page.getByText('Saved').waitFor()
  await page.reload()
  await expect(page.getByLabel('In which words')).toHaveValue('Water the plants')
  await expect(page.getByLabel('At what time')).toHaveValue('21:30')
  await expect(page.getByRole('button', { pressed: true })).toHaveText(['Tuesday', 'Friday'])
})
