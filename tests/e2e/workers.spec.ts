import type { Page } from '@playwright/test'
import { samplePath } from '../fixtures/samples.ts'
import { openToday } from './harness/app.ts'
import { beginLocked, closeNotebook, openNotebook, PASSPHRASE, tryPassphrase } from './harness/lock.ts'
import { goTo } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { writeNote } from './harness/writing.ts'

type Refusing = { refusesWorkers?: boolean }

test.beforeEach(async ({ page, watch }) => {
  test.slow()
  watch.allow(/404/)
  await page.addInitScript(() => {
    const At = Worker
    Object.assign(window, {
      Worker: class extends At {
        constructor(url: string | URL, options?: WorkerOptions) {
          super((window as Refusing).refusesWorkers ? new URL('./gone.js', location.href) : url, options)
        }
      },
    })
  })
})

/** From now on no worker of the page finds its script, as where a file is gone, or does find it again. */
async function refuseWorkers(page: Page, refuses: boolean): Promise<void> {
  await page.evaluate((on) => {
    ;(window as Refusing).refusesWorkers = on
  }, refuses)
}

test('where the worker that opens the lock does not come, there are words and someone to call, and it opens once it does', async ({
  page,
}) => {
  await beginLocked(page)
  await writeNote(page, 'behind the lock')
  await closeNotebook(page)
  await refuseWorkers(page, true)
  await tryPassphrase(page, PASSPHRASE)
  await expect(page.getByRole('alert').filter({ hasText: 'A part of the app did not load' })).toBeVisible()
  await page.getByRole('button', { name: 'Someone to call' }).click()
  await expect(page.locator('#root a[href^="tel:"]').first()).toBeVisible()
  await refuseWorkers(page, false)
  await openNotebook(page)
  await expect(page.getByLabel('A few words')).toHaveValue('behind the lock')
})

test('where the worker that reads files does not come, it is said, and they are read once it does', async ({
  page,
}) => {
  await openToday(page)
  await goTo(page, '/settings/imports')
  await refuseWorkers(page, true)
  const field = page.locator('input[type=file]')
  await field.setInputFiles(samplePath('mbox/own-takeout-sent.mbox'))
  await expect(page.getByRole('alert').filter({ hasText: 'A part of the app did not load' })).toBeVisible()
  await refuseWorkers(page, false)
  await field.setInputFiles(samplePath('mbox/own-takeout-sent.mbox'))
  await expect(page.getByRole('button', { name: 'Keep', exact: false }).first()).toBeVisible()
})
