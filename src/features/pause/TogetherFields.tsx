import { useState } from 'react'
import type { Week } from '../../domain/day.ts'
import type { PauseWords } from '../../domain/kinds/pause.ts'
import { changePause, pauseOf } from '../../domain/pause.ts'
import { useCommand } from '../../store/useCommand.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { PauseField } from './PauseField.tsx'
import styles from './TogetherFields.module.css'

const PARTS = ['heavy', 'working', 'shift'] as const
const NONE: PauseWords = { heavy: '', working: '', shift: '' }
const NOBODY = { mine: false, theirs: false }

/**
 * The three questions for two people on one device. What the other answers is on the screen only, and gone when the
 * page is left, unless both say it may be kept.
 */
export function TogetherFields({ week }: { week: Week }) {
  const say = useWords()
  const command = useCommand()
  const pause = pauseOf(useJournal(), week)
  const kept = pause?.other ?? null
  const [spoken, setSpoken] = useState<PauseWords>(kept ?? NONE)
  const [said, setSaid] = useState(NOBODY)
  // What is kept both have agreed to, wherever they said so.
  const consents = kept ? { mine: true, theirs: true } : said

  const change = (part: Parameters<typeof changePause>[2]) =>
    command((journal, now) => changePause(journal, week, { together: true, ...part }, now))
  const consent = (who: 'mine' | 'theirs') => {
    const next = { ...consents, [who]: !consents[who] }
    const agreed = next.mine && next.theirs
    setSaid(agreed ? NOBODY : next)
    if (agreed) {
      void command((journal, now) => {
        // In another tab something may be kept by now.
        const before = pauseOf(journal, week)?.other
        const both = (part: (typeof PARTS)[number]) =>
          [...new Set([before?.[part], spoken[part]])].filter(Boolean).join('\n\n')
        const other = { heavy: both('heavy'), working: both('working'), shift: both('shift') }
        return changePause(journal, week, { together: true, other }, now)
      })
    } else if (kept) {
      setSpoken(kept)
      void change({ other: null })
    }
  }
  const keepOther = (part: (typeof PARTS)[number]) => (words: string) =>
    command((journal, now) => {
      const other = pauseOf(journal, week)?.other
      return other ? changePause(journal, week, { other: { ...other, [part]: words } }, now) : journal
    })

  return (
    <div className={styles.together}>
      {PARTS.map((part) => (
        <fieldset key={part} className={styles.question}>
          <legend className={styles.legend}>{say(`pause.${part}`)}</legend>
          <div className={styles.two}>
            <PauseField
              label={say('pause.me')}
              words={pause?.[part] ?? ''}
              onWrite={(words) => change({ [part]: words })}
            />
            {kept ? (
              <PauseField label={say('pause.them')} words={kept[part]} onWrite={keepOther(part)} />
            ) : (
              <TextArea
                label={say('pause.them')}
                value={spoken[part]}
                onChange={(event) => setSpoken({ ...spoken, [part]: event.target.value })}
              />
            )}
          </div>
        </fieldset>
      ))}
      <fieldset className={styles.keep}>
        <legend className={styles.hint}>{say(kept ? 'pause.otherKept' : 'pause.otherNotKept')}</legend>
        <div className={styles.chips}>
          {(['mine', 'theirs'] as const).map((who) => (
            <Chip
              key={who}
              tone="mark"
              on={consents[who]}
              aria-pressed={consents[who]}
              onClick={() => consent(who)}
            >
              {say(`pause.keep.${who}`)}
            </Chip>
          ))}
        </div>
      </fieldset>
    </div>
  )
}
