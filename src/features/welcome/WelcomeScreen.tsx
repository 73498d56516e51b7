import { useState } from 'react'
import { welcomeHere } from '../../domain/thisDevice.ts'
import { instantOf } from '../../domain/wallTime.ts'
import { ADDRESSES } from '../../store/address.ts'
import { useVault } from '../../store/JournalProvider.tsx'
import { lazySheet } from '../../store/lazyScreen.tsx'
import { useSample } from '../../store/SampleProvider.tsx'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { ShoreScene } from '../../ui/ShoreScene.tsx'
import { Erosion } from './Erosion.tsx'
import styles from './WelcomeScreen.module.css'

const WhereItLives = lazySheet(async () => (await import('./WhereItLives.tsx')).WhereItLives)

/** A first visit: what this is, in a picture and a sentence, and one thing to do. All else is a quiet way beside it. */
export function WelcomeScreen() {
  const say = useWords()
  const vault = useVault()
  const sample = useSample()
  const { day } = useToday()
  const [asksWhere, setAsksWhere] = useState(false)
  // No words of the person's own: nothing is to be called saved. What fails is said all the same.
  const begin = () => void vault.change((journal) => welcomeHere(journal, day, instantOf(new Date())))
  return (
    <main className={styles.welcome}>
      <ShoreScene />
      {asksWhere ? (
        <WhereItLives onBegin={begin} onBack={() => setAsksWhere(false)} />
      ) : (
        <div className={styles.words}>
          <h1>{say('welcome.title')}</h1>
          <Erosion />
          <p>{say('welcome.what')}</p>
          <Button look="main" onClick={begin}>
            {say('welcome.begin')}
          </Button>
          <div className={styles.ways}>
            <Button look="quiet" onClick={() => setAsksWhere(true)}>
              {say('welcome.whereTitle')}
            </Button>
            <ButtonLink look="quiet" href={ADDRESSES.lock}>
              {say('welcome.lock')}
            </ButtonLink>
            <Button look="quiet" onClick={() => void sample.enter()}>
              {say('welcome.sample')}
            </Button>
            <ButtonLink look="quiet" href={ADDRESSES.backup}>
              {say('welcome.backup')}
            </ButtonLink>
          </div>
          <p className={styles.soft}>{say('welcome.notMedical')}</p>
        </div>
      )}
    </main>
  )
}
