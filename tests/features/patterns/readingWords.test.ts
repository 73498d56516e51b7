import { describe, expect, it, test } from 'vitest'
import {
  figureOf,
  figureWords,
  perWeek,
  readingCaution,
  readingSentence,
  restsOn,
  restsOnDays,
} from '../../../src/features/patterns/readingWords.ts'
import type { SignalRow } from '../../../src/features/patterns/signalRows.ts'
import { questionWords } from '../../../src/store/signalWords.ts'
import { LANGUAGES, type Language } from '../../../src/words/words.ts'
import { sampleYears } from '../../fixtures/sampleYears.ts'
import { allWords } from '../../words/textsOf.ts'
import { readRow, reflectionsFor, rowOf, rowsOf, shortRow, withOwnQuestion } from './rowsOfTests.ts'

const WORDS = await allWords()

function sayIn(language: Language) {
  const say = WORDS.get(language)
  if (!say) throw new Error(`No words in ${language}`)
  return say
}

const undirected = rowOf(
  'question:own',
  withOwnQuestion(
    reflectionsFor(60, () => ({ own: 2 })),
    'own',
  ),
)

describe('a reading in one sentence', () => {
  it.each<[string, SignalRow, string, string]>([
    [
      'a rating that changed',
      readRow('question:energy', 'eroding', 1.24, 2.96),
      'From <b>steady</b> to <b>running low</b> over the last six weeks.',
      'De <b>«\u00a0stable\u00a0»</b> à <b>«\u00a0presque à sec\u00a0»</b> ces six dernières semaines.',
    ],
    [
      'a rating that changed to nearly a word',
      readRow('question:dread', 'eroding', 2.7, 1.1),
      'From <b>a flicker</b> to nearly <b>a lot</b> over the last six weeks.',
      'De <b>«\u00a0un soupçon\u00a0»</b> à presque <b>«\u00a0beaucoup\u00a0»</b> ces six dernières semaines.',
    ],
    [
      'a rating that lies between two words',
      readRow('question:dread', 'eroding', 2.4, 1.1),
      'Over the last six weeks, between <b>“some”</b> and <b>“a lot”</b>; before that, <b>a flicker</b>.',
      'Ces six dernières semaines, entre <b>«\u00a0un peu\u00a0»</b> et <b>«\u00a0beaucoup\u00a0»</b>; avant, <b>«\u00a0un soupçon\u00a0»</b>.',
    ],
    [
      'a rating that changed within the same words',
      readRow('question:dread', 'eroding', 1.5, 1.3),
      'Nearer to <b>some</b> over the last six weeks than before.',
      'Plus près de <b>«\u00a0un peu\u00a0»</b> qu’avant, ces six dernières semaines.',
    ],
    [
      'a rating that fell within the same word',
      readRow('question:energy', 'eroding', 2.9, 3.2),
      'Nearer to <b>enough for today</b> over the last six weeks than before.',
      'Plus près de <b>«\u00a0assez pour aujourd’hui\u00a0»</b> qu’avant, ces six dernières semaines.',
    ],
    [
      'a count that changed, a week',
      readRow('moment:late-email', 'eroding', 4 / 7, 0.5 / 7),
      'On the days you wrote, <b>4 a week</b>; before that, <b>0.5</b>.',
      'Les jours où vous avez écrit\u00a0: <b>4 par semaine</b>; avant, <b>0,5</b>.',
    ],
    [
      'a count that changed by much, in whole numbers',
      readRow('moment:late-email', 'eroding', 12.3 / 7, 2.8 / 7),
      'On the days you wrote, <b>12 a week</b>; before that, <b>3</b>.',
      'Les jours où vous avez écrit\u00a0: <b>12 par semaine</b>; avant, <b>3</b>.',
    ],
    [
      'a count that went to none',
      readRow('moment:late-email', 'easing', 0, 2.8 / 7),
      'On the days you wrote, <b>none</b>; before that, <b>2.8 a week</b>.',
      'Les jours où vous avez écrit\u00a0: <b>aucun</b>; avant, <b>2,8 par semaine</b>.',
    ],
    [
      'a count of files that changed: nobody had to write for it to be known',
      readRow('workload:afterHoursEmails', 'eroding', 12.3 / 7, 2.8 / 7),
      '<b>12 a week</b>, before that <b>3</b>.',
      '<b>12 par semaine</b>, avant <b>3</b>.',
    ],
    [
      'minutes that changed, a day',
      readRow('workload:longestStretch', 'easing', 95.4, 1180),
      'On the days that had one, <b>95 minutes</b>; before that, <b>1,180</b>.',
      'Les jours où il y en avait\u00a0: <b>95 minutes</b>; avant, <b>1\u00a0180</b>.',
    ],
    [
      'sleep that changed, in hours',
      readRow('measured:sleep', 'eroding', 372, 424),
      '<b>6.2 hours</b>, before that <b>7.1</b>.',
      '<b>6,2 heures</b>, avant <b>7,1</b>.',
    ],
    [
      'sleep as ever: nobody had to write for it to be known',
      readRow('measured:sleep', 'steady', 420, 418),
      'About 7 hours, as it has been since March 2025',
      'Environ 7 heures, comme depuis mars 2025',
    ],
    [
      'a rating as ever',
      readRow('question:joy', 'steady', 2, 2),
      'Much as it has been since March 2025',
      'À peu près comme depuis mars 2025',
    ],
    [
      'a count as ever',
      readRow('moment:laughter', 'steady', 3 / 7, 3 / 7),
      'About 3 a week on the days you wrote, as it has been since March 2025',
      'Environ 3 par semaine les jours où vous avez écrit, comme depuis mars 2025',
    ],
    [
      'minutes as ever',
      readRow('workload:longestStretch', 'steady', 120, 118),
      'About 120 minutes, as it has been since March 2025',
      'Environ 120 minutes, comme depuis mars 2025',
    ],
    [
      'a count of none',
      readRow('moment:late-email', 'steady', 0, 0.01),
      'On the days you wrote: none (5 Feb to 18 Mar 2026)',
      'Les jours où vous avez écrit : aucun (du 5 févr. au 18 mars 2026)',
    ],
    [
      'none in a mailbox',
      readRow('workload:afterHoursEmails', 'steady', 0, 0.01),
      'None in the last six weeks',
      'Aucun ces six dernières semaines',
    ],
    [
      'a rating not shown to be the same',
      readRow('question:joy', 'steady', 2.2, 2, 0, { isSame: false }),
      'Some (5 Feb to 18 Mar 2026), and before that too (19 Mar 2025 to 7 Jan 2026)',
      '«\u00a0un peu\u00a0» (du 5 févr. au 18 mars 2026), et avant aussi (du 19 mars 2025 au 7 janv. 2026)',
    ],
    [
      'a count not shown to be the same',
      readRow('moment:laughter', 'steady', 3 / 7, 2 / 7, 0, { isSame: false }),
      'On the days you wrote: 3 a week (5 Feb to 18 Mar 2026), 2 a week before (19 Mar 2025 to 7 Jan 2026)',
      'Les jours où vous avez écrit\u00a0: 3 par semaine (du 5 févr. au 18 mars 2026), 2 par semaine avant (du 19 mars 2025 au 7 janv. 2026)',
    ],
    [
      'a count of none that does not reach near today',
      readRow('moment:late-email', 'steady', 0, 0.5, 0, { isSame: false, isCovered: false }),
      'On the days you wrote: none (5 Feb to 18 Mar 2026)',
      'Les jours où vous avez écrit : aucun (du 5 févr. au 18 mars 2026)',
    ],
    [
      'none in a mailbox that does not reach near today',
      readRow('workload:afterHoursEmails', 'steady', 0, 0.5, 0, { isSame: false, isCovered: false }),
      '0 a week (5 Feb to 18 Mar 2026), 3.5 a week before (19 Mar 2025 to 7 Jan 2026)',
      '0 par semaine (du 5 févr. au 18 mars 2026), 3,5 par semaine avant (du 19 mars 2025 au 7 janv. 2026)',
    ],
    [
      'all but one left out',
      shortRow('question:joy', 8, 1, 90),
      '90 earlier entries lie in a season you left out; beyond it, 1 of the 28 a reading compares with',
      '90 entrées passées se trouvent dans une saison que vous avez laissée de côté; il en reste 1 des 28 auxquelles une lecture se compare',
    ],
    [
      'nearly everything left out',
      shortRow('question:joy', 8, 0, 90),
      '90 earlier entries lie in a season you left out; nothing is left to compare with',
      '90 entrées passées se trouvent dans une saison que vous avez laissée de côté; il ne reste rien à quoi comparer',
    ],
    [
      'few recent entries',
      shortRow('question:joy', 3, 90),
      '3 of the 8 entries a reading needs in the last six weeks',
      '3 des 8 entrées qu’il faut à une lecture dans les six dernières semaines',
    ],
    [
      'few earlier entries',
      shortRow('question:joy', 8, 27),
      '27 of the 28 earlier entries a reading compares with',
      '27 des 28 entrées passées auxquelles une lecture se compare',
    ],
    [
      'no recent entries',
      shortRow('question:joy', 0, 90),
      'No entry in the last six weeks; a reading needs 8',
      'Aucune entrée dans les six dernières semaines; il en faut 8 à une lecture',
    ],
    [
      'no earlier entries',
      shortRow('question:joy', 8, 0),
      'Nothing earlier to compare with yet',
      'Rien de plus ancien à quoi se comparer pour l’instant',
    ],
    ['no direction', undirected, '60 entries, without a direction', '60 entrées, sans direction'],
  ])('%s', (_, row, english, french) => {
    expect(readingSentence(row, sayIn('en'))).toBe(english)
    expect(readingSentence(row, sayIn('fr-CA'))).toBe(french)
  })

  it('speaks of the missing recent entries first, as those are what a person can still write', () => {
    expect(readingSentence(shortRow('question:joy', 7, 0), sayIn('en'))).toMatch(/^7 of the 8 /)
  })
})

