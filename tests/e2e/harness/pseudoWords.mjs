/**
 * English as a language nobody speaks, to be read all the same: every letter bears a mark, and every text is longer by
 * two fifths. What stands on a screen without marks did not come from the catalogues; what does not fit would not in
 * the longest of languages.
 */

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const MARKED = 'ȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑȦƁƇḒḖƑƓĦĪĴĶĿḾȠǾƤɊŘŞŦŬṼẆẊẎẐ'

/**
 * Marks a text and makes it longer, by words that may stand on a line of their own.
 * @param {string} text
 * @returns {string}
 */
export function pseudoText(text) {
  const letters = [...text].filter((letter) => PLAIN.includes(letter)).length
  const marked = [...text].map((letter) => MARKED[PLAIN.indexOf(letter)] ?? letter).join('')
  if (letters === 0) return marked
  const more = 'ǿħǿħ '.repeat(Math.ceil((letters * 0.4) / 4)).trim()
  // What is joined to a value goes on being joined to it.
  const end = /\s*$/.exec(marked)?.[0] ?? ''
  return `${marked.slice(0, marked.length - end.length)} ${more}${end}`
}

/**
 * The same for a message as the build compiles it: its texts are changed, what is filled in is not.
 * @param {unknown} tokens
 * @returns {unknown}
 */
export function pseudoTokens(tokens) {
  if (typeof tokens === 'string') return pseudoText(tokens)
  if (!Array.isArray(tokens)) return tokens
  return tokens.map((token) => {
    if (typeof token === 'string') return pseudoText(token)
    const [name, kind, choices] = token
    if (choices === undefined || typeof choices !== 'object') return token
    const changed = Object.entries(choices).map(([choice, inner]) => [
      choice,
      choice === 'offset' ? inner : pseudoTokens(inner),
    ])
    return [name, kind, Object.fromEntries(changed)]
  })
}
