import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Leg } from './coreTour.ts'
import { goTo, pageText, see, tap, until } from './hands.ts'

const NAME = 'takeout-20261101T101010Z-001.zip'
const ZIP = fileURLToPath(new URL(`../fixtures/cases/kinds/k-takeout-zip/${NAME}`, import.meta.url))
const SIGNAL = '/patterns/workload%3AafterHoursEmails'
const COVERED = 'Known up to 11 March 2026.'

/** An archive of Google's, dropped as it is, watched, kept, seen in Patterns, and taken back. */
export const takeoutLeg: Leg = {
  name: 'a Takeout ZIP is dropped, watched, kept, seen, and taken back',
  go: async (visitor) => {
    await goTo(visitor, '/settings/imports', 'Bring in files')
    const packed = (await readFile(ZIP)).toString('base64')
    const isWatched = await visitor.run(
      async (text, name) => {
        const place = document.querySelector('main label input[type=file]')?.closest('label')
        if (!place) return 'no place to drop'
        const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([bytes], name))
        const shown = new Promise<string>((resolve) => {
          setTimeout(() => resolve('nothing shown'), 25_000)
          new MutationObserver(() => {
            if (document.querySelector('progress')) resolve('watched')
          }).observe(document.body, { childList: true, subtree: true })
        })
        for (const kind of ['dragover', 'drop'])
          place.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }))
        return shown
      },
      packed,
      NAME,
    )
    if (isWatched !== 'watched') throw new Error(isWatched)
    await see(visitor, '2 messages counted')
    await tap(visitor, 'button', 'Keep this')
    await see(visitor, 'It is in your notebook now, hour by hour.')
    await goTo(visitor, SIGNAL, 'Emails after hours')
    await see(visitor, COVERED)
    await goTo(visitor, '/settings/imports', 'Bring in files')
    await tap(visitor, 'button', 'Take back')
    await until('it is gone', async () => !(await pageText(visitor)).includes('Brought in so far') || null)
    await goTo(visitor, SIGNAL, 'Emails after hours')
    await until('no longer known', async () => !(await pageText(visitor)).includes(COVERED) || null)
  },
}
