import { expect, test } from 'vitest'
import { LANGUAGES, loadPages, loadWords } from '../../src/words/words.ts'

const SAID = {
  en: { first: 'Today', empty: /^Nothing is written yet\./ },
  'fr-CA': { first: 'Aujourd’hui', empty: /^Rien n’est écrit pour l’instant\./ },
} as const

test.each(LANGUAGES)('%s says the first screens as soon as it is there', async (language) => {
  const say = await loadWords(language)
  expect(say.language).toBe(language)
  expect(say('nav.today')).toBe(SAID[language].first)
})

test.each(LANGUAGES)('the words of the other pages reach whoever already speaks %s', async (language) => {
  const say = await loadWords(language)
  await loadPages(language)
  expect(say('journal.empty')).toMatch(SAID[language].empty)
  expect(say('nav.today')).toBe(SAID[language].first)
})

test('both languages can be spoken at once', async () => {
  const [english, french] = await Promise.all(LANGUAGES.map(loadWords))
  expect([english?.('common.saved'), french?.('common.saved')]).toEqual(['Saved', 'Enregistré'])
})

test('the pages of a language are fetched once', () => {
  expect(loadPages('en')).toBe(loadPages('en'))
})
