import { readFileSync } from 'node:fs'
import { parseAst } from 'vite'
import { describe, expect, it } from 'vitest'
import { cutDexie } from '../../scripts/build/leftOutOfDexie.ts'

const DEXIE = readFileSync(new URL('../../node_modules/dexie/dist/modern/dexie.mjs', import.meta.url), 'utf8')

describe('Dexie as it is built', () => {
  it('is well formed and much smaller', () => {
    const left = cutDexie(DEXIE, parsed(DEXIE))
    expect(parsed(left).type).toBe('Program')
    expect(left.length).toBeLessThan(DEXIE.length * 0.7)
  })

  it('tells no other tab which keys were written', () => {
    expect(DEXIE).toContain('new BroadcastChannel')
    expect(cutDexie(DEXIE, parsed(DEXIE)).replace(/createBC = \(\) => \{ \}/, '')).not.toContain(
      'new BroadcastChannel',
    )
  })

  it.each([
    ['a layer', 'const cacheMiddleware', 'const cacheLayer', 'cacheMiddleware'],
    ['a function', 'function iter(', 'function iterateAll(', 'iter'],
    ['a method of a table', '    bulkPut(objects', '    putMany(objects', 'Table.bulkPut'],
    ['a class', 'class Collection {', 'class Rows {', 'Collection'],
  ])('is refused in a version where %s has another name', (_, before, after, name) => {
    const renamed = DEXIE.replace(before, after)
    expect(renamed).not.toBe(DEXIE)
    expect(() => cutDexie(renamed, parsed(renamed))).toThrow(name)
  })
})

function parsed(code: string): Parameters<typeof cutDexie>[1] {
  return parseAst(code) as unknown as Parameters<typeof cutDexie>[1]
}
