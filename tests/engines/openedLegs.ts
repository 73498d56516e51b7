import { expect } from 'vitest'
import { samplePath } from '../fixtures/samples.ts'
import type { Leg } from './coreTour.ts'
import { goTo, headingOf, readyButton, reload, see, setSight, tap, until } from './hands.ts'
import { choose, FOURTH, open } from './lockLegs.ts'
import type { Visitor } from './visitor.ts'

/**
 * With the lock at once, what the app itself opened over the page is waited for. The chooser, the preview and the sheet
 * are the system's, and no driver works them: the page is told of them as the engine tells it.
 */
export function openedLegs(): readonly Leg[] {
  return [
    {
      name: 'at once, a chooser of files is waited for',
      go: async (visitor) => {
        await choose(visitor, 'At once')
        await goTo(visitor, '/settings/imports', 'Bring in files')
        await visitor.run(() => {
          const field = document.querySelector<HTMLInputElement>('input[type=file]')
          field?.addEventListener('click', (event) => event.preventDefault(), { once: true })
          field?.click()
        })
        await expectWaitedFor(visitor)
        await visitor.chooseFile(samplePath('mbox/own-takeout-sent.mbox'))
        await see(visitor, 'messages counted')
      },
    },
    {
      name: 'at once, a print preview is waited for, and again',
      go: async (visitor) => {
        await goTo(visitor, '/pause', 'Pause')
        await visitor.run(() => document.querySelector<HTMLElement>('main a[data-at$="/sheet"]')?.click())
        await until('the sheet', async () => (await headingOf(visitor)) === 'A sheet to carry' || null)
        await until('what a sheet may hold', () =>
          visitor.run(() => document.querySelector('main button[aria-pressed]') !== null),
        )
        await visitor.run(() => {
          Array.from(document.querySelectorAll<HTMLElement>('main button[aria-pressed]')).at(-1)?.click()
          // As on Android: another app prints, and the browser is done with it before the person is.
          window.print = () => {
            window.dispatchEvent(new Event('beforeprint'))
            Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
            document.dispatchEvent(new Event('visibilitychange'))
            window.dispatchEvent(new Event('afterprint'))
            document.documentElement.dataset.prints = `${Number(document.documentElement.dataset.prints ?? 0) + 1}`
          }
        })
        for (const times of ['1', '2']) {
          // A tap on an empty sheet does nothing, and what was chosen may not be drawn yet.
          await readyButton(visitor, 'Print or save as PDF')
          await tap(visitor, 'button', 'Print or save as PDF')
          await until('the print preview', () =>
            visitor.run((wanted) => document.documentElement.dataset.prints === wanted, times),
          )
          await expectWaitedFor(visitor)
        }
      },
    },
    {
      name: 'at once, a share sheet is waited for, and the app that took the file is not',
      go: async (visitor) => {
        await visitor.run(() => {
          const own = window.matchMedia.bind(window)
          window.matchMedia = (query) =>
            query.includes('coarse') ? ({ matches: true } as MediaQueryList) : own(query)
          const share = () =>
            new Promise<void>((resolve) => window.addEventListener('taken', () => resolve(), { once: true }))
          Object.defineProperty(navigator, 'canShare', { value: () => true, configurable: true })
          Object.defineProperty(navigator, 'share', { value: share, configurable: true })
        })
        await goTo(visitor, '/settings/backup', 'Backup')
        await tap(visitor, 'radio', 'Readable', 'How the file is kept')
        await readyButton(visitor, 'Save a backup')
        await tap(visitor, 'button', 'Save a backup')
        await setSight(visitor, 'hidden')
        await expectStaysOpen(visitor)
        await visitor.run(() => window.dispatchEvent(new Event('taken')))
        await until('closed', async () => (await shown(visitor)) === CLOSED || null)
        // With its own ways to print and to share again.
        await reload(visitor)
        await open(visitor, FOURTH)
        await choose(visitor, 'Never')
      },
    },
  ]
}

const CLOSED = 'Your notebook is closed'

/** Out of sight the page is blank and stays open; back in sight it is shown. */
async function expectWaitedFor(visitor: Visitor): Promise<void> {
  expect(await setSight(visitor, 'hidden')).toBe('hidden')
  await expectStaysOpen(visitor)
  expect(await setSight(visitor, 'visible')).toBe('visible')
}

async function expectStaysOpen(visitor: Visitor): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1000))
  expect(await shown(visitor)).not.toBe(CLOSED)
}

/** The heading of the app, also while nothing of it is seen. */
function shown(visitor: Visitor): Promise<string> {
  return visitor.run(() => document.querySelector('#root h1')?.textContent ?? '')
}
