import { useState } from 'react'
import { markOf } from '../../../domain/journalMark.ts'
import { noteBackup, noteCarried } from '../../../domain/thisDevice.ts'
import { instantOf } from '../../../domain/wallTime.ts'
import { useVault, useVaultState } from '../../../store/JournalProvider.tsx'
import { useToday } from '../../../store/useToday.tsx'
import { useWords } from '../../../store/WordsProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { type FileToSave, nameToSave, saveFile } from '../../../ui/saveFile.ts'
import { useOnceReady } from '../../../ui/useOnceReady.ts'
import styles from '../backup/sheets.module.css'
import { useEncryptedBackup } from '../backup/useEncryptedBackup.ts'
import { type ExchangeNote, standOf, startOfFile, withSent } from './exchangeNote.ts'

/**
 * This notebook, sealed, on its way to the other device: made before it is asked for, as a share sheet opens only straight
 * from a tap, and as text, which every phone lets through.
 */
export function SendAcross({
  backup,
  note,
  passphrase,
  keep,
}: {
  backup: FileToSave | null
  note: ExchangeNote
  passphrase: string
  keep: (note: ExchangeNote) => Promise<void>
}) {
  const say = useWords()
  const vault = useVault()
  const { day } = useToday()
  const mark = markOf(useVaultState().journal)
  const { file, fault } = useEncryptedBackup(backup, passphrase, true)
  const [isCancelled, setCancelled] = useState(false)
  const { kind } = standOf(note, mark)
  const isNext = kind !== 'sent' && kind !== 'answered' && kind !== 'same'

  const send = useOnceReady(file, async (file) => {
    setCancelled(false)
    const name = nameToSave(`shoreline-together-${day}.age.txt`)
    // Before they are anywhere else; not waited for, or the tap would be over. Of what the app notes nothing is called saved.
    void vault.change((journal) => noteCarried(journal, instantOf(new Date())))
    const how = await saveFile({ ...file, name })
    if (how === 'cancelled') return setCancelled(true)
    const start = startOfFile(file.content as Uint8Array)
    await keep(withSent(note, { at: instantOf(new Date()), name, how, mark }, start))
    // A browser does not say whether a download was kept, so only what was handed over counts as a backup.
    if (how === 'shared') await vault.change((journal) => noteBackup(journal, instantOf(new Date())))
  })

  return (
    <div className={styles.save}>
      <Button look={isNext ? 'main' : 'plain'} aria-disabled={file === null} onClick={send}>
        {say(kind === 'owed' ? 'exchange.sendBack' : 'exchange.send')}
      </Button>
      <p role="status" className={styles.soft}>
        {fault
          ? say(fault)
          : file
            ? isCancelled && say('backup.outcome.cancelled')
            : say('backup.encrypting')}
      </p>
    </div>
  )
}
