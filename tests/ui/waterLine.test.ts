import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawnLevel, type WaterPoint, waterLine } from '../../src/ui/charts/waterLine.ts'

const figures = (path: string) => path.match(/-?[\d.]+/g)?.map(Number) ?? []
const at = (x: number, y: number): WaterPoint => ({ x, y })

describe('a line of water', () => {
  it('goes through its points, and lifts the pen at a gap', () => {
    const path = waterLine([at(0, 5), at(10, 5), null, at(30, 1), at(40, 9)])
    expect(path).toBe('M0 5C3.3 5 6.7 5 10 5M30 1C33.3 1 36.7 9 40 9')
  })

  it('is a dot where a point is alone, and nothing where none is', () => {
    expect(waterLine([null, at(3, 4), null])).toBe('M3 4h.01')
    expect(waterLine([null])).toBe('')
    expect(waterLine([])).toBe('')
  })

  it('never swells above or below the two points it lies between', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 30 }), (heights) => {
        const strokes = waterLine(heights.map((y, index) => at(9 * index, y))).split('C')
        for (const [index, stroke] of strokes.slice(1).entries()) {
          const [, y1 = 0, , y2 = 0] = figures(stroke)
          const [from = 0, to = 0] = heights.slice(index)
          for (const y of [y1, y2]) {
            expect(y).toBeGreaterThanOrEqual(Math.min(from, to) - 0.1)
            expect(y).toBeLessThanOrEqual(Math.max(from, to) + 0.1)
          }
        }
      }),
    )
  })
})

describe('a level as it is drawn', () => {
  it('is itself within the band, on either side', () => {
    for (const level of [-1, -0.3, 0, 0.7, 1]) expect(drawnLevel(level, 3)).toBe(level)
  })

  it('never leaves the strip, and greater stays greater', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 6, noNaN: true }),
        fc.double({ min: 0.2, max: 4, noNaN: true }),
        fc.double({ min: 1.2, max: 6, noNaN: true }),
        (level, more, most) => {
          expect(drawnLevel(level, most)).toBeLessThanOrEqual(most)
          expect(drawnLevel(level + more, most)).toBeGreaterThan(drawnLevel(level, most))
          expect(drawnLevel(-level, most)).toBeCloseTo(-drawnLevel(level, most), 12)
        },
      ),
    )
  })
})
