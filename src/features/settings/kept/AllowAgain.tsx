import { useState } from 'react'
import { useWords } from '../../../store/WordsProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import styles from '../backup/sheets.module.css'

/** Asks the browser once more for what it stopped allowing, and says so where it does not. */
export function AllowAgain({
  keeper,
  look = 'plain',
}: {
  keeper: { readonly allow: () => Promise<boolean> }
  look?: 'plain' | 'main'
}) {
  const say = useWords()
  const [isRefused, setRefused] = useState(false)
  return (
    <>
      <Button look={look} onClick={() => void keeper.allow().then((allowed) => setRefused(!allowed))}>
        {say('keptFile.allow')}
      </Button>
      {isRefused && (
        <p role="alert" className={styles.wide}>
          {say('keptFile.notAllowed')}
        </p>
      )}
    </>
  )
}
