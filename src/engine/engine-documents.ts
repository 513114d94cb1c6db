/** An analysed article -> the documents by which the search engine finds and counts it. */
import { createHash } from 'node:crypto'
import { daysOfPublished, wholeDay } from '../calendar/calendar-days.ts'
import type { Article } from '../corpus/article.ts'
import { languageOf } from '../languages/languages.ts'
import { DIMENSIONS, type PassageVectors } from '../meaning/vectors.ts'
import type { AnalysedArticle } from '../narrowing/narrower.ts'
import { type Passage, passageText } from '../passages/passage.ts'
import type { ArticleQuotations } from '../quotations/quotation.ts'
import { sourceTermsOf } from '../search/index/source-terms.ts'
import { linkAddressOf } from '../search/question/link-address.ts'
import { nameWords } from '../speakers/find-speakers.ts'
import { speakerId } from '../speakers/quotation-book.ts'
import { termsOf } from '../text/analyse.ts'
import { wordsOf } from '../text/words.ts'
import { encodeRecord } from './article-record.ts'
import type { IndexKind } from './engine-indices.ts'

export interface EngineDocument {
  readonly kind: IndexKind
  readonly id: string
  readonly fields: object
}

/** The id of an article's document. Paths may be longer than the engine's ids. */
export const documentIdOf = (articleId: string): string => createHash('sha256').update(articleId).digest('base64url')

/**
 * @param stamp differs if the article's file does
 * @returns its documents; those of its terms are made by `countedDocument`
 */
export function articleDocuments(analysed: AnalysedArticle, stamp: string): readonly EngineDocument[] {
  const { article, passages, sentences, quotations, vectors, came } = analysed
  const id = documentIdOf(article.id)
  const { title, source, words } = termsIn(analysed)
  const scope = { stamp, ...scopeFields(article) }
  const day = wholeDay(article.published)
  return [
    {
      kind: 'articles',
      id,
      fields: {
        ...scope,
        file: article.file,
        ...(article.language !== undefined && { language: article.language }),
        ...(article.published !== undefined && { published: article.published }),
        ...(day !== undefined && { wholeDay: dayNumber(day) }),
        ...pageField(article),
        words: words.flat().join(' '),
        title: title.join(' '),
        source: source.join(' '),
        titleTerms: distinct(title),
        sourceTerms: distinct(source),
        ...(passages.length > 0 && { length: words.flat().length }),
        ...(came && { came: came.article, lastCame: Math.max(came.article, ...came.passages) }),
        passageIds: passages.map((passage) => passage.id),
        quotationIds: quotations.quotations.map((quotation) => quotation.id),
        titleText: article.title,
        ...speakerFields(quotations),
        shown: [article.title, article.author ?? '', article.outlet ?? '', ...article.tags],
        ...encodeRecord(analysed),
      },
    },
    ...passages.map((passage, i): EngineDocument => {
      const terms = (sentences[i] ?? []).flatMap((sentence) => sentence.terms)
      const own = vectors?.[i]
      return {
        kind: 'passages',
        id: passage.id,
        fields: {
          ...scope,
          article: id,
          text: terms.join(' '),
          terms: distinct(terms),
          shown: passageText(passage),
          ...saidFields(passage),
          ...(own && { vector: wholeVector(own) }),
          ...(came && { came: came.passages[i] ?? 0 }),
        },
      }
    }),
  ]
}

/** The terms of an article: of its title, of its source, and of each passage. */
export function termsIn({ article, sentences }: AnalysedArticle): {
  readonly title: readonly string[]
  readonly source: readonly string[]
  readonly words: readonly (readonly string[])[]
} {
  const title = termsOf(article.title, languageOf(article.language))
  const words = sentences.map((own) => own.flatMap(({ terms }) => terms))
  return { title, source: sourceTermsOf(article, title), words }
}

export const reversed = (term: string): string => [...term].reverse().join('')

/** The pairs of neighbouring letters, each once; the first and the last letter are pairs with the edge of the word. */
export function letterPairs(term: string): readonly string[] {
  const letters = [...`^${term}$`]
  return [...new Set(letters.slice(1).map((letter, i) => `${letters[i] ?? ''}${letter}`))]
}

/** Whom an article quotes, and how often; whom it names; and their ids. */
function speakerFields({ quotations, people }: ArticleQuotations): object {
  const quoted = quotations.flatMap(({ speaker, kind }) => (speaker === null || kind === 'not-speech' ? [] : [speaker]))
  const everyone = [...quoted, ...people.map(({ name }) => ({ name, kind: 'person' as const }))]
  return {
    quotedWords: wordsOfNames(quoted),
    namedWords: wordsOfNames(everyone),
    speakerIds: [...new Set(everyone.map(speakerId))],
  }
}

const wordsOfNames = (people: readonly { readonly name: string }[]): string =>
  [...new Set(people.flatMap(({ name }) => nameWords(name)))].join(' ')

/** The names under which an article quotes somebody, once for each quotation. */
export const quotedNames = ({ quotations }: ArticleQuotations): readonly string[] =>
  quotations.flatMap(({ speaker, kind }) =>
    speaker === null || kind === 'not-speech' || speaker.kind === 'unnamed' ? [] : [speaker.name],
  )

function saidFields(passage: Passage): object {
  const words = wordsOf(passage.article.body, passage).map(({ text }) => text)
  return {
    words: words.length,
    phrases: words.join(' '),
  }
}

const distinct = (terms: readonly string[]): number => new Set(terms).size

function pageField({ url }: Article): object {
  const page = url === undefined ? undefined : linkAddressOf(url)?.page
  return page === undefined ? {} : { page }
}

/** First and last day that an article may be of: a month or a year has several. */
function scopeFields({ outlet, published }: Article): object {
  const days = published === undefined ? undefined : daysOfPublished(published)
  return {
    ...(outlet !== undefined && { outlet }),
    ...(days && { firstDay: dayNumber(days.first), lastDay: dayNumber(days.last) }),
  }
}

/** @param day `YYYY-MM-DD` @returns a number in the same order: 20250316 */
export const dayNumber = (day: string): number => Number(day.replaceAll('-', ''))

/** The vector of the whole passage, in bytes. */
const wholeVector = ({ values }: PassageVectors): readonly number[] => [...values.subarray(0, DIMENSIONS)]
