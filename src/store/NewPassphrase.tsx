import { type FormEvent, type ReactNode, useEffect, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import type { Language } from '../words/words.ts'
import { drawWords, wordsIn } from './generatePassphrase.ts'
import styles from './NewPassphrase.module.css'
import { SHORTEST, strengthOf } from './passphraseStrength.ts'
import { useWords } from './WordsProvider.tsx'

/** How a passphrase is asked for: the field's own attributes are whoever's asks. */
export type PassphraseInput = {
  readonly value: string
  readonly onChange: (passphrase: string) => void
  readonly fault: string | null
}

/**
 * A new passphrase, of the lock or of a file: words drawn by chance first, or the person's own. How hard it is to guess
 * is said plainly.
 */
export function NewPassphrase({
  of,
  field,
  doneWord,
  busy = false,
  onChosen,
}: {
  of: 'lock' | 'file'
  field: (input: PassphraseInput) => ReactNode
  doneWord: string
  busy?: boolean
  onChosen: (passphrase: string) => void
}) {
  const say = useWords()
  const [passphrase, setPassphrase] = useState('')
  const [drawn, setDrawn] = useState('')
  const [asked, setAsked] = useState(false)
  const list = useWordList(say.language)
  const tooShort = Array.from(passphrase.trim()).length < SHORTEST
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!tooShort && !busy) onChosen(passphrase)
  }
  const draw = () => {
    if (!list) return
    const words = drawWords(list)
    setDrawn(words)
    setPassphrase(words)
  }
  const fault = asked && tooShort ? say('lock.tooShort', { count: SHORTEST }) : null
  return (
    <form className={styles.form} onSubmit={submit}>
      <div className={styles.draw}>
        <Button aria-disabled={!list} onClick={draw}>
          {say('lock.draw')}
        </Button>
        {/* Five words are longer than the field is wide on a phone. */}
        {drawn !== '' && drawn === passphrase ? (
          <p className={styles.drawn} translate="no">
            {drawn}
          </p>
        ) : (
          <p className={styles.soft}>{say('lock.drawHint')}</p>
        )}
      </div>
      {field({ value: passphrase, onChange: setPassphrase, fault })}
      <p role="status" className={styles.strength}>
        {!tooShort && say(`${of}.strength.${strengthOf(passphrase)}`)}
      </p>
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
        ? import('../words/en/passphraseWords.ts')
        : import('../words/fr-CA/passphraseWords.ts')
    void loading.then(({ passphraseWords }) => !gone && setList(wordsIn(passphraseWords)))
    return () => {
      gone = true
    }
  }, [language])
  return list
}
