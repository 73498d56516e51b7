import type { Page } from '@playwright/test'
import { openToday } from './app.ts'
import { goTo, setEvening } from './notebook.ts'
import { expect } from './test.ts'
import { answer, expectSaved, loggedMoments, momentButton, point } from './writing.ts'

/** Monday to Sunday of one week; every other evening is written after midnight, when it still is that evening. */
const WEEK = [
  ['2026-03-09', '2026-03-09T23:40:00-04:00', 'spent'],
  ['2026-03-10', '2026-03-11T00:40:00-04:00', 'running low'],
  ['2026-03-11', '2026-03-11T23:40:00-04:00', 'steady'],
  ['2026-03-12', '2026-03-13T00:40:00-04:00', 'running low'],
  ['2026-03-13', '2026-03-13T23:40:00-04:00', 'spent'],
  ['2026-03-14', '2026-03-15T00:40:00-04:00', 'plenty'],
  ['2026-03-15', '2026-03-15T23:40:00-04:00', 'steady'],
] as const

type WrittenDay = (typeof WEEK)[number][0]

/** The evening two days after, on which the week is looked back on. */
export const AFTER = new Date('2026-03-17T23:40:00-04:00')

/** The statement as it is copied. */
const STATEMENT = 'I can offer the week after next. That is more than I can do well.'

/** What the other said in the pause held together: it is in no page, no backup and no find. */
export const SAID_BY_THE_OTHER = 'Her father’s illness.'

/** What else is done on some evenings of the week, beside an answer and a moment on each. */
const ALSO: Partial<Record<WrittenDay, (page: Page) => Promise<void>>> = {
  '2026-03-09': addOwnQuestion,
  '2026-03-10': openRepair,
  '2026-03-11': composeStatement,
  '2026-03-12': waitBeforeYes,
  '2026-03-13': async (page) => {
    await pauseAlone(page)
    await rewordAndHide(page)
  },
  '2026-03-14': async (page) => {
    await returnToRepair(page)
    await restWithGuilt(page)
  },
  '2026-03-15': makeReminder,
}

/** Lives the week, each evening in a tab of its own, and looks back on it the week after. Returns the tab of that evening. */
export async function liveWeek(page: Page): Promise<Page> {
  for (const [day, instant, word] of WEEK) {
    const evening = await eveningOf(page, new Date(instant))
    await expect(evening.getByRole('heading', { level: 1 })).toHaveText(`${Number(day.slice(-2))} March`)
    await answer(evening, 'Energy', word)
    await momentButton(evening, 'Late email').click()
    await expectSaved(evening)
    await ALSO[day]?.(evening)
    await evening.close()
  }
  const after = await eveningOf(page, AFTER)
  await pauseTogether(after)
  return after
}

/** All that the week left, on whichever device and however it was come to. */
export async function expectLived(page: Page): Promise<void> {
  await expectDays(page)
  await expectPauses(page)
  await expectCare(page)
  await goTo(page, '/settings/reminder')
  await expect(page.getByLabel('In which words')).toHaveValue('Water the plants')
  await goTo(page, '/journal/search')
  const found = page.getByRole('list', { name: 'What was found' }).locator(':scope > li')
  await page.getByRole('searchbox', { name: 'Words' }).fill('intake')
  await expect(found).toHaveText([/One more intake/, /Three intakes/])
  await page.getByRole('searchbox', { name: 'Words' }).fill('illness')
  await expect(page.getByText('Nothing was found')).toBeVisible()
}

async function expectDays(page: Page): Promise<void> {
  for (const [day, instant, word] of WEEK) {
    await goTo(page, `/day/${day}`)
    await expect(point(page, 'Energy', word)).toBeChecked()
    await expect(loggedMoments(page)).toContainText([/Late email/])
    await expect(loggedMoments(page).filter({ hasText: 'Late email' })).toContainText(instant.slice(11, 16))
    const own = page.getByRole('radiogroup', { name: /^(Sea|Salt) air$/ })
    // In the words of its day, which were others.
    if (day === '2026-03-09') await expect(point(page, 'Sea air', 'a gale')).toBeChecked()
    else await expect(own).toHaveCount(0)
  }
  await goTo(page, '/settings/questions')
  await expect(page.getByRole('link', { name: /Salt air/ })).toContainText('not asked')
}

async function expectPauses(page: Page): Promise<void> {
  await goTo(page, '/pause')
  const asked = page.getByRole('group', { name: 'How did it go?' })
  await expect(asked.getByRole('button', { name: 'Not this week' })).toHaveAttribute('aria-pressed', 'true')
  const heavy = page.getByRole('group', { name: 'What is heavy?' })
  await expect(heavy.getByLabel('Me')).toHaveValue('The waiting list.')
  await expect(heavy.getByLabel('The other')).toHaveValue('')
  await goTo(page, '/pause/2026-W11')
  await expect(page.getByRole('textbox', { name: 'What is heavy?' })).toHaveValue('Three intakes.')
  await expect(page.getByRole('textbox', { name: 'What needs to shift?' })).toHaveValue(
    'No calls after four.',
  )
  const mirror = page.getByRole('region', { name: 'The week as you wrote it' })
  await expect(mirror).toContainText('spent to plenty, 7 days')
  await expect(mirror).toContainText('7 times')
}

