import { afterEach, beforeEach, expect, vi } from 'vitest'
import { bringIn } from '../../src/domain/bringIn.ts'
import type { Day } from '../../src/domain/day.ts'
import { reflectionOn } from '../../src/domain/entries.ts'
import { emptyJournal, type Journal, rate, writeNote } from '../../src/domain/journal.ts'
import { type Instant, instantOf } from '../../src/domain/wallTime.ts'
import { takeBack } from '../../src/features/settings/backup/takeBack.ts'
import { keysFrom, newDeviceSlot, openKeyring } from '../../src/vault/keys/keyring.ts'
import { putUnder } from '../../src/vault/lock/changeLock.ts'
import { openDatabase } from '../../src/vault/pages/database.ts'
import type { Vault } from '../../src/vault/vault.ts'
import { closeAll, freshName, openOrFail, TODAY } from './shelfOfTests.ts'
import { loseAllPatience, turn, workerOfTests } from './workerOfTests.ts'

/** The worker of the test that runs. */
export let worker: ReturnType<typeof workerOfTests>

let name: string
let minutes = 0

/** Every test of the file has a worker of its own, which answers at once, and a notebook of its own. */
export function withWorker(): void {
  beforeEach(async () => {
    // A page that dies stumbles over what it was in the middle of.
    vi.spyOn(globalThis, 'reportError').mockImplementation(() => undefined)
    worker = workerOfTests()
    loseAllPatience(worker.manner)
    await worker.forget()
    name = freshName()
  })
  afterEach(async () => {
    turn('visible')
    closeAll()
    await worker.forget()
    vi.restoreAllMocks()
  })
}

/** The page opens a notebook that nobody has written in. */
export async function firstVisit(): Promise<Vault> {
  name = freshName()
  return openOrFail(name)
}

/** The notebook opened once more, as in another tab. */
export function openBeside(): Promise<Vault> {
  return openOrFail(name)
}

/** One minute after the last. */
export function later(): Instant {
  minutes += 1
  return instantOf(new Date(Date.UTC(2026, 10, 23, 6) + minutes * 60_000))
}

/** The command that writes a day's note. */
export function note(words: string, day: Day = TODAY) {
  const now = later()
  return (journal: Journal) => writeNote(journal, day, words, now)
}

/** The command that rates a day. */
export function steady(day: Day = TODAY) {
  const now = later()
  return (journal: Journal) => rate(journal, day, 'energy', 2, now)
}

/** The page is gone, with whatever it was doing; another opens the notebook. */
export async function nextVisit(vault: Vault): Promise<Vault> {
  leave(vault)
  return openOrFail(name)
}

/** A page dies with what it had no time to store. */
export function breakOff(vault: Vault, ...commands: ((journal: Journal) => Journal)[]): void {
  // What it seals in its last moment never reaches the disk.
  const encrypt = vi.spyOn(crypto.subtle, 'encrypt').mockReturnValue(new Promise(() => undefined))
  for (const command of commands) void vault.change(command)
  turn('hidden')
  leave(vault)
  encrypt.mockRestore()
}

/** And another opens the notebook. */
export async function dieWriting(...given: Parameters<typeof breakOff>): Promise<Vault> {
  breakOff(...given)
  // One that does not say when it is ready has to be ready.
  if (worker.manner() !== 'prompt') await worker.settle()
  return openOrFail(name)
}

function leave(vault: Vault): void {
  vault.close()
  worker.nextPage()
  turn('visible')
}

/** Everything is put under a new key. */
export async function putUnderNew() {
  const database = await openDatabase(name)
  if (!database.ok) throw new Error(database.fault.kind)
  const [from, slot] = await Promise.all([openKeyring(database.value), newDeviceSlot()])
  if (!from.ok || !slot.dataKey) throw new Error('No keys')
  try {
    return await putUnder(database.value, from.value, await keysFrom(slot.dataKey, slot.era), [slot])
  } finally {
    database.value.close()
  }
}

/** And the notebook is opened again. */
export async function changeKey(vault: Vault): Promise<Vault> {
  expect((await putUnderNew()).ok).toBe(true)
  return nextVisit(vault)
}

/** An empty notebook takes the place of this one. */
export function replace(vault: Vault) {
  const before = vault.state().journal
  const now = later()
  const stored = vault.change((journal) =>
    bringIn(journal, emptyJournal, { how: 'replace', day: TODAY, now }),
  )
  const after = vault.state().journal
  const takenBack = vault.replaced()
  const undo = async () => {
    const undone = vault.change((journal) => takeBack(journal, before, after))
    takenBack()
    await undone
  }
  return { stored, undo }
}

/** Until it ends, the disk has no room for another page. */
export function fillDisk(): () => void {
  const full = () => {
    throw new DOMException('No room', 'QuotaExceededError')
  }
  const spies = [
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full),
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(full),
  ]
  return () => {
    for (const spy of spies) spy.mockRestore()
  }
}

/** All that is written in a day's note, side by side where it was written apart. */
export function notesOn(vault: Vault, day: Day = TODAY): string {
  return JSON.stringify(reflectionOn(vault.state().journal, day) ?? null)
}

/** Waits until a day's note has these words, however late the worker is asked for them and answers. */
export async function expectNote(vault: Vault, words: string): Promise<void> {
  const written = async () => {
    await worker.deliver()
    return notesOn(vault)
  }
  await expect.poll(written).toContain(words)
}

/** Waits until nothing is left with the worker, however late it does what it is told. */
export async function expectNothingKept(): Promise<void> {
  const kept = async () => {
    await worker.deliver()
    return worker.kept()
  }
  await expect.poll(kept).toBe(0)
}
