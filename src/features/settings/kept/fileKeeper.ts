import { heldToNow, mergeHeld } from '../../../domain/aheadOfNow.ts'
import { settingOf } from '../../../domain/entries.ts'
import type { Journal } from '../../../domain/journal.ts'
import { markOf } from '../../../domain/journalMark.ts'
import { noteBackup, noteCarried } from '../../../domain/thisDevice.ts'
import { type Instant, instantOf } from '../../../domain/wallTime.ts'
import {
  askToWrite,
  type FileHandle,
  forgetKeptFile,
  readKeptFile,
  storeKeptFile,
} from '../../../vault/carry/keptFile.ts'
import type { Beside, Vault, VaultState } from '../../../vault/vault.ts'
import { putBackup, type WritingFault } from '../backup/putBackup.ts'
import { oneForEachVault, runWhileUsed, shown } from './keeping.ts'
import { type FileTrace, holdsMore, journalInFile, keepBefore, traceOf } from './keptGeneration.ts'
import { chosenWithNote } from './sealedNote.ts'

/** Why the file does not hold what the notebook does. */
export type KeeperFault =
  | WritingFault
  /** Some pages do not open: the file may hold what they held, so it is left as it is. */
  | 'broken-pages'
  /** Something stands in the file that is not in the notebook: it is not written over unasked. */
  | 'holds-more'
  /** What the file held could not be kept as its generation before. */
  | 'not-kept-before'

/** How it stands with the file. */
export type KeeperState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'off' }
  /** One was chosen, and then the notebook was put under another key. */
  | { readonly kind: 'other-key'; readonly name: string }
  | {
      readonly kind: 'kept'
      readonly name: string
      readonly isEncrypted: boolean
      readonly isWriting: boolean
      /** When it was last written whole; null before the first time. */
      readonly at: Instant | null
      readonly fault: KeeperFault | null
    }

/** What is known of the file beside its handle, as it is sealed. */
type Note = {
  /** Null for a readable file. */
  readonly passphrase: string | null
  readonly at: Instant | null
  /** The mark of the journal that is in it. */
  readonly mark: string | null
  readonly fault: KeeperFault | null
  /** How the file lay there when it was last written; absent in notes of earlier versions. */
  readonly trace?: FileTrace | null
  /** When what it held was last kept as its generation before. */
  readonly beforeAt?: Instant | null
}

/** Keeps the chosen file current while the notebook is open. */
export type FileKeeper = {
  readonly state: () => KeeperState
  readonly subscribe: (listener: () => void) => () => void
  /** Keeps this file from now on, encrypted under the passphrase or with null readable, and writes it at once. */
  readonly choose: (handle: FileHandle, passphrase: string | null) => Promise<void>
  /** Keeps the file that another key left behind, encrypted from now on; straight from a tap. */
  readonly goOn: (passphrase: string) => Promise<void>
  /** Asks the person again to let the file be written, and tries where they do; straight from a tap. Whether they did. */
  readonly allow: () => Promise<boolean>
  /** Adds what the file holds to the notebook, then writes it. */
  readonly takeIn: () => Promise<void>
  /** Writes over a file that holds more; what it held is kept as its generation before. */
  readonly writeOver: () => Promise<void>
  readonly turnOff: () => Promise<void>
  /** Watches over the file until what it answers with is called, by everybody who started it. */
  readonly start: () => () => void
}

/** How long nothing is written before the file is, and how long there is between two writings, in milliseconds. */
const QUIET = 20_000
const BETWEEN = 180_000
/** Out of sight the page may be stopped at any moment: then it is written sooner. */
const BETWEEN_HIDDEN = 30_000
/** How old the note of the last backup may become while the file is kept, in milliseconds. */
const NOTED_AGAIN = 20 * 3_600_000

/** The keeper of a notebook's file: one for each open vault. */
export const fileKeeperOf = oneForEachVault(createFileKeeper)

