import { languageFor, loadWords } from './words.ts'

/**
 * The words of the browser's own language, which nearly always is the one, fetched while all else is still being made
 * ready: `app/firstWords.ts` asks for them before anything.
 */
export const likely = loadWords(languageFor(navigator.languages))
