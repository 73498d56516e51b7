import { changeSetting } from '../../domain/journal.ts'
import { ADDRESSES } from '../../store/address.ts'
import { useSample } from '../../store/SampleProvider.tsx'
import { useCommand } from '../../store/useCommand.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { ShoreScene } from '../../ui/Shore.tsx'
import styles from './WelcomeScreen.module.css'

/** A first visit: what this is, where it lives and how it could be lost; then the notebook. */
export function WelcomeScreen() {
  const say = useWords()
  const command = useCommand()
  const sample = useSample()
  const { day } = useToday()
  return (
    <main className={styles.welcome}>
      <ShoreScene />
      <div className={styles.words}>
        <h1>{say('welcome.title')}</h1>
        <p>{say('welcome.what')}</p>
        <h2 className={styles.second}>{say('welcome.whereTitle')}</h2>
        <p>{say('welcome.where')}</p>
        <p className={styles.soft}>{say('welcome.notMedical')}</p>
        <div className={styles.actions}>
          <Button
            look="main"
            onClick={() => void command((journal, now) => changeSetting(journal, 'welcomed', day, now))}
          >
            {say('welcome.begin')}
          </Button>
          <ButtonLink href={ADDRESSES.lock}>{say('welcome.lock')}</ButtonLink>
          <Button look="quiet" onClick={() => void sample.enter()}>
            {say('welcome.sample')}
          </Button>
        </div>
      </div>
    </main>
  )
}
