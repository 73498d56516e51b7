import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clockOf,
  hourOf,
  instantOf,
  instantOfWallTime,
  type WallTime,
  wallTimeAt,
  wallTimeOf,
} from '../../src/domain/wallTime.ts'
import { parseInstant, parseWallTime } from '../../src/domain/writtenTime.ts'
import { runs } from '../fixtures/runs.ts'

const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
const instant = fc.date({ min: new Date('1980-01-01Z'), max: new Date('2100-01-01Z'), noInvalidDate: true })

describe('wallTimeOf', () => {
  it('keeps the instant to the minute, in every zone', () => {
    fc.assert(
      fc.property(instant, zone, (at, timeZone) => {
        const wall = wallTimeOf(at, timeZone)
        expect(parseWallTime(wall)).toBe(wall)
        expect(Date.parse(instantOfWallTime(wall))).toBe(Math.floor(at.getTime() / 60_000) * 60_000)
      }),
      runs(20_000),
    )
  })

  it('shows the clock on the wall', () => {
    const wall = wallTimeOf(new Date('2026-11-24T05:40:10Z'), 'America/Toronto')
    expect(wall).toBe('2026-11-24T00:40-05:00')
    expect([hourOf(wall), clockOf(wall)]).toEqual([0, '00:40'])
  })
})

describe('wallTimeAt', () => {
  it.each([
    ['an ordinary evening', '2026-11-23', '23:40', '2026-11-23T23:40-05:00'],
    ['an hour that summer time skips', '2026-03-08', '02:30', '2026-03-08T03:30-04:00'],
    ['an hour that comes twice: the first', '2026-11-01', '01:30', '2026-11-01T01:30-04:00'],
  ])('%s', (_, date, clock, expected) => {
    expect(wallTimeAt(date, clock, 'America/Toronto')).toBe(expected)
  })

  it('names an instant at which the wall showed just that, where there was one', () => {
    fc.assert(
      fc.property(instant, zone, (at, timeZone) => {
        const wall = wallTimeOf(at, timeZone)
        expect(wallTimeAt(wall.slice(0, 10), clockOf(wall), timeZone).slice(0, 16)).toBe(wall.slice(0, 16))
      }),
      runs(20_000),
    )
  })
})

describe('parsing', () => {
  it('takes what it writes', () => {
    fc.assert(
      fc.property(instant, (at) => {
        expect(parseInstant(instantOf(at))).toBe(at.toISOString())
      }),
    )
  })

  it.each(['2026-02-30T10:00:00.000Z', '2026-01-01T24:00:00.000Z', '2026-01-01T10:00:00Z', '2026-01-01', ''])(
    'refuses %s as an instant',
    (text) => {
      expect(parseInstant(text)).toBe(null)
    },
  )

  it.each([
    '2026-02-30T10:00+01:00',
    '2026-01-01T24:00+01:00',
    '2026-01-01T10:60+01:00',
    '2026-01-01T10:00+24:00',
    '2026-01-01T10:00+01:60',
    '2026-01-01T10:00Z',
    '2026-01-01T10:00',
  ])('refuses %s as a wall time', (text) => {
    expect(parseWallTime(text)).toBe(null)
  })

  it('takes the widest offsets', () => {
    for (const text of ['2026-01-01T00:00+14:00', '2026-01-01T23:59-12:00'])
      expect(parseWallTime(text)).toBe(text as WallTime)
  })
})
