import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { ADDRESSES } from '../../src/store/address.ts'
import { putInPlace } from '../e2e/harness/putInPlace.ts'
import { type Server, startServer } from '../e2e/harness/server.ts'
import { samplePath } from '../fixtures/samples.ts'
import {
  download,
  fetched,
  goTo,
  headingOf,
  heldBy,
  isChosen,
  pageText,
  readyButton,
  reload,
  see,
  seeSaved,
  sizeOf,
  tap,
  until,
  write,
} from './hands.ts'
import { lockLegs } from './lockLegs.ts'
import { openedLegs } from './openedLegs.ts'
import { takeoutLeg } from './takeoutLeg.ts'
import type { Visitor } from './visitor.ts'

const BUILT = fileURLToPath(new URL('../../dist', import.meta.url))
const PASSPHRASE = 'harbour lantern after the rain'
const NOTE = 'On the train, under the lake: œufs & café'

/** One leg of the tour, by what it shows. Each goes on where the one before it ended. */
export type Leg = { readonly name: string; readonly go: (visitor: Visitor) => Promise<void> }

/** The core tour through one server; `begin` before the first leg, `end` after the last. */
export type Tour = { readonly legs: readonly Leg[]; begin(): Promise<void>; end(): Promise<void> }

type Route = { readonly base: string; readonly next: string; readonly missing: string[] }

/**
 * Prepares the tour of the built app, served at `base`. `next` is a later build of it.
 * `missing` fills with what was asked for and not found.
 */
