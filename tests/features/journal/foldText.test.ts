import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTerms, foldText, termsOf } from '../../../src/features/journal/foldText.ts'
import { runs } from '../../fixtures/runs.ts'

describe('folding', () => {
  it.each([
    ['Épuisée', 'epuisee'],
    ['le cœur', 'le coeur'],
    ['L’hiver', "l'hiver"],
    ['e\u0301te\u0301', 'ete'],
    ['a\u00a0b\nc\td', 'a b c d'],
    ['İstanbul', 'istanbul'],
    ['Straße', 'strasse'],
    ['Ørsted, Łódź', 'orsted, lodz'],
    ['ﬁn de ﬂot', 'fin de flot'],
    ['ISPARTA ısparta', 'isparta isparta'],
    ['Đorđe, þing', 'dorde, thing'],
    ['ΟΔΌΣ, οδός', 'οδοσ, οδοσ'],
    ['зʼїзд', "з'ізд"],
    ['🌊', '🌊'],
    ['', ''],
  ])('%j is compared as %j', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  it('does nothing to what is folded already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
      runs(2000),
    )
  })
})

describe('the words to look for', () => {
  it.each([
    ['late email', ['late', 'email']],
    ['  Late   LATE ', ['late']],
    ['"late email" tired', ['late email', 'tired']],
    ['“late email” tired', ['late email', 'tired']],
    ['« la fatigue » été', ['la fatigue', 'ete']],
    ['"unfinished phrase', ['unfinished', 'phrase']],
    ['l’hiver', ["l'hiver"]],
    ['""', []],
    ['', []],
  ])('of %j are %j', (typed, terms) => {
    expect(termsOf(typed)).toEqual(terms)
  })
})

describe('where a text says them', () => {
  const said = (text: string, terms: readonly string[]) =>
    findTerms(text, terms).map(({ from, to }) => text.slice(from, to))

  it('is told in the text’s own letters', () => {
    expect(said('Après l’ÉTÉ, le cœur léger', ['ete', 'coeur'])).toEqual(['ÉTÉ', 'cœur'])
    expect(said('e\u0301te\u0301 et e\u0301te\u0301', ['ete'])).toHaveLength(2)
    expect(said('a🌊b🌊', ['🌊'])).toEqual(['🌊', '🌊'])
    expect(said('Ο ΔΡΌΜΟΣ, ο δρόμος', termsOf('δρόμος'))).toEqual(['ΔΡΌΜΟΣ', 'δρόμος'])
  })

  it('does not overlap, and the longer of two stands', () => {
    expect(said('emailing', ['email', 'emailing', 'mail'])).toEqual(['emailing'])
  })

  it('is somewhere whenever the folded text has it', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 })
    fc.assert(
      fc.property(text, text, fc.nat(), (around, term, at) => {
        const whole = around.slice(0, at % (around.length + 1)) + term
        for (const each of termsOf(term)) {
          if (foldText(whole).includes(each)) expect(findTerms(whole, [each]).length).toBeGreaterThan(0)
        }
      }),
      runs(2000),
    )
  })
})
