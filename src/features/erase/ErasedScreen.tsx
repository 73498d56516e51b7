import { useEffect, useRef } from 'react'
import { ADDRESSES } from '../../store/address.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { ShoreScene } from '../../ui/ShoreScene.tsx'
import styles from './EraseScreen.module.css'

/** After everything was erased, in every tab. Loading the page anew would begin a new notebook. */
export function ErasedScreen() {
  const say = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = say('app.name')
    heading.current?.focus()
  }, [say])
  return (
    <main>
      <ShoreScene />
      <div className={styles.erased}>
        <h1 ref={heading} tabIndex={-1}>
          {say('erase.doneTitle')}
        </h1>
        <p>{say('erase.done')}</p>
        <p className={styles.soft}>{say('erase.kept')}</p>
        <div>
          <Button onClick={() => window.location.reload()}>{say('erase.begin')}</Button>
          <Button
            look="quiet"
            onClick={() => {
              window.history.replaceState(null, '', ADDRESSES.backup)
              window.location.reload()
            }}
          >
            {say('welcome.backup')}
          </Button>
        </div>
      </div>
    </main>
  )
}
