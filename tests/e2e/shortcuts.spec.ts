import type { Page } from '@playwright/test'
import { openToday } from './harness/app.ts'
import { expect, test } from './harness/test.ts'
import { answer, expectSaved, expectUndone, loggedMoments, momentButton, point } from './harness/writing.ts'

/** The address that a shortcut of the installed app's icon opens. */
async function shortcutOf(page: Page, name: string): Promise<string> {
  const { shortcuts } = await (await page.request.get('manifest.webmanifest')).json()
  const found = (shortcuts as { name: string; url: string }[]).find((shortcut) => shortcut.name === name)
  if (!found) throw new Error(`The manifest has no shortcut “${name}”`)
  return found.url
}

/** Says yes to what the shortcut asks. */
async function logIt(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Late email')
  await page.getByRole('button', { name: 'Log it' }).click()
}

test('the shortcut on the icon asks, logs exactly one late email and lands on Today', async ({
  page,
  context,
}) => {
  await openToday(page)
  await answer(page, 'Energy', 'steady')
  await page.close()
  const started = await context.newPage()
  await started.goto(await shortcutOf(started, 'Log a late email'))
  await logIt(started)
  await expect(started).toHaveURL(/#\/$/)
  await expect(momentButton(started, 'Late email')).toHaveAccessibleName('Late email, 1 time')
  await expect(loggedMoments(started)).toHaveText([/\d\d:\d\d.*Late email/])
  await expect(point(started, 'Energy', 'steady')).toBeChecked()
  await expect(started.getByRole('status')).toContainText(/Late email, \d\d:\d\d/)
  await expectSaved(started)

  await started.reload()
  await expect(loggedMoments(started), 'loading the page again logs nothing').toHaveCount(1)
  await started.getByRole('link', { name: 'Journal' }).click()
  await expect(started.getByText('Late email')).toHaveCount(1)
  await started.goBack()
  await expect(loggedMoments(started), 'going back logs nothing').toHaveCount(1)
})

for (const address of ['./#/log', './#/log/late-email', './#/log/laughter']) {
  test(`a page that links to ${address} logs nothing, however often, and no is an answer`, async ({
    page,
  }) => {
    await openToday(page)
    for (let visit = 0; visit < 2; visit++) {
      await page.goto('about:blank')
      await page.goto(address)
      await expect(page.getByRole('button', { name: 'Log it' })).toBeVisible()
      await expect(page, 'the address says nothing of a moment').toHaveURL(/#\/$/)
    }
    await page.reload()
    await page.getByRole('button', { name: 'Not now' }).click()
    await expect(point(page, 'Energy', 'steady')).toBeVisible()
    await expect(loggedMoments(page)).toHaveCount(0)
  })
}

test('what the shortcut logged can be undone where it leads to', async ({ page }) => {
  await openToday(page)
  await page.goto(await shortcutOf(page, 'Log a late email'))
  await logIt(page)
  await expect(loggedMoments(page)).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(loggedMoments(page)).toHaveCount(0)
  await expectUndone(page)
  await page.reload()
  await expect(momentButton(page, 'Late email')).toHaveAccessibleName('Late email')
})

test('the shortcut used twice logs two, and one used before the welcome waits for it', async ({ page }) => {
  await page.goto(await shortcutOf(page, 'Log a late email'))
  await page.getByRole('button', { name: 'Begin' }).click()
  await logIt(page)
  await expect(momentButton(page, 'Late email')).toHaveAccessibleName('Late email, 1 time')
  await expectSaved(page)
  await page.goto(await shortcutOf(page, 'Log a late email'))
  await logIt(page)
  await expect(momentButton(page, 'Late email')).toHaveAccessibleName('Late email, 2 times')
})

test('an address that names no moment logs nothing, and the shortcut to Today opens Today', async ({
  page,
}) => {
  await openToday(page)
  await page.goto('./#/log/anything')
  await expect(page).toHaveURL(/#\/$/)
  await page.goto(await shortcutOf(page, 'Today'))
  await expect(page).toHaveURL(/#\/$/)
  await expect(point(page, 'Energy', 'steady')).toBeVisible()
  await expect(loggedMoments(page)).toHaveCount(0)
})
