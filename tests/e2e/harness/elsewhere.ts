import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { browserArguments, findBrowser } from '../../../scripts/browser.mjs'
import { watchContext } from './watch.ts'

/** A profile that is opened at a time and in a time zone of the test's choosing. */
export type Elsewhere = {
  readonly page: Page
  readonly faults: readonly string[]
  close(): Promise<void>
}

/** Launches a browser on a profile folder as on a device that has travelled to `timeZone`, where it is `now`. */
export async function launchElsewhere(
  folder: string,
  origin: string,
  { timeZone, now }: { readonly timeZone: string; readonly now: string },
): Promise<Elsewhere> {
  const executablePath = findBrowser()
  const context: BrowserContext = await chromium.launchPersistentContext(folder, {
    args: [...browserArguments],
    ...(executablePath !== null && { executablePath }),
    baseURL: `${origin}/`,
    viewport: { width: 390, height: 844 },
    locale: 'en-CA',
    timezoneId: timeZone,
    acceptDownloads: true,
  })
  const { faults } = await watchContext(context, origin)
  await context.clock.install({ time: new Date(now) })
  return {
    page: context.pages()[0] ?? (await context.newPage()),
    faults,
    close: () => context.close(),
  }
}
