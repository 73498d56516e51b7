import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { changeSetting, emptyJournal, writeNote } from '../../src/domain/journal.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { JournalProvider } from '../../src/store/JournalProvider.tsx'
import { readNow, type Today, TodayProvider, useToday } from '../../src/store/useToday.tsx'
import { sampleVault } from '../../src/vault/sampleVault.ts'
import type { Vault } from '../../src/vault/vault.ts'
import { drawn, mount, removeAll } from './mounted.ts'

const NOW = '2026-11-23T21:00:00.000Z' as Instant
const MINUTE = 60_000

let seen: Today[] = []

function Clock() {
  seen.push(useToday())
  return null
}

const mountClock = (vault: Vault = sampleVault(emptyJournal)) =>
  mount(
    <JournalProvider vault={vault}>
      <TodayProvider>
        <Clock />
      </TodayProvider>
    </JournalProvider>,
  )

/** An hour and minute on the wall of whoever runs these tests. */
const wall = (date: number, hour: number, minute = 0) => new Date(2026, 10, date, hour, minute)
const pass = (milliseconds: number) => drawn(() => vi.advanceTimersByTimeAsync(milliseconds))
const last = () => seen.at(-1)

beforeEach(() => {
  seen = []
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] })
})

afterEach(async () => {
  await removeAll()
  vi.useRealTimers()
})

describe('an app that stays open', () => {
  it('keeps to the evening before until the day’s end, then turns to the new day', async () => {
    vi.setSystemTime(wall(23, 23, 50))
    await mountClock()
    expect(last()).toMatchObject({ day: '2026-11-23', hour: 23, pastMidnight: false, dayEndsAt: 4 })
    await pass(11 * MINUTE)
    expect(last()).toMatchObject({ day: '2026-11-23', hour: 0, pastMidnight: true })
    await pass(3 * 60 * MINUTE + 58 * MINUTE)
    expect(last()).toMatchObject({ day: '2026-11-23', hour: 3, pastMidnight: true })
    await pass(2 * MINUTE)
    expect(last()).toMatchObject({ day: '2026-11-24', hour: 4, pastMidnight: false })
  })

  it('notices the new day within a quarter of a minute', async () => {
    vi.setSystemTime(wall(24, 3, 59))
    await mountClock()
    await pass(MINUTE + 15_000)
    expect(last()?.day).toBe('2026-11-24')
  })

  it('draws nothing anew within an hour', async () => {
    vi.setSystemTime(wall(23, 14, 0))
    await mountClock()
    const before = seen.length
    await pass(59 * MINUTE)
    expect(seen.length).toBe(before)
    await pass(2 * MINUTE)
    expect(last()?.hour).toBe(15)
  })

  it('draws nothing anew for what is written', async () => {
    vi.setSystemTime(wall(23, 14, 0))
    const vault = sampleVault(emptyJournal)
    await mountClock(vault)
    const before = last()
    await drawn(() => vault.change((journal) => writeNote(journal, '2026-11-23' as Day, 'x', NOW)))
    expect(last()).toBe(before)
  })
})

describe('an app that comes back', () => {
  it('turns to the new day at once after a night in the background, where no timer ran', async () => {
    vi.setSystemTime(wall(23, 22, 0))
    await mountClock()
    vi.setSystemTime(wall(24, 9, 30))
    expect(last()?.day).toBe('2026-11-23')
    await drawn(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
    expect(last()).toMatchObject({ day: '2026-11-24', hour: 9 })
  })

  it('follows a clock that was set back', async () => {
    vi.setSystemTime(wall(24, 9))
    await mountClock()
    vi.setSystemTime(wall(23, 9))
    await pass(15_000)
    expect(last()?.day).toBe('2026-11-23')
  })
})

describe('the day’s end', () => {
  const endingAt = (hour: number) => changeSetting(emptyJournal, 'dayEndsAt', hour, NOW)

  it.each([
    [0, 23, '2026-11-23', false],
    [0, 0, '2026-11-24', false],
    [6, 5, '2026-11-23', true],
    [6, 6, '2026-11-24', false],
  ])('at %d o’clock: at %d it is %s', async (end, hour, day, pastMidnight) => {
    vi.setSystemTime(wall(hour === 23 ? 23 : 24, hour, 30))
    await mountClock(sampleVault(endingAt(end)))
    expect(last()).toMatchObject({ day, pastMidnight, dayEndsAt: end })
  })

  it('is followed at once when the person moves it, here or in another tab', async () => {
    vi.setSystemTime(wall(24, 3, 30))
    const vault = sampleVault(emptyJournal)
    await mountClock(vault)
    expect(last()?.day).toBe('2026-11-23')
    await drawn(() => vault.change((journal) => changeSetting(journal, 'dayEndsAt', 3, NOW)))
    expect(last()).toMatchObject({ day: '2026-11-24', dayEndsAt: 3, pastMidnight: false })
    await drawn(() => vault.change((journal) => changeSetting(journal, 'dayEndsAt', 5, NOW)))
    expect(last()).toMatchObject({ day: '2026-11-23', dayEndsAt: 5, pastMidnight: true })
  })
})

it('asks no more of a clock that is gone', async () => {
  vi.setSystemTime(wall(23, 14))
  const { remove } = await mountClock()
  await remove()
  expect(vi.getTimerCount()).toBe(0)
})

it('what is logged this minute has the minute of the wall, and the day it belongs to', () => {
  vi.setSystemTime(wall(24, 0, 40))
  const { at, day, clock } = readNow(4)
  expect(at).toMatch(/^2026-11-24T00:40[+-]\d{2}:\d{2}$/)
  expect(new Date(at).getTime()).toBe(wall(24, 0, 40).getTime())
  expect([day, clock]).toEqual(['2026-11-23', '00:40'])
})
