import { describe, expect, it, test } from 'vitest'
import { sampleWords as englishSample } from '../../src/words/en/sampleWords.ts'
import { sampleWords as frenchSample } from '../../src/words/fr-CA/sampleWords.ts'
import { LANGUAGES, type Language } from '../../src/words/words.ts'
import { allWords, spoken, textsOf } from './textsOf.ts'

const WORDS = await allWords()
const SAMPLES = { en: englishSample, 'fr-CA': frenchSample } as const

/** Everything that language says: every message with a few counts, and what the sample person writes. */
function everythingIn(language: Language): readonly (readonly [where: string, words: string])[] {
  const say = WORDS.get(language)
  if (!say) throw new Error(`No words in ${language}`)
  const sample: [string, string][] = []
  JSON.stringify(SAMPLES[language], (_, value: unknown) => {
    if (typeof value === 'string') sample.push(['the sample', value])
    return value
  })
  return [
    ...textsOf(language).flatMap((text) => spoken(text, say).map((words) => [text.id, words] as const)),
    ...sample,
  ]
}

const EVERYTHING = { en: everythingIn('en'), 'fr-CA': everythingIn('fr-CA') } as const

/** Where the pattern is found, each place once. */
function found(language: Language, pattern: RegExp): readonly string[] {
  const hits = EVERYTHING[language].filter(([, words]) => pattern.test(words))
  return [...new Set(hits.map(([where]) => where))]
}

describe.each(LANGUAGES)('%s', (language) => {
  it('writes apostrophes and quotation marks as print does', () => {
    expect(found(language, /['"`´]/)).toEqual([])
  })

  it('raises no voice, shows no picture for a word, and leaves no space in excess', () => {
    expect(found(language, /!/)).toEqual([])
    expect(found(language, /\p{Extended_Pictographic}/u)).toEqual([])
    expect(found(language, /^\s|\s$|\s{2}|\s[,.](?!\w)|\.\.\./)).toEqual([])
  })
})

test('nothing praises, counts streaks, scolds or names an illness', () => {
  expect(
    found(
      'en',
      /\b(streak|well done|congrat\w*|great job|keep it up|you missed|you should|must|try harder|burn(ed|t)? ?out|depress\w*|goal|fail\w*)\b/i,
    ),
  ).toEqual([])
  expect(
    found(
      'fr-CA',
      /(bravo|félicitations|série de jours|vous avez manqué|vous devriez|vous devez|il faut que vous|épuisement professionnel|dépress\w*|objectif|échec|échoué)/i,
    ),
  ).toEqual([])
})

describe('French as it is printed in Canada', () => {
  it('keeps a colon with the word before it, by a no-break space', () => {
    const loose = found('fr-CA', /(?<!\u00a0):/)
    expect(loose).toEqual([])
    expect(found('fr-CA', /(?<!\s):/)).toEqual([])
  })

  it('keeps guillemets with what they hold', () => {
    expect(found('fr-CA', /«(?!\u00a0)|(?<!\u00a0)»/)).toEqual([])
    expect(found('fr-CA', /[“”]/)).toEqual([])
  })

  it('puts semicolons and question marks right after the word', () => {
    expect(found('fr-CA', /\s[;?]/)).toEqual([])
  })

  it('keeps a figure with the sign after it, and accents its capitals', () => {
    expect(found('fr-CA', /\d[ %]%/)).toEqual([])
    expect(found('fr-CA', /(^|[.:]\s)(A (la|l’)|Ecri|Etat|Energie|Ete )/)).toEqual([])
  })

  it('speaks to the person as vous', () => {
    expect(found('fr-CA', /(^|[\s’])(tu|toi|ton|tes|ta)([\s.,;?]|$)/i)).toEqual([])
  })
})
