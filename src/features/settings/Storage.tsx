import { useState } from 'react'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { formatSize } from '../../ui/formatSize.ts'
import styles from './backup/sheets.module.css'
import { keepAdviceFor } from './keepAdvice.ts'
import { useStorageAnswer } from './useStorageAnswer.ts'

/** Whether the browser promised to keep the notebook, and how much room it gives. */
export function Storage() {
  const say = useWords()
  const { persistence, estimate, isPrivate, ask } = useStorageAnswer()
  const [asked, setAsked] = useState(false)
  const used = estimate?.used ?? null
  const available = estimate?.available ?? null
  return (
    <section className={styles.section} aria-labelledby="storage">
      <h2 id="storage">{say('backup.storage')}</h2>
      <p role="status">
        {isPrivate ? say('backup.storage.private') : persistence && say(`backup.storage.${persistence}`)}
        {!isPrivate && asked && persistence === 'may-be-cleared' && ` ${say(`backup.keep.${keepAdvice()}`)}`}
      </p>
      {!isPrivate && persistence === 'may-be-cleared' && !asked && (
        <div>
          <Button onClick={() => void ask().then(() => setAsked(true))}>{say('backup.storage.ask')}</Button>
        </div>
      )}
      {used !== null && available !== null && (
        <p className={styles.soft}>
          {say('backup.storage.room', {
            used: formatSize(used, say.language),
            available: formatSize(available, say.language),
          })}
        </p>
      )}
    </section>
  )
}

function keepAdvice() {
  const installed = window.matchMedia('(display-mode: standalone)').matches
  return keepAdviceFor(navigator.userAgent, navigator.maxTouchPoints, installed)
}
