import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
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
const FIREFOX_PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]
const QUIET = Object.freeze({ DEBIAN_FRONTEND: 'noninteractive' })

/**
 * The Chromium or Chrome of this machine: the one `CHROME_PATH` names, else an installed one, else the one
 * Playwright keeps. Null where there is none.
 * @returns {string | null}
 */
export function findBrowser() {
  const named = process.env.CHROME_PATH
  if (named) return existsSync(named) ? named : null
  return onPath(NAMES) ?? PLACES.find(isProgram) ?? playwrightsOwn()
}

/**
 * Chromium's own headless build, the same engine without the windows around it: a third less work for the many tests
 * that look at pages alone. What `CHROME_PATH` names comes first. Null where there is none.
 * @returns {string | null}
 */
export function findHeadless() {
  const named = process.env.CHROME_PATH
  if (named) return existsSync(named) ? named : null
  return onPath(['chromium-headless-shell', 'chrome-headless-shell'])
}

/**
 * The Firefox of this machine: the one `FIREFOX_PATH` names, else an installed one. Null where there is none.
 * @returns {string | null}
 */
export function findFirefox() {
  const named = process.env.FIREFOX_PATH
  if (named) return existsSync(named) ? named : null
  return onPath(['firefox-esr', 'firefox']) ?? FIREFOX_PLACES.find(isProgram) ?? null
}

/**
 * WebKitGTK, which stands in for Safari: its driver, its small browser, and the screen in memory they are shown on.
 * Null where one of them is missing.
 * @returns {{ driver: string, browser: string, screen: string } | null}
 */
export function findWebKit() {
  const driver = onPath(['WebKitWebDriver'])
  const screen = onPath(['xvfb-run'])
  const browser = miniBrowsers().find(isProgram)
  return driver !== null && screen !== null && browser !== undefined ? { driver, browser, screen } : null
}

/**
 * Installs Chromium's headless build, the other engines that the tour is taken in, and `age`, where that can be done
 * without asking anybody. What could not be installed is missing afterwards: its tests are skipped and say so, and for
 * the headless build the browser itself serves.
 */
export function ensureOthers() {
  const missing = [
    ...(findHeadless() === null ? ['chromium-headless-shell'] : []),
    ...(findFirefox() === null ? ['firefox-esr'] : []),
    ...(findWebKit() === null ? ['webkit2gtk-driver', 'xvfb', 'xauth'] : []),
    ...(onPath(['age']) === null ? ['age'] : []),
  ]
  if (missing.length === 0 || !isDebianRoot()) return
  console.log(`Installing Debian’s ${missing.join(', ')}…`)
  if (run('apt-get', ['update'], QUIET) !== 0) return
  // One at a time: what one lacks must not keep the others away.
  for (const name of missing) run('apt-get', ['install', '-y', '--no-install-recommends', name], QUIET)
}

/**
 * The browser of this machine; where there is none, one is installed. Null where that could not be done.
 * @returns {string | null}
 */
export function ensureBrowser() {
  const found = findBrowser()
  if (found !== null || process.env.CHROME_PATH) return found
  if (isDebianRoot()) {
    console.log('No Chromium or Chrome here: installing Debian’s…')
    if (run('apt-get', ['update'], QUIET) === 0)
      run('apt-get', ['install', '-y', 'chromium', 'fonts-noto-core'], QUIET)
    // Ubuntu's package of that name is an empty shell around a snap, so what counts is a browser being there.
    const installed = findBrowser()
    if (installed !== null) return installed
  }
  console.log('No Chromium or Chrome here: installing the one Playwright keeps…')
  run('npx', ['playwright', 'install', ...(isRoot() ? ['--with-deps'] : []), 'chromium'])
  return findBrowser()
}

function isRoot() {
  return process.getuid?.() === 0
}

function isDebianRoot() {
  return isRoot() && existsSync('/etc/debian_version')
}

/** @param {readonly string[]} names */
function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram) ?? null
}

/** Where distributions lay WebKitGTK's small browser: in a folder named after the kind of machine. */
function miniBrowsers() {
  const folders = ['/usr/lib', '/usr/libexec'].filter((folder) => existsSync(folder))
  const machines = folders.flatMap((folder) => [
    folder,
    ...readdirSync(folder).flatMap((name) => (name.endsWith('-linux-gnu') ? [join(folder, name)] : [])),
  ])
  return machines.map((folder) => join(folder, 'webkit2gtk-4.1', 'MiniBrowser'))
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
