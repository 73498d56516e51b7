import type { Page } from '@playwright/test'
import { openFresh, openToday, readyForOffline } from './harness/app.ts'
import { expect, test } from './harness/test.ts'
import { answer, dayNote, expectSaved, momentButton, point, writeNote } from './harness/writing.ts'

const QUESTIONS = [
  'Energy',
  'How boundaries held',
  'Rest',
  'Dread before sessions',
  'Presence with people',
  'What I do feels like enough',
  'Held by others',
  'Joy',
]

test('a first reflection takes at most five taps from the very first screen, each shown as saved', async ({
  page,
}) => {
  const taps: string[] = []
  await page.exposeFunction('noteTap', (what: string) => taps.push(what))
  await page.addInitScript(() =>
    addEventListener(
      'pointerdown',
      ({ target }) => {
        const { noteTap } = globalThis as unknown as { noteTap: (what: string) => void }
        noteTap((target as Element).getAttribute('aria-label') ?? (target as Element).textContent ?? '')
      },
      true,
    ),
  )
  await openFresh(page)
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(point(page, 'Energy', 'running low'), 'the first question is in sight').toBeInViewport()
  await answer(page, 'Energy', 'running low')
  await answer(page, 'How boundaries held', 'thin')
  await answer(page, 'Rest', 'scraps')
  await momentButton(page, 'Late email').click()
  await expectSaved(page)
  console.log(`Taps to a first reflection and a moment: ${taps.length} (${taps.join(', ')})`)
  expect(taps.length).toBeLessThanOrEqual(5)

  await page.reload()
  await expect(point(page, 'Energy', 'running low')).toBeChecked()
  await expect(point(page, 'How boundaries held', 'thin')).toBeChecked()
  await expect(point(page, 'Rest', 'scraps')).toBeChecked()
  await expect(momentButton(page, 'Late email')).toHaveAccessibleName('Late email, 1 time')
})

