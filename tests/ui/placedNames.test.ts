import { describe, expect, test } from 'vitest'
import { placeNames, placeTicks, placeWord } from '../../src/ui/charts/placedNames.ts'

const letters = { width: 300, em: 10, xOf: (day: number) => day }
const away = (from: number, to = from + 10) => ({ from, to, name: 'Ten long__' })
const tick = (at: number) => ({ at, word: 'Jan' })

describe('the names of seasons on a picture', () => {
  test('stand over the middle of their span where there is room', () => {
    expect(placeNames([away(60), away(200)], letters)).toEqual([65, 205])
  })

  test('stay on the picture at either edge', () => {
    expect(placeNames([away(0), away(290)], letters).map((middle) => Math.round(middle ?? 0))).toEqual([
      28, 272,
    ])
  })

  test('give way to the name of a later span, in whichever order they come', () => {
    expect(placeNames([away(100), away(140)], letters)).toEqual([null, 145])
    expect(placeNames([away(140), away(100)], letters)).toEqual([145, null])
  })

  test('are none where there are no seasons', () => {
    expect(placeNames([], letters)).toEqual([])
  })
})

describe('the words under the axis', () => {
  test('stand under their day where there is room', () => {
    expect(placeTicks([tick(50), tick(100)], letters)).toEqual([
      { at: 50, word: 'Jan', middle: 50 },
      { at: 100, word: 'Jan', middle: 100 },
    ])
  })

  test('give way to a later one with larger letters, and never leave the picture', () => {
    const larger = { ...letters, em: 40 }
    expect(placeTicks([tick(180), tick(250), tick(300)], larger).map(({ at }) => at)).toEqual([180, 300])
    for (const { middle } of placeTicks([tick(0), tick(300)], larger)) {
      expect(middle).toBeGreaterThanOrEqual((3 * 40 * 0.56) / 2)
      expect(middle).toBeLessThanOrEqual(300 - (3 * 40 * 0.56) / 2)
    }
  })
})

describe('a word beside the line', () => {
  const room = { left: 10, width: 300, em: 10 }
  // 56 px wide, as ten letters of ten are guessed.
  const word = 'Ten long__'
  const at = (x: number, y: number) => ({ x, y })

  test('begins at the left edge where the line keeps clear of it', () => {
    expect(placeWord(word, [at(0, 80), at(300, 80)], [50, 120], room)).toEqual({ x: 10, y: 50 })
    expect(placeWord(word, [], [50], room)).toEqual({ x: 10, y: 50 })
  })

  test('moves along until the line is behind it', () => {
    const peak = [at(0, 80), at(40, 20), at(60, 80), at(300, 80)]
    const { x, y } = placeWord(word, peak, [50, 120], room)
    expect(y).toBe(50)
    expect(x).toBeGreaterThanOrEqual(50)
    expect(x).toBeLessThan(70)
  })

  test('goes to the next height where the line runs through the whole of the first', () => {
    expect(placeWord(word, [at(0, 46), at(300, 46)], [50, 120], room)).toEqual({ x: 10, y: 120 })
  })

  test('may stand in a gap of the line, which reaches nowhere', () => {
    const torn = [at(0, 46), at(90, 46), null, at(170, 46), at(300, 46)]
    const { x, y } = placeWord(word, torn, [50], room)
    expect(y).toBe(50)
    expect(x).toBeGreaterThan(90)
    expect(x + 56).toBeLessThan(170)
  })

  test('stands at the left of the first height where there is no room at all', () => {
    expect(placeWord(word, [at(0, 46), at(300, 46)], [50], room)).toEqual({ x: 10, y: 50 })
  })
})
