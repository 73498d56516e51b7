import type { Day } from '../../domain/day.ts'
import { ADDRESSES } from '../../store/address.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { formatDay } from '../../ui/format.ts'
import styles from './BackAfter.module.css'

/** For who comes back after weeks: when the last words were written, one question, and that reading is enough. */
export function BackAfter({ last }: { last: Day }) {
  const say = useWords()
  return (
    <section aria-labelledby="back-after" className={styles.back}>
      <p className="soft">{say('today.back.last', { day: formatDay(last, say.language, 'long') })}</p>
      <h2 id="back-after" className={styles.asks}>
        {say('today.back.asks')}
      </h2>
      <p className="soft">{say('today.back.enough')}</p>
      <div className={styles.ways}>
        <Button look="quiet" onClick={toNote}>
          {say('today.back.write')}
        </Button>
        <ButtonLink look="quiet" href={ADDRESSES.journal}>
          {say('today.back.read')}
        </ButtonLink>
      </div>
    </section>
  )
}

/** To the words of this day, which stand further down. */
function toNote(): void {
  document.querySelector<HTMLElement>('#note textarea')?.focus()
}
