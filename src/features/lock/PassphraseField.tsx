import type { ComponentPropsWithRef } from 'react'
import { useWords } from '../../store/WordsProvider.tsx'
import { SecretField, SecretOwner } from '../../ui/SecretField.tsx'

/** A field for a passphrase, told to password managers as the notebook's: the one it has, or with `isNew` the next. */
export function PassphraseField({
  isNew = false,
  ...rest
}: Omit<
  ComponentPropsWithRef<typeof SecretField>,
  'showWord' | 'hideWord' | 'startShown' | 'autoComplete'
> & { isNew?: boolean }) {
  const say = useWords()
  return (
    <>
      <SecretOwner name={say('app.name')} />
      <SecretField
        showWord={say('lock.show')}
        hideWord={say('lock.hide')}
        startShown={isNew}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        {...rest}
      />
    </>
  )
}
