import { addDays, type Day, parseDay } from '../domain/day.ts'
import { HEALTH_APPS, type HealthApp } from '../domain/kinds/measured.ts'
import { fault, ok, type Result } from '../domain/result.ts'
import { type Entry, wholeOf } from './archive/entry.ts'
import { calendarText } from './calendarText.ts'
import type { FileKind } from './fileKind.ts'
import { type Finding, type Findings, findingsIn } from './findings.ts'
import { HealthFiles } from './health/files.ts'
import type { IntakeFault, IntakeReading, IntakeRequest, LeftOut } from './intakeMessages.ts'
import { faultIn } from './leftOut.ts'
import { MailGathering } from './mailGathering.ts'
import { mailOfOutlookMac } from './outlook/mac.ts'
import { OutlookFault } from './outlook/outlookFault.ts'
import { tallyCalendars } from './sessionDays.ts'
import { historyIn } from './tracker/history.ts'
import { MAIL, READ, Work } from './work.ts'
import { TooLarge } from './written/tooLarge.ts'

/** A calendar is read whole; one of a busy practice's twenty years is a tenth of this. */
const LARGEST_CALENDAR = 200 * 1024 * 1024
const LARGEST_HISTORY = 64 * 1024 * 1024
const LARGEST_SIDECAR = 64 * 1024
/** What lies packed in an archive has to be laid open to be looked into here and there. */
const LARGEST_PACKED_STORE = 128 * 1024 * 1024
const FIRST_DAY = '1990-01-01' as Day

/** A reading before it is told what it was read from. */
type Bare<One = IntakeReading> = One extends IntakeReading
  ? Omit<One, 'passedOver' | 'leftOut' | 'from'>
  : never
/** What came of the findings of one kind, and which of them had a part in it. */
type Read = { readonly result: Result<Bare, IntakeFault>; readonly used: readonly Finding[] }

