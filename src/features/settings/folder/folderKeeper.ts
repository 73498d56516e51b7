import type { Journal } from '../../../domain/journal.ts'
import { markOf } from '../../../domain/journalMark.ts'
import { type FolderHandle, forgetFolder, readFolder, storeFolder } from '../../../vault/carry/folder.ts'
import { askToWrite } from '../../../vault/carry/keptFile.ts'
import type { FolderOutcome } from '../../../vault/sharedFolder.ts'
import type { Beside, Vault } from '../../../vault/vault.ts'
import { oneForEachVault, runWhileUsed, shown } from '../kept/keeping.ts'
import { chosenWithNote } from '../kept/sealedNote.ts'
import { type FolderNote, type FolderState, type JoinFault, letBeOf } from './folderNote.ts'

/** Brings the notebook and the chosen folder together while the notebook is open. */
export type FolderKeeper = {
  readonly state: () => FolderState
  readonly subscribe: (listener: () => void) => () => void
  /** Whether no device joined the folder yet; null where it cannot be read. */
  readonly isFirstIn: (handle: FolderHandle) => Promise<boolean | null>
  /** Joins a folder from now on, and brings both together at once. */
  readonly join: (handle: FolderHandle, passphrase: string) => Promise<JoinFault | null>
  /** Asks the person again to let the folder be used; straight from a tap. Whether they did. */
  readonly allow: () => Promise<boolean>
  /** Takes in a notebook that has nothing in common with this one. */
  readonly letIn: (name: string) => Promise<void>
  /** Says no more of a file that was left in the folder for this reason. */
  readonly letBe: (left: FolderOutcome['left'][number]) => Promise<void>
  readonly now: () => Promise<void>
  readonly leave: () => Promise<void>
  /** Watches over the folder until what it answers with is called, by everybody who started it. */
  readonly start: () => () => void
}

/** How long nothing is written before the folder hears of it, and how often it is looked into, in milliseconds. */
const QUIET = 20_000
const EVERY = 180_000

/** The part of the app that does it could not be fetched. */
const NOT_NOW: Partial<FolderNote> = { fault: 'not-written' }

/** The keeper of a notebook's folder: one for each open vault. */
export const folderKeeperOf = oneForEachVault(createFolderKeeper)

function createFolderKeeper(vault: Vault, beside: Beside): FolderKeeper {
  const { state, subscribe, show } = shown<FolderState>({ kind: 'reading' })
  let timer: ReturnType<typeof setTimeout> | undefined
  let rounds: ReturnType<typeof setInterval> | undefined
  let seen: Journal | null = null
  let mark: string | null = null
  let stopListening: () => void = () => undefined

  const showNote = (name: string, { at, fault, left, letBe, memory }: FolderNote, isRunning: boolean) => {
    mark = memory.mark
    show({ kind: 'joined', name, isRunning, at, fault, left, letBe })
  }

  const chosen = chosenWithNote<FolderHandle, FolderNote>(beside, readFolder, storeFolder, (standing) => {
    if (standing.kind === 'note') showNote(standing.name, standing.note, false)
    else show(standing)
  })

  /** Brings both together, one tab after the other. */
  async function run(change: (note: FolderNote) => FolderNote = (note) => note): Promise<void> {
    clearTimeout(timer)
    await navigator.locks.request('shoreline folder', async () => {
      const found = await chosen.look()
      const handle = chosen.handle()
      if (!handle || !found) return
      const note = change(found)
      showNote(handle.name, note, true)
      const came = await orElse(({ bringTogether }) => bringTogether(vault, handle, note), NOT_NOW)
      // Left meanwhile, it stays left.
      if (!(await readFolder())) return show({ kind: 'off' })
      await chosen.keep(handle, { ...note, ...came })
      plan()
    })
  }

  function plan(): void {
    const { journal, whole } = vault.state()
    const now = state()
    // What went wrong is tried again in its own time.
    if (!whole || journal === seen || now.kind !== 'joined' || now.isRunning || now.fault) return
    seen = journal
    // What is noted of this device alone is nothing to tell the others.
    if (markOf(journal) === mark) return
    clearTimeout(timer)
    timer = setTimeout(() => void run(), QUIET)
  }

  function onVisibility(): void {
    void run()
  }

  function begin(isUsed: () => boolean): void {
    stopListening = vault.subscribe(plan)
    document.addEventListener('visibilitychange', onVisibility)
    rounds = setInterval(() => document.visibilityState === 'visible' && void run(), EVERY)
    void Promise.all([chosen.look(), vault.opened()]).then(() => (isUsed() ? run() : undefined))
  }

  function end(): void {
    stopListening()
    clearInterval(rounds)
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', onVisibility)
  }

  return {
    state,
    subscribe,
    isFirstIn: (handle) => orElse(({ isFirstIn }) => isFirstIn(handle), null),
    async join(handle, passphrase) {
      const note = await orElse(({ joining }) => joining(handle, passphrase), 'not-read' as const)
      if (typeof note === 'string') return note
      await chosen.keep(handle, note)
      await run()
      return null
    },
    async allow() {
      const handle = chosen.handle()
      if (!handle || !(await askToWrite(handle))) return false
      await run()
      return true
    },
    letIn: (name) => run((note) => ({ ...note, strangers: [...note.strangers, name] })),
    letBe: (left) => run((note) => ({ ...note, letBe: [...note.letBe, letBeOf(left)] })),
    now: () => run(),
    async leave() {
      clearTimeout(timer)
      await forgetFolder()
      chosen.forgotten()
    },
    ...runWhileUsed(begin, end),
  }
}

/** What brings a folder and a notebook together, fetched where a folder is chosen. */
const fetchMerging = () => import('./bringTogether.ts')

/** What comes of it; `otherwise` where that part of the app is gone, with an older version of it. */
async function orElse<Value, Other>(
  work: (merging: Awaited<ReturnType<typeof fetchMerging>>) => Promise<Value>,
  otherwise: Other,
): Promise<Value | Other> {
  let merging: Awaited<ReturnType<typeof fetchMerging>>
  try {
    merging = await fetchMerging()
  } catch (error) {
    reportError(error)
    return otherwise
  }
  return work(merging)
}
