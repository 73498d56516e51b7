// The room `pages`: what lies on the disk, sealed, and is read and written there. It knows no other room of the vault;
// `keys`, `carry`, `lock` and the vault itself may import it.

import { Dexie, type Table } from 'dexie'
import { fault, ok, type Result } from '../../domain/result.ts'
import { SCHEMA } from './schema.ts'

/** The name of the database on the person's device. */
export const DATABASE_NAME = 'shoreline'

/** One sealed page as it lies in the database. `revision` counts its saves, from 1. */
export type StoredPage = {
  readonly id: string
  readonly revision: number
  readonly sealed: Uint8Array<ArrayBuffer>
}

/**
 * One way to the data key as it lies in the keyring. `era` names the data key: every slot of one has the same. Only
 * a `device` slot holds the key itself; what else a slot holds is for `parseSlot` to judge. Beside the slots lies the
 * list of what there is, with a `revision` that counts its writes.
 */
export type KeySlot = {
  readonly id: string
  readonly type: string
  readonly era?: string
  readonly dataKey?: CryptoKey
  readonly wrappedKey?: Uint8Array<ArrayBuffer>
  readonly revision?: number
  readonly listed?: Uint8Array<ArrayBuffer>
}

/** A page as it lay before another version of the app wrote over it. `key` is its id with its schema. */
export type KeptPage = StoredPage & { readonly key: string }

/** What may be read before anything is unlocked. */
export type PreferencesRecord = { readonly id: 'preferences' } & Readonly<Record<string, unknown>>

/**
 * What may be asked of a table. The build leaves out of Dexie what is for more than that, such as watched queries and
 * cursors, so a name added here goes into `scripts/build/leftOutOfDexie.ts` too.
 */
type Rows<Row> = Pick<
  Table<Row, string>,
  | 'get'
  | 'bulkGet'
  | 'toArray'
  | 'count'
  | 'add'
  | 'bulkAdd'
  | 'put'
  | 'bulkPut'
  | 'delete'
  | 'bulkDelete'
  | 'clear'
> & { toCollection(): { primaryKeys(): PromiseLike<string[]> } }

/** The four tables. None has an index but its key, so nothing leaks through one. */
export type Tables = {
  readonly pages: Rows<StoredPage>
  readonly kept: Rows<KeptPage>
  readonly keyring: Rows<KeySlot>
  readonly preferences: Rows<PreferencesRecord>
  /** Runs work on the named tables, all or nothing; it is durable once this resolves. */
  transaction<Value>(
    mode: 'rw',
    ...tablesAndWork: [...tables: Pick<Rows<unknown>, 'clear'>[], work: () => PromiseLike<Value>]
  ): Promise<Value>
}

/** Why the database could not be worked with. */
export type DatabaseFault =
  | { readonly kind: 'no-room' }
  | { readonly kind: 'connection-lost' }
  | { readonly kind: 'from-newer-app' }

/** An open database. */
export type Database = {
  /**
   * Runs work on the tables. Where the connection was lost (iOS drops it in the background) it is opened again and
   * the work runs a second time, so work must bear that. An error that is not storage's is thrown on.
   */
  run<Value>(work: (tables: Tables) => PromiseLike<Value>): Promise<Result<Value, DatabaseFault>>
  /** Called with every opening after the first; throwing from it keeps the database closed. */
  onReopened(check: (tables: Tables) => Promise<void>): void
  /** Lets go for good. */
  close(): void
}

/** Why there is no database. `newer` hands over the tables for reading; the caller closes it. */
export type DatabaseOpenFault =
  | { readonly kind: 'no-storage' }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'newer'; readonly version: number; readonly database: Database }

/** Under which key of `kept` stands that the person went back; its revision is the version they went back from. */
export const WENT_BACK = 'went back'

/** How long another tab with an older version may take to let go, in milliseconds. */
const PATIENCE = 3000

/**
 * Opens the database, or makes it. A database of a newer version is left exactly as it is, unless the person went back
 * from that version to the pages as they were before it; another tab that wants
 * to upgrade is let through at once, and from then on every `run` says `from-newer-app`.
 */
