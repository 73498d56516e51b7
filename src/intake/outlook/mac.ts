import { homeZoneOf, wallOf } from '../written/zone.ts'

/** Longer than any of the fields that matter here, with its tag. */
const OVERLAP = 4096

const SENT = /<(?:\w+:)?(?:OPFMessageCopy)?SentTime\b[^>]*>\s*([^<]{1,60})</
const ID = /<(?:\w+:)?OPFMessageCopyMessageID\b[^>]*>\s*([^<]{1,900})</
const FROM =
  /<(?:\w+:)?OPFMessageCopy(?:FromAddresses|SenderAddress)\b[^>]*>\s*<(?:\w+:)?emailAddress\b[^>]{0,2000}?\bOPFContactEmailAddressAddress="([^"]{1,300})"/

/**
 * A message as Outlook for Mac writes it into its archives (XML, times in UTC without saying so), as a header that the
 * readers of mail know, by the clock at home: what the clock showed elsewhere is not in it. Its texts are passed over
 * as they come.
 * @throws RangeError for a home zone that this platform does not know.
 */
export async function* mailOfOutlookMac(
  chunks: AsyncIterable<Uint8Array>,
  timeZone: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  const decoder = new TextDecoder()
  const found = new Map<RegExp, string>()
  let text = ''
  for await (const chunk of chunks) {
    text = text.slice(-OVERLAP) + decoder.decode(chunk, { stream: true })
    for (const field of [SENT, ID, FROM]) {
      const value = found.has(field) ? undefined : field.exec(text)?.[1]
      if (value !== undefined) found.set(field, value)
    }
  }
  const fields = [
    ['Date', dateText(found.get(SENT) ?? '', timeZone)],
    ['Message-ID', plain(found.get(ID) ?? '')],
    ['From', plain(found.get(FROM) ?? '')],
  ]
  const lines = fields.map(([name, value]) => (value ? `${name}: ${value}\r\n` : ''))
  // Something must stand there, so that a message without any of these is seen to be one.
  yield new TextEncoder().encode(`${lines.join('')}X-Outlook: 1\r\n\r\n`)
}

function dateText(written: string, timeZone: string): string | null {
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?/.exec(
    written,
  )
  const instant = match ? Date.parse(`${match[1]}T${match[2]}${match[3] ?? 'Z'}`) : Number.NaN
  if (Number.isNaN(instant)) return null
  const home = homeZoneOf(timeZone)
  const wall = wallOf(home, instant)
  const offset = Math.round((wall - instant) / 60_000)
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60]
  const zone = `${offset < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${String(minutes).padStart(2, '0')}`
  return new Date(wall).toUTCString().replace('GMT', zone)
}

function plain(value: string): string {
  return value.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&').replace(/\s+/g, ' ').trim()
}