/**
 * Reads files, and the parts of archives among them: those of one kind together, one kind after the other. Answers with
 * one reading, or with a list where several kinds, or histories of several apps, came together. What is something else
 * is passed over. What cannot be read to its end is left out whole and named in every reading, as days that only it tells
 * of pass for quiet ones; where nothing else is left, that is the fault. Every expected fault is a value; only a bug throws.
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
    const kind = faultIn(error)
    if (kind === null) throw error
    return fault(kind)
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
  for (const kind of HEALTH_APPS) if (work.has(kind)) reads.push(await readMeasured(work, kind))
  if (work.has('table', 'json')) reads.push(...(await readHistories(work)))
  const whole = reads.flatMap(({ result, used }) => (result.ok ? [{ bare: result.value, used }] : []))
  if (whole.length === 0) {
    const [first] = reads.flatMap(({ result }) => (result.ok ? [] : [result.fault]))
    return fault(work.leftOut[0]?.fault ?? first ?? faultOf(findings))
  }
  const used = new Set([...whole.flatMap((one) => one.used), ...work.described, ...work.gone])
  const named = findings.found.filter((one) => !used.has(one) && isNamed(one.kind))
  const leftOut = [...work.leftOut, ...named.map((one) => leftOutAs(one, files))]
  const passedOver = findings.passedOver + findings.found.length - used.size - named.length
  return ok(
    whole.map(({ bare, used: own }, index) => ({
      ...bare,
      passedOver: index === 0 ? passedOver : 0,
      leftOut,
      from: { files: own.length, name: nameOf(own, files) },
    })),
  )
}

async function readMailboxes(work: Work): Promise<Read> {
  const gathering = new MailGathering()
  const beside = work.of('json').filter(({ packed }) => packed <= LARGEST_SIDECAR)
  await work.each(beside, async (entry, finding) => {
    const bytes = await wholeOf(entry, LARGEST_SIDECAR)
    if (bytes && gathering.note(finding.path, new TextDecoder().decode(bytes))) work.described.add(finding)
  })
  const used: Finding[] = []
  const damaged: OutlookFault[] = []
  await work.each(work.of(...MAIL), async (entry, finding) => {
    const { timeZone } = work.request
    const appointments = gathering.appointments.size
    const isOutlook = finding.kind === 'outlook-store' || finding.kind === 'outlook-message'
    if (isOutlook || finding.kind === 'outlook-mac-calendar') {
      if (!isOutlook) await gathering.readMacCalendar(entry.path, entry.open(), timeZone)
      else if (await readOutlook(gathering, finding.kind, entry, work, damaged)) used.push(finding)
      if (gathering.appointments.size > appointments) work.withAppointments.push(finding)
      return
    }
    const { path, source } = mailIn(entry, finding.kind, timeZone)
    let before = 0
    const onProgress = (read: number) => {
      if (entry.blob) work.goOn(read - before)
      before = read
    }
    await gathering.read(path, source, { onProgress })
    used.push(finding)
  })
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
  const used = [...work.withAppointments]
  const texts: string[] = [...work.appointments]
  let room = LARGEST_CALENDAR
  await work.each(work.of('calendar'), async (entry, finding) => {
    const bytes = await wholeOf(entry, room)
    if (!bytes) throw new TooLarge()
    room -= bytes.length
    texts.push(calendarText(bytes))
    used.push(finding)
    if (entry.blob) work.goOn(bytes.length)
  })
  const { timeZone, today } = work.request
  // What is still to come was not lived yet.
  const tally = tallyCalendars(texts, { from: FIRST_DAY, to: addDays(today, 1), timeZone })
  const isEmpty = tally.candidates.length === 0
  return { result: isEmpty ? fault('nothing-in-it') : ok({ kind: 'calendar', ...tally }), used }
}

async function readMeasured(work: Work, kind: HealthApp): Promise<Read> {
  const used: Finding[] = []
  const files = new HealthFiles(kind, work.request.timeZone)
  await work.each(work.of(kind), async (entry, finding) => {
    await files.read(entry)
    used.push(finding)
    // What is asked for whole lies as it is, and tells nobody of its reading.
    if (entry.blob && kind !== 'apple-health') work.goOn(entry.blob.size)
  })
  const tally = files.finish({ ...work.request, today: lastDayIn(used, work.request) })
  const isEmpty = tally.nights.length === 0 && tally.steps.length === 0
  if (!isEmpty) return { result: ok({ kind: 'health', ...tally }), used }
  return { result: fault(tally.unreadable > 0 ? 'dates-unreadable' : 'nothing-in-it'), used }
}

/** The day on which Google packed all this, as it writes into its archives' names; else today. It is not whole. */
function lastDayIn(used: readonly Finding[], { files, today }: IntakeRequest): Day {
  const days = used.map(({ given }) => {
    const [, ...date] = /^takeout-(\d{4})(\d{2})(\d{2})T/.exec(files[given]?.name ?? '') ?? []
    return parseDay(date.join('-')) ?? today
  })
  const last = days.sort().at(-1) ?? today
  return last < today ? last : today
}

/** Other apps' histories; of tables and JSON that are none, only that there was nothing else. */
async function readHistories(work: Work): Promise<readonly Read[]> {
  const reads: Read[] = []
  await work.each(work.of('table', 'json'), async (entry, finding) => {
    const bytes = await wholeOf(entry, LARGEST_HISTORY)
    if (entry.blob) work.goOn(finding.packed)
    if (!bytes) throw new TooLarge()
    reads.push({ result: historyIn(bytes, finding.kind === 'json' ? 'json' : 'table'), used: [finding] })
  })
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

/** What may well be what was wanted, and is one step away from being read. */
function isNamed(kind: FileKind): boolean {
  return /^(?:archive-.*|compressed|spreadsheet|.*-database)$/.test(kind)
}

/** A spreadsheet is an archive of its own, and was given by its name. */
function leftOutAs({ kind, path, given }: Finding, files: readonly File[]): LeftOut {
  const name = kind === 'spreadsheet' ? (files[given]?.name ?? path) : path
  return { name: name.split('/').at(-1) || name, fault: kind as Extract<FileKind, IntakeFault> }
}

/** What the one is called, or the archive they all lie in. */
function nameOf(used: readonly Finding[], files: readonly File[]): string | null {
  const [first, ...more] = used
  if (!first) return null
  if (more.length === 0) return first.path.split('/').at(-1) ?? first.path
  return files.length === 1 ? (files[0]?.name ?? null) : null
}
