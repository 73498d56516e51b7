// The room `archive`: what is in a zip, a tar or a gzip, read as a stream. It knows nothing of what the entries mean;
// `outlook` and the readers above both may import it.

import { ArchiveFault } from './archiveFault.ts'
import { type Entry, headOf, wholeOf } from './entry.ts'
import { gunzipped, membersOf } from './gzip.ts'
import type { Scales } from './scales.ts'
import { isTar, tarEntriesIn, tarEntriesOf } from './tar.ts'
import { slicesOf } from './unpacking.ts'
import { zipEntry } from './zip.ts'
import { zipDirectory } from './zipDirectory.ts'

/** What holds other files and is read here. */
export type ArchiveKind = 'zip' | 'gzip' | 'tar'

/** Where a tar's first header ends. */
const SIGN = 512
/** A ZIP within an archive has to be unpacked wholly, as its list stands at its end. */
const LARGEST_INNER = 128 * 1024 * 1024

/** What systems leave beside people's files, and folders: not even passed over. */
const LITTER =
  /\/$|(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$|@eaDir\/|com\.microsoft\.__Attachments\/)/i

/** What no mail, calendar or history is called: it is passed over without being opened. */
const ELSE =
  /\.(?:html?|xhtml|css|js|pdf|jpe?g|png|gif|webp|heic|heif|tiff?|bmp|svg|ico|mp[34]|m4[av]|mov|avi|mkv|webm|wav|aac|ogg|opus|flac|docx?|pptx?|xls[xmb]?|od[tps]|rtf|exe|dmg|pkg|apk|msf|plist|ttf|woff2?)$/i

const INNER = /\.(?:zip|gz|tgz|tar|olm)$/i

type Parts = AsyncGenerator<Entry, void, undefined>
type Walk = {
  readonly scales: Scales
  readonly onPassed: (path: string) => void
  readonly onFailed: (path: string, error: unknown) => void
}

/** What kind of archive begins so; null where it is none. */
export function archiveKindOf(head: Uint8Array): ArchiveKind | null {
  const starts = (...signs: number[]) => signs.every((sign, index) => head[index] === sign)
  if (
    starts(0x50, 0x4b) &&
    (starts(0x50, 0x4b, 3, 4) || starts(0x50, 0x4b, 5, 6) || starts(0x50, 0x4b, 7, 8))
  )
    return 'zip'
  if (starts(0x1f, 0x8b, 8)) return 'gzip'
  return isTar(head) ? 'tar' : null
}

/**
 * The parts of an archive, in its own order, those of archives within it too; `onPassed` is told of each that cannot be
 * mail, a calendar or a history by its name, and `onFailed` of each that cannot be read, with what was thrown: an archive
 * within it fails as a whole, though some of its parts were given before. Nothing is unpacked until a part is opened, but
 * for the way to the parts of a packed tar.
 * @throws ArchiveFault where the archive itself cannot be gone through, or when a part is opened; what `onFailed` throws.
 */
export async function* partsOf(file: Blob, name: string, kind: ArchiveKind, walk: Walk): Parts {
  for await (const part of outerParts(file, name, kind, walk)) {
    if (INNER.test(part.path)) yield* innerParts(part, kind === 'gzip', walk)
    else yield part
  }
}

function outerParts(file: Blob, name: string, kind: ArchiveKind, walk: Walk): Parts {
  if (kind === 'zip') return zipParts(file, walk)
  if (kind === 'tar') return worthy(tarEntriesOf(file, walk.scales), walk)
  return gzipParts(name, file.size, () => gunzipped(file, walk.scales), walk)
}

async function* zipParts(file: Blob, { scales, onPassed, onFailed }: Walk): Parts {
  for (const record of await zipDirectory(file)) {
    if (!isWorth(record.path, onPassed)) continue
    const part = await zipEntry(file, record, scales).catch((error) => onFailed(record.path, error))
    if (part) yield part
  }
}

/** One file, or a tar. */
async function* gzipParts(path: string, packed: number, open: Entry['open'], walk: Walk): Parts {
  const whole: Entry = { path: path.replace(/\.gz$/i, ''), packed, blob: null, open }
  const head = await headOf(whole, SIGN)
  if (!isTar(head)) yield whole
  else yield* worthy(tarEntriesIn(open()), walk)
}

/** Those of an archive that lies in another; of what goes by `isOnce` it is laid open first. */
async function* innerParts(part: Entry, isOnce: boolean, walk: Walk): Parts {
  try {
    const blob = isOnce ? await unpacked(part) : null
    yield* openedParts(blob ? { ...part, blob, open: () => slicesOf(blob, walk.scales) } : part, walk)
  } catch (error) {
    walk.onFailed(part.path, error)
  }
}

async function* openedParts(part: Entry, walk: Walk): Parts {
  const kind = archiveKindOf(await headOf(part, SIGN))
  if (kind === null) {
    yield part
    return
  }
  for await (const inner of partsWithin(part, kind, walk)) {
    const path = `${part.path}/${inner.path}`
    if (INNER.test(inner.path)) walk.onFailed(path, new ArchiveFault('archive-nested'))
    else yield { ...inner, path, packed: 0 }
  }
}

async function* partsWithin(part: Entry, kind: ArchiveKind, walk: Walk): Parts {
  const name = part.path.split('/').at(-1) ?? ''
  if (kind === 'gzip') yield* gzipParts(name, 0, () => membersOf(part.open(), walk.scales), walk)
  else if (kind === 'zip')
    yield* zipParts(part.blob ?? (await unpacked(part)), {
      ...walk,
      onFailed: (path, error) => walk.onFailed(`${part.path}/${path}`, error),
    })
  else yield* worthy(part.blob ? tarEntriesOf(part.blob, walk.scales) : tarEntriesIn(part.open()), walk)
}

/** @throws ArchiveFault where it is larger than what can lie in memory. */
async function unpacked(part: Entry): Promise<Blob> {
  const bytes = await wholeOf(part, LARGEST_INNER)
  if (bytes === null) throw new ArchiveFault('archive-nested')
  return new Blob([bytes as Uint8Array<ArrayBuffer>])
}

async function* worthy(parts: Parts, { onPassed }: Walk): Parts {
  for await (const part of parts) if (isWorth(part.path, onPassed)) yield part
}

function isWorth(path: string, onPassed: (path: string) => void): boolean {
  if (LITTER.test(path)) return false
  if (ELSE.test(path)) {
    onPassed(path)
    return false
  }
  return true
}
