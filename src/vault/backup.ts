import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import { type Journal, journalInSteps } from '../domain/journal.ts'
import { canonical, type Entry } from '../domain/kinds/entry.ts'
import { fault, ok, type Result } from '../domain/result.ts'
import { finish, type Steps } from '../domain/steps.ts'
import { areTextsApart } from '../domain/textsApart.ts'
import { uponFrame } from '../domain/uponFrame.ts'
import { instantOf } from '../domain/wallTime.ts'
import { BACKUP_FRAME, BACKUP_LISTS, type BackupList, hasOwnId } from './carry/backupSchema.ts'
import { jsonInSteps } from './carry/jsonByRows.ts'
import { entryFrom1 } from './pages/entryUpgrades.ts'

/** Why a text is not taken as a backup. Nothing of it was used. */
export type BackupFault =
  /** Something else, or nothing that can be told apart from something else. */
  | { readonly kind: 'not-a-backup' }
  /** Ours, and not as it was written: cut short, changed, or the checksum disagrees. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'from-newer-app'; readonly version: number }
  /** As it was written, and still not a journal; `path` says where, like `journal.moments[12].day`. */
  | { readonly kind: 'bad-entry'; readonly path: string }

const FORMAT = 'shoreline-backup'
const VERSION = 6
/** From which version on a list is there, where not from the first. */
const SINCE: { readonly [Name in BackupList]?: number } = {
  askings: 2,
  rests: 2,
  lines: 2,
  measured: 4,
  momentKinds: 5,
}
const LISTS = Object.entries(BACKUP_LISTS) as [BackupList, (typeof BACKUP_LISTS)[BackupList]][]

/** What a backup says of itself beside the journal. */
type BackupFacts = { readonly appVersion: string; readonly now: Date }

/**
 * The whole journal as one JSON text, deletions included, one entry a line, as `docs/backup-format.md` describes.
 * The same journal always gives the same text but for `exportedAt`.
 */
export function writeBackup(journal: Journal, facts: BackupFacts): string {
  return finish(writeBackupInSteps(journal, facts))
}

/** The same as {@link writeBackup}, in steps of at most a few milliseconds. */
export function* writeBackupInSteps(journal: Journal, facts: BackupFacts): Steps<string> {
  return (yield* piecesOf(journal, facts)).join('')
}

/** The text of a backup in pieces of some rows each, which nobody has to put together who only looks through them. */
function* piecesOf(journal: Journal, { appVersion, now }: BackupFacts): Steps<readonly string[]> {
  const rows = yield* rowsByKind(journal)
  const counts: Record<string, number> = {}
  const pieces: string[] = []
  const texts: ListText[] = []
  for (const [name, { kind }] of LISTS) {
    const lines = rows.get(kind) ?? []
    counts[name] = lines.length
    pieces.push(`${pieces.length === 0 ? '' : ',\n'}    "${name}": [`)
    for (let at = 0; at < lines.length; at += ROWS_AT_ONCE) {
      pieces.push(`${at === 0 ? '' : ','}\n      ${lines.slice(at, at + ROWS_AT_ONCE).join(',\n      ')}`)
      yield
    }
    pieces.push(lines.length === 0 ? ']' : '\n    ]')
    texts.push([name, lines.length, (from, to) => lines.slice(from, to).join(',')])
  }
  const digest = yield* digestOf(texts)
  pieces.unshift(`{
  "format": "${FORMAT}",
  "version": ${VERSION},
  "exportedAt": "${instantOf(now)}",
  "appVersion": ${JSON.stringify(appVersion)},
  "counts": ${JSON.stringify(counts)},
  "sha256": "${digest}",
  "journal": {
`)
  pieces.push('\n  }\n}\n')
  return pieces
}

const ROWS_AT_ONCE = 250
const READ_AT_ONCE = 50

/** A list's name, how many rows it has, and the JSON of some of them, with a comma between two. */
type ListText = readonly [name: string, length: number, text: (from: number, to: number) => string]

/** The checksum over the JSON of these lists without a blank, some rows a step. */
function* digestOf(lists: readonly ListText[]): Steps<string> {
  const hash = sha256.create()
  const add = (text: string) => hash.update(utf8ToBytes(text))
  for (const [index, [name, length, text]] of lists.entries()) {
    add(`${index === 0 ? '{' : ','}${JSON.stringify(name)}:[`)
    for (let at = 0; at < length; at += ROWS_AT_ONCE) {
      add(`${at === 0 ? '' : ','}${text(at, at + ROWS_AT_ONCE)}`)
      yield
    }
    add(']')
  }
  add(lists.length === 0 ? '{}' : '}')
  return bytesToHex(hash.digest())
}

