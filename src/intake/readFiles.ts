import { addDays, type Day } from '../domain/day.ts'
import { fault, ok, type Result } from '../domain/result.ts'
import { ArchiveFault } from './archive/archiveFault.ts'
import { type Entry, wholeOf } from './archive/entry.ts'
import { calendarText } from './calendarText.ts'
import type { FileKind, HealthKind } from './fileKind.ts'
import { type Finding, type Findings, findingsIn, openedAgain } from './findings.ts'
import { HEALTH, readHealth } from './healthFiles.ts'
import { historyIn } from './history.ts'
import type { IntakeFault, IntakeReading, IntakeRequest } from './intakeMessages.ts'
import { MailGathering } from './mailGathering.ts'
import { OutlookFault } from './outlook/outlookFault.ts'
import { mailOfOutlookMac } from './outlookMac.ts'
import { tallyCalendars } from './sessionDays.ts'

/** A calendar is read whole; one of a busy practice's twenty years is a tenth of this. */
const LARGEST_CALENDAR = 200 * 1024 * 1024
const LARGEST_HISTORY = 64 * 1024 * 1024
const LARGEST_SIDECAR = 64 * 1024
/** What lies packed in an archive has to be laid open to be looked into here and there. */
const LARGEST_PACKED_STORE = 128 * 1024 * 1024
const FIRST_DAY = '1990-01-01' as Day

/** A reading before it is told what it was read from. */
type Bare<One = IntakeReading> = One extends IntakeReading ? Omit<One, 'passedOver' | 'from'> : never
/** What came of the findings of one kind, and which of them had a part in it. */
type Read = { readonly result: Result<Bare, IntakeFault>; readonly used: readonly Finding[] }

/**
 * Reads files, and the parts of archives among them: those of one kind together, one kind after the other. Answers with
 * one reading, or with a list where several kinds, or histories of several apps, came together. What is something else
 * is passed over; but an archive that cannot be read to its end is a fault, as the days it is silent about would be
 * taken for quiet ones. Every expected fault is a value; only a bug throws.
 */
export async function readFiles(
  request: IntakeRequest,
  onProgress: (read: number, total: number) => void,
): Promise<Result<IntakeReading | readonly IntakeReading[], IntakeFault>> {
  try {
    const result = await readAll(request, onProgress)
    const [only, ...more] = result.ok ? result.value : []
    return only && more.length === 0 ? ok(only) : result
  } catch (error) {
    if (error instanceof ArchiveFault || error instanceof OutlookFault) return fault(error.kind)
    // What browsers throw when the file was moved, or the device does not give it.
    if (
      error instanceof DOMException &&
      (error.name === 'NotReadableError' || error.name === 'NotFoundError')
    )
      return fault('unreadable')
    throw error
  }
}

async function readAll(
  request: IntakeRequest,
  onProgress: (read: number, total: number) => void,
): Promise<Result<readonly IntakeReading[], IntakeFault>> {
  const { files } = request
  const size = files.reduce((sum, file) => sum + file.size, 0)
  let looked = 0
  const findings = await findingsIn(files, (bytes) => {
    looked += bytes
    onProgress(Math.min(looked, size), size)
  })
  const work = new Work(request, findings, onProgress)
  const reads: Read[] = []
  if (work.has(...MAIL)) reads.push(await readMailboxes(work))
  if (work.has('calendar') || work.appointments.length > 0) reads.push(await readCalendars(work))
  for (const kind of HEALTH) if (work.has(kind)) reads.push(await readMeasured(work, kind))
  if (work.has('table', 'json')) reads.push(...(await readHistories(work)))
  const whole = reads.flatMap(({ result, used }) => (result.ok ? [{ bare: result.value, used }] : []))
  if (whole.length === 0) {
    const [first] = reads.flatMap(({ result }) => (result.ok ? [] : [result.fault]))
    return fault(first ?? faultOf(findings))
  }
  const used = new Set([...whole.flatMap((one) => one.used), ...work.described])
  const passedOver = findings.passedOver + findings.found.length - used.size
  return ok(
    whole.map(({ bare, used: own }, index) => ({
      ...bare,
      passedOver: index === 0 ? passedOver : 0,
      from: { files: own.length, name: nameOf(own, files) },
    })),
  )
}

