import { settingOf } from '../../domain/entries.ts'
import type { Journal } from '../../domain/journal.ts'
import { isOfDevice } from '../../domain/kinds/setting.ts'
import { noteBackup, noteCarried } from '../../domain/thisDevice.ts'
import { type Instant, instantOf } from '../../domain/wallTime.ts'
import { inSlices } from '../../store/inSlices.ts'
import {
  askToWrite,
  type FileHandle,
  forgetKeptFile,
  type KeptFile,
  type KeptFileFault,
  mayWrite,
  readKeptFile,
  storeKeptFile,
  writeKeptFile,
} from '../../vault/carry/keptFile.ts'
import type { Beside, Vault } from '../../vault/vault.ts'

/** Why the file does not hold what the notebook does. */
export type KeeperFault =
  | KeptFileFault['kind']
  | 'no-memory'
  /** What was to be written was no backup of the notebook. */
  | 'not-read-back'
  /** Some pages do not open: the file may hold what they held, so it is left as it is. */
  | 'broken-pages'

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
}

/** Keeps the chosen file current while the notebook is open. */
export type FileKeeper = {
  readonly state: () => KeeperState
  readonly subscribe: (listener: () => void) => () => void
  /** Keeps this file from now on, encrypted under the passphrase or with null readable, and writes it at once. */
  readonly choose: (handle: FileHandle, passphrase: string | null) => Promise<void>
  /** Asks the person again to let the file be written; straight from a tap. */
  readonly allow: () => Promise<void>
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

const keepers = new WeakMap<Vault, FileKeeper>()

/** The keeper of a notebook's file: one for each open vault. */
export function fileKeeperOf(vault: Vault, beside: Beside): FileKeeper {
  const known = keepers.get(vault)
  if (known) return known
  const keeper = createFileKeeper(vault, beside)
  keepers.set(vault, keeper)
  return keeper
}

function createFileKeeper(vault: Vault, beside: Beside): FileKeeper {
  const listeners = new Set<() => void>()
  let state: KeeperState = { kind: 'reading' }
  let file: KeptFile | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let seen: Journal | null = null
  let waits = false
  let ranAt = Number.NEGATIVE_INFINITY
  let users = 0
  let stopListening: () => void = () => undefined

  const show = (next: KeeperState) => {
    state = next
    for (const listener of [...listeners]) listener()
  }
  const showNote = (name: string, note: Note, isWriting: boolean) => {
    const { at, fault } = note
    show({ kind: 'kept', name, isEncrypted: note.passphrase !== null, isWriting, at, fault })
  }

  /** The note of the file as it lies on the device now; another tab may have written it, or turned it off. */
  async function look(): Promise<Note | null> {
    file = await readKeptFile()
    const text = file && (await beside.open(file.sealed))
    if (!file) show({ kind: 'off' })
    else if (text === null) show({ kind: 'other-key', name: file.handle.name })
    const note = text === null ? null : (JSON.parse(text) as Note)
    if (file && note) showNote(file.handle.name, note, false)
    return note
  }

  async function keepNote(handle: FileHandle, note: Note): Promise<void> {
    const sealed = await beside.seal(JSON.stringify(note))
    if (await storeKeptFile({ handle, sealed })) file = { handle, sealed }
    showNote(handle.name, note, false)
  }

  /** Writes the file, one tab after the other; whoever finds it done already lets it be. */
  async function write(): Promise<void> {
    clearTimeout(timer)
    waits = false
    // Taken before anything is waited for: a notebook that is closed meanwhile holds nothing any more.
    const { journal, whole, broken } = vault.state()
    await navigator.locks.request('shoreline kept file', async () => {
      const note = await look()
      const mark = markOf(journal)
      if (!file || !note || !whole || (note.mark === mark && note.fault === null)) return
      const { handle } = file
      ranAt = performance.now()
      showNote(handle.name, note, true)
      const now = new Date()
      const fault = broken.length > 0 ? 'broken-pages' : await put(handle, journal, now, note.passphrase)
      // Turned off meanwhile, it stays turned off.
      if (!(await readKeptFile())) return show({ kind: 'off' })
      await keepNote(handle, fault ? { ...note, fault } : { ...note, at: instantOf(now), mark, fault })
      if (!fault) noteWritten(instantOf(now))
    })
  }

  function noteWritten(now: Instant): void {
    const before = settingOf(vault.state().journal, 'backedUpAt')
    const isNoted = before !== null && Date.parse(now) - Date.parse(before) < NOTED_AGAIN
    void vault.change((journal) => (isNoted ? noteCarried(journal, now) : noteBackup(journal, now)))
  }

  function plan(): void {
    const { journal, whole } = vault.state()
    if (!whole || journal === seen) return
    seen = journal
    if (state.kind !== 'kept') return
    waits = true
    clearTimeout(timer)
    timer = setTimeout(() => void write(), Math.max(QUIET, ranAt + BETWEEN - performance.now()))
  }

  function onVisibility(): void {
    const isHidden = document.visibilityState === 'hidden'
    if (isHidden && waits && performance.now() - ranAt >= BETWEEN_HIDDEN) void write()
    if (!isHidden && !waits) void look()
  }

  function begin(): void {
    stopListening = vault.subscribe(plan)
    document.addEventListener('visibilitychange', onVisibility)
    void Promise.all([look(), vault.opened()]).then(() => users > 0 && plan())
  }

  function end(): void {
    stopListening()
    document.removeEventListener('visibilitychange', onVisibility)
    // What waits to be written is, as long as the page lives; its words were stored in the notebook before.
    if (waits) void write()
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async choose(handle, passphrase) {
      await keepNote(handle, { passphrase, at: null, mark: null, fault: null })
      await write()
    },
    async allow() {
      if (file && (await askToWrite(file.handle))) await write()
    },
    async turnOff() {
      clearTimeout(timer)
      waits = false
      await forgetKeptFile()
      file = null
      show({ kind: 'off' })
    },
    start() {
      users += 1
      if (users === 1) begin()
      return () => {
        users -= 1
        if (users === 0) end()
      }
    },
  }
}

/** Writes the whole journal, made away from the thread that draws; what went wrong, or null. */
async function put(
  handle: FileHandle,
  journal: Journal,
  now: Date,
  passphrase: string | null,
): Promise<KeeperFault | null> {
  if (!(await mayWrite(handle))) return 'not-allowed'
  const { readsBackInSteps, writeBackupInSteps } = await import('../../vault/backup.ts')
  const facts = { appVersion: __APP_VERSION__, now }
  const text = await inSlices(writeBackupInSteps(journal, facts))
  if (text === undefined) return 'not-written'
  if (!(await inSlices(readsBackInSteps(text, facts)))) return 'not-read-back'
  let content: string | Uint8Array<ArrayBuffer> = text
  if (passphrase !== null) {
    const { encryptBackup } = await import('../../vault/carry/encryptedBackup.ts')
    const encrypted = await encryptBackup(text, passphrase, { armoured: false })
    if (!encrypted?.ok) return 'no-memory'
    content = encrypted.value
  }
  const written = await writeKeptFile(handle, content)
  return written.ok ? null : written.fault.kind
}

/** Another mark for another journal. What belongs to the device is no change of it, or each backup would ask for the next. */
function markOf(journal: Journal): string {
  let count = 0
  let newest = ''
  let sum = 0
  for (const page of journal.pages.values()) {
    for (const { id, editedAt } of page.values()) {
      if (isOfDevice(id)) continue
      count += 1
      sum += Date.parse(editedAt)
      if (editedAt > newest) newest = editedAt
    }
  }
  return `${count} ${newest} ${sum}`
}
