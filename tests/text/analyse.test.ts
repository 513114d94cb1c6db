import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isStopWord } from '../../src/english/stop-words.ts'
import { termsOf, tokensOf } from '../../src/text/analyse.ts'
import { HOSTILE_GIANTS, hostileText } from '../builders/hostile-text.ts'

const firstTerm = (text: string) => termsOf(text)[0]

describe('the analyser gives one term to', () => {
  it.each([
    ['capitals and small letters', 'GAZA', 'gaza'],
    ['letters with and without accents', 'Zoë', 'Zoe'],
    ['composed and combining accents', 'Beyonc\u00E9', 'Beyonce\u0301'],
    ['curly and straight apostrophes', 'O’Brien', "O'Brien"],
    ['a word and its possessive', 'Putin’s', 'Putin'],
    ['a word and its straight possessive', "Witkoff's", 'Witkoff'],
    ['a word and its plural possessive', 'Houthis’', 'Houthis'],
    ['a hyphenated and a joined word', 'cease-fire', 'ceasefire'],
    ['a non-breaking hyphen', 'cease\u2011fire', 'ceasefire'],
    ['an en dash', 'cease–fire', 'ceasefire'],
    ['an acronym with dots', 'U.S.', 'US'],
    ['a possessive acronym', 'U.S.’s', 'US'],
    ['an acronym of three letters', 'U.S.A.', 'US'],
    ['another acronym with dots', 'U.N.', 'UN'],
    ['a number with commas', '1,500', '1500'],
    ['a number of millions', '1,500,000', '1500000'],
    ['a word with a soft hyphen', 'nego\u00ADtiations', 'negotiations'],
    ['a word with a zero-width space', 'nego\u200Btiations', 'negotiations'],
    ['a word with a direction mark', 'Wit\u200Ekoff', 'Witkoff'],
    ['a ligature', 'ﬁre', 'fire'],
    ['full-width letters', 'ＣＮＮ', 'CNN'],
    ['inflected forms', 'negotiating', 'negotiated'],
    ['singular and plural', 'hostages', 'hostage'],
    ['a verb and its past tense', 'bought', 'buying'],
    ['a verb and its participle', 'Stolen', 'steals'],
    ['an irregular plural', 'children', 'child'],
    ['an irregular plural in the possessive', 'women’s', 'woman'],
    ['a comparative', 'largest', 'large'],
    ['an irregular comparative', 'worse', 'bad'],
  ])('%s', (_what, written, plain) => {
    expect(firstTerm(written)).toBe(firstTerm(plain))
    expect(firstTerm(written)).toBeTruthy()
  })
})