/** What is to be read, and how far it is. */
class Work {
  readonly request: IntakeRequest
  /** What programs wrote beside their messages: neither read for itself nor passed over. */
  readonly described = new Set<Finding>()
  /** Calendars that stood in Outlook's files, and those files. */
  appointments: readonly string[] = []
  readonly withAppointments: Finding[] = []
  #read = 0
  readonly #total: number
  readonly #findings: Findings
  readonly #isOfHealth: boolean
  readonly #onProgress: (read: number, total: number) => void

  constructor(request: IntakeRequest, findings: Findings, onProgress: (read: number, total: number) => void) {
    this.request = request
    this.#findings = findings
    this.#onProgress = onProgress
    this.#isOfHealth = this.has(...HEALTH)
    const sizes = findings.found.map(({ kind, packed }) => (READ.has(kind) ? packed : 0))
    this.#total = sizes.reduce((sum, size) => sum + size, 0)
  }

  of(...kinds: readonly FileKind[]): readonly Finding[] {
    return this.#findings.found.filter(
      (one) => kinds.includes(one.kind) && !this.described.has(one) && !this.#isBesideHealth(one),
    )
  }

  has(...kinds: readonly FileKind[]): boolean {
    return this.of(...kinds).length > 0
  }

  open(wanted: readonly Finding[]) {
    return openedAgain(this.request.files, this.#findings, wanted, (bytes) => this.goOn(bytes))
  }

  /** Archives of health, and their folders once unpacked, hold thousands of lists beside sleep, hearts and all: they are none of ours. */
  #isBesideHealth({ kind, given, path }: Finding): boolean {
    const isWithin = this.#findings.archives.has(given) || /(?:takeout|fitbit).*\//i.test(path)
    return this.#isOfHealth && (kind === 'table' || kind === 'json') && isWithin
  }

  goOn(bytes: number): void {
    this.#read += bytes
    // What lies within two archives weighs nothing of its own.
    const total = Math.max(this.#total, this.#read)
    this.#onProgress(this.#read, total)
  }
}

const MAIL = ['mailbox', 'outlook-mac', 'outlook-mac-calendar', 'outlook-store', 'outlook-message'] as const
const READ: ReadonlySet<FileKind> = new Set([...MAIL, ...HEALTH, 'calendar', 'table', 'json'])

async function readMailboxes(work: Work): Promise<Read> {
  const gathering = new MailGathering()
  const beside = work.of('json').filter(({ packed }) => packed <= LARGEST_SIDECAR)
  for await (const { finding, entry } of work.open(beside)) {
    const bytes = await wholeOf(entry, LARGEST_SIDECAR)
    if (bytes && gathering.note(finding.path, new TextDecoder().decode(bytes))) work.described.add(finding)
  }
  const used: Finding[] = []
  const damaged: OutlookFault[] = []
  for await (const { finding, entry } of work.open(work.of(...MAIL))) {
    const { timeZone } = work.request
    const appointments = gathering.appointments.size
    const isOutlook = finding.kind === 'outlook-store' || finding.kind === 'outlook-message'
    if (isOutlook || finding.kind === 'outlook-mac-calendar') {
      if (!isOutlook) await gathering.readMacCalendar(entry.path, entry.open(), timeZone)
      else if (await readOutlook(gathering, finding.kind, entry, work, damaged)) used.push(finding)
      if (gathering.appointments.size > appointments) work.withAppointments.push(finding)
      continue
    }
    used.push(finding)
    const { path, source } = mailIn(entry, finding.kind, timeZone)
    let before = 0
    const onProgress = (read: number) => {
      if (entry.blob) work.goOn(read - before)
      before = read
    }
    await gathering.read(path, source, { onProgress })
  }
  work.appointments = gathering.appointments.texts()
  const tally = gathering.finish(work.request)
  const isEmpty = tally.counted === 0 && tally.asked === null
  if (isEmpty && damaged[0]) return { result: fault(damaged[0].kind), used }
  if (tally.messages === 0)
    return { result: fault(work.has('mailbox', 'outlook-mac') ? 'not-known' : 'outlook-no-mail'), used }
  return { result: isEmpty ? fault('nothing-in-it') : ok({ kind: 'mailbox', ...tally }), used }
}

