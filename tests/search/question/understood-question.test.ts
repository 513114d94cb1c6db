import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passagesOf } from '../../../src/passages/passages-of.ts'
import { buildMiniSearchIndex } from '../../../src/search/index/minisearch-index.ts'
import { buildPassageSearch } from '../../../src/search/passage-search.ts'
import { articleOf } from '../../builders/article-of.ts'
import { hostileText } from '../../builders/hostile-text.ts'

const ARTICLES = [
  articleOf(
    'Special envoy Rune Berg crossed the sound on Monday. Berg met the security adviser Ada Holm, who did not smile.\n\n' +
      'Michael Strand, the harbour director, said which pier would close. “We close it,” Strand said.',
    'a.md',
    { outlet: 'The Harbour Post', published: '2026-10-05' },
  ),
  articleOf('Ada Holm and Rune Berg spoke again. The ferry was late.', 'b.md', {
    outlet: 'Island Desk',
    published: '2026-11-02',
  }),
]
const SEARCH = buildPassageSearch(
  ARTICLES.flatMap((article) => passagesOf(article, new Set())),
  buildMiniSearchIndex,
)
const wordIn = (question: string, word: string) =>
  SEARCH.analyse(question).words.find((candidate) => candidate.word === word)
const termsOf = (terms: readonly { readonly term: string }[] | undefined) => (terms ?? []).map(({ term }) => term)

describe('an understood question', () => {
  it('knows the names of the corpus, and reads a surname in a first name', () => {
    expect(wordIn('did rune cross the sound', 'rune')?.isName).toBe(true)
    expect(termsOf(wordIn('did rune cross the sound', 'rune')?.terms)).toContain('berg')
    expect(wordIn('did the ferry sail', 'ferry')?.isName).toBe(false)
  })

  it('reads another form of a first name', () => {
    expect(termsOf(wordIn('what did mike strand say', 'mike')?.terms)).toContain('michael')
    expect(SEARCH.analyse('what did mike say').unknownWords).toEqual([])
  })

  it('reads the bearer in an office that the articles give to one person', () => {
    expect(termsOf(wordIn('what did the envoy do', 'envoy')?.related)).toContain('berg')
    expect(termsOf(wordIn('what did the security advisor do', 'security')?.related)).toContain('holm')
    expect(termsOf(wordIn('what did the director say', 'director')?.related)).toContain('strand')
  })

  it('knows words related in meaning', () => {
    expect(termsOf(wordIn('was the boat late', 'boat')?.related)).toContain('ferri')
  })

  it('finds outlets by name and by abbreviation', () => {
    expect([...SEARCH.analyse('what did the harbour post write').outlets]).toEqual(['The Harbour Post'])
    expect([...SEARCH.analyse('harpo on the pier').outlets]).toEqual(['The Harbour Post'])
    expect([...SEARCH.analyse('what stands in the post').outlets]).toEqual([])
  })

  it('finds days and months, counted from the newest day of the corpus', () => {
    expect(SEARCH.analyse('what happened on Oct. 5').days).toEqual({ first: '2026-10-05', last: '2026-10-05' })
    expect(SEARCH.analyse('what happened last October').days).toEqual({ first: '2026-10-01', last: '2026-10-31' })
    expect(SEARCH.analyse('what happened on Monday').days).toBeNull()
    expect(SEARCH.analyse('may the ferry sail').days).toBeNull()
  })

  it('reads a misspelled question word', () => {
    expect(SEARCH.analyse('wich director spoke')).toMatchObject({ answerType: 'who', unknownWords: [] })
  })

  it('keeps words that negate', () => {
    expect(SEARCH.analyse('who did not smile').words.map(({ word }) => word)).toContain('not')
  })

  it('has a rarity in [0, 1] for each word, whatever was typed', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const question = SEARCH.analyse(text)
        expect(question.rarities).toHaveLength(question.words.length)
        for (const rarity of question.rarities) expect(rarity >= 0 && rarity <= 1).toBe(true)
      }),
    )
  })
})
