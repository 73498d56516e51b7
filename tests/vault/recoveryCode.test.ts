import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  groupsToAsk,
  hasGroups,
  newRecoverySecret,
  parseRecoveryCode,
  recoveryCodeOf,
} from '../../src/vault/keys/recoveryCode.ts'

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const secretArbitrary = fc.uint8Array({ minLength: 20, maxLength: 20 })

describe('a recovery code', () => {
  it('is 160 random bits, as nine groups of four', () => {
    const [one, other] = [newRecoverySecret(), newRecoverySecret()]
    expect(one).toHaveLength(20)
    expect(one).not.toEqual(other)
    expect(recoveryCodeOf(one)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/)
  })

  it('stays what it is for good', () => {
    const secret = Uint8Array.from({ length: 20 }, (_, index) => index * 11)
    expect(recoveryCodeOf(secret)).toBe('005H-C89C-6X14-TP33-DSWR-93WT-MPRB-QHPH-AWAE')
  })

  it('leads back to the secret, however it is typed', () => {
    const typings = fc.constantFrom<(code: string) => string>(
      (code) => code,
      (code) => code.toLowerCase(),
      (code) => code.replaceAll('-', ''),
      (code) => `  ${code.replaceAll('-', ' ')}\n`,
      (code) => code.replaceAll('-', ' – '),
      (code) => code.replaceAll('0', 'o').replaceAll('1', 'l'),
      (code) => code.replaceAll('0', 'O').replaceAll('1', 'I'),
    )
    fc.assert(
      fc.property(secretArbitrary, typings, (secret, typed) => {
        expect(parseRecoveryCode(typed(recoveryCodeOf(secret)))).toEqual({ ok: true, value: secret })
      }),
    )
  })

  it('with any one letter another is named as mistyped', () => {
    const code = recoveryCodeOf(Uint8Array.from({ length: 20 }, (_, index) => index * 7))
    let missed = 0
    for (const [at, letter] of Array.from(code).entries()) {
      if (letter === '-') continue
      for (const other of LETTERS) {
        if (other === letter) continue
        const parsed = parseRecoveryCode(code.slice(0, at) + other + code.slice(at + 1))
        if (parsed.ok) missed += 1
        else expect(parsed.fault).toEqual({ kind: 'mistyped' })
      }
    }
    expect(missed).toBe(0)
  })

  it.each([
    ['', { kind: 'too-short' }],
    ['005H-C8DQ', { kind: 'too-short' }],
    ['005H-C8DQ-6XGT-BFZS-FD30-C2K8-NB8P-ES7A-ZZZZ', { kind: 'mistyped' }],
    ['005H-C8DQ-6XGT-BFZS-FD30-C2K8-NB8P-ES7A-ZZZZ-0', { kind: 'too-long' }],
    ['005U-C8DQ', { kind: 'strange-letter', letter: 'U' }],
    ['005é-C8DQ', { kind: 'strange-letter', letter: 'É' }],
    ['005🌊', { kind: 'strange-letter', letter: '🌊' }],
  ])('is not %s', (text, fault) => {
    expect(parseRecoveryCode(text)).toEqual({ ok: false, fault })
  })
})

describe('what shows that a code is on paper', () => {
  const code = '005H-C89C-6X14-TP33-DSWR-93WT-MPRB-QHPH-AWAE'

  it('is three groups, one of each three, and not always the same', () => {
    const asked = Array.from({ length: 200 }, groupsToAsk)
    for (const groups of asked) expect(groups.map((group) => Math.floor(group / 3))).toEqual([0, 1, 2])
    expect(new Set(asked.flat())).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8]))
  })

  it.each(['C89C DSWR AWAE', 'c89c-dswr-awae', 'c89cdswrawae', code])(
    'are those groups, or all of it: %s',
    (typed) => {
      expect(hasGroups(code, [1, 4, 8], typed)).toBe(true)
    },
  )

  it.each(['', 'C89C DSWR', 'DSWR C89C AWAE', 'C89C DSWR QHPH', `${code} 0`])(
    'are no others: %s',
    (typed) => {
      expect(hasGroups(code, [1, 4, 8], typed)).toBe(false)
    },
  )
})
