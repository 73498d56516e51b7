import type { Page } from '@playwright/test'
import { sampleYears } from '../fixtures/sampleYears.ts'
import { openToday, restoreBackup } from './harness/app.ts'
import { backupOf, goTo, setEvening } from './harness/notebook.ts'
import { emptyPlaces } from './harness/places.ts'
import { samplePlaces, signalPlaces } from './harness/samplePlaces.ts'
import { expect, test } from './harness/test.ts'
import { carryOut, expectSaved, expectUndone, momentButton, point, writtenIn } from './harness/writing.ts'

/** Where a place is reached by changing something first. */
const CHANGES =
  /^(backup|bring in|today, answered|today, with own|a moment|asking for|replacing|a pause together|a rest, closely|the notebook checked)/

/** Everything new that can be opened: it is looked at, and left. */
const OPENED = [
  ['/care', 'Something to return to'],
  ['/care', 'Add somebody'],
  ['/care/rest', 'Add a way'],
  ['/care/rest', 'Plan leave'],
  ['/seasons', 'Name a season'],
  ['/scores', 'Add a total'],
  ['/help', 'Add a line of your own'],
  ['/settings/contexts', 'Add a context'],
  ['/settings/questions', 'Five steps, in your words'],
  ['/care/words', /^When a message comes/],
  ['/care/words', 'Begin with a blank page'],
] as const

/** Whether the app said that something was saved since this was asked last. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(globalThis, { heard })
    new MutationObserver(() => {
      for (const status of document.querySelectorAll('[role=status]'))
        if (/Saved|Undone/.test(status.textContent ?? ''))
          heard.push(`${location.hash} ${status.textContent}`)
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
  return () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0))
}

test('looking saves nothing and says nothing: every screen, and everything new that is opened and left', async ({
  page,
}) => {
  test.slow()
  await setEvening(page)
  await openToday(page)
  await restoreBackup(page, backupOf(sampleYears(1)))
  // What Patterns notes for itself is there before.
  const signals = await signalPlaces(page, 'en')
  const before = writtenIn(await carryOut(page))
  await expect(page.getByRole('status').getByText('Saved', { exact: true })).toBeHidden()
  const heard = await listen(page)
  for (const { name, open } of [
    ...samplePlaces(page, 'en'),
    ...emptyPlaces(page, 'en'),
    ...signals.slice(0, 3),
  ]) {
    if (CHANGES.test(name)) continue
    await open()
    expect(await heard(), name).toEqual([])
  }
  for (const [address, name] of OPENED) {
    await goTo(page, address)
    await page.getByRole('button', { name }).first().click()
    await page.getByRole('dialog').or(page.getByRole('textbox').first()).first().waitFor()
    const place = page.getByRole('textbox').first()
    if (await place.isVisible()) await place.press('End')
    await goTo(page, '/settings')
    expect(await heard(), `${address}, ${name}`).toEqual([])
  }
  expect(writtenIn(await carryOut(page))).toEqual(before)
})

test('“Saved” is said apart from a notice about something else, and what is taken back is called undone', async ({
  page,
}) => {
  await setEvening(page)
  await openToday(page)
  await momentButton(page, 'Laughter').click()
  const line = page
    .getByRole('status')
    .locator('div')
    .filter({ has: page.getByRole('button', { name: 'Undo' }) })
  await expect(line).toContainText('Saved')
  await point(page, 'Energy', 'running low').click()
  await expectSaved(page)
  await expect(line, 'the answer is not what was logged').not.toContainText('Saved')
  await line.getByRole('button', { name: 'Undo' }).click()
  await expectUndone(page)

  // Tapped at the point that is chosen no more, and typed without a difference.
  await goTo(page, '/settings/contexts')
  const heard = await listen(page)
  const money = page.getByRole('textbox', { name: 'money' })
  await money.fill('money, too')
  await money.fill('money')
  await money.blur()
  await page.getByRole('button', { name: 'Put away: money' }).hover()
  await goTo(page, '/settings')
  expect(await heard()).toEqual([])
})
