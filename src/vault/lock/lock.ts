// The room `lock`: opening, changing the ways to open, sealing anew. It knows `pages`, `keys` and `carry`; only the vault
// itself may import it.

import { fault, ok, type Result } from '../../domain/result.ts'
import { derivePassphrase, type Progress, passphraseBytes } from '../keys/kdf.ts'
import { importDataKey, keysFrom } from '../keys/keyring.ts'
import {
  isWay,
  type LockSlot,
  type PasskeySlot,
  parseSlot,
  type SlotFault,
  stretchRandom,
  unwrapKey,
  type Way,
  wrappingKeyFrom,
} from '../keys/keySlot.ts'
import { parseRecoveryCode, type RecoveryFault } from '../keys/recoveryCode.ts'
import { DATABASE_NAME, type Database, type DatabaseFault, openDatabase } from '../pages/database.ts'
import { type Keys, open } from '../pages/sealing.ts'

/** What opens a lock. `prf` is what the passkey's authenticator answered for the slot's salt: 32 bytes. */
export type Secret =
  | { readonly way: 'passphrase'; readonly passphrase: string }
  | { readonly way: 'recovery'; readonly code: string }
  | { readonly way: 'passkey'; readonly slotId: string; readonly prf: Uint8Array<ArrayBuffer> }

/** Why a lock did not open or change. Nothing was changed. */
export type LockFault =
  | DatabaseFault
  | SlotFault
  | { readonly kind: 'no-storage' }
  /** The secret is not this lock's, or its slot was altered: the two cannot be told apart. */
  | { readonly kind: 'wrong-secret' }
  /** What was typed cannot be a recovery code. */
  | { readonly kind: 'not-a-code'; readonly why: RecoveryFault }
  /** The slot belongs to a key the notebook no longer has: an older row lies in place of its own. */
  | { readonly kind: 'older-way' }
  /** This lock has no such way. */
  | { readonly kind: 'no-such-way' }
  /** The device had too little memory for the derivation. */
  | { readonly kind: 'no-memory' }
  /** A part of the app did not come: the network, or an update that took it away. */
  | { readonly kind: 'not-loaded' }
  /** Another tab changed the lock meanwhile. */
  | { readonly kind: 'changed-elsewhere' }
  /** Something threw that nothing foresees: sealing, memory that ran out, a worker that could not be started. */
  | { readonly kind: 'broke-down' }

/** Where, and whom to tell how it goes. */
export type LockOptions = {
  readonly databaseName?: string
  readonly onProgress?: (progress: Progress) => void
}

/** What may be known of a lock without opening it: its ways, in the keyring's order, and the passkeys among them. */
export type LockInfo = {
  readonly slots: readonly { readonly id: string; readonly way: Way }[]
  readonly passkeys: readonly PasskeySlot[]
}

/** The ways this device's notebook can be opened; none when it has no lock. A passkey that was altered is not named. */
export async function readLock(options: LockOptions = {}): Promise<Result<LockInfo, LockFault>> {
  return withDatabase(options, async (database) => {
    const found = await database.run((tables) => tables.keyring.toArray())
    if (!found.ok) return found
    return ok({
      slots: found.value.flatMap(({ id, type }) => (isWay(type) ? [{ id, way: type }] : [])),
      passkeys: found.value.flatMap((row) => passkeyIn(row) ?? []),
    })
  })
}

function passkeyIn(row: unknown): PasskeySlot | null {
  const slot = parseSlot(row)
  if (!slot.ok || slot.value.kdf.algorithm !== 'webauthn-prf') return null
  const { id, name = '', kdf, salt } = slot.value
  return { id, name, credentialId: kdf.parameters.credentialId, salt }
}

/** The keys a secret leads to. A passphrase takes a moment on purpose; a wrong one costs nothing else. */
export async function unlock(secret: Secret, options: LockOptions = {}): Promise<Result<Keys, LockFault>> {
  return withDatabase(options, async (database) => {
    const opened = await openSlot(database, secret, options.onProgress)
    if (!opened.ok) return opened
    return ok(await keysFrom(await importDataKey(opened.value.dataKey), opened.value.slot.era))
  })
}

