import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawWords, wordsIn } from '../../src/store/generatePassphrase.ts'
import { bitsOf, strengthOf } from '../../src/store/passphraseStrength.ts'
import { passphraseWords as english } from '../../src/words/en/passphraseWords.ts'
import { passphraseWords as french } from '../../src/words/fr-CA/passphraseWords.ts'

describe.each([
  ['English', english, /^[a-z]{4,7}$/],
  ['French', french, /^\p{Ll}{3,9}$/u],
] as const)('the %s list of words', (_, text, shape) => {
  const list = wordsIn(text)

  it('has at least two thousand, each once, each a plain word', () => {
    expect(list.length).toBeGreaterThanOrEqual(2000)
    expect(new Set(list).size).toBe(list.length)
    expect(list.filter((word) => !shape.test(word) || word !== word.normalize('NFC'))).toEqual([])
  })

  it('makes passphrases that take longer to guess than anybody has', () => {
    // Chance may draw a word twice, or two that are passwords of their own: then it is judged on the low side.
    const plain = (words: readonly string[]) =>
      new Set(words).size === 5 && words.filter((word) => bitsOf(word) > 9).length >= 4
    for (let time = 0; time < 200; time += 1) {
      const words = drawWords(list)
      expect(words.split(' ')).toHaveLength(5)
      if (plain(words.split(' '))) expect(strengthOf(words), words).toBe('lifetimes')
    }
    expect(list.filter((word) => bitsOf(word) <= 9).length).toBeLessThan(list.length / 100)
    expect(5 * Math.log2(list.length)).toBeGreaterThan(54)
  })
})

describe('drawing words', () => {
  it('takes every word alike: what would favour the first ones is drawn again', () => {
    const list = ['a', 'b', 'c']
    const most = 2 ** 32 - (2 ** 32 % 3)
    const bits = [most, 2 ** 32 - 1, 7, 0, 5]
    expect(drawWords(list, 3, () => bits.shift() ?? 0)).toBe('b a c')
  })

  it('can take every word', () => {
    const list = wordsIn(english).slice(0, 40)
    const drawn = new Set(drawWords(list, 2000).split(' '))
    expect(drawn.size).toBe(40)
  })
})

describe('how hard a passphrase is to guess', () => {
  it.each([
    ['password', 'hours'],
    ['Password2024', 'hours'],
    ['motdepasse1', 'hours'],
    ['12345678', 'hours'],
    ['aaaaaaaaaaaaaaaa', 'hours'],
    ['qwertyuiop', 'hours'],
    ['sunshine 1987', 'hours'],
    ['rain rain rain rain rain rain', 'hours'],
    ['rain garden', 'hours'],
    ['may the force be with you', 'hours'],
    ['May the Force be with you!', 'hours'],
    ['maytheforcebewithyou', 'hours'],
    ['que la force soit avec toi', 'hours'],
    ['m4y the f0rce be with you', 'hours'],
    ['M@y the F0rce b3 with y0u!', 'hours'],
    ['we hold these truths to be self evident', 'hours'],
    ['Ô Canada, terre de nos aïeux', 'hours'],
    ['the lord is my shepherd', 'hours'],
    ['Je vous salue Marie, pleine de grâce', 'hours'],
    ['correct horse battery staple', 'hours'],
    ['the quick brown fox jumps over the lazy dog', 'hours'],
    ['monday tuesday wednesday thursday friday', 'hours'],
    ['i love you so much my love', 'days'],
    ['i want to go home now', 'days'],
    ['1qaz2wsx', 'hours'],
    ['1qaz2wsx3edc4rfv', 'hours'],
    ['1qaz 2wsx 3edc 4rfv 5tgb', 'hours'],
    ['!QAZ@WSX#EDC$RFV', 'hours'],
    ['zaq1xsw2cde3vfr4', 'hours'],
    ['qaz wsx edc rfv tgb yhn', 'hours'],
    ['qwertyuiop asdfghjkl zxcvbnm', 'hours'],
    ['qwertyuiop[]asdfghjkl;zxcvbnm,./', 'hours'],
    ['q w e r t y u i o p a s d f', 'hours'],
    ['1q2w3e4r5t6y7u8i', 'hours'],
    ['azertyuiop qsdfghjklm wxcvbn', 'hours'],
    ['&é"\'(-è_çà', 'hours'],
    ['aqw&zsxé', 'hours'],
    ['qwertzuiopü asdfghjklöä', 'hours'],
    ['1qay2wsx3edc4rfv', 'hours'],
    ['zxcvbnm,.éasdfghjkl;', 'hours'],
    ['147258369 963852741', 'hours'],
    ['garden 1qaz2wsx3edc4rfv', 'hours'],
    ['rain garden 1qaz2wsx', 'days'],
    ['rain garden harbour', 'days'],
    ['rain garden harbour lantern', 'years'],
    ['xK9#mQ2$vL7&', 'years'],
    ['rain garden harbour lantern window', 'lifetimes'],
  ])('%s: %s', (passphrase, strength) => {
    expect(strengthOf(passphrase)).toBe(strength)
  })

  it('judges what was pasted in however long it is', () => {
    expect(strengthOf('a'.repeat(20_000))).toBe('hours')
  })

  it('never shrinks when another word is added', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, more) => {
        expect(bitsOf(`${text} ${more}`)).toBeGreaterThanOrEqual(bitsOf(text))
      }),
    )
  })
})
