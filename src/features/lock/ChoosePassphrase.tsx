import { NewPassphrase } from '../../store/NewPassphrase.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { PassphraseField } from './PassphraseField.tsx'

/** The passphrase of a lock that is to be set or changed. */
export function ChoosePassphrase({
  doneWord,
  busy = false,
  onChosen,
}: {
  doneWord: string
  busy?: boolean
  onChosen: (passphrase: string) => void
}) {
  const say = useWords()
  return (
    <NewPassphrase
      of="lock"
      doneWord={doneWord}
      busy={busy}
      onChosen={onChosen}
      field={({ onChange, ...input }) => (
        <PassphraseField
          isNew
          label={say('lock.newPassphrase')}
          hint={say('lock.newPassphraseHint')}
          onChange={(event) => onChange(event.target.value)}
          {...input}
        />
      )}
    />
  )
}
