import { heldToNow } from '../domain/aheadOfNow.ts'
import { emptyJournal, type Journal, mergeJournals } from '../domain/journal.ts'
import { markOf } from '../domain/journalMark.ts'
import { isOfDevice } from '../domain/kinds/setting.ts'
import { fault, ok, type Result } from '../domain/result.ts'
import { instantOf } from '../domain/wallTime.ts'
import { parseBackup, writeBackup } from './backup.ts'
import { type FileHandle, type KeptFileFault, writeKeptFile, writingFaultOf } from './carry/keptFile.ts'

/** A folder as the File System Access API hands it out: a chosen one, or the origin's private one. */
export type Directory = {
  values(): AsyncIterable<{ readonly kind: string; readonly name: string }>
  /** Rejects with a `NotFoundError` where there is none and none is to be made. */
  getFileHandle(name: string, options?: { readonly create?: boolean }): Promise<FileHandle>
}

/** How the files of a folder are sealed: under one passphrase that each of its devices was told. */
export type FolderSeal = {
  seal(text: string): Promise<Result<Uint8Array<ArrayBuffer>, { readonly kind: 'no-memory' }>>
  open(
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<Result<string, { readonly kind: 'wrong-passphrase' | 'no-memory' | 'damaged' }>>
}

/** The notebook as a folder sees it. */
export type FolderNotebook = {
  /** What it holds now; null where it is closed, or not all of it is open. */
  journal(): Journal | null
  /**
   * Merges a journal in, or nothing where it is empty, and notes that what stands there then leaves this device. Resolves
   * with all of it once it is durably stored, through the same save as any other change.
   */
  takeIn(theirs: Journal): Promise<Result<Journal, { readonly kind: 'not-stored' }>>
}

/** By what a file is known not to have changed: its size in bytes, and when it did in milliseconds since 1970. */
type Trace = { readonly size: number; readonly modified: number }

/** What a device knows of its folder from one time to the next. Losing it costs time, and no word. */
export type FolderMemory = {
  /** The files that were taken in, as they lay there then. */
  readonly taken: Readonly<Record<string, Trace>>
  /** The mark of the journal that is in this device's own file. */
  readonly mark: string | null
}

/** A folder of which nothing is known yet. */
export const NEW_FOLDER: FolderMemory = { taken: {}, mark: null }

/** Why one file was not taken in. It is left as it is, and looked at again the next time. */
export type FolderFileFault =
  /** Half there, or altered: a service that is still copying puts that right by itself. */
  | 'half-written'
  | 'wrong-passphrase'
  | 'from-newer-app'
  | 'no-memory'
  /** A notebook that has nothing in common with this one: the person is asked first. */
  | 'stranger'

/** Why nothing, or not everything, was brought together. What was in the folder is still there. */
export type FolderFault =
  | KeptFileFault
  | { readonly kind: 'no-memory' | 'not-stored' | 'not-whole' | 'not-read-back' }
  /** This device's own file does not open, and is not written over: under another passphrase, or by a newer app. */
  | { readonly kind: 'own-file-closed' }

/** What came of one time. */
export type FolderOutcome = {
  readonly memory: FolderMemory
  /** How many files were taken in. */
  readonly took: number
  /** Whether this device's own file was written. */
  readonly wrote: boolean
  readonly left: readonly { readonly name: string; readonly fault: FolderFileFault }[]
}

/**
 * Brings a notebook and a folder together once: takes in what other devices, or services that make copies, have put
 * there since, then writes this device's own file, and before it the one that it replaces. Each file is replaced at once
 * or not at all. `device` is a word of letters and digits of which no other device has the same; `strangers` are files
 * that the person let in. Stopped anywhere, it can be begun anew with the memory of before.
 */
export async function syncFolder(
  directory: Directory,
  notebook: FolderNotebook,
  seal: FolderSeal,
  {
    device,
    memory,
    strangers,
    appVersion,
    now,
  }: {
    readonly device: string
    readonly memory: FolderMemory
    readonly strangers: ReadonlySet<string>
    readonly appVersion: string
    readonly now: Date
  },
): Promise<Result<FolderOutcome, FolderFault>> {
  const own = `shoreline-${device}.age`
  try {
    const before = notebook.journal()
    if (!before) return fault({ kind: 'not-whole' })
    const found = await readNew(directory, seal, memory, before, strangers)
    const ownFault = found.left.find(({ name }) => name === own)?.fault
    const stored = await notebook.takeIn(heldToNow(found.theirs, instantOf(now), before).journal)
    if (!stored.ok) return stored
    if (ownFault && ownFault !== 'half-written') return fault({ kind: 'own-file-closed' })
    const { left, took } = found
    const mark = markOf(stored.value)
    const isThere = found.traces[own] !== undefined && !ownFault
    if (isThere && mark === memory.mark && same(found.traces[own], memory.taken[own])) {
      return ok({ memory: { taken: found.traces, mark }, took, wrote: false, left })
    }
    const text = writeBackup(stored.value, { appVersion, now })
    if (!parseBackup(text).ok) return fault({ kind: 'not-read-back' })
    const sealed = await seal.seal(text)
    if (!sealed.ok) return sealed
    if (isThere) {
      const kept = await keepBefore(directory, own)
      if (!kept.ok) return kept
    }
    const handle = await directory.getFileHandle(own, { create: true })
    const written = await writeKeptFile(handle, sealed.value)
    if (!written.ok) return written
    const taken = { ...found.traces, [own]: traceOf(await handle.getFile()) }
    return ok({ memory: { taken, mark }, took, wrote: true, left })
  } catch (error) {
    return fault(writingFaultOf(error))
  }
}

/** What a service calls a file that it found changed on two sides begins and ends as ours do. */
const OURS = /^shoreline-.*\.age$/i

/** A file of before is read only where the one that replaced it does not open, or is gone. */
const BEFORE = /\.before\.age$/i

type Found = {
  theirs: Journal
  readonly traces: Record<string, Trace>
  readonly left: { name: string; fault: FolderFileFault }[]
  took: number
}

/** Everything new in the folder that opens, as one journal. */
async function readNew(
  directory: Directory,
  seal: FolderSeal,
  memory: FolderMemory,
  mine: Journal,
  strangers: ReadonlySet<string>,
): Promise<Found> {
  const names: string[] = []
  for await (const { kind, name } of directory.values())
    if (kind === 'file' && OURS.test(name)) names.push(name)
  const found: Found = { theirs: emptyJournal, traces: {}, left: [], took: 0 }
  // Those of before come last: by then it is known which are needed.
  names.sort((a, b) => Number(BEFORE.test(a)) - Number(BEFORE.test(b)) || (a < b ? -1 : 1))
  for (const name of names) {
    if (BEFORE.test(name) && found.traces[name.replace(BEFORE, '.age')]) continue
    const read = await readOne(directory, seal, name, memory.taken[name])
    if (read === 'gone') continue
    if (!read.ok) {
      found.left.push({ name, fault: read.fault })
      continue
    }
    const { journal, trace } = read.value
    if (journal && !strangers.has(name) && areStrangers(mergeJournals(mine, found.theirs), journal)) {
      found.left.push({ name, fault: 'stranger' })
      continue
    }
    found.traces[name] = trace
    if (!journal) continue
    found.theirs = mergeJournals(found.theirs, journal)
    found.took += 1
  }
  return found
}

/** What is in one file; the journal is null where it lies there as it was taken in. */
async function readOne(
  directory: Directory,
  seal: FolderSeal,
  name: string,
  known: Trace | undefined,
): Promise<Result<{ readonly journal: Journal | null; readonly trace: Trace }, FolderFileFault> | 'gone'> {
  let trace: Trace
  let bytes: Uint8Array<ArrayBuffer>
  try {
    const file = await (await directory.getFileHandle(name)).getFile()
    trace = traceOf(file)
    if (same(trace, known)) return ok({ journal: null, trace })
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch (error) {
    const { name: what } = error instanceof DOMException ? error : { name: '' }
    // Moved away, or replaced, between being listed and being read.
    if (what === 'NotFoundError') return 'gone'
    if (what === 'NotReadableError') return fault('half-written')
    throw error
  }
  const opened = await seal.open(bytes)
  if (!opened.ok) return fault(opened.fault.kind === 'damaged' ? 'half-written' : opened.fault.kind)
  const parsed = parseBackup(opened.value)
  if (parsed.ok) return ok({ journal: parsed.value, trace })
  return fault(parsed.fault.kind === 'from-newer-app' ? 'from-newer-app' : 'half-written')
}

/** Copies this device's file as it lies there beside itself. */
async function keepBefore(directory: Directory, own: string): Promise<Result<void, KeptFileFault>> {
  const file = await (await directory.getFileHandle(own)).getFile()
  const bytes = new Uint8Array(await file.arrayBuffer())
  const before = await directory.getFileHandle(own.replace(/\.age$/, '.before.age'), { create: true })
  return writeKeptFile(before, bytes)
}

/**
 * Whether two notebooks that both hold something never were one: no entry of one is known to the other as it was written
 * there. A notebook in which nothing was written yet is a stranger to none.
 */
function areStrangers(mine: Journal, theirs: Journal): boolean {
  const here = new Map<string, string>()
  for (const page of mine.pages.values())
    for (const { id, editedAt } of page.values()) if (!isOfDevice(id)) here.set(id, editedAt)
  let isEmpty = true
  for (const page of theirs.pages.values()) {
    for (const { id, editedAt } of page.values()) {
      if (isOfDevice(id)) continue
      isEmpty = false
      // A day, a week and a setting are called the same everywhere; what has a name of its own is the same thing.
      const at = here.get(id)
      if (at === editedAt || (at !== undefined && !/^(reflection|pause|workload|setting|rest):/.test(id)))
        return false
    }
  }
  return here.size > 0 && !isEmpty
}

function traceOf({ size, lastModified }: File): Trace {
  return { size, modified: lastModified }
}

function same(a: Trace | undefined, b: Trace | undefined): boolean {
  return a !== undefined && a.size === b?.size && a.modified === b.modified
}