async function expectCare(page: Page): Promise<void> {
  await goTo(page, '/care')
  await expect(page.getByRole('heading', { name: /^On Thursday 12 you said yes and meant no/ })).toBeVisible()
  await page.getByRole('link', { name: /The supervision that went quiet/ }).click()
  await expect(page.getByLabel('What happened')).toHaveValue('I let the hour run out.')
  await expect(page.getByLabel(/14 March 2026/)).toHaveValue('She had noticed too.')
  await expect(page.getByRole('radio', { name: 'repaired' })).toBeChecked()
  await goTo(page, '/day/2026-03-12')
  await expect(loggedMoments(page)).toContainText(['A yes that meant no · guilt'])
  await goTo(page, '/care/rest')
  const lately = page.getByRole('region', { name: 'Rest lately' })
  await expect(lately).toContainText('guilt: quite some')
  await expect(lately).toContainText('Slept through.')
  await goTo(page, '/care')
  await page.getByRole('link', { name: /When asked for one more session/ }).click()
  await expect(page.getByLabel('What I can’t')).toHaveValue('That is more than I can do well.')
  await page.getByRole('button', { name: 'Copy' }).click()
  await expect(page.getByText('Copied.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(STATEMENT)
}

async function eveningOf(page: Page, instant: Date): Promise<Page> {
  const evening = await page.context().newPage()
  await setEvening(evening, instant)
  await openToday(evening)
  return evening
}

async function addOwnQuestion(page: Page): Promise<void> {
  await goTo(page, '/settings/questions')
  await page.getByRole('button', { name: 'Five steps, in your words' }).click()
  await page.getByLabel('The question').fill('Sea air')
  await page.getByLabel('The highest').fill('a gale')
  await page.getByLabel('The highest').blur()
  await goTo(page, '/')
  await answer(page, 'Sea air', 'a gale')
}

async function rewordAndHide(page: Page): Promise<void> {
  await goTo(page, '/settings/questions')
  await page.getByRole('link', { name: /Sea air/ }).click()
  await page.getByLabel('The question').fill('Salt air')
  await page.getByLabel('The question').blur()
  await page.getByRole('radio', { name: 'Leave it out' }).click()
  await expectSaved(page)
}

async function openRepair(page: Page): Promise<void> {
  await goTo(page, '/care')
  await page.getByRole('button', { name: 'Something to return to' }).click()
  await page.getByLabel('What you call it').fill('The supervision that went quiet')
  await page.getByLabel('What happened').fill('I let the hour run out.')
  await page.getByLabel('What happened').blur()
  await expectSaved(page)
}

async function returnToRepair(page: Page): Promise<void> {
  await goTo(page, '/care')
  await page.getByRole('link', { name: /The supervision that went quiet/ }).click()
  await page.getByLabel('Today I returned to it').fill('She had noticed too.')
  await page.getByRole('radio', { name: 'repaired' }).click()
  await expectSaved(page)
}

async function composeStatement(page: Page): Promise<void> {
  await goTo(page, '/care')
  await page.getByRole('link', { name: 'Find words' }).click()
  await page.getByRole('button', { name: /When asked for one more session/ }).click()
  await page.getByLabel('What I can offer').fill('I can offer the week after next.')
  await page.getByRole('button', { name: 'That is more than I can do well.' }).click()
  await page.getByLabel('That the door stays open').fill('')
  await page.getByLabel('That the door stays open').blur()
  await expectSaved(page)
}

async function waitBeforeYes(page: Page): Promise<void> {
  await goTo(page, '/care/before')
  for (const word of ['guilt', 'my rest', 'Yes, though I mean no'])
    await page.getByRole('button', { name: word }).click()
  await page.getByLabel('What was asked').fill('One more intake')
  await page.getByLabel('What was asked').blur()
  await expectSaved(page)
}

async function restWithGuilt(page: Page): Promise<void> {
  await goTo(page, '/care/rest')
  await page.getByRole('button', { name: 'I rested' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'quite some' }).click()
  await dialog.getByLabel('What it gave back').fill('Slept through.')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expectSaved(page)
}

async function makeReminder(page: Page): Promise<void> {
  await goTo(page, '/settings/reminder')
  await page.getByLabel('In which words').fill('Water the plants')
  await page.getByLabel('In which words').blur()
  await expectSaved(page)
}

async function pauseAlone(page: Page): Promise<void> {
  await goTo(page, '/pause')
  await expect(page.getByText('Week 11')).toBeVisible()
  await page.getByRole('textbox', { name: 'What is heavy?' }).fill('Three intakes.')
  await page.getByRole('textbox', { name: 'What needs to shift?' }).fill('No calls after four.')
  await page.getByRole('textbox', { name: 'What needs to shift?' }).blur()
  await expectSaved(page)
}

async function pauseTogether(page: Page): Promise<void> {
  await expect(page.getByText('No calls after four.')).toBeVisible()
  await goTo(page, '/pause')
  await page.getByRole('button', { name: 'Not this week' }).click()
  await page.getByRole('radio', { name: 'Together' }).click()
  const heavy = page.getByRole('group', { name: 'What is heavy?' })
  await heavy.getByLabel('Me').fill('The waiting list.')
  await heavy.getByLabel('The other').fill(SAID_BY_THE_OTHER)
  await heavy.getByLabel('The other').blur()
  await expectSaved(page)
}
