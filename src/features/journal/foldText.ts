const ASCII = /^[ -~\s]*$/
/** Letters that no mark can be taken from, and signs that are written in more than one way. */
const PLAIN_FORMS: Readonly<Record<string, string>> = {
  ...{ œ: 'oe', æ: 'ae', ß: 'ss', þ: 'th', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', ı: 'i' },
  // At a word's end a sigma has a form of its own.
  ς: 'σ',
  ...{ '’': "'", '‘': "'", ʼ: "'", '‑': '-', '‐': '-' },
}
const OTHER_FORM = new RegExp(`[${Object.keys(PLAIN_FORMS).join('')}]`, 'g')

/**
 * A text as it is compared: without accents, in small letters, any blank a space, ’ as ', and letters that stand for two
 * or carry a stroke (œ, ﬁ, ø, ł) as the plain ones.
 */
export function foldText(text: string): string {
  const plain = ASCII.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .toLowerCase()
        .replace(/\p{M}/gu, '')
        .replace(OTHER_FORM, (letter) => PLAIN_FORMS[letter] ?? letter)
  return plain.replace(/\s/g, ' ')
}

/** The words to look for in what a person typed, folded; what stands in quotation marks stays together. */
export function termsOf(typed: string): readonly string[] {
  const terms = new Set<string>()
  for (const [, quoted, word] of typed.matchAll(/["“”«]\s*([^"“”»]+?)\s*["“”»]|([^\s"“”«»]+)/g)) {
    const term = foldText(quoted ?? word ?? '')
    if (term !== '') terms.add(term)
  }
  return [...terms]
}

/** Where a text says one of the terms, as stretches of it that do not overlap, from the first to the last. */
export function findTerms(
  text: string,
  terms: readonly string[],
): readonly { readonly from: number; readonly to: number }[] {
  const { folded, places } = foldWithPlaces(text)
  const found: { from: number; to: number }[] = []
  for (const term of terms) {
    for (let at = folded.indexOf(term); at !== -1; at = folded.indexOf(term, at + term.length))
      found.push({ from: places[at] ?? 0, to: places[at + term.length] ?? text.length })
  }
  found.sort((a, b) => a.from - b.from || b.to - a.to)
  return found.filter(({ from }, index) => found.slice(0, index).every(({ to }) => to <= from))
}

/** The folded text, and for each of its letters (and its end) where in the text it came from. */
function foldWithPlaces(text: string): { readonly folded: string; readonly places: readonly number[] } {
  if (ASCII.test(text))
    return { folded: foldText(text), places: Array.from({ length: text.length + 1 }, (_, at) => at) }
  let folded = ''
  const places: number[] = []
  let at = 0
  for (const letter of text) {
    const part = foldText(letter)
    for (let count = 0; count < part.length; count++) places.push(at)
    folded += part
    at += letter.length
  }
  places.push(text.length)
  return { folded, places }
}
