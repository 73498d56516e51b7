import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { reflectionOn } from '../../src/domain/entries.ts'
import type { Journal } from '../../src/domain/journal.ts'
import { setLock } from '../../src/vault/lock/changeLock.ts'
import { unlock } from '../../src/vault/lock/lock.ts'
import type { Vault } from '../../src/vault/vault.ts'
import {
  closeAll,
  freshName,
  OLD_DAY,
  openOrFail,
  rawRows,
  TODAY,
  until,
  write,
  written,
} from './shelfOfTests.ts'

const BROKE_DOWN = { ok: false, fault: { kind: 'broke-down' } } as const
const noteOf = (vault: Vault, day = TODAY) => reflectionOn(vault.state().journal, day)?.note
const bug = (): Journal => {
  throw new TypeError('A command with a bug')
}

/** What threw, by the messages that reached the console. */
let reported: unknown[] = []

beforeEach(() => {
  reported = []
  vi.spyOn(globalThis, 'reportError').mockImplementation((error) => {
    reported.push(error)
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  closeAll()
})

/** What can throw between a word in memory and the disk, and how it is made to. */
const THROWS: Readonly<Record<string, () => { mockRestore: () => void }>> = {
  'encrypting that is refused': () =>
    vi
      .spyOn(SubtleCrypto.prototype, 'encrypt')
      .mockRejectedValue(new DOMException('By a test', 'OperationError')),
  'encrypting that throws at once': () =>
    vi.spyOn(SubtleCrypto.prototype, 'encrypt').mockImplementation(() => {
      throw new TypeError('By a test')
    }),
  'random numbers that are not to be had': () =>
    vi.spyOn(crypto, 'getRandomValues').mockImplementation(() => {
      throw new DOMException('By a test', 'OperationError')
    }),
  'naming a page that is refused': () =>
    vi
      .spyOn(SubtleCrypto.prototype, 'sign')
      .mockRejectedValue(new DOMException('By a test', 'OperationError')),
  'JSON that becomes too long': () =>
    vi.spyOn(JSON, 'stringify').mockImplementation(() => {
      throw new RangeError('Invalid string length')
    }),
  'bytes for which there is no memory': () =>
    vi.spyOn(TextEncoder.prototype, 'encode').mockImplementation(() => {
      throw new RangeError('Array buffer allocation failed')
    }),
  'a copy for which there is no memory': () =>
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('Data cannot be cloned, out of memory.', 'DataCloneError')
    }),
}

describe.each(Object.entries(THROWS))('%s', (_, breakDown) => {
  it('is a fault with a name, keeps the words in memory, and is got over', async () => {
    const name = freshName()
    const vault = await openOrFail(name)
    await vault.change(write('before'))
    const rows = await rawRows(name)
    const stub = breakDown()
    // Another month, so that its page has yet to be named.
    expect(await vault.change(write('long ago', OLD_DAY))).toEqual(BROKE_DOWN)
    expect(vault.state()).toMatchObject({ unsaved: true, fault: { kind: 'broke-down' } })
    expect(noteOf(vault, OLD_DAY)).toBe('long ago')
    expect(await vault.retry()).toEqual(BROKE_DOWN)
    stub.mockRestore()
    expect(await rawRows(name)).toEqual(rows)
    expect(await vault.retry()).toEqual({ ok: true, value: undefined })
    expect(vault.state()).toMatchObject({ unsaved: false, fault: null })
    vault.close()
    const again = await openOrFail(name)
    await again.opened()
    expect([noteOf(again), noteOf(again, OLD_DAY)]).toEqual(['before', 'long ago'])
  })

  it('does not keep a later save from storing both', async () => {
    const name = freshName()
    const vault = await openOrFail(name)
    const stub = breakDown()
    await vault.change(write('one', OLD_DAY))
    stub.mockRestore()
    expect(await vault.change(write('two'))).toEqual({ ok: true, value: undefined })
    expect(vault.state()).toMatchObject({ unsaved: false, fault: null })
    vault.close()
    const again = await openOrFail(name)
    await again.opened()
    expect([noteOf(again, OLD_DAY), noteOf(again)]).toEqual(['one', 'two'])
  })
})

