import { isAgeFile } from './ageHeader.ts'
import { fileNow, readKeptFile } from './keptFile.ts'
import { isFileKept } from './keptFileMark.ts'

/**
 * The name of the kept file where whoever has it can read it; null where there is none, or it is encrypted. Asks nobody:
 * a file that may not be looked at goes by how it is called.
 */
export async function readableKeptFile(): Promise<string | null> {
  const kept = isFileKept() ? await readKeptFile() : null
  if (!kept) return null
  const { handle } = kept
  const found = await fileNow(handle)
  const file = found.ok ? found.value : null
  const isEncrypted = file
    ? isAgeFile(new Uint8Array(await file.slice(0, 64).arrayBuffer()))
    : handle.name.endsWith('.age')
  return isEncrypted || file?.size === 0 ? null : handle.name
}
