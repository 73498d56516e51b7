import { openToday } from './harness/app.ts'
import { setEvening } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { answer, dayNote, expectSaved, expectWritten } from './harness/writing.ts'

test('who comes back after weeks is asked one thing, and may only read', async ({ page, context }) => {
  await setEvening(page, new Date('2026-01-10T21:10:00-05:00'))
  await openToday(page)
  await answer(page, 'Energy', 'running low')
  await expectSaved(page)
  await page.close()

  const later = await context.newPage()
  await setEvening(later)
  await openToday(later)
  const asked = later.getByRole('region', { name: 'What were these weeks like?' })
  await expect(asked).toContainText('The last words here are from 10 January 2026.')
  await asked.getByRole('link', { name: 'Only read' }).click()
  await expect(later.getByRole('heading', { level: 1 })).toHaveText('Journal')
  await later.getByRole('link', { name: 'Today' }).click()
  await asked.getByRole('button', { name: 'A few words' }).click()
  await expect(dayNote(later)).toBeFocused()
  await later.keyboard.type('Mostly sleep.')
  await expectWritten(later)
  await expect(asked, 'nothing moves under the words').toBeVisible()
  await later.reload()
  await expect(dayNote(later)).toHaveValue('Mostly sleep.')
  await expect(asked).toHaveCount(0)
})