describe('beside a reading', () => {
  it('stands that a change may pass and does not say why, and that slow change takes its time', () => {
    const caution = (row: SignalRow) => readingCaution(row, sayIn('en'))
    expect(caution(readRow('question:joy', 'eroding', 1, 3))).toMatch(/may pass, and it does not say why/)
    expect(caution(readRow('question:joy', 'easing', 3, 1))).toMatch(/may not last, and it does not say why/)
    expect(caution(readRow('question:joy', 'steady', 2, 2))).toBe('Slow change takes months to show.')
  })

  it('stands on how many entries it rests, and on which days', () => {
    const row = readRow('question:joy', 'steady', 2, 2)
    expect(restsOn(row, sayIn('en'))).toBe('31 entries, against 212 earlier ones.')
    expect(restsOn(row, sayIn('fr-CA'))).toBe('31 entrées, comparées à 212 entrées passées.')
    expect(restsOnDays(row, sayIn('en'))).toBe(
      '31 entries since 5 February, against 212 earlier ones from 19 March 2025 to 7 January 2026.',
    )
    expect(restsOnDays(row, sayIn('fr-CA'))).toBe(
      '31 entrées depuis le 5 février, comparées à 212 entrées passées, du 19 mars 2025 au 7 janvier 2026.',
    )
  })

  it('stands nothing where there is no reading', () => {
    for (const row of [undirected, shortRow('question:joy', 1, 1)]) {
      expect([readingCaution, restsOn, restsOnDays].map((words) => words(row, sayIn('en')))).toEqual([
        null,
        null,
        null,
      ])
    }
  })
})

