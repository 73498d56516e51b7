import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  CRISIS_LINES,
  EMERGENCY_NUMBERS,
  HELP_COUNTRIES,
  likelyCountry,
  nameOfLine,
} from '../../src/domain/crisisLine.ts'

describe('the lines that come with the app', () => {
  const lines = HELP_COUNTRIES.flatMap((country) => CRISIS_LINES[country])

  it('can each be called or written to, and name who runs them', () => {
    for (const line of lines) {
      expect(line.call ?? line.text?.to, line.id).toMatch(/\d/)
      expect(line.source, line.id).toMatch(/^https:\/\/[\w.-]+\.[a-z]+/)
    }
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
  })

  it('begin in each country with one that takes calls, and an emergency number stands beside', () => {
    for (const country of HELP_COUNTRIES) {
      expect(CRISIS_LINES[country][0]?.call, country).toMatch(/\d/)
      expect(EMERGENCY_NUMBERS[country]).toMatch(/^\d{3}$/)
    }
  })
})

describe('what the lines were checked against', () => {
  const checked = readFileSync(new URL('../../docs/crisis-lines.md', import.meta.url), 'utf8')
    .split('\n')
    .filter((row) => row.startsWith('| `'))
    .map((row) => row.split('|').map((cell) => cell.trim()))

  it('names a page for every number, word and hour that is shown, and for nothing else', () => {
    const shown = HELP_COUNTRIES.flatMap((country) => CRISIS_LINES[country]).map(
      ({ id, call, text, hours }) => [
        `\`${id}\``,
        call ?? '–',
        text ? [text.to, ...(text.say ? [text.say] : [])].join(', ') : '–',
        hours === 'always' ? 'any' : 'some',
      ],
    )
    expect(checked.map((cells) => cells.slice(1, 5))).toEqual(shown)
    for (const cells of checked) expect(cells[5], cells[1]).toMatch(/\w\.[a-z]{2,}/)
  })
})

describe('the country shown first', () => {
  it.each([
    ['America/Toronto', ['fr-FR'], 'CA'],
    ['America/St_Johns', ['en'], 'CA'],
    ['America/Chicago', ['en-CA'], 'US'],
    ['America/Indiana/Knox', ['en'], 'US'],
    ['Europe/London', ['en-US'], 'GB'],
    ['Europe/Dublin', ['en-GB'], 'IE'],
    ['Australia/Lord_Howe', ['en'], 'AU'],
    ['Europe/Paris', ['en'], 'FR'],
    ['Europe/Lisbon', ['pt-PT', 'de-DE'], 'DE'],
    ['UTC', ['en-GB'], 'GB'],
    ['UTC', ['eo'], 'CA'],
    ['UTC', [], 'CA'],
    ['UTC', ['pt-PT', 'zh-Hant-TW', 'en-NZ-x-private', 'fr-FR'], 'NZ'],
    ['UTC', ['en-AUS', 'de-AT'], 'AT'],
  ])('%s, %j: %s', (zone, languages, country) => expect(likelyCountry(zone, languages)).toBe(country))
})

it('Canadian lines have the names in French that they go by, unless the person gave another', () => {
  const [first, , hope] = CRISIS_LINES.CA
  expect(first && nameOfLine(first, 'fr-CA')).toBe('9-8-8\u00a0: Ligne d’aide en cas de crise de suicide')
  expect(hope && nameOfLine(hope, 'fr-CA')).toContain('espoir pour le mieux-être')
  expect(first && nameOfLine(first, 'en')).toBe(first?.name)
  expect(nameOfLine({ id: 'ca-988', name: 'La ligne' }, 'fr-CA')).toBe('La ligne')
})
