import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { expect, test } from './harness/test.ts'

/** What a phone fetches once to have the whole app without a network: bytes under gzip. */
const MOST = 560_000

test('the whole app, laid in for use without a network, weighs little', async () => {
  const worker = await readFile(built('sw.js'), 'utf8')
  const names = [...worker.matchAll(/\burl:\s*"([^"]+)"/g)].map(([, name = '']) => name)
  const files = await Promise.all(
    names.map(async (name) => ({ name, size: gzipSync(await readFile(built(name))).length })),
  )
  const total = files.reduce((sum, { size }) => sum + size, 0)
  const heaviest = files.toSorted((a, b) => b.size - a.size).slice(0, 12)
  const list = heaviest.map(({ name, size }) => `${name} ${(size / 1000).toFixed(1)}`).join(', ')
  console.log(
    `Laid in: ${(total / 1000).toFixed(1)} kB gzip of ${MOST / 1000}, ${names.length} files (${list}, …)`,
  )

  expect(names).toContain('index.html')
  expect(new Set(names).size).toBe(names.length)
  expect(total).toBeLessThanOrEqual(MOST)
})

function built(name: string): URL {
  return new URL(`../../dist/${name}`, import.meta.url)
}
