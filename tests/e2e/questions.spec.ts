import type { Page } from '@playwright/test'
import { openToday } from './harness/app.ts'
import { goTo, setEvening } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { answer, carryOut, expectSaved, point } from './harness/writing.ts'

const names = (page: Page) => page.getByRole('main').locator('ol a > :first-child').allTextContents()

test('a question is reworded, moved and left out, and what it was answered stays', async ({ page }) => {
  await setEvening(page)
  await openToday(page)
  await answer(page, 'Energy', 'running low')
  await goTo(page, '/day/2026-03-10')
  await answer(page, 'Energy', 'plenty')
  await goTo(page, '/settings')
  await page.getByRole('link', { name: /^Questions/ }).click()
  await page.getByRole('link', { name: 'Energy' }).click()
  await expect(page.getByText('Answered 2 times since 10 March 2026, last on 18 March 2026.')).toBeVisible()
  await page.getByLabel('The question').fill('Sap')
  await page.getByLabel('The second').fill('nearly dry')
  await page.getByLabel('The second').blur()
  await expect(page.getByText('Its words are as they are now since 18 March 2026.')).toBeVisible()
  await expectSaved(page)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sap')
  await page.getByRole('link', { name: 'Questions' }).click()
  await page.getByRole('button', { name: 'Move down: Sap' }).click()
  expect((await names(page)).slice(0, 3)).toEqual(['How boundaries held', 'Sap', 'Rest'])

  await goTo(page, '/')
  await expect(page.getByRole('radiogroup').nth(1)).toHaveAccessibleName('Sap')
  await expect(point(page, 'Sap', 'nearly dry')).toBeChecked()
  await goTo(page, '/patterns/question%3Aenergy')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sap')
  await expect(page.getByText('From 18 March 2026 on in other words.', { exact: true })).toBeVisible()

  await goTo(page, '/settings/questions/energy')
  await page.getByRole('radio', { name: 'Leave it out' }).click()
  await goTo(page, '/day/2026-03-05')
  await expect(page.getByRole('radiogroup', { name: 'Sap' })).toHaveCount(0)
  await goTo(page, '/day/2026-03-10')
  await expect(point(page, 'Energy', 'plenty'), 'as it was asked and answered').toBeChecked()
  await goTo(page, '/journal')
  await expect(page.getByRole('article').first()).toContainText('nearly dry')
})

