import { fault, ok, type Result } from '../domain/result.ts'
import type { Database, DatabaseFault, KeySlot, Tables } from './database.ts'

/** The two keys in use while the vault is open; neither can be taken out of the browser. */
export type Keys = {
  /** AES-256-GCM. */
  readonly sealing: CryptoKey
  /** HMAC-SHA-256. */
  readonly naming: CryptoKey
}

const DEVICE = 'device'

/**
 * The keys of this device's journal, made the first time. Two tabs that open first at once agree on one key.
 * `unknown-slot` when the keyring holds only slots that a newer version wrote.
 */
export async function openKeyring(
  database: Database,
): Promise<Result<Keys, DatabaseFault | { kind: 'unknown-slot' }>> {
  const found = await database.run((tables) => tables.keyring.toArray())
  if (!found.ok) return found
  let slots = found.value
  if (slots.length === 0) {
    // Made before the transaction: waiting for WebCrypto inside one would end it in some browsers.
    const dataKey = await newDataKey()
    const agreed = await database.run((tables) =>
      tables.transaction('rw', tables.keyring, () => agree(tables, dataKey)),
    )
    if (!agreed.ok) return agreed
    slots = agreed.value
  }
  const dataKey = deviceKeyIn(slots)
  return dataKey ? ok(await keysFrom(dataKey)) : fault({ kind: 'unknown-slot' })
}

/** The keys of the device slot as it stands, making none; null when there is no such slot. */
export async function readKeyring(tables: Tables): Promise<Keys | null> {
  const dataKey = deviceKeyIn(await tables.keyring.toArray())
  return dataKey ? keysFrom(dataKey) : null
}

/** Makes the sealing and the naming key from the data key, by HKDF-SHA-256 (RFC 5869) under a purpose each. */
export async function keysFrom(dataKey: CryptoKey): Promise<Keys> {
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
  return { sealing, naming }
}

async function newDataKey(): Promise<CryptoKey> {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  const key = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey'])
  bytes.fill(0)
  return key
}

async function agree(tables: Tables, dataKey: CryptoKey): Promise<KeySlot[]> {
  const slots = await tables.keyring.toArray()
  if (slots.length > 0) return slots
  const slot = { id: DEVICE, type: DEVICE, dataKey }
  await tables.keyring.add(slot)
  return [slot]
}

function deviceKeyIn(slots: readonly KeySlot[]): CryptoKey | null {
  return slots.find((slot) => slot.id === DEVICE && slot.type === DEVICE)?.dataKey ?? null
}
