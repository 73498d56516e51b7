import { compareJournals } from '../../../domain/comparison.ts'
import type { Journal } from '../../../domain/journal.ts'
import { fault, ok, type Result } from '../../../domain/result.ts'
import { isAgeFile } from '../../../vault/carry/ageHeader.ts'
import {
  contentNow,
  type FileHandle,
  fileNow,
  readGenerationBefore,
  storeGenerationBefore,
} from '../../../vault/carry/keptFile.ts'
import type { Beside } from '../../../vault/vault.ts'
import { openEncryptedFile, readBackupFile } from '../backup/readBackupFile.ts'

/** By what a file is known to be as the app left it. */
export type FileTrace = { readonly size: number; readonly modified: number }

/** The trace of the file as it lies there now; null where it was never written, is gone, or needs leave first. */
export async function traceOf(
  handle: FileHandle,
): Promise<Result<FileTrace | null, { readonly kind: 'not-read' }>> {
  const file = await fileNow(handle)
  if (!file.ok) return file.fault.kind === 'not-read' ? fault({ kind: 'not-read' }) : ok(null)
  const { size, lastModified } = file.value
  return ok(size > 0 ? { size, modified: lastModified } : null)
}

/** The journal in the file; null where there is none that opens, also not with this passphrase. */
export async function journalInFile(handle: FileHandle, passphrase: string | null): Promise<Journal | null> {
  const file = await contentNow(handle)
  const found = file.ok && file.value.size > 0 ? await readBackupFile(file.value) : null
  if (!found?.ok) return null
  if (found.value.kind === 'journal') return found.value.journal
  const opened = passphrase === null ? null : await openEncryptedFile(found.value.bytes, passphrase)
  return opened?.ok ? opened.value : null
}

/** Whether something stands in a file that the notebook neither holds nor knows to have been taken back. */
export function holdsMore(journal: Journal, inFile: Journal): boolean {
  const { added, changed } = compareJournals(journal, inFile)
  return added.length + changed.length > 0
}

/** Keeps what is in the file as its generation before; false where that could not be. A readable one is sealed. */
export async function keepBefore(handle: FileHandle, beside: Beside): Promise<boolean> {
  const file = await contentNow(handle)
  if (!file.ok) return file.fault.kind === 'gone'
  const bytes = new Uint8Array(await file.value.arrayBuffer())
  if (bytes.length === 0) return true
  const isSealed = !isAgeFile(bytes)
  const content = isSealed ? await beside.seal(new TextDecoder().decode(bytes)) : bytes
  return storeGenerationBefore({ name: handle.name, isSealed, content })
}

/** The generation before, as a file to carry out; null where none is kept, or it was sealed under another key. */
export async function fileBefore(beside: Beside): Promise<{
  readonly name: string
  readonly type: string
  readonly content: string | Uint8Array<ArrayBuffer>
} | null> {
  const before = await readGenerationBefore()
  if (!before) return null
  const content = before.isSealed ? await beside.open(before.content) : before.content
  const name = before.name.replace(/(\.[^.]*)?$/, '-before$1')
  const type = before.isSealed ? 'application/json' : 'application/octet-stream'
  return content === null ? null : { name, type, content }
}