test('where the notebook lives is told before the first word, and a first reflection is still at most five taps', async ({
  page,
}) => {
  await openFresh(page)
  await page.getByRole('button', { name: 'It lives on this device only' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('It lives on this device only')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByText(/The browser (promised|made no promise|does not say)/)).toBeVisible()
  await expect(page.getByText(/You can install it|home screen/).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'A lock, or none' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Set a lock first' })).toBeVisible()
  await page.getByRole('button', { name: 'Back' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A notebook by the water')
  await page.getByRole('button', { name: 'It lives on this device only' }).click()
  await page.getByRole('button', { name: 'Begin' }).click()
  await answer(page, 'Energy', 'running low')
  await page.reload()
  await expect(point(page, 'Energy', 'running low')).toBeChecked()
})

test('the welcome has one thing to do, all of it in sight, and shows what slow wear looks like', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openFresh(page)
  for (const name of ['It lives on this device only', 'Look around with a sample journal', 'Begin'])
    await expect(page.getByRole('button', { name })).toBeInViewport({ ratio: 1 })
  for (const name of ['Set a lock first', 'I have a backup'])
    await expect(page.getByRole('link', { name })).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('figure')).toContainText('The band is your own usual.')
  await page.getByRole('link', { name: 'I have a backup' }).click()
  await expect(page.getByRole('region', { name: 'Bring one back' })).toBeVisible()
})

test('the shore of the welcome stands still for those who asked for stillness', async ({ page }) => {
  const moving = () => page.evaluate(() => document.getAnimations().length)
  await openFresh(page)
  expect(await moving()).toBeGreaterThan(0)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.reload()
  await expect(page.getByRole('figure')).toBeVisible()
  expect(await moving()).toBe(0)
})

test('eight questions are asked with a word on every point, and nothing is preselected', async ({ page }) => {
  await openToday(page)
  const questions = page.getByRole('radiogroup')
  await expect(questions).toHaveCount(QUESTIONS.length)
  for (const [index, name] of QUESTIONS.entries()) {
    await expect(questions.nth(index)).toHaveAccessibleName(name)
    const points = questions.nth(index).getByRole('radio')
    await expect(points).toHaveCount(5)
    for (const each of await points.all()) {
      await expect(each).not.toBeChecked()
      await expect(each).toHaveAccessibleName(/\p{L}{2}/u)
    }
  }
  await expect(page.getByRole('button', { pressed: true })).toHaveCount(0)
  await expect(dayNote(page)).toHaveValue('')
})

test('an answer is taken back by a second tap or from its question, and stays so in the notebook', async ({
  page,
}) => {
  await openToday(page)
  await answer(page, 'Energy', 'spent')
  await answer(page, 'Joy', 'some')
  await answer(page, 'Energy', 'plenty')
  await point(page, 'Joy', 'some').click()
  await expect(point(page, 'Joy', 'some')).not.toBeChecked()
  await expectSaved(page)
  await point(page, 'Rest', 'deep').dblclick()
  await expect(point(page, 'Rest', 'deep'), 'an impatient tap is one answer').toBeChecked()
  await point(page, 'Rest', 'deep').click()
  await expectSaved(page)
  await page.reload()
  await expect(point(page, 'Energy', 'plenty')).toBeChecked()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(1)

  await page.getByRole('button', { name: 'Energy', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Energy' })
  await expect(dialog.getByRole('button', { pressed: true })).toHaveText(['plenty'])
  await dialog.getByRole('button', { name: 'clear: Energy' }).click()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expectSaved(page)
  await page.reload()
  await expect(point(page, 'Energy', 'plenty')).toBeVisible()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await page.getByRole('link', { name: 'Journal' }).click()
  await expect(page.getByText('Nothing is written yet.')).toBeVisible()
})

test('a question, closely, is answered by its words and leads to where it is reworded', async ({ page }) => {
  await openToday(page)
  await page.getByRole('button', { name: 'Rest', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Rest' })
  await expect(dialog.getByRole('group', { name: 'Rest' }).getByRole('button')).toHaveText([
    'none',
    'scraps',
    'some',
    'good',
    'deep',
  ])
  await dialog.getByRole('button', { name: 'scraps' }).click()
  await expectSaved(page)
  await dialog.getByRole('link', { name: 'Reword or hide this question' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rest')
  await page.getByRole('link', { name: 'Today' }).click()
  await expect(point(page, 'Rest', 'scraps')).toBeChecked()
})

test('a scale is moved along with the arrow keys', async ({ page }) => {
  await openToday(page)
  await point(page, 'Energy', 'spent').focus()
  await expect(point(page, 'Energy', 'spent'), 'reaching it chooses nothing').not.toBeChecked()
  await page.keyboard.press('Space')
  await expect(point(page, 'Energy', 'spent')).toBeChecked()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(point(page, 'Energy', 'enough for today')).toBeChecked()
  await page.keyboard.press('ArrowLeft')
  await expect(point(page, 'Energy', 'running low')).toBeChecked()
  await expect(point(page, 'Energy', 'running low')).toBeFocused()
  await expectSaved(page)
  await page.reload()
  await expect(point(page, 'Energy', 'running low')).toBeChecked()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(1)
})

test('a day is marked with its reasons in the world, and unmarked', async ({ page }) => {
  await openToday(page)
  const air = page.getByRole('region', { name: 'What was in the air' })
  for (const name of ['grief', 'the news', 'money']) {
    await air.getByRole('button', { name }).click()
    await expect(air.getByRole('button', { name })).toHaveAttribute('aria-pressed', 'true')
    await expectSaved(page)
  }
  await air.getByRole('button', { name: 'the news' }).click()
  await expectSaved(page)
  await page.reload()
  await expect(air.getByRole('button', { pressed: true })).toHaveText(['money', 'grief'])
  await page.getByRole('link', { name: 'Journal' }).click()
  await expect(page.getByText('grief · money')).toBeVisible()
})

test('a note that was shown as saved is there when the page is loaded again at once', async ({ page }) => {
  await openToday(page)
  await writeNote(page, 'Long day. Le chœur ce soir, 🌊 and home.')
  await page.reload()
  await expect(dayNote(page)).toHaveValue('Long day. Le chœur ce soir, 🌊 and home.')
  await writeNote(page, '')
  await page.reload()
  await expect(dayNote(page)).toHaveValue('')
  await page.getByRole('link', { name: 'Journal' }).click()
  await expect(page.getByText('Nothing is written yet.')).toBeVisible()
})

const DEPARTURES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'another screen is opened': (page) => page.getByRole('link', { name: 'Patterns' }).click(),
  'another day is opened': (page) =>
    page.getByRole('navigation', { name: 'Days' }).getByRole('link').first().click(),
  'the back button is pressed': (page) => page.goBack(),
  'the tab is hidden': (page) =>
    page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
    }),
}

for (const [departure, leave] of Object.entries(DEPARTURES)) {
  test(`words still being typed are kept when ${departure}`, async ({ page }) => {
    await page.clock.install()
    await openToday(page)
    await page.getByRole('link', { name: 'Journal' }).click()
    await page.getByRole('link', { name: 'Go to today' }).click()
    await expect(dayNote(page)).toBeVisible()
    // With the clock standing still no pause in the typing can hand the words over: only the leaving can.
    await page.clock.pauseAt(Date.now() + 60_000)
    await dayNote(page).pressSequentially('half a sent')
    await leave(page)
    await page.goto('./#/')
    // Said of this answer once everything is durable, the words that came before it too.
    await answer(page, 'Energy', 'steady')
    // What lies beneath the questions comes with the frames after them.
    await page.clock.resume()
    await page.reload()
    await expect(dayNote(page)).toHaveValue('half a sent')
  })
}

const ENDINGS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'the page is loaded again': (page) => page.reload(),
  'the tab is closed': (page) =>
    Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })]),
}

test.describe('what hands words over lies on the device', () => {
  test.use({ laidIn: true })

  for (const [ending, end] of Object.entries(ENDINGS)) {
    test(`words still being typed are kept when ${ending}`, async ({ page, context }) => {
      await openToday(page)
      await readyForOffline(page)
      await answer(page, 'Energy', 'steady')
      await dayNote(page).pressSequentially('half a sent')
      await end(page)
      const again = await context.newPage()
      await openToday(again)
      await expect(dayNote(again)).toHaveValue('half a sent')
    })
  }
})

test('the caret stays where it is while the words are saved', async ({ page }) => {
  await openToday(page)
  await writeNote(page, 'one three')
  const note = dayNote(page)
  await note.press('Home')
  for (const _ of 'one ') await note.press('ArrowRight')
  const drawn = await note.evaluateHandle((field: HTMLTextAreaElement) => {
    const seen: string[] = []
    const look = () => {
      seen.push(`${field.value}|${field.selectionStart}`)
      setTimeout(look)
    }
    look()
    return seen
  })
  await note.pressSequentially('two ')
  await expectSaved(page)
  await note.pressSequentially('and ')
  await expectSaved(page)
  const typed = Array.from('two and ', (_, index) => 'two and '.slice(0, index + 1))
  const shown = ['', ...typed].map((words) => `one ${words}three|${4 + words.length}`)
  const seen = [...new Set(await drawn.jsonValue())]
  expect(seen.filter((each) => !shown.includes(each))).toEqual([])
  expect(seen.at(-1)).toBe(shown.at(-1))
})