/** An entry's line, and the key it is put in order by. */
type KeyedLine = { readonly key: string; readonly text: string }

/** Every entry's line by kind, in the order of the file; a page a step. */
function* rowsByKind(journal: Journal): Steps<ReadonlyMap<string, readonly string[]>> {
  const rows = new Map<string, KeyedLine[]>(LISTS.map(([, { kind }]) => [kind, []]))
  const members = new Map<string, readonly string[]>(LISTS.map(([, list]) => [list.kind, list.members]))
  for (const name of [...journal.pages.keys()].sort()) {
    const ofPage = new Map<string, KeyedLine[]>()
    for (const entry of journal.pages.get(name)?.values() ?? []) {
      const row = { key: keyInFile(entry), text: rowText(entry, members.get(entry.kind) ?? []) }
      const list = ofPage.get(entry.kind)
      if (list) list.push(row)
      else ofPage.set(entry.kind, [row])
    }
    for (const [kind, list] of ofPage) for (const row of list.sort(inFileOrder)) rows.get(kind)?.push(row)
    yield
  }
  const lines = new Map<string, readonly string[]>()
  for (const [kind, list] of rows) {
    let ordered: string[] = []
    let before = list[0]
    for (const [index, row] of list.entries()) {
      // Months follow each other, so only what has no day of its own can still be out of order.
      if (before && inFileOrder(before, row) > 0) {
        ordered = list.sort(inFileOrder).map(({ text }) => text)
        break
      }
      ordered.push(row.text)
      before = row
      if (index % ROWS_AT_ONCE === 0) yield
    }
    lines.set(kind, ordered)
  }
  return lines
}

/** The journal of a backup, all of it or none; a byte order mark before it is allowed. Never throws for any text. */
export function parseBackup(text: string): Result<Journal, BackupFault> {
  return finish(parseBackupInSteps(text))
}

/**
 * Whether a text that was just written reads back as a backup of exactly this: what is read is written anew, and must
 * be the same letter by letter. In steps of a few milliseconds.
 */
export function* readsBackInSteps(text: string, facts: BackupFacts): Steps<boolean> {
  const parsed = yield* parseBackupInSteps(text)
  if (!parsed.ok) return false
  let at = 0
  for (const piece of yield* piecesOf(parsed.value, facts)) {
    if (text.slice(at, at + piece.length) !== piece) return false
    at += piece.length
    yield
  }
  return at === text.length
}

/** The same as {@link parseBackup}, in steps: of a few milliseconds where it is laid out as our files are. */
export function* parseBackupInSteps(text: string): Steps<Result<Journal, BackupFault>> {
  const json = yield* jsonInSteps(text.startsWith('\uFEFF') ? text.slice(1) : text)
  if (json === undefined) return fault({ kind: looksLikeOurs(text) ? 'damaged' : 'not-a-backup' })
  if (typeof json !== 'object' || json === null || (json as { format?: unknown }).format !== FORMAT) {
    return fault({ kind: 'not-a-backup' })
  }
  const { version } = json as { version?: unknown }
  if (typeof version === 'number' && Number.isSafeInteger(version) && version > VERSION) {
    return fault({ kind: 'from-newer-app', version })
  }
  const frame = v.safeParse(BACKUP_FRAME, json)
  yield
  // The journal as it was parsed, not as valibot copied it: the checksum is over every member there is.
  const { journal } = json as { journal: Readonly<Record<string, readonly unknown[]>> }
  if (!frame.success || !(yield* hasDigest(journal, frame.output.sha256))) return fault({ kind: 'damaged' })
  yield
  return yield* readJournal(journal, new Map(Object.entries(frame.output.counts)), frame.output.version)
}

