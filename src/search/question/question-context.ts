/** What a question is understood with: what the corpus calls things, and how recent it is. */
import { wholeDay } from '../../calendar/calendar-days.ts'
import type { Language } from '../../languages/language.ts'
import { languageOf } from '../../languages/languages.ts'
import type { FindNames } from '../../passages/name-mentions.ts'
import { passageText } from '../../passages/passage.ts'
import type { Steps } from '../../process/in-steps.ts'
import { languageOfTerm, lettersOfTerm, tokensOf } from '../../text/analyse.ts'
import { sliceOf } from '../../text/span.ts'
import type { CorpusIndex } from '../index/corpus-index.ts'
import { bestDocuments } from '../index/hits.ts'
import type { WeightedTerm } from '../index/term-index.ts'
import type { WholeCorpus } from '../index/whole-corpus.ts'
import { type ArticlesBySource, createArticlesBySource } from './articles-by-source.ts'
import { createCompoundTerms, termsOfLanguages } from './compound-terms.ts'
import { type CorpusNames, corpusNamesSteps, namesOfWhole } from './corpus-names.ts'
import { type ArticlesByLink, articlesByLink, articlesByLinkSteps } from './linked-articles.ts'
import type { QuestionVocabulary } from './question.ts'
import { createRelatedTerms, type RelatedTerm, relatedTermsIn } from './related-terms.ts'

export interface QuestionContext {
  /** Knows the terms of passages, titles and sources. */
  readonly index: QuestionVocabulary
  /** Terms of the index that are related in meaning to a word; made with `createRelatedTerms`. */
  readonly relatedTo: (word: string) => readonly RelatedTerm[]
  /** Terms of the index that are compounds of a word in a language that has them; made with `createCompoundTerms`. */
  readonly compoundsOf: (word: string, language: Language) => readonly WeightedTerm[]
  readonly names: CorpusNames
  /** Outlets of the corpus, each once. */
  readonly outlets: readonly string[]
  /** The newest day of the corpus, `YYYY-MM-DD`. */
  readonly newestDay: string
  readonly links: ArticlesByLink
  readonly articlesBySource: ArticlesBySource
}

/** "Last October" counts from this day if no article is dated. */
const DEFAULT_DAY = '2000-01-01'

/** What a question is understood with if the index holds only a part of the corpus. Nothing is cached: more may be known later. */
export function contextOfWhole(corpus: CorpusIndex, whole: WholeCorpus): QuestionContext {
  const names = namesOfWhole(whole)
  const links = articlesByLink(corpus.layout.articles)
  return {
    index: { ...vocabularyOf(corpus, names), spellingOf: spellingIn(whole.textsWith) },
    relatedTo: relatedTermsIn(corpus.passageIndex),
    compoundsOf: createCompoundTerms(whole.termsWithPart, corpus.passageIndex),
    names,
    outlets: whole.outlets,
    newestDay: whole.newestDay ?? DEFAULT_DAY,
    links: {
      get(page) {
        whole.need({ kind: 'page', page })
        return links.get(page)
      },
    },
    articlesBySource: createArticlesBySource(corpus),
  }
}

/** @param findNames finds the names in the passages of one article */
export function* questionContextSteps(corpus: CorpusIndex, findNames: FindNames): Steps<QuestionContext> {
  const { passages, passageIndex } = corpus
  const { articles, firstOf, lengths } = corpus.layout
  function* mentions() {
    for (const [number, first] of firstOf.entries()) {
      yield findNames(passages.slice(first, first + (lengths[number] ?? 0)))
    }
  }
  const names = yield* corpusNamesSteps(mentions(), passageIndex.documentFrequency)
  yield
  const links = yield* articlesByLinkSteps(articles)
  const index = vocabularyOf(corpus, names)
  return {
    index: {
      ...index,
      // The vocabulary has terms of articles that are gone, too.
      similarTerms: (term) => index.similarTerms(term).filter((similar) => index.documentFrequency(similar) > 0),
    },
    relatedTo: createRelatedTerms(passageIndex),
    compoundsOf: createCompoundTerms(termsOfLanguages(corpus.words.vocabulary.terms, passageIndex), passageIndex),
    names,
    outlets: [...new Set(articles.flatMap(({ outlet }) => (outlet === undefined ? [] : [outlet])))],
    newestDay: articles.reduce((newest, { published }) => {
      const day = wholeDay(published)
      return day !== undefined && day > newest ? day : newest
    }, DEFAULT_DAY),
    links,
    articlesBySource: createArticlesBySource(corpus),
  }
}

function vocabularyOf(corpus: CorpusIndex, { isName }: CorpusNames): QuestionVocabulary {
  const { languages, passageIndex, titleIndex } = corpus
  return {
    size: passageIndex.size,
    documentFrequency: (term) => passageIndex.documentFrequency(term) || titleIndex.documentFrequency(term),
    similarTerms: passageIndex.similarTerms,
    // What only sources hold are names of authors, outlets and subjects.
    isName: (term) => passageIndex.documentFrequency(term) === 0 || isName(term),
    spellingOf: spellingIn((term) => textsWith(term, corpus)),
    languages,
  }
}

/** The text of the best passage with a term; if there is none, the title and source of the best article. */
export function textsWith(
  term: string,
  { passages, layout, passageIndex, titleIndex }: CorpusIndex,
): readonly string[] {
  const asked = [{ term, weight: 1 }]
  const [passage] = bestDocuments(passageIndex.search(asked), 1).map((i) => passages[i])
  if (passage !== undefined) return [passageText(passage)]
  const [article] = bestDocuments(titleIndex.search(asked), 1).map((i) => layout.articles[i])
  return article === undefined ? [] : [article.title, article.author ?? '', article.outlet ?? '', ...article.tags]
}

const spellingIn =
  (textsOf: (term: string) => readonly string[]) =>
  (term: string): string => {
    const language = languageOf(languageOfTerm(term))
    const found = textsOf(term).flatMap((text) =>
      tokensOf(text, language).flatMap((token) =>
        token.terms[0] === term ? [{ ...token, written: sliceOf(text, token) }] : [],
      ),
    )[0]
    // Words of other languages need their accents.
    return (language === undefined ? found?.word : found?.written) ?? lettersOfTerm(term)
  }