describe('a command that throws', () => {
  it('is a fault with a name, changes nothing, and takes nothing of the others with it', async () => {
    const name = freshName()
    const vault = await openOrFail(name)
    const results = await Promise.all([
      vault.change(write('before')),
      vault.change(bug),
      vault.change(write('after', OLD_DAY)),
    ])
    expect(results.map(({ ok }) => ok)).toEqual([true, false, true])
    expect(results[1]).toEqual(BROKE_DOWN)
    // Told as it threw, and once more when it was over.
    expect(reported).toEqual([1, 2].map(() => new TypeError('A command with a bug')))
    vault.close()
    const again = await openOrFail(name)
    await again.opened()
    expect([noteOf(again), noteOf(again, OLD_DAY)]).toEqual(['before', 'after'])
  })

  it('counts as unsaved until it goes well, or another does where it does not', async () => {
    const vault = await openOrFail(freshName())
    await vault.change(bug)
    const unsaved = { unsaved: true, fault: { kind: 'broke-down' } }
    expect(vault.state()).toMatchObject(unsaved)
    expect(await vault.retry()).toEqual(BROKE_DOWN)
    expect(vault.state()).toMatchObject(unsaved)
    await vault.change(write('well'))
    expect(vault.state()).toMatchObject({ unsaved: false, fault: null })
  })

  it.each<[string, (vault: Vault) => Promise<unknown>]>([
    ['it is tried again', (vault) => vault.retry()],
    ['something else is done', (vault) => vault.change(write('something else', OLD_DAY))],
  ])('for want of memory is carried out once there is some: %s', async (_, then) => {
    const name = freshName()
    const vault = await openOrFail(name)
    await vault.change(write('before'))
    let isShort = true
    const short = (journal: Journal) => (isShort ? bug() : write('at last')(journal))
    expect(await vault.change(short)).toEqual(BROKE_DOWN)
    expect(await vault.change(() => bug())).toEqual(BROKE_DOWN)
    expect(noteOf(vault)).toBe('before')
    isShort = false
    await then(vault)
    expect(noteOf(vault)).toBe('at last')
    await vault.change(write('well', OLD_DAY))
    expect(vault.state()).toMatchObject({ unsaved: false, fault: null })
    vault.close()
    const again = await openOrFail(name)
    expect(noteOf(again)).toBe('at last')
  })

  it('comes before what is done after it', async () => {
    const vault = await openOrFail(freshName())
    let isShort = true
    await vault.change((journal) => (isShort ? bug() : write('first')(journal)))
    isShort = false
    await vault.change(write('second'))
    expect(noteOf(vault)).toBe('second')
  })

  it('only on what another tab stored meanwhile loses neither its own words nor the other tab’s', async () => {
    const name = freshName()
    const [here, there] = [await openOrFail(name), await openOrFail(name)]
    await Promise.all([here.opened(), there.opened()])
    // News of the other tab must not come before the save that finds it out.
    vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockImplementation(() => undefined)
    await there.change(write('from the other tab', '2026-11-22' as typeof TODAY))
    const brittle = (journal: Journal) =>
      reflectionOn(journal, '2026-11-22' as typeof TODAY) ? bug() : write('from here')(journal)
    expect(await here.change(brittle)).toEqual({ ok: true, value: undefined })
    here.close()
    const again = await openOrFail(name)
    expect([noteOf(again), noteOf(again, '2026-11-22' as typeof TODAY)]).toEqual([
      'from here',
      'from the other tab',
    ])
    expect(reported).toHaveLength(1)
  })
})

it('a screen that throws as it is told does not make what was stored count as unsaved', async () => {
  const vault = await openOrFail(freshName())
  vault.subscribe(() => {
    throw new TypeError('A screen with a bug')
  })
  expect(await vault.change(write('stored'))).toEqual({ ok: true, value: undefined })
  expect(vault.state()).toMatchObject({ unsaved: false, fault: null })
  expect(reported.length).toBeGreaterThan(0)
})

it('a notebook closed in the middle of a save leaves nothing that breaks', async () => {
  const vault = await openOrFail(freshName())
  const stored = vault.change(write('on its way'))
  vault.close()
  expect((await stored).ok).toBe(false)
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(reported).toEqual([])
})

it('older pages that could not be opened are said, and are opened once it is tried again', async () => {
  const name = await written()
  const decrypt = SubtleCrypto.prototype.decrypt
  let opened = 0
  const stub = vi.spyOn(SubtleCrypto.prototype, 'decrypt').mockImplementation(function (
    this: SubtleCrypto,
    ...given
  ) {
    opened += 1
    // The list, the desk, this month and the one before are opened; then memory runs out.
    if (opened > 4) throw new RangeError('Array buffer allocation failed')
    return decrypt.apply(this, given)
  })
  const vault = await openOrFail(name)
  await until(vault, ({ fault }) => fault?.kind === 'broke-down')
  expect(vault.state()).toMatchObject({ whole: false, broken: [] })
  stub.mockRestore()
  expect(await vault.retry()).toEqual({ ok: true, value: undefined })
  await vault.opened()
  expect(vault.state()).toMatchObject({ whole: true, fault: null })
  expect(noteOf(vault, OLD_DAY)).toBe(`on ${OLD_DAY}`)
})

describe('a lock', () => {
  const secrets = { passphrase: 'four words of a test', code: '' }

  it('that breaks down as it is set leaves everything as it was', async () => {
    const name = await written()
    const before = [await rawRows(name), await rawRows(name, 'keyring')]
    const stub = vi.spyOn(SubtleCrypto.prototype, 'importKey').mockRejectedValue(new TypeError('By a test'))
    expect(await setLock(secrets, { databaseName: name })).toEqual(BROKE_DOWN)
    stub.mockRestore()
    expect([await rawRows(name), await rawRows(name, 'keyring')]).toEqual(before)
  })

  it('that breaks down as it is opened says so', async () => {
    const name = await written()
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new RangeError('Out of memory')
    })
    const secret = { way: 'passphrase', passphrase: secrets.passphrase } as const
    expect(await unlock(secret, { databaseName: name })).toEqual(BROKE_DOWN)
  })
})
