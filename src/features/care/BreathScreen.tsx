import { useEffect, useState } from 'react'
import { ADDRESSES } from '../../store/address.ts'
import { BackLink } from '../../store/BackLink.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { Stepper } from '../../ui/Stepper.tsx'
import styles from './BreathScreen.module.css'
import { breathAt, LENGTHS } from './breath.ts'

/** A breathing pause: silent, from half a minute to five, on a ground dark enough for a dimmed screen. */
export function BreathScreen() {
  const say = useWords()
  const [length, setLength] = useState(1)
  const [state, setState] = useState<'before' | 'during' | 'after'>('before')
  const seconds = LENGTHS[length] ?? LENGTHS[0]
  const word =
    seconds < 60 ? say('breath.seconds', { count: seconds }) : say('breath.minutes', { count: seconds / 60 })
  return (
    <>
      <BackLink href={ADDRESSES.care}>{say('nav.care')}</BackLink>
      <ScreenHead title={say('breath.title')} />
      {state === 'before' && (
        <div className={styles.before}>
          <p className={styles.line}>{say('breath.how')}</p>
          <Stepper
            label={say('breath.length')}
            value={word}
            lessWord={say('breath.shorter')}
            moreWord={say('breath.longer')}
            onLess={length > 0 ? () => setLength(length - 1) : null}
            onMore={length < LENGTHS.length - 1 ? () => setLength(length + 1) : null}
          />
          <Button look="main" onClick={() => setState('during')}>
            {say('welcome.begin')}
          </Button>
        </div>
      )}
      {state === 'during' && <Breathing seconds={seconds} onEnd={() => setState('after')} />}
      {/* It is there before it speaks, or nobody would hear it. */}
      <p role="status" className={styles.line}>
        {state === 'after' && say('breath.over')}
      </p>
      {state === 'after' && (
        <div className={styles.before}>
          <div className={styles.actions}>
            <ButtonLink look="main" href={ADDRESSES.care}>
              {say('care.done')}
            </ButtonLink>
            <Button look="quiet" onClick={() => setState('before')}>
              {say('breath.again')}
            </Button>
          </div>
        </div>
      )}
    </>
  )
}

function Breathing({ seconds, onEnd }: { seconds: number; onEnd: () => void }) {
  const say = useWords()
  const [began] = useState(() => Date.now())
  const [phase, setPhase] = useState<'in' | 'out'>('in')
  useAwakeScreen()
  useEffect(() => {
    const look = () => {
      // By the clock, not by counting ticks: a screen that is off lets timers sleep.
      const passed = (Date.now() - began) / 1000
      if (passed >= seconds) onEnd()
      else setPhase(breathAt(passed))
    }
    const timer = setInterval(look, 250)
    return () => clearInterval(timer)
  }, [began, seconds, onEnd])
  return (
    <div className={styles.water}>
      <div className={styles.ground} aria-hidden="true">
        <div className={styles.level} />
      </div>
      <p className={styles.phase}>{say(`breath.${phase}`)}</p>
      <Button className={styles.stop} onClick={onEnd}>
        {say('breath.stop')}
      </Button>
    </div>
  )
}

/** Keeps the screen from going dark where the browser can; where it cannot, the pause goes on by the clock. */
function useAwakeScreen() {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null
    let gone = false
    navigator.wakeLock?.request('screen').then(
      (held) => {
        if (gone) void held.release()
        else lock = held
      },
      // Low battery, or a browser that says no: nothing is lost.
      () => undefined,
    )
    return () => {
      gone = true
      void lock?.release()
    }
  }, [])
}
