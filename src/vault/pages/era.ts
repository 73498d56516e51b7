import type { Tables } from './database.ts'

/** Whether the keyring still leads to the data key of this era. */
export async function isEra(tables: Tables, era: string): Promise<boolean> {
  const slots = await tables.keyring.toArray()
  return slots.some((slot) => (slot.era ?? '') === era)
}
