/** Keeps the contract of an engine by brute force: it looks through a whole corpus in memory. */
import { createHash } from 'node:crypto'
import { wholeDay } from '../../src/calendar/calendar-days.ts'
import type { Article } from '../../src/corpus/article.ts'
import { countArticles } from '../../src/corpus/counted-articles.ts'
import { createRunningMean } from '../../src/meaning/running-mean.ts'
import { cosine } from '../../src/meaning/vectors.ts'
import { factsOfEachKind } from '../../src/narrowing/facts-of-each-kind.ts'
import type {
  AnalysedArticle,
  CorpusOverview,
  FactKind,
  Facts,
  LookedUp,
  Lookups,
  Narrower,
} from '../../src/narrowing/narrower.ts'
import type { NameMentions } from '../../src/passages/name-mentions.ts'
import type { Passage } from '../../src/passages/passage.ts'
import { readPassage } from '../../src/passages/read-passage.ts'
import { atOnce } from '../../src/process/in-steps.ts'
import { type CorpusIndex, corpusIndexSteps } from '../../src/search/index/corpus-index.ts'
import { highest } from '../../src/search/index/highest.ts'
import { buildMiniSearchIndex } from '../../src/search/index/minisearch-index.ts'
import type { ArticleQuery } from '../../src/search/index/whole-corpus.ts'
import { linkAddressOf } from '../../src/search/question/link-address.ts'
import { textsWith } from '../../src/search/question/question-context.ts'
import { scoreArticles } from '../../src/search/ranking/article-scores.ts'
import { isInScope } from '../../src/sources/catalogue.ts'
import { listIn } from '../../src/sources/list-sources.ts'
import { findSpeakers } from '../../src/speakers/find-speakers.ts'
import type { RegisteredSpeaker } from '../../src/speakers/join-people.ts'
import { languageOfTerm, lettersOfTerm, termsOf } from '../../src/text/analyse.ts'
import { wordsOf } from '../../src/text/words.ts'

/** How many passages, and articles as a whole, an engine is asked for. */
const MAX_PASSAGES = 100
const MAX_ARTICLES = 20
const MAX_NEAREST = 20
const MAX_BY_HEADINGS = 10
const MAX_QUOTING = 100
const MAX_PHRASES = 50
const MAX_NAMES = 100

/** @param analysed all articles of the corpus, in the order of their files */
export function exhaustiveNarrower(analysed: readonly AnalysedArticle[]): Narrower {
  const passages = analysed.flatMap((one) => one.passages)
  const index = atOnce(corpusIndexSteps({ passages, build: buildMiniSearchIndex, read: readPassage, earlier: null }))
  const words = countWords(analysed)
  const byArticle = new Map(analysed.map((one) => [one.article, one]))
  const factOf = factReader(index, analysed, words)
  const articlesFor = articleFinder(index, analysed)
  return {
    overview: {
      ...overviewOf(index, words),
      whole: countArticles(analysed.map(({ article }) => article)),
      rejected: [],
      changedAt: Math.max(0, ...analysed.map(lastCame)),
      ...meanVectorOf(analysed),
    },
    async lookUp({ facts, articles }: Lookups): Promise<LookedUp> {
      const told = <Kind extends FactKind>(kind: Kind): ReadonlyMap<string, Facts[Kind]> =>
        new Map((facts?.[kind] ?? []).map((text) => [text, factOf[kind](text)]))
      const found = new Set(articles.flatMap((query) => articlesFor(query)))
      return {
        facts: factsOfEachKind(told),
        articles: [...found].flatMap((article) => byArticle.get(article) ?? []),
      }
    },
  }
}

function meanVectorOf(analysed: readonly AnalysedArticle[]): Pick<CorpusOverview, 'meanVector'> {
  if (analysed.some(({ vectors }) => vectors === undefined)) return {}
  const running = createRunningMean()
  for (const vectors of analysed.flatMap((one) => one.vectors ?? [])) running.add(vectors)
  return { meanVector: [...running.get()] }
}

