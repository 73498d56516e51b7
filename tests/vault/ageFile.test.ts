import { Decrypter, Encrypter } from 'age-encryption'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { sameJournal } from '../../src/domain/journal.ts'
import { parseBackup, writeBackup } from '../../src/vault/backup.ts'
import { type AgeFault, decryptFile, encryptText } from '../../src/vault/carry/ageFile.ts'
import { MOST_WORK, readAgeHeader } from '../../src/vault/carry/ageHeader.ts'
import { costOf } from '../fixtures/cost.ts'
import { journalArbitrary } from '../fixtures/journalArbitrary.ts'
import { runs } from '../fixtures/runs.ts'

const MADE = { appVersion: '0.1.0', now: new Date('2026-11-23T21:00:00.000Z') }
const PASSPHRASE = 'tide lamp orchard seven quiet'

async function encrypted(text: string, armoured: boolean, workFactor = 1, passphrase = PASSPHRASE) {
  const result = await encryptText(text, passphrase, { armoured, workFactor })
  if (!result.ok) throw new Error(result.fault.kind)
  return result.value
}

const bytesOf = (text: string) => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes)
const asBytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

async function faultOf(bytes: Uint8Array<ArrayBuffer>, passphrase = PASSPHRASE): Promise<string> {
  const result = await decryptFile(bytes, [passphrase])
  return result.ok ? 'opened' : result.fault.kind
}

describe('an encrypted backup', () => {
  it('comes back as the same journal, 500 times', async () => {
    await fc.assert(
      fc.asyncProperty(
        journalArbitrary(8),
        fc.string({ minLength: 1, unit: 'grapheme' }),
        fc.boolean(),
        fc.integer({ min: 1, max: 6 }),
        async (journal, passphrase, armoured, workFactor) => {
          const text = writeBackup(journal, MADE)
          const file = await encrypted(text, armoured, workFactor, passphrase)
          expect(readAgeHeader(file)).toEqual({ ok: true, value: { armoured, workFactor } })
          const opened = await decryptFile(file, ['another', passphrase])
          expect(opened.ok && new TextDecoder().decode(opened.value)).toBe(text)
          const parsed = parseBackup(text)
          expect(parsed.ok && sameJournal(parsed.value, journal)).toBe(true)
        },
      ),
      runs(500),
    )
  })

  it('shows none of its words, and is another file each time', async () => {
    const [one, two] = [await encrypted('the marker', false), await encrypted('the marker', false)]
    expect(textOf(one)).not.toContain('marker')
    expect(textOf(one)).not.toBe(textOf(two))
  })

  it('does not open under another passphrase, and says that it is the passphrase', async () => {
    for (const armoured of [false, true]) {
      const file = await encrypted('words', armoured)
      for (const other of ['tide lamp orchard seven quie', `${PASSPHRASE} `, PASSPHRASE.toUpperCase()])
        expect(await faultOf(file, other)).toBe('wrong-passphrase')
    }
  })
})

describe('a header', () => {
  const header = async (from: string | RegExp, to: string) =>
    asBytes(textOf(await encrypted('words', false)).replace(from, to))

  it.each([
    [`${MOST_WORK + 1}`, 'too-costly'],
    ['30', 'too-costly'],
    ['99999999999999999999', 'too-costly'],
    ['0', 'damaged'],
    ['01', 'damaged'],
    ['-1', 'damaged'],
    ['1e1', 'damaged'],
  ])('with work factor %s is refused (%s) before anything is derived', async (factor, kind) => {
    const file = await header(/(-> scrypt \S+) 1\n/, `$1 ${factor}\n`)
    const { outcome, cost } = await costOf(() => faultOf(file))
    expect(outcome).toBe(kind)
    expect(cost).toBeLessThan(10)
  })

  it.each<[string, string | RegExp, string, AgeFault['kind']]>([
    ['is of a later version', 'age-encryption.org/v1', 'age-encryption.org/v2', 'not-by-passphrase'],
    ['is for a key', /-> scrypt \S+ 1/, `-> X25519 ${'A'.repeat(43)}`, 'not-by-passphrase'],
    ['has a second stanza', '\n---', `\n-> X25519 ${'A'.repeat(43)}\n${'A'.repeat(43)}\n---`, 'damaged'],
    [
      'has two passphrases',
      '-> scrypt',
      `-> scrypt ${'A'.repeat(22)} 1\n${'A'.repeat(43)}\n-> scrypt`,
      'damaged',
    ],
    ['has a word too many', / 1\n/, ' 1 2\n', 'damaged'],
    ['has other line ends', '\n', '\r\n', 'damaged'],
    ['has another checksum', /--- .{4}/, '--- AAAA', 'damaged'],
  ])('that %s is refused', async (_, from, to, kind) => {
    expect(await faultOf(await header(from, to))).toBe(kind)
  })
})

