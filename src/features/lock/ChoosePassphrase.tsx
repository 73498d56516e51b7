import { type FormEvent, useEffect, useState } from 'react'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import type { Language } from '../../words/words.ts'
import styles from './ChoosePassphrase.module.css'
import { drawWords, wordsIn } from './generatePassphrase.ts'
import { PassphraseField } from './PassphraseField.tsx'
import { SHORTEST, strengthOf } from './passphraseStrength.ts'

/** A new passphrase: the person's own, or words drawn for them. How hard it is to guess is said plainly. */
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
  const [passphrase, setPassphrase] = useState('')
  const [asked, setAsked] = useState(false)
  const list = useWordList(say.language)
  const tooShort = Array.from(passphrase.trim()).length < SHORTEST
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!tooShort && !busy) onChosen(passphrase)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <PassphraseField
        isNew
        label={say('lock.newPassphrase')}
        hint={say('lock.newPassphraseHint')}
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
        fault={asked && tooShort ? say('lock.tooShort', { count: SHORTEST }) : null}
      />
      <p role="status" className={styles.strength}>
        {!tooShort && say(`lock.strength.${strengthOf(passphrase)}`)}
      </p>
      <div className={styles.draw}>
        <Button aria-disabled={!list} onClick={() => list && setPassphrase(drawWords(list))}>
          {say('lock.draw')}
        </Button>
        <p className={styles.soft}>{say('lock.drawHint')}</p>
      </div>
      <Button look="main" type="submit" aria-disabled={busy}>
        {doneWord}
      </Button>
    </form>
  )
}

function useWordList(language: Language): readonly string[] | null {
  const [list, setList] = useState<readonly string[] | null>(null)
  useEffect(() => {
    let gone = false
    const loading =
      language === 'en'
        ? import('../../words/en/passphraseWords.ts')
        : import('../../words/fr-CA/passphraseWords.ts')
    void loading.then(({ passphraseWords }) => !gone && setList(wordsIn(passphraseWords)))
    return () => {
      gone = true
    }
  }, [language])
  return list
}
