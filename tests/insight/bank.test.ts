import { expect, test } from 'vitest'
import { BANK_HEADING, bankRow, replayBank } from './replayBank.ts'

// `BANK_PEOPLE=2000 BANK_SEEDS=1,2,3` reprints the table of docs/readings.md; alone, it is a quick check on one seed.
const people = Number(process.env.BANK_PEOPLE ?? 600)
const seeds = (process.env.BANK_SEEDS ?? '11').split(',').map(Number)

test.each(seeds)('readings stay rare in stable lives and find slow wear (seed %i)', (seed) => {
  const figures = replayBank(seed, people)
  if (process.env.BANK_SEEDS) console.log(`${BANK_HEADING}\n${bankRow(seed, people, figures)}`)
  // Wide enough for the chance in a few hundred people; a change of method shows.
  expect(figures.falsePerYear).toBeGreaterThan(0.2)
  expect(figures.falsePerYear).toBeLessThan(0.6)
  expect(figures.wander).toBeLessThan(2)
  expect(figures.holiday).toBeLessThan(0.9)
  expect(figures.improving).toBeLessThan(0.4)
  expect(figures.erosion12By12).toBeGreaterThan(0.6)
  expect(figures.erosion12By16).toBeGreaterThan(0.83)
  expect(figures.strong12By12).toBeGreaterThan(0.75)
  expect(figures.skippingBy16).toBeGreaterThan(0.75)
})
