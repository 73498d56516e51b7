import { appointmentIn, appointmentNames } from './appointment.ts'
import { CompoundFile } from './compoundFile.ts'
import { viewOf } from './heap.ts'
import { PROPERTY, TYPE, textIn, timeIn } from './property.ts'
import type { StoreItem } from './store.ts'

const LONGEST = 4096
const LONGEST_LIST = 256 * 1024
const NOTHING = new Uint8Array(0)
const MOST_PROPERTIES = 64 * 1024
/** What stands before the properties of a message at the top of its file. */
const HEAD = 32

/**
 * A message as Outlook saves it (`.msg`, [MS-OXMSG]): what its store would say of it, and whether it names somebody who
 * received it, as what was delivered does; null for any other
 * compound file, such as an old document of Word's. Messages within it are its own.
 * @throws OutlookFault where it cannot be read; whatever reading the file throws.
 */
export async function savedMessage(
  file: Blob,
  onRead: (bytes: number) => void,
): Promise<(StoreItem & { readonly isReceived: boolean }) | null> {
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
  const bytes = async (property: number, most: number) =>
    (await compound.stream(`__substg1.0_${hex(property)}${hex(TYPE.bytes)}`, most)) ?? NOTHING
  const number = (property: number) => values.get(property)?.getUint32(8, true) ?? null
  const names = async () => {
    const list = async (place: string) =>
      (await compound.stream(`__nameid_version1.0/__substg1.0_${place}0102`, LONGEST_LIST)) ?? NOTHING
    return appointmentNames(await list('0002'), await list('0003'))
  }
  return {
    kind: await text(PROPERTY.messageClass),
    flags: number(PROPERTY.flags) ?? 0,
    isReceived: values.has(PROPERTY.receivedBy),
    ...{ submitted: time(PROPERTY.submitted), delivered: time(PROPERTY.delivered), text },
    appointment: async () =>
      appointmentIn({ number, time: async (property) => time(property), text, bytes }, await names()),
  }
}

function hex(number: number): string {
  return number.toString(16).toUpperCase().padStart(4, '0')
}
