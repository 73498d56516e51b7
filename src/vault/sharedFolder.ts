import { heldToNow } from '../domain/aheadOfNow.ts'
import { areStrangers } from '../domain/areStrangers.ts'
import { emptyJournal, type Journal, mergeJournals } from '../domain/journal.ts'
import { markOf } from '../domain/journalMark.ts'
import { hasNotebookName, withNotebookName } from '../domain/notebookName.ts'
import { fault, ok, type Result } from '../domain/result.ts'
import type { Steps } from '../domain/steps.ts'
import { instantOf } from '../domain/wallTime.ts'
import { parseBackupInSteps, readsBackInSteps, writeBackupInSteps } from './backup.ts'
import type { Directory } from './carry/folder.ts'
import { BEFORE, namesIn, namesToBeSure } from './carry/folderFiles.ts'
import { type KeptFileFault, writeKeptFile, writingFaultOf } from './carry/keptFile.ts'
import { isThrown, onceMore } from './carry/onceMore.ts'

/** How the files of a folder are sealed: under one passphrase that each of its devices was told. */
export type FolderSeal = {
  seal(text: string): Promise<Result<Uint8Array<ArrayBuffer>, { readonly kind: 'no-memory' }>>
  /** `cut-short` where the passphrase opens the beginning, and the rest is not whole; `damaged` tells nothing of it. */
  open(
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<Result<string, { readonly kind: 'wrong-passphrase' | 'no-memory' | 'damaged' | 'cut-short' }>>
}

/** Runs the steps of reading and writing a backup, so that whoever shares the thread can let a tap through. */
type Work = <Value>(steps: Steps<Value>) => Promise<Value>

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

/** This device's own file holds the notebook that was here before another took its place. A file of another name serves. */
export type OwnFileReplaced = { readonly kind: 'own-file-replaced' }

/** What came of one time. */
export type FolderOutcome = {
  readonly memory: FolderMemory
  /** How many files were taken in. */
  readonly took: number
  /** Whether this device's own file was written. */
  readonly wrote: boolean
  readonly left: readonly { readonly name: string; readonly fault: FolderFileFault }[]
}

/** What is to be known of a device and its folder to bring both together. */
export type FolderFacts = {
  /** A word of letters and digits of which no other device has the same. */
  readonly device: string
  readonly memory: FolderMemory
  /** Files of other notebooks that the person let in. */
  readonly strangers: ReadonlySet<string>
  readonly appVersion: string
  readonly now: Date
}

/**
 * Brings a notebook and a folder together once: takes in what other devices, or services that make copies, have put
 * there since, then writes this device's own file, and before it the one that it replaces. Each file is replaced at once
 * or not at all. Where nothing changed on either side, nothing is written anywhere. Stopped anywhere, it can be begun
 * anew with the memory of before.
 */
export async function syncFolder(
  directory: Directory,
  notebook: FolderNotebook,
  { seal, work }: FolderReader,
  { device, memory, strangers, appVersion, now }: FolderFacts,
): Promise<Result<FolderOutcome, FolderFault | OwnFileReplaced>> {
  const own = `shoreline-${device}.age`
  try {
    const before = notebook.journal()
    if (!before) return fault({ kind: 'not-whole' })
    const read = await readNew(directory, { seal, work, own, memory, mine: before, strangers })
    if (!read.ok) return read
    const found = read.value
    const { left, took, traces } = found
    const ownFault = left.find(({ name }) => name === own)?.fault
    if (ownFault === 'stranger') return fault({ kind: 'own-file-replaced' })
    const isThere = traces[own] !== undefined && !ownFault
    const holds = (mark: string) => isThere && mark === memory.mark && same(traces[own], memory.taken[own])
    const untouched = markOf(before)
    if (took === 0 && holds(untouched)) {
      return ok({ memory: { taken: traces, mark: untouched }, took, wrote: false, left })
    }
    const at = instantOf(now)
    const { journal: theirs } = heldToNow(found.theirs, at, before)
    const isNamed = hasNotebookName(before)
    const stored = await notebook.takeIn(isNamed ? theirs : withNotebookName(theirs, device, at))
    if (!stored.ok) return stored
    if (ownFault && ownFault !== 'half-written') return fault({ kind: 'own-file-closed' })
    const mark = markOf(stored.value)
    if (holds(mark)) return ok({ memory: { taken: traces, mark }, took, wrote: false, left })
    const facts = { appVersion, now }
    const text = await work(writeBackupInSteps(stored.value, facts))
    if (!(await work(readsBackInSteps(text, facts)))) return fault({ kind: 'not-read-back' })
    const sealed = await seal.seal(text)
    if (!sealed.ok) return sealed
    if (isThere) {
      const kept = await keepBefore(directory, own)
      if (!kept.ok) return kept
    }
    const handle = await directory.getFileHandle(own, { create: true })
    const written = await writeKeptFile(handle, sealed.value)
    if (!written.ok) return written
    const taken = { ...traces, [own]: traceOf(await onceMore(() => handle.getFile())) }
    return ok({ memory: { taken, mark }, took, wrote: true, left })
  } catch (error) {
    return fault(writingFaultOf(error))
  }
}

/**
 * Null where a passphrase opens what lies in a folder already, and where nothing does; else why it is not known to.
 * Asked before a device joins it, so that nobody seals their own file under another one than the rest.
 */
export async function misfitIn(
  directory: Directory,
  reader: FolderReader,
): Promise<'wrong-passphrase' | 'half-written' | 'no-memory' | null> {
  const faults = new Set<string>()
  for (const name of await namesToBeSure(directory)) {
    const read = await readOne(directory, reader, name, undefined)
    if (read === 'gone') continue
    // What began to open was sealed under it, whatever became of the rest.
    if (read !== 'held' && (read.ok || read.fault === 'cut-short' || read.fault === 'from-newer-app'))
      return null
    faults.add(read === 'held' ? 'half-written' : read.fault)
  }
  return (['wrong-passphrase', 'no-memory', 'half-written'] as const).find((each) => faults.has(each)) ?? null
}

type Found = {
  theirs: Journal
  readonly traces: Record<string, Trace>
  readonly left: { name: string; fault: FolderFileFault }[]
  took: number
}

/** By what files are opened and read. */
export type FolderReader = { readonly seal: FolderSeal; readonly work: Work }

/** Everything new in the folder that opens, as one journal. */
async function readNew(
  directory: Directory,
  {
    own,
    memory,
    mine,
    strangers,
    ...reader
  }: FolderReader &
    Pick<FolderFacts, 'memory' | 'strangers'> & { readonly own: string; readonly mine: Journal },
): Promise<Result<Found, KeptFileFault>> {
  const names = await namesIn(directory)
  // What lay there of this device's own is looked for also where it is not listed.
  if (memory.taken[own] && !names.includes(own)) names.push(own)
  const found: Found = { theirs: emptyJournal, traces: {}, left: [], took: 0 }
  const unknown: Unknown[] = []
  // Those of before come last: by then it is known which are needed.
  names.sort((a, b) => Number(BEFORE.test(a)) - Number(BEFORE.test(b)) || (a < b ? -1 : 1))
  for (const name of names) {
    const after = name.replace(BEFORE, '.age')
    if (after !== name && (found.traces[after] || unknown.some((each) => each.name === after))) continue
    const read = await readOne(directory, reader, name, memory.taken[name])
    if (read === 'gone') continue
    // Who cannot see what it holds writes over nothing.
    if (read === 'held' && name === own) return fault({ kind: 'not-written' })
    if (read === 'held') {
      found.left.push({ name, fault: 'half-written' })
      continue
    }
    if (!read.ok) {
      found.left.push({ name, fault: read.fault === 'cut-short' ? 'half-written' : read.fault })
      continue
    }
    const { journal, trace } = read.value
    if (journal && !strangers.has(name) && areStrangers([mine, found.theirs], journal)) {
      unknown.push({ name, journal, trace })
      continue
    }
    found.traces[name] = trace
    if (journal) take(found, journal)
  }
  return ok(askedAbout(found, mine, unknown))
}

type Unknown = { readonly name: string; readonly journal: Journal; readonly trace: Trace }

/** What is left to be asked about: one that is known to another of the folder, in whatever order they lie there, is not. */
function askedAbout(found: Found, mine: Journal, unknown: readonly Unknown[]): Found {
  const met = unknown.find(({ journal }) => !areStrangers([mine, found.theirs], journal))
  if (!met) {
    for (const { name } of unknown) found.left.push({ name, fault: 'stranger' })
    return found
  }
  found.traces[met.name] = met.trace
  take(found, met.journal)
  return askedAbout(
    found,
    mine,
    unknown.filter((each) => each !== met),
  )
}

function take(found: Found, journal: Journal): void {
  found.theirs = mergeJournals(found.theirs, journal)
  found.took += 1
}

/** Twenty busy years are about 15 MB. */
const MOST_BYTES = 256_000_000

/** What is in one file; the journal is null where it lies there as it was taken in. One that is held cannot be read. */
async function readOne(
  directory: Directory,
  { seal, work }: FolderReader,
  name: string,
  known: Trace | undefined,
): Promise<
  | Result<{ readonly journal: Journal | null; readonly trace: Trace }, FolderFileFault | 'cut-short'>
  | 'gone'
  | 'held'
> {
  let found: { readonly trace: Trace; readonly bytes: Uint8Array<ArrayBuffer> | null }
  try {
    found = await onceMore(async () => {
      const file = await (await directory.getFileHandle(name)).getFile()
      const trace = traceOf(file)
      const isRead = !same(trace, known) && trace.size <= MOST_BYTES
      return { trace, bytes: isRead ? new Uint8Array(await file.arrayBuffer()) : null }
    })
  } catch (error) {
    // Moved away between being listed and being read.
    if (isThrown(error, 'NotFoundError')) return 'gone'
    if (isThrown(error, 'NotReadableError')) return 'held'
    throw error
  }
  const { trace, bytes } = found
  if (!bytes) return same(trace, known) ? ok({ journal: null, trace }) : fault('no-memory')
  const opened = await seal.open(bytes)
  if (!opened.ok) return fault(opened.fault.kind === 'damaged' ? 'half-written' : opened.fault.kind)
  const parsed = await work(parseBackupInSteps(opened.value))
  if (parsed.ok) return ok({ journal: parsed.value, trace })
  return fault(parsed.fault.kind === 'from-newer-app' ? 'from-newer-app' : 'cut-short')
}

/** Copies this device's file as it lies there beside itself. */
async function keepBefore(directory: Directory, own: string): Promise<Result<void, KeptFileFault>> {
  const bytes = await onceMore(async () => {
    const file = await (await directory.getFileHandle(own)).getFile()
    return new Uint8Array(await file.arrayBuffer())
  })
  const before = await directory.getFileHandle(own.replace(/\.age$/, '.before.age'), { create: true })
  return writeKeptFile(before, bytes)
}

function traceOf({ size, lastModified }: File): Trace {
  return { size, modified: lastModified }
}

function same(a: Trace | undefined, b: Trace | undefined): boolean {
  return a !== undefined && a.size === b?.size && a.modified === b.modified
}