/** When the newest passage of an article came. */
const lastCame = ({ came }: AnalysedArticle): number => Math.max(0, ...(came?.passages ?? []))

const mean = (lengths: readonly number[]): number =>
  lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
const distinct = (terms: Iterable<unknown>): number => new Set(terms).size

function overviewOf(
  { layout, passages, words, titles, sources, languages, totals, articleLengths }: CorpusIndex,
  counts: ReadonlyMap<string, number>,
) {
  const { articles } = layout
  const days = articles.flatMap(({ published }) => wholeDay(published) ?? []).sort()
  return {
    totals: {
      ...totals,
      meanTerms: {
        text: mean(passages.map((_, i) => distinct(words.numbersOf(i)))),
        title: mean(titles.map(distinct)),
        source: mean(sources.map(distinct)),
      },
      meanArticleLength: articleLengths.mean,
      words: [...counts.values()].reduce((sum, times) => sum + times, 0),
    },
    languages: languages.map(({ code }) => code),
    newestDay: days.at(-1),
  }
}

/** How each fact is found. */
type FactReader = { readonly [Kind in FactKind]: (text: string) => Facts[Kind] }

function factReader(
  index: CorpusIndex,
  analysed: readonly AnalysedArticle[],
  counts: ReadonlyMap<string, number>,
): FactReader {
  const { passageIndex, titleIndex, words } = index
  const names = analysed.map((one) => one.names)
  const inField = (term: string, field: number) => {
    const list = titleIndex.listsOf(term)[field]
    return list ? list.end - list.first : 0
  }
  const counted = (of: (mentions: NameMentions) => NameMentions['pairs']) => summed(names.flatMap(of))
  const pairsOf = byTerm(counted((own) => own.pairs))
  const offices = counted((own) => own.offices)
  const speakers = quotedSpeakers(analysed)
  return {
    passages: passageIndex.documentFrequency,
    articles: index.articleFrequency,
    titles: (term) => inField(term, 0),
    sources: (term) => inField(term, 1),
    capitals: (term) =>
      names.flatMap(({ capitals }) => capitals).reduce((sum, [own, times]) => sum + (own === term ? times : 0), 0),
    pairs: (term) => pairsOf.get(term) ?? [],
    bearers: (office) => offices.filter(([own]) => own === office),
    similar: (term) =>
      passageIndex.similarTerms(term).map((other) => [other, passageIndex.documentFrequency(other)] as const),
    parts: (key) => {
      const [language, part = ''] = key.split(':')
      const holds = (letters: string) => letters.startsWith(part) || letters.endsWith(part)
      return words.vocabulary.terms.filter((term) => languageOfTerm(term) === language && holds(lettersOfTerm(term)))
    },
    texts: (term) => textsWith(term, index),
    words: (word) => counts.get(word) ?? 0,
    speakers: (typed) =>
      findSpeakers(speakers, typed, MAX_NAMES).map(({ speaker: { name, quotations } }) => ({ name, quotations })),
    newest: (part) => listIn(analysed.map(({ article }) => article))(JSON.parse(part)).map(({ id }) => id),
    added: (time) => {
      const added = analysed.filter(({ came }) => (came?.article ?? 0) > Number(time)).map(({ article }) => article)
      return listIn(added)({ scope: {}, from: 0, count: added.length }).map(({ id }) => id)
    },
    within: (scope) =>
      countArticles(analysed.flatMap(({ article }) => (isInScope(JSON.parse(scope), article) ? [article] : []))),
  }
}

/** The pairs under the terms of both their words. */
function byTerm(pairs: NameMentions['pairs']): ReadonlyMap<string, NameMentions['pairs']> {
  const found = new Map<string, NameMentions['pairs'][number][]>()
  for (const pair of pairs) {
    const [first, second] = pair
    for (const term of new Set([first, second].map((word) => termsOf(word)[0] ?? ''))) {
      const others = found.get(term)
      if (others) others.push(pair)
      else found.set(term, [pair])
    }
  }
  return found
}