test('own questions of every sort are asked, and flow into the journal, Patterns and a backup', async ({
  page,
}) => {
  await setEvening(page)
  await openToday(page)
  const add = async (sort: string, text: string) => {
    await goTo(page, '/settings/questions')
    await page.getByRole('button', { name: sort }).click()
    await expect(page.getByText('Not answered yet.')).toBeVisible()
    await page.getByLabel('The question').fill(text)
    await page.getByLabel('The question').blur()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(text)
  }
  await add('How many', 'Cups of tea')
  await page.getByRole('radio', { name: 'When it rises' }).click()
  await add('Yes or no', 'Walked')
  await add('Five steps, in your words', 'Sea air')
  await page.getByLabel('The lowest').fill('none')
  await page.getByLabel('The highest').fill('a gale')
  await page.getByLabel('The highest').blur()
  await goTo(page, '/')
  const tea = page.getByRole('group', { name: 'Cups of tea' })
  await tea.getByRole('button', { name: 'One fewer' }).click()
  await expect(tea, 'none is an answer').toContainText('0')
  await tea.getByRole('button', { name: 'One more' }).click()
  await tea.getByRole('button', { name: 'One more' }).click()
  await page.getByRole('group', { name: 'Walked' }).getByRole('radio', { name: 'yes' }).click()
  await answer(page, 'Sea air', 'a gale')
  await page.reload()
  await expect(tea).toContainText('2')
  await expect(page.getByRole('group', { name: 'Walked' }).getByRole('radio', { name: 'yes' })).toBeChecked()

  await goTo(page, '/journal')
  const day = page.getByRole('article').first()
  await expect(day).toContainText('Cups of tea2')
  await expect(day).toContainText('Walkedyes')
  await expect(day).toContainText('Sea aira gale')
  await goTo(page, '/patterns')
  for (const name of ['Cups of tea', 'Walked', 'Sea air'])
    await expect(page.getByRole('link', { name: new RegExp(name) })).toBeVisible()
  await goTo(page, '/year')
  await page.getByRole('main').getByRole('button').first().click()
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Cups of tea' })).toBeVisible()

  const backup = JSON.parse(await carryOut(page))
  const own = backup.journal.questions.filter(({ text }: { text: string | null }) => text !== null)
  expect(own.map(({ answer, wears }: { answer: string; wears: string | null }) => [answer, wears])).toEqual(
    expect.arrayContaining([
      ['count', 'rising'],
      ['yes-no', null],
      ['scale', null],
    ]),
  )
  expect(Object.values(backup.journal.reflections[0].counts).sort()).toEqual([1, 2])

  await goTo(page, '/')
  await page.getByRole('button', { name: 'Cups of tea', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'clear: Cups of tea' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
  await expect(tea).toContainText('–')
})

test('a question nobody answered can be deleted and put back', async ({ page }) => {
  await setEvening(page)
  await openToday(page)
  await goTo(page, '/settings/questions')
  await page.getByRole('button', { name: 'Yes or no' }).click()
  await page.getByLabel('The question').fill('Swam')
  await page.getByRole('button', { name: 'Delete this question' }).click()
  await expect(page.getByText('This question is not here, or no longer.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Swam')
})

test('contexts are reworded, put away and added; a marked day keeps its marks, also under the pictures', async ({
  page,
}) => {
  await setEvening(page)
  await openToday(page)
  const air = page.getByRole('region', { name: 'What was in the air' })
  await answer(page, 'Energy', 'running low')
  await air.getByRole('button', { name: 'grief' }).click()
  await goTo(page, '/settings')
  await page.getByRole('link', { name: /^Contexts/ }).click()
  await page.getByRole('textbox', { name: 'money' }).fill('the rent')
  // A hand is slower than a reworded name: nothing may move away beneath it.
  await page.getByRole('button', { name: 'Put away: grief' }).click({ delay: 700 })
  await page.getByRole('button', { name: 'Add a context' }).click()
  await page.getByRole('textbox', { name: 'Yours' }).fill('the move')
  await page.getByRole('textbox', { name: 'Yours' }).blur()
  await expectSaved(page)
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Yours' })).toHaveValue('the move')

  await goTo(page, '/')
  await expect(air.getByRole('button', { name: 'grief' }), 'still marked').toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await air.getByRole('button', { name: 'the move' }).click()
  await air.getByRole('button', { name: 'the rent' }).click()
  await expectSaved(page)
  await goTo(page, '/day/2026-03-10')
  await expect(air.getByRole('button', { name: 'grief' })).toHaveCount(0)
  await air.getByRole('button', { name: 'the move' }).click()
  await expectSaved(page)

  await goTo(page, '/patterns/question%3Aenergy')
  const marks = page.getByRole('region', { name: 'In the air' })
  await expect(marks.getByRole('button')).toHaveText([/the rent\s*1/, /grief\s*1/, /the move\s*2/])
  const days = marks.locator('[class] > svg path').first()
  await expect(days).toHaveAttribute('d', /^(M[\d.]+ 0V1){2}$/)
  await marks.getByRole('button', { name: 'the rent' }).click()
  await expect(days).toHaveAttribute('d', /^M[\d.]+ 0V1$/)
  await goTo(page, '/journal/search')
  await page.getByLabel('In the air').selectOption('the move')
  await expect(page.getByRole('list', { name: 'What was found' }).locator(':scope > li')).toHaveCount(2)
  await goTo(page, '/settings/contexts')
  await expect(page.getByRole('button', { name: 'Delete: the move' }), 'days are marked with it').toHaveCount(
    0,
  )
})
