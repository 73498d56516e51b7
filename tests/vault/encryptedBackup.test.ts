import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { decryptFile, encryptText } from '../../src/vault/carry/ageFile.ts'
import type { AgeReply, AgeRequest } from '../../src/vault/carry/ageMessages.ts'
import { decryptBackup, encryptBackup } from '../../src/vault/carry/encryptedBackup.ts'

const PASSPHRASE = 'tide lamp orchard seven quiet'

type Answer = (request: AgeRequest) => AgeReply | 'falls over' | 'does not load' | 'never'

/** What workers were made and asked; each answers as `answer` says. */
let answer: Answer
let made: { address: URL; type: unknown; asked: AgeRequest[]; ended: number }[]

class WorkerOfTests {
  onmessage: ((event: { data: AgeReply }) => void) | null = null
  onerror: ((event: object) => void) | null = null
  readonly #about: (typeof made)[number]
  constructor(address: URL, { type }: { type: string }) {
    this.#about = { address, type, asked: [], ended: 0 }
    made.push(this.#about)
  }
  postMessage(request: AgeRequest) {
    this.#about.asked.push(request)
    const reply = answer(request)
    queueMicrotask(() => {
      if (reply === 'falls over') this.onerror?.({ message: 'Uncaught RangeError' })
      else if (reply === 'does not load') this.onerror?.({})
      else if (reply !== 'never') this.onmessage?.({ data: reply })
    })
  }
  terminate() {
    this.#about.ended += 1
  }
}

const done = (bytes: Uint8Array<ArrayBuffer>): AgeReply => ({ kind: 'done', bytes })
const utf8 = (text: string) => new Uint8Array(new TextEncoder().encode(text))
const asked = () => made.flatMap((each) => each.asked)

async function file(passphrase = PASSPHRASE): Promise<Uint8Array<ArrayBuffer>> {
  const encrypted = await encryptText('the words', passphrase, { armoured: false, workFactor: 1 })
  if (!encrypted.ok) throw new Error(encrypted.fault.kind)
  return encrypted.value
}

beforeEach(() => {
  made = []
  vi.stubGlobal('Worker', WorkerOfTests)
})
afterEach(() => {
  expect(made.every(({ ended }) => ended === 1)).toBe(true)
  vi.unstubAllGlobals()
})

describe('encrypting a backup', () => {
  it('asks a worker of its own, with the passphrase as it counts', async () => {
    answer = () => done(utf8('a file'))
    const result = await encryptBackup('{}', '  tide   lamp e\u0301t\u00e9 ', { armoured: true })
    expect(result).toEqual({ ok: true, value: utf8('a file') })
    expect(asked()).toEqual([
      { kind: 'encrypt', text: '{}', passphrase: 'tide lamp \u00e9t\u00e9', armoured: true },
    ])
    expect(made[0]?.type).toBe('module')
    expect(made[0]?.address.pathname).toMatch(/\/vault\/carry\/ageWorker\.ts$/)
  })

  it('says that there was no memory, when the worker says so and when it falls over', async () => {
    for (const reply of [{ kind: 'fault', fault: { kind: 'no-memory' } }, 'falls over'] as const) {
      answer = () => reply
      const result = await encryptBackup('{}', PASSPHRASE, { armoured: false })
      expect(result).toEqual({ ok: false, fault: { kind: 'no-memory' } })
    }
  })

  it('says that a part of the app did not load, where the worker never came', async () => {
    answer = () => 'does not load'
    const none = { ok: false, fault: { kind: 'not-loaded' } }
    expect(await encryptBackup('{}', PASSPHRASE, { armoured: false })).toEqual(none)
    expect(await decryptBackup(await file(), PASSPHRASE)).toEqual(none)
  })

  it('is given up at once when it is stopped', async () => {
    answer = () => 'never'
    const stop = new AbortController()
    const waiting = encryptBackup('{}', PASSPHRASE, { armoured: false, signal: stop.signal })
    await Promise.resolve()
    expect(made[0]?.ended).toBe(0)
    stop.abort()
    expect(await waiting).toBe(undefined)
  })
})

describe('opening an encrypted backup', () => {
  it('gives its text', async () => {
    const bytes = await file()
    answer = () => done(utf8('the words, œuvre'))
    expect(await decryptBackup(bytes, PASSPHRASE)).toEqual({ ok: true, value: 'the words, œuvre' })
    expect(asked()).toEqual([{ kind: 'decrypt', bytes, passphrases: [PASSPHRASE] }])
  })

  it('tries a passphrase as it counts and as it was typed, and none that is empty', async () => {
    const bytes = await file()
    answer = () => ({ kind: 'fault', fault: { kind: 'wrong-passphrase' } })
    for (const typed of [' tide  lamp', '   ', ''])
      expect(await decryptBackup(bytes, typed)).toEqual({ ok: false, fault: { kind: 'wrong-passphrase' } })
    expect(asked().map((each) => each.kind === 'decrypt' && each.passphrases)).toEqual([
      ['tide lamp', ' tide  lamp'],
      ['   '],
      [],
    ])
  })

  it('asks no worker about what its header forbids', async () => {
    answer = () => done(utf8('never'))
    expect(await decryptBackup(utf8('{}'), PASSPHRASE)).toEqual({ ok: false, fault: { kind: 'damaged' } })
    expect(made).toEqual([])
  })

  it('says that there was no memory when the worker falls over', async () => {
    answer = () => 'falls over'
    expect(await decryptBackup(await file(), PASSPHRASE)).toEqual({ ok: false, fault: { kind: 'no-memory' } })
  })

  it('says that something else is inside where it is no text', async () => {
    answer = () => done(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff))
    expect(await decryptBackup(await file(), PASSPHRASE)).toEqual({ ok: false, fault: { kind: 'not-text' } })
  })

  it('opens what was encrypted, with the worker’s own work in between', async () => {
    const bytes = await file()
    const opened = await decryptFile(bytes, [PASSPHRASE])
    answer = () => (opened.ok ? done(opened.value) : { kind: 'fault', fault: opened.fault })
    expect(await decryptBackup(bytes, PASSPHRASE)).toEqual({ ok: true, value: 'the words' })
  })
})
