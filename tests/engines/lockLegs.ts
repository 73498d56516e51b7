import { expect } from 'vitest'
import { storedPreferences } from '../e2e/harness/storedPreferences.ts'
import type { Leg } from './coreTour.ts'
import {
  goTo,
  heldBy,
  isChosen,
  pageText,
  reload,
  see,
  seeSaved,
  setSight,
  tap,
  until,
  write,
} from './hands.ts'
import type { Visitor } from './visitor.ts'

const PASSPHRASE = 'harbour lantern after the rain'
const SECOND = 'quite other words this time'
const THIRD = 'a third sentence nobody guesses'
/** The passphrase once these legs are gone. */
export const FOURTH = 'and a fourth for another key'

type Begun = { readonly home: () => string; readonly note: string }

/**
 * The legs of the lock: set, closed and opened in each way, changed, sealed anew. They begin on a notebook without a
 * lock whose day holds `note`, and end with it open.
 */
export function lockLegs({ home, note }: Begun): readonly Leg[] {
  let code = ''
  return [
    {
      name: 'a lock is set, with its recovery code typed from paper',
      go: async (visitor) => {
        await goTo(visitor, '/settings/lock', 'Lock')
        await write(visitor, 'New passphrase', PASSPHRASE)
        await tap(visitor, 'button', 'Next')
        code = await copyCode(visitor)
        await tap(visitor, 'button', 'Set the lock')
        await see(visitor, 'The lock is set.')
      },
    },
    {
      name: 'closed in one tap with a draft in hand, opened by the passphrase, the draft in place',
      go: async (visitor) => {
        await goTo(visitor, '/')
        await write(visitor, 'A few words', 'half a sentence, not yet')
        await tap(visitor, 'button', 'Close the notebook')
        await see(visitor, 'Your notebook is closed')
        expect(await pageText(visitor)).not.toContain('half a sentence')
        expect(await visitor.run(() => location.hash)).toBe('#/')
        await write(visitor, 'Passphrase', 'not these words')
        await tap(visitor, 'button', 'Open')
        await see(visitor, 'This does not open the notebook')
        await open(visitor, PASSPHRASE)
        await until(
          'the draft',
          async () => (await heldBy(visitor, 'A few words')) === 'half a sentence, not yet' || null,
        )
        await write(visitor, 'A few words', note)
        await seeSaved(visitor)
      },
    },
    {
      name: 'closed after a fresh start, opened by the recovery code, which leads to another passphrase',
      go: async (visitor) => {
        await reload(visitor)
        await see(visitor, 'Your notebook is closed')
        await tap(visitor, 'button', 'Use recovery code')
        await write(visitor, 'Recovery code', code)
        await tap(visitor, 'button', 'Open')
        await write(visitor, 'New passphrase', SECOND)
        await tap(visitor, 'button', 'Use it and open')
        await until('the note', async () => (await heldBy(visitor, 'A few words')) === note || null)
        await reload(visitor)
        await open(visitor, SECOND)
      },
    },
    {
      name: 'two tabs close together, and tell each other what was written',
      go: async (visitor) => {
        await visitor.openTab(home())
        await open(visitor, SECOND)
        await tap(visitor, 'radio', 'deep', 'Rest')
        await seeSaved(visitor)
        await visitor.switchTab(0)
        await until('Rest', async () => (await isChosen(visitor, 'Rest', 'deep')) || null)
        await tap(visitor, 'button', 'Close the notebook')
        await see(visitor, 'Your notebook is closed')
        await visitor.switchTab(1)
        await see(visitor, 'Your notebook is closed')
        await visitor.switchTab(0)
        await open(visitor, SECOND)
      },
    },
    {
      name: 'out of sight it is blank, and closed at once where that was chosen',
      go: async (visitor) => {
        await choose(visitor, 'At once')
        expect(await setSight(visitor, 'hidden')).toBe('hidden')
        await setSight(visitor, 'visible')
        await see(visitor, 'Your notebook is closed')
        await open(visitor, SECOND)
        await choose(visitor, 'Never')
      },
    },
    {
      name: 'another passphrase opens from then on, and the one before no more',
      go: async (visitor) => {
        await beginChange(visitor, 'Change it', SECOND)
        await write(visitor, 'New passphrase', THIRD)
        await tap(visitor, 'button', 'Change it')
        await see(visitor, 'From now on the new passphrase')
        await reload(visitor)
        await write(visitor, 'Passphrase', SECOND)
        await tap(visitor, 'button', 'Open')
        await see(visitor, 'This does not open the notebook')
        await open(visitor, THIRD)
      },
    },
    {
      name: 'everything is sealed again under another key, with every word in place',
      go: async (visitor) => {
        await beginChange(visitor, 'Seal everything again', THIRD)
        await write(visitor, 'New passphrase', FOURTH)
        await tap(visitor, 'button', 'Next')
        const before = code
        code = await copyCode(visitor)
        expect(code).not.toBe(before)
        await tap(visitor, 'button', 'Seal everything again')
        await see(visitor, 'Every page is sealed')
        await reload(visitor)
        await open(visitor, FOURTH)
        await goTo(visitor, '/')
        await until('the note', async () => (await heldBy(visitor, 'A few words')) === note || null)
      },
    },
  ]
}

/** Chooses when the lock closes out of sight, and waits until that is stored, which nothing on the screen says. */
export async function choose(visitor: Visitor, when: string): Promise<void> {
  await goTo(visitor, '/settings/lock', 'Lock')
  const stored = async () => JSON.stringify(await visitor.run(storedPreferences))
  const before = await stored()
  await tap(visitor, 'radio', when, 'Out of sight')
  await until(`“${when}” is stored`, async () => (await stored()) !== before)
}

/** Reads the recovery code from the screen, and types it in as from paper: all of it, which serves as well. */
async function copyCode(visitor: Visitor): Promise<string> {
  const code = await until('the code', async () => {
    const groups = await visitor.run(() =>
      Array.from(document.querySelectorAll('main [translate=no] span'), (span) => span.textContent ?? ''),
    )
    return groups.length === 9 && groups.join('-')
  })
  await tap(visitor, 'button', 'I have it on paper')
  await write(visitor, 'Three of its groups, from the paper', code.toLowerCase().replaceAll('-', ' '))
  return code
}

async function beginChange(visitor: Visitor, button: string, passphrase: string): Promise<void> {
  await goTo(visitor, '/settings/lock', 'Lock')
  await tap(visitor, 'button', button)
  await write(visitor, 'Your passphrase now', passphrase)
  await tap(visitor, 'button', 'Next')
}

/** Opens the closed notebook. */
export async function open(visitor: Visitor, passphrase: string): Promise<void> {
  await write(visitor, 'Passphrase', passphrase)
  await tap(visitor, 'button', 'Open')
  await until('the notebook opens', () =>
    visitor.run(() => document.querySelector('nav') !== null && document.querySelector('main h1') !== null),
  )
}
