import { fault, ok, type Result } from '../../domain/result.ts'
import { derivePassphrase, type Progress } from '../keys/kdf.ts'
import { importDataKey, keysFrom } from '../keys/keyring.ts'
import { type LockSlot, newSalt, type SlotHeader, wrapKey, wrappingKeyFrom } from '../keys/keySlot.ts'
import type { Database, KeySlot } from '../pages/database.ts'
import { INVENTORY, openInventory, sealInventory } from '../pages/inventory.ts'
import type { Keys } from '../pages/sealing.ts'
import { waysOf } from '../pages/waysOf.ts'
import { type LockFault, type LockOptions, openSlot, type Secret, withDatabase } from './lock.ts'

type Make<Made> = (dataKey: Uint8Array<ArrayBuffer>, era: string) => Promise<Result<Made, LockFault>>

/** Puts one slot in, or in place of the one with its id. */
export async function putSlot(
  secret: Secret,
  options: LockOptions,
  make: Make<LockSlot>,
): Promise<Result<void, LockFault>> {
  return changeSlots(secret, options, async (dataKey, era) => {
    const made = await make(dataKey, era)
    return made.ok ? ok({ put: made.value }) : made
  })
}

/** How often another tab may save in between before a change is given up. */
const MOST_ATTEMPTS = 20

/** Puts one slot in or takes a passkey's away, with the list of ways in, unless the data key became another meanwhile. */
export async function changeSlots(
  secret: Secret,
  options: LockOptions,
  make: Make<{ readonly put: LockSlot } | { readonly gone: string }>,
): Promise<Result<void, LockFault>> {
  return withDatabase(options, async (database) => {
    const opened = await openSlot(database, secret, options.onProgress)
    if (!opened.ok) return opened
    const { dataKey, slot } = opened.value
    const made = await make(dataKey, slot.era)
    if (!made.ok) {
      dataKey.fill(0)
      return made
    }
    const keys = await keysFrom(await importDataKey(dataKey), slot.era)
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
      const stored = await storeChange(database, keys, slot.id, made.value)
      if (!stored.ok) return stored
      if (stored.value === 'done') return ok(undefined)
      if (stored.value === 'changed-elsewhere') break
    }
    return fault({ kind: 'changed-elsewhere' })
  })
}

async function storeChange(
  database: Database,
  keys: Keys,
  openedBy: string,
  change: { readonly put: LockSlot } | { readonly gone: string },
): Promise<Result<'done' | 'changed-elsewhere' | 'stale', LockFault>> {
  const found = await database.run((tables) => tables.keyring.toArray())
  if (!found.ok) return found
  const row = found.value.find(({ id }) => id === INVENTORY)
  const list = row && (await listAfter(keys, row, found.value, change))
  return database.run((tables) =>
    tables.transaction('rw', tables.keyring, async () => {
      const before = await tables.keyring.get(openedBy)
      if (before?.era !== keys.era) return 'changed-elsewhere'
      if ((await tables.keyring.get(INVENTORY))?.revision !== row?.revision) return 'stale'
      if ('put' in change) await tables.keyring.put(change.put)
      else if ((await tables.keyring.get(change.gone))?.type === 'passkey')
        await tables.keyring.delete(change.gone)
      if (list) await tables.keyring.put(list)
      return 'done'
    }),
  )
}

/** Only what is changed is listed anew: a slot that is not as listed is found as before. */
async function listAfter(
  keys: Keys,
  row: KeySlot,
  slots: readonly KeySlot[],
  change: { readonly put: LockSlot } | { readonly gone: string },
): Promise<KeySlot> {
  const list = await openInventory(keys, row)
  const ways = { ...(list.ways ?? waysOf(slots)) }
  if ('put' in change) Object.assign(ways, waysOf([change.put]))
  else if (slots.some(({ id, type }) => id === change.gone && type === 'passkey')) delete ways[change.gone]
  return sealInventory(keys, { ...list, revision: list.revision + 1, ways })
}

/** A passphrase's slot, derived by the best that this device can do. */
export async function passphraseSlot(
  passphrase: string,
  dataKey: Uint8Array<ArrayBuffer>,
  era: string,
  onProgress?: (progress: Progress) => void,
): Promise<Result<LockSlot, LockFault>> {
  const salt = newSalt()
  const derived = await derivePassphrase(passphrase, salt, null, onProgress)
  if (!derived.ok) return derived
  const header: SlotHeader = { id: 'passphrase', type: 'passphrase', era, kdf: derived.value.kdf, salt }
  return ok(await wrapKey(header, await wrappingKeyFrom(derived.value.bytes), dataKey))
}
