import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElementHandle, launch, type Page } from 'puppeteer-core'
import { browserArguments } from '../../scripts/browser.mjs'
import { FILE_PLACE, findTarget, type Target } from './findTarget.ts'
import { until } from './hands.ts'
import type { Visitor } from './visitor.ts'

const PHONE = { width: 390, height: 844 }

/** Opens Chromium, or Firefox over WebDriver BiDi, with a new profile, as wide as a phone. */
export async function openWithPuppeteer(
  browser: 'chrome' | 'firefox',
  executablePath: string,
): Promise<Visitor> {
  const downloads = await mkdtemp(join(tmpdir(), 'shoreline-downloads-'))
  const launched = await launch({
    browser,
    executablePath,
    headless: true,
    args: browser === 'chrome' ? [...browserArguments, '--lang=en-CA'] : [],
    env: { ...process.env, TZ: 'America/Toronto', LANG: 'en_CA.UTF-8' },
    defaultViewport: PHONE,
    ...(browser === 'firefox' && {
      extraPrefsFirefox: {
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
        'browser.download.alwaysOpenPanel': false,
        'intl.accept_languages': 'en-CA, en',
      },
    }),
    ...(browser === 'chrome' && { downloadBehavior: { policy: 'allow', downloadPath: downloads } }),
  })
  const faults: string[] = []
  const tabs: Page[] = []
  const addTab = async (page: Page) => {
    // The tab a browser begins with is as wide as its window.
    await page.setViewport(PHONE)
    // Of an error that is logged Firefox hands over no words, and its page may be gone before it can be asked.
    await page.evaluateOnNewDocument(() => {
      const log = console.error
      console.error = (...said) =>
        log(...said.map((each) => (each instanceof Error ? `${each} ${each.stack}` : each)))
    })
    page.on('pageerror', (error) => {
      if (!isOfLeaving(String(error))) faults.push(`Uncaught: ${error}`)
    })
    page.on('console', (message) => {
      if (message.type() === 'error' && !isOfLeaving(message.text()))
        faults.push(`Console: ${message.text()}`)
    })
    tabs.push(page)
    return page
  }
  let page = await addTab((await launched.pages())[0] ?? (await launched.newPage()))
  const find = async (target: Target) => {
    const found = (await page.evaluateHandle(findTarget, target)).asElement()
    if (found === null) throw new Error(`Not on the page: ${JSON.stringify(target)}`)
    return found as ElementHandle<HTMLElement>
  }
  return {
    goto: async (address) => void (await page.goto(address)),
    run: (work, ...args) => page.evaluate(work as never, ...args) as never,
    click: async (target) => (await find(target)).click(),
    type: async (target, text) => (await find(target)).type(text),
    chooseFile: async (path) => {
      const place = await until('a place for files', () => find(FILE_PLACE))
      await (place as ElementHandle<HTMLInputElement>).uploadFile(path)
    },
    openTab: async (address) => {
      page = await addTab(await launched.newPage())
      await page.goto(address)
    },
    switchTab: async (place) => {
      const tab = tabs[place]
      if (tab === undefined) throw new Error(`There is no tab ${place}.`)
      page = tab
      await page.bringToFront()
    },
    downloads,
    picture: () => page.screenshot(),
    faults,
    close: async () => {
      await launched.close()
      await rm(downloads, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/**
 * Whether it is what Firefox says of files that were on their way when the page was loaded anew. A screen that really
 * lacks one shows that it does, and its leg fails.
 */
function isOfLeaving(fault: string): boolean {
  return /ServiceWorker intercepted the request|error loading dynamically imported module|Unable to preload CSS/.test(
    fault,
  )
}
