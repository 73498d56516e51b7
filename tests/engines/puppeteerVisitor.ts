import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElementHandle, launch, type Page } from 'puppeteer-core'
import { browserArguments } from '../../scripts/browser.mjs'
import { FILE_PLACE, findTarget, type Target } from './findTarget.ts'
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
    page.on('pageerror', (error) => {
      // Firefox says so of whatever was on its way when the page was loaded anew.
      if (!/ServiceWorker intercepted the request/.test(String(error))) faults.push(`Uncaught: ${error}`)
    })
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`Console: ${message.text()}`)
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
      await ((await find(FILE_PLACE)) as ElementHandle<HTMLInputElement>).uploadFile(path)
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
