import { deflateRawSync } from 'node:zlib'
import { expect } from '@playwright/test'
import { addDays } from '../../src/domain/day.ts'
import { appleHealthOf, sleepRecord, stepRecord } from '../fixtures/healthOf.ts'
import { SAMPLE_TODAY, sampleYears } from '../fixtures/sampleYears.ts'
import { zipOf } from '../fixtures/zipOf.ts'
import { bringJournal, goTo, setEvening } from './harness/notebook.ts'
import { test } from './harness/test.ts'

/** A year of nights, an hour shorter since six weeks ago, a watch that was off on every ninth, and steps. */
function exportOfHealth(): Buffer {
  const records = Array.from({ length: 365 }, (_, ago) => {
    const day = addDays(SAMPLE_TODAY, -ago)
    const hours = ago < 42 ? 6 : 7
    const minutes = String((ago * 17) % 50).padStart(2, '0')
    return [
      ...(ago % 9 === 4
        ? []
        : [
            sleepRecord('AsleepCore', `${day} 00:00:00 -0400`, `${day} 0${hours}:${minutes}:00 -0400`),
            sleepRecord('Asleep', `${day} 00:30:00 -0400`, `${day} 05:00:00 -0400`, {
              source: 'PLANTED-SOURCE',
            }),
          ]),
      sleepRecord('InBed', `${day} 00:00:00 -0400`, `${day} 09:00:00 -0400`, { source: 'iPhone' }),
      stepRecord(4000 + ((ago * 7919) % 3000), `${day} 12:00:00 -0400`, `${day} 12:40:00 -0400`),
    ]
  })
  const bytes = Buffer.from(appleHealthOf(records.flat(), `${SAMPLE_TODAY} 20:00:00 -0400`))
  const name = 'apple_health_export/export.xml'
  return Buffer.from(zipOf([{ name, packed: deflateRawSync(bytes), size: bytes.length }]))
}

test('a year of sleep is looked at, kept, drawn beside rest, and taken back', async ({ page }) => {
  await setEvening(page)
  await bringJournal(page, sampleYears(1))
  await goTo(page, '/settings/imports')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'export.zip', mimeType: 'application/zip', buffer: exportOfHealth() })

  const preview = page.getByRole('region', { name: 'export.xml' })
  await expect(
    preview.getByText('324 nights, and the steps of 364 days, measured by Apple Health.'),
  ).toBeVisible()
  await expect(preview.getByText('41 nights tell of a bed and not of sleep, and stay unknown')).toBeVisible()
  await expect(preview.getByText(/^About 7\.\d hours a night\. The least in one week: /)).toBeVisible()
  await expect(page.getByText('PLANTED')).toHaveCount(0)
  await preview.getByRole('button', { name: 'Steps' }).click()
  await expect(preview.getByText('What will be kept: 324 days,')).toBeVisible()
  await preview.getByRole('button', { name: 'Keep this' }).click()
  await expect(page.getByText('It is in your notebook now, day by day.')).toBeFocused()

  await goTo(page, '/patterns/question:rest')
  const beside = page.getByRole('region', { name: 'Sleep' })
  await expect(beside.getByText('6.4 hours, before that 7.4.', { exact: true })).toBeVisible()
  await expect(beside.getByRole('figure')).toBeVisible()
  await beside.getByRole('link', { name: 'Sleep' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sleep' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Rest' }).getByRole('figure')).toBeVisible()

  // It is there after the app was opened anew, and goes without a trace.
  await page.reload()
  await goTo(page, '/settings/imports')
  const kept = page.getByRole('listitem').filter({ hasText: 'Sleep and steps, from Apple Health' })
  await kept.getByRole('button', { name: 'Take back' }).click()
  await expect(kept).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(kept).toHaveCount(1)
  await kept.getByRole('button', { name: 'Take back' }).click()
  await expect(kept).toHaveCount(0)
  await goTo(page, '/patterns/measured:sleep')
  await expect(page.getByText('Nothing was written about this yet.')).toBeVisible()
})

test('Health Connect’s database is named, with what to do', async ({ page }) => {
  await setEvening(page)
  await bringJournal(page, sampleYears(1))
  await goTo(page, '/settings/imports')
  const bytes = Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(2000)])
  const zip = zipOf([{ name: 'health_connect_export.db', packed: deflateRawSync(bytes), size: bytes.length }])
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'Health Connect.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) })
  await expect(page.getByText('This is Health Connect’s own database', { exact: false })).toBeVisible()
  await expect(page.getByText('Nothing was kept, and the file is as it was.')).toBeVisible()
})
