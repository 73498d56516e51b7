import { openToday, restoreBackup } from './harness/app.ts'
import { goTo, setEvening } from './harness/notebook.ts'
import { ON, onAnotherDay } from './harness/onAnotherDay.ts'
import { expect, test } from './harness/test.ts'
import { carryOut, expectSaved, expectWritten, loggedMoments } from './harness/writing.ts'

test('a repair is opened, returned to on another day, and its story survives a backup', async ({
  page,
  browser,
}) => {
  await setEvening(page, ON('2026-03-16'))
  await openToday(page)
  await goTo(page, '/care')
  await page.getByRole('button', { name: 'Something to return to' }).click()
  await page.getByLabel('What you call it').fill('The supervision that went quiet')
  await page.getByLabel('What happened').fill('I let the hour run out.')
  await page.getByLabel('My part in it').fill('Waiting to be found out.')
  await page.getByLabel('What I was trusted with').fill('That it felt like a door.')
  await page.getByLabel('The next step').fill('Ask how it landed.')
  await expectWritten(page)
  await page.getByLabel('By when, if there is a day').fill('2026-03-19')
  await expectSaved(page)
  await page.goBack()
  await expect(page.getByRole('link', { name: /The supervision that went quiet/ })).toContainText(
    'By 19 March',
  )

  const later = await onAnotherDay(page, ON('2026-03-19', '23:40'))
  await goTo(later, '/care')
  await later.getByRole('link', { name: /The supervision that went quiet/ }).click()
  await expect(later.getByLabel('What happened')).toHaveValue('I let the hour run out.')
  await later.getByLabel('Today I returned to it').fill('She had noticed too.')
  await later.getByRole('radio', { name: 'repaired' }).click()
  await expectSaved(later)
  await later.reload()
  await expect(later.getByLabel('Today I returned to it')).toHaveValue('She had noticed too.')
  const text = await carryOut(later)

  const elsewhere = await (
    await browser.newContext({ locale: 'en-CA', timezoneId: 'America/Toronto' })
  ).newPage()
  await setEvening(elsewhere, ON('2026-03-25'))
  await openToday(elsewhere)
  await restoreBackup(elsewhere, text)
  await goTo(elsewhere, '/care')
  await elsewhere.getByRole('link', { name: /The supervision that went quiet/ }).click()
  await expect(elsewhere.getByLabel(/19 March 2026/)).toHaveValue('She had noticed too.')
  await expect(elsewhere.getByRole('radio', { name: 'repaired' })).toBeChecked()
  await elsewhere.getByRole('button', { name: 'Delete' }).click()
  await elsewhere.getByRole('button', { name: 'Undo' }).click()
  await expect(elsewhere.getByLabel(/19 March 2026/)).toHaveValue('She had noticed too.')
  await elsewhere.context().close()
})

test('a statement is begun from a situation, made one’s own, copied, and its use is a boundary kept', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await setEvening(page)
  await openToday(page)
  await goTo(page, '/care')
  await page.getByRole('link', { name: 'Find words' }).click()
  await page.getByRole('button', { name: /When asked for one more session/ }).click()
  await page.getByLabel('What I can offer').fill('I can offer the week after next.')
  await page.getByRole('button', { name: 'That is more than I can do well.' }).click()
  await expect(page.getByLabel('What I can’t')).toHaveValue('That is more than I can do well.')
  await page.getByLabel('That the door stays open').fill('')
  await expectWritten(page)
  await page.reload()
  await page.getByRole('button', { name: 'Copy' }).click()
  await expect(page.getByText('Copied.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'I can offer the week after next. That is more than I can do well.',
  )
  await page.getByRole('button', { name: 'I used these words' }).click()
  await expectSaved(page)
  await goTo(page, '/')
  await expect(loggedMoments(page)).toContainText(['Boundary kept'])
  await expect(loggedMoments(page)).toContainText(['When asked for one more session'])
})

