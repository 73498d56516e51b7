import { mkdir, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { coreTour } from './coreTour.ts'
import type { Visitor } from './visitor.ts'

/**
 * Takes the core tour in one engine, a test for each leg. After a leg that fails the others are skipped, and a picture
 * of what the page showed lies in `test-results/engines`. Without the engine all are skipped, which is said.
 */
export function takeTour(engine: string, open: (() => Promise<Visitor>) | null, base = '/'): void {
  const missing: string[] = []
  const tour = coreTour({ base, next: inject('nextVersion'), missing })
  if (open === null) console.warn(`${engine} is not installed here: its tour is skipped.`)
  describe.skipIf(open === null)(engine, () => {
    let visitor: Visitor
    let broken = false
    beforeAll(async () => {
      await tour.begin()
      visitor = await (open as () => Promise<Visitor>)()
    })
    afterAll(async () => {
      await visitor.close()
      await tour.end()
    })

    for (const { name, go } of tour.legs)
      test(name, async ({ skip }) => {
        if (broken) skip('an earlier leg failed')
        try {
          await go(visitor)
        } catch (fault) {
          broken = true
          await mkdir('test-results/engines', { recursive: true })
          await writeFile(`test-results/engines/${engine.replace(/\W+/g, '-')}.png`, await visitor.picture())
          throw new Error([`${fault}`, ...visitor.faults, ...missing].join('\n'), { cause: fault })
        }
      })

    test('and nothing went wrong behind it', ({ skip }) => {
      if (broken) skip('an earlier leg failed')
      const wrong = [...visitor.faults, ...missing]
      // A list in a failed expectation is told by its length alone.
      expect(wrong, wrong.join('\n')).toEqual([])
    })
  })
}
