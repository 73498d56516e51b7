import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Flags under which Chromium makes no calls of its own and runs inside a container. */
export const browserArguments = Object.freeze([
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
])

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * The Chromium or Chrome of this machine: the one `CHROME_PATH` names, else an installed one, else the one
 * Playwright keeps. Null where there is none.
 * @returns {string | null}
 */
export function findBrowser() {
  const named = process.env.CHROME_PATH
  if (named) return existsSync(named) ? named : null
  for (const name of NAMES) {
    try {
      const finder = process.platform === 'win32' ? 'where' : 'which'
      const path = execFileSync(finder, [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split('\n')[0]?.trim()
      if (path) return path
    } catch (error) {
      // Not on the PATH: the finder ends with 1. Anything else is a fault of this machine worth seeing.
      if (/** @type {{ status?: number }} */ (error).status !== 1) throw error
    }
  }
  return PLACES.find((place) => existsSync(place)) ?? playwrightsOwn()
}

function playwrightsOwn() {
  const script = "import('playwright-core').then(({ chromium }) => console.log(chromium.executablePath()))"
  try {
    const path = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
    return existsSync(path) ? path : null
  } catch (error) {
    // playwright-core is not installed yet: then it keeps no browser either.
    if (/** @type {{ status?: number }} */ (error).status !== 1) throw error
    return null
  }
}
