/** Of each source, the report on a topic that is most like the one that all are compared with. */
import { answeringSentence } from '../answer/answering-sentence.ts'
import { languageOf } from '../languages/languages.ts'
import type { PassageSearch } from '../search/passage-search.ts'
import type { RankedPassage } from '../search/ranking/rank-candidates.ts'
import { termsOf } from '../text/analyse.ts'
import { type Span, sliceOf } from '../text/span.ts'
import type { ComparedReport } from './compared-source.ts'
import type { SourceOf } from './source-names.ts'

/** A sentence with a smaller share of the words is like it by chance: the passage that matches the topic best is shown then. */
const MIN_SHARE_HELD = 0.25

interface Likeness {
  readonly ranked: RankedPassage
  readonly sentence: Span
  /** The share of the weight of the compared sentence that the words of this one hold, in [0, 1]. */
  readonly share: number
}

/**
 * @param ranked what other sources print on the topic, best first
 * @returns one report for each source, in the order of the best of each
 */
export function nearestReports(
  search: PassageSearch,
  { passage, words }: Pick<ComparedReport, 'passage' | 'words'>,
  ranked: readonly RankedPassage[],
  sourceOf: SourceOf,
): readonly ComparedReport[] {
  const { body, language } = passage.article
  const own = termsOf(sliceOf(body, words), languageOf(language))
  const terms = new Map(own.map((term) => [term, search.rarityOf(term)]))
  const bySource = new Map<string, Likeness>()
  for (const one of ranked) {
    const source = sourceOf(one.passage.article)
    const before = bySource.get(source)
    const likeness = likenessOf(search, one, terms)
    if (before === undefined || (likeness.share >= MIN_SHARE_HELD && likeness.share > before.share))
      bySource.set(source, likeness)
  }
  return [...bySource.values()].map(({ ranked: found, sentence, share }) => ({
    passage: found.passage,
    words: share >= MIN_SHARE_HELD ? sentence : answeringSentence(found.candidate),
    relation: 'on-topic',
    kinds: [],
    differing: [],
  }))
}

function likenessOf(search: PassageSearch, ranked: RankedPassage, terms: ReadonlyMap<string, number>): Likeness {
  const weightOf = (held: Iterable<string>) => [...held].reduce((sum, term) => sum + (terms.get(term) ?? 0), 0)
  const all = weightOf(terms.keys())
  let best: Likeness = { ranked, sentence: ranked.passage, share: 0 }
  for (const { start, end, terms: own } of search.readPassage(ranked.passage)) {
    const share = all === 0 ? 0 : weightOf(new Set(own)) / all
    if (share > best.share) best = { ranked, sentence: { start, end }, share }
  }
  return best
}
