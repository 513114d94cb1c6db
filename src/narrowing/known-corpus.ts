/** What is known so far of a corpus that an engine holds. What is asked for and not known is noted, and looked up later. */
import type { Article } from '../corpus/article.ts'
import { countArticles } from '../corpus/counted-articles.ts'
import { byName } from '../corpus/list-files.ts'
import { createEditsTo, nearestFirst } from '../search/index/similar-terms.ts'
import type { ArticleQuery, WholeCorpus } from '../search/index/whole-corpus.ts'
import { type Catalogue, isInScope } from '../sources/catalogue.ts'
import { listedOutlets } from '../sources/outlets.ts'
import { createKnownFacts, type FactCache, type KnownFacts } from './known-facts.ts'
import type { AnalysedArticle, ListedPart, Narrower, QuotedName } from './narrower.ts'

export interface KnownCorpus {
  /** What is asked of it and not known is noted. */
  readonly whole: WholeCorpus
  /** The same holds for it. */
  readonly catalogue: Catalogue
  /** The articles of a part of a list, as far as they are held. */
  listed(part: ListedPart): readonly Article[]
  /** The articles that came to the engine after a time, in milliseconds since 1970. Of very many, the newest are held. */
  added(after: number): { readonly count: number; readonly articles: readonly Article[] }
  /** The names of those who are quoted, by what was typed of a name. */
  speakersLike(typed: string): readonly QuotedName[]
  /** Whether all that was asked so far is known. */
  isComplete(): boolean
  /** The articles that were found so far, in the order of their files. */
  articles(): readonly AnalysedArticle[]
  /**
   * Looks up what was noted, with one request.
   * @returns whether anything was noted; if not, all that was asked for is known
   * @throws what the engine throws
   */
  complete(): Promise<boolean>
}

/** More articles of a list are not held. */
export const MAX_LISTED = 100
/** A command that leads to more articles, such as a long timeline, is answered from the first ones that it led to. */
const MAX_HELD = 500

/** @param cache what other questions have looked up in the same version of the corpus */
export function createKnownCorpus(narrower: Narrower, cache: FactCache): KnownCorpus {
  const facts = createKnownFacts(cache)
  const queries = new Map<string, ArticleQuery>()
  const answered = new Set<string>()
  const found = new Map<string, AnalysedArticle>()
  const articles = () => [...found.values()].sort((a, b) => byName(a.article.file, b.article.file))
  const need = (query: ArticleQuery): void => {
    const key = keyOf(query)
    if (answered.has(key) || found.size >= MAX_HELD) return
    // While a fact is missing, the query may be another one than it will be.
    if (facts.missing() === null) queries.set(key, query)
  }
  const heldOf = (ids: readonly string[]): readonly Article[] =>
    ids.flatMap((id) => {
      need({ kind: 'article', id })
      return found.get(id)?.article ?? []
    })
  const isComplete = () => facts.missing() === null && queries.size === 0
  return {
    whole: wholeCorpus(narrower, facts, need),
    catalogue: catalogueIn(narrower, facts, articles),
    speakersLike: (typed) => facts.of('speakers', typed) ?? [],
    listed: (part) => heldOf(facts.of('newest', JSON.stringify(part)) ?? []),
    added(after) {
      const ids = facts.of('added', String(after)) ?? []
      return { count: ids.length, articles: heldOf(ids.slice(0, MAX_LISTED)) }
    },
    isComplete,
    articles,
    async complete() {
      if (isComplete()) return false
      const [missing, asked] = [facts.missing(), new Map(queries)]
      queries.clear()
      const told = await narrower.lookUp({ ...(missing && { facts: missing }), articles: [...asked.values()] })
      if (missing) facts.learn(missing, told.facts)
      for (const analysed of told.articles) found.set(analysed.article.id, analysed)
      for (const key of asked.keys()) answered.add(key)
      return true
    },
  }
}

/** The same for the same query. */
const keyOf = (query: ArticleQuery): string =>
  JSON.stringify(query.kind === 'meaning' ? { ...query, vector: [...query.vector] } : query)

const NOTHING_COUNTED = countArticles([])

function catalogueIn(
  { overview: { whole } }: Narrower,
  facts: KnownFacts,
  articles: KnownCorpus['articles'],
): Catalogue {
  return {
    whole,
    outlets: listedOutlets(whole.outlets),
    within(scope, among) {
      if (among === undefined) return facts.of('within', JSON.stringify(scope)) ?? NOTHING_COUNTED
      // Only the articles that were found can be asked about.
      const held = articles().map(({ article }) => article)
      return countArticles(held.filter((article) => isInScope(scope, article) && among(article)))
    },
  }
}

function wholeCorpus({ overview }: Narrower, facts: KnownFacts, need: WholeCorpus['need']): WholeCorpus {
  const count = (kind: keyof WholeCorpus['counts']) => (term: string) => facts.of(kind, term) ?? 0
  return {
    ...overview,
    outlets: [...overview.whole.outlets.keys()],
    counts: {
      passages: count('passages'),
      articles: count('articles'),
      titles: count('titles'),
      sources: count('sources'),
      capitals: count('capitals'),
    },
    pairsWith: (term) => facts.of('pairs', term) ?? [],
    bearersOf: (office) => facts.of('bearers', office) ?? [],
    similarTerms(term) {
      const passages = new Map(facts.of('similar', term))
      return nearestFirst(createEditsTo([...passages.keys()])(term), (other) => passages.get(other) ?? 0)
    },
    termsWithPart: (language, part) => facts.of('parts', `${language}:${part}`) ?? [],
    textsWith: (term) => facts.of('texts', term) ?? [],
    timesOf: (word) => facts.of('words', word) ?? 0,
    need,
  }
}
