import { describe, expect, test } from 'vitest'
import { placeNames } from '../../src/ui/charts/seasonNames.ts'

const picture = { width: 300, em: 10, xOf: (day: number) => day }
const away = (from: number, to = from + 10) => ({ from, to, name: 'Ten long__' })

describe('the names of seasons on a picture', () => {
  test('stand over the middle of their span where there is room', () => {
    expect(placeNames([away(60), away(200)], picture)).toEqual([0, 0])
  })

  test('stay on the picture at either edge', () => {
    expect(placeNames([away(0), away(290)], picture).map((shift) => Math.round(shift ?? 0))).toEqual([
      23, -23,
    ])
  })

  test('give way to the name of a later span, in whichever order they come', () => {
    expect(placeNames([away(100), away(140)], picture)).toEqual([null, 0])
    expect(placeNames([away(140), away(100)], picture)).toEqual([0, null])
  })

  test('are none where there are no seasons', () => {
    expect(placeNames([], picture)).toEqual([])
  })
})