function summed(pairs: NameMentions['pairs']): NameMentions['pairs'] {
  const sums = new Map<string, readonly [string, string, number]>()
  for (const [first, second, times] of pairs) {
    const key = `${first}\n${second}`
    sums.set(key, [first, second, times + (sums.get(key)?.[2] ?? 0)])
  }
  return [...sums.values()]
}

type OfKind<Kind> = Extract<ArticleQuery, { readonly kind: Kind }>

function articleFinder(index: CorpusIndex, analysed: readonly AnalysedArticle[]) {
  const { articles } = index.layout
  const byHeadings = ({ words }: OfKind<'headings'>): readonly Article[] =>
    articles
      .filter((_, i) =>
        words.every((terms) =>
          terms.some((term) => index.titles[i]?.includes(term) || index.sources[i]?.includes(term)),
        ),
      )
      .sort((a, b) => ((a.published ?? '') < (b.published ?? '') ? 1 : -1))
      .slice(0, MAX_BY_HEADINGS)
  const times = new Map(
    analysed.flatMap(({ passages, came }) => passages.map((passage, i) => [passage, came?.passages[i] ?? 0] as const)),
  )
  const lastTimes = new Map(analysed.map((one) => [one.article, lastCame(one)]))
  const partOf = ({ scope, cameAfter = -1 }: OfKind<'words' | 'meaning'>): SearchedPart => ({
    hasArticle: (article) => isInScope(scope, article) && (lastTimes.get(article) ?? 0) > cameAfter,
    hasPassage: (passage) => isInScope(scope, passage.article) && (times.get(passage) ?? 0) > cameAfter,
  })
  return (query: ArticleQuery): readonly Article[] => {
    switch (query.kind) {
      case 'words':
        return byWords(index, query, partOf(query))
      case 'meaning':
        return byMeaning(analysed, query, partOf(query))
      case 'passage':
        return index.passages.flatMap(({ id, article }) => (id === query.id ? [article] : []))
      case 'quotation':
        return analysed.flatMap(({ article, quotations }) =>
          quotations.quotations.some(({ id }) => id === query.id) ? [article] : [],
        )
      case 'article':
        return analysed.flatMap(({ article }) => (article.id === query.id ? [article] : []))
      case 'speaker':
        return bySpeaker(analysed, query)
      case 'speaker-id':
        return analysed.flatMap((one) =>
          namesIn(one).some((name) => idOfSpeaker(name) === query.id) ? [one.article] : [],
        )
      case 'phrase':
        return byPhrase(analysed, query)
      case 'page':
        return articles.filter(({ url }) => url !== undefined && linkAddressOf(url)?.page === query.page)
      case 'headings':
        return byHeadings(query)
    }
  }
}

/** What may be found. */
interface SearchedPart {
  hasArticle(article: Article): boolean
  hasPassage(passage: Passage): boolean
}

function byWords(index: CorpusIndex, { terms }: OfKind<'words'>, part: SearchedPart): readonly Article[] {
  const { layout, passageIndex, titleIndex } = index
  const articleAt = (i: number) => layout.articles[i] as Article
  const hits = passageIndex.search(terms)
  const headings = titleIndex.search(terms)
  const passageScores = new Map(Array.from(hits.documents, (passage, i) => [passage, hits.scores[i] ?? 0]))
  const articleScores = scoreArticles(hits, terms, index)
  for (const [i, article] of headings.documents.entries()) {
    articleScores.set(article, (articleScores.get(article) ?? 0) + (headings.scores[i] ?? 0))
  }
  const articleOf = (passage: number) => layout.articleOf[passage] ?? 0
  const bestPassages = highest(
    passageScores.keys(),
    (passage) => passageScores.get(passage) ?? 0,
    MAX_PASSAGES,
    (passage) => part.hasPassage(index.passages[passage] as Passage),
  )
  const bestArticles = highest(
    articleScores.keys(),
    (article) => articleScores.get(article) ?? 0,
    MAX_ARTICLES,
    (article) => part.hasArticle(articleAt(article)),
  )
  return [...bestPassages.map(articleOf), ...bestArticles].map(articleAt)
}

