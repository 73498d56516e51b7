import type { Journal } from '../domain/journal.ts'
import { fault, ok, type Result } from '../domain/result.ts'
import type { Steps } from '../domain/steps.ts'
import { parseBackupInSteps } from './backup.ts'
import type { Directory } from './carry/folder.ts'
import { namesToBeSure } from './carry/folderFiles.ts'
import { isThrown, onceMore } from './carry/onceMore.ts'

/** How the files of a folder are sealed: under one passphrase that each of its devices was told. */
export type FolderSeal = {
  seal(text: string): Promise<Result<Uint8Array<ArrayBuffer>, { readonly kind: 'no-memory' | 'not-loaded' }>>
  /** `cut-short` where the passphrase opens the beginning, and the rest is not whole; `damaged` tells nothing of it. */
  open(
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<
    Result<
      string,
      { readonly kind: 'wrong-passphrase' | 'no-memory' | 'not-loaded' | 'damaged' | 'cut-short' }
    >
  >
}

/** Runs the steps of reading and writing a backup, so that whoever shares the thread can let a tap through. */
type Work = <Value>(steps: Steps<Value>) => Promise<Value>

/** By what files are opened and read. */
export type FolderReader = { readonly seal: FolderSeal; readonly work: Work }

/** By what a file is known not to have changed: its size in bytes, and when it did in milliseconds since 1970. */
export type Trace = { readonly size: number; readonly modified: number }

/** Why one file was not taken in. It is left as it is, and looked at again the next time. */
export type FolderFileFault =
  /** Half there, or altered: a service that is still copying puts that right by itself. */
  | 'half-written'
  | 'wrong-passphrase'
  | 'from-newer-app'
  | 'no-memory'
  /** What opens it did not come. */
  | 'not-loaded'
  /** A notebook that has nothing in common with this one: the person is asked first. */
  | 'stranger'

/**
 * Null where a passphrase opens what lies in a folder already, and where nothing does; else why it is not known to.
 * Asked before a device joins it, so that nobody seals their own file under another one than the rest.
 */
export async function misfitIn(
  directory: Directory,
  reader: FolderReader,
): Promise<'wrong-passphrase' | 'half-written' | 'no-memory' | 'not-loaded' | null> {
  const faults = new Set<string>()
  for (const name of await namesToBeSure(directory)) {
    const read = await readOne(directory, reader, name, undefined)
    if (read === 'gone') continue
    // What began to open was sealed under it, whatever became of the rest.
    if (read !== 'held' && (read.ok || read.fault === 'cut-short' || read.fault === 'from-newer-app'))
      return null
    faults.add(read === 'held' ? 'half-written' : read.fault)
  }
  return (
    (['wrong-passphrase', 'not-loaded', 'no-memory', 'half-written'] as const).find((each) =>
      faults.has(each),
    ) ?? null
  )
}

/** Twenty busy years are about 15 MB. */
const MOST_BYTES = 256_000_000

/** What is in one file; the journal is null where it lies there as it was taken in. One that is held cannot be read. */
export async function readOne(
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

/** By what it is known as it lies there. */
export function traceOf({ size, lastModified }: File): Trace {
  return { size, modified: lastModified }
}

/** Whether a file lies there as it was known. */
export function same(a: Trace | undefined, b: Trace | undefined): boolean {
  return a !== undefined && a.size === b?.size && a.modified === b.modified
}