it('what is no age file at all is damaged to who tries it nevertheless', async () => {
  for (const text of ['', '{}', 'age-encryption.org', '-----BEGIN AGE ENCRYPTED FILE-----'])
    expect(await faultOf(bytesOf(text))).toBe('damaged')
})

describe('a device without memory', () => {
  const throwing = (error: Error) => () => Promise.reject(error)
  afterEach(() => {
    vi.restoreAllMocks()
  })

  it.each(['Array buffer allocation failed', 'Invalid array length', 'out of memory'])(
    'says so: %s',
    async (words) => {
      const file = await encrypted('words', false)
      vi.spyOn(Encrypter.prototype, 'encrypt').mockImplementation(throwing(new RangeError(words)))
      vi.spyOn(Decrypter.prototype, 'decrypt').mockImplementation(throwing(new RangeError(words)) as never)
      const none = { ok: false, fault: { kind: 'no-memory' } }
      expect(await encryptText('words', PASSPHRASE, { armoured: false })).toEqual(none)
      expect(await decryptFile(file, [PASSPHRASE])).toEqual(none)
    },
  )

  it('is not what every fault is', async () => {
    const file = await encrypted('words', false)
    for (const error of [new RangeError('another'), new TypeError('out of memory')]) {
      vi.spyOn(Encrypter.prototype, 'encrypt').mockImplementation(throwing(error))
      vi.spyOn(Decrypter.prototype, 'decrypt').mockImplementation(throwing(error) as never)
      await expect(encryptText('words', PASSPHRASE, { armoured: false })).rejects.toBe(error)
      expect(await faultOf(file)).toBe('damaged')
    }
  })
})

const NAMED: readonly AgeFault['kind'][] = ['damaged', 'not-by-passphrase', 'too-costly', 'wrong-passphrase']

/** Where to harm a file and with what. */
const dice = fc.record({
  at: fc.nat(),
  bit: fc.nat(7),
  length: fc.integer({ min: 1, max: 60 }),
  byte: fc.nat(255),
})
type Dice = typeof dice extends fc.Arbitrary<infer Value> ? Value : never

const harms: Record<string, (file: Uint8Array<ArrayBuffer>, dice: Dice) => Uint8Array<ArrayBuffer>> = {
  'flips a bit': (file, { at, bit }) => {
    const harmed = file.slice()
    const index = at % file.length
    harmed[index] = (harmed[index] ?? 0) ^ (1 << bit)
    return harmed
  },
  'writes another byte': (file, { at, byte }) => {
    const harmed = file.slice()
    harmed[at % file.length] = byte
    return harmed
  },
  'cuts it short': (file, { at }) => file.slice(0, at % file.length),
  'cuts a piece out': (file, { at, length }) => {
    const from = at % file.length
    return joined(file.subarray(0, from), file.subarray(from + length))
  },
  'doubles a piece': (file, { at, length }) => {
    const from = at % file.length
    return joined(file.subarray(0, from + length), file.subarray(from))
  },
  'adds to the end': (file, { byte, length }) => joined(file, new Uint8Array(length).fill(byte)),
  'breaks its lines elsewhere': (file, { at }) => {
    const from = at % file.length
    return joined(file.subarray(0, from), Uint8Array.of(10), file.subarray(from))
  },
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(parts))
}

const HARMED = runs(20_000)

it('20,000 harmed files are refused by name, or give the very same text', async () => {
  const text = writeBackup({ pages: new Map() }, MADE)
  const files = [await encrypted(text, false, 2), await encrypted(text, true, 2)]
  const refused = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.constantFrom(...Object.values(harms)),
      dice,
      fc.boolean(),
      async (file, harm, thrown, atHeader) => {
        const harmed = harm(file, atHeader ? { ...thrown, at: thrown.at % 260 } : thrown)
        const result = await decryptFile(harmed, [PASSPHRASE])
        // Blank lines around armour are no harm.
        if (result.ok) {
          expect(new TextDecoder().decode(result.value)).toBe(text)
          return
        }
        expect(NAMED).toContain(result.fault.kind)
        refused.set(result.fault.kind, (refused.get(result.fault.kind) ?? 0) + 1)
      },
    ),
    HARMED,
  )
  for (const kind of ['damaged', 'wrong-passphrase'])
    expect(refused.get(kind) ?? 0, kind).toBeGreaterThan(HARMED.numRuns / 400)
}, 600_000)
