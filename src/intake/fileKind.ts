import type { HealthApp } from '../domain/kinds/measured.ts'
import { type ArchiveKind, archiveKindOf } from './archive/archive.ts'
import { wideOf } from './table/text.ts'

/** What a file is, by how it begins, or why it cannot be read here. */
export type FileKind =
  | 'mailbox'
  | 'calendar'
  | 'table'
  | 'json'
  | OutlookKind
  | HealthApp
  | ArchiveKind
  | FileFault

/**
 * What Outlook writes: a store, a message saved out of it, and, for the Mac, a message or a calendar
 * within an archive.
 */
export type OutlookKind = 'outlook-store' | 'outlook-message' | 'outlook-mac' | 'outlook-mac-calendar'

/** Files people try that are something else; each has another way. */
export type FileFault =
  | 'empty'
  | 'archive-7z'
  | 'archive-rar'
  | 'archive-xz'
  | 'archive-zst'
  | 'archive-bz2'
  | 'archive-in-parts'
  | 'compressed'
  | 'contacts'
  | 'web-page'
  | 'spreadsheet'
  | 'database'
  | 'calendar-database'
  | 'health-database'
  | 'backup'
  | 'not-known'

/** How much of a file's beginning tells what it is. */
export const HEAD = 8192

/** Where Outlook for Mac puts messages in its archives: known without a look at each. */
export const OUTLOOK_MAC = /(?:^|\/)com\.microsoft\.__Messages\/.*\.xml$/

