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
import { type ArticlesBySource, createArticlesBySource } from './articles-by-source.ts'
import { createCompoundTerms } from './compound-terms.ts'
import { type CorpusNames, corpusNames } from './corpus-names.ts'
import { type ArticlesByLink, articlesByLink } from './linked-articles.ts'
import type { QuestionVocabulary } from './question.ts'
import { createRelatedTerms } from './related-terms.ts'

export interface QuestionContext {
  /** Knows the terms of passages, titles and sources. */
  readonly index: QuestionVocabulary
  /** Terms of the index that are related in meaning to a word; made with `createRelatedTerms`. */
  readonly relatedTo: (word: string) => readonly WeightedTerm[]
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

/** @param findNames finds the names in the passages of one article */
export function* questionContextSteps(corpus: CorpusIndex, findNames: FindNames): Steps<QuestionContext> {
  const { passages, passageIndex } = corpus
  const { articles, firstOf, lengths } = corpus.layout
  const mentions = articles.map((_, number) => {
    const first = firstOf[number] ?? 0
    return findNames(passages.slice(first, first + (lengths[number] ?? 0)))
  })
  const names = corpusNames(mentions, passageIndex.documentFrequency)
  yield
  const links = articlesByLink(articles)
  yield
  return {
    index: vocabularyOf(corpus, names),
    relatedTo: createRelatedTerms(passageIndex),
    compoundsOf: createCompoundTerms(corpus.words.vocabulary.terms, passageIndex),
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

function vocabularyOf(
  { passages, layout, languages, passageIndex, titleIndex }: CorpusIndex,
  { isName }: CorpusNames,
): QuestionVocabulary {
  const textsWith = (term: string): readonly string[] => {
    const asked = [{ term, weight: 1 }]
    const [passage] = bestDocuments(passageIndex.search(asked), 1).map((i) => passages[i])
    if (passage !== undefined) return [passageText(passage)]
    const [article] = bestDocuments(titleIndex.search(asked), 1).map((i) => layout.articles[i])
    return article === undefined ? [] : [article.title, article.author ?? '', article.outlet ?? '', ...article.tags]
  }
  return {
    size: passageIndex.size,
    documentFrequency: (term) => passageIndex.documentFrequency(term) || titleIndex.documentFrequency(term),
    similarTerms: passageIndex.similarTerms,
    // What only sources hold are names of authors, outlets and subjects.
    isName: (term) => passageIndex.documentFrequency(term) === 0 || isName(term),
    spellingOf(term) {
      const language = languageOf(languageOfTerm(term))
      const found = textsWith(term).flatMap((text) =>
        tokensOf(text, language).flatMap((token) =>
          token.terms[0] === term ? [{ ...token, written: sliceOf(text, token) }] : [],
        ),
      )[0]
      // Words of other languages need their accents.
      return (language === undefined ? found?.word : found?.written) ?? lettersOfTerm(term)
    },
    languages,
  }
}
