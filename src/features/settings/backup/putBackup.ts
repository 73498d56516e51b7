import type { Journal } from '../../../domain/journal.ts'
import { inSlices } from '../../../store/inSlices.ts'
import {
  type FileHandle,
  type KeptFileFault,
  mayWrite,
  writeKeptFile,
} from '../../../vault/carry/keptFile.ts'

/** Why a backup did not come into a file. What the file held before is still in it. */
export type WritingFault =
  | KeptFileFault['kind']
  | 'no-memory'
  /** What encrypts it did not come. */
  | 'not-loaded'
  /** What was to be written was no backup of the notebook. */
  | 'not-read-back'

/** Writes the whole journal, made away from the thread that draws; what went wrong, or null. */
export async function putBackup(
  handle: FileHandle,
  journal: Journal,
  now: Date,
  passphrase: string | null,
): Promise<WritingFault | null> {
  if (!(await mayWrite(handle))) return 'not-allowed'
  const { readsBackInSteps, writeBackupInSteps } = await import('../../../vault/backup.ts')
  const facts = { appVersion: __APP_VERSION__, now }
  const text = await inSlices(writeBackupInSteps(journal, facts))
  if (text === undefined) return 'not-written'
  if (!(await inSlices(readsBackInSteps(text, facts)))) return 'not-read-back'
  let content: string | Uint8Array<ArrayBuffer> = text
  if (passphrase !== null) {
    const { encryptBackup } = await import('../../../vault/carry/encryptedBackup.ts')
    const encrypted = await encryptBackup(text, passphrase, { armoured: false })
    if (!encrypted?.ok) return encrypted?.fault.kind ?? 'no-memory'
    content = encrypted.value
  }
  const written = await writeKeptFile(handle, content)
  return written.ok ? null : written.fault.kind
}
