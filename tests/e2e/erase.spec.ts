import { openToday, readyForOffline } from './harness/app.ts'
import { beginLocked, expectClosed } from './harness/lock.ts'
import { goTo } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { writeNote } from './harness/writing.ts'

test.use({ laidIn: true })

const ERASE = 'Erase everything on this device'

/** What of the app is left in this browser. */
const left = () =>
  Promise.all([
    indexedDB.databases().then((all) => all.map(({ name }) => name)),
    caches.keys(),
    navigator.serviceWorker
      .getRegistrations()
      .then((all) => all.map(({ active }) => active?.scriptURL.split('/').at(-1))),
    Object.keys(localStorage).concat(Object.keys(sessionStorage)),
  ])

test('nothing is left after the word is typed, in any tab, and a new notebook begins empty', async ({
  page,
  context,
}) => {
  await openToday(page)
  await readyForOffline(page)
  await writeNote(page, 'to be gone')
  const second = await context.newPage()
  await openToday(second)
  await goTo(page, '/settings/erase')
  await page.getByRole('textbox').fill('delete')
  await page.getByRole('button', { name: ERASE }).click()
  await expect(page.getByText('Nothing was erased.')).toBeVisible()
  await page.getByRole('textbox').fill('Erase ')
  await page.getByRole('button', { name: ERASE }).click()
  for (const tab of [page, second])
    await expect(tab.getByRole('heading', { level: 1 })).toHaveText('Everything is erased')
  expect(await page.evaluate(left)).toEqual([[], [], ['sw.js'], []])
  await page.getByRole('button', { name: 'Begin a new notebook' }).click()
  await expect(page.getByRole('button', { name: 'Begin', exact: true })).toBeVisible()
})

test('what may be worth taking along is one tap away', async ({ page }) => {
  await openToday(page)
  for (const [name, title] of [
    ['Make a backup first', 'Backup'],
    ['The words', 'Save some days'],
    ['A year on paper', 'The year'],
    ['A page of what these months were', 'A sheet to carry'],
  ] as const) {
    await goTo(page, '/settings/erase')
    await page.getByRole('region', { name: 'Before it goes' }).getByRole('link', { name }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  }
})

test('a backup can be brought back right after erasing', async ({ page }) => {
  await openToday(page)
  await goTo(page, '/settings/erase')
  await page.getByRole('textbox').fill('erase')
  await page.getByRole('button', { name: ERASE }).click()
  await page.getByRole('button', { name: 'I have a backup' }).click()
  await expect(page.getByRole('region', { name: 'Bring one back' })).toBeVisible()
})

test('a file that another app shares with an erased one is not sent to the host', async ({ page }) => {
  await openToday(page)
  await readyForOffline(page)
  await page.reload()
  await expect(page.getByRole('radio').first()).toBeEnabled()
  await goTo(page, '/settings/erase')
  await expect(page.getByText('a file another app shares with it is not sent anywhere')).toBeVisible()
  await page.getByRole('textbox').fill('erase')
  await page.getByRole('button', { name: ERASE }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Everything is erased')
  const shared = page.waitForResponse(/\/share$/)
  await page.evaluate(async () => {
    const form = new FormData()
    form.append('files', new File(['From: me'], 'sent.mbox'))
    await fetch('./share', { method: 'POST', body: form, redirect: 'manual' })
  })
  expect((await shared).fromServiceWorker()).toBe(true)
  expect(await page.evaluate(left), 'nor kept').toEqual([[], [], ['sw.js'], []])
})

for (const again of ['', ', the page loaded once more meanwhile'])
  test(`begun anew beside a tab of before, it starts without a network, and says nothing of a new version${again}`, async ({
    page,
    context,
  }) => {
    await openToday(page)
    await readyForOffline(page)
    await page.reload()
    const second = await context.newPage()
    await openToday(second)
    await goTo(page, '/settings/erase')
    await page.getByRole('textbox').fill('erase')
    await page.getByRole('button', { name: ERASE }).click()
    await page.getByRole('button', { name: 'Begin a new notebook' }).click()
    const begin = page.getByRole('button', { name: 'Begin', exact: true })
    await begin.waitFor()
    if (again) {
      // The files are laid in, and what laid them in waits.
      await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting)
      await page.reload()
    }
    await begin.click()
    const notice = page.getByText('A new version is ready')
    let told = false
    await expect
      .poll(async () => {
        told ||= await notice.isVisible()
        return page.evaluate(async () => {
          const worker = await navigator.serviceWorker.getRegistration()
          const isAtRest = worker?.active?.state === 'activated' && !worker.installing && !worker.waiting
          return isAtRest && (await caches.keys()).length === 1
        })
      })
      .toBe(true)
    await context.setOffline(true)
    await page.reload()
    await expect(page.getByRole('radio').first()).toBeEnabled()
    expect(told || (await notice.isVisible())).toBe(false)
  })

for (const [what, deny] of [
  ['denied', () => undefined],
  ['taken away', () => null],
] as const)
  test(`where the browser’s small storage is ${what}, everything is erased all the same, and it says so`, async ({
    page,
  }) => {
    await page.addInitScript((isDenied) => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get: () => {
            if (isDenied) throw new DOMException('Denied by a test', 'SecurityError')
            return null
          },
        })
      navigator.serviceWorker.getRegistration = () =>
        Promise.reject(new DOMException('Denied by a test', 'SecurityError'))
    }, deny() === undefined)
    await page.goto('./')
    await page.getByRole('button', { name: 'Begin', exact: true }).click()
    await expect(page.getByRole('radio').first()).toBeEnabled()
    await goTo(page, '/settings/erase')
    await page.getByRole('textbox').fill('erase')
    await page.getByRole('button', { name: ERASE }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Everything is erased')
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([])
  })

test('a browser that breaks down over it says that nothing was erased, and can be asked again', async ({
  page,
  watch,
}) => {
  watch.allow(/Denied by a test|^Uncaught: $/)
  await openToday(page)
  await goTo(page, '/settings/erase')
  await page.evaluate(() => {
    const own = IDBFactory.prototype.deleteDatabase
    IDBFactory.prototype.deleteDatabase = () => {
      IDBFactory.prototype.deleteDatabase = own
      throw new DOMException('Denied by a test', 'UnknownError')
    }
  })
  await page.getByRole('textbox').fill('erase')
  await page.getByRole('button', { name: ERASE }).click()
  await expect(page.getByText('so nothing was erased')).toBeVisible()
  await page.getByRole('button', { name: ERASE }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Everything is erased')
})

test('the way back from the erased screen leads to nothing of the notebook, nor does a new one begin there', async ({
  page,
}) => {
  await openToday(page)
  await goTo(page, '/day/2026-03-10')
  await goTo(page, '/settings/erase')
  await page.getByRole('textbox').fill('erase')
  await page.getByRole('button', { name: ERASE }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Everything is erased')
  await page.goBack()
  const state = () => page.evaluate(() => [location.hash, history.state] as const)
  await expect.poll(state).toEqual(['#/', null])
  await page.goForward()
  await expect.poll(state).toEqual(['#/', null])
})

test('whoever has lost both the passphrase and the code can begin anew', async ({ page }) => {
  await beginLocked(page)
  await page.reload()
  await expectClosed(page)
  await page.getByRole('button', { name: 'Use recovery code' }).click()
  await page.getByRole('button', { name: 'I have lost both' }).click()
  await page.getByRole('textbox', { name: /to go on/ }).fill('erase')
  await page.getByRole('button', { name: ERASE }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Everything is erased')
  expect((await page.evaluate(left))[0]).toEqual([])
})
