/** What a file is, by how it begins, or why it cannot be read here. */
export type FileKind = 'mailbox' | 'calendar' | 'table' | 'json' | FileFault

/** Files people try that are something else; each has another way. */
export type FileFault =
  | 'empty'
  | 'zip'
  | 'compressed'
  | 'outlook-store'
  | 'outlook-message'
  | 'backup'
  | 'not-known'

const HEAD = 8192
const FIELD = /^[!-9;-~]{1,60}[ \t]*:/

/** Looks at the first eight kilobytes. A file's name is asked only where its text could be several things. */
export async function fileKindOf(file: File): Promise<FileKind> {
  const bytes = new Uint8Array(await file.slice(0, HEAD).arrayBuffer())
  if (bytes.length === 0) return 'empty'
  const starts = (...signs: number[]) => signs.every((sign, index) => bytes[index] === sign)
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'zip'
  if (starts(0x1f, 0x8b) || starts(0x42, 0x5a, 0x68) || starts(0x37, 0x7a, 0xbc)) return 'compressed'
  if (starts(0x21, 0x42, 0x44, 0x4e)) return 'outlook-store'
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'outlook-message'
  const isWide = starts(0xff, 0xfe) || starts(0xfe, 0xff)
  const text = new TextDecoder(isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'latin1')
    .decode(bytes)
    .replace(/^(?:\uFEFF|ï»¿)?[\s\0]*/, '')
  // An invitation by mail holds a calendar too, but begins otherwise.
  const isNamedCalendar = /\.(?:ics|ical|icalendar|vcs)$/i.test(file.name)
  if (/^BEGIN:V(?:CALENDAR|EVENT)/i.test(text) || (isNamedCalendar && /^BEGIN:VCALENDAR/im.test(text)))
    return 'calendar'
  if (/^-----BEGIN AGE|^age-encryption\.org/.test(text)) return 'backup'
  if (text.startsWith('{') || text.startsWith('[')) return /"shoreline-backup"/.test(text) ? 'backup' : 'json'
  const isNumbered = /^\d+[ \t]*\r?\n/.test(text)
  if (starts(1, 1, 1, 1) || text.startsWith('From ') || isNumbered) return 'mailbox'
  if (/\.(?:csv|tsv)$/i.test(file.name)) return 'table'
  if (FIELD.test(text) || /\.(?:mbox|mbx|eml|emlx)$/i.test(file.name)) return 'mailbox'
  return text.includes(',') && /^[^\n]*,[^\n]*\n/.test(text) ? 'table' : 'not-known'
}