export async function openDatabase(
  name: string,
  patience = PATIENCE,
): Promise<Result<Database, DatabaseOpenFault>> {
  const tables = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled' }) as Dexie &
    Tables
  tables.version(SCHEMA).stores({ pages: 'id', kept: 'key', keyring: 'id', preferences: 'id' })
  let left: DatabaseFault | null = null
  let check: ((tables: Tables) => Promise<void>) | null = null
  let connection: Promise<void> | null = null
  let connecting = false
  let connected = false
  tables.on('versionchange', (event) => {
    left = event.newVersion ? { kind: 'from-newer-app' } : { kind: 'connection-lost' }
    tables.close()
  })
  tables.on(
    'ready',
    () => {
      // Dexie opens again by itself in the middle of work; here it must go by way of the check.
      if (!connecting) throw new DOMException('Opened unasked', 'InvalidStateError')
    },
    true,
  )

  async function connect(): Promise<void> {
    connecting = true
    try {
      await tables.open()
    } finally {
      connecting = false
    }
    // Dexie passes over an error in its own first look at the database, and is then open without the way to its tables.
    if (!(tables.pages as { core?: unknown }).core) throw new DOMException('No tables', 'InvalidStateError')
    await check?.(tables)
    connected = true
  }

  function disconnect(): void {
    connection = null
    connected = false
    tables.close({ disableAutoOpen: false })
  }

  const database: Database = {
    async run(work) {
      for (let attempt = 1; ; attempt += 1) {
        if (left) return fault(left)
        if (connected && !tables.isOpen()) disconnect()
        connection ??= connect()
        const mine = connection
        try {
          await mine
          return ok(await work(tables))
        } catch (error) {
          const kind = storageFaultOf(error)
          if (!kind) throw error
          if (kind === 'no-room') return fault({ kind })
          if (connection === mine) disconnect()
          if (attempt === 2) return fault(left ?? { kind })
        }
      }
    },
    onReopened(callback) {
      check = callback
    },
    close() {
      left ??= { kind: 'connection-lost' }
      tables.close()
    },
  }

  const blocked = new Promise<'blocked'>((resolve) => {
    tables.on('blocked', () => setTimeout(() => resolve('blocked'), patience))
  })
  const opened = await Promise.race([blocked, database.run(() => Promise.resolve())])
  if (opened === 'blocked' || !opened.ok) {
    database.close()
    return fault({ kind: opened === 'blocked' ? 'blocked' : 'no-storage' })
  }
  // IndexedDB multiplies: Dexie keeps ten native versions to each of ours.
  const version = Math.floor(tables.backendDB().version / 10)
  if (version <= SCHEMA) return ok(database)
  const wentBack = await database.run((tables) => tables.kept.get(WENT_BACK))
  return wentBack.ok && wentBack.value?.revision === version
    ? ok(database)
    : fault({ kind: 'newer', version, database })
}

/** What went wrong in the storage's words, or null when the error is not storage's: then it is a bug. */
function storageFaultOf(error: unknown): 'no-room' | 'connection-lost' | null {
  const causes = causesOf(error)
  if (causes.some((cause) => cause.name === 'QuotaExceededError')) return 'no-room'
  // A value that cannot be copied, or for whose copy there is no memory, is none of the connection's doing.
  if (causes.some((cause) => cause.name === 'DataCloneError')) return null
  return causes.some((cause) => cause instanceof DOMException || cause instanceof Dexie.DexieError)
    ? 'connection-lost'
    : null
}

/** The error with everything it wraps: Dexie reports a full disk as an abort, or as one of many failures. */
function causesOf(error: unknown): readonly Error[] {
  if (!(error instanceof Error || error instanceof DOMException)) return []
  const { inner, failures } = error as { inner?: unknown; failures?: unknown }
  const wrapped = [inner, ...(Array.isArray(failures) ? failures : [])].filter((cause) => cause !== error)
  return [error, ...wrapped.flatMap(causesOf)]
}