/** The data key's bytes, to be wiped by whoever asked, and the slot that led to them. */
export async function openSlot(
  database: Database,
  secret: Secret,
  onProgress?: (progress: Progress) => void,
): Promise<Result<{ readonly dataKey: Uint8Array<ArrayBuffer>; readonly slot: LockSlot }, LockFault>> {
  const found = await database.run((tables) => tables.keyring.toArray())
  if (!found.ok) return found
  const row = found.value.find(({ id, type }) =>
    secret.way === 'passkey' ? id === secret.slotId : type === secret.way,
  )
  if (!row) return fault({ kind: 'no-such-way' })
  const slot = parseSlot(row)
  if (!slot.ok) return slot
  const derived = await deriveFor(slot.value, secret, onProgress)
  if (!derived.ok) return derived
  const dataKey = await unwrapKey(slot.value, await wrappingKeyFrom(derived.value))
  if (!dataKey) return fault({ kind: 'wrong-secret' })
  const isOfOneKey = found.value.every(({ era }) => era === slot.value.era)
  if (!isOfOneKey && !(await opensAnyPage(database, dataKey.slice(), slot.value.era))) {
    dataKey.fill(0)
    return fault({ kind: 'older-way' })
  }
  return ok({ dataKey, slot: slot.value })
}

/** Whether a data key is the one the pages lie under; also where there are none. Its bytes are wiped. */
async function opensAnyPage(
  database: Database,
  dataKey: Uint8Array<ArrayBuffer>,
  era: string,
): Promise<boolean> {
  const keys = await keysFrom(await importDataKey(dataKey), era)
  const pages = await database.run((tables) => tables.pages.toArray())
  if (!pages.ok || pages.value.length === 0) return true
  const opened = await Promise.all(
    pages.value.map(
      async (page) => page.sealed instanceof Uint8Array && (await open(keys, page.sealed, page)),
    ),
  )
  return opened.some(Boolean)
}

async function deriveFor(
  { kdf, salt }: LockSlot,
  secret: Secret,
  onProgress?: (progress: Progress) => void,
): Promise<Result<Uint8Array<ArrayBuffer>, LockFault>> {
  switch (secret.way) {
    case 'passphrase': {
      if (kdf.algorithm !== 'argon2id' && kdf.algorithm !== 'pbkdf2-sha-256') break
      if (passphraseBytes(secret.passphrase).length === 0) return fault({ kind: 'wrong-secret' })
      const derived = await derivePassphrase(secret.passphrase, salt, kdf, onProgress)
      return derived.ok ? ok(derived.value.bytes) : derived
    }
    case 'recovery': {
      if (kdf.algorithm !== 'hkdf-sha-256') break
      const code = parseRecoveryCode(secret.code)
      if (!code.ok) return fault({ kind: 'not-a-code', why: code.fault })
      return ok(await stretchRandom(code.value, salt, RECOVERY_PURPOSE))
    }
    case 'passkey': {
      if (kdf.algorithm !== 'webauthn-prf') break
      return ok(await stretchRandom(secret.prf, salt, PASSKEY_PURPOSE))
    }
  }
  return fault({ kind: 'not-a-slot' })
}

/** What a recovery code's wrapping key is derived for. */
export const RECOVERY_PURPOSE = 'shoreline recovery 1'

/** What a passkey's wrapping key is derived for. */
export const PASSKEY_PURPOSE = 'shoreline passkey 1'

/** Runs work on a connection of its own, and closes it. What throws in it is `broke-down`: all before its last word. */
export async function withDatabase<Value, Fault>(
  { databaseName = DATABASE_NAME }: LockOptions,
  work: (database: Database) => Promise<Result<Value, Fault>>,
): Promise<Result<Value, Fault | { readonly kind: 'no-storage' | 'from-newer-app' | 'broke-down' }>> {
  let database: Database | null = null
  try {
    const opened = await openDatabase(databaseName)
    if (!opened.ok) {
      if (opened.fault.kind !== 'newer') return fault({ kind: 'no-storage' })
      database = opened.fault.database
      return fault({ kind: 'from-newer-app' })
    }
    database = opened.value
    return await work(database)
  } catch (error) {
    reportError(error)
    return fault({ kind: 'broke-down' })
  } finally {
    database?.close()
  }
}
