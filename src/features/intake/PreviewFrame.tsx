import { type ReactNode, useMemo, useState } from 'react'
import { settingOf } from '../../domain/entries.ts'
import type { ReadWorkload } from '../../domain/imports.ts'
import { clockOfCounts } from '../../insight/hours.ts'
import { hoursOf, hoursOfDay } from '../../insight/readHours.ts'
import { sessionTimesOf } from '../../insight/sessionTimes.ts'
import { workingWeekOf } from '../../insight/workingWeek.ts'
import { newId } from '../../store/newId.ts'
import { sessionTimesWords } from '../../store/sessionTimesWords.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { HourClock } from '../../ui/charts/HourClock.tsx'
import { formatClock, formatDay } from '../../ui/format.ts'
import { AccountChoice } from './AccountChoice.tsx'
import { knownAccounts, likeliestAccount } from './accounts.ts'
import styles from './Preview.module.css'
import { PreviewFoot, useIsHere } from './PreviewFoot.tsx'
import { PreviewHead } from './PreviewHead.tsx'
import { weeksOf } from './previewFigures.ts'
import { WeekBars } from './WeekBars.tsx'

/** What every preview shows: the span, what was read and what not, a first picture, what will be kept, and the choice. */
export function PreviewFrame({
  name,
  read,
  lead,
  notes,
  children,
  onKeep,
  onCancel,
}: {
  name: string
  read: ReadWorkload | null
  lead: string
  notes: readonly string[]
  children: ReactNode
  onKeep: (read: ReadWorkload) => void
  onCancel: () => void
}) {
  const say = useWords()
  const journal = useJournal()
  const times = useMemo(() => read && sessionTimesOf(read.days), [read])
  const accounts = useMemo(() => (read ? knownAccounts(journal, read.sort) : []), [journal, read])
  const likeliest = useMemo(() => read && likeliestAccount(journal, read), [journal, read])
  const [chosen, setChosen] = useState<string | null>(null)
  const [another] = useState(newId)
  const account = chosen ?? likeliest ?? ''
  const isHere = useIsHere(read)
  return (
    <section className={styles.preview} aria-labelledby="preview">
      <PreviewHead
        name={name}
        read={read}
        lead={lead}
        more={times && sessionTimesWords(times, say)}
        notes={notes}
      />
      {children}
      {read && accounts.length > 0 && !isHere && (
        <AccountChoice
          sort={read.sort}
          accounts={accounts}
          another={another}
          value={account}
          onChange={setChosen}
        />
      )}
      {read && <Pictures read={read} />}
      <PreviewFoot
        read={read}
        onKeep={() => read && onKeep({ ...read, ...(account !== '' && { account }) })}
        onCancel={onCancel}
      />
    </section>
  )
}

function Pictures({ read }: { read: ReadWorkload }) {
  const say = useWords()
  const journal = useJournal()
  const night = settingOf(journal, 'night')
  const clockWord = (hour: number) => formatClock(`${String(hour % 24).padStart(2, '0')}:00`, say.language)
  const clock = clockOfCounts(hoursOfDay(read.days.map((day) => hoursOf(day, read.sort) ?? {})), night)
  const weeks = weeksOf(read, workingWeekOf(journal))
  const most = weeks.reduce((fullest, week) => (week.count > fullest.count ? week : fullest))
  const total = weeks.reduce((sum, { count }) => sum + count, 0)
  const inNight = say('year.hours.ofAll', {
    ...{ count: clock.inNight, of: clock.total, from: clockWord(night.from), to: clockWord(night.to) },
  })
  const byWeek = say(`intake.weeks.${read.sort}`, {
    ...{ total, most: most.count, week: formatDay(most.monday, say.language, 'long') },
  })
  return (
    <div className={styles.pictures}>
      <figure className={styles.figure}>
        <HourClock
          summary={inNight}
          words={{
            ...{ midnight: say('year.hours.midnight'), noon: say('year.hours.noon') },
            ...{ six: clockWord(6), eighteen: clockWord(18) },
          }}
          rays={clock.hours.map(({ hour, count, isNight }) => ({
            ...{ hour, isNight, fullness: clock.most === 0 ? 0 : count / clock.most },
            words: say('year.hours.atHour', { hour: clockWord(hour), count }),
          }))}
        />
        <figcaption>{inNight}</figcaption>
      </figure>
      <figure className={styles.figure}>
        <WeekBars
          summary={byWeek}
          counts={weeks.map(({ count }) => count)}
          first={formatDay(read.from, say.language, 'monthYear')}
          last={formatDay(read.to, say.language, 'monthYear')}
          wears={read.sort === 'mailbox'}
        />
        <figcaption>{byWeek}</figcaption>
      </figure>
    </div>
  )
}
