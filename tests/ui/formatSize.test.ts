import { expect, test } from 'vitest'
import { formatSize } from '../../src/ui/formatSize.ts'

test.each([
  [0, 'en', '0 kB'],
  [340_000, 'en', '340 kB'],
  [999_400, 'en', '999 kB'],
  [999_500, 'en', '1 MB'],
  [2_140_000, 'en', '2.1 MB'],
  [11_000_000_000, 'en', '11 GB'],
  [5e15, 'en', '5,000 TB'],
  [2_140_000, 'fr-CA', '2,1\u00a0Mo'],
])('%d bytes in %s are %s', (bytes, language, said) => {
  expect(formatSize(bytes, language)).toBe(said)
})
