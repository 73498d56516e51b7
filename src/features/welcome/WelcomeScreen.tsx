import { lazy, Suspense, useState } from 'react'
import { welcomeHere } from '../../domain/thisDevice.ts'
import { ADDRESSES } from '../../store/address.ts'
import { useSample } from '../../store/SampleProvider.tsx'
import { useCommand } from '../../store/useCommand.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { ShoreScene } from '../../ui/Shore.tsx'
import styles from './WelcomeScreen.module.css'

const WelcomeSteps = lazy(async () => ({ default: (await import('./WelcomeSteps.tsx')).WelcomeSteps }))

/** A first visit in three short screens, each of which may be the last: what this is, where it lives, a lock or not. */
export function WelcomeScreen() {
  const say = useWords()
  const command = useCommand()
  const sample = useSample()
  const { day } = useToday()
  const [goesOn, setGoesOn] = useState(false)
  const begin = () => void command((journal, now) => welcomeHere(journal, day, now))
  return (
    <main className={styles.welcome}>
      <ShoreScene />
      {goesOn ? (
        <Suspense fallback={null}>
          <WelcomeSteps onBegin={begin} onBack={() => setGoesOn(false)} />
        </Suspense>
      ) : (
        <div className={styles.words}>
          <h1>{say('welcome.title')}</h1>
          <p>{say('welcome.what')}</p>
          <p>{say('welcome.whereTitle')}.</p>
          <p className={styles.soft}>{say('welcome.notMedical')}</p>
          <div className={styles.actions}>
            <Button look="main" onClick={() => setGoesOn(true)}>
              {say('welcome.next')}
            </Button>
            <Button onClick={begin}>{say('welcome.begin')}</Button>
            <ButtonLink look="quiet" href={ADDRESSES.lock}>
              {say('welcome.lock')}
            </ButtonLink>
            <Button look="quiet" onClick={() => void sample.enter()}>
              {say('welcome.sample')}
            </Button>
          </div>
        </div>
      )}
    </main>
  )
}
