import type { Journal } from '../../../domain/journal.ts'
import { fault, ok, type Result } from '../../../domain/result.ts'
import type { BackupFault } from '../../../vault/backup.ts'
import { isAgeFile, readAgeHeader } from '../../../vault/carry/ageHeader.ts'
import type { EncryptedBackupFault } from '../../../vault/carry/encryptedBackup.ts'

/** Why a file is not brought back. Nothing of it was used. */
export type FileFault =
  | BackupFault
  | EncryptedBackupFault
  /** The device would not give the file's bytes: moved, taken away, or not permitted. */
  | { readonly kind: 'unreadable' }
  /** Something threw that nothing foresees: memory that ran out, most likely. */
  | { readonly kind: 'broke-down' }
  /** Far beyond what a lifetime of writing would fill. */
  | { readonly kind: 'too-large' }

/** What a file turned out to be: a journal, or something that a passphrase may turn into one. */
export type FileFound =
  | { readonly kind: 'journal'; readonly journal: Journal }
  | { readonly kind: 'encrypted'; readonly bytes: Uint8Array<ArrayBuffer> }

/** Twenty busy years are about 15 MB. */
const MOST_BYTES = 256_000_000

/** What is in a file that a person chose. Of an encrypted one the header is judged before it asks for anything. */
export function readBackupFile(file: File): Promise<Result<FileFound, FileFault>> {
  return orBrokeDown(() => findIn(file))
}

async function findIn(file: File): Promise<Result<FileFound, FileFault>> {
  if (file.size > MOST_BYTES) return fault({ kind: 'too-large' })
  let bytes: Uint8Array<ArrayBuffer>
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    // NotFoundError, NotReadableError: whichever it was, the bytes cannot be had.
    return fault({ kind: 'unreadable' })
  }
  if (isAgeFile(bytes)) {
    const header = readAgeHeader(bytes)
    return header.ok ? ok({ kind: 'encrypted', bytes }) : header
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // A picture, an archive, another encoding: not what this app writes.
    return fault({ kind: 'not-text' })
  }
  const journal = await journalIn(text)
  return journal.ok ? ok({ kind: 'journal', journal: journal.value }) : journal
}

/** The journal in an encrypted file. */
export function openEncryptedFile(
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string,
): Promise<Result<Journal, FileFault>> {
  return orBrokeDown(async () => {
    const { decryptBackup } = await import('../../../vault/carry/encryptedBackup.ts')
    const text = await decryptBackup(bytes, passphrase)
    return text.ok ? journalIn(text.value) : text
  })
}

async function orBrokeDown<Value>(
  work: () => Promise<Result<Value, FileFault>>,
): Promise<Result<Value, FileFault>> {
  try {
    return await work()
  } catch (error) {
    reportError(error)
    return fault({ kind: 'broke-down' })
  }
}

async function journalIn(text: string): Promise<Result<Journal, FileFault>> {
  const { parseBackup } = await import('../../../vault/backup.ts')
  return parseBackup(text)
}
