import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../../src/corpus/article.ts'
import type { Passage } from '../../../src/passages/passage.ts'
import { passagesOf } from '../../../src/passages/passages-of.ts'
import { readPassage } from '../../../src/passages/read-passage.ts'
import { atOnce } from '../../../src/process/in-steps.ts'
import { type CorpusIndex, corpusIndexSteps } from '../../../src/search/index/corpus-index.ts'
import { buildMiniSearchIndex } from '../../../src/search/index/minisearch-index.ts'
import { articleOf } from '../../builders/article-of.ts'

const indexOf = (passages: readonly Passage[], earlier: CorpusIndex | null, read = readPassage): CorpusIndex =>
  atOnce(corpusIndexSteps({ passages, build: buildMiniSearchIndex, read, earlier }))

const WORDS = [
  'harbor',
  'ship',
  'grain',
  'vote',
  'envoy',
  'swan',
  'heron',
  'strike',
  'ferry',
  'talks',
  'Gaza',
  'orchid',
]

const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 })
  .map((words) => `Here ${words.join(' ')} is what everybody in the small town on the coast had been waiting for.`)
const bodies = fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 })
/** Corpora one after the other: of each article, which of two versions it holds, or none. */
const changes = fc.array(fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 8, maxLength: 8 }), {
  minLength: 2,
  maxLength: 4,
})

/** Two versions of each article, each with passages that stay the same objects. */
const versionsOf = (bodies: readonly (readonly string[])[]) =>
  bodies.map((sentences, i) => {
    const version = (text: string, title: string): Article => ({ ...articleOf(text, `${i}.md`), title })
    return [version(sentences.join('\n\n'), `Title ${i}`), version(sentences.toReversed().join('\n\n'), 'Orchid')].map(
      (article) => passagesOf(article),
    )
  })

/** What indices tell of terms. Of similar terms only those that one of them holds: the others may be of articles that are gone. */
function toldBy(terms: readonly string[], { passageIndex, titleIndex }: CorpusIndex) {
  const isHeld = (term: string) => passageIndex.documentFrequency(term) + titleIndex.documentFrequency(term) > 0
  return [passageIndex, titleIndex].flatMap((index) =>
    terms.map((term) => {
      const holders: [number, number][] = []
      index.eachHolder(term, (document, frequency) => holders.push([document, frequency]))
      const similar = index.similarTerms(term).filter(isHeld)
      return [term, index.documentFrequency(term), holders, index.search([{ term, weight: 1 }]), similar]
    }),
  )
}

/** Everything but the numbers of terms and sentences. */
function allOf(index: CorpusIndex) {
  const { passages, words, layout, titles, sources, articleLengths } = index
  const terms = [
    ...passages.flatMap((_, i) => words.termsOf(i)),
    ...titles.flat(),
    ...sources.flat(),
    'ferri',
    'nowhere',
  ]
  return {
    passages: passages.map((_, i) => [words.termsOf(i), words.lengthOf(i), words.sentencesIn(i)]),
    layout,
    articleLengths,
    titles,
    sources,
    told: toldBy([...new Set(terms)].sort(), index),
  }
}

describe('the index of a changed corpus', () => {
  it('is the one that would be built anew, whatever has come, changed and left', () => {
    fc.assert(
      fc.property(bodies, changes, (texts, corpora) => {
        const versions = versionsOf(texts)
        let latest: CorpusIndex | null = null
        const all: { readonly index: CorpusIndex; readonly anew: ReturnType<typeof allOf> }[] = []
        for (const chosen of corpora) {
          const passages = versions.flatMap((own, i) => own[chosen[i] ?? -1] ?? [])
          latest = indexOf(passages, latest)
          all.push({ index: latest, anew: allOf(indexOf(passages, null)) })
          // Those before stay as they were: readers may have begun with them.
          for (const { index, anew } of all) expect(allOf(index)).toEqual(anew)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('is right if the articles come in another order', () => {
    const [a = [], b = []] = versionsOf([['The swan has left.'], ['The ferry sails, and the swan is back.']]).flat(1)
    const earlier = indexOf([...a, ...b], null)
    expect(allOf(indexOf([...b, ...a], earlier))).toEqual(allOf(indexOf([...b, ...a], null)))
  })

  it('reads only passages that the earlier one does not hold', () => {
    const [kept = [], , added = []] = versionsOf([['The swan has left.'], ['The ferry sails.']]).flat(1)
    const read: Passage[] = []
    indexOf([...kept, ...added], indexOf(kept, null), (passage) => {
      read.push(passage)
      return readPassage(passage)
    })
    expect(read).toEqual(added)
  })

  it('holds no terms of what has left, once that was much', () => {
    const [first = [], , second = []] = versionsOf([['The heron sleeps.'], ['The ferry sails.']]).flat(1)
    const { words } = indexOf(second, indexOf([...first, ...second], null))
    expect(words.vocabulary.terms).not.toContain('heron')
    expect(words.vocabulary.terms).toContain('ferri')
  })
})
