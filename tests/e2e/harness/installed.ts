import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { openToday, readyForOffline } from './app.ts'
import { builtOnce, LONGEST_BUILD } from './builtOnce.ts'
import { putInPlace } from './putInPlace.ts'
import { startServer } from './server.ts'
import { test as base, expect } from './test.ts'
import { watchContext } from './watch.ts'
import { point } from './writing.ts'

/** The app as it was built for the tests. */
export const BUILT = fileURLToPath(new URL('../../../dist', import.meta.url))

/** What the version after it is called. */
export const NEXT = '99.0.0'

/** A device that has the app installed from a server of its own, on which a new version can be put. */
export type Installed = {
  readonly page: Page
  readonly origin: string
  /** Puts the next version in place of this one, or `version`, as a release does: old files are gone. */
  readonly release: (version?: 'next' | 'this') => Promise<void>
  readonly folder: string
}

/** Playwright's `test` with such a device; the next version is built once for all workers of a run. */
export const test = base.extend<{ installed: Installed }, { next: string }>({
  next: [
    // biome-ignore lint/correctness/noEmptyPattern: a fixture that needs no other
    async ({}, use, { project }) => {
      await use(await builtOnce(project, NEXT))
    },
    { scope: 'worker', timeout: LONGEST_BUILD },
  ],

  installed: async ({ browser, next }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'shoreline-served-'))
    await cp(BUILT, folder, { recursive: true })
    const server = await startServer({ folder })
    const context = await browser.newContext({ baseURL: `${server.origin}/` })
    const { faults, allow } = await watchContext(context, server.origin)
    // What a missing file looks like on the console is part of these tests.
    allow(/404|dynamically imported module|Unable to preload|not a supported stylesheet/)
    const page = await context.newPage()
    await openToday(page)
    await readyForOffline(page)
    // From its second start on, what the page shows comes from the device.
    await page.reload()
    await expect(point(page, 'Energy', 'spent')).toBeEnabled()
    const release = (version: 'next' | 'this' = 'next') =>
      putInPlace(version === 'next' ? next : BUILT, folder)
    await use({ page, origin: server.origin, release, folder })
    await context.close()
    await server.stop()
    await rm(folder, { recursive: true, force: true })
    expect(faults).toEqual([])
  },
})

/** Taps, once, to take up the new version that is offered, and resolves once the page was loaded anew with it. */
export async function useNow(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Use it now' })
  await expect(button).toBeVisible()
  const loaded = page.waitForEvent('load')
  await button.click()
  await loaded
}

export { expect }
