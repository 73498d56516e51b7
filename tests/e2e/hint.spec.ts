import { openToday } from './harness/app.ts'
import { goTo } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { dayNote, expectSaved, loggedMoments, momentButton, writeNote } from './harness/writing.ts'

test('a note that seems to name somebody is hinted at, kept as it is, and the hint can be turned off', async ({
  page,
}) => {
  await openToday(page)
  const hint = page.getByText(/This looks like/)
  await writeNote(page, 'A long one with the family at 16:30')
  await expect(hint).toBeHidden()
  await writeNote(page, 'Sam, 418 555-0123, sam@example.ca')
  await expect(hint).toHaveText(
    /This looks like an email address and a phone number\. .* kept as you wrote it\./,
  )
  await page.reload()
  await expect(dayNote(page)).toHaveValue('Sam, 418 555-0123, sam@example.ca')
  await expect(hint).toBeVisible()

  await goTo(page, '/pause')
  await page.getByRole('textbox').first().fill('Born on March 3, 1984')
  await expect(page.getByText(/This looks like a date of birth/)).toBeVisible()
  await goTo(page, '/')
  await momentButton(page, 'Late email').click()
  await loggedMoments(page).getByRole('button').first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Words about it' }).fill('to sam@example.ca')
  await expect(dialog.getByText(/This looks like an email address/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Don’t hint at this' }).click()
  await expect(hint).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expectSaved(page)
  await page.reload()
  await expect(dayNote(page)).toHaveValue(/sam@example/)
  await page.waitForTimeout(1500)
  await expect(hint).toHaveCount(0)

  await goTo(page, '/settings')
  await page.getByRole('group', { name: 'A hint in notes' }).getByRole('radio', { name: 'Hint' }).click()
  await goTo(page, '/')
  await expect(hint).toBeVisible()
})

test('what is chosen for a sheet is looked over once more before it leaves, and nothing else is', async ({
  page,
}) => {
  await openToday(page)
  await writeNote(page, 'Sam, 418 555-0123')
  await expectSaved(page)
  await goTo(page, '/pause/now/sheet')
  const note = page.getByRole('group', { name: /^Notes from / }).getByRole('button')
  await expect(note).toHaveAttribute('aria-pressed', 'false')
  await expect(page.getByText(/This looks like/)).toHaveCount(0)
  await note.click()
  await expect(page.getByText(/This looks like a phone number/)).toBeVisible()
})
