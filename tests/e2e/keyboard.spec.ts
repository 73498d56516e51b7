import { openToday } from './harness/app.ts'
import { press, type Stop, tabTo } from './harness/focus.ts'
import { enterSample, goTo, SAMPLE_EVENING, setEvening } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'

const unseen = (stops: readonly Stop[]) =>
  stops.filter(({ isShown, inSight }) => !isShown || !inSight).map(({ name }) => name)

test.beforeEach(({ page }) => setEvening(page))

test('today is answered, logged and undone without touching the screen', async ({ page }) => {
  await page.clock.install({ time: SAMPLE_EVENING })
  await openToday(page)
  await page.reload()
  await page.getByRole('radio').first().waitFor()
  const first = await press(page, 'Tab')
  expect(first).toEqual({ name: 'Skip to the page', isShown: true, inSight: true })
  await press(page, 'Enter')
  await expect(page.getByRole('main')).toBeFocused()

  const way = await tabTo(page, 'spent')
  expect(unseen(way)).toEqual([])
  await press(page, 'ArrowRight')
  await press(page, 'ArrowRight')
  const energy = page.getByRole('radiogroup', { name: 'Energy' })
  await expect(energy.getByRole('radio', { name: 'enough for today' })).toBeChecked()
  await expect(page.getByText('Saved')).toBeVisible()
  await press(page, 'Delete')
  await expect(energy.getByRole('radio', { checked: true }), 'taken back').toHaveCount(0)
  await press(page, 'Space')

  const onward = await tabTo(page, 'Late email')
  expect(unseen(onward)).toEqual([])
  expect(onward.map(({ name }) => name)).toContain('Rest')
  await press(page, 'Enter')
  await expect(page.getByRole('button', { name: 'Late email, 1 time' })).toBeFocused()
  await press(page, 'Space')
  await expect(page.getByRole('button', { name: 'Late email, 2 times' })).toBeFocused()
  expect(unseen(await tabTo(page, 'Undo', 80))).toEqual([])
  // As long as the focus is on it, it stays.
  await page.clock.fastForward(11_000)
  await press(page, 'Enter')
  await expect(page.getByRole('button', { name: 'Late email, 1 time' })).toBeFocused()
})

test('a moment opens with the keyboard inside, and Escape leads back to it', async ({ page }) => {
  await openToday(page)
  await page.getByRole('button', { name: 'A yes that meant no' }).focus()
  await press(page, 'Enter')
  const row = page.getByRole('list', { name: 'Moments of this day' }).getByRole('button')
  await expect(row).toBeVisible()
  await tabTo(page, /^21:1\dA yes that meant no$/)
  await press(page, 'Enter')
  const dialog = page.getByRole('dialog', { name: 'A yes that meant no' })
  await expect(dialog.locator(':focus')).toHaveCount(1)
  expect(unseen(await tabTo(page, 'guilt'))).toEqual([])
  await press(page, 'Space')
  await expect(dialog.getByRole('button', { name: 'guilt' })).toHaveAttribute('aria-pressed', 'true')
  expect(unseen(await tabTo(page, 'Words about it'))).toEqual([])
  await page.keyboard.type('In the corridor.')
  await press(page, 'Escape')
  await expect(dialog).toHaveCount(0)
  await expect(row).toBeFocused()
  await expect(row).toContainText('guilt')
  await expect(row).toContainText('In the corridor.')

  await page.getByRole('button', { name: 'An earlier day' }).focus()
  await press(page, 'Enter')
  await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1)
  await press(page, 'Escape')
  await expect(page.getByRole('button', { name: 'An earlier day' })).toBeFocused()
})

test('patterns are read by keyboard: the range, a signal, each point in words, the table, and back', async ({
  page,
}) => {
  await enterSample(page)
  await goTo(page, '/patterns')
  expect(unseen(await tabTo(page, '6 months'))).toEqual([])
  await press(page, 'ArrowRight')
  await expect(page.getByRole('radio', { name: '2 years' })).toBeChecked()
  expect(unseen(await tabTo(page, 'Late email'))).toEqual([])
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Late email' })).toBeFocused()
  await expect(page.getByRole('radio', { name: '2 years' })).toBeChecked()

  // The picture is fetched after its page, and what answers to keys comes some frames after it.
  await page.locator('main figure .recharts-line').first().waitFor({ state: 'attached' })
  await tabTo(page, '2 years')
  expect(unseen([await press(page, 'Tab')])).toEqual([])
  const words = page.locator('main figure div').getByText(/^\d.* to \d+ \w+ \d{4}: .* a week, \d+ entr/)
  await press(page, 'ArrowRight')
  await expect(words).toBeVisible()
  const one = await words.textContent()
  await press(page, 'ArrowRight')
  await expect(words).not.toHaveText(one ?? '')

  expect(unseen(await tabTo(page, 'As a table'))).toEqual([])
  await press(page, 'Enter')
  await expect(page.getByRole('button', { name: 'Hide the table' })).toHaveAttribute('aria-expanded', 'true')
  await expect(page.locator('#points').getByRole('table')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Patterns' }).focus()
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Patterns' })).toBeFocused()
})

test('the journal and the backup have no stop that cannot be seen', async ({ page }) => {
  await enterSample(page)
  await goTo(page, '/journal')
  const days = await tabTo(page, /^Delete/)
  for (let stop = 0; stop < 12; stop++) expect(unseen([await press(page, 'Tab')])).toEqual([])
  expect(unseen(days)).toEqual([])
  await goTo(page, '/settings')
  expect(unseen(await tabTo(page, 'Leave the sample'))).toEqual([])

  await page.reload()
  await openToday(page)
  await goTo(page, '/settings/backup')
  const stops = await tabTo(page, 'Remind me')
  expect(stops.map(({ name }) => name).join()).toMatch(/Save a backup.*Choose a backup file/)
  expect(unseen(stops)).toEqual([])
})
