import { mergeHeld } from '../../../domain/aheadOfNow.ts'
import { settingOf } from '../../../domain/entries.ts'
import { fault, ok } from '../../../domain/result.ts'
import { lastEdit } from '../../../domain/spanOfEdits.ts'
import type { Steps } from '../../../domain/steps.ts'
import { noteBackup, noteCarried } from '../../../domain/thisDevice.ts'
import { type Instant, instantOf } from '../../../domain/wallTime.ts'
import { inSlices } from '../../../store/inSlices.ts'
import { readAgeHeader } from '../../../vault/carry/ageHeader.ts'
import { decryptBackup, encryptBackup } from '../../../vault/carry/encryptedBackup.ts'
import type { FolderHandle } from '../../../vault/carry/folder.ts'
import { hasNoneOfOurs } from '../../../vault/carry/folderFiles.ts'
import { mayWrite } from '../../../vault/carry/keptFile.ts'
import { type FolderReader, type FolderSeal, misfitIn } from '../../../vault/folderFile.ts'
import {
  type FolderMemory,
  type FolderNotebook,
  type Fresh,
  NEW_FOLDER,
  syncFolder,
} from '../../../vault/sharedFolder.ts'
import type { Vault } from '../../../vault/vault.ts'
import type { FolderNote, JoinFault } from './folderNote.ts'

/** How old the note of the last backup may become while the folder is joined, in milliseconds. */
const NOTED_AGAIN = 20 * 3_600_000

/** What this page itself last put into the folder. */
let fresh: Fresh = new Set()

/** Brings a notebook and its folder together once, and answers with what is to be noted of it. */
export async function bringTogether(
  vault: Vault,
  handle: FolderHandle,
  note: FolderNote,
): Promise<Partial<FolderNote>> {
  try {
    if (!(await mayWrite(handle))) return { fault: 'not-allowed' }
    const now = new Date()
    const strangers = new Set(note.strangers)
    const sync = (device: string, memory: FolderMemory) => {
      const facts = { device, memory, fresh, strangers, appVersion: __APP_VERSION__, now }
      return syncFolder(handle, notebookOf(vault), readerUnder(note.passphrase), facts)
    }
    let { device } = note
    let done = await sync(device, note.memory)
    if (!done.ok && done.fault.kind === 'own-file-replaced') {
      // The file that holds the one before stays as it is, as another device's would.
      device = newDevice()
      done = await sync(device, done.fault.memory)
    }
    if (!done.ok) {
      const { kind } = done.fault
      return { fault: kind === 'own-file-replaced' ? 'own-file-closed' : kind }
    }
    fresh = done.value.fresh
    noteWritten(vault, instantOf(now))
    return { device, memory: done.value.memory, left: done.value.left, at: instantOf(now), fault: null }
  } catch (error) {
    // A bug, or memory that ran out: what was stored and what lies in the folder are whole all the same.
    reportError(error)
    return { fault: 'not-written' }
  }
}

/** Whether no device joined a folder yet; null where it cannot be read. */
export async function isFirstIn(handle: FolderHandle): Promise<boolean | null> {
  try {
    return await hasNoneOfOurs(handle)
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}

/** What is noted of a folder as a device joins it, or why it does not. */
export async function joining(handle: FolderHandle, passphrase: string): Promise<FolderNote | JoinFault> {
  try {
    const misfit = await misfitIn(handle, readerUnder(passphrase))
    if (misfit) return misfit
  } catch (error) {
    if (error instanceof DOMException) return 'not-read'
    throw error
  }
  return {
    passphrase,
    device: newDevice(),
    memory: NEW_FOLDER,
    strangers: [],
    letBe: [],
    at: null,
    fault: null,
    left: [],
  }
}

/** The word in the name of a device's file, which no other has. */
function newDevice(): string {
  return crypto.randomUUID().slice(0, 8)
}

/** How the files of a folder are opened and read. Taps and drawing go first. */
function readerUnder(passphrase: string): FolderReader {
  // Nothing stops the steps on the way, so they end with a value.
  return {
    seal: sealUnder(passphrase),
    work: <Value>(steps: Steps<Value>) => inSlices(steps) as Promise<Value>,
  }
}

function notebookOf(vault: Vault): FolderNotebook {
  const journal = () => {
    const { journal, whole, broken, fault } = vault.state()
    return whole && broken.length === 0 && fault?.kind !== 'connection-lost' ? journal : null
  }
  return {
    journal,
    async takeIn(theirs) {
      const now = instantOf(new Date())
      const stored = await vault.change((before) => noteCarried(mergeHeld(before, theirs), now))
      // Closed meanwhile it holds nothing, which must not be what goes into the folder.
      const held = journal()
      return stored.ok && held ? ok(held) : fault({ kind: 'not-stored' })
    },
  }
}

/** All that the notebook held then lies in the folder: a backup, as the file that is kept current is one. */
function noteWritten(vault: Vault, now: Instant): void {
  const before = settingOf(vault.state().journal, 'backedUpAt')
  const isNoted = before !== null && Date.parse(now) - Date.parse(before) < NOTED_AGAIN
  const isEmpty = lastEdit(vault.state().journal) === null
  if (!isNoted && !isEmpty && notebookOf(vault).journal())
    void vault.change((journal) => noteBackup(journal, now))
}

function sealUnder(passphrase: string): FolderSeal {
  return {
    async seal(text) {
      const sealed = await encryptBackup(text, passphrase, { armoured: false })
      return sealed ?? fault({ kind: 'no-memory' })
    },
    async open(bytes) {
      const opened = await decryptBackup(bytes, passphrase)
      if (opened.ok) return opened
      const { kind } = opened.fault
      if (kind === 'wrong-passphrase' || kind === 'no-memory' || kind === 'not-loaded') return fault({ kind })
      const header = readAgeHeader(bytes)
      return fault({ kind: header.ok && !header.value.armoured ? 'cut-short' : 'damaged' })
    },
  }
}