export function coreTour({ base, next, missing }: Route): Tour {
  let served = ''
  let server: Server
  let backup = ''
  const serve = (port = 0) =>
    startServer({ folder: served, base, port, onMissing: (request) => missing.push(request) })
  const home = () => `${server.origin}${base}`

  const legs: Leg[] = [
    {
      name: 'first visit',
      go: async (visitor) => {
        await visitor.goto(home())
        await see(visitor, 'A notebook by the water', 'It lives on this device only')
        await tap(visitor, 'button', 'Begin')
        await see(visitor, 'Energy')
      },
    },
    {
      name: 'a reflection, in taps and words, is there after a fresh start',
      go: async (visitor) => {
        await tap(visitor, 'radio', 'running low', 'Energy')
        await seeSaved(visitor)
        await write(visitor, 'A few words', NOTE)
        await seeSaved(visitor)
        await reload(visitor)
        await until('Energy', async () => (await isChosen(visitor, 'Energy', 'running low')) || null)
        expect(await heldBy(visitor, 'A few words')).toBe(NOTE)
      },
    },
    {
      name: 'a field grows with what is written, and shrinks again',
      go: async (visitor) => {
        const before = (await sizeOf(visitor, 'A few words')).height
        await write(visitor, 'A few words', 'under the lake '.repeat(24).trim())
        const isWhole = async () => {
          const { height, hidden } = await sizeOf(visitor, 'A few words')
          return (hidden <= 0 && height > before * 2) || null
        }
        await until('every line in sight', isWhole)
        await write(visitor, 'A few words', NOTE)
        await until('as it was', async () => (await sizeOf(visitor, 'A few words')).height <= before || null)
      },
    },
    {
      name: 'words that a page had no time to store are there once it is loaded anew',
      go: async (visitor) => {
        await until('the worker', () =>
          visitor.run(async () => (await navigator.serviceWorker.ready).active?.state === 'activated'),
        )
        await visitor.run(() => {
          // From here on this page seals nothing.
          crypto.subtle.encrypt = () => new Promise(() => undefined)
        })
        await write(visitor, 'A few words', 'half a sent')
        await reload(visitor)
        await until('them', async () => (await heldBy(visitor, 'A few words')) === 'half a sent' || null)
        await write(visitor, 'A few words', NOTE)
        await seeSaved(visitor)
      },
    },
    {
      name: 'a moment in one tap, taken back, and logged again',
      go: async (visitor) => {
        await tap(visitor, 'button', 'Late email', 'What wore')
        await see(visitor, '×1')
        await tap(visitor, 'button', 'Undo')
        await until('it is gone', async () => !(await pageText(visitor)).includes('×1') || null)
        await tap(visitor, 'button', 'Late email', 'What wore')
        await see(visitor, '×1')
        await seeSaved(visitor)
      },
    },
    {
      name: 'every room opens',
      go: async (visitor) => {
        for (const [route, heading] of [
          ['/pause', 'Pause'],
          ['/care', 'Care'],
          ['/journal', 'Journal'],
          ['/help', 'Someone to call'],
          ['/settings/protection', 'What is protected, and what is not'],
        ] as const)
          await goTo(visitor, route, heading)
      },
    },
    ...lockLegs({ home, note: NOTE }),
    ...openedLegs(),
    {
      name: 'French at once, and English again',
      go: async (visitor) => {
        await goTo(visitor, '/settings', 'Settings')
        await tap(visitor, 'radio', 'Français', 'Language')
        await until('Réglages', async () => (await headingOf(visitor)) === 'Réglages' || null)
        expect(await visitor.run(() => document.documentElement.lang)).toBe('fr-CA')
        await tap(visitor, 'radio', 'English', 'Langue')
        await until('Settings', async () => (await headingOf(visitor)) === 'Settings' || null)
      },
    },
    {
      name: 'patterns, with two years of the sample: words, pictures and tables',
      go: async (visitor) => {
        await goTo(visitor, '/settings', 'Settings')
        await tap(visitor, 'button', 'Look around')
        await see(visitor, 'A sample. Nothing here is kept.')
        await goTo(visitor, '/patterns', 'Patterns')
        await see(visitor, 'Wearing down')
        await goTo(visitor, '/patterns/question%3Adread', 'Dread before sessions')
        await until('the drawn line', () =>
          visitor.run(() =>
            Array.from(document.querySelectorAll('main figure svg path')).some(
              (path) => (path as SVGPathElement).getTotalLength() > 100,
            ),
          ),
        )
        await tap(visitor, 'button', 'As a table')
        await until('its table', () =>
          visitor.run(() => document.querySelectorAll('#points table tr').length > 10),
        )
        await tap(visitor, 'button', 'Leave the sample')
        await until(
          'one’s own',
          async () => !(await pageText(visitor)).includes('Nothing here is kept') || null,
        )
      },
    },
    takeoutLeg,
    {
      name: 'a mailbox is read in its worker and kept',
      go: async (visitor) => {
        await goTo(visitor, '/settings/imports', 'Bring in files')
        await visitor.chooseFile(samplePath('mbox/own-takeout-sent.mbox'))
        await see(visitor, 'messages counted')
        await tap(visitor, 'button', 'Keep this')
        await see(visitor, 'It is in your notebook now, hour by hour.')
      },
    },
    {
      name: 'a backup is carried out, readable and encrypted',
      go: async (visitor) => {
        await goTo(visitor, '/settings/backup', 'Backup')
        // Under a lock it is encrypted unless one says otherwise.
        await tap(visitor, 'radio', 'Readable', 'How the file is kept')
        await readyButton(visitor, 'Save a backup')
        const plain = await download(visitor, () => tap(visitor, 'button', 'Save a backup'))
        await see(visitor, 'It is on its way to your downloads.')
        expect(plain.bytes.toString('utf8')).toContain(NOTE)
        await tap(visitor, 'radio', 'With a passphrase', 'How the file is kept')
        await write(visitor, 'Passphrase of the file', PASSPHRASE)
        await tap(visitor, 'button', 'Encrypt the backup')
        await see(visitor, 'Encrypted, and ready to be carried out.')
        await readyButton(visitor, 'Save a backup')
        const sealed = await download(visitor, () => tap(visitor, 'button', 'Save a backup'))
        expect(sealed.bytes.subarray(0, 21).toString('latin1')).toBe('age-encryption.org/v1')
        backup = sealed.path
      },
    },
    {
      name: 'everything is erased, and the encrypted backup brings it back',
      go: async (visitor) => {
        await goTo(visitor, '/settings/erase', 'Erase everything')
        await write(visitor, 'Type “erase” to go on', 'erase')
        await tap(visitor, 'button', 'Erase everything on this device')
        await see(visitor, 'Everything is erased')
        await tap(visitor, 'button', 'Begin a new notebook')
        await tap(visitor, 'button', 'Begin')
        await see(visitor, 'Energy')
        expect(await heldBy(visitor, 'A few words')).toBe('')
        await goTo(visitor, '/settings/backup', 'Backup')
        await visitor.chooseFile(backup)
        await write(visitor, 'Passphrase of the file', PASSPHRASE)
        await tap(visitor, 'button', 'Open the file')
        await tap(visitor, 'button', 'Add to this notebook')
        await see(visitor, 'here now')
        await goTo(visitor, '/')
        await until('the note', async () => (await heldBy(visitor, 'A few words')) === NOTE || null)
        expect(await isChosen(visitor, 'Rest', 'deep')).toBe(true)
      },
    },
    {
      name: 'without a network it starts, every room opens, and it is written in',
      go: async (visitor) => {
        // A worker whose files were erased while another tab held it is there at once, and lays them in anew.
        await until('every file on the device', () =>
          visitor.run(async () => {
            const worker = await navigator.serviceWorker.getRegistration()
            const isAtRest = worker?.active?.state === 'activated' && !worker.installing && !worker.waiting
            return isAtRest && (await caches.keys()).length > 0
          }),
        )
        expect(await pageText(visitor), 'it is the same version').not.toContain('A new version is ready')
        const { port } = server
        await server.stop()
        await reload(visitor)
        await until('the note', async () => (await heldBy(visitor, 'A few words')) === NOTE || null)
        await tap(visitor, 'radio', 'steady', 'Energy')
        await seeSaved(visitor)
        await goTo(visitor, '/patterns', 'Patterns')
        await goTo(visitor, '/settings/backup', 'Backup')
        await readyButton(visitor, 'Encrypt the backup')
        await goTo(visitor, '/')
        await reload(visitor)
        await until('Energy', async () => (await isChosen(visitor, 'Energy', 'steady')) || null)
        server = await serve(port)
      },
    },
    {
      name: 'a new version waits to be asked, and takes over with every word in place',
      go: async (visitor) => {
        // A page that is left while it still fetches may ask the host for what its worker has.
        await fetched(visitor)
        await putInPlace(next, served)
        await reload(visitor)
        await see(visitor, 'A new version is ready')
        await goTo(visitor, '/settings', 'Settings')
        expect(await pageText(visitor)).not.toContain('99.0.0')
        await tap(visitor, 'button', 'Use it now')
        await see(visitor, 'Shoreline 99.0.0')
        await goTo(visitor, '/')
        await until('the note', async () => (await heldBy(visitor, 'A few words')) === NOTE || null)
      },
    },
  ]
  return {
    legs: legs.map(inRooms),
    begin: async () => {
      served = await mkdtemp(join(tmpdir(), 'shoreline-served-'))
      await cp(BUILT, served, { recursive: true })
      server = await serve()
    },
    end: async () => {
      await server.stop()
      await rm(served, { recursive: true, force: true })
    },
  }
}

/** The leg, and after it no more in the address bar than the name of a room. */
function inRooms({ name, go }: Leg): Leg {
  const rooms: readonly string[] = Object.values(ADDRESSES)
  return {
    name,
    go: async (visitor) => {
      await go(visitor)
      expect(rooms).toContain((await visitor.run(() => location.hash)) || '#/')
    },
  }
}
