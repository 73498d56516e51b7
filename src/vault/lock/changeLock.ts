import { fault, ok, type Result } from '../../domain/result.ts'
import type { Progress } from '../keys/kdf.ts'
import { importDataKey, keysFrom, newDeviceSlot, newEra, openKeyring } from '../keys/keyring.ts'
import {
  LONGEST_NAME,
  type LockSlot,
  newSalt,
  type SlotHeader,
  stretchRandom,
  wrapKey,
  wrappingKeyFrom,
} from '../keys/keySlot.ts'
import type { NewPasskey } from '../keys/passkey.ts'
import { parseRecoveryCode } from '../keys/recoveryCode.ts'
import type { Database, KeySlot } from '../pages/database.ts'
import { wordsUnderBoth } from '../pages/heldWords.ts'
import type { Keys } from '../pages/sealing.ts'
import { changeSlots, passphraseSlot, putSlot } from './changeSlots.ts'
import {
  type LockFault,
  type LockOptions,
  openSlot,
  PASSKEY_PURPOSE,
  RECOVERY_PURPOSE,
  type Secret,
  withDatabase,
} from './lock.ts'
import { reseal } from './reseal.ts'

/** The two ways every lock has. */
export type Secrets = { readonly passphrase: string; readonly code: string }

/**
 * Locks a notebook that has no lock: a new random data key, every page sealed again under it, and the key beside the
 * pages gone. Nothing of it takes effect unless all of it does. The keys open the vault anew.
 */
export async function setLock(secrets: Secrets, options: LockOptions = {}): Promise<Result<Keys, LockFault>> {
  return withDatabase(options, async (database) => {
    const from = await openKeyring(database)
    if (!from.ok) {
      const { kind } = from.fault
      return fault(kind === 'locked' || kind === 'unknown-slot' ? { kind: 'changed-elsewhere' } : { kind })
    }
    return underNewKey(database, from.value, secrets, options.onProgress)
  })
}

/**
 * A new data key and new ways to it, every page sealed again: for a passphrase that somebody may have seen together
 * with the disk. Old passkeys lead nowhere after it.
 */
export async function sealEverythingAgain(
  secret: Secret,
  secrets: Secrets,
  options: LockOptions = {},
): Promise<Result<Keys, LockFault>> {
  return withDatabase(options, async (database) => {
    const from = await keysBehind(database, secret, options.onProgress)
    return from.ok ? underNewKey(database, from.value, secrets, options.onProgress) : from
  })
}

/** Takes the lock off: every page sealed again under a key that lies beside them. */
export async function removeLock(
  secret: Secret,
  options: LockOptions = {},
): Promise<Result<Keys, LockFault>> {
  return withDatabase(options, async (database) => {
    const from = await keysBehind(database, secret, options.onProgress)
    if (!from.ok) return from
    const slot = await newDeviceSlot()
    if (!slot.dataKey) throw new TypeError('A device slot without its key')
    const to = await keysFrom(slot.dataKey, slot.era)
    return putUnder(database, from.value, to, [slot])
  })
}

/** Another passphrase for the same data key. The old one opens until this resolves, the new one from then on. */
export async function changePassphrase(
  secret: Secret,
  passphrase: string,
  options: LockOptions = {},
): Promise<Result<void, LockFault>> {
  return putSlot(secret, options, (dataKey, era) =>
    passphraseSlot(passphrase, dataKey, era, options.onProgress),
  )
}

/** Another recovery code for the same data key; the old one opens nothing from then on. */
export async function changeRecoveryCode(
  secret: Secret,
  code: string,
  options: LockOptions = {},
): Promise<Result<void, LockFault>> {
  return putSlot(secret, options, (dataKey, era) => recoverySlot(code, dataKey, era))
}

/** One more way in: a passkey whose authenticator answered `prf` for `salt`. Its name is cut to what a slot takes. */
export async function addPasskey(
  secret: Secret,
  { credentialId, salt, prf, name }: NewPasskey & { readonly name: string },
  options: LockOptions = {},
): Promise<Result<void, LockFault>> {
  return putSlot(secret, options, async (dataKey, era) => {
    const kdf = { algorithm: 'webauthn-prf', parameters: { credentialId } } as const
    const short = name.trim().slice(0, LONGEST_NAME).trim()
    const id = `passkey ${credentialId}`
    const header: SlotHeader = { id, type: 'passkey', name: short, era, kdf, salt }
    const wrapping = await wrappingKeyFrom(await stretchRandom(prf, salt, PASSKEY_PURPOSE))
    return ok(await wrapKey(header, wrapping, dataKey))
  })
}

/** Takes a passkey's way away. The passkey itself stays wherever it is kept, and opens nothing. */
export async function removePasskey(
  secret: Secret,
  slotId: string,
  options: LockOptions = {},
): Promise<Result<void, LockFault>> {
  return changeSlots(secret, options, async () => ok({ gone: slotId }))
}

async function keysBehind(
  database: Database,
  secret: Secret,
  onProgress?: (progress: Progress) => void,
): Promise<Result<Keys, LockFault>> {
  const opened = await openSlot(database, secret, onProgress)
  if (!opened.ok) return opened
  return ok(await keysFrom(await importDataKey(opened.value.dataKey), opened.value.slot.era))
}

async function underNewKey(
  database: Database,
  from: Keys,
  { passphrase, code }: Secrets,
  onProgress?: (progress: Progress) => void,
): Promise<Result<Keys, LockFault>> {
  const dataKey = crypto.getRandomValues(new Uint8Array(32))
  const era = newEra()
  const byPassphrase = await passphraseSlot(passphrase, dataKey, era, onProgress)
  if (!byPassphrase.ok) return byPassphrase
  const byCode = await recoverySlot(code, dataKey, era)
  if (!byCode.ok) return byCode
  const to = await keysFrom(await importDataKey(dataKey), era)
  return putUnder(database, from, to, [byPassphrase.value, byCode.value])
}

/**
 * Puts the pages under other keys, and with them the words that wait outside of them, which one of both keys opens at
 * every moment. Throws where anything breaks down; then the words wait under both.
 */
export async function putUnder(
  database: Database,
  from: Keys,
  to: Keys,
  slots: readonly KeySlot[],
): Promise<Result<Keys, LockFault>> {
  const words = await wordsUnderBoth(from, to)
  const resealed = await reseal(database, from, to, slots)
  if (!resealed.ok) {
    await words.unchanged()
    return resealed
  }
  await words.changed()
  return ok(to)
}

async function recoverySlot(
  code: string,
  dataKey: Uint8Array<ArrayBuffer>,
  era: string,
): Promise<Result<LockSlot, LockFault>> {
  const secret = parseRecoveryCode(code)
  if (!secret.ok) return fault({ kind: 'not-a-code', why: secret.fault })
  const salt = newSalt()
  const kdf = { algorithm: 'hkdf-sha-256', parameters: {} } as const
  const header: SlotHeader = { id: 'recovery', type: 'recovery', era, kdf, salt }
  const wrapping = await wrappingKeyFrom(await stretchRandom(secret.value, salt, RECOVERY_PURPOSE))
  return ok(await wrapKey(header, wrapping, dataKey))
}
