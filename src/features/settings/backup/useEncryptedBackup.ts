import { useEffect, useState } from 'react'
import type { FileToSave } from '../../../ui/saveFile.ts'
import type { EncryptedBackupFault } from '../../../vault/carry/encryptedBackup.ts'

/** An encrypted backup that opens again, null while it is being made, or with why there is none. */
type Encrypted = { readonly file: FileToSave | null; readonly fault: EncryptingFault | null }

/** By what is said of it. */
type EncryptingFault =
  | 'backup.encryptNoMemory'
  | 'lock.fault.not-loaded'
  /** It was made, and does not open again as it was written; or it broke down on the way. */
  | 'backup.encryptNotReadBack'

function wordsOf(kind: EncryptedBackupFault['kind'] | null): EncryptingFault {
  if (kind === 'not-loaded') return 'lock.fault.not-loaded'
  return kind === 'no-memory' ? 'backup.encryptNoMemory' : 'backup.encryptNotReadBack'
}

/** The backup encrypted under a passphrase, made anew with each change of either; none without a passphrase. */
export function useEncryptedBackup(
  backup: FileToSave | null,
  passphrase: string | null,
  asText: boolean,
): Encrypted {
  const [made, setMade] = useState<(Encrypted & { readonly of: object }) | null>(null)
  const [wanted, setWanted] = useState({ backup, passphrase, asText })
  if (wanted.backup !== backup || wanted.passphrase !== passphrase || wanted.asText !== asText) {
    setWanted({ backup, passphrase, asText })
  }
  useEffect(() => {
    const { backup, passphrase, asText } = wanted
    if (!backup || passphrase === null) return
    const stop = new AbortController()
    const show = (encrypted: Encrypted) => setMade({ of: wanted, ...encrypted })
    const make = async () => {
      const { decryptBackup, encryptBackup } = await import('../../../vault/carry/encryptedBackup.ts')
      const options = { armoured: asText, signal: stop.signal }
      const result = await encryptBackup(backup.content as string, passphrase, options)
      if (result === undefined) return
      const opened = result.ok ? await decryptBackup(result.value, passphrase) : result
      if (stop.signal.aborted) return
      const isSound = result.ok && opened.ok && opened.value === backup.content
      if (isSound) return show({ file: encryptedFile(backup, result.value, asText), fault: null })
      show({
        file: null,
        fault: wordsOf(opened.ok ? null : opened.fault.kind),
      })
    }
    make().catch((error) => {
      reportError(error)
      if (!stop.signal.aborted) show({ file: null, fault: wordsOf(null) })
    })
    return () => stop.abort()
  }, [wanted])
  return made?.of === wanted ? made : { file: null, fault: null }
}

/** As text it can be shared wherever text can, which an unknown kind of file often cannot. */
function encryptedFile({ name }: FileToSave, content: Uint8Array<ArrayBuffer>, asText: boolean): FileToSave {
  const stem = name.replace(/\.json$/, '')
  return asText
    ? { name: `${stem}.age.txt`, type: 'text/plain', content }
    : { name: `${stem}.age`, type: 'application/octet-stream', content }
}
