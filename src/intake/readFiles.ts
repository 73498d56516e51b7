import { addDays, type Day } from '../domain/day.ts'
import { fault, ok, type Result } from '../domain/result.ts'
import { calendarText } from './calendarText.ts'
import { type FileKind, fileKindOf } from './fileKind.ts'
import type { IntakeFault, IntakeReading, IntakeRequest } from './intakeMessages.ts'
import { MailGathering } from './mailGathering.ts'
import { tallyCalendars } from './sessionDays.ts'
import { readTrackerJson } from './trackerJson.ts'
import type { TrackerReading } from './trackerReading.ts'
import { readTrackerTable } from './trackerTables.ts'

/** A calendar is read whole; one of a busy practice's twenty years is a tenth of this. */
const LARGEST_CALENDAR = 200 * 1024 * 1024
const LARGEST_HISTORY = 64 * 1024 * 1024
const LARGEST_SIDECAR = 64 * 1024
const FIRST_DAY = '1990-01-01' as Day

type Named = { readonly file: File; readonly kind: FileKind }

/**
 * Reads one file, or several of one kind together. Files among several that are something else are passed over. Every
 * expected fault is a value; only a bug throws.
 */
export async function readFiles(
  request: IntakeRequest,
  onProgress: (read: number, total: number) => void,
): Promise<Result<IntakeReading, IntakeFault>> {
  try {
    const named: Named[] = []
    for (const file of request.files) named.push({ file, kind: await fileKindOf(file) })
    const known = named.filter(({ kind }) => kind === 'mailbox' || kind === 'calendar')
    const [first] = known
    if (!first) {
      const history = named.find(({ kind }) => kind === 'table' || kind === 'json')
      return history ? await readHistory(history, named.length - 1) : fault(faultOf(named[0]?.kind))
    }
    if (known.some(({ kind }) => kind !== first.kind)) return fault('several-kinds')
    const files = known.map(({ file }) => file)
    const others = named.filter((one) => !known.includes(one)).map(({ file }) => file)
    return first.kind === 'mailbox'
      ? await readMailboxes(files, others, request, onProgress)
      : await readCalendars(files, others.length, request, onProgress)
  } catch (error) {
    // What browsers throw when the file was moved, or the device does not give it.
    if (
      error instanceof DOMException &&
      (error.name === 'NotReadableError' || error.name === 'NotFoundError')
    )
      return fault('unreadable')
    throw error
  }
}

function faultOf(kind: FileKind | undefined): IntakeFault {
  return kind === undefined ||
    kind === 'mailbox' ||
    kind === 'calendar' ||
    kind === 'table' ||
    kind === 'json'
    ? 'not-known'
    : kind
}

/** Another app's history; of several files the first that may be one. */
async function readHistory(
  { file, kind }: Named,
  passedOver: number,
): Promise<Result<IntakeReading, IntakeFault>> {
  if (file.size > LARGEST_HISTORY) return fault('too-large')
  const text = new TextDecoder().decode(await file.arrayBuffer())
  const reading: TrackerReading | null = kind === 'json' ? readTrackerJson(text) : readTrackerTable(text)
  if (!reading) return fault('not-known')
  return reading.entries.length === 0
    ? fault('nothing-in-it')
    : ok({ kind: 'tracker', passedOver, ...reading })
}

async function readMailboxes(
  files: readonly File[],
  others: readonly File[],
  request: IntakeRequest,
  onProgress: (read: number, total: number) => void,
): Promise<Result<IntakeReading, IntakeFault>> {
  const total = files.reduce((sum, { size }) => sum + size, 0)
  const gathering = new MailGathering()
  let passedOver = 0
  for (const other of others) {
    const isSmall = other.size <= LARGEST_SIDECAR && /\.json$/i.test(other.name)
    if (!isSmall || !gathering.note(pathOf(other), await other.text())) passedOver++
  }
  let before = 0
  for (const file of files) {
    const start = before
    await gathering.read(pathOf(file), file, { onProgress: (read) => onProgress(start + read, total) })
    before += file.size
  }
  const tally = gathering.finish(request)
  if (tally.messages === 0) return fault('not-known')
  const isEmpty = tally.counted === 0 && tally.asked === null
  return isEmpty ? fault('nothing-in-it') : ok({ kind: 'mailbox', passedOver, ...tally })
}

/** With the folders above it, where the browser tells. */
function pathOf({ webkitRelativePath, name }: File): string {
  return webkitRelativePath || name
}

async function readCalendars(
  files: readonly File[],
  passedOver: number,
  { timeZone, today }: IntakeRequest,
  onProgress: (read: number, total: number) => void,
): Promise<Result<IntakeReading, IntakeFault>> {
  const total = files.reduce((sum, { size }) => sum + size, 0)
  if (total > LARGEST_CALENDAR) return fault('too-large')
  const texts: string[] = []
  let read = 0
  for (const file of files) {
    texts.push(calendarText(new Uint8Array(await file.arrayBuffer())))
    read += file.size
    onProgress(read, total)
  }
  // What is still to come was not lived yet.
  const tally = tallyCalendars(texts, { from: FIRST_DAY, to: addDays(today, 1), timeZone })
  return tally.candidates.length === 0
    ? fault('nothing-in-it')
    : ok({ kind: 'calendar', passedOver, ...tally })
}
