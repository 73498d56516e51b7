import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parsePage } from '../../src/vault/pages/pages.ts'
import { SCHEMA, UPGRADES, type Upgrade, upgradePage } from '../../src/vault/pages/schema.ts'

const RELEASES = new URL('../fixtures/releases/', import.meta.url)
const fixture = (name: string) => readFileSync(new URL(name, RELEASES), 'utf8')

const made: Upgrade[] = [
  { from: 1, upgrade: (page) => ({ ...(page as object), second: true }) },
  { from: 2, upgrade: (page) => ({ third: page }) },
]

describe('the upgrades', () => {
  it('run from 1 to today without a gap', () => {
    expect(UPGRADES.map((upgrade) => upgrade.from)).toEqual(
      Array.from({ length: SCHEMA - 1 }, (_, index) => index + 1),
    )
  })

  it('are applied one after the other, each from its own schema on', () => {
    expect(upgradePage({ first: 1 }, 1, made, 3)).toEqual({ third: { first: 1, second: true } })
    expect(upgradePage({ first: 1 }, 2, made, 3)).toEqual({ third: { first: 1 } })
    expect(upgradePage({ first: 1 }, 3, made, 3)).toEqual({ first: 1 })
  })

  it('leave their input as it was', () => {
    const page = Object.freeze({ first: 1 })
    upgradePage(page, 1, made, 3)
    expect(page).toEqual({ first: 1 })
  })

  it('refuse a gap rather than skip it', () => {
    expect(() => upgradePage({}, 1, [{ from: 2, upgrade: (page) => page }], 3)).toThrow(RangeError)
    expect(() => upgradePage({}, 0, made, 3)).toThrow(RangeError)
  })
})

describe('pages of every release', () => {
  it('are kept for every schema there was', () => {
    const schemas = readdirSync(RELEASES).flatMap((name) => /^page-schema-(\d+)-/.exec(name)?.[1] ?? [])
    expect(new Set(schemas.map(Number))).toEqual(
      new Set(Array.from({ length: SCHEMA }, (_, index) => index + 1)),
    )
  })

  it('open: a month of schema 1', () => {
    const opened = parsePage(fixture('page-schema-1-month.json'), 1)
    expect(opened).toMatchObject({ name: '2026-11', part: 0 })
    const kinds = [...(opened?.page.values() ?? [])].map((entry) => entry.kind)
    expect(kinds).toEqual(['reflection', 'moment', 'pause', 'repair', 'workload', 'score', 'deleted'])
    expect(opened?.page.get('reflection:2026-11-23')).toMatchObject({
      ratings: { energy: 0, joy: 4 },
      contexts: ['money'],
    })
  })

  it('open: a reflection of schema 1 counts nothing yet, and a question keeps its words', () => {
    const month = parsePage(fixture('page-schema-1-month.json'), 1)
    expect(month?.page.get('reflection:2026-11-23')).toMatchObject({
      ratings: { energy: 0, joy: 4 },
      counts: {},
    })
    const desk = parsePage(fixture('page-schema-1-desk.json'), 1)
    expect(desk?.page.get('q1')).toEqual({
      kind: 'question',
      id: 'q1',
      text: 'Own',
      answer: 'scale',
      words: ['never', null, null, null, 'always'],
      wordsSince: null,
      wears: 'rising',
      hidden: false,
      position: 8.5,
      editedAt: '2026-11-23T20:00:00.000Z',
    })
  })

  it.each([2, 3, 4, 5, 6])('open: schema %i as it was written', (schema) => {
    for (const name of ['month', 'desk']) {
      const text = fixture(`page-schema-${schema}-${name}.json`)
      const opened = parsePage(text, schema)
      expect([...(opened?.page.values() ?? [])]).toEqual(JSON.parse(text).entries)
    }
  })

  it('open: the desk of schema 1', () => {
    const opened = parsePage(fixture('page-schema-1-desk.json'), 1)
    const kinds = [...(opened?.page.values() ?? [])].map((entry) => entry.kind)
    expect(opened?.name).toBe('desk')
    expect(kinds).toEqual([
      'statement',
      'restorative',
      'person',
      'season',
      'import',
      'notice',
      'question',
      'context',
      'setting',
    ])
  })
})

describe('a strange page', () => {
  const entry = { kind: 'context', id: 'c', text: 'x', hidden: false, editedAt: '2026-11-23T20:00:00.000Z' }
  const page = (changes: object) =>
    JSON.stringify({ schema: 1, name: 'desk', part: 0, entries: [entry], ...changes })

  it('is told from a sound one', () => {
    expect(parsePage(page({}), 1)?.page.get('c')).toEqual(entry)
  })

  it.each([
    ['no JSON', '{'],
    ['no object', 'null'],
    ['a name that is none', page({ name: '2026-13' })],
    ['no name', page({ name: undefined })],
    ['a part that is none', page({ part: '0' })],
    ['entries that are no list', page({ entries: {} })],
    ['an entry that is none', page({ entries: [null] })],
    ['an entry of a kind nobody knows', page({ entries: [{ ...entry, kind: 'dream' }] })],
    ['an entry named like a prototype', page({ entries: [{ ...entry, kind: 'constructor' }] })],
    ['an entry without an id', page({ entries: [{ ...entry, id: undefined }] })],
    ['an entry with a member of another sort', page({ entries: [{ ...entry, hidden: 'no' }] })],
    ['an entry of another page', page({ name: '2026-11' })],
    [
      'a pause of a week beyond the calendar',
      page({
        name: '9999-12',
        entries: [
          {
            ...entry,
            kind: 'pause',
            week: '99999999-W99',
            heavy: '',
            working: '',
            shift: '',
            together: false,
          },
        ],
      }),
    ],
  ])('%s', (_, text) => {
    expect(parsePage(text, 1)).toBe(null)
  })

  it('keeps of two entries with one id the later words, and those that were written apart beside them', () => {
    const later = { ...entry, text: 'y', editedAt: '2026-11-24T20:00:00.000Z' }
    for (const entries of [
      [entry, later],
      [later, entry],
    ])
      expect(parsePage(page({ entries }), 1)?.page.get('c')).toEqual({
        ...later,
        apart: [{ part: 'text', value: 'x', editedAt: entry.editedAt }],
      })
  })
})
