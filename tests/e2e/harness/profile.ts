import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { browserArguments, findBrowser } from '../../../scripts/browser.mjs'
import { reloadWhenSettled } from './reload.ts'
import { type Watch, watchContext } from './watch.ts'

/** A browser with a folder of its own, as on somebody's device: what it stores is there when it is launched again. */
export type Profile = {
  readonly context: BrowserContext
  readonly page: Page
  readonly watch: Watch
  /** The browser's main process. */
  readonly pid: number
  /** Ends the browser as a drained battery would, and resolves once it is gone. */
  kill(): Promise<void>
  close(): Promise<void>
}

/** Launches a browser on the profile that lies in `folder`; the app is served at `origin`. `flags` are Chromium's own. */
export async function launchProfile(
  folder: string,
  origin: string,
  flags: readonly string[] = [],
): Promise<Profile> {
  const executablePath = findBrowser()
  const context = await chromium.launchPersistentContext(folder, {
    args: [...browserArguments, ...flags],
    ...(executablePath !== null && { executablePath }),
    baseURL: `${origin}/`,
    viewport: { width: 390, height: 844 },
    locale: 'en-CA',
    timezoneId: 'America/Toronto',
    acceptDownloads: true,
  })
  reloadWhenSettled(context)
  const watch = await watchContext(context, origin)
  const pid = await processOf(context)
  const gone = new Promise<void>((resolve) => context.once('close', () => resolve()))
  return {
    context,
    page: context.pages()[0] ?? (await context.newPage()),
    watch,
    pid,
    kill: async () => {
      process.kill(pid, 'SIGKILL')
      await gone
    },
    close: () => context.close(),
  }
}

async function processOf(context: BrowserContext): Promise<number> {
  const browser = context.browser()
  if (browser === null)
    throw new Error('This version of Playwright hides the browser of a persistent context.')
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const main = processInfo.find(({ type }) => type === 'browser')
  if (main === undefined) throw new Error('The browser did not name its main process.')
  return main.id
}
