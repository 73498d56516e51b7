import { useState } from 'react'
import { type Week, weekOf } from '../../domain/day.ts'
import { changePause, pauseOf } from '../../domain/pause.ts'
import { ADDRESSES } from '../../store/address.ts'
import { addressOfSheet } from '../../store/addressWithin.ts'
import { BackLink } from '../../store/BackLink.tsx'
import { useCommand } from '../../store/useCommand.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { WrittenApart } from '../../store/WrittenApart.tsx'
import { weekWords } from '../../store/weekWords.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Mirror } from './Mirror.tsx'
import { PastPauses } from './PastPauses.tsx'
import { PauseField } from './PauseField.tsx'
import styles from './PauseScreen.module.css'
import { ShiftAsked } from './ShiftAsked.tsx'
import { TogetherFields } from './TogetherFields.tsx'

/** One week's check-in, this week's unless another is named. */
export function PauseScreen({ week: named }: { week: Week | null }) {
  const { day } = useToday()
  const thisWeek = weekOf(day)
  const week = named && named <= thisWeek ? named : thisWeek
  // What is on the screen of one week, the other's words above all, is not carried to another.
  return <PauseOfWeek key={week} week={week} isThisWeek={week === thisWeek} />
}

/** Heavy, working, shift, in the person's own words: alone, or together on one device. */
function PauseOfWeek({ week, isThisWeek }: { week: Week; isThisWeek: boolean }) {
  const say = useWords()
  const command = useCommand()
  const pause = pauseOf(useJournal(), week)
  const [together, setTogether] = useState(pause?.together ?? false)
  const change = (part: Parameters<typeof changePause>[2]) =>
    command((before, now) => changePause(before, week, { together, ...part }, now))
  return (
    <>
      {!isThisWeek && <BackLink href={ADDRESSES.pause}>{say('pause.thisWeek')}</BackLink>}
      <ScreenHead above={weekWords(week, say, isThisWeek)} title={say('nav.pause')} />
      <div className={styles.page}>
        <div className={styles.column}>
          <Segmented
            label={say('pause.how')}
            options={[
              { value: 'alone', word: say('pause.alone') },
              { value: 'together', word: say('pause.together') },
            ]}
            value={together ? 'together' : 'alone'}
            onChange={(how) => {
              setTogether(how === 'together')
              if (pause) void change({ together: how === 'together' })
            }}
          />
          <ShiftAsked
            week={week}
            answer={pause?.lastShift ?? null}
            onAnswer={(lastShift) => void change({ lastShift })}
          />
          {together ? (
            <TogetherFields week={week} />
          ) : (
            (['heavy', 'working', 'shift'] as const).map((part) => (
              <div key={part}>
                <PauseField
                  label={say(`pause.${part}`)}
                  words={pause?.[part] ?? ''}
                  onWrite={(words) => change({ [part]: words })}
                />
                <WrittenApart entry={pause} part={part} />
              </div>
            ))
          )}
          <div className={styles.foot}>
            <ButtonLink {...addressOfSheet(week)}>{say('pause.makeSheet')}</ButtonLink>
          </div>
        </div>
        <div className={styles.column}>
          <Mirror week={week} />
          <PastPauses week={week} />
        </div>
      </div>
    </>
  )
}
