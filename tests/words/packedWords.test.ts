import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packWords, unpackWords } from '../../scripts/build/packedWords.ts'
import { passphraseWords as english } from '../../src/words/en/passphraseWords.ts'
import { passphraseWords as french } from '../../src/words/fr-CA/passphraseWords.ts'

const wordsIn = (list: string) => list.trim().split(/\s+/)

test('the words for passphrases are the same in the build as in the source', () => {
  for (const words of [english, french])
    expect(wordsIn(unpackWords(packWords(words)))).toEqual(wordsIn(words))
})

test('any words come back in their order, also where one begins as the one before', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcé'), minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), (words) => {
      expect(wordsIn(unpackWords(packWords(words.join('\n'))))).toEqual(words)
    }),
  )
})
