import { useEffect, useState } from 'react'
import { ADDRESSES } from '../../store/address.ts'
import { BackLink } from '../../store/BackLink.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Fold } from '../../ui/Fold.tsx'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import styles from './LicencesScreen.module.css'
import type { ThirdParties } from './thirdParties.ts'

/** Whose work the app is made of, each with its licence in full. */
export function LicencesScreen() {
  const say = useWords()
  const parties = useThirdParties()
  return (
    <>
      <BackLink href={ADDRESSES.settings}>{say('nav.settings')}</BackLink>
      <ScreenHead title={say('licences.title')} />
      <div className={styles.page}>
        <p>{say('licences.lead')}</p>
        {parties === null && <p className={styles.soft}>{say('licences.none')}</p>}
        <ul className={styles.packages} translate="no">
          {parties?.packages.map(({ name, version, licence, copyright, text }) => (
            <li key={`${name} ${version}`}>
              <Fold
                name={
                  <>
                    <span className={styles.name}>{name}</span>{' '}
                    <span className={styles.soft}>
                      {version}, {licence}
                    </span>
                  </>
                }
              >
                <pre className={styles.text} lang="en">
                  {[copyright, parties.texts[text]].filter(Boolean).join('\n\n')}
                </pre>
              </Fold>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

/** What the build listed; null where it cannot be had, undefined while it is read. */
function useThirdParties(): ThirdParties | null | undefined {
  const [parties, setParties] = useState<ThirdParties | null>()
  useEffect(() => {
    let gone = false
    fetch('./licences.json')
      .then((answer) => (answer.ok ? (answer.json() as Promise<ThirdParties>) : null))
      .catch(() => null)
      .then((read) => !gone && setParties(read))
    return () => {
      gone = true
    }
  }, [])
  return parties
}
