import { type FormEvent, useState } from 'react'
import { useLock } from '../../store/LockProvider.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { eraseEverything } from '../../vault/erase.ts'
import styles from './EraseScreen.module.css'

/** A browser that broke down over it has let go of nothing that can be relied on. */
function tell(error: unknown): false {
  reportError(error)
  return false
}

/** Erases everything once the word is typed; nothing before. */
export function EraseForm() {
  const say = useWords()
  const { leaveErased } = useLock()
  const [typed, setTyped] = useState('')
  const [trouble, setTrouble] = useState<'otherWord' | 'held' | null>(null)
  const [busy, setBusy] = useState(false)
  const word = say('erase.word')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    if (typed.trim().toLowerCase() !== word) return setTrouble('otherWord')
    setBusy(true)
    const isErased = await eraseEverything().then(({ ok }) => ok, tell)
    setBusy(false)
    if (isErased) leaveErased()
    else setTrouble('held')
  }
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <TextInput
        label={say('erase.typeIt', { word })}
        value={typed}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => {
          setTrouble(null)
          setTyped(event.target.value)
        }}
      />
      <p role="alert" className={styles.trouble}>
        {trouble && say(`erase.${trouble}`, { word })}
      </p>
      <div>
        <Button type="submit" aria-disabled={busy}>
          {say('erase.do')}
        </Button>
        <p role="status">{busy && say('erase.doing')}</p>
      </div>
    </form>
  )
}
