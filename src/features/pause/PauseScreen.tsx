import { type Week, weekOf } from '../../domain/day.ts'
import { changePause, pauseOf } from '../../domain/pause.ts'
import { ADDRESSES } from '../../store/address.ts'
import { useCommand } from '../../store/useCommand.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { BackLink } from '../../ui/BackLink.tsx'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { PastPauses } from './PastPauses.tsx'
import { PauseField } from './PauseField.tsx'
import styles from './PauseScreen.module.css'
import { ShiftAsked } from './ShiftAsked.tsx'
import { weekWords } from './weekWords.ts'

/** One week's check-in, this week's unless another is named: heavy, working, shift, in the person's own words. */
export function PauseScreen({ week: named }: { week: Week | null }) {
  const say = useWords()
  const journal = useJournal()
  const command = useCommand()
  const { day } = useToday()
  const thisWeek = weekOf(day)
  const week = named && named <= thisWeek ? named : thisWeek
  const pause = pauseOf(journal, week)
  const change = (part: Parameters<typeof changePause>[2]) =>
    command((before, now) => changePause(before, week, part, now))
  return (
    <>
      {week !== thisWeek && <BackLink href={ADDRESSES.pause}>{say('pause.thisWeek')}</BackLink>}
      <ScreenHead above={weekWords(week, say)} title={say('nav.pause')} />
      <div className={styles.page}>
        <div className={styles.column}>
          <ShiftAsked
            week={week}
            answer={pause?.lastShift ?? null}
            onAnswer={(lastShift) => void change({ lastShift })}
          />
          {(['heavy', 'working', 'shift'] as const).map((part) => (
            <PauseField
              key={`${week} ${part}`}
              label={say(`pause.${part}`)}
              words={pause?.[part] ?? ''}
              onWrite={(words) => change({ [part]: words })}
            />
          ))}
        </div>
        <PastPauses week={week} />
      </div>
    </>
  )
}
