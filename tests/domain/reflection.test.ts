import { describe, expect, it } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import {
  BUILT_IN_CONTEXTS,
  type Context,
  contextsFrom,
  isBlank,
  reflectionIdOf,
} from '../../src/domain/kinds/reflection.ts'
import type { Instant } from '../../src/domain/wallTime.ts'

const context = (id: string, text: string, hidden = false): Context => ({
  ...{ kind: 'context', id, text, hidden, editedAt: '2026-03-18T20:00:00.000Z' as Instant },
})

describe('contexts', () => {
  it('are the app’s in their order, in its words and shown, when nothing was changed', () => {
    expect(contextsFrom([])).toEqual(
      BUILT_IN_CONTEXTS.map((id) => ({ id, builtIn: id, text: null, hidden: false })),
    )
  })

  it('of the app keep their place in the person’s words, or hidden; without words the app’s stand', () => {
    const contexts = contextsFrom([context('grief', 'Losing her'), context('money', '', true)])
    expect(contexts.map(({ id }) => id)).toEqual([...BUILT_IN_CONTEXTS])
    expect(contexts.filter(({ id }) => id === 'grief' || id === 'money')).toEqual([
      { id: 'money', builtIn: 'money', text: null, hidden: true },
      { id: 'grief', builtIn: 'grief', text: 'Losing her', hidden: false },
    ])
  })

  it('of the person come after, by their words and then their id', () => {
    const own = [
      context('c3', 'Visa'),
      context('c2', 'Choir', true),
      context('c4', 'Move'),
      context('c1', 'Visa'),
    ]
    for (const given of [own, own.toReversed()])
      expect(contextsFrom(given).slice(BUILT_IN_CONTEXTS.length)).toEqual([
        { id: 'c2', builtIn: null, text: 'Choir', hidden: true },
        { id: 'c4', builtIn: null, text: 'Move', hidden: false },
        { id: 'c1', builtIn: null, text: 'Visa', hidden: false },
        { id: 'c3', builtIn: null, text: 'Visa', hidden: false },
      ])
  })
})

it('a reflection is named after its day', () => {
  expect(reflectionIdOf('2026-03-18' as Day)).toBe('reflection:2026-03-18')
})

describe('a reflection is blank', () => {
  const nothing = { ratings: {}, counts: {}, contexts: [], note: '' }
  it.each([
    ['with nothing in it', nothing, true],
    ['with a note of blanks', { ...nothing, note: ' \n' }, true],
    ['not with a rating of 0', { ...nothing, ratings: { joy: 0 as const } }, false],
    ['not with a count of 0', { ...nothing, counts: { tea: 0 } }, false],
    ['not with a context', { ...nothing, contexts: ['news'] }, false],
    ['not with a word', { ...nothing, note: 'tired' }, false],
  ])('%s', (_, reflection, blank) => {
    expect(isBlank(reflection)).toBe(blank)
  })
})
