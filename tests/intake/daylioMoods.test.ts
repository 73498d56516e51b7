import { expect, test } from 'vitest'
import { daylioPoint } from '../../src/intake/tracker/daylio.ts'

test.each([
  ['English', 'rad good meh bad awful'],
  ['English, of old', 'rad good meh fugly awful'],
  ['German', 'super gut ok schlecht lausig'],
  ['French', 'super bien bof mauvais horrible'],
  ['Spanish', 'genial bien normal mal horrible'],
  ['Italian', 'super bene così-così male terribile'],
  ['Portuguese', 'radical bom indiferente ruim péssimo'],
  ['Dutch', 'super goed meh slecht vreselijk'],
  ['Polish', 'super dobrze średnio źle okropnie'],
  ['Russian', 'супер хорошо нормально плохо ужасно'],
  ['Swedish', 'toppen bra sådär dålig hemsk'],
  ['Danish', 'super god okay dårlig forfærdelig'],
  ['Norwegian', 'supert bra ok dårlig grusom'],
  ['Czech', 'super dobře ujde špatně hrozně'],
  ['Turkish', 'harika iyi eh kötü berbat'],
  ['Japanese', '最高 良い 普通 悪い 最悪'],
  ['Korean', '최고 좋음 보통 나쁨 끔찍함'],
])('five moods of Daylio in %s are known, best first', (_, words) => {
  expect(words.split(' ').map((word) => daylioPoint(word.normalize('NFC')))).toEqual([4, 3, 2, 1, 0])
  // Files from an Apple device may hold each accent as a letter of its own.
  expect(words.split(' ').map((word) => daylioPoint(word.normalize('NFD').toUpperCase()))).toEqual([
    4, 3, 2, 1, 0,
  ])
})
