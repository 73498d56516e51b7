import { describe, expect, it } from 'vitest'
import {
  BUILT_IN_QUESTIONS,
  isBuiltInQuestion,
  isCount,
  isRating,
  NO_WORDS,
  type Question,
  questionsFrom,
} from '../../src/domain/kinds/question.ts'
import type { Instant } from '../../src/domain/wallTime.ts'

const plain = { kind: 'question', editedAt: '2026-11-23T20:00:00.000Z' as Instant } as const
const own = (id: string, position: number): Question => ({
  ...plain,
  id,
  text: `Own ${id}`,
  answer: 'scale',
  words: ['never', null, null, null, 'always'],
  wordsSince: null,
  wears: null,
  hidden: false,
  position,
})

describe('questions', () => {
  it('are the eight built-in ones in their order when nothing was changed', () => {
    const asked = questionsFrom([])
    expect(asked.map((question) => question.id)).toEqual(BUILT_IN_QUESTIONS.map((question) => question.id))
    expect(
      asked.every(
        (question) => question.builtIn === question.id && !question.hidden && question.text === null,
      ),
    ).toBe(true)
    expect(asked.find((question) => question.id === 'dread')?.wears).toBe('rising')
  })

  it('take the place the person gave them, own ones after built-in ones at the same place by id', () => {
    const asked = questionsFrom([own('zz', 2.5), own('aa', 2.5), own('last', 99), own('first', -1)])
    const ids = asked.map((question) => question.id)
    expect(ids.slice(0, 1)).toEqual(['first'])
    expect(ids.slice(3, 7)).toEqual(['rest', 'aa', 'zz', 'dread'])
    expect(ids.at(-1)).toBe('last')
    expect(asked.find((question) => question.id === 'aa')?.builtIn).toBe(null)
  })

  it('that are built in can be hidden, moved and reworded, and stay built in', () => {
    const joy: Question = {
      ...plain,
      id: 'joy',
      text: 'Any delight?',
      answer: 'scale',
      words: NO_WORDS,
      wordsSince: null,
      wears: 'falling',
      hidden: true,
      position: -5,
    }
    const [first] = questionsFrom([joy])
    expect(first).toEqual({
      id: 'joy',
      builtIn: 'joy',
      text: 'Any delight?',
      answer: 'scale',
      words: NO_WORDS,
      wordsSince: null,
      wears: 'falling',
      hidden: true,
      position: -5,
    })
    expect(questionsFrom([joy])).toHaveLength(BUILT_IN_QUESTIONS.length)
  })
})

it('ratings are 0 to 4 and nothing else', () => {
  expect([0, 1, 2, 3, 4].every(isRating)).toBe(true)
  expect([-1, 5, 2.5, Number.NaN, '2', null, undefined, true].some(isRating)).toBe(false)
})

it('counts are whole, from none to a bound far above any day', () => {
  expect([0, 1, 999].every(isCount)).toBe(true)
  expect([-1, 1000, 0.5, Number.NaN, '3', null, true].some(isCount)).toBe(false)
})

it('built-in questions are known by their id', () => {
  expect(isBuiltInQuestion('held')).toBe(true)
  expect(isBuiltInQuestion('toString')).toBe(false)
})
