// The room `keys`: what opens the pages, and what each way to a key is made of. It knows `pages`; `carry`, `lock` and
// the vault itself may import it.

import { fault, ok, type Result } from '../../domain/result.ts'
import type { Database, DatabaseFault, KeySlot, Tables } from '../pages/database.ts'
import type { Keys } from '../pages/sealing.ts'

const DEVICE = 'device'

/** The types of slot that a secret opens. */
const LOCKS = ['passphrase', 'recovery', 'passkey']

/**
 * The keys of this device's journal, made the first time. Two tabs that open first at once agree on one key.
 * `locked` when only a secret opens it, `unknown-slot` when the keyring holds only slots that a newer version wrote.
 */
export async function openKeyring(
  database: Database,
): Promise<Result<Keys, DatabaseFault | { kind: 'locked' } | { kind: 'unknown-slot' }>> {
  const found = await database.run((tables) => tables.keyring.toArray())
  if (!found.ok) return found
  let slots = found.value
  if (slots.length === 0) {
    // Made before the transaction: waiting for WebCrypto inside one would end it in some browsers.
    const slot = await newDeviceSlot()
    const agreed = await database.run((tables) =>
      tables.transaction('rw', tables.keyring, () => agree(tables, slot)),
    )
    if (!agreed.ok) return agreed
    slots = agreed.value
  }
  const keys = await deviceKeysIn(slots)
  if (keys) return ok(keys)
  return fault({ kind: slots.some(({ type }) => LOCKS.includes(type)) ? 'locked' : 'unknown-slot' })
}

/** The keys of the device slot as it stands, making none; null when there is no such slot. */
export async function readKeyring(tables: Tables): Promise<Keys | null> {
  return deviceKeysIn(await tables.keyring.toArray())
}

/** A slot with a new data key in it, for a journal without a lock. */
export async function newDeviceSlot(): Promise<KeySlot> {
  const dataKey = await importDataKey(crypto.getRandomValues(new Uint8Array(32)))
  return { id: DEVICE, type: DEVICE, era: newEra(), dataKey }
}

/** A name for a new data key: 128 random bits. */
export function newEra(): string {
  return crypto.randomUUID()
}

/** The data key from its 32 bytes, which are wiped. It cannot be taken out of the browser again. */
export async function importDataKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const key = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey'])
  bytes.fill(0)
  return key
}

/** Makes the sealing and the naming key from the data key, by HKDF-SHA-256 (RFC 5869) under a purpose each. */
export async function keysFrom(dataKey: CryptoKey, era = ''): Promise<Keys> {
  const purpose = (info: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: new TextEncoder().encode(info),
  })
  const [sealing, naming] = await Promise.all([
    crypto.subtle.deriveKey(
      purpose('shoreline sealing 1'),
      dataKey,
      { name: 'AES-GCM', length: 256 },
      false,
      ['encrypt', 'decrypt'],
    ),
    crypto.subtle.deriveKey(
      purpose('shoreline naming 1'),
      dataKey,
      { name: 'HMAC', hash: 'SHA-256', length: 256 },
      false,
      ['sign'],
    ),
  ])
  return { era, sealing, naming }
}

async function agree(tables: Tables, slot: KeySlot): Promise<KeySlot[]> {
  const slots = await tables.keyring.toArray()
  if (slots.length > 0) return slots
  await tables.keyring.add(slot)
  return [slot]
}

async function deviceKeysIn(slots: readonly KeySlot[]): Promise<Keys | null> {
  const slot = slots.find(({ id, type }) => id === DEVICE && type === DEVICE)
  return slot?.dataKey ? keysFrom(slot.dataKey, slot.era) : null
}
