import { expect, test } from 'vitest'
import { readingSentence } from '../../../src/features/patterns/readingWords.ts'
import { allWords } from '../../words/textsOf.ts'
import { readRow } from './rowsOfTests.ts'

const WORDS = await allWords()

test.each([
  [
    'a rating that may be the same',
    readRow('question:joy', 'steady', 2.2, 2, 0, { isSame: false }),
    'Some, and before that too',
    '«\u00a0un peu\u00a0», et avant aussi',
  ],
  [
    'a rating that may be another',
    readRow('question:joy', 'steady', 3, 2, 0, { isSame: false }),
    'Over the last six weeks, a good deal; before that, some.',
    'Ces six dernières semaines, «\u00a0pas mal\u00a0»; avant, «\u00a0un peu\u00a0».',
  ],
  [
    'a count',
    readRow('moment:laughter', 'steady', 3 / 7, 2 / 7, 0, { isSame: false }),
    'On the days you wrote, 3 a week; before that, 2 a week.',
    'Les jours où vous avez écrit\u00a0: 3 par semaine; avant, 2 par semaine.',
  ],
  [
    'a count that does not reach near today, and says of which days it is',
    readRow('workload:afterHoursEmails', 'steady', 0, 0.5, 0, { isSame: false, isCovered: false }),
    '0 a week (5 Feb to 18 Mar 2026), 3.5 a week before (19 Mar 2025 to 7 Jan 2026)',
    '0 par semaine (du 5 févr. au 18 mars 2026), 3,5 par semaine avant (du 19 mars 2025 au 7 janv. 2026)',
  ],
])('in a list the days are left to the page of the signal: %s', (_, row, english, french) => {
  const [inEnglish, inFrench] = (['en', 'fr-CA'] as const).map((language) => {
    const say = WORDS.get(language)
    return say && readingSentence(row, say, true)
  })
  expect(inEnglish).toBe(english)
  expect(inFrench).toBe(french)
})
