import { afterEach, describe, expect, it, vi } from 'vitest'
import { wallTimeOf } from '../../src/domain/wallTime.ts'
import { allZones, onHomeZone, setHomeZone, timeZoneNow, zoneSource } from '../../src/store/timeZone.ts'

/** A browser that names this zone, and whose clock is so many minutes behind UTC. */
function browserIn(timeZone: string | undefined, behind = 0): void {
  const options = { ...new Intl.DateTimeFormat('en').resolvedOptions(), timeZone: timeZone as string }
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue(options)
  vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(behind)
}

afterEach(() => {
  setHomeZone(null)
  vi.restoreAllMocks()
})

it('is the one that the browser names', () => {
  browserIn('America/Vancouver', 480)
  expect([timeZoneNow(), zoneSource()]).toEqual(['America/Vancouver', 'browser'])
})

describe.each(['Etc/Unknown', 'Mars/Tharsis', '', undefined])('where the browser names %j', (named) => {
  it.each([
    [0, '+00:00'],
    [420, '-07:00'],
    [-540, '+09:00'],
    [-330, '+05:30'],
    [-345, '+05:45'],
  ])('it is the clock’s distance from UTC, %d minutes behind', (behind, offset) => {
    browserIn(named, behind)
    expect(zoneSource()).toBe('clock')
    expect(wallTimeOf(new Date(), timeZoneNow()).slice(16)).toBe(offset)
  })
})

it('is the one that was chosen, unless this browser does not know it', () => {
  browserIn('UTC')
  setHomeZone('America/Vancouver')
  expect([timeZoneNow(), zoneSource()]).toEqual(['America/Vancouver', 'chosen'])
  setHomeZone('Mars/Tharsis')
  expect([timeZoneNow(), zoneSource()]).toEqual(['UTC', 'browser'])
})

it('tells who listens that another was chosen, until they stop', () => {
  const heard: string[] = []
  const stop = onHomeZone(() => heard.push(timeZoneNow()))
  setHomeZone('Asia/Tokyo')
  stop()
  setHomeZone('Europe/Paris')
  expect(heard).toEqual(['Asia/Tokyo'])
})

it('can be any that the browser lists, and each of those is one that its dates take', () => {
  for (const name of allZones()) {
    setHomeZone(name)
    expect(timeZoneNow()).toBe(name)
  }
})

it('is the clock’s where the browser takes its own “unknown” for UTC', () => {
  browserIn('Etc/Unknown', 240)
  const Own = Intl.DateTimeFormat
  Intl.DateTimeFormat = new Proxy(Own, {
    construct: (target, [locale, options]: [string?, Intl.DateTimeFormatOptions?]) =>
      new target(locale, options?.timeZone === 'Etc/Unknown' ? { ...options, timeZone: 'UTC' } : options),
  })
  try {
    expect([timeZoneNow(), zoneSource()]).toEqual(['Etc/GMT+4', 'clock'])
  } finally {
    Intl.DateTimeFormat = Own
  }
})

it('is the clock’s where the browser refuses even dates of the zone it is in', () => {
  browserIn('America/Toronto', 240)
  const Own = Intl.DateTimeFormat
  Intl.DateTimeFormat = new Proxy(Own, {
    construct: (target, given: [string?, Intl.DateTimeFormatOptions?]) => {
      if (given[1]?.timeZone === undefined) throw new RangeError('Invalid time zone specified: Etc/Unknown')
      return new target(...given)
    },
  })
  try {
    expect([timeZoneNow(), zoneSource()]).toEqual(['Etc/GMT+4', 'clock'])
  } finally {
    Intl.DateTimeFormat = Own
  }
})
