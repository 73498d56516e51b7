import type { KeySlot, Tables } from './database.ts'
import { INVENTORY } from './inventory.ts'

/** Whether the keyring still leads to the data key of this era. */
export async function isEra(tables: Tables, era: string): Promise<boolean> {
  return leadsTo(await tables.keyring.toArray(), era)
}

/** Whether one of the keyring's rows does. */
export function leadsTo(slots: readonly KeySlot[], era: string): boolean {
  return slots.some((slot) => slot.type !== INVENTORY && (slot.era ?? '') === era)
}
