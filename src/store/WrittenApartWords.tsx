import { bringApartBack, type Settling, settleApart } from '../domain/apart.ts'
import { type LiveEntry, pageOf } from '../domain/kinds/entry.ts'
import type { Apart } from '../domain/kinds/stamp.ts'
import { Button } from '../ui/Button.tsx'
import { useUndo } from './UndoProvider.tsx'
import { useCommand } from './useCommand.ts'
import { useWords } from './WordsProvider.tsx'
import styles from './WrittenApart.module.css'

/** Words of one entry that stand beside others. */
export type WrittenApartWordsProps = { entry: LiveEntry; apart: readonly Apart[] }

/** Each text that was written apart, as it was written, and what can become of it. Nothing is chosen for the person. */
export function WrittenApartWords({ entry, apart }: WrittenApartWordsProps) {
  const say = useWords()
  const command = useCommand()
  const undo = useUndo()
  const place = { id: entry.id, page: pageOf(entry) }
  const settle = (one: Apart, how: Settling) => {
    void command((journal, now) => settleApart(journal, place, one, how, now))
    if (how !== 'let-go') return
    undo.offer({
      words: say('apart.gone'),
      undo: () => void command((journal, now) => bringApartBack(journal, place, one, now)),
    })
  }
  return apart.map((one) => (
    <section key={`${one.part} ${one.editedAt}`} className={styles.apart} aria-label={say('apart.title')}>
      <p className={styles.title}>{say('apart.title')}</p>
      <blockquote className={styles.words} translate="no">
        {textOf(one.value).map((words) => (
          <p key={words}>{words}</p>
        ))}
      </blockquote>
      <div className={styles.actions}>
        <Button onClick={() => settle(one, 'both')}>{say('apart.both')}</Button>
        <Button look="quiet" onClick={() => settle(one, 'instead')}>
          {say('apart.instead')}
        </Button>
        <Button look="quiet" onClick={() => settle(one, 'let-go')}>
          {say('apart.letGo')}
        </Button>
      </div>
    </section>
  ))
}

function textOf(value: Apart['value']): readonly string[] {
  const words = typeof value === 'string' ? [value] : [value.heavy, value.working, value.shift]
  return words.filter((each) => each.trim() !== '')
}
