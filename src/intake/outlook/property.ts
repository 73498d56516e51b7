import { latin1 } from '../mail/header.ts'
import { viewOf } from './heap.ts'

/** The properties that matter here ([MS-OXPROPS]), by number. */
export const PROPERTY = {
  messageClass: 0x001a,
  subject: 0x0037,
  submitted: 0x0039,
  receivedBy: 0x0040,
  author: 0x0042,
  recipients: 0x0e04,
  delivered: 0x0e06,
  flags: 0x0e07,
  address: 0x5d02,
  name: 0x3001,
  folderClass: 0x3613,
  mail: 0x35e0,
  outbox: 0x35e2,
  wastebasket: 0x35e3,
  sent: 0x35e4,
} as const

/** How a value is written: in four bytes or two, a time, text, or bytes. */
export const TYPE = {
  short: 0x02,
  long: 0x03,
  boolean: 0x0b,
  text8: 0x1e,
  text: 0x1f,
  time: 0x40,
  bytes: 0x102,
} as const

/** How many bytes a type takes in a row; 4 for a reference. */
export function sizeOf(type: number): number {
  if (type === TYPE.boolean) return 1
  if (type === TYPE.short) return 2
  return type === TYPE.time || type === 0x05 || type === 0x06 || type === 0x07 || type === 0x14 ? 8 : 4
}

/** What lies between 1601 and 1970, in milliseconds. */
export const FROM_1601 = 11_644_473_600_000

/** Milliseconds since 1970 of a time in tenths of microseconds since 1601; null for what is none. */
export function timeIn(bytes: Uint8Array): number | null {
  if (bytes.length < 8) return null
  const view = viewOf(bytes)
  const since = view.getUint32(0, true) / 10_000 + view.getUint32(4, true) * (2 ** 32 / 10_000)
  const time = Math.floor(since - FROM_1601)
  return since > 0 && Math.abs(time) < 8.64e15 ? time : null
}

/** Which of the old code pages a store was written in it does not say; most were this one, and its letters suffice here. */
const WESTERN = new TextDecoder('windows-1252')

/**
 * Text of either type. Put together by hand: each call of a browser's decoder leaves behind what it clears away late, and
 * of a hundred thousand messages there are half a million texts.
 */
export function textIn(bytes: Uint8Array, type: number): string {
  let text = ''
  if (type === TYPE.text)
    for (let at = 1; at < bytes.length; at += 2)
      text += String.fromCharCode((bytes[at - 1] as number) | ((bytes[at] as number) << 8))
  else text = bytes.some((byte) => byte > 0x7f) ? WESTERN.decode(bytes) : latin1(bytes, 0, bytes.length)
  return text.replace(/\0+$/, '')
}
