import Papa from 'papaparse'
import { openToday } from './harness/app.ts'
import { enterSample, goTo, setEvening } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { answer, expectSaved, momentButton, saveSpan, writeNote } from './harness/writing.ts'

test('words are found where they were written, marked, and the way back leads to the same find', async ({
  page,
}) => {
  await setEvening(page)
  await openToday(page)
  await writeNote(page, 'Le cœur léger, after the choir.')
  await momentButton(page, 'Laughter').click()
  await expectSaved(page)
  await goTo(page, '/day/2026-03-02')
  await writeNote(page, 'A heavy intake, and no choir.')
  await goTo(page, '/journal')
  await page.getByRole('link', { name: 'Search' }).click()
  const field = page.getByRole('searchbox', { name: 'Words' })
  const found = page.getByRole('list', { name: 'What was found' }).locator(':scope > li')
  await expect(found).toHaveCount(0)

  await field.fill('CHOIR')
  await expect(found).toHaveCount(2)
  await expect(found.first()).toContainText('Wednesday, 18 March 2026')
  await expect(found.first().locator('mark')).toHaveText('choir')
  await expect(page.getByRole('status').getByText('2 found')).toBeVisible()
  await field.fill('choir coeur')
  await expect(found).toHaveCount(1)
  await field.fill('laugh')
  await expect(found).toContainText(['Laughter'])
  await field.fill('zebra')
  await expect(page.getByText('Nothing was found')).toBeVisible()

  await field.fill('intake')
  await found.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 March')
  await page.goBack()
  await expect(field).toHaveValue('intake')
  await expect(found.getByRole('link')).toBeFocused()
  expect(page.url(), 'what was looked for is in no address').not.toContain('intake')

  await page.reload()
  await expect(field, 'and on no disk').toHaveValue('')
})

test('days are picked out by a kind, a context and a signal’s range', async ({ page }) => {
  await setEvening(page)
  await openToday(page)
  await answer(page, 'Energy', 'running low')
  await page.getByRole('button', { name: 'grief' }).click()
  await momentButton(page, 'Late email').click()
  await goTo(page, '/day/2026-03-10')
  await answer(page, 'Energy', 'plenty')
  await goTo(page, '/day/2026-03-11')
  await writeNote(page, 'A quiet day.')
  await goTo(page, '/journal/search')
  const found = page.getByRole('list', { name: 'What was found' }).locator(':scope > li')

  await page.getByLabel('Where').selectOption('Words of a day')
  await expect(found).toHaveText([/11 March/])
  await page.getByLabel('Where').selectOption('Late email')
  await expect(found).toHaveText([/18 March.*Late email/])
  await page.getByLabel('Where').selectOption('Anywhere')
  await page.getByLabel('In the air').selectOption('grief')
  await expect(found).toHaveText([/18 March/])
  await page.getByLabel('In the air').selectOption('Anything')
  await page.getByLabel('Rated or counted').selectOption('Energy')
  await expect(found).toHaveText([/18 March.*running low/, /10 March.*plenty/])
  await page.getByLabel('From').selectOption('steady')
  await expect(found).toHaveText([/10 March/])
  await page.getByLabel('To', { exact: true }).selectOption('running low')
  await expect(found).toHaveText([/18 March/])
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await expect(found).toHaveCount(0)
  await expect(page.getByRole('searchbox')).toHaveValue('')
  await expect(page.getByRole('searchbox')).toBeFocused()

  // A day that says the word only by what was in the air shows that.
  await page.getByRole('searchbox').fill('grie')
  await expect(found).toHaveText([/18 March.*In the air · grief/])
  await expect(found.locator('mark')).toHaveText(['grie'])
})

test('more is shown on request, and searching twenty words a second leaves the last one standing', async ({
  page,
}) => {
  await setEvening(page)
  await enterSample(page)
  await goTo(page, '/journal/search')
  await page.getByRole('searchbox').pressSequentially('late email', { delay: 10 })
  const found = page.getByRole('list', { name: 'What was found' }).locator(':scope > li')
  await expect(found).toHaveCount(8)
  await expect(found.first().locator('mark').first()).toHaveText(/^(Late|email)$/)
  await page.getByRole('button', { name: 'Show more' }).click()
  await expect(found).toHaveCount(24)
})

