import { type ReactNode, useEffect, useState } from 'react'
import { useLock } from '../../store/LockProvider.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { ShoreScene } from '../../ui/ShoreScene.tsx'
import { type LockInfo, readLock } from '../../vault/lock/lock.ts'
import styles from './LockScreen.module.css'
import { OpenByCode } from './OpenByCode.tsx'
import { OpenByPasskey } from './OpenByPasskey.tsx'
import { OpenByPassphrase } from './OpenByPassphrase.tsx'

/** The notebook, closed: the ways to open it, and someone to call without opening it. Nothing else is said of it. */
export function LockScreen({
  unsaved,
  help,
  erase,
}: {
  /** Whether this tab still holds words that could not be stored before it was closed. */
  unsaved: boolean
  help: ReactNode
  /** The way out for whoever has lost both. */
  erase: ReactNode
}) {
  const say = useWords()
  const { reopen } = useLock()
  const [info, setInfo] = useState<LockInfo | null>(null)
  const [way, setWay] = useState<'passphrase' | 'recovery'>('passphrase')
  const [lostBoth, setLostBoth] = useState(false)

  useEffect(() => {
    let gone = false
    const read = async () => {
      const lock = await readLock()
      if (gone) return
      // Another tab took the lock off: there is nothing to ask for.
      if (lock.ok && lock.value.slots.length === 0) void reopen(null, false)
      else setInfo(lock.ok ? lock.value : { slots: [], passkeys: [] })
    }
    void read()
    // Meanwhile another tab may have changed what opens it.
    window.addEventListener('focus', read)
    return () => {
      gone = true
      window.removeEventListener('focus', read)
    }
  }, [reopen])

  useEffect(() => {
    document.title = say('app.name')
  }, [say])

  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])

  if (!info) return null
  const hasPasskey = info.passkeys.length > 0
  return (
    <main className={styles.screen}>
      <ShoreScene />
      <div className={styles.words}>
        <h1>{say('lock.title')}</h1>
        <p className={styles.soft}>
          {say(way === 'recovery' ? 'lock.leadCode' : hasPasskey ? 'lock.leadPasskey' : 'lock.lead')}
        </p>
        {unsaved && <p role="status">{say('lock.unsaved')}</p>}
        {way === 'passphrase' && hasPasskey && <OpenByPasskey passkeys={info.passkeys} />}
        {way === 'passphrase' ? <OpenByPassphrase isSecond={hasPasskey} /> : <OpenByCode />}
        <div className={styles.ways}>
          <Button look="quiet" onClick={() => setWay(way === 'recovery' ? 'passphrase' : 'recovery')}>
            {say(way === 'recovery' ? 'lock.usePassphrase' : 'lock.useCode')}
          </Button>
          {help}
        </div>
        {way === 'recovery' && (
          <div>
            <Button look="quiet" aria-expanded={lostBoth} onClick={() => setLostBoth(!lostBoth)}>
              {say('lock.lostBoth')}
            </Button>
            {lostBoth && (
              <div className={styles.lost}>
                <p className={styles.soft}>{say('lock.lostBothText')}</p>
                {erase}
              </div>
            )}
          </div>
        )}
      </div>
    </main>
  )
}
