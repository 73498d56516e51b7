import { heldToNow, mergeHeld } from '../domain/aheadOfNow.ts'
import { areStrangers } from '../domain/areStrangers.ts'
import { emptyJournal, type Journal } from '../domain/journal.ts'
import { markOf } from '../domain/journalMark.ts'
import { hasTakenPlace, isByDevice, nameByDevice, namesOf, withNotebookName } from '../domain/notebookName.ts'
import { fault, ok, type Result } from '../domain/result.ts'
import { type Instant, instantOf } from '../domain/wallTime.ts'
import { readsBackInSteps, writeBackupInSteps } from './backup.ts'
import type { Directory } from './carry/folder.ts'
import { BEFORE, namesIn } from './carry/folderFiles.ts'
import { type KeptFileFault, writeKeptFile, writingFaultOf } from './carry/keptFile.ts'
import { onceMore } from './carry/onceMore.ts'
import { type FolderFileFault, type FolderReader, readOne, same, type Trace, traceOf } from './folderFile.ts'

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

/** What a device knows of its folder from one time to the next. Losing it costs time, and no word. */
export type FolderMemory = {
  /** The files that were taken in, as they lay there then. */
  readonly taken: Readonly<Record<string, Trace>>
  /** The mark of the journal that is in this device's own file. */
  readonly mark: string | null
}

/** What a page itself put into the device's file last: its mark, and the names of the notebook. */
export type Fresh = ReadonlySet<string | null>

/** A folder of which nothing is known yet. */
export const NEW_FOLDER: FolderMemory = { taken: {}, mark: null }

/** Why nothing, or not everything, was brought together. What was in the folder is still there. */
export type FolderFault =
  | KeptFileFault
  | { readonly kind: 'no-memory' | 'not-loaded' | 'not-stored' | 'not-whole' | 'not-read-back' }
  /** This device's own file does not open, and is not written over: under another passphrase, or by a newer app. */
  | { readonly kind: 'own-file-closed' }

/**
 * This device's own file holds the notebook that was here before another took its place. It is left as it is, and a file
 * of another name serves, with this memory: one of the same notebook is not taken in again, another is asked about.
 */
export type OwnFileReplaced = { readonly kind: 'own-file-replaced'; readonly memory: FolderMemory }

/** What came of one time. */
export type FolderOutcome = {
  readonly memory: FolderMemory
  /** What this time put into the device's file, to be told of the next time; as it was told where it put nothing there. */
  readonly fresh: Fresh
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
  /** What this very page put into the device's file; empty at first. A file that another did is read before it is written over. */
  readonly fresh: Fresh
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
  { device, memory, fresh, strangers, appVersion, now }: FolderFacts,
): Promise<Result<FolderOutcome, FolderFault | OwnFileReplaced>> {
  const own = `shoreline-${device}.age`
  try {
    const before = notebook.journal()
    if (!before) return fault({ kind: 'not-whole' })
    const untouched = markOf(before)
    const { [own]: _, ...others } = memory.taken
    const isFresh =
      fresh.has(memory.mark) && namesOf(before).has(nameByDevice(device)) && !hasTakenPlace(before, fresh)
    const known = { ...memory, taken: isFresh || untouched === memory.mark ? memory.taken : others }
    const read = await readNew(directory, { seal, work, own, device, memory: known, mine: before, strangers })
    if (!read.ok) return read
    const found = read.value
    const { left, took, traces } = found
    const ownFault = left.find(({ name }) => name === own)?.fault
    if (ownFault === 'stranger')
      return fault({ kind: 'own-file-replaced', memory: { mark: null, taken: others } })
    const isThere = traces[own] !== undefined && !ownFault
    const holds = (mark: string) => isThere && mark === memory.mark && same(traces[own], memory.taken[own])
    if (took === 0 && holds(untouched)) {
      return ok({ memory: { taken: traces, mark: untouched }, fresh, took, wrote: false, left })
    }
    const at = instantOf(now)
    const { journal: theirs } = heldToNow(found.theirs, at, before)
    const stored = await notebook.takeIn(named(theirs, before, device, at))
    if (!stored.ok) return stored
    if (ownFault && ownFault !== 'half-written') return fault({ kind: 'own-file-closed' })
    const mark = markOf(stored.value)
    if (holds(mark)) return ok({ memory: { taken: traces, mark }, fresh, took, wrote: false, left })
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
    return ok({
      memory: { taken, mark },
      fresh: new Set([mark, ...namesOf(stored.value)]),
      took,
      wrote: true,
      left,
    })
  } catch (error) {
    return fault(writingFaultOf(error))
  }
}

type Found = {
  theirs: Journal
  readonly traces: Record<string, Trace>
  readonly left: { name: string; fault: FolderFileFault }[]
  took: number
}

/** Everything new in the folder that opens, as one journal. */
async function readNew(
  directory: Directory,
  {
    own,
    device,
    memory,
    mine,
    strangers,
    ...reader
  }: FolderReader &
    Pick<FolderFacts, 'device' | 'memory' | 'strangers'> & { readonly own: string; readonly mine: Journal },
): Promise<Result<Found, KeptFileFault | OwnFileReplaced>> {
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
    // Named by this device, and the notebook here is not: another took its place.
    if (
      journal &&
      name === own &&
      namesOf(journal).has(nameByDevice(device)) &&
      !namesOf(mine).has(nameByDevice(device))
    ) {
      const isAsked = areStrangers([mine], journal)
      const taken = isAsked ? memory.taken : { ...memory.taken, [own]: trace }
      return fault({ kind: 'own-file-replaced', memory: { mark: null, taken } })
    }
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
  found.theirs = mergeHeld(found.theirs, journal)
  found.took += 1
}

/** What is taken in, with what the notebook lacks of names: that of this device, and one of its own. */
function named(theirs: Journal, mine: Journal, device: string, at: Instant): Journal {
  const names = [...namesOf(mine), ...namesOf(theirs)]
  const whole = names.every(isByDevice) ? withNotebookName(theirs, device, at) : theirs
  const word = nameByDevice(device)
  return namesOf(mine).has(word) ? whole : withNotebookName(whole, word, at)
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
