import { bringIn } from '../../src/domain/bringIn.ts'
import type { Day } from '../../src/domain/day.ts'
import { reflectionOn } from '../../src/domain/entries.ts'
import { emptyJournal, type Journal, writeNote } from '../../src/domain/journal.ts'
import { fault, ok } from '../../src/domain/result.ts'
import { instantOf } from '../../src/domain/wallTime.ts'
import { type FolderMemory, type Fresh, NEW_FOLDER, syncFolder } from '../../src/vault/sharedFolder.ts'
import { type FolderInMemory, readerOfTests } from './folderOfTests.ts'

export const FIRST = '2026-03-10' as Day

export const START = Date.parse('2026-03-10T08:00:00.000Z')

/** One device: what it has durably stored, what it remembers of the folder, and what its person knowingly replaced. */
export class Device {
  journal: Journal = emptyJournal
  memory: FolderMemory = NEW_FOLDER
  /** Known to the page that is open alone. */
  fresh: Fresh = new Set()
  name: string
  readonly passphrase: string
  isFull = false

  constructor(name: string, passphrase = 'the same words') {
    this.name = name
    this.passphrase = passphrase
  }

  /** Kills leave the memory as it was before; what was stored stays stored. */
  async sync(folder: FolderInMemory, now: Date, strangers: readonly string[] = []) {
    const day = FIRST
    const notebook = {
      journal: () => this.journal,
      takeIn: async (theirs: Journal) => {
        if (this.isFull) return fault({ kind: 'not-stored' as const })
        this.journal = bringIn(this.journal, theirs, { how: 'add', day, now: instantOf(now) })
        return ok(this.journal)
      },
    }
    const outcome = await syncFolder(folder, notebook, readerOfTests(this.passphrase), {
      device: this.name,
      memory: this.memory,
      fresh: this.fresh,
      strangers: new Set(strangers),
      appVersion: '0.0.0',
      now,
    })
    if (outcome.ok) {
      this.memory = outcome.value.memory
      this.fresh = outcome.value.fresh
    }
    return outcome
  }
}

/** Does the same as the app does where another notebook took the place of the one in the device's file. */
export async function syncOn(
  device: Device,
  folder: FolderInMemory,
  now: Date,
  strangers: readonly string[] = [],
) {
  const outcome = await device.sync(folder, now, strangers)
  if (outcome.ok || outcome.fault.kind !== 'own-file-replaced') return outcome
  device.name = `${device.name}x`
  device.memory = outcome.fault.memory
  return device.sync(folder, now, strangers)
}

/** A device that has written, and what it put into the folder. */
export async function writer(folder: FolderInMemory, name: string, note: string, passphrase?: string) {
  const device = new Device(name, passphrase)
  device.journal = writeNote(emptyJournal, FIRST, note, instantOf(new Date(START)))
  await device.sync(folder, new Date(START + 1))
  return device
}

export const noteOf = (device: Device) => reflectionOn(device.journal, FIRST)?.note