function* readJournal(
  journal: Readonly<Record<string, readonly unknown[]>>,
  counts: ReadonlyMap<string, number>,
  version: number,
): Steps<Result<Journal, BackupFault>> {
  const lists = LISTS.filter(([name]) => (SINCE[name] ?? 1) <= version)
  const strange = Object.keys(journal).find((name) => !lists.some(([known]) => known === name))
  if (strange !== undefined) return badEntry(`journal.${strange}`)
  const entries: Entry[] = []
  const ids = new Set<string>()
  for (const [name, { kind, row: schema }] of lists) {
    const rows = Object.hasOwn(journal, name) ? journal[name] : undefined
    if (!rows) return badEntry(`journal.${name}`)
    if (counts.get(name) !== rows.length) return fault({ kind: 'damaged' })
    for (const [index, row] of rows.entries()) {
      const path = `journal.${name}[${index}]`
      const judged = v.safeParse(schema, version === 1 ? rowFrom1(kind, row) : row, { abortEarly: true })
      if (!judged.success) {
        const [issue] = judged.issues
        // Its checksum vouches for it: a word that is not known among a few is a newer app's.
        if (
          /^(?:picklist|variant)$/.test(issue.type) &&
          typeof issue.input === 'string' &&
          /^[a-z-]+$/i.test(issue.input)
        )
          return fault({ kind: 'from-newer-app', version })
        return badEntry(`${path}${pathOf(issue)}`)
      }
      const entry = { kind, ...judged.output } as Entry
      if (ids.has(entry.id) || !hasOwnId(entry)) return badEntry(`${path}.id`)
      if (!areTextsApart(entry)) return badEntry(`${path}.apart`)
      if (!areFramesSound(entry, schema)) return badEntry(`${path}.base`)
      ids.add(entry.id)
      entries.push(entry)
      if (index % READ_AT_ONCE === READ_AT_ONCE - 1) yield
    }
  }
  return counts.size === lists.length ? ok(yield* journalInSteps(entries)) : fault({ kind: 'damaged' })
}

/** Whether an entry could be each of the things upon which some of it was written. */
function areFramesSound(entry: Entry, schema: (typeof LISTS)[number][1]['row']): boolean {
  return (entry.base ?? []).every(({ part, value }) => {
    const other = entry.kind === 'deleted' ? null : uponFrame(entry, part, value)
    if (!other) return false
    const { kind: _, ...row } = other
    return v.is(schema, row) && hasOwnId(other)
  })
}

/** A row of a file of version 1, whose entries were those of schema 1. */
function rowFrom1(kind: Entry['kind'], row: unknown): unknown {
  if (typeof row !== 'object' || row === null || 'kind' in row) return row
  const { kind: _, ...upgraded } = entryFrom1({ ...row, kind }) as { readonly kind: unknown }
  return upgraded
}

function rowText(entry: Entry, members: readonly string[]): string {
  const values = entry as unknown as Record<string, unknown>
  const told = members.filter((member) => values[member] !== undefined)
  return `{${told.map((member) => `${JSON.stringify(member)}:${valueText(values[member])}`).join(',')}}`
}

/** What is within a value has its keys in order, however it came to be: merged, brought in or written here. */
function valueText(value: unknown): string {
  return typeof value === 'object' && value !== null ? canonical(value) : JSON.stringify(value)
}

/** By day, then by instant, then by id: a person who reads the file finds things in the order they happened. */
function keyInFile(entry: Entry): string {
  return `${'day' in entry ? entry.day : ''} ${'at' in entry ? entry.at : ''} ${entry.id}`
}

function inFileOrder(a: KeyedLine, b: KeyedLine): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0
}

function* hasDigest(journal: Readonly<Record<string, readonly unknown[]>>, digest: string): Steps<boolean> {
  const lists = Object.entries(journal)
  try {
    // The frame was not asked about members such as `__proto__`, which can be anything.
    if (!lists.every(([, rows]) => Array.isArray(rows)))
      return bytesToHex(sha256(utf8ToBytes(JSON.stringify(journal)))) === digest
    const texts = lists.map<ListText>(([name, rows]) => [
      name,
      rows.length,
      (from, to) => JSON.stringify(rows.slice(from, to)).slice(1, -1),
    ])
    return (yield* digestOf(texts)) === digest
  } catch (error) {
    // Nested too deeply to be written out again: nothing this app ever wrote.
    if (error instanceof RangeError) return false
    throw error
  }
}

/** Whether a broken text begins as our files do. */
function looksLikeOurs(text: string): boolean {
  return /"format"\s*:\s*"shoreline-backup"/.test(text.slice(0, 500))
}

function badEntry(path: string): Result<never, BackupFault> {
  return fault({ kind: 'bad-entry', path })
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map((item) => item.key)
  return keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
}
