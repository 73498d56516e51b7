import type { Locator, Page } from '@playwright/test'
import { openToday } from './harness/app.ts'
import { goTo } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { answer, dayNote, expectSaved, momentButton, point } from './harness/writing.ts'

const FIRST_WORDS = [
  ['Energy', 'spent'],
  ['How boundaries held', 'thin'],
  ['Rest', 'some'],
  ['Dread before sessions', 'a lot'],
  ['Presence with people', 'fully here'],
  ['What I do feels like enough', 'mostly'],
  ['Held by others', 'somewhat'],
  ['Joy', 'a glimmer'],
] as const

let second: Page

test.beforeEach(async ({ page, context }) => {
  await openToday(page)
  second = await context.newPage()
  await openToday(second)
})

test('what is answered in one tab stands in the other sooner than it could be opened anew, in both directions', async ({
  page,
}) => {
  const took: number[] = []
  for (const [index, [question, word]] of FIRST_WORDS.entries()) {
    const [from, to] = index % 2 === 0 ? [page, second] : [second, page]
    took.push(await between(point(from, question, word), point(to, question, word)))
  }
  // The middle one: a machine that does something else for a moment says nothing of the app.
  const middle = took.toSorted((a, b) => a - b)[took.length >> 1]
  const began = Date.now()
  await second.reload()
  await expect(point(second, ...FIRST_WORDS[0])).toBeChecked()
  const anew = Date.now() - began
  console.log(
    `Milliseconds from a tap in one tab to the other: ${took.map(Math.round).join(', ')}; anew: ${anew}`,
  )
  expect(middle).toBeLessThan(anew)
  for (const tab of [page, second]) await expect(tab.getByRole('radio', { checked: true })).toHaveCount(8)
})

test('moments, notes and deletions reach the other tab', async ({ page }) => {
  await momentButton(page, 'Late email').click()
  await expect(momentButton(second, 'Late email')).toContainText('×1')
  await dayNote(second).fill('from the second tab')
  await expect(dayNote(page)).toHaveValue('from the second tab')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(momentButton(second, 'Late email')).toHaveAccessibleName('Late email')
  await goTo(second, '/settings')
  await second
    .getByRole('group', { name: 'A day ends at' })
    .getByRole('button', { name: 'An hour later' })
    .click()
  await goTo(page, '/settings')
  await expect(page.getByRole('group', { name: 'A day ends at' })).toContainText('05:00')
})

test('words begun before others came from another tab take nothing from them: both stand, and are put together', async ({
  page,
}) => {
  await dayNote(page).fill('tired')
  await expectSaved(page)
  await expect(dayNote(second)).toHaveValue('tired')
  // The pause in the typing after which words are stored does not come, until the field is left.
  await page.evaluate(() => {
    const set = window.setTimeout
    const held = (act: TimerHandler, wait?: number, ...rest: unknown[]) =>
      wait === 400 ? 0 : set(act, wait, ...rest)
    Object.assign(window, { setTimeout: held })
  })
  await dayNote(page).fill('tired, and glad of the walk')
  await dayNote(second).fill('tired after a long call')
  await expectSaved(second)
  await dayNote(page).blur()
  await expect(dayNote(page)).toHaveValue('tired, and glad of the walk')
  await expect(page.getByRole('region', { name: 'Also written' })).toContainText('tired after a long call')
  await page.getByRole('button', { name: 'Put both together' }).click()
  for (const tab of [page, second]) {
    await expect(dayNote(tab)).toHaveValue(/tired, and glad of the walk/)
    await expect(dayNote(tab)).toHaveValue(/tired after a long call/)
  }
})

test('answers given in two tabs at the same time all stay', async ({ page }) => {
  for (let round = 0; round < 4; round += 1) {
    const pairs = FIRST_WORDS.slice(round * 2, round * 2 + 2)
    await Promise.all(
      pairs.map(([question, word], index) => answer(index === 0 ? page : second, question, word)),
    )
  }
  await Promise.all([momentButton(page, 'Laughter').click(), momentButton(second, 'Laughter').click()])
  for (const tab of [page, second]) {
    for (const [question, word] of FIRST_WORDS) await expect(point(tab, question, word)).toBeChecked()
    await expect(momentButton(tab, 'Laughter')).toContainText('×2')
  }
  await page.reload()
  for (const [question, word] of FIRST_WORDS) await expect(point(page, question, word)).toBeChecked()
  await expect(momentButton(page, 'Laughter')).toContainText('×2')
})

test('words typed in one tab lose nothing while the other answers and logs', async ({ page }) => {
  const words = 'Six in a row, and I could hear myself nodding. Une longue journée, enfin finie.'
  await Promise.all([
    dayNote(page).pressSequentially(words, { delay: 25 }),
    (async () => {
      for (const [question, word] of FIRST_WORDS) {
        await point(second, question, word).click()
        await momentButton(second, 'Laughter').click()
      }
    })(),
  ])
  await expect(dayNote(page)).toHaveValue(words)
  await expectSaved(page)
  for (const tab of [page, second]) {
    await tab.reload()
    await expect(dayNote(tab)).toHaveValue(words)
    for (const [question, word] of FIRST_WORDS) await expect(point(tab, question, word)).toBeChecked()
    await expect(momentButton(tab, 'Laughter')).toContainText('×8')
  }
})

/** Milliseconds from the tap on a point in one tab until it is chosen in the other. */
async function between(tapped: Locator, followed: Locator): Promise<number> {
  // Both ears are in place before the tap: a tap that came first would never be heard.
  const tap = await tapped.evaluateHandle((input) => ({
    at: new Promise<number>((resolve) =>
      input.addEventListener('click', () => resolve(Date.now()), { once: true }),
    ),
  }))
  const chosen = await followed.evaluateHandle((input: HTMLInputElement) => ({
    at: new Promise<number>((resolve) => {
      const look = () => (input.checked ? resolve(Date.now()) : setTimeout(look, 2))
      look()
    }),
  }))
  await tapped.click()
  return (await chosen.evaluate(({ at }) => at)) - (await tap.evaluate(({ at }) => at))
}
