import { accessSync, constants, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { run } from './install.mjs'

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
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...PLACES].find(isProgram) ?? playwrightsOwn()
}

/**
 * The browser of this machine; where there is none, one is installed. Null where that could not be done.
 * @returns {string | null}
 */
export function ensureBrowser() {
  const found = findBrowser()
  if (found !== null || process.env.CHROME_PATH) return found
  const isRoot = process.getuid?.() === 0
  if (isRoot && existsSync('/etc/debian_version')) {
    console.log('No Chromium or Chrome here: installing Debian’s…')
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
    if (run('apt-get', ['update'], quiet) === 0)
      run('apt-get', ['install', '-y', 'chromium', 'fonts-noto-core'], quiet)
    // Ubuntu's package of that name is an empty shell around a snap, so what counts is a browser being there.
    const installed = findBrowser()
    if (installed !== null) return installed
  }
  console.log('No Chromium or Chrome here: installing the one Playwright keeps…')
  run('npx', ['playwright', 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium'])
  return findBrowser()
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    // Not there, or not ours to run: the same to somebody looking for a browser.
    return false
  }
}

function playwrightsOwn() {
  try {
    const path = createRequire(import.meta.url)('@playwright/test').chromium.executablePath()
    return existsSync(path) ? path : null
  } catch {
    // Playwright is not installed, or keeps no browser for this system.
    return null
  }
}
