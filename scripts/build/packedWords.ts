import type { Plugin } from 'vite'

/** Where a word begins: how many letters it shares with the one before, A for none. */
const A = 'A'.charCodeAt(0)

/**
 * Packs the lists of words for passphrases while building: of each word only what differs from the one before is kept,
 * behind a capital that says where. In the source they stay lists that a person can read.
 */
export function packedWords(): Plugin {
  return {
    name: 'packed-words',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/passphraseWords.ts')) return null
      const [whole = '', list = ''] = /`([^`]*)`/.exec(code) ?? []
      return { code: code.replace(whole, `(${unpackWords})(${JSON.stringify(packWords(list))})`), map: null }
    },
  }
}

/**
 * Words divided by white space, in any order; what is alike at their beginnings is kept once. `base` is the first of 26
 * characters that stand in none of them.
 */
export function packWords(list: string, base = A): string {
  let last = ''
  let packed = ''
  for (const word of list.trim().split(/\s+/)) {
    let shared = 0
    while (shared < Math.min(last.length, 25) && word[shared] === last[shared]) shared += 1
    packed += String.fromCharCode(base + shared) + word.slice(shared)
    last = word
  }
  return packed
}

/** The words again, divided by spaces. Its own text goes into the build, so it names nothing around it. */
export function unpackWords(packed: string, base = 65): string {
  let word = ''
  let words = ''
  for (const letter of packed) {
    const shared = letter.charCodeAt(0) - base
    if (shared >= 0 && shared < 26) {
      words += word && `${word} `
      word = word.slice(0, shared)
    } else word += letter
  }
  return words + word
}