function byMeaning(
  analysed: readonly AnalysedArticle[],
  { vector }: OfKind<'meaning'>,
  part: SearchedPart,
): readonly Article[] {
  const near = analysed.flatMap(({ article, passages, vectors = [] }) =>
    vectors.flatMap((own, i) =>
      part.hasPassage(passages[i] as Passage) ? [{ article, cosine: cosine(vector, own, 0) }] : [],
    ),
  )
  return near
    .sort((a, b) => b.cosine - a.cosine)
    .slice(0, MAX_NEAREST)
    .map(({ article }) => article)
}

function countWords(analysed: readonly AnalysedArticle[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { article, passages } of analysed) {
    for (const { text } of passages.flatMap((passage) => wordsOf(article.body, passage))) {
      counts.set(text, (counts.get(text) ?? 0) + 1)
    }
  }
  return counts
}

type Named = Pick<RegisteredSpeaker, 'name' | 'kind'>

const quotedIn = ({ quotations }: AnalysedArticle): readonly Named[] =>
  quotations.quotations.flatMap(({ speaker, kind }) => (speaker === null || kind === 'not-speech' ? [] : [speaker]))

/** Whom an article quotes or names. */
const namesIn = (one: AnalysedArticle): readonly Named[] => [
  ...quotedIn(one),
  ...one.quotations.people.map(({ name }) => ({ name, kind: 'person' as const })),
]

const idOfSpeaker = ({ name, kind }: Named): string =>
  createHash('sha256').update(`${kind}\n${name}`).digest('hex').slice(0, 7)

const registered = (name: string, quotations: number): RegisteredSpeaker => ({
  name,
  kind: 'person',
  gender: null,
  aliases: [],
  quotations,
  mentions: 0,
})

/** Those who are quoted, most quoted first. */
function quotedSpeakers(analysed: readonly AnalysedArticle[]): readonly RegisteredSpeaker[] {
  const counts = new Map<string, number>()
  for (const { name, kind } of analysed.flatMap(quotedIn)) {
    if (kind !== 'unnamed') counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts]
    .map(([name, quotations]) => registered(name, quotations))
    .sort((a, b) => b.quotations - a.quotations)
}

/** Everybody whose name may be meant by the last of the words, by the rules of the core. */
function bySpeaker(analysed: readonly AnalysedArticle[], { words, scope }: OfKind<'speaker'>): readonly Article[] {
  const last = words.at(-1) ?? ''
  const isMeant = ({ name }: Named) => findSpeakers([registered(name, 1)], last, 1).length > 0
  const inScope = analysed.filter(({ article }) => isInScope(scope, article))
  const quoting = inScope.filter((one) => quotedIn(one).some(isMeant))
  const naming = inScope.filter((one) => !quoting.includes(one) && namesIn(one).some(isMeant))
  return [...quoting.slice(0, MAX_QUOTING), ...naming.slice(0, MAX_ARTICLES)].map(({ article }) => article)
}

/** The articles with the most of the words, twice as much for pairs of neighbours. */
function byPhrase(analysed: readonly AnalysedArticle[], { words }: OfKind<'phrase'>): readonly Article[] {
  const pairsOf = (all: readonly string[]) => all.slice(1).map((word, i) => `${all[i]} ${word}`)
  const wanted = new Set([...words, ...pairsOf(words)])
  const held = analysed.map(({ article, passages }) => {
    const own = passages.flatMap((passage) => wordsOf(article.body, passage).map(({ text }) => text))
    const all = new Set([...own, ...pairsOf(own)])
    return { article, score: [...wanted].filter((one) => all.has(one)).length }
  })
  return held
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MAX_PHRASES)
    .map(({ article }) => article)
}