describe('the analyser', () => {
  it('keeps white space out of terms, even if a letter is decomposed into a space and a mark', () => {
    const letters = ['\u037A', '\uFC5E', '\uFC63', '\uFDFA', '\uFDFB', '\uFE70', '\uFE7E']
    for (const letter of letters) for (const term of termsOf(`a${letter}b`)) expect(term).not.toMatch(/\s/)
  })

  it('tells the country from the pronoun', () => {
    expect(firstTerm('US')).not.toBe(firstTerm('us'))
  })

  it('keeps a decimal number whole', () => {
    expect(termsOf('1.5 million')).toEqual(['1.5', 'million'])
  })

  it('indexes the parts of a hyphenated word beside the joined word', () => {
    expect(termsOf('cease-fire')).toEqual(['ceasefir', 'ceas', 'fire'])
    expect(tokensOf('cease-fire')).toHaveLength(1)
  })

  it('writes an irregular form as it is, and gives it the term of its base form', () => {
    expect(tokensOf('Thieves fled').map(({ word, terms }) => [word, ...terms])).toEqual([
      ['thieves', 'thief'],
      ['fled', 'flee'],
    ])
    expect(termsOf('ill-thought-out')).toContain('think')
  })

  it.each(['lives', 'bases', 'Fed', 'born', 'woke', 'ground'])(
    'leaves a form that is more often another word: %s',
    (form) => {
      expect(termsOf(form)).toEqual([form.toLowerCase().replace(/s$/, '')])
    },
  )

  it.each([
    ['l’Abbé', ['labb', 'abb']],
    ["L'Oréal", ['loreal', 'oreal']],
    ['d’Orsay', ['dorsay', 'orsay']],
    ['Qu’Appelle', ['quappell', 'appell']],
    ['d’Artagnan’s', ['dartagnan', 'artagnan']],
    ['d’Orsay-Quai', ['dorsayquai', 'orsay', 'quai']],
  ])('indexes a word beside its form with an elided article: %s', (written, terms) => {
    expect(termsOf(written)).toEqual(terms)
  })

  it.each(['O’Brien', 'D’Souza', 'I’d', 'll', 'don’t', 'lemon'])('finds no elided article in %s', (word) => {
    expect(termsOf(word)).toHaveLength(1)
  })

  it('reads a percent sign after a figure as a word', () => {
    expect(termsOf('12% or 3.5 %, 100 percent')).toEqual(['12', 'percent', 'or', '3.5', 'percent', '100', 'percent'])
    expect(tokensOf('12%')).toEqual([
      { start: 0, end: 2, word: '12', terms: ['12'] },
      { start: 2, end: 3, word: 'percent', terms: ['percent'] },
    ])
    expect(termsOf('% x% %%')).toEqual(['x'])
  })

  it('splits words at non-breaking spaces', () => {
    expect(termsOf('Mr.\u00A0Putin')).toEqual(['mr', 'putin'])
  })

  it('splits words if the space after a full stop or comma is missing', () => {
    expect(tokensOf('end.Start,again').map(({ word }) => word)).toEqual(['end', 'start', 'again'])
  })

  it('gives each token the span it was read from', () => {
    const text = '“Mr. Putin’s cease-fire,” said the U.S.'
    expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Mr',
      'Putin’s',
      'cease-fire',
      'said',
      'the',
      'U.S',
    ])
  })

  it('finds no term in punctuation, white space and emoji', () => {
    expect(termsOf('?! … “” — 😀\u200D🚀 \n')).toEqual([])
  })

  it('finds words of other scripts', () => {
    expect(termsOf('Путин العربية')).toHaveLength(2)
  })

  it('gives the same terms token by token as for the whole of any text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(tokensOf(text).flatMap(({ terms }) => terms)).toEqual(termsOf(text))
      }),
    )
  })

  it('gives tokens in order, inside the text, with terms that hold no white space', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        let end = 0
        for (const token of tokensOf(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end)
          expect(token.end).toBeGreaterThan(token.start)
          expect(token.terms.length).toBeGreaterThan(0)
          for (const term of token.terms) expect(term).toMatch(/^\S{1,80}$/)
          end = token.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('gives a text in capitals the same terms as in small letters', () => {
    const word = fc.stringMatching(/^[b-df-hj-np-tv-z][a-z]{3,10}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 10 }), (words) => {
        expect(termsOf(words.join(' ').toUpperCase())).toEqual(termsOf(words.join(' ')))
      }),
    )
  })

  it.each(Object.entries(HOSTILE_GIANTS))('reads %s, 100,000 characters long', (_name, text) => {
    expect(termsOf(text).length).toBeLessThanOrEqual(text.length)
  })

  it('gives a word the same terms after more other words than it keeps', () => {
    const before = termsOf('the unanswered ferries')
    const others = Array.from({ length: 25_000 }, (_, i) => `w${i.toString(36)}q`).join(' ')
    expect(new Set(termsOf(others)).size).toBe(25_000)
    expect(termsOf('the unanswered ferries')).toEqual(before)
  })
})

describe('a stop word', () => {
  it('is recognised as the analyser writes it', () => {
    for (const typed of ['what', 'The', 'didn’t', "don't", 'it’s']) {
      expect(isStopWord(tokensOf(typed)[0]?.word ?? ''), typed).toBe(true)
    }
  })

  it('is no word that carries a topic', () => {
    for (const typed of ['US', 'Will-power', 'war', 'Putin', 'right', 'wrong']) {
      expect(isStopWord(tokensOf(typed)[0]?.word ?? ''), typed).toBe(false)
    }
  })
})
