import { openAsBlob } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { sameJournal } from '../../../src/domain/journal.ts'
import { faultWords } from '../../../src/features/settings/backup/faultWords.ts'
import { type FileFault, readBackupFile } from '../../../src/features/settings/backup/readBackupFile.ts'
import { writeBackup } from '../../../src/vault/backup.ts'
import { LANGUAGES } from '../../../src/words/words.ts'
import { sampleYears } from '../../fixtures/sampleYears.ts'
import { allWords } from '../../words/textsOf.ts'

const JOURNAL = sampleYears(1)
const BACKUP = writeBackup(JOURNAL, { appVersion: '0.1.0', now: new Date('2026-03-18T12:00:00Z') })

const STANZA = `-> scrypt ${'A'.repeat(22)}`
const BODY = `${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n${'\u0001'.repeat(48)}`

const fileOf = (...parts: BlobPart[]) => new File(parts, 'shoreline.json', { type: 'application/json' })
const kindOf = async (file: File) => {
  const read = await readBackupFile(file)
  return read.ok ? (read.value.kind === 'journal' ? 'read' : read.value.kind) : read.fault.kind
}

describe('a file a person chooses', () => {
  it('gives back the journal that was carried out', async () => {
    const read = await readBackupFile(fileOf(BACKUP))
    expect(read.ok && read.value.kind === 'journal' && sameJournal(read.value.journal, JOURNAL)).toBe(true)
  })

  it('may have got a byte order mark on its way', async () => {
    expect(await kindOf(fileOf('\ufeff', BACKUP))).toBe('read')
  })

  it('may be a backup of the first release', async () => {
    const release = new URL('../../fixtures/releases/backup-version-1.json', import.meta.url)
    expect(await kindOf(fileOf(await readFile(release)))).toBe('read')
  })

  it.each<[string, BlobPart, FileFault['kind']]>([
    ['an empty file', '', 'not-a-backup'],
    ['a letter', 'Dear Noor,', 'not-a-backup'],
    ['another app’s JSON', '{"format":"daylio","version":1}', 'not-a-backup'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'not-text'],
    ['a backup that was compressed', new Uint8Array([0x1f, 0x8b, 0x08, 0x00]), 'not-text'],
    ['text in another encoding', new Uint8Array(Buffer.from(`\ufeff${BACKUP}`, 'utf16le')), 'not-text'],
    ['a backup that was cut short', BACKUP.slice(0, -200), 'damaged'],
    ['a backup with one rating changed', BACKUP.replace('"energy":2', '"energy":3'), 'damaged'],
    ['a backup from a newer app', BACKUP.replace('"version": 6', '"version": 7'), 'from-newer-app'],
  ])('that is %s is refused as %s', async (_, part, kind) => {
    expect(await kindOf(fileOf(part))).toBe(kind)
  })

  it.each<[string, string, FileFault['kind'] | 'encrypted']>([
    ['under a passphrase', `age-encryption.org/v1\n${STANZA} 17\n${BODY}`, 'encrypted'],
    ['at the highest cost that is borne', `age-encryption.org/v1\n${STANZA} 18\n${BODY}`, 'encrypted'],
    ['beyond it', `age-encryption.org/v1\n${STANZA} 19\n${BODY}`, 'too-costly'],
    ['for a key', `age-encryption.org/v1\n-> X25519 ${'A'.repeat(43)}\n${BODY}`, 'not-by-passphrase'],
    ['by another version', `age-encryption.org/v2\n${STANZA} 17\n${BODY}`, 'not-by-passphrase'],
    ['and cut short', `age-encryption.org/v1\n${STANZA} 17\n`, 'damaged'],
  ])('that is encrypted %s is told by its header alone', async (_, text, kind) => {
    expect(await kindOf(fileOf(text))).toBe(kind)
    const lines = Buffer.from(text).toString('base64').replace(/.{64}/g, '$&\n')
    const armoured = `-----BEGIN AGE ENCRYPTED FILE-----\r\n${lines}\r\n-----END AGE ENCRYPTED FILE-----\n`
    expect(await kindOf(fileOf(armoured))).toBe(kind)
  })

  it('that was taken away before it was read is refused as such', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'shoreline-'))
    const path = join(folder, 'backup.json')
    await writeFile(path, BACKUP)
    const file = fileOf(await openAsBlob(path))
    await rm(folder, { recursive: true })
    expect(await kindOf(file)).toBe('unreadable')
  })

  it('that is far too large is refused before a byte of it is read', async () => {
    const file = fileOf(BACKUP)
    Object.defineProperty(file, 'size', { value: 256_000_001 })
    Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.reject(new Error('It was read')) })
    expect(await kindOf(file)).toBe('too-large')
  })
})

const FAULTS: { readonly [Kind in FileFault['kind']]: Extract<FileFault, { kind: Kind }> } = {
  'not-a-backup': { kind: 'not-a-backup' },
  damaged: { kind: 'damaged' },
  'from-newer-app': { kind: 'from-newer-app', version: 9 },
  'bad-entry': { kind: 'bad-entry', path: 'journal.moments[12].day' },
  unreadable: { kind: 'unreadable' },
  'not-text': { kind: 'not-text' },
  'too-large': { kind: 'too-large' },
  'not-by-passphrase': { kind: 'not-by-passphrase' },
  'too-costly': { kind: 'too-costly', workFactor: 22 },
  'wrong-passphrase': { kind: 'wrong-passphrase' },
  'no-memory': { kind: 'no-memory' },
  'not-loaded': { kind: 'not-loaded' },
  'broke-down': { kind: 'broke-down' },
}

test.each(LANGUAGES)(
  'every fault is told apart in words of %s, and says what to do next',
  async (language) => {
    const say = (await allWords()).get(language)
    if (!say) throw new Error('No words')
    const told = Object.values(FAULTS).map((fault) => faultWords(fault, say))
    expect(new Set(told).size).toBe(told.length)
    for (const words of told) {
      expect(words).not.toMatch(/^backup\.|[{}]/)
      // What happened, then what to do: two sentences at least.
      expect(words.match(/[.:»”](\s|$)/g)?.length, words).toBeGreaterThanOrEqual(2)
      expect(words).toMatch(language === 'en' ? /\b(try|look)\b/i : /(essayez|réessayez|cherchez)/i)
    }
    expect(faultWords(FAULTS['bad-entry'], say)).toContain('journal.moments[12].day')
    expect(faultWords(FAULTS['too-costly'], say)).toContain('22')
  },
)
