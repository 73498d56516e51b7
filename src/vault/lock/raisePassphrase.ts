import { fault, ok } from '../../domain/result.ts'
import { ARGON2ID, parseSlot } from '../keys/keySlot.ts'
import { changeSlots, passphraseSlot } from './changeSlots.ts'
import { type LockOptions, type Secret, withDatabase } from './lock.ts'

/**
 * Puts a passphrase that is derived more cheaply than this device can, because the lock was set where WebAssembly was
 * off, under Argon2id. The same passphrase opens before and after; whatever does not work out leaves all as it was.
 */
export async function raisePassphrase(secret: Secret, options: LockOptions = {}): Promise<void> {
  if (secret.way !== 'passphrase' || typeof WebAssembly === 'undefined') return
  const rows = await withDatabase(options, (database) => database.run((tables) => tables.keyring.toArray()))
  const slot = parseSlot(rows.ok ? rows.value.find(({ type }) => type === 'passphrase') : null)
  if (!slot.ok || slot.value.kdf.algorithm === ARGON2ID.algorithm) return
  await changeSlots(secret, options, async (dataKey, era) => {
    const made = await passphraseSlot(secret.passphrase, dataKey, era)
    if (!made.ok) return made
    return made.value.kdf.algorithm === ARGON2ID.algorithm
      ? ok({ put: made.value })
      : fault({ kind: 'no-memory' })
  })
}
