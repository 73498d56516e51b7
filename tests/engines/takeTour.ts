import { mkdir, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { coreTour } from './coreTour.ts'
import { isGone } from './hands.ts'
import type { Visitor } from './visitor.ts'

/**
 * Takes the core tour in one engine, a test for each leg. After a leg that fails the others are skipped, and a picture
 * of what the page showed lies in `test-results/engines`. Without the engine all are skipped, and where it crashes the
 * tour begins once more; both are said.
 */
export function takeTour(engine: string, open: (() => Promise<Visitor>) | null, base = '/'): void {
  const missing: string[] = []
  const tour = coreTour({ base, next: inject('nextVersion'), missing })
  if (open === null) console.warn(`${engine} is not installed here: its tour is skipped.`)
  describe.skipIf(open === null)(engine, () => {
    let visitor: Visitor
    let broken = false
    let again = false
    beforeAll(async () => {
      await tour.begin()
      visitor = await (open as () => Promise<Visitor>)()
    })
    afterAll(async () => {
      await visitor.close()
      await tour.end()
    })

    async function goTo(place: number): Promise<void> {
      try {
        await tour.legs[place]?.go(visitor)
      } catch (fault) {
        // Under load WebKitGTK crashes now and then, whatever it shows. Twice is not by chance.
        const gone = isGone(fault) || (await visitor.run(() => true).then(() => false, isGone))
        if (!gone || again) throw fault
        again = true
        console.warn(`${engine} itself is gone (${tour.legs[place]?.name}): its tour begins once more.`)
        await visitor.close()
        await tour.end()
        await tour.begin()
        visitor = await (open as () => Promise<Visitor>)()
        for (const leg of tour.legs.slice(0, place + 1)) await leg.go(visitor)
      }
    }

    for (const [place, { name }] of tour.legs.entries())
      test(name, async ({ skip }) => {
        if (broken) skip('an earlier leg failed')
        try {
          await goTo(place)
        } catch (fault) {
          broken = true
          const picture = await visitor.picture().catch((gone: unknown) => {
            throw new Error(`${fault}; and no picture: ${gone}`, { cause: fault })
          })
          await mkdir('test-results/engines', { recursive: true })
          await writeFile(`test-results/engines/${engine.replace(/\W+/g, '-')}.png`, picture)
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