const WEB_PAGE =
  /^(?:<\?xml[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype html|html|head|body|meta|title|script|noscript|style|link|table|div|form|center|p|h1)\b/i
const FIELD = /^[!-9;-~]{1,60}[ \t]*:/
/** What mail has among its fields; lists that programs keep beside it, such as nmh's of what is unread, have none. */
const OF_MAIL =
  /^(?:date|from|to|cc|subject|received|return-path|message-id|mime-version|delivered-to|x-[\w-]+|status|sender|reply-to)[ \t]*:/im

/** Google's `UserSleeps` and its steps by the minute; what Fitbit's own page gave, where other lists may stand before. */
const FITBIT_TABLE =
  /^sleep_id,sleep_type,|^timestamp,steps\b|^Start Time,End Time,Minutes Asleep\b|^Date,Calories Burned,Steps\b/m
/** Google Fit's sums by the day, in whatever language. */
const GOOGLE_FIT_TABLE =
  /^[^\r\n,]{3,9},[^\r\n]*\(kcal\)[^\r\n]*(?:step count|schritt|pas\b|pasos|passi|passos)/i

/** What other files begin with, each byte a character. */
const SIGNS: readonly (readonly [sign: string, kind: FileFault | OutlookKind])[] = [
  ['7z\xbc\xaf\x27\x1c', 'archive-7z'],
  ['Rar!\x1a\x07', 'archive-rar'],
  ['\xfd7zX', 'archive-xz'],
  ['(\xb5/\xfd', 'archive-zst'],
  ['BZh', 'archive-bz2'],
  ['\x1f\x9d', 'compressed'],
  ['\x1f\x8b', 'compressed'],
  ['LZIP', 'compressed'],
  ['\x04"M\x18', 'compressed'],
  ['!BDN', 'outlook-store'],
  ['\xd0\xcf\x11\xe0', 'outlook-message'],
  ['SQLite format 3', 'database'],
]

/** Looks at the first eight kilobytes. A file's name is asked only where its text could be several things. */
export async function fileKindOf(file: File): Promise<FileKind> {
  return kindOf(new Uint8Array(await file.slice(0, HEAD).arrayBuffer()), file.webkitRelativePath || file.name)
}

/** The same of what a file, or a part of an archive, begins with; `path` is its name, with or without folders. */
export function kindOf(bytes: Uint8Array, path: string): FileKind {
  const named = (pattern: RegExp) => pattern.test(path)
  if (bytes.length === 0) return 'empty'
  if (named(/\.z(?:ip\.)?\d{2,3}$|\.(?:7z|rar|tgz|tar)\.\d{3}$/i)) return 'archive-in-parts'
  const archive = archiveKindOf(bytes)
  if (archive) return archive
  const start = String.fromCharCode(...bytes.subarray(0, 16))
  const signed = SIGNS.find(([sign]) => start.startsWith(sign))?.[1]
  if (signed === 'database' && named(/calendar|\.icbu/i)) return 'calendar-database'
  if (signed === 'database' && named(/health/i)) return 'health-database'
  // Spreadsheets of before 2007 begin as Outlook's messages do.
  if (signed === 'outlook-message' && named(/\.xl[st]$/i)) return 'spreadsheet'
  if (signed) return signed
  if (named(OUTLOOK_MAC)) return 'outlook-mac'
  if (named(/(?:^|\/)xl\/workbook\.(?:xml|bin)$|^content\.xml$|^Index\/Document\.iwa$/)) return 'spreadsheet'
  const text = new TextDecoder(wideOf(bytes) ?? 'latin1').decode(bytes).replace(/^(?:\uFEFF|ï»¿)?[\s\0]*/, '')
  // Many programs call a page with a table in it a spreadsheet.
  if (WEB_PAGE.test(text)) return named(/\.xls[xm]?$/i) ? 'spreadsheet' : 'web-page'
  // Whatever a server answered in place of a calendar.
  const isNamedCalendar = named(/\.(?:ics|ical|icalendar|vcs)$/i)
  if (isNamedCalendar && /^(?:[<{](?!appointments)|HTTP\/\d)/.test(text)) return 'web-page'
  // Something may have been put before an archive.
  if (named(/\.(?:zip|olm)$/i)) return 'zip'
  // An invitation by mail holds a calendar too, but begins otherwise.
  if (/^BEGIN:V(?:CALENDAR|EVENT)/i.test(text) || (isNamedCalendar && /^BEGIN:VCALENDAR/im.test(text)))
    return 'calendar'
  if (/^BEGIN:VCARD/i.test(text)) return 'contacts'
  if (/^<\?xml[^>]*>\s*<(?:!DOCTYPE )?HealthData\b|^<(?:!DOCTYPE )?HealthData\b/.test(text))
    return 'apple-health'
  if (/^(?:<\?xml[^>]*>\s*)?<appointments\b/.test(text)) return 'outlook-mac-calendar'
  if (/^-----BEGIN AGE|^age-encryption\.org/.test(text)) return 'backup'
  if (text.startsWith('{') || text.startsWith('['))
    return /"shoreline-backup"/.test(text) ? 'backup' : jsonKindOf(text, path)
  const isNumbered = /^\d+[ \t]*\r?\n/.test(text)
  const isMmdf = start.startsWith('\x01\x01\x01\x01')
  if (isMmdf || /^(?:From\s|\*mbx\*|BABYL OPTIONS:)/.test(text) || isNumbered) return 'mailbox'
  if (named(/\.(?:csv|tsv)$/i)) return tableKindOf(text)
  if ((FIELD.test(text) && OF_MAIL.test(text)) || named(/\.(?:mbox|mbx|eml|emlx)$/i)) return 'mailbox'
  // The inside of a Daylio backup: JSON in base 64, which begins so.
  if (/^eyJ[\w+/]{20}/.test(text)) return 'json'
  return /^[^\r\n]*[,;\t|][^\r\n]*[\r\n]/.test(text) ? tableKindOf(text) : 'not-known'
}

function tableKindOf(text: string): FileKind {
  if (FITBIT_TABLE.test(text)) return 'fitbit'
  if (GOOGLE_FIT_TABLE.test(text)) return 'google-fit'
  return /^[^\r\n]*(?:E-mail 1 - |Primary Email)/.test(text) ? 'contacts' : 'table'
}

/** By what stands in the first of its records: an archive of health holds thousands of others that are not wanted. */
function jsonKindOf(text: string, path: string): FileKind {
  // Of other lists of Fitbit's it differs by its name alone.
  if (/(?:^|\/)steps-\d{4}-\d{2}-\d{2}\.json$/.test(path) && /^\[\s*\{\s*"dateTime"/.test(text))
    return 'fitbit'
  if (/^(?:\{\s*"sleep"\s*:\s*)?\[\s*\{[^{}]*"dateOfSleep"\s*:/.test(text)) return 'fitbit'
  if (/^\[\s*\{[^{}]*"sleepStartTimestampGMT"\s*:/.test(text)) return 'garmin'
  const isSession = /^\{\s*"fitnessActivity"\s*:\s*"sleep[."]/.test(text)
  const isList = text.startsWith('{') && /"dataTypeName"\s*:\s*"com\.google\.sleep\.segment"/.test(text)
  return isSession || isList ? 'google-fit' : 'json'
}
