import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const WORDS = new URL('../../src/words/', import.meta.url)

/** What the app never says, in each language, and why. */
const NEVER: Readonly<Record<string, readonly (readonly [said: RegExp, why: string])[]>> = {
  en: [
    [/!/, 'nobody is shouted at, or cheered'],
    [/\bshould\b|\bmust\b|\bought\b|\bneed to\b|\bhave to\b/i, 'nothing is owed'],
    [
      /\bfail|\bmissed\b|\bforgot|\bf[ae]ll(ing)? behind|\boverdue\b/i,
      'a day without an entry is not a lapse',
    ],
    [/\bstreak|\bgoal|\bpoints?\b|\bbadge|\bachieve|\breward|\blevel up/i, 'there is nothing to win'],
    [/\bscor(e|ing)\b/i, 'nobody is scored; totals from elsewhere are named as such'],
    [/\btrend|\brisk|\bpredict|\bwarning\b|\balert\b/i, 'it does not foretell'],
    [/\bburn-?out|\bsymptom|\bdisorder|\bdepress|\banxi|\bnormal(?! week)\b/i, 'it does not diagnose'],
    [/\btry harder|\bgood job|\bwell done|\bcongrat|\bkeep it up|\bproud\b/i, 'nobody is graded'],
    [/\bself-care|\bresilien|\bmindful|\bwellness|\bjourney\b/i, 'no jargon, and no blame that sounds kind'],
    [/\p{Extended_Pictographic}/u, 'no picture stands for a meaning'],
  ],
  'fr-CA': [
    [/!/, 'nobody is shouted at, or cheered'],
    [/\bdevriez\b|\bdevez\b|\bil faut (que|absolument)\b/i, 'nothing is owed'],
    [/\béchou|\béchec|\bmanqué|\boublié|\ben retard\b/i, 'a day without an entry is not a lapse'],
    [/\bsérie de|\bobjectif|\bpoints?\b|\bbadge|\brécompense/i, 'there is nothing to win'],
    [/\bscores?\b/i, 'nobody is scored; totals from elsewhere are named as such'],
    [/\btendance|\brisque|\bprédi|\bavertissement/i, 'it does not foretell'],
    [
      /\bépuisement professionnel|\bburn-?out|\bsymptôme|\btrouble\b|\bdépress|\banxi/i,
      'it does not diagnose',
    ],
    [/\bbravo\b|\bfélicit|\bcontinuez comme\b|\bsoyez fi/i, 'nobody is graded'],
    [/\brésilien|\bpleine conscience\b|\bbien-être\b/i, 'no jargon, and no blame that sounds kind'],
    [/\p{Extended_Pictographic}/u, 'no picture stands for a meaning'],
  ],
}

/** Messages that may say one of them after all, by the beginning of their id, and why. */
const BUT: Readonly<Record<string, string>> = {
  'backup.count.scores': 'counts the totals a person brought from an instrument elsewhere',
  'intake.tracker.': 'moves a step of another app’s scale up or down; nobody earns it',
  'lock.anotherText': 'speaks of a passphrase, which can be forgotten without any lapse',
  'lock.codeText': 'speaks of a passphrase, which can be forgotten without any lapse',
  'patterns.notice.newNormal': 'is what the person says of their own life, not the app of theirs',
  'readings.sources.': 'tells what studies of others found, in their words',
}

describe.each(Object.entries(NEVER))('what the app says in %s', (language, never) => {
  const messages = messagesOf(language)

  test('there is something to look at', () => {
    expect(messages.length).toBeGreaterThan(200)
  })

  test.each(never.map(([said, why]) => [why, said] as const))('%s', (_, said) => {
    const found = messages.filter(
      ([id, text]) => said.test(text) && !Object.keys(BUT).some((begin) => id.startsWith(begin)),
    )
    expect(found).toEqual([])
  })
})

test('every message that is let pass is still there', () => {
  const ids = messagesOf('en').map(([id]) => id)
  expect(Object.keys(BUT).filter((begin) => !ids.some((id) => id.startsWith(begin)))).toEqual([])
})

/** Every message with its plural forms and names of values taken out: what a person reads. */
function messagesOf(language: string): readonly (readonly [id: string, text: string])[] {
  const folder = new URL(`${language}/`, WORDS)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => Object.entries<string>(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))))
    .map(([id, text]) => [id, text.replaceAll(/\{\w+(?=[,}])/g, '{')] as const)
}