describe('a figure', () => {
  const { signal: rating } = rowOf('question:joy')
  const { signal: count } = rowOf('moment:laughter')
  const { signal: minutes } = rowOf('workload:longestStretch')

  it.each([
    [rating, 2, '2.0', 'some'],
    [rating, 2.6, '2.6', 'nearly a good deal'],
    [rating, 3.96, '4.0', 'bright'],
    [count, 0, '0', '0 a week'],
    [count, 1, '7', '7 a week'],
    [count, 1.999 / 7, '2', '2 a week'],
    [count, 2.46 / 7, '2.5', '2.5 a week'],
    [count, 200, '1,400', '1,400 a week'],
    [minutes, 89.6, '90', '90 minutes'],
  ] as const)('of %o: %d', (signal, value, figure, words) => {
    expect(figureOf(value, signal, sayIn('en'))).toBe(figure)
    expect(figureWords(value, signal, sayIn('en'))).toBe(words)
  })

  it('of a count is a week’s; a rating’s and a stretch’s is a day’s', () => {
    expect([rating, count, minutes].map(perWeek)).toEqual([1, 7, 1])
  })
})

/** Words that would score, diagnose, foretell, scold or praise. */
const FORBIDDEN = {
  en: /\b(burn\S*out|diagnos\w*|risk|normal\w*|abnormal|should|must|worse\w*|better|bad|good|poor|fail\w*|score|goal|streak|warning|danger\w*|will|because|cause\w*)\b|!/i,
  'fr-CA':
    /(épuisement|diagnos|risque|normal|devriez|devez|pire|meilleur|mauvais|échec|score|objectif|danger|parce que|à cause|bravo)|!/i,
} as const

test.each(LANGUAGES)(
  'no sentence of a real journal scores, diagnoses, foretells or scolds in %s',
  (language) => {
    const say = sayIn(language)
    const said = new Set<string>()
    for (const [seed, years] of [
      [1, 2],
      [2, 0.25],
      [3, 1],
      [4, 5],
    ] as const) {
      for (const row of rowsOf(sampleYears(years, { seed }))) {
        const sentence = readingSentence(row, say)
        const scaleOf = ({ signal }: SignalRow) =>
          signal.source === 'question' ? questionWords(signal.question, say).scale : []
        said.add(row.reading?.status ?? 'none')
        for (const words of [sentence, readingCaution(row, say), restsOn(row, say), restsOnDays(row, say)]) {
          // The words of a scale are the question's, not the app's.
          expect(scaleOf(row).reduce((left, word) => left.replaceAll(word, ''), words ?? '')).not.toMatch(
            FORBIDDEN[language],
          )
          expect(words ?? '').not.toMatch(/[{}#]|NaN|undefined|patterns\./)
        }
        expect(sentence.match(/<b>/g)?.length).toBe(sentence.match(/<\/b>/g)?.length)
      }
    }
    expect([...said].sort()).toEqual(expect.arrayContaining(['eroding', 'not-enough', 'steady']))
  },
)
