import { type ComponentType, type ReactNode, useMemo } from 'react'
import type { Day } from '../../domain/day.ts'
import { dueThings } from '../../domain/due.ts'
import { questionsOf, reflectionOn } from '../../domain/entries.ts'
import type { Moment } from '../../domain/kinds/moment.ts'
import { lazyPart } from '../../store/lazyScreen.tsx'
import { useJournal } from '../../store/useJournal.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { formatDay } from '../../ui/format.ts'
import { useGrowing } from '../../ui/useGrowing.ts'
import { Contexts } from './Contexts.tsx'
import { DayHead } from './DayHead.tsx'
import { DayNote } from './DayNote.tsx'
import { DayWorkButton } from './DayWorkButton.tsx'
import { dayEndWords } from './dayEndWords.ts'
import { LastShift } from './LastShift.tsx'
import { MomentChips } from './MomentChips.tsx'
import { Questions } from './Questions.tsx'
import styles from './TodayScreen.module.css'
import { useDayMoments } from './useDayMoments.tsx'

const DueLine = lazyPart(async () => (await import('./DueLine.tsx')).DueLine)
const MomentList = lazyPart(async () => (await import('./MomentList.tsx')).MomentList)
const LookBack = lazyPart(async () => (await import('./LookBack.tsx')).LookBack)

/** What a tap answers; the days and moments beyond the edge; the way back; what is left: a frame each, as together they are more than a slow phone draws in one. */
const PARTS = 4

/** One day of the person's life, today unless another is named. `notice` stands above, `offered` below; `Closely` is a moment, looked at closely. */
export function TodayScreen({
  day: named,
  ...others
}: {
  day: Day | null
  notice?: ReactNode
  offered?: ReactNode
  Closely: ComponentType<{ moment: Moment; onClose: () => void }>
}) {
  const today = useToday()
  const day = named && named <= today.day ? named : today.day
  return (
    <>
      <DayHead day={day} />
      <OneDay key={day} day={day} {...others} isToday={day === today.day} />
    </>
  )
}

/** All that is asked of and written on one day: a reflection, moments, contexts, a few words. */
function OneDay({
  day,
  notice,
  offered,
  Closely,
  isToday,
}: {
  day: Day
  notice?: ReactNode
  offered?: ReactNode
  Closely: ComponentType<{ moment: Moment; onClose: () => void }>
  isToday: boolean
}) {
  const journal = useJournal()
  const say = useWords()
  const today = useToday()
  const { moments, opened, open, log } = useDayMoments(day)
  const { count } = useGrowing(PARTS, () => 1, 1)
  const due = useMemo(() => (isToday ? dueThings(journal, day) : []), [journal, day, isToday])
  const reflection = reflectionOn(journal, day)
  const desk = journal.pages.get('desk')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the questions lie on the desk, whatever else changes
  const asked = useMemo(() => questionsOf(journal), [desk])
  const questions = asked.filter(
    ({ id, builtIn, text, hidden }) =>
      (!hidden && (builtIn ?? text) !== null) ||
      (reflection?.ratings[id] ?? reflection?.counts[id]) !== undefined,
  )
  return (
    <div className={styles.page}>
      <div className={styles.lead}>
        {notice}
        {isToday && <LastShift />}
        {due.length > 0 && (
          <div className={styles.due}>
            <DueLine due={due} />
          </div>
        )}
      </div>
      <section className={styles.questions} aria-label={say('today.reflection')}>
        <Questions questions={questions} day={day} reflection={reflection} />
        <p className={styles.hint}>
          {isToday && today.pastMidnight && (
            <>
              {say('today.pastMidnight', {
                clock: dayEndWords(today, say),
                weekday: formatDay(day, say.language, 'weekday'),
              })}{' '}
            </>
          )}
          {say('today.everythingOptional')}
        </p>
      </section>
      <div className={styles.moments}>
        <MomentChips moments={moments} onLog={log} />
      </div>
      <div className={styles.words}>
        {count > 2 && (
          <>
            {moments.length > 0 && <MomentList moments={moments} onOpen={open} />}
            {isToday && reflection && <LookBack />}
          </>
        )}
        {count === PARTS && (
          <>
            {offered}
            <Contexts day={day} reflection={reflection} />
            <DayNote day={day} reflection={reflection} />
            <DayWorkButton day={day} />
          </>
        )}
      </div>
      {opened && <Closely key={opened.id} moment={opened} onClose={() => open(null)} />}
    </div>
  )
}