function createFileKeeper(vault: Vault, beside: Beside): FileKeeper {
  const { state, subscribe, show } = shown<KeeperState>({ kind: 'reading' })
  let timer: ReturnType<typeof setTimeout> | undefined
  let seen: Journal | null = null
  let waits = false
  let held = vault.state()
  let ranAt = Number.NEGATIVE_INFINITY
  let stopListening: () => void = () => undefined

  const showNote = (name: string, note: Note, isWriting: boolean) => {
    const { at, fault } = note
    show({ kind: 'kept', name, isEncrypted: note.passphrase !== null, isWriting, at, fault })
  }

  const kept = chosenWithNote<FileHandle, Note>(beside, readKeptFile, storeKeptFile, (standing) => {
    if (standing.kind === 'note') showNote(standing.name, standing.note, false)
    else show(standing)
  })

  /** What the notebook holds; of one that was closed meanwhile what it last held, never the nothing that it holds then. */
  function hold(): VaultState {
    const now = vault.state()
    const isClosed = now.fault?.kind === 'connection-lost' && now.journal.pages.size < held.journal.pages.size
    if (!isClosed) held = now
    return held
  }

  const isOpen = () => hold() === vault.state()

  /** Writes the file, one tab after the other; whoever finds it done already lets it be. */
  async function write(over = false): Promise<void> {
    clearTimeout(timer)
    waits = false
    hold()
    await navigator.locks.request('shoreline kept file', async () => {
      let note: Note | null = null
      try {
        note = await kept.look()
        if (note) await writeNow(note, over)
      } catch (error) {
        // A bug, or memory that ran out: what the file held is in it, and the person hears of it.
        reportError(error)
        const now = state()
        if (now.kind === 'kept') show({ ...now, isWriting: false, fault: 'not-written' })
        const handle = kept.handle()
        if (handle && note) await kept.keep(handle, { ...note, fault: 'not-written' })
      }
    })
  }

  async function writeNow(note: Note, over: boolean): Promise<void> {
    // Only now: what was written while another tab had its turn is in the file too.
    const { journal, whole, broken } = hold()
    const now = new Date()
    const mark = markOf(journal)
    const handle = kept.handle()
    if (!handle || !whole || journal.pages.size === 0) return
    if (note.mark === mark && note.fault === null) return
    ranAt = performance.now()
    showNote(handle.name, note, true)
    // From this moment on a copy of these words is elsewhere, also if what follows takes its time.
    if (isOpen()) void vault.change((before) => noteCarried(before, instantOf(now)))
    const stands = broken.length > 0 ? 'broken-pages' : await makeWay(handle, note, journal, now, over)
    const fault = typeof stands === 'string' ? stands : await putBackup(handle, journal, now, note.passphrase)
    // Turned off meanwhile, it stays turned off.
    if (!(await readKeptFile())) return show({ kind: 'off' })
    const beforeAt = typeof stands === 'string' ? (note.beforeAt ?? null) : stands.beforeAt
    const lies = await traceOf(handle)
    const written = {
      ...note,
      at: instantOf(now),
      mark,
      fault,
      trace: lies.ok ? lies.value : null,
      beforeAt,
    }
    await kept.keep(handle, fault ? { ...note, fault, beforeAt } : written)
    if (!fault) noteWritten(instantOf(now))
  }

  /** Sees that nothing is lost by what comes next: keeps what the file holds, once a day and where less would follow. */
  async function makeWay(
    handle: FileHandle,
    note: Note,
    journal: Journal,
    now: Date,
    over: boolean,
  ): Promise<KeeperFault | { readonly beforeAt: Instant | null }> {
    const lies = await traceOf(handle)
    // Who cannot see what it holds writes over nothing.
    if (!lies.ok) return 'not-written'
    const trace = lies.value
    const beforeAt = note.beforeAt ?? null
    if (!trace) return { beforeAt }
    const isOurs = trace.size === note.trace?.size && trace.modified === note.trace.modified
    if (!isOurs && !over) {
      const inFile = await journalInFile(handle, note.passphrase)
      if (inFile && holdsMore(journal, inFile)) return 'holds-more'
    }
    const isLess = note.mark !== null && countIn(markOf(journal)) < countIn(note.mark)
    const isOld = beforeAt === null || now.getTime() - Date.parse(beforeAt) > NOTED_AGAIN
    if (isOurs && !isLess && !isOld) return { beforeAt }
    return (await keepBefore(handle, beside)) ? { beforeAt: instantOf(now) } : 'not-kept-before'
  }

  function noteWritten(now: Instant): void {
    const before = settingOf(hold().journal, 'backedUpAt')
    const isNoted = before !== null && Date.parse(now) - Date.parse(before) < NOTED_AGAIN
    if (!isNoted && isOpen()) void vault.change((journal) => noteBackup(journal, now))
  }

  function plan(): void {
    const { journal, whole } = hold()
    // Before the file is known, nothing counts as seen.
    if (!whole || journal === seen || state().kind !== 'kept') return
    seen = journal
    waits = true
    clearTimeout(timer)
    timer = setTimeout(() => void write(), Math.max(QUIET, ranAt + BETWEEN - performance.now()))
  }

  function onVisibility(): void {
    const isHidden = document.visibilityState === 'hidden'
    if (isHidden && waits && performance.now() - ranAt >= BETWEEN_HIDDEN) void write()
    if (!isHidden && !waits) void kept.look()
  }

  function begin(isUsed: () => boolean): void {
    stopListening = vault.subscribe(plan)
    document.addEventListener('visibilitychange', onVisibility)
    void Promise.all([kept.look(), vault.opened()]).then(() => isUsed() && plan())
  }

  function end(): void {
    stopListening()
    document.removeEventListener('visibilitychange', onVisibility)
    // What waits to be written is, as long as the page lives; its words were stored in the notebook before.
    if (waits) void write()
  }

  return {
    state,
    subscribe,
    async choose(handle, passphrase) {
      await kept.keep(handle, { passphrase, at: null, mark: null, fault: null })
      await write()
    },
    async goOn(passphrase) {
      const handle = kept.handle()
      if (!handle || !(await askToWrite(handle))) return
      await kept.keep(handle, { passphrase, at: null, mark: null, fault: null })
      await write()
    },
    async allow() {
      const handle = kept.handle()
      if (!handle || !(await askToWrite(handle))) return false
      await write()
      return true
    },
    async takeIn() {
      const note = await kept.look()
      const handle = kept.handle()
      const inFile = handle && note && (await journalInFile(handle, note.passphrase))
      const now = instantOf(new Date())
      if (inFile && isOpen()) {
        const { journal } = heldToNow(inFile, now, hold().journal)
        await vault.change((before) => noteCarried(mergeHeld(before, journal), now))
      }
      await write()
    },
    writeOver: () => write(true),
    async turnOff() {
      clearTimeout(timer)
      waits = false
      await forgetKeptFile()
      kept.forgotten()
    },
    ...runWhileUsed(begin, end),
  }
}

/** How many entries a journal had when its mark was made. */
function countIn(mark: string): number {
  return Number(mark.slice(0, mark.indexOf(' ')))
}
