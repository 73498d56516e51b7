import { CompoundFile } from './compoundFile.ts'
import { viewOf } from './heap.ts'
import { PROPERTY, TYPE, textIn, timeIn } from './property.ts'
import type { StoreItem } from './store.ts'

const LONGEST = 4096
const MOST_PROPERTIES = 64 * 1024
/** What stands before the properties of a message at the top of its file. */
const HEAD = 32

/**
 * A message as Outlook saves it (`.msg`, [MS-OXMSG]): what its store would say of it; null for any other
 * compound file, such as an old document of Word's. Messages within it are its own.
 * @throws OutlookFault where it cannot be read; whatever reading the file throws.
 */
export async function savedMessage(file: Blob, onRead: (bytes: number) => void): Promise<StoreItem | null> {
  const compound = await CompoundFile.open(file, onRead)
  const list = await compound.stream('__properties_version1.0', MOST_PROPERTIES)
  if (!list) return null
  const values = new Map<number, DataView>()
  for (let at = HEAD; at + 16 <= list.length; at += 16) {
    const entry = viewOf(list.subarray(at, at + 16))
    values.set(entry.getUint16(2, true), entry)
  }
  const time = (property: number) => {
    const entry = values.get(property)
    if (entry?.getUint16(0, true) !== TYPE.time) return null
    return timeIn(new Uint8Array(entry.buffer, entry.byteOffset + 8, 8))
  }
  const text = async (property: number) => {
    for (const type of [TYPE.text, TYPE.text8]) {
      const name = `__substg1.0_${hex(property)}${hex(type)}`
      const bytes = await compound.stream(name, LONGEST)
      if (bytes) return textIn(bytes, type)
    }
    return ''
  }
  return {
    kind: await text(PROPERTY.messageClass),
    flags: values.get(PROPERTY.flags)?.getUint32(8, true) ?? 0,
    ...{ submitted: time(PROPERTY.submitted), delivered: time(PROPERTY.delivered), text },
  }
}

function hex(number: number): string {
  return number.toString(16).toUpperCase().padStart(4, '0')
}
