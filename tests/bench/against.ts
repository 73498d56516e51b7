import { gzipSync } from 'node:zlib'
import type { Journal } from '../../src/domain/journal.ts'
import { openToday } from '../e2e/harness/app.ts'
import { coldStart } from './coldStart.ts'
import { type Device, prepareDevices } from './device.ts'
import { inTurns } from './figure.ts'
import { firstPicture } from './patterns.ts'
import { noteSaves, tapToDurable } from './save.ts'
import { ratioOf } from './visitFigures.ts'

/** One build of the app: where it lies, and the backups that it reads itself. */
export type Build = {
  readonly folder: string
  /** The text of a backup of so many years. */
  readonly backup: (years: number) => string
  /** The same backup where one reflection in twenty was edited on another device. */
  readonly editedBackup: (years: number) => string
}

/** What a build's own modules are asked for, to make its backups. */
export type Writing = {
  readonly sampleYears: (years: number, how: { busy: boolean; today: string }) => Journal
  readonly writeBackup: (journal: Journal, facts: { appVersion: string; now: Date }) => string
  readonly writeNote: (journal: Journal, day: string, note: string, now: string) => Journal
}

const YEARS = 20
const EDITED = 20
const TOUR = ['Pause', 'Patterns', 'Care', 'Journal', 'Today']

/** A build in a folder with the backups that its own modules write, up to the day before `now`. */
export function buildOf(
  folder: string,
  { sampleYears, writeBackup, writeNote }: Writing,
  now = new Date(),
): Build {
  const today = new Date(now.getTime() - 86_400_000).toISOString().slice(0, 10)
  const text = (journal: Journal) => writeBackup(journal, { appVersion: '0.1.0', now })
  const journalOver = (years: number) => sampleYears(years, { busy: true, today })
  return {
    folder,
    backup: (years) => text(journalOver(years)),
    editedBackup: (years) => {
      const journal = journalOver(years)
      const days = [...journal.pages.values()].flatMap((page) =>
        [...page.values()].flatMap((entry) => (entry.kind === 'reflection' ? [entry.day] : [])),
      )
      const edited = days.filter((_, index) => index % EDITED === 0)
      return text(
        edited.reduce(
          (held, day) => writeNote(held, day, 'Written on another device.', now.toISOString()),
          journal,
        ),
      )
    },
  }
}

type Medians = { readonly measured: number; readonly against: number }

/**
 * Every figure of two builds side by side, taken by turns in one run, or only those whose name holds `only`; a table of
 * medians.
 */
export async function benchAgainst(now: Build, then: Build, rounds: number, only = ''): Promise<string> {
  const [mine, theirs] = await Promise.all([now, then].map(prepared))
  if (!mine || !theirs) throw new Error('The devices were not prepared.')
  const byTurns = (how: (device: Device) => () => Promise<number>) => inTurns(rounds, how(mine), how(theirs))
  const figures: readonly (readonly [name: string, unit: string, take: () => Medians | Promise<Medians>])[] =
    [
      ['a backup under gzip', 'kB', () => ({ measured: weight(now), against: weight(then) })],
      ['cold start to Today, 4×', 'ms', () => byTurns(coldStart)],
      ['first picture of Patterns', 'ms', () => byTurns(firstPicture)],
      ['tap to durable', 'ms', () => savesOf(mine, theirs, rounds * 6)],
      ['heap after the start', 'kB', () => byTurns((device) => heapOf(device))],
      ['heap after a tour', 'kB', () => byTurns((device) => heapOf(device, TOUR))],
      ['bringing in the same with 5 % edited', 'ms', () => bringingIn([now, then], rounds)],
    ]
  const rows = ['| 20 years | now | then | ratio |\n|---|---|---|---|']
  for (const [name, unit, take] of figures.filter(([name]) => name.includes(only))) {
    const { measured, against } = await take()
    rows.push(
      `| ${name} | ${measured.toFixed(0)} ${unit} | ${against.toFixed(0)} ${unit} | ${ratioOf(measured, against)} |`,
    )
  }
  await Promise.all([mine, theirs].map((device) => device.discard()))
  return rows.join('\n')
}

async function prepared({ folder, backup }: Build): Promise<Device> {
  const [device] = await prepareDevices([YEARS], { folder, backup })
  if (!device) throw new Error('The device was not prepared.')
  return device
}

function weight({ backup }: Build): number {
  return gzipSync(backup(YEARS)).length / 1000
}

async function savesOf(mine: Device, theirs: Device, rounds: number) {
  const opened = await Promise.all([mine, theirs].map((device) => device.launch()))
  for (const { page } of opened) {
    await page.addInitScript(noteSaves)
    await openToday(page)
    await page.waitForTimeout(3000)
  }
  let turn = 0
  const [one, other] = opened.map(({ page }) => async () => {
    await page.bringToFront()
    return (await tapToDurable(page, turn++)).milliseconds
  })
  if (!one || !other) throw new Error('The devices were not opened.')
  const medians = await inTurns(rounds, one, other)
  for (const { close } of opened) await close()
  return medians
}

/** In use once the notebook is whole, and then after each of these screens was looked at. */
function heapOf(device: Device, screens: readonly string[] = []) {
  return async () => {
    const { context, page, close } = await device.launch()
    await openToday(page)
    // The older pages open behind Today.
    await page.waitForTimeout(5000)
    for (const name of screens) {
      await page.getByRole('link', { name, exact: true }).first().click()
      await page.waitForTimeout(3000)
    }
    const session = await context.newCDPSession(page)
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    await close()
    return usedSize / 1000
  }
}

/** From the tap that adds a backup to the notebook it was made of until the screen says that it is stored. */
async function bringingIn(builds: readonly Build[], rounds: number) {
  const [one, other] = builds.map((build) => {
    const text = build.editedBackup(YEARS)
    return async () => {
      const device = await prepared(build)
      const { page, close } = await device.launch()
      await openToday(page)
      await page.waitForTimeout(3000)
      await page.goto('./#/settings/backup')
      const file = { name: 'shoreline-backup.json', mimeType: 'application/json', buffer: Buffer.from(text) }
      await page.getByLabel('Choose a backup file').setInputFiles(file)
      const add = page.getByRole('button', { name: 'Add to this notebook' })
      await add.waitFor({ timeout: 60_000 })
      const began = performance.now()
      await add.click()
      await page.getByText(/here now|brought up to date/).waitFor({ timeout: 120_000 })
      const taken = performance.now() - began
      await close()
      await device.discard()
      return taken
    }
  })
  if (!one || !other) throw new Error('Two builds are needed.')
  return inTurns(rounds, one, other)
}
