import { describe, expect, it, test } from 'vitest'
import { catalogue as english } from '../../src/words/english.ts'
import { catalogue as englishPages } from '../../src/words/englishPages.ts'
import { catalogue as french } from '../../src/words/french.ts'
import { catalogue as frenchPages } from '../../src/words/frenchPages.ts'
import { LANGUAGES, type Language, languageFor } from '../../src/words/words.ts'
import { allWords, spoken, textsOf, variablesOf } from './textsOf.ts'

const WORDS = await allWords()
const TEXTS = { en: textsOf('en'), 'fr-CA': textsOf('fr-CA') } as const
const CATALOGUES = { en: [english, englishPages], 'fr-CA': [french, frenchPages] } as const
const IN_FRENCH = new Map(TEXTS['fr-CA'].map((text) => [text.id, text]))

/** Messages whose French is the English word. */
const SAME_IN_BOTH = [
  'app.name',
  'backup.count.moments',
  'backup.count.pauses',
  'backup.count.scores',
  'breath.minutes',
  'compare.signal',
  'intake.app.daylio',
  'intake.app.fitbit',
  'intake.app.garmin',
  'intake.app.google-fit',
  'intake.app.how-we-feel',
  'intake.app.nomie',
  'intake.app.pixels',
  'intake.app.pixy',
  'lock.minutes',
  'intake.how.fitbit',
  'intake.how.garmin',
  'intake.how.googleFit',
  'intake.how.otherApps',
  'intake.how.outlook',
  'intake.how.outlookCalendar',
  'intake.how.proton',
  'intake.how.takeout',
  'intake.how.thunderbird',
  'journal.moments',
  'nav.journal',
  'lock.minutes',
  'nav.journal',
  'nav.pause',
  'patterns.table.minutes',
  'patterns.unit.minutes',
  'protection.version',
  'questions.title',
  'saveSpan.form.markdown',
  'saveSpan.sleep',
  'nav.pause',
  'search.signal.moment',
  'search.signal.question',
  'search.sought.pauses',
  'settings.version',
  'today.moments',
]

function sayIn(language: Language) {
  const say = WORDS.get(language)
  if (!say) throw new Error(`No words in ${language}`)
  return say
}

describe.each(LANGUAGES)('in %s', (language) => {
  it('every file of the folder is in one of the catalogues that load, and no id stands in two files', () => {
    const ids = TEXTS[language].map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(300)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    expect(CATALOGUES[language].flatMap((part) => Object.keys(part)).sort()).toEqual([...ids].sort())
  })

  it('every message is said in words, whatever the counts in it', () => {
    const say = sayIn(language)
    expect(say.language).toBe(language)
    for (const text of TEXTS[language]) {
      for (const words of spoken(text, say)) {
        expect(words.trim(), text.id).not.toBe('')
        expect(words, text.id).not.toBe(text.id)
        expect(words, text.id).not.toMatch(/[{}#]|undefined|NaN/)
      }
    }
  })

  it('each case of a plural is one that the language tells apart', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const unreachable = TEXTS[language].flatMap(({ id, text }) =>
      variablesOf(text)
        .filter(({ kind }) => kind === 'plural')
        .flatMap(({ cases }) => cases.filter((name) => name !== 'offset' && !/^\d+$/.test(name)))
        .filter((name) => !(categories as string[]).includes(name))
        .map((name) => `${id} ${name}`),
    )
    expect(unreachable).toEqual([])
  })
})

test('a message needs the same values in both languages, read the same way', () => {
  const shape = (text: string | undefined) => ({
    variables: variablesOf(text ?? '').map(({ name, kind }) => `${name} ${kind}`),
    marks: [...(text ?? '').matchAll(/<\/?\w+>/g)].map(([mark]) => mark),
  })
  for (const { id, text } of TEXTS.en) expect(shape(IN_FRENCH.get(id)?.text), id).toEqual(shape(text))
})

test('both languages keep a message in the same file', () => {
  for (const { id, file } of TEXTS.en) expect(IN_FRENCH.get(id)?.file, id).toBe(file)
})

test('nothing was left untranslated: only a short list is the same in both', () => {
  const hasWords = (text: string) => /\p{L}/u.test(text.replaceAll(/\{\w+\}/g, ''))
  const same = TEXTS.en.filter(({ id, text }) => hasWords(text) && IN_FRENCH.get(id)?.text === text)
  expect(same.map(({ id }) => id).filter((id) => !SAME_IN_BOTH.includes(id))).toEqual([])
})

test.each([
  [['fr-CA', 'en'], 'fr-CA'],
  [['fr'], 'fr-CA'],
  [['FR-be', 'en-US'], 'fr-CA'],
  [['en-GB', 'fr'], 'en'],
  [['de', 'fr-FR', 'en'], 'fr-CA'],
  [['frr', 'eng'], 'en'],
  [[], 'en'],
] as const)('a browser that asks for %j is spoken to in %s', (wanted, language) => {
  expect(languageFor(wanted)).toBe(language)
})
