import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../src/domain/day.ts'
import type { Notice } from '../../src/domain/kinds/notice.ts'
import { readAll } from '../../src/insight/reading.ts'
import { noticeOf } from '../fixtures/noticeOf.ts'
import { daily, decided, read, seriesFrom, TODAY } from './readOne.ts'

describe('after a notice', () => {
  const NOTICED = addDays(TODAY, -150)
  const before = { from: addDays(TODAY, -500), to: addDays(TODAY, -220) }

  function notice(given: Partial<Notice> = {}): Notice {
    return noticeOf({ day: NOTICED, yardstick: { ...before, mean: 3, sd: 0.5, entries: 281 }, ...given })
  }

  const lower = [...daily(0, 219, 2), ...daily(220, 500, 3)]

  test('a decline that lasts does not become its own yardstick', () => {
    const later = decided(read(seriesFrom(lower)))
    expect(later.yardstick.mean).toBeLessThan(2.6)
    const held = decided(read(seriesFrom(lower), { notices: [notice()] }))
    expect(held).toMatchObject({ status: 'eroding', noticed: { since: NOTICED, returned: null } })
    expect(held.yardstick).toMatchObject({ from: before.from, to: before.to, mean: 3 - 0.5 / 281 })
  })

  test('the yardstick moves again once the recent mean is back within 0.3 SD', () => {
    const back = [...daily(0, 69, 3), ...daily(70, 219, 2), ...daily(220, 500, 3)]
    const reading = decided(read(seriesFrom(back), { notices: [notice()] }))
    // 36 of 42 recent days must be back: the mean is then within 0.15 of 3.
    expect(reading.noticed).toEqual({ since: NOTICED, returned: addDays(TODAY, -34) })
    expect(reading.yardstick.to).toBe(addDays(TODAY, -70))
    expect(reading.status).not.toBe('eroding')
  })

  test('having been back for six weeks, it is no longer told', () => {
    const back = seriesFrom([...daily(0, 79, 3), ...daily(80, 219, 2), ...daily(220, 500, 3)])
    const toldOn = (day: Day) =>
      decided(readAll(new Map([['one', back]]), day, { notices: [notice()] }).get('one') ?? read(back))
        .noticed
    expect(toldOn(addDays(TODAY, -3))).toEqual({ since: NOTICED, returned: addDays(TODAY, -44) })
    expect(toldOn(addDays(TODAY, -2))).toBeNull()
  })

  test('a new normal is not forgotten at the next notice', () => {
    const normal = notice({ newNormal: addDays(TODAY, -140) })
    const next = notice({
      day: addDays(TODAY, -60),
      yardstick: { ...before, mean: 3, sd: 0.5, entries: 281 },
    })
    const first = addDays(NOTICED, -41)
    for (const notices of [
      [normal, next],
      [next, normal],
    ])
      expect(decided(read(seriesFrom(lower), { notices })).yardstick.from >= first).toBe(true)
  })

  test('being back is known on the day, and stays known', () => {
    const back = seriesFrom([...daily(0, 79, 3), ...daily(80, 219, 2), ...daily(220, 500, 3)])
    const noticedOn = (day: Day) =>
      decided(readAll(new Map([['one', back]]), day, { notices: [notice()] }).get('one') ?? read(back))
        .noticed
    expect(noticedOn(addDays(TODAY, -45))).toEqual({ since: NOTICED, returned: null })
    expect(noticedOn(addDays(TODAY, -44))).toEqual({ since: NOTICED, returned: addDays(TODAY, -44) })
    const gone = seriesFrom([...daily(0, 39, 2), ...daily(40, 79, 3), ...daily(80, 500, 2.9)])
    expect(decided(read(gone, { notices: [notice()] })).noticed?.returned).not.toBeNull()
  })

  test('with "this is my new normal" nothing older than what was recent then is read', () => {
    const given = notice({ newNormal: addDays(TODAY, -100) })
    const reading = decided(read(seriesFrom(lower), { notices: [given] }))
    expect(reading).toMatchObject({ status: 'steady', noticed: null })
    expect(reading.yardstick).toMatchObject({ from: addDays(NOTICED, -41), mean: 2 })
  })

  test('the latest notice counts, a put-away one too; another signal or a later day does not', () => {
    const plain = read(seriesFrom(lower))
    const later = notice({ day: addDays(TODAY, 1) })
    expect(read(seriesFrom(lower), { notices: [notice({ signal: 'two' }), later] })).toEqual(plain)
    const first = notice({ day: addDays(NOTICED, -40), newNormal: addDays(TODAY, -100) })
    const put = notice({ putAway: NOTICED })
    for (const notices of [
      [first, put],
      [put, first],
    ])
      expect(decided(read(seriesFrom(lower), { notices })).noticed?.since).toBe(NOTICED)
  })

  test('when too little is left of the yardstick that was kept, the usual one is read', () => {
    const short = notice({
      yardstick: { ...before, to: addDays(before.from, 20), mean: 3, sd: 0.5, entries: 30 },
    })
    const reading = decided(read(seriesFrom(lower), { notices: [short] }))
    expect(reading.yardstick.to).toBe(addDays(TODAY, -70))
  })
})
