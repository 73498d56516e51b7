import { describe, expect, it } from 'vitest'
import { CRISIS_LINES } from '../../src/domain/crisisLine.ts'
import { linesFor, type OwnLine } from '../../src/domain/kinds/ownLine.ts'
import type { Instant } from '../../src/domain/wallTime.ts'

function own(part: Partial<OwnLine>): OwnLine {
  const editedAt = '2026-03-18T20:00:00.000Z' as Instant
  return {
    kind: 'line',
    id: 'x',
    country: 'CA',
    name: 'Mine',
    call: '555',
    text: '',
    hidden: false,
    editedAt,
    ...part,
  }
}

describe('the lines of a country', () => {
  it('are the app’s where nothing was changed', () => {
    expect(linesFor('CA', [])).toEqual(CRISIS_LINES.CA)
  })

  it('begin with the person’s own, in the country they are of', () => {
    expect(linesFor('CA', [own({}), own({ id: 'y', country: 'FR' })])[0]).toEqual({
      ...{ id: 'x', name: 'Mine', call: '555', text: null, hours: null, source: null },
    })
    expect(linesFor('CA', [own({})])).toHaveLength(CRISIS_LINES.CA.length + 1)
  })

  it('keep a changed one in its place, with the hours it came with', () => {
    const lines = linesFor('US', [own({ id: 'us-text', country: 'US', call: '', text: '741741' })])
    expect(lines[1]).toMatchObject({
      name: 'Mine',
      call: null,
      text: { to: '741741', say: 'HOME' },
      hours: 'always',
    })
  })

  it('leave out what was hidden', () => {
    expect(linesFor('CA', [own({ id: 'ca-988', hidden: true })]).map(({ id }) => id)).not.toContain('ca-988')
  })

  it('leave out a hidden one of their own, and a changed one of another country', () => {
    const given = [own({ hidden: true }), own({ id: 'us-988', country: 'CA' })]
    expect(linesFor('CA', given)).toEqual(CRISIS_LINES.CA)
  })

  it('promise no first word and no number that is not there', () => {
    const blank = own({ id: 'us-text', country: 'US', call: ' ', text: '12345' })
    expect(linesFor('US', [blank])[1]).toEqual({
      ...{ id: 'us-text', name: 'Mine', call: null, text: { to: '12345', say: null } },
      ...{ hours: 'always', source: 'https://www.crisistextline.org' },
    })
    expect(linesFor('US', [own({ id: 'us-text', country: 'US', text: ' ' })])[1]?.text).toBeNull()
    expect(linesFor('CA', [own({ text: '988' })])[0]?.text).toEqual({ to: '988', say: null })
    expect(linesFor('CA', [own({ id: 'ca-hope', text: '1' })])[2]?.text).toEqual({ to: '1', say: null })
  })
})