test('before a yes takes three taps, becomes a moment, and asks once how it turned out', async ({ page }) => {
  await setEvening(page, ON('2026-03-16'))
  await openToday(page)
  await goTo(page, '/care')
  await page.getByRole('link', { name: 'Begin' }).click()
  await page.getByRole('button', { name: 'guilt' }).click()
  await page.getByRole('button', { name: 'my rest' }).click()
  await expect(page.getByText('When a message comes after hours')).toBeVisible()
  await page.getByRole('button', { name: 'Yes, though I mean no' }).click()
  await page.getByLabel('What was asked').fill('One more intake')
  await expectWritten(page)
  await goTo(page, '/')
  await expect(loggedMoments(page)).toContainText(['A yes that meant no · guilt'])
  await expect(loggedMoments(page)).toContainText(['One more intake'])

  const soon = await onAnotherDay(page, ON('2026-03-18'))
  await goTo(soon, '/care')
  await expect(soon.getByRole('heading', { name: 'Before a yes' })).toBeVisible()
  await expect(soon.getByText('How did it turn out?')).toHaveCount(0)
  const later = await onAnotherDay(page, ON('2026-03-19'))
  await goTo(later, '/care')
  await expect(later.getByRole('heading', { name: /^On Monday 16 you said yes and meant no/ })).toBeVisible()
  await later.getByRole('button', { name: 'heavier than I thought' }).click()
  await expectSaved(later)
  await later.reload()
  await expect(later.getByRole('heading', { name: 'Before a yes' })).toBeVisible()
  await expect(later.getByText('How did it turn out?')).toHaveCount(0)
})

test('an answer left for tomorrow is asked for tomorrow, and then becomes its moment', async ({ page }) => {
  await setEvening(page, ON('2026-03-16'))
  await openToday(page)
  await goTo(page, '/care/before')
  for (const word of ['fear', 'those at home', 'Ask me tomorrow'])
    await page.getByRole('button', { name: word }).click()
  await page.getByLabel('What was asked').fill('The committee')
  await expectWritten(page)
  const next = await onAnotherDay(page, ON('2026-03-17'))
  await expect(loggedMoments(next)).toHaveCount(0)
  await goTo(next, '/care')
  await expect(next.getByText('The committee')).toBeVisible()
  await next.getByRole('link', { name: 'Answer' }).click()
  await next.getByRole('button', { name: 'No', exact: true }).click()
  await expectSaved(next)
  await goTo(next, '/day/2026-03-16')
  await expect(loggedMoments(next)).toContainText(['Boundary kept'])
  await goTo(next, '/care')
  await expect(next.getByText('The committee')).toHaveCount(0)
})

test('words about a yes that was meant are found, changed, deleted and brought back', async ({ page }) => {
  await setEvening(page, ON('2026-03-16'))
  await openToday(page)
  await goTo(page, '/care/before')
  for (const word of ['care', 'nobody much', 'Yes, and I mean it'])
    await page.getByRole('button', { name: word, exact: true }).click()
  await page.getByLabel('What was asked').fill('The choir trip')
  await expectWritten(page)
  const open = async (words: string) => {
    await goTo(page, '/journal/search')
    await page.getByRole('searchbox').fill(words)
    const found = page.getByRole('link', { name: /^Before a yes/ })
    await expect(found).toBeVisible()
    await found.click()
    await expect(page.getByLabel('What was asked')).toHaveValue(words)
  }
  await open('The choir trip')
  await page.getByLabel('What was asked').fill('The choir weekend')
  await expectWritten(page)
  await open('The choir weekend')
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('It is not here.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByLabel('What was asked')).toHaveValue('The choir weekend')
  await open('The choir weekend')
})

test('the lines to call can be put right, hidden and added to, and come back as they came', async ({
  page,
}) => {
  await setEvening(page)
  await openToday(page)
  await goTo(page, '/help')
  await page.getByRole('button', { name: 'Another country' }).click()
  await page.getByRole('button', { name: 'Ireland' }).click()
  await page.getByRole('button', { name: 'Change: Samaritans' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Number to call').fill('116123')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Change: Pieta' }).click()
  await dialog.getByRole('button', { name: 'Hide this line' }).click()
  await page.getByRole('button', { name: 'Add a line of your own' }).click()
  await dialog.getByLabel('Name').fill('The staff line')
  await dialog.getByLabel('Number to call').fill('01 555 0100')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expectSaved(page)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Lines to call, Ireland' })).toBeVisible()
  await expect(page.getByText('call 116123')).toBeVisible()
  await expect(page.getByText('Pieta')).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Call: The staff line' })).toHaveAttribute(
    'href',
    'tel:015550100',
  )
  await page.getByRole('button', { name: 'As they came' }).click()
  await expect(page.getByText('Pieta')).toBeVisible()
  await expect(page.getByText('call 116 123')).toBeVisible()
})
