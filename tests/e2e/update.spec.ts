import { cp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { BUILT, expect, NEXT, test, useNow } from './harness/installed.ts'
import { setSight } from './harness/lock.ts'
import { goTo } from './harness/notebook.ts'
import { answer, dayNote, loggedMoments, momentButton, point, writeNote } from './harness/writing.ts'

// They wait for one build of the next version: one after another they hold up one worker alone.
test.describe.configure({ mode: 'default' })

test('a new version waits without interrupting, and takes over with every word in place', async ({
  installed: { page, release },
}) => {
  const notice = page.getByText('A new version is ready')
  await release()
  await page.reload()
  const note = dayNote(page)
  await note.pressSequentially('While the new version ')
  await expect(notice).toBeVisible()
  await expect(note).toBeFocused()
  await note.pressSequentially('arrives, I go on ')
  await expect(note).toHaveValue('While the new version arrives, I go on ')
  expect(await versionOf(page), 'nothing changed by itself').not.toContain(NEXT)

  await goTo(page, '/')
  await note.focus()
  await note.press('End')
  await note.pressSequentially('writing')
  await useNow(page)
  await expect(note).toHaveValue('While the new version arrives, I go on writing')
  await expect(notice).toBeHidden()
  expect(await versionOf(page)).toContain(NEXT)
})

test('an app taken up again after hours looks for a new version, and not twice within the hour', async ({
  installed: { page, release },
}) => {
  await page.evaluate(() => {
    const seen = window as unknown as { looks: number }
    seen.looks = 0
    const update = ServiceWorkerRegistration.prototype.update
    ServiceWorkerRegistration.prototype.update = function () {
      seen.looks += 1
      return update.call(this)
    }
  })
  const looks = () => page.evaluate(() => (window as unknown as { looks: number }).looks)
  const returnAfter = async (minutes: number) => {
    await setSight(page, 'hidden')
    await page.evaluate((later) => {
      const now = Date.now
      Date.now = () => now() + later
    }, minutes * 60_000)
    await setSight(page, 'visible')
  }
  await release()
  await returnAfter(30)
  expect(await looks()).toBe(0)
  await returnAfter(40)
  await expect.poll(looks).toBe(1)
  await expect(page.getByText('A new version is ready')).toBeVisible()
  await returnAfter(10)
  expect(await looks()).toBe(1)

  // Put back as it was, as on an iPhone: nothing says that it can be seen.
  for (const [sort, times] of [
    ['pageshow', 2],
    ['focus', 3],
  ] as const) {
    await page.evaluate((name) => {
      const now = Date.now
      Date.now = () => now() + 70 * 60_000
      window.dispatchEvent(new Event(name))
    }, sort)
    await expect.poll(looks).toBe(times)
  }
})

test('a new version is taken up also where the browser does not say that it is in charge', async ({
  installed: { page, release },
}) => {
  await page.addInitScript(() => {
    const listen = ServiceWorkerContainer.prototype.addEventListener
    ServiceWorkerContainer.prototype.addEventListener = function (name: string, ...rest: unknown[]) {
      if (name !== 'controllerchange') Reflect.apply(listen, this, [name, ...rest])
    }
  })
  await release()
  await page.reload()
  await useNow(page)
  await expect.poll(() => versionOf(page)).toContain(NEXT)
})

test('a new version can be left for later', async ({ installed: { page, release } }) => {
  const notice = page.getByText('A new version is ready')
  await release()
  await page.reload()
  await expect(notice).toBeVisible()
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect(notice).toBeHidden()
  await answer(page, 'Energy', 'steady')
  expect(await versionOf(page)).not.toContain(NEXT)
  await page.reload()
  await expect(notice, 'it is offered again another time').toBeVisible()
})

test('a tab left open while another takes the new version up still opens its screens', async ({
  installed: { page, release },
}) => {
  await release()
  const other = await page.context().newPage()
  await other.goto('./')
  await useNow(other)
  expect(await versionOf(other)).toContain(NEXT)

  await expectReloads(page, 0, async () => {
    await answer(page, 'Energy', 'running low')
    await momentButton(page, 'Skipped break').click()
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
    await writeNote(page, 'half a sentence')
  })
  await expectReloads(page, 1, async () => {
    await page.getByRole('link', { name: 'Patterns' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Patterns')
  })
  await goTo(page, '/')
  await expect(dayNote(page)).toHaveValue('half a sentence')
  await expect(loggedMoments(page)).toHaveCount(1)
  await expect(point(page, 'Energy', 'running low')).toBeChecked()
})

test('taken up in one tab, a new version that was offered in another too is a tap away there', async ({
  installed: { page, release },
}) => {
  await release()
  await page.reload()
  const notice = page.getByText('A new version is ready')
  await expect(notice).toBeVisible()
  const other = await page.context().newPage()
  await other.goto('./')
  await useNow(other)
  await dayNote(page).pressSequentially('Still in the old one')
  await useNow(page)
  await expect(dayNote(page)).toHaveValue('Still in the old one')
  await expect(notice).toBeHidden()
  expect(await versionOf(page)).toContain(NEXT)
})

test('taken up in another tab before it was offered here, a new version is not offered any more', async ({
  installed: { page, release },
}) => {
  const notice = page.getByText('A new version is ready')
  const look = () =>
    page.evaluate(async () => (await navigator.serviceWorker.ready).update().then(() => undefined))
  // An earlier one was offered and left: how to offer one is known to the page by now.
  await release()
  await look()
  await expect(notice).toBeVisible()
  await page.getByRole('button', { name: 'Not now' }).click()
  // From now on the page waits for what the browser says of one that waits.
  await page.evaluate(() => {
    const held = window as unknown as { asked: boolean; answer: () => void }
    const answered = new Promise<void>((resolve) => {
      held.answer = resolve
    })
    const ask = ServiceWorkerContainer.prototype.getRegistration
    ServiceWorkerContainer.prototype.getRegistration = async function (...address) {
      if ((await ask.apply(this, address))?.waiting) {
        held.asked = true
        await answered
      }
      return ask.apply(this, address)
    }
  })
  await release('this')
  await look()
  await page.waitForFunction(() => (window as unknown as { asked?: boolean }).asked)
  const other = await page.context().newPage()
  await other.goto('./')
  await useNow(other)
  await expectReloads(page, 0, () =>
    page.evaluate(() => (window as unknown as { answer: () => void }).answer()),
  )
  await expect(notice).toBeHidden()
})

for (const missing of ['every script of the worker but its first', 'its page'] as const)
  test(`a new version that is not all there yet is not offered: without ${missing}`, async ({
    installed: { page, release, folder },
  }) => {
    const notice = page.getByText('A new version is ready')
    await release()
    const gone = (await readdir(folder)).filter((name) => name.endsWith('.js') && name !== 'sw.js')
    for (const name of missing === 'its page' ? ['index.html'] : gone) await rm(join(folder, name))
    await page.reload()
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      await registration.update().catch(() => undefined)
      while (registration.installing) await new Promise((resolve) => setTimeout(resolve, 50))
    })
    await page.waitForTimeout(500)
    await expect(notice).toBeHidden()
    await answer(page, 'Energy', 'steady')

    await release()
    await page.reload()
    await expect(notice).toBeVisible()
    await useNow(page)
    await expect(point(page, 'Energy', 'steady')).toBeChecked()
    expect(await versionOf(page)).toContain(NEXT)
  })

test('a screen whose file is gone is tried once more and then said to be missing, while the rest works', async ({
  installed: { page, folder },
}) => {
  await dropPart(page, folder, 'patterns')
  await answer(page, 'Energy', 'running low')
  await dayNote(page).pressSequentially('half a sent')
  await expectReloads(page, 1, async () => {
    await page.getByRole('link', { name: 'Patterns' }).click()
    await expect(page.getByRole('alert')).toContainText('This screen did not open.')
  })
  await page.getByRole('link', { name: 'Today' }).click()
  await expect(point(page, 'Energy', 'running low')).toBeChecked()
  await expect(dayNote(page)).toHaveValue('half a sent')
  await answer(page, 'Rest', 'deep')

  await page.getByRole('link', { name: 'Patterns' }).click()
  await expect(page.getByRole('alert')).toContainText('This screen did not open.')
  await cp(BUILT, folder, { recursive: true })
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Patterns')
})

/** The version that Settings names. */
async function versionOf(page: Page): Promise<string> {
  await goTo(page, '/settings')
  const version = page.getByText(/^Shoreline \d/)
  await expect(version).toBeVisible()
  return (await version.textContent()) ?? ''
}

async function expectReloads(page: Page, count: number, steps: () => Promise<void>): Promise<void> {
  let loads = 0
  const onLoad = () => {
    loads += 1
  }
  page.on('load', onLoad)
  await steps()
  // A loop of reloads would go on: it is given a moment to show itself.
  await page.waitForTimeout(500)
  page.off('load', onLoad)
  expect(loads, 'times the page was loaded again').toBe(count)
}

/** Takes a part of the app away from the server and from what the device keeps of it. */
async function dropPart(page: Page, folder: string, part: string): Promise<void> {
  for (const name of await readdir(join(folder, 'assets')))
    if (name.startsWith(part)) await rm(join(folder, 'assets', name))
  const dropped = await page.evaluate(async (name) => {
    let count = 0
    for (const key of await caches.keys()) {
      const cache = await caches.open(key)
      for (const request of await cache.keys())
        if (request.url.includes(`/${name}`) && (await cache.delete(request))) count += 1
    }
    return count
  }, part)
  expect(dropped).toBeGreaterThan(0)
}
