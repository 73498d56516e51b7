import type { KeySlot } from './database.ts'

/** How the slots of a lock are told from older ones of the same id: by the last bytes of what they wrap. */
export function waysOf(slots: readonly KeySlot[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    slots.flatMap(({ id, wrappedKey }) =>
      wrappedKey instanceof Uint8Array ? [[id, wrappedKey.slice(-8).join('.')] as const] : [],
    ),
  )
}
