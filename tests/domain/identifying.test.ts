import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Identifying, identifyingIn } from '../../src/domain/identifying.ts'
import { costOf } from '../fixtures/cost.ts'
import { runs } from '../fixtures/runs.ts'

const CASES: readonly (readonly [note: string, found: readonly Identifying[]])[] = [
  ['Wrote to amira.b+intake@clinic-est.qc.ca at 23:10', ['email']],
  ['écrire à zoé@exemple.fr', ['email']],
  ['Called 418 555-0123 back', ['phone']],
  ['(514) 555-0199', ['phone']],
  ['her number: 4185550123.', ['phone']],
  ['1-800-555-0100', ['phone']],
  ['rappeler 555-0142', ['phone']],
  ['+33 6 12 34 56 78', ['phone']],
  ['06 12 34 56 78', ['phone']],
  ['020 7946 0958', ['phone']],
  ['+442079460958', ['phone']],
  ['DOB 1984-03-07', ['birth-date']],
  ['she was born 3/4/84', ['birth-date']],
  ['née le 3 mars 1984', ['birth-date']],
  ['March 3rd, 1984', ['birth-date']],
  ['1er avril 1990', ['birth-date']],
  ['date de naissance : 12.05.2019', ['birth-date']],
  ['17/03/1979, 418-555-0123, a@b.ca', ['email', 'phone', 'birth-date']],
]

const CLEAR: readonly string[] = [
  '',
  'Tired. 3 sessions, 2 breaks, 1 walk.',
  'Started at 8:30, 10:15, 14:00 and 16:45-18:00',
  'The intake is on 2026-12-03, then 2026-12-10 14:30',
  'le 3 décembre 2026',
  'since March 2021',
  'between 2019-2024 nothing changed',
  '$1,250.00 a month, 12 000 a year, 1 000 000 in all',
  'invoice 20260311, file 00417',
  '3:1 ratio @ work',
  'met at 5 @ the café. Then home',
  'ratings 4 3 2 1 0 1 2 3 4 3',
  'page 34-56 of the manual, 100-2024',
  '99/99/1984',
]

describe('a note', () => {
  it.each(CASES)('“%s” seems to hold %s', (note, found) => {
    expect(identifyingIn(note, 2026)).toEqual(found)
  })

  it.each(CLEAR)('“%s” seems to name nobody', (note) => {
    expect(identifyingIn(note, 2026)).toEqual([])
  })

  it.each<[note: string, found: readonly Identifying[]]>([
    ['31/12/1985', ['birth-date']],
    ['12/31/1985', ['birth-date']],
    ['1985-12-31', ['birth-date']],
    ['32/12/1985', []],
    ['12/32/1985', []],
    ['13/13/1985', []],
    ['0/12/1985', []],
    ['12/0/1985', []],
    ['31 mars 1985', ['birth-date']],
    ['32 mars 1985', []],
    // A year can be one of birth from 1900 to five years ago; with a word that says so, any.
    ['1/1/1899', []],
    ['1/1/1900', ['birth-date']],
    ['1/1/2021', ['birth-date']],
    ['1/1/2022', []],
    ['born on 1/1/2022', ['birth-date']],
    ['she was born. Next on 1/1/2022', []],
    ['born in the town we both come from, 1/1/2022', []],
    // The date is no part of a number, and is not taken for one.
    ['vue le 01/02/1984 5 fois', ['birth-date']],
    ['seen on 01/02/1984, then 06 12 34 56 78', ['phone', 'birth-date']],
    // A national number has nine to eleven digits.
    ['01234567', []],
    ['012345678', ['phone']],
    ['01234 567890', ['phone']],
    ['01 2345 6789 01', []],
  ])('“%s”, in 2026, seems to hold %j', (note, found) => {
    expect(identifyingIn(note, 2026)).toEqual(found)
  })

  it('with an address among any other words is still seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        expect(identifyingIn(`${before} amira@clinic.ca ${after}`, 2026)).toContain('email')
        expect(identifyingIn(`${before} 418-555-0123 ${after}`, 2026)).toContain('phone')
      }),
      runs(2000),
    )
  })

  // What it costs says nothing while mutation testing watches each step.
  it.skipIf(process.env.MUTATION !== undefined)('of any length is looked through at once', async () => {
    for (const piece of ['1 ', '1-', 'a.', 'a@', '0 12 ', '12/', 'mars 3 ']) {
      const { cost } = await costOf(() => identifyingIn(piece.repeat(20_000 / piece.length), 2026))
      expect(cost, piece).toBeLessThan(20)
    }
  })
})
