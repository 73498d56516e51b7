import { useEffect, useRef, useState } from 'react'
import { useLock } from '../../../store/LockProvider.tsx'
import { useSample } from '../../../store/SampleProvider.tsx'
import { useJournal } from '../../../store/useJournal.ts'
import { useWords } from '../../../store/WordsProvider.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { backupFormOf } from './backupForm.ts'
import { SaveBackup } from './SaveBackup.tsx'
import styles from './sheets.module.css'
import { usePreparedBackup } from './usePreparedBackup.ts'

/** A readable backup, saved from where one looks for it: two taps from Today. One under a passphrase is made on its own screen. */
export function SaveHere() {
  const { inSample } = useSample()
  const { hasLock } = useLock()
  const isReadable = backupFormOf(useJournal(), hasLock) === 'readable'
  return isReadable && !inSample ? <Save /> : null
}

function Save() {
  const say = useWords()
  const place = useRef<HTMLDivElement>(null)
  const [inSight, setInSight] = useState(false)
  useEffect(() => {
    // Twenty years take a while to be written: not for somebody who came for something else.
    const watch = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) setInSight(true)
    })
    if (place.current) watch.observe(place.current)
    return () => watch.disconnect()
  }, [])
  const { file, failed } = usePreparedBackup(inSight)
  return (
    <div ref={place} className={styles.here}>
      {failed && (
        <Notice tone="pressing">
          <p>{say('backup.notReadBack')}</p>
        </Notice>
      )}
      <SaveBackup backup={file} look="plain" />
    </div>
  )
}
