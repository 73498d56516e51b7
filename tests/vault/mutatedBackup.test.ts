import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Journal, sameJournal } from '../../src/domain/journal.ts'
import { type BackupFault, parseBackup, writeBackup } from '../../src/vault/backup.ts'
import { journalArbitrary } from '../fixtures/journalArbitrary.ts'
import { runs } from '../fixtures/runs.ts'

const MADE = { appVersion: '0.1.0', now: new Date('2026-11-23T21:00:00.000Z') }
const MUTATED = runs(200_000)
const SEALED = runs(20_000)
const KINDS = ['not-a-backup', 'damaged', 'from-newer-app', 'bad-entry'] satisfies BackupFault['kind'][]

/** Where to mutate and with what; used as far as a mutation needs it. */
const dice = fc.record({
  at: fc.nat(),
  length: fc.integer({ min: 1, max: 40 }),
  bit: fc.nat(7),
  value: fc.jsonValue(),
  seed: fc.nat(),
})
type Dice = typeof dice extends fc.Arbitrary<infer Value> ? Value : never

const onText: Record<string, (text: string, dice: Dice) => string> = {
  'flips a bit': (text, { at, bit }) => {
    const bytes = Buffer.from(text)
    const index = at % bytes.length
    bytes[index] = (bytes[index] ?? 0) ^ (1 << bit)
    return bytes.toString()
  },
  'writes another byte': (text, { at, seed }) => {
    const bytes = Buffer.from(text)
    bytes[at % bytes.length] = seed % 256
    return bytes.toString('latin1')
  },
  'cuts it short': (text, { at }) => text.slice(0, at % text.length),
  'cuts a piece out': (text, { at, length }) =>
    text.slice(0, at % text.length) + text.slice((at % text.length) + length),
  'doubles a piece': (text, { at, length }) => {
    const from = at % text.length
    return text.slice(0, from + length) + text.slice(from)
  },
  'puts a piece elsewhere': (text, { at, length, seed }) => {
    const piece = text.slice(at % text.length, (at % text.length) + length)
    return text.slice(0, seed % text.length) + piece + text.slice(seed % text.length)
  },
  'doubles a key': (text, { at, value }) => {
    const keys = [...text.matchAll(/"(\w+)":/g)]
    const key = keys[at % keys.length]
    const index = key?.index ?? 0
    return `${text.slice(0, index)}"${key?.[1]}":${JSON.stringify(value)},${text.slice(index)}`
  },
  'injects a prototype': (text, { at, value }) => {
    const braces = [...text.matchAll(/\{(?=\s*")/g)]
    const index = (braces[at % braces.length]?.index ?? 0) + 1
    return `${text.slice(0, index)}"__proto__":${JSON.stringify(value)},${text.slice(index)}`
  },
}

type Json = Record<string, unknown>

/** Every place in a JSON value that can be given another value. */
function places(value: unknown): { holder: Json; key: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Json
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...places(holder[key])])
}

const twist = (value: unknown, { value: other, seed }: Dice): unknown => {
  if (typeof value === 'number') return [String(value), -value, value + 0.5, 1e308, null, value + 1][seed % 6]
  if (typeof value === 'string')
    return [Number(value.length), null, `${value}\u0000`, [value], '', { value }][seed % 6]
  return [other, null, [value], JSON.stringify(value), {}, []][seed % 6]
}

/** Changes one value; with `sealed` the checksum and counts are made to agree, as if a program had written it so. */
function onJson(text: string, thrown: Dice, sealed: boolean): string {
  const backup = JSON.parse(text) as Json & { journal: Record<string, unknown[]> }
  const found = places(sealed ? backup.journal : backup)
  const { holder, key } = found[thrown.at % found.length] ?? { holder: backup as Json, key: 'journal' }
  if (thrown.seed % 7 === 6) delete holder[key]
  else holder[key] = twist(holder[key], thrown)
  if (sealed) {
    const counts = Object.entries(backup.journal).map(([name, rows]) => [
      name,
      Array.isArray(rows) ? rows.length : 0,
    ])
    backup.counts = Object.fromEntries(counts)
    backup.sha256 = createHash('sha256').update(JSON.stringify(backup.journal)).digest('hex')
  }
  return JSON.stringify(backup)
}

function outcome(text: string): { journal: Journal } | { fault: BackupFault } {
  const parsed = parseBackup(text)
  return parsed.ok ? { journal: parsed.value } : { fault: parsed.fault }
}

it('mutated backups are refused by name or give the very same journal', () => {
  const names = [...Object.keys(onText), 'json'] as const
  const refused = new Map<string, number>()
  fc.assert(
    fc.property(journalArbitrary(8), fc.constantFrom(...names), dice, (journal, name, thrown) => {
      const text = writeBackup(journal, MADE)
      const result = outcome(onText[name]?.(text, thrown) ?? onJson(text, thrown, false))
      if ('journal' in result) expect(sameJournal(result.journal, journal)).toBe(true)
      else {
        expect(KINDS).toContain(result.fault.kind)
        refused.set(result.fault.kind, (refused.get(result.fault.kind) ?? 0) + 1)
      }
    }),
    MUTATED,
  )
  for (const kind of ['not-a-backup', 'damaged'])
    expect(refused.get(kind) ?? 0).toBeGreaterThan(MUTATED.numRuns / 200)
})

it('backups with one value changed and a checksum that agrees are refused at a path or as a newer app’s, or are sound journals', () => {
  let refused = 0
  fc.assert(
    fc.property(journalArbitrary(8), dice, (journal, thrown) => {
      const result = outcome(onJson(writeBackup(journal, MADE), thrown, true))
      if ('fault' in result) {
        refused += 1
        expect(
          ['damaged', 'from-newer-app'].includes(result.fault.kind) ||
            (result.fault.kind === 'bad-entry' && result.fault.path.startsWith('journal.')),
        ).toBe(true)
        return
      }
      const again = parseBackup(writeBackup(result.journal, MADE))
      expect(again.ok && sameJournal(again.value, result.journal)).toBe(true)
    }),
    SEALED,
  )
  expect(refused).toBeGreaterThan(SEALED.numRuns / 2)
})
