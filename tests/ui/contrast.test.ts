import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const TOKENS = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8')
const THEMES = ['light', 'dark'] as const

/** What carries meaning in a picture, over everything it is drawn on. */
const GRAPHICS: readonly (readonly [string, readonly string[]])[] = [
  ['sea', ['paper', 'sheet', 'tide', 'dusk-wash']],
  ['dusk', ['paper', 'sheet', 'tide', 'dusk-wash']],
  ['moss', ['paper', 'sheet', 'tide', 'dusk-wash']],
  ['tide-line', ['paper', 'sheet', 'tide']],
  ['edge', ['paper', 'sheet']],
]

const TEXTS: readonly (readonly [string, readonly string[]])[] = [
  ['ink', ['paper', 'sheet', 'tide', 'dusk-wash']],
  ['ink-soft', ['paper', 'sheet']],
  ['sea', ['paper', 'sheet', 'dusk-wash']],
  ['dusk', ['paper', 'sheet', 'dusk-wash']],
  ['moss', ['paper', 'sheet']],
  ['on-sea', ['sea']],
]

describe.each(THEMES)('in the %s', (theme) => {
  test.each(pairsOf(GRAPHICS))('the graphics of %s stand out from %s three times', (colour, ground) => {
    expect(contrast(token(colour, theme), token(ground, theme))).toBeGreaterThanOrEqual(3)
  })

  test.each(pairsOf(TEXTS))('text of %s stands out from %s four and a half times', (colour, ground) => {
    expect(contrast(token(colour, theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5)
  })
})

const MORE = TOKENS.slice(TOKENS.indexOf('prefers-contrast: more'), TOKENS.indexOf('prefers-reduced-motion'))

describe.each(THEMES)('where more contrast is asked for, in the %s', (theme) => {
  test.each(
    pairsOf([
      ['sea', ['paper', 'sheet', 'tide', 'dusk-wash']],
      ['dusk', ['paper', 'sheet', 'dusk-wash']],
      ['moss', ['paper', 'sheet']],
      ['ink', ['paper', 'sheet', 'tide', 'dusk-wash']],
    ]),
  )('text of %s stands out from %s seven times', (colour, ground) => {
    const darker = colour === 'ink' ? token(colour, theme) : token(colour, theme, MORE)
    expect(contrast(darker, token(ground, theme))).toBeGreaterThanOrEqual(7)
  })
})

test('the figures of the measure itself are those of the guidelines', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})

function pairsOf(list: readonly (readonly [string, readonly string[]])[]) {
  return list.flatMap(([colour, grounds]) => grounds.map((ground) => [colour, ground] as const))
}

function token(name: string, theme: (typeof THEMES)[number], within = TOKENS): string {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(within)
  const colour = found?.[theme === 'light' ? 1 : 2]
  if (!colour) throw new Error(`No token ${name}`)
  return colour
}

/** The contrast ratio of WCAG 2.2, 1 to 21. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
