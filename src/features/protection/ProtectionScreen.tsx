import { useEffect, useState } from 'react'
import { ADDRESSES } from '../../store/address.ts'
import { BackLink } from '../../store/BackLink.tsx'
import { useLock } from '../../store/LockProvider.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Fold } from '../../ui/Fold.tsx'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import styles from './ProtectionScreen.module.css'

const YES = ['leaves', 'phone', 'disk', 'backup', 'older'] as const
const NO = ['open', 'passkey', 'extension', 'host', 'coercion', 'before', 'session'] as const
const ASKED = ['record', 'lock'] as const
const CHECKS = ['network', 'build', 'compare'] as const

/** What the app protects and what it cannot, and how to check it rather than believe it. */
export function ProtectionScreen() {
  const say = useWords()
  const { hasLock } = useLock()
  const hashes = useHashes()
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')
  return (
    <>
      <BackLink href={ADDRESSES.settings}>{say('nav.settings')}</BackLink>
      <ScreenHead title={say('protection.title')} />
      <div className={styles.page}>
        {!hasLock && <p className={styles.noLock}>{say('protection.noLock')}</p>}
        <Lines title={say('protection.yes')} lines={YES.map((each) => say(`protection.yes.${each}`))} />
        <Lines title={say('protection.no')} lines={NO.map((each) => say(`protection.no.${each}`))} />
        <Lines title={say('protection.asked')} lines={ASKED.map((each) => say(`protection.asked.${each}`))} />
        <Lines
          title={say('protection.check')}
          lines={CHECKS.map((each) => say(`protection.check.${each}`))}
        />
        <section className={styles.section} aria-labelledby="protection-facts">
          <h2 id="protection-facts">{say('protection.facts')}</h2>
          <dl className={styles.facts}>
            <dt>{say('protection.version')}</dt>
            <dd>Shoreline {__APP_VERSION__}</dd>
            <dt>{say('protection.policy')}</dt>
            <dd className={styles.code} translate="no">
              {policy ?? say('protection.noPolicy')}
            </dd>
          </dl>
          <Fold name={say('protection.hashes')}>
            <pre className={styles.code} translate="no">
              {hashes ?? say('protection.noHashes')}
            </pre>
          </Fold>
        </section>
      </div>
    </>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

/** The list that the build made of its own files; null where it cannot be had. */
function useHashes(): string | null {
  const [hashes, setHashes] = useState<string | null>(null)
  useEffect(() => {
    let gone = false
    fetch('./hashes.txt')
      .then((answer) => (answer.ok ? answer.text() : null))
      .catch(() => null)
      .then((text) => !gone && setHashes(text))
    return () => {
      gone = true
    }
  }, [])
  return hashes
}
