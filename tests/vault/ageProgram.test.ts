import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type Journal, sameJournal } from '../../src/domain/journal.ts'
import { parseBackup, writeBackup } from '../../src/vault/backup.ts'
import { decryptFile, encryptText } from '../../src/vault/carry/ageFile.ts'
import { readAgeHeader } from '../../src/vault/carry/ageHeader.ts'
import { sampleYears } from '../fixtures/sampleYears.ts'

/**
 * Runs age as a person would: it asks for a passphrase on the terminal and takes it from nowhere else, so it gets a
 * terminal of its own, and each question is answered once it has been asked.
 */
const AT_A_TERMINAL = `
import os, pty, sys
answers = os.environ['ANSWERS'].split('\\n')
child, terminal = pty.fork()
if child == 0:
    os.execvp(sys.argv[1], sys.argv[1:])
shown = b''
while True:
    try:
        piece = os.read(terminal, 1024)
    except OSError:
        break
    if not piece:
        break
    shown += piece
    if answers and b'passphrase' in shown.lower() and shown.rstrip().endswith(b':'):
        os.write(terminal, answers.pop(0).encode() + b'\\n')
        shown = b''
sys.stderr.write(shown.decode(errors='replace'))
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
`

const hasPrograms = ['age', 'python3'].every((program) => !spawnSync(program, ['--version']).error)
if (!hasPrograms)
  console.warn('age or python3 is not installed: what ties our files to the age program is skipped.')

const folder = mkdtempSync(join(tmpdir(), 'shoreline-age-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function age(passphrase: string, ...rest: readonly string[]): void {
  const ANSWERS = `${passphrase}\n${passphrase}`
  execFileSync('python3', ['-c', AT_A_TERMINAL, 'age', ...rest], {
    env: { ...process.env, ANSWERS },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

const backupOf = (journal: Journal) =>
  writeBackup(journal, { appVersion: '0.1.0', now: new Date('2026-03-18') })
const YEARS = sampleYears(1)

/** Five backups: nothing, a week, a year; as a file and as text; passphrases of words, accents, spaces and signs. */
const BACKUPS = [
  ['an empty notebook', backupOf({ pages: new Map() }), 'tide lamp orchard seven quiet', false],
  ['an empty notebook as text', backupOf({ pages: new Map() }), 'marée lampe verger été œuvre', true],
  ['a year', backupOf(YEARS), 'correct horse battery', false],
  ['a year as text', backupOf(YEARS), '«\u00a0où\u00a0» & "$HOME" \\t 100%', true],
  ['four years', backupOf(sampleYears(4)), '潮 の 満ち 引き 🌊', false],
] as const

describe.skipIf(!hasPrograms)('the age program', () => {
  it.each(BACKUPS)('opens %s, byte for byte', async (name, text, passphrase, armoured) => {
    const made = await encryptText(text, passphrase, { armoured })
    if (!made.ok) throw new Error(made.fault.kind)
    expect(readAgeHeader(made.value)).toEqual({ ok: true, value: { armoured, workFactor: 17 } })
    const [file, opened] = [join(folder, `${name}.age`), join(folder, `${name}.json`)]
    writeFileSync(file, made.value)
    age(passphrase, '-d', '-o', opened, file)
    expect(readFileSync(opened).equals(Buffer.from(text))).toBe(true)
    expect(() => age('another one', '-d', '-o', join(folder, 'not'), file)).toThrow(/incorrect passphrase/)
  })

  it.each([
    ['as a file', ['-p'], 'tide lamp orchard seven quiet'],
    ['as text', ['-p', '-a'], 'marée lampe verger été'],
  ] as const)('makes files %s that come back as the journal', async (name, options, passphrase) => {
    const [plain, file] = [join(folder, `${name}.json`), join(folder, `${name}.age`)]
    writeFileSync(plain, backupOf(YEARS))
    age(passphrase, ...options, '-o', file, plain)
    const opened = await decryptFile(new Uint8Array(readFileSync(file)), [passphrase])
    const parsed = parseBackup(opened.ok ? new TextDecoder().decode(opened.value) : '')
    expect(parsed.ok && sameJournal(parsed.value, YEARS)).toBe(true)
  })
})
