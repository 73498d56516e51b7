import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './MomentDialog.module.css'

/** How many times it happened, one more or one fewer at a tap. */
export function TimesStepper({ times, most, onChange }: { times: number; most: number; onChange: (times: number) => void }) {
  const say = useWords()
  return (
    <fieldset className={styles.stepper}>
      <legend className={styles.legend}>{say('today.momentCount')}</legend>
      <Button look="round" aria-label={say('today.momentFewer')} disabled={times <= 1} onClick={() => onChange(times - 1)}>
        <Icon name="less" />
      </Button>
      <output className={styles.times}>×{times}</output>
      <Button look="round" aria-label={say('today.momentMore')} disabled={times >= most} onClick={() => onChange(times + 1)}>
        <Icon name="more" />
      </Button>
    </fieldset>
  )
}