/** Whether there was something in it that is mail. One message that is `damaged` does not spoil the others. */
async function readOutlook(
  gathering: MailGathering,
  kind: 'outlook-store' | 'outlook-message',
  entry: Entry,
  work: Work,
  damaged: OutlookFault[],
): Promise<boolean> {
  const bytes = entry.blob ? null : await wholeOf(entry, LARGEST_PACKED_STORE)
  if (!entry.blob && !bytes) throw new OutlookFault('outlook-packed')
  const file = entry.blob ?? new Blob([bytes as Uint8Array<ArrayBuffer>])
  const { timeZone } = work.request
  const onRead = (read: number) => {
    if (entry.blob) work.goOn(read)
  }
  try {
    if (kind === 'outlook-message')
      return (await gathering.readSaved(entry.path, file, timeZone, onRead)) === 'mail'
    await gathering.readStore(file, timeZone, onRead)
  } catch (error) {
    if (kind !== 'outlook-message' || !(error instanceof OutlookFault)) throw error
    damaged.push(error)
    gathering.readDamaged(entry.path)
  }
  return true
}

function mailIn(entry: Entry, kind: FileKind, timeZone: string) {
  if (kind !== 'outlook-mac') return { path: entry.path, source: entry.blob ?? entry.open() }
  const path = entry.path.replace(/\.xml$/, '.eml')
  return { path, source: mailOfOutlookMac(entry.open(), timeZone) }
}

async function readCalendars(work: Work): Promise<Read> {
  const used = [...work.of('calendar'), ...work.withAppointments]
  const texts: string[] = [...work.appointments]
  let room = LARGEST_CALENDAR
  for await (const { entry } of work.open(work.of('calendar'))) {
    const bytes = await wholeOf(entry, room)
    if (!bytes) return { result: fault('too-large'), used }
    room -= bytes.length
    texts.push(calendarText(bytes))
    if (entry.blob) work.goOn(bytes.length)
  }
  const { timeZone, today } = work.request
  // What is still to come was not lived yet.
  const tally = tallyCalendars(texts, { from: FIRST_DAY, to: addDays(today, 1), timeZone })
  const isEmpty = tally.candidates.length === 0
  return { result: isEmpty ? fault('nothing-in-it') : ok({ kind: 'calendar', ...tally }), used }
}

async function readMeasured(work: Work, kind: HealthKind): Promise<Read> {
  const used = work.of(kind)
  const tally = await readHealth(kind, entriesOf(work, used), work.request)
  if (!tally) return { result: fault('too-large'), used }
  const isEmpty = tally.nights.length === 0 && tally.steps.length === 0
  if (!isEmpty) return { result: ok({ kind: 'health', ...tally }), used }
  return { result: fault(tally.unreadable > 0 ? 'dates-unreadable' : 'nothing-in-it'), used }
}

async function* entriesOf(work: Work, wanted: readonly Finding[]): AsyncGenerator<Entry, void, undefined> {
  for await (const { entry } of work.open(wanted)) {
    yield entry
    // What is asked for whole lies as it is, and tells nobody of its reading.
    if (entry.blob && entry.path.endsWith('.json')) work.goOn(entry.blob.size)
  }
}

/** Other apps' histories; of tables and JSON that are none, only that there was nothing else. */
async function readHistories(work: Work): Promise<readonly Read[]> {
  const reads: Read[] = []
  for await (const { finding, entry } of work.open(work.of('table', 'json'))) {
    const bytes = await wholeOf(entry, LARGEST_HISTORY)
    if (entry.blob) work.goOn(finding.packed)
    const used = [finding]
    if (!bytes) {
      reads.push({ result: fault('too-large'), used })
      continue
    }
    reads.push({ result: historyIn(bytes, finding.kind === 'json' ? 'json' : 'table'), used })
  }
  return reads
}

/** Why nothing was found: what says most of what was given. */
function faultOf({ found, archives }: Findings): IntakeFault {
  const faults = found.map(({ kind }) => (isFault(kind) ? kind : 'not-known'))
  const telling = faults.find((kind) => kind !== 'not-known' && kind !== 'empty')
  return telling ?? (archives.size > 0 ? 'archive-nothing' : (faults[0] ?? 'not-known'))
}

function isFault(kind: FileKind): kind is Extract<FileKind, IntakeFault> {
  return !READ.has(kind) && kind !== 'zip' && kind !== 'gzip' && kind !== 'tar'
}

/** What the one is called, or the archive they all lie in. */
function nameOf(used: readonly Finding[], files: readonly File[]): string | null {
  const [first, ...more] = used
  if (!first) return null
  if (more.length === 0) return first.path.split('/').at(-1) ?? first.path
  return files.length === 1 ? (files[0]?.name ?? null) : null
}
