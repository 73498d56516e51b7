import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { emptyJournal, sameJournal, writeNote } from '../../src/domain/journal.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { parseBackup, writeBackup } from '../../src/vault/backup.ts'
import { BACKUP_LISTS } from '../../src/vault/carry/backupSchema.ts'
import { journalArbitrary } from '../fixtures/journalArbitrary.ts'
import { runs } from '../fixtures/runs.ts'
import { violations } from './jsonSchema.ts'

const MADE = { appVersion: '0.1.0', now: new Date('2026-11-23T21:00:00.000Z') }
const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const schema = JSON.parse(read('public/backup.schema.json'))

type Row = Record<string, unknown>

describe('the JSON Schema', () => {
  it('holds for every backup', () => {
    fc.assert(
      fc.property(journalArbitrary(10), (journal) => {
        expect(violations(schema, JSON.parse(writeBackup(journal, MADE)))).toEqual([])
      }),
      runs(2000),
    )
  })

  it('names the same lists and members, in the same order, as what is written and read', () => {
    const lists = schema.properties.journal.properties as Record<string, { items: { $ref: string } }>
    expect(Object.keys(lists)).toEqual(Object.keys(BACKUP_LISTS))
    expect(Object.keys(schema.properties.counts.properties)).toEqual(Object.keys(BACKUP_LISTS))
    for (const [name, { members, optional, kind }] of Object.entries(BACKUP_LISTS)) {
      const required = members.filter((member) => !optional.includes(member))
      expect(lists[name]?.items.$ref).toBe(`#/$defs/${kind}`)
      const definition = schema.$defs[kind]
      for (const shape of definition.oneOf ?? [definition]) {
        expect(Object.keys(shape.properties)).toEqual(members)
        expect(shape).toMatchObject({ required, additionalProperties: false })
      }
    }
  })

  it('knows as many settings as the app', () => {
    const names = schema.$defs.setting.oneOf.map(
      (shape: { properties: { name: { const?: string } } }) => shape.properties.name.const ?? 'by a pattern',
    )
    expect(names).toEqual(
      BACKUP_LISTS.settings.row.options.map(({ entries: { name } }) =>
        name.type === 'literal' ? name.literal : 'by a pattern',
      ),
    )
  })

  it('refuses what the app refuses, but for what it cannot say', () => {
    const cases = runs(5000)
    let refused = 0
    const values = fc.constantFrom<unknown>(7, 'x', null, -1, 1.5, [], {}, true, '2026-13-01', '__proto__')
    fc.assert(
      fc.property(journalArbitrary(10), fc.nat(), fc.nat(), values, (journal, at, member, value) => {
        const backup = JSON.parse(writeBackup(journal, MADE)) as { journal: Record<string, Row[]> }
        const rows = Object.values(backup.journal).flat()
        const row = rows[at % Math.max(1, rows.length)]
        fc.pre(row !== undefined)
        const name = Object.keys(row)[member % Object.keys(row).length] ?? ''
        row[name] = value
        // With a checksum that agrees, or everything would be refused for that alone.
        const sha256 = createHash('sha256').update(JSON.stringify(backup.journal)).digest('hex')
        if (violations(schema, backup).length === 0) return
        refused += 1
        expect(parseBackup(JSON.stringify({ ...backup, sha256 })).ok).toBe(false)
      }),
      cases,
    )
    expect(refused).toBeGreaterThan(cases.numRuns / 5)
  })
})

describe('the checksum', () => {
  const odd = 'é 🌊 \u2028 \u0000\u001f \ud83d "quoted" \\ / \ufeff'
  const journal = writeNote(emptyJournal, '2026-11-23' as Day, odd, '2026-11-23T20:00:00.000Z' as Instant)

  /** What a command from docs/backup-format.md prints for a backup file. */
  function printed(command: string, text: string): string {
    const folder = mkdtempSync(join(tmpdir(), 'shoreline-'))
    writeFileSync(join(folder, 'shoreline.json'), text)
    const { stdout } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    return stdout.slice(0, 64)
  }

  it('is what the documented Node.js command prints, whatever was written', () => {
    const [command] = /^node .+$/m.exec(read('docs/backup-format.md')) ?? ['']
    for (const text of [writeBackup(journal, MADE), `\uFEFF${writeBackup(journal, MADE)}`]) {
      expect(printed(command, text)).toMatch(/^[0-9a-f]{64}$/)
      expect(text).toContain(printed(command, text))
    }
  })

  it.skipIf(spawnSync('sh', ['-c', 'command -v jq']).status !== 0)(
    'is what the documented jq command prints for ordinary words',
    () => {
      const [command] = /^jq .+sha256sum$/m.exec(read('docs/backup-format.md')) ?? ['']
      const ordinary = odd.replace('\ud83d ', '')
      const text = writeBackup(
        writeNote(journal, '2026-11-23' as Day, ordinary, MADE.now.toISOString() as Instant),
        MADE,
      )
      expect(printed(command, text)).toMatch(/^[0-9a-f]{64}$/)
      expect(text).toContain(printed(command, text))
    },
  )
})

it.each([
  [1, 9],
  [2, 12],
  [3, 12],
  [4, 13],
  [5, 16],
])('a backup of version %i opens', (version, onDesk) => {
  const text = read(`tests/fixtures/releases/backup-version-${version}.json`)
  const parsed = parseBackup(text)
  expect(parsed.ok).toBe(true)
  if (!parsed.ok) return
  expect([...parsed.value.pages].map(([name, page]) => [name, page.size])).toContainEqual(['desk', onDesk])
  const again = parseBackup(writeBackup(parsed.value, MADE))
  expect(again.ok && sameJournal(again.value, parsed.value)).toBe(true)
})
