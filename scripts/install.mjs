import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

// Runs before anything is installed, so this file uses nothing but what Node brings.

/** The folder the project lives in. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * Runs a command in the project's folder, its output shown as it comes.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [environment] added to what this process has
 * @returns {number} the exit code; 1 where the command could not run or was killed
 */
export function run(command, args, environment = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
    // npm and npx are scripts on Windows, which only a shell can start.
    shell: process.platform === 'win32',
  })
  if (error) console.error(`${command} could not be started: ${error.message}`)
  return status ?? 1
}

/**
 * Runs a command in the project's folder and returns what it prints. Throws where it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {string}
 */
export function read(command, args) {
  return execFileSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64_000_000,
    shell: process.platform === 'win32',
  })
}

/** Brings node_modules to what the lockfile says; does nothing where it already is. Ends the process where it can't. */
export function installIfNeeded() {
  refuseOldNode()
  if (isInstalled()) return
  console.log('Installing what package-lock.json lists…')
  // Not `npm ci`: it refuses a lockfile that lists native packages only for the system it was written on.
  // This installs the versions the lockfile lists as well, checks them alike, and leaves the lockfile as it is.
  if (run('npm', ['install', '--no-save', '--no-audit', '--no-fund']) !== 0) {
    console.error('\nThe packages could not be installed; npm says why above. Nothing else was done.')
    process.exit(1)
  }
}

function isInstalled() {
  const lockfile = new URL('../package-lock.json', import.meta.url)
  const installed = new URL('../node_modules/.package-lock.json', import.meta.url)
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs
}

function refuseOldNode() {
  const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  const wanted = engines.node.replace('>=', '')
  const [major, minor] = wanted.split('.').map(Number)
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number)
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return
  console.error(`Shoreline is built with Node ${wanted} or newer; this is Node ${process.versions.node}.`)
  process.exit(1)
}
