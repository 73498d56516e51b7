import { useEffect, useState } from 'react'
import { ADDRESSES } from '../../store/address.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { BackLink } from '../../ui/BackLink.tsx'
import { Fold } from '../../ui/Fold.tsx'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import styles from './LicencesScreen.module.css'

/** One package of which code is in the app, as the build wrote it down. */
type ThirdParty = {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly text: string
}

/** Whose work the app is made of, each with its licence in full. */
export function LicencesScreen() {
  const say = useWords()
  const packages = useThirdParties()
  return (
    <>
      <BackLink href={ADDRESSES.settings}>{say('settings.title')}</BackLink>
      <ScreenHead title={say('licences.title')} />
      <div className={styles.page}>
        <p>{say('licences.lead')}</p>
        {packages === null && <p className={styles.soft}>{say('licences.none')}</p>}
        <ul className={styles.packages} translate="no">
          {packages?.map(({ name, version, licence, text }) => (
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
                  {text}
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
function useThirdParties(): readonly ThirdParty[] | null | undefined {
  const [packages, setPackages] = useState<readonly ThirdParty[] | null>()
  useEffect(() => {
    let gone = false
    fetch('./licences.json')
      .then((answer) => (answer.ok ? (answer.json() as Promise<readonly ThirdParty[]>) : null))
      .catch(() => null)
      .then((read) => !gone && setPackages(read))
    return () => {
      gone = true
    }
  }, [])
  return packages
}
