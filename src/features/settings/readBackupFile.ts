import type { Journal } from '../../domain/journal.ts'
import { fault, type Result } from '../../domain/result.ts'
import type { BackupFault } from '../../vault/backup.ts'

/** Why a file is not brought back. Nothing of it was used. */
export type FileFault =
  | BackupFault
  /** The device would not give the file's bytes: moved, taken away, or not permitted. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'not-text' }
  /** Far beyond what a lifetime of writing would fill. */
  | { readonly kind: 'too-large' }

/** Twenty busy years are about 15 MB. */
const MOST_BYTES = 256_000_000

/** The journal in a file that a person chose. */
export async function readBackupFile(file: File): Promise<Result<Journal, FileFault>> {
  if (file.size > MOST_BYTES) return fault({ kind: 'too-large' })
  let bytes: ArrayBuffer
  try {
    bytes = await file.arrayBuffer()
  } catch {
    // NotFoundError, NotReadableError: whichever it was, the bytes cannot be had.
    return fault({ kind: 'unreadable' })
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // A picture, an archive, another encoding: not what this app writes.
    return fault({ kind: 'not-text' })
  }
  const { parseBackup } = await import('../../vault/backup.ts')
  return parseBackup(text)
}
