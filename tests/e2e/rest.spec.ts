import { openToday } from './harness/app.ts'
import { goTo, setEvening } from './harness/notebook.ts'
import { ON, onAnotherDay } from './harness/onAnotherDay.ts'
import { expect, test } from './harness/test.ts'
import { expectSaved, loggedMoments, momentButton } from './harness/writing.ts'

test('rest is logged with its guilt and what it gave back, and its way remembers', async ({ page }) => {
  await setEvening(page)
  await openToday(page)
  await goTo(page, '/care/rest')
  await page.getByRole('button', { name: 'Add a way' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What it is').fill('Swimming')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'I did this: Swimming' }).click()
  await expect(dialog.getByRole('button', { name: 'Swimming' })).toHaveAttribute('aria-pressed', 'true')
  await dialog.getByRole('radio', { name: 'quite some' }).click()
  await dialog.getByLabel('What it gave back').fill('Slept through.')
  await dialog.getByRole('button', { name: 'A whole day off' }).click()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expectSaved(page)
  await page.reload()
  await expect(page.getByRole('region', { name: 'My ways to rest' })).toContainText('Slept through.')
  const lately = page.getByRole('region', { name: 'Rest lately' })
  await expect(lately).toContainText('guilt: quite some')
  await expect(lately).toContainText('A whole day off')
  await goTo(page, '/')
  await expect(loggedMoments(page)).toContainText(['Real rest'])

  await expect(page.getByText('these have given something back')).toHaveCount(0)
  await page.getByRole('radio', { name: 'running low' }).click()
  await expect(page.getByText('these have given something back')).toContainText('Swimming')
})

test('a rest that its chip on Today logged is asked about as Care does, and leaves nothing more where it is not answered', async ({
  page,
}) => {
  await setEvening(page)
  await openToday(page)
  await momentButton(page, 'Real rest').click()
  const dialog = page.getByRole('dialog', { name: 'Real rest' })
  await dialog.getByRole('button', { name: 'Done' }).click()
  await goTo(page, '/care/rest')
  await expect(page.getByRole('heading', { name: 'My ways to rest' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Rest lately' })).toHaveCount(0)

  await goTo(page, '/')
  await loggedMoments(page).getByRole('button').first().click()
  await dialog.getByRole('radio', { name: 'quite some' }).click()
  await dialog.getByLabel('What it gave back').fill('A quiet head.')
  await dialog.getByRole('button', { name: 'A whole day off' }).click()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(loggedMoments(page)).toContainText(['A quiet head.'])
  await goTo(page, '/care/rest')
  const lately = page.getByRole('region', { name: 'Rest lately' })
  await expect(lately).toContainText('A quiet head.')
  await expect(lately).toContainText('guilt: quite some')
})

test('days since a day off and until leave are told only to a person who wants them', async ({ page }) => {
  await setEvening(page, ON('2026-03-16'))
  await openToday(page)
  await goTo(page, '/care/rest')
  await page.getByRole('button', { name: 'I rested' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'A whole day off' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Plan leave' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What it is called').fill('The lake')
  await dialog.getByLabel('From').fill('2026-03-30')
  await dialog.getByLabel('To').fill('2026-04-03')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expectSaved(page)

  const later = await onAnotherDay(page, ON('2026-03-20'))
  await goTo(later, '/care')
  await expect(later.getByRole('link', { name: /Real rest/ })).toBeVisible()
  await expect(later.getByText('Last whole day off')).toHaveCount(0)
  await expect(later.getByText('The lake')).toHaveCount(0)
  await goTo(later, '/care/rest')
  for (const name of ['Days until leave', 'Last whole day off'])
    await later.getByRole('group', { name }).getByRole('radio', { name: 'Show it' }).click()
  await goTo(later, '/care')
  await expect(later.getByText('Last whole day off: 4 days ago')).toBeVisible()
  await expect(later.getByText('The lake: in 10 days')).toBeVisible()
  await goTo(later, '/seasons')
  await expect(later.getByText('The lake')).toBeVisible()
})

test('a breathing pause ends by itself, and moves nothing for a person who asked for less motion', async ({
  page,
}) => {
  await setEvening(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openToday(page)
  await goTo(page, '/care/breath')
  await page.getByRole('button', { name: 'Shorter' }).click()
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByText('in', { exact: true })).toBeVisible()
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  await expect(page.getByText('out', { exact: true })).toBeVisible()
  await page.evaluate(() => {
    globalThis.Date = new Proxy(Date, {
      get: (target, name) => (name === 'now' ? () => target.now() + 26_000 : Reflect.get(target, name)),
    })
  })
  await expect(page.getByText('That was it.')).toBeVisible()
})
