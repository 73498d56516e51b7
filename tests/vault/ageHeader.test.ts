import { describe, expect, it } from 'vitest'
import { isAgeFile, isArmoured, MOST_WORK, readAgeHeader } from '../../src/vault/carry/ageHeader.ts'

const INTRO = 'age-encryption.org/v1'
const STANZA = `-> scrypt ${'A'.repeat(22)} 17`
const BODY = 'B'.repeat(43)
const MAC = `--- ${'C'.repeat(43)}`
const ARMOUR = '-----BEGIN AGE ENCRYPTED FILE-----'

const bytes = (text: string) => new TextEncoder().encode(text)
const lines = (...each: string[]) => bytes(`${each.join('\n')}\n`)
const whole = (parts: { intro?: string; stanza?: string; body?: string; mac?: string } = {}) =>
  lines(parts.intro ?? INTRO, parts.stanza ?? STANZA, parts.body ?? BODY, parts.mac ?? MAC, '\u0001\u0002')
const damaged = { ok: false, fault: { kind: 'damaged' } }
const byKey = { ok: false, fault: { kind: 'not-by-passphrase' } }

/** The same in armour, `width` letters a line. */
function armoured(header: Uint8Array, { width = 64, end = '\n', before = '' } = {}): Uint8Array {
  const text = Buffer.from(header).toString('base64')
  const rows = text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []
  return bytes(`${before}${[ARMOUR, ...rows, '-----END AGE ENCRYPTED FILE-----'].join(end)}${end}`)
}

describe('whether it is an age file', () => {
  it('is told by how it begins', () => {
    expect(isAgeFile(whole())).toBe(true)
    expect(isAgeFile(armoured(whole()))).toBe(true)
    expect(isAgeFile(armoured(whole(), { before: ' \r\n\t' }))).toBe(true)
    for (const text of ['', '{}', ` ${INTRO}`, `x\n${ARMOUR}`, 'ends in age-encryption.org/'])
      expect(isAgeFile(bytes(text))).toBe(false)
    expect(isArmoured(whole())).toBe(false)
    expect(isArmoured(armoured(whole(), { before: '\n' }))).toBe(true)
    expect(isArmoured(bytes(`{} ${ARMOUR}`))).toBe(false)
  })
})

describe('a header', () => {
  it('is read, binary or armoured, however it is broken into lines', () => {
    const value = { armoured: false, workFactor: 17 }
    expect(readAgeHeader(whole())).toEqual({ ok: true, value })
    for (const form of [{}, { end: '\r\n' }, { before: '\n  ' }, { width: 60 }, { width: 4 }])
      expect(readAgeHeader(armoured(whole(), form))).toEqual({
        ok: true,
        value: { ...value, armoured: true },
      })
  })

  it.each([1, 9, MOST_WORK, MOST_WORK + 1, 22, 100])(
    'with a work factor of %i is tried up to 18',
    (workFactor) => {
      const stanza = STANZA.replace('17', `${workFactor}`)
      expect(readAgeHeader(whole({ stanza }))).toEqual(
        workFactor <= 18
          ? { ok: true, value: { armoured: false, workFactor } }
          : { ok: false, fault: { kind: 'too-costly', workFactor } },
      )
    },
  )

  it.each([
    'age-encryption.org/v2',
    'age-encryption.org/v9',
    'age-encryption.org/v10',
    'age-encryption.org/v99',
  ])('of %s is of a later version', (intro) => {
    expect(readAgeHeader(whole({ intro }))).toEqual(byKey)
  })

  it.each([
    '',
    'age-encryption.org/v0',
    'age-encryption.org/v1 ',
    'age-encryption.org/v01',
    'age-encryption.org/v100',
    'xage-encryption.org/v2',
  ])('of “%s” is none', (intro) => {
    expect(readAgeHeader(whole({ intro }))).toEqual(damaged)
  })

  it.each([`-> X25519 ${BODY}`, '-> ssh-ed25519 abc def', '-> a', '-> scryptx y'])(
    'with %s is for a key',
    (stanza) => {
      expect(readAgeHeader(whole({ stanza }))).toEqual(byKey)
    },
  )

  it.each([
    '',
    `x${STANZA}`,
    `x-> X25519 ${BODY}`,
    `${STANZA}x`,
    `${STANZA} `,
    STANZA.replace('A'.repeat(22), 'A'.repeat(21)),
    STANZA.replace('A'.repeat(22), 'A'.repeat(23)),
    STANZA.replace('17', '017'),
    STANZA.replace('17', ''),
  ])('with the stanza “%s” is damaged', (stanza) => {
    expect(readAgeHeader(whole({ stanza }))).toEqual(damaged)
  })

  it.each(['', 'B'.repeat(42), 'B'.repeat(44), `${'B'.repeat(42)}!`, `x${BODY}`, `${BODY}x`])(
    'with the body “%s” is damaged',
    (body) => {
      expect(readAgeHeader(whole({ body }))).toEqual(damaged)
    },
  )

  it.each(['', `--- ${'C'.repeat(42)}`, `---${'C'.repeat(43)}`, `x${MAC}`, `${MAC}x`, '---'])(
    'with the last line “%s” is damaged',
    (mac) => {
      expect(readAgeHeader(whole({ mac }))).toEqual(damaged)
    },
  )

  it('that ends too early is damaged, wherever', () => {
    for (const cut of [
      bytes(''),
      bytes(INTRO),
      lines(INTRO),
      lines(INTRO, STANZA),
      lines(INTRO, STANZA, BODY),
      bytes(ARMOUR),
      bytes(`${ARMOUR}\n`),
    ])
      expect(readAgeHeader(cut)).toEqual(damaged)
  })

  it('in armour is read up to the first line that is none', () => {
    const file = new Uint8Array(Buffer.concat([whole(), new Uint8Array(100)]))
    const [, ...rows] = new TextDecoder().decode(armoured(file)).split('\n')
    // Four lines hold the header and a little more.
    const withRow = (row: string) => bytes([ARMOUR, ...rows.slice(0, 4), row].join('\n'))
    for (const row of ['====', 'A===', 'AAA', ' AAAA', 'AAAA ', 'A'.repeat(68), '-----END', 'é'])
      expect(readAgeHeader(withRow(row))).toMatchObject({ ok: true })
    for (const row of ['====', 'A===', 'AAA', ' AAAA', `${'A'.repeat(68)}`, 'AAAAA'])
      expect(readAgeHeader(bytes([ARMOUR, row, ...rows].join('\n')))).toEqual(damaged)
  })
})
