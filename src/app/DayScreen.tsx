import { type ComponentProps, useEffect, useMemo, useRef, useState } from 'react'
import { momentsOn, reflectionOn } from '../domain/entries.ts'
import { DayReading } from '../features/journal/DayReading.tsx'
import { entryWords } from '../features/journal/entryWords.ts'
import { DayHead } from '../features/today/DayHead.tsx'
import { TodayScreen } from '../features/today/TodayScreen.tsx'
import { useJournal } from '../store/useJournal.ts'
import { useToday } from '../store/useToday.tsx'
import { useWords } from '../store/WordsProvider.tsx'
import { Button } from '../ui/Button.tsx'
import styles from './DayScreen.module.css'

/** A day by its date: an earlier one is read until it is to be changed; one on which nothing was written can be written on. */
export function DayScreen({ day, Closely }: Pick<ComponentProps<typeof TodayScreen>, 'day' | 'Closely'>) {
  const say = useWords()
  const journal = useJournal()
  const words = useMemo(() => entryWords(journal, say), [journal, say])
  const today = useToday().day
  const isPast = day !== null && day < today
  const reflection = isPast ? reflectionOn(journal, day) : null
  const moments = isPast ? momentsOn(journal, day) : []
  const [isRead, setIsRead] = useState(reflection !== null || moments.length > 0)
  const wasRead = useRef(isRead)
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The button that was tapped is gone: what it led to is where one goes on.
    if (!isRead && wasRead.current) form.current?.focus({ preventScroll: true })
  }, [isRead])
  return isRead && isPast ? (
    <>
      <DayHead day={day} />
      <div className={styles.day}>
        <DayReading reflection={reflection} moments={moments} words={words} />
        <div>
          <Button onClick={() => setIsRead(false)}>{say('journal.change')}</Button>
        </div>
      </div>
    </>
  ) : (
    <div ref={form} tabIndex={-1} className={styles.form}>
      <TodayScreen day={day} Closely={Closely} />
    </div>
  )
}
