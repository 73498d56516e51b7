import { sampleYears } from '../fixtures/sampleYears.ts'
import { openToday, restoreBackup } from './harness/app.ts'
import { backupOf, setEvening } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'

test('a notice is put away and brought back, becomes the new normal, and all of it lasts', async ({
  page,
}) => {
  await setEvening(page)
  await openToday(page)
  await restoreBackup(page, backupOf(sampleYears(2)))
  await page.goto('./#/patterns')
  const wearing = page.getByRole('region', { name: 'Wearing down' })
  const away = page.getByRole('region', { name: 'Put away for now' })
  const dread = { name: /Dread before sessions/ }
  await wearing.getByRole('link', dread).click()
  await expect(page.getByText(/Noticed on/)).toBeVisible()

  await page.getByRole('button', { name: 'Put this away' }).click()
  await expect(page.getByText('Saved')).toBeVisible()
  await page.goto('./#/patterns')
  await page.reload()
  await expect(away.getByRole('link', dread)).toBeVisible()
  await expect(wearing.getByRole('link', dread)).toHaveCount(0)

  await away.getByRole('link', dread).click()
  await page.getByRole('button', { name: 'Bring this back' }).click()
  await page.goto('./#/patterns')
  await expect(wearing.getByRole('link', dread)).toBeVisible()

  await wearing.getByRole('link', dread).click()
  await page.getByRole('button', { name: 'This is my new normal' }).click()
  await expect(page.getByText('Saved')).toBeVisible()
  await page.goto('./#/patterns')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Patterns' })).toBeVisible()
  await expect(wearing.getByRole('link', dread)).toHaveCount(0)
})
