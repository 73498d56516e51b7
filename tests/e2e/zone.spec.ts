import type { Page } from '@playwright/test'
import { openToday } from './harness/app.ts'
import { goTo, setEvening } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { answer, expectSaved, loggedMoments, momentButton } from './harness/writing.ts'

/** A browser that names another zone than its clock keeps; null for one that refuses the very zone it is in. */
async function browserSays(page: Page, zone: string | null): Promise<void> {
  await page.addInitScript((named) => {
    if (named === null)
      Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
        construct: (target, given, newTarget) => {
          if (!given[1]?.timeZone) throw new RangeError('Invalid time zone specified: Etc/Unknown')
          return Reflect.construct(target, given, newTarget)
        },
      })
    const own = Intl.DateTimeFormat.prototype.resolvedOptions
    Intl.DateTimeFormat.prototype.resolvedOptions = function () {
      return named === null ? own.call(this) : { ...own.call(this), timeZone: named }
    }
  }, zone)
}

for (const zone of ['Etc/Unknown', 'Mars/Tharsis', null]) {
  test(`a browser that ${zone === null ? 'refuses its own zone' : `says ${zone}`} opens, goes by its clock and says so`, async ({
    page,
  }) => {
    await browserSays(page, zone)
    await setEvening(page)
    await openToday(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('18 March')
    const notice = page.getByText('This browser does not say which time zone you are in')
    await expect(notice).toContainText('its clock: UTC-04:00')
    await answer(page, 'Energy', 'steady')
    await momentButton(page, 'Late email').click()
    await expect(loggedMoments(page)).toHaveText([/21:\d\d.*Late email/])

    await page.getByRole('link', { name: 'Choose in Settings' }).click()
    await page.getByLabel('Time zone').selectOption('America/Vancouver')
    await expect(notice).toBeHidden()
    await goTo(page, '/')
    await momentButton(page, 'Laughter').click()
    await expect(loggedMoments(page).filter({ hasText: 'Laughter' })).toContainText(/18:\d\d/)
  })
}

test.describe('in a browser that hides where it is', () => {
  test.use({ timezoneId: 'UTC' })

  test('half past nine in the evening is still today, once a home zone is chosen, and it is kept', async ({
    page,
  }) => {
    await setEvening(page, new Date('2026-03-18T21:30:00-07:00'))
    await openToday(page)
    await answer(page, 'Energy', 'steady')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('19 March')
    await goTo(page, '/settings')
    await page.getByLabel('Time zone').selectOption('America/Vancouver')
    await goTo(page, '/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('18 March')
    await answer(page, 'Rest', 'some')
    await expectSaved(page)
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('18 March')
    await goTo(page, '/settings')
    await expect(page.getByLabel('Time zone')).toHaveValue('America/Vancouver')
    await page.getByLabel('Time zone').selectOption('As the browser says')
    await goTo(page, '/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('19 March')
  })
})
