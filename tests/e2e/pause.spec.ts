import { openToday } from './harness/app.ts'
import { goTo, setEvening } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { expectSaved } from './harness/writing.ts'

test('a pause is kept as it is written, and the next week’s asks how its shift went', async ({ page }) => {
  await setEvening(page, new Date('2026-03-13T18:00:00-04:00'))
  await openToday(page)
  await page.getByRole('link', { name: 'Pause' }).click()
  await expect(page.getByText('Week 11, 9 March to 15 March')).toBeVisible()
  await page.getByRole('textbox', { name: 'What is heavy?' }).fill('Three intakes.')
  await page.getByRole('textbox', { name: 'What is working?' }).fill('Lunch outside.')
  await page.getByRole('textbox', { name: 'What needs to shift?' }).fill('No intake calls after four.')
  await expectSaved(page)
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'What is heavy?' })).toHaveValue('Three intakes.')
  await expect(page.getByRole('textbox', { name: 'What needs to shift?' })).toHaveValue(
    'No intake calls after four.',
  )
  await expect(page.getByRole('group', { name: 'How did it go?' })).toHaveCount(0)

  const later = await page.context().newPage()
  await setEvening(later, new Date('2026-03-19T18:00:00-04:00'))
  await openToday(later)
  await expect(later.getByText('No intake calls after four.')).toBeVisible()
  await goTo(later, '/pause')
  const asked = later.getByRole('group', { name: 'How did it go?' })
  await asked.getByRole('button', { name: 'Partly' }).click()
  await expectSaved(later)
  await later.reload()
  await expect(asked.getByRole('button', { name: 'Partly' })).toHaveAttribute('aria-pressed', 'true')
  await asked.getByRole('button', { name: 'Partly' }).click()
  await expect(asked.getByRole('button', { name: 'Partly' })).toHaveAttribute('aria-pressed', 'false')

  await later.getByRole('link', { name: /No intake calls after four\..*Week 11/ }).click()
  await expect(later.getByRole('textbox', { name: 'What is working?' })).toHaveValue('Lunch outside.')
  await later.getByRole('link', { name: 'This week' }).click()
  await expect(later.getByText('Week 12')).toBeVisible()
})
