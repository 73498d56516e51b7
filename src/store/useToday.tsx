import { createContext, type ReactNode, useEffect, useState } from 'react'
import { addDays, type Day, dayOf } from '../domain/day.ts'
import { settingOf } from '../domain/entries.ts'
import { clockOf, hourOf, type WallTime, wallTimeOf } from '../domain/wallTime.ts'
import { onHomeZone, timeZoneNow } from './timeZone.ts'
import { useGiven } from './useGiven.ts'
import { useJournal } from './useJournal.ts'
import { isWriting } from './writing.ts'

/** Where in time the person is. `day` is the day of their life, which after midnight is still the evening before. */
export type Today = {
  readonly day: Day
  readonly timeZone: string
  readonly dayEndsAt: number
  /** The hour on the wall, 0–23. */
  readonly hour: number
  /** Whether midnight has passed and the day has not. */
  readonly pastMidnight: boolean
}

const TodayContext = createContext<Today | null>(null)
const TICK = 15_000

/** Keeps the app's only clock. A day that ends amid a sentence is over a minute after its last letter. */
export function TodayProvider({ children }: { children: ReactNode }) {
  const dayEndsAt = settingOf(useJournal(), 'dayEndsAt')
  const [today, setToday] = useState(() => readToday(dayEndsAt))
  useEffect(() => {
    const look = () => {
      const next = readToday(dayEndsAt)
      // Nobody's page is turned while they write on it: what they see and where it is kept stay the day they began on.
      setToday((last) => (isSame(last, next) || (next.day > last.day && isWriting()) ? last : next))
    }
    look()
    const timer = setInterval(look, TICK)
    document.addEventListener('visibilitychange', look)
    const stopListening = onHomeZone(look)
    return () => {
      clearInterval(timer)
      stopListening()
      document.removeEventListener('visibilitychange', look)
    }
  }, [dayEndsAt])
  return <TodayContext value={today}>{children}</TodayContext>
}

/** Today, kept current while the app is open. */
export function useToday(): Today {
  return useGiven(TodayContext)
}

/** This very minute: what the wall shows, and the day of the person's life it belongs to. */
export function readNow(dayEndsAt: number): {
  readonly at: WallTime
  readonly day: Day
  readonly clock: string
} {
  const now = new Date()
  const timeZone = timeZoneNow()
  const at = wallTimeOf(now, timeZone)
  return { at, day: dayOf(now, timeZone, dayEndsAt), clock: clockOf(at) }
}

function readToday(dayEndsAt: number): Today {
  const { at, day } = readNow(dayEndsAt)
  const pastMidnight = at.slice(0, 10) === addDays(day, 1)
  return { day, timeZone: timeZoneNow(), dayEndsAt, hour: hourOf(at), pastMidnight }
}

function isSame(a: Today, b: Today): boolean {
  return a.day === b.day && a.hour === b.hour && a.timeZone === b.timeZone && a.dayEndsAt === b.dayEndsAt
}
