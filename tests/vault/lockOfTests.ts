import { expect } from 'vitest'
import { reflectionOn } from '../../src/domain/entries.ts'
import { newRecoverySecret, recoveryCodeOf } from '../../src/vault/keys/recoveryCode.ts'
import { setLock } from '../../src/vault/lock/changeLock.ts'
import { type Secret, unlock } from '../../src/vault/lock/lock.ts'
import { openVault } from '../../src/vault/openVault.ts'
import type { Keys } from '../../src/vault/pages/sealing.ts'
import { OLD_DAY, TODAY, written } from './shelfOfTests.ts'

/** What these locks open by. */
export const PASSPHRASE = 'harbour lantern after the rain'
export const CODE = recoveryCodeOf(newRecoverySecret())
export const BY_PASSPHRASE: Secret = { way: 'passphrase', passphrase: PASSPHRASE }
export const BY_CODE: Secret = { way: 'recovery', code: CODE }
/** What a lock answers to any other secret. */
export const WRONG = { ok: false, fault: { kind: 'wrong-secret' } }

/** A notebook of four pages under a lock. */
export async function locked(): Promise<string> {
  const name = await written()
  const set = await setLock({ passphrase: PASSPHRASE, code: CODE }, { databaseName: name })
  if (!set.ok) throw new Error(set.fault.kind)
  return name
}

/** The keys that a secret of its lock leads to. */
export async function keysBy(name: string, secret: Secret = BY_PASSPHRASE): Promise<Keys> {
  const opened = await unlock(secret, { databaseName: name })
  if (!opened.ok) throw new Error(opened.fault.kind)
  return opened.value
}

/** The notes of the three days that `written` writes, under these keys. */
export async function notesIn(name: string, keys?: Keys): Promise<readonly (string | undefined)[]> {
  const opened = await openVault({ databaseName: name, today: TODAY, ...(keys && { keys }) })
  if (!opened.ok) throw new Error(opened.fault.kind)
  await opened.value.opened()
  const { journal, broken } = opened.value.state()
  expect(broken).toEqual([])
  expect(journal.pages.get('desk')?.size).toBe(1)
  opened.value.close()
  return ([TODAY, '2026-10-31', OLD_DAY] as const).map(
    (day) => reflectionOn(journal, day as typeof TODAY)?.note,
  )
}

/** All of those notes. */
export const ALL = [`on ${TODAY}`, 'on 2026-10-31', `on ${OLD_DAY}`]
