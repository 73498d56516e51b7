import { describe, expect, it } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { spokenStatement, storyWith } from '../../src/domain/kinds/care.ts'

const on = (day: string, words: string) => ({ day: day as Day, words })

describe('the story of a repair', () => {
  const story = [on('2026-03-01', 'a'), on('2026-03-05', 'b')]

  it.each([
    ['a new day, in its place', '2026-03-03', 'x', ['a', 'x', 'b']],
    ['a day anew', '2026-03-05', 'x', ['a', 'x']],
    ['a day without words, which is not in it', '2026-03-01', ' ', ['b']],
    ['nothing of a day that never was in it', '2026-03-09', '', ['a', 'b']],
  ])('keeps %s', (_, day, words, kept) => {
    expect(storyWith(story, day as Day, words).map((each) => each.words)).toEqual(kept)
    expect(story.map((each) => each.words)).toEqual(['a', 'b'])
  })
})

describe('a statement', () => {
  it('is said in its order, without its empty parts', () => {
    expect(spokenStatement({ offer: 'I can. ', limit: '', door: ' Ask again.' })).toBe('I can. Ask again.')
    expect(spokenStatement({ offer: ' ', limit: '', door: '' })).toBe('')
  })
})
