import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexOfFromLine } from '../../src/intake/mail/search.ts'
import { runs } from '../fixtures/runs.ts'

const PIECES = [
  '\nFrom ',
  '\nFrom',
  '\nFrom\r',
  '\nFrom:',
  '\t',
  'From ',
  '\n',
  'm ',
  'ro',
  'om',
  'Fr',
  '\nF',
  'x',
  'yz',
  'Words of no kind. ',
]

const firstFrom = (text: string, start: number) => {
  const found = text.slice(start).search(/\nFrom[ \t\r\n]/)
  return found < 0 ? -1 : start + found
}

test('finds every line that begins with From, wherever it and the bytes begin', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }),
      fc.nat(12),
      fc.nat(20),
      (pieces, offset, start) => {
        const text = pieces.join('')
        const whole = Buffer.from(`${'\n'.repeat(offset)}${text}`)
        const bytes = new Uint8Array(whole.buffer, whole.byteOffset + offset, text.length)
        expect(indexOfFromLine(bytes, start)).toBe(firstFrom(text, start))
      },
    ),
    runs(20_000),
  )
})
