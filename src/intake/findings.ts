import { type ArchiveKind, partsOf } from './archive/archive.ts'
import { type Entry, headOf } from './archive/entry.ts'
import { Scales } from './archive/scales.ts'
import { slicesOf } from './archive/unpacking.ts'
import { type FileKind, fileKindOf, HEAD, kindOf, OUTLOOK_MAC } from './fileKind.ts'
import type { LeftOut } from './intakeMessages.ts'
import { leftOutBy } from './leftOut.ts'

/** Something found among files that were given, or in an archive among them, and what it is. */
export type Finding = {
  readonly kind: FileKind
  /** With the folders above it, as far as they are known. */
  readonly path: string
  readonly packed: number
  /** Which of the given files it is, or lies in. */
  readonly given: number
  /** Which of that file's parts. */
  readonly place: number
}

/**
 * What was found, and what could not be looked into; `passedOver` counts parts of archives that were not looked at, by
 * their name.
 */
export type Findings = {
  readonly found: readonly Finding[]
  readonly leftOut: readonly LeftOut[]
  readonly passedOver: number
  readonly archives: ReadonlyMap<number, ArchiveKind>
}

/**
 * Looks at the beginning of each file and, where one is an archive, of each of its parts that may be something to read.
 * `onRead` is told how many bytes of archives were read since it was told last. An archive that cannot be gone through
 * to its end is left out as a whole: nobody knows what else would have been in it.
 */
export async function findingsIn(files: readonly File[], onRead: (bytes: number) => void): Promise<Findings> {
  const found: Finding[] = []
  const leftOut: LeftOut[] = []
  const archives = new Map<number, ArchiveKind>()
  let passedOver = 0
  const dropFrom = (first: number, path: string, error: unknown) => {
    leftOut.push(leftOutBy(path, error))
    const kept = found.slice(first).filter((one) => !one.path.startsWith(`${path}/`))
    found.splice(first, found.length, ...kept)
  }
  for (const [given, file] of files.entries()) {
    const path = pathOf(file)
    const first = found.length
    const firstLeft = leftOut.length
    try {
      const kind = await fileKindOf(file)
      if (kind !== 'zip' && kind !== 'gzip' && kind !== 'tar') {
        found.push({ kind, path, packed: file.size, given, place: 0 })
        continue
      }
      archives.set(given, kind)
      const scales = new Scales(file.size, onRead)
      const onFailed = (inner: string, error: unknown) => dropFrom(first, inner, error)
      let place = 0
      for await (const part of partsOf(file, file.name, kind, {
        scales,
        onPassed: () => passedOver++,
        onFailed,
      })) {
        const own = { path: part.path, packed: part.packed, given, place: place++ }
        const known = OUTLOOK_MAC.test(part.path)
        try {
          const partKind = known ? 'outlook-mac' : kindOf(await headOf(part, HEAD), part.path)
          found.push({ kind: partKind, ...own })
        } catch (error) {
          onFailed(part.path, error)
        }
      }
    } catch (error) {
      found.length = first
      leftOut.length = firstLeft
      leftOut.push(leftOutBy(path, error))
    }
  }
  return { found, leftOut, passedOver, archives }
}

/**
 * Gives what was found again, to be read, in the order in which it was found. Each is to be read before the next is
 * asked for. `onRead` as above; what lies as it is, is the reader's to tell of.
 * @throws as {@link findingsIn} does.
 */
export async function* openedAgain(
  files: readonly File[],
  { archives }: Findings,
  wanted: readonly Finding[],
  onRead: (bytes: number) => void,
): AsyncGenerator<{ readonly finding: Finding; readonly entry: Entry }, void, undefined> {
  for (const [given, file] of files.entries()) {
    const here = new Map(wanted.filter((one) => one.given === given).map((one) => [one.place, one]))
    const archive = archives.get(given)
    if (here.size === 0) continue
    const scales = new Scales(file.size, onRead)
    let failure: unknown = null
    const onFailed = (_: string, error: unknown) => {
      failure = error
    }
    const parts = archive
      ? partsOf(file, file.name, archive, { scales, onPassed: () => undefined, onFailed })
      : [{ path: pathOf(file), packed: file.size, blob: file, open: () => slicesOf(file, scales) }]
    let place = 0
    for await (const entry of parts) {
      const finding = here.get(place++)
      if (!finding) continue
      yield { finding, entry }
      here.delete(finding.place)
      if (here.size === 0) break
    }
    // Gone since it was found.
    if (here.size > 0) throw failure
  }
}

/** With the folders above it, where the browser tells. */
function pathOf({ webkitRelativePath, name }: File): string {
  return webkitRelativePath || name
}
