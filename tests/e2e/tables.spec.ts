import { axeFindings } from './harness/axe.ts'
import { beginNotebook, goTo, setEvening } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'

const upload = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

const APPOINTMENTS =
  'Date of Service,Client,Duration,Status\r\n03/02/2026 09:00 AM,PLANTED NAME,50,Show\r\n03/02/2026 11:00 AM,PLANTED NAME,50,Show\r\n03/04/2026 09:00 AM,PLANTED NAME,50,No Show\r\n'
const DAYS = 'Date,Mood,Notes\n2026-03-09,4,"kept by hand"\n2026-03-10,2,""\n'

test.beforeEach(async ({ page }) => {
  await setEvening(page)
  await beginNotebook(page)
  await goTo(page, '/settings/imports')
})

test('what a table of appointments means is asked once, and its sessions kept without a name', async ({
  page,
}) => {
  for (const [size, scheme] of [
    [{ width: 320, height: 700 }, 'light'],
    [{ width: 390, height: 844 }, 'dark'],
    [{ width: 1280, height: 800 }, 'light'],
  ] as const) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme: scheme })
    await page.locator('input[type=file]').setInputFiles(upload('appointments.csv', APPOINTMENTS))
    await page.getByRole('region', { name: 'appointments.csv' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    expect(wide, 'nothing runs out of the screen').toBe(false)
    await page.screenshot({
      path: test.info().outputPath(`table-${size.width}-${scheme}.png`),
      fullPage: true,
    })
    if (size.width < 1280) await page.getByRole('button', { name: 'Leave it' }).click()
  }
  const asked = page.getByRole('region', { name: 'appointments.csv' })
  await expect(asked.getByText('Say first which day is meant.')).toBeVisible()
  await expect(asked.getByRole('button', { name: 'No Show' })).toHaveAttribute('aria-pressed', 'true')
  await asked
    .getByRole('button', { name: 'March 2, 2026' })
    .or(asked.getByRole('button', { name: '2 March 2026' }))
    .click()
  await asked.getByRole('button', { name: 'Go on' }).click()
  const preview = page.getByRole('region', { name: 'appointments.csv' })
  await expect(preview.getByText('2 sessions on 1 day')).toBeVisible()
  await expect(preview.getByText('1 was cancelled')).toBeVisible()
  await preview.getByRole('button', { name: 'Keep this' }).click()
  await expect(page.getByText('It is in your notebook now, hour by hour.')).toBeVisible()
  await expect(page.getByText('PLANTED NAME')).toHaveCount(0)
})

test('any table answers a question once both ends of its scale are told', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.locator('input[type=file]').setInputFiles(upload('days.csv', DAYS))
  await page.getByRole('button', { name: 'Go on' }).click()
  const preview = page.getByRole('region', { name: 'days.csv' })
  await preview.getByRole('button', { name: 'Energy' }).click()
  await expect(preview.getByText('What will be added: no answers')).toBeVisible()
  await preview.getByLabel('its lowest number').fill('0')
  await preview.getByLabel('its highest number').fill('8')
  expect(await axeFindings(page)).toEqual([])
  await page.screenshot({ path: test.info().outputPath('days.png'), fullPage: true })
  await expect(preview.getByText('What will be added: 2 answers')).toBeVisible()
  await preview.getByRole('button', { name: 'Keep this' }).click()
  await expect(page.getByText('It is in your journal now, day by day.')).toBeVisible()
})
