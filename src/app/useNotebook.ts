import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type Journal, joinJournals } from '../domain/journal.ts'
import { DEFAULT_SETTINGS } from '../domain/kinds/setting.ts'
import type { Lock } from '../store/LockProvider.tsx'
import { readNow } from '../store/useToday.tsx'
import { openVault } from '../vault/openVault.ts'
import type { Keys } from '../vault/pages/sealing.ts'
import { openTabNews } from '../vault/tabNews.ts'
import type { OpenFault, Vault } from '../vault/vault.ts'

/** Why no notebook is shown: what the vault says, or that its opening broke down on the way. */
export type NotebookFault = Exclude<OpenFault, { kind: 'locked' }> | { readonly kind: 'broke-down' }

/** The person's own notebook: open, closed by its lock, or not to be had. */
export type Notebook =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly vault: Vault; readonly hasLock: boolean }
  /** The lock is shown already, and what was being written is on its way to the disk. */
  | { readonly kind: 'closing'; readonly vault: Vault }
  /** `unsaved` is what could not be stored before; it is written with the next opening in this tab. */
  | { readonly kind: 'closed'; readonly unsaved: Journal | null }
  | { readonly kind: 'erased' }
  | { readonly kind: 'fault'; readonly fault: NotebookFault }

/** How long closing waits for the disk before the words are kept in memory instead, in milliseconds. */
const PATIENCE = 3_000

// A vault that is still to open has nobody to tell yet.
let heardOtherKey: (vault: Vault | null) => void = () => undefined

// Begun before anything is drawn, once for the page: opening is what a cold start waits for.
const opening = open(null, false)

/** The person's own notebook as soon as today's pages are open or its lock is met, and the way to close and open it. */
export function useNotebook(): { readonly notebook: Notebook; readonly lock: Lock } {
  const [notebook, setNotebook] = useState<Notebook>({ kind: 'opening' })
  const latest = useRef(notebook)
  const before = useRef<Vault | null>(null)
  const tell = useRef<(news: 'lock' | 'erased') => void>(() => undefined)

  const close = useCallback(() => {
    setNotebook((now) => (now.kind === 'open' ? { kind: 'closing', vault: now.vault } : now))
  }, [])

  useEffect(() => {
    let gone = false
    void opening.then((opened) => !gone && setNotebook((now) => (now.kind === 'opening' ? opened : now)))
    heardOtherKey = (vault) => {
      const now = latest.current
      if (now.kind === 'open' && now.vault === vault) close()
    }
    const news = openTabNews((heard) => (heard === 'lock' ? close() : setNotebook({ kind: 'erased' })))
    tell.current = news.tell
    return () => {
      gone = true
      news.close()
    }
  }, [close])

  useEffect(() => {
    latest.current = notebook
    const vault = 'vault' in notebook ? notebook.vault : null
    const last = before.current
    before.current = vault
    if (last && last !== vault) void letGo(last, vault)
    if (notebook.kind !== 'closing') return
    // The fields that went away with the screens have handed over their words by now.
    void storeWhatWaits(notebook.vault).then((unsaved) => {
      // Whoever was quick with the passphrase has opened it again meanwhile, and what waited went along.
      if (latest.current !== notebook) return
      // At once: who opens it before this is drawn must find what could not be stored.
      latest.current = { kind: 'closed', unsaved }
      const closed = latest.current
      setNotebook((now) => (now === notebook ? closed : now))
    })
  }, [notebook])

  const hasLock = notebook.kind === 'open' && notebook.hasLock
  const lock = useMemo<Lock>(
    () => ({
      hasLock,
      lockNow() {
        tell.current('lock')
        close()
      },
      async reopen(keys, locked) {
        const opened = await open(keys, locked)
        // What was being written may have been given up only meanwhile.
        const now = latest.current
        const unsaved = now.kind === 'closed' ? now.unsaved : null
        if (opened.kind !== 'open' && (unsaved || now.kind === 'closing')) return false
        if (opened.kind === 'open' && unsaved) addUnsaved(opened.vault, unsaved)
        // Other tabs were closed by the same lock already; a new key closes those that still hold the old one.
        if (now.kind === 'open') tell.current('lock')
        setNotebook(opened)
        return true
      },
      leaveErased() {
        tell.current('erased')
        setNotebook({ kind: 'erased' })
      },
    }),
    [hasLock, close],
  )
  return { notebook, lock }
}

/** A bug, or a browser that lacks something: told to the console, and to the person in words. */
async function open(keys: Keys | null, hasLock: boolean): Promise<Notebook> {
  try {
    return await openOwn(keys, hasLock)
  } catch (error) {
    reportError(error)
    return { kind: 'fault', fault: { kind: 'broke-down' } }
  }
}

async function openOwn(keys: Keys | null, hasLock: boolean): Promise<Notebook> {
  let vault: Vault | null = null
  const opened = await openVault({
    today: () => readNow(DEFAULT_SETTINGS.dayEndsAt).day,
    ...(keys && { keys }),
    onOtherKey: () => heardOtherKey(vault),
  })
  if (opened.ok) {
    vault = opened.value
    return { kind: 'open', vault, hasLock }
  }
  const { fault } = opened
  return fault.kind === 'locked' ? { kind: 'closed', unsaved: null } : { kind: 'fault', fault }
}

/** Closes a vault that another one took the place of; what it could not store goes into that one. */
async function letGo(last: Vault, next: Vault | null): Promise<void> {
  if (next) {
    const unsaved = await storeWhatWaits(last)
    if (unsaved) addUnsaved(next, unsaved)
  }
  last.close()
}

/** Stores what waits to be stored; what could not be is handed back. */
async function storeWhatWaits(vault: Vault): Promise<Journal | null> {
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE))
  await Promise.race([vault.retry(), late])
  const { unsaved, journal } = vault.state()
  return unsaved ? journal : null
}

function addUnsaved(vault: Vault, unsaved: Journal): void {
  void vault.change((journal) => joinJournals(journal, unsaved))
}
