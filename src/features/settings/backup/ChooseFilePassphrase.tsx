import { NewPassphrase } from '../../../store/NewPassphrase.tsx'
import { useWords } from '../../../store/WordsProvider.tsx'
import { SecretField } from '../../../ui/SecretField.tsx'

/** A passphrase for a file; what it is for is called straight from the tap. */
export function ChooseFilePassphrase({
  label,
  doneWord,
  busy = false,
  onChosen,
}: {
  label?: string
  doneWord: string
  busy?: boolean
  onChosen: (passphrase: string) => void
}) {
  const say = useWords()
  return (
    <NewPassphrase
      of="file"
      doneWord={doneWord}
      busy={busy}
      onChosen={onChosen}
      field={({ onChange, ...input }) => (
        <SecretField
          label={label ?? say('backup.filePassphrase')}
          hint={say('backup.filePassphraseHint')}
          showWord={say('lock.show')}
          hideWord={say('lock.hide')}
          startShown
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
          {...input}
        />
      )}
    />
  )
}
