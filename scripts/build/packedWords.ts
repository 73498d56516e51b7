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

/** Words of small letters, divided by white space. */
export function packWords(list: string): string {
  let last = ''
  let packed = ''
  for (const word of list.trim().split(/\s+/)) {
    let shared = 0
    while (shared < last.length && word[shared] === last[shared]) shared += 1
    packed += String.fromCharCode(A + shared) + word.slice(shared)
    last = word
  }
  return packed
}

/** The words again, divided by spaces. Its own text goes into the build, so it names nothing around it. */
export function unpackWords(packed: string): string {
  let last = ''
  return packed.replace(/([A-Z])([^A-Z]*)/g, (_, shared: string, rest: string) => {
    last = last.slice(0, shared.charCodeAt(0) - 65) + rest
    return `${last} `
  })
}
