import { describe, expect, test } from 'vitest'
import {
  bandAt,
  INSTRUMENT_FACTS,
  instrumentOf,
  isTotalOf,
  offeredInstruments,
} from '../../src/domain/instrument.ts'
import { INSTRUMENTS } from '../../src/domain/kinds/score.ts'

describe('published instruments', () => {
  test('each that a score can name is there, under its own id, in order', () => {
    expect(INSTRUMENT_FACTS.map(({ id }) => id)).toEqual([...INSTRUMENTS])
    for (const id of INSTRUMENTS) expect(instrumentOf(id).id).toBe(id)
  })

  test('only satisfaction wears down as it falls', () => {
    const falling = INSTRUMENT_FACTS.filter(({ wears }) => wears === 'falling').map(({ id }) => id)
    expect(falling).toEqual(['proqol5-satisfaction'])
  })

  test.each(INSTRUMENT_FACTS)(
    '$id: bands cover the range from its start, ascending, with a source',
    (one) => {
      expect(one.min).toBeLessThan(one.max)
      expect(one.step).toBeGreaterThan(0)
      expect(one.bandSource === null).toBe(one.bands.length === 0)
      const starts = one.bands.map(({ from }) => from)
      if (starts.length > 0) expect(starts[0]).toBe(one.min)
      expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b))
      expect(starts.every((from) => from < one.max)).toBe(true)
      expect(one.source.link ?? 'https://').toMatch(/^https:\/\//)
    },
  )
})

test('the Copenhagen inventory is three scales; one total of it is kept where it was, and offered no more', () => {
  const offered = offeredInstruments(null).map(({ id }) => id)
  expect(offered.filter((id) => id.startsWith('copenhagen'))).toEqual([
    'copenhagen-personal',
    'copenhagen-work',
    'copenhagen-client',
  ])
  expect(offeredInstruments('copenhagen').map(({ id }) => id)).toContain('copenhagen')
})

test.each(INSTRUMENT_FACTS.filter(({ id }) => !id.startsWith('proqol5')))(
  '$id names the DOI of its publication',
  ({ source }) => {
    expect(source.link).toMatch(/^https:\/\/doi\.org\/10\.\d{4,}\//)
  },
)

test.each(INSTRUMENT_FACTS.filter(({ id }) => id.startsWith('proqol5')))(
  '$id was published without a DOI: it names the manual and where its author publishes it',
  ({ source }) => {
    expect(source).toEqual({
      authors: 'Stamm',
      year: 2010,
      work: 'The Concise ProQOL Manual, 2nd edition',
      link: 'https://proqol.org',
    })
  },
)

describe('bands', () => {
  test.each([
    { id: 'proqol5-burnout', total: 9, band: null },
    { id: 'proqol5-burnout', total: 10, band: 'low' },
    { id: 'proqol5-trauma', total: 22, band: 'low' },
    { id: 'proqol5-trauma', total: 23, band: 'moderate' },
    { id: 'proqol5-satisfaction', total: 41, band: 'moderate' },
    { id: 'proqol5-satisfaction', total: 42, band: 'high' },
    { id: 'proqol5-burnout', total: 50, band: 'high' },
    { id: 'proqol5-burnout', total: 51, band: null },
    { id: 'bat', total: 2.58, band: 'green' },
    { id: 'bat', total: 2.59, band: 'orange' },
    { id: 'bat', total: 3.01, band: 'orange' },
    { id: 'bat', total: 3.02, band: 'red' },
    { id: 'single-item', total: 2, band: 'below' },
    { id: 'single-item', total: 3, band: 'burnout' },
    { id: 'copenhagen', total: 50, band: null },
    { id: 'oldenburg', total: 2.25, band: null },
  ] as const)('$id at $total: $band', ({ id, total, band }) => {
    expect(bandAt(instrumentOf(id), total)?.name ?? null).toBe(band)
  })

  test.each([
    { total: -0.1, is: false },
    { total: 0, is: true },
    { total: 54.17, is: true },
    { total: 100, is: true },
    { total: 100.1, is: false },
    { total: Number.NaN, is: false },
    { total: Number.POSITIVE_INFINITY, is: false },
  ])('$total can be a Copenhagen mean: $is', ({ total, is }) => {
    expect(isTotalOf(instrumentOf('copenhagen'), total)).toBe(is)
  })
})