test('while one types on, finds take the places of those before, and the list does not shrink in between', async ({
  page,
}) => {
  await setEvening(page)
  await enterSample(page)
  await goTo(page, '/journal/search')
  await page.getByRole('searchbox').pressSequentially('e')
  const list = page.getByRole('list', { name: 'What was found' })
  await expect(list.locator(':scope > li')).toHaveCount(8)
  const fewest = await list.evaluateHandle((ol) => {
    const seen = { fewest: ol.children.length }
    new MutationObserver(() => {
      seen.fewest = Math.min(seen.fewest, ol.children.length)
    }).observe(ol, { childList: true })
    return seen
  })
  await page.getByRole('searchbox').pressSequentially('m')
  for (const find of await list.locator(':scope > li').all()) {
    await expect(find.locator('mark').first()).toHaveText(/^em$/i)
  }
  await expect(list.locator(':scope > li')).toHaveCount(8)
  expect((await fewest.jsonValue()).fewest).toBeGreaterThanOrEqual(5)
})

test('some days are saved as text, as Markdown and as a table, with only those days in them', async ({
  page,
}) => {
  await setEvening(page)
  await openToday(page)
  await answer(page, 'Energy', 'running low')
  await writeNote(page, '=SUM(A1), "quoted", * and\na second line.')
  await momentButton(page, 'Late email').click()
  await goTo(page, '/day/2026-03-02')
  await writeNote(page, 'Before the span.')
  await goTo(page, '/journal')
  await page.getByRole('link', { name: 'Save some days' }).click()
  await expect(page.getByLabel('From')).toHaveValue('2026-03-02')
  await page.getByLabel('From').fill('2026-03-10')
  await expect(page.getByText('1 day with something on it.')).toBeVisible()
  const save = page.getByRole('button', { name: 'Save the file' })
  const plain = await saveSpan(page, 'Plain text')
  expect(plain.name).toBe('shoreline-2026-03-10-2026-03-18.txt')
  expect(plain.text).toContain('Wednesday, 18 March 2026')
  expect(plain.text).toContain('=SUM(A1), "quoted", * and\na second line.')
  expect(plain.text).toContain('Energy: running low')
  expect(plain.text).toMatch(/\d\d:\d\d Late email/)
  expect(plain.text).not.toContain('Before the span.')

  const markdown = await saveSpan(page, 'Markdown')
  expect(markdown.text).toContain('## Wednesday, 18 March 2026')
  expect(markdown.text).toContain('\\=SUM(A1), "quoted", \\* and')

  const csv = await saveSpan(page, 'Table (CSV)')
  expect(csv.name).toBe('shoreline-2026-03-10-2026-03-18.csv')
  const { data } = Papa.parse<Record<string, string>>(csv.text.replace('\ufeff', ''), {
    header: true,
    skipEmptyLines: true,
  })
  expect(data.map(({ day, kind, id }) => [day, kind, id])).toEqual([
    ['2026-03-18', 'rating', 'energy'],
    ['2026-03-18', 'note', ''],
    ['2026-03-18', 'moment', 'late-email'],
  ])
  expect(data[0]).toMatchObject({ name: 'Energy', value: '1', word: 'running low' })
  expect(data[1]?.text).toBe('\'=SUM(A1), "quoted", * and\na second line.')

  await page.getByLabel('From').fill('2026-04-10')
  await expect(page.getByText('A span begins on or before the day it ends.')).toBeVisible()
  await expect(save).toHaveCount(0)
  await page.getByLabel('To').fill('2026-04-12')
  await expect(page.getByText('Nothing is written in these days.')).toBeVisible()
  await expect(save).toHaveCount(0)
  await page.getByLabel('From').fill('2026-03-10')
  await expect(save).toHaveAttribute('aria-disabled', 'false')
})
