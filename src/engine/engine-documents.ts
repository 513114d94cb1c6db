/** An analysed article -> the documents by which the search engine finds and counts it. */
import { createHash } from 'node:crypto'
import { daysOfPublished, wholeDay } from '../calendar/calendar-days.ts'
import type { Article } from '../corpus/article.ts'
import { languageOf } from '../languages/languages.ts'
import { DIMENSIONS, type PassageVectors } from '../meaning/vectors.ts'
import type { AnalysedArticle } from '../narrowing/narrower.ts'
import { findNames } from '../passages/name-mentions.ts'
import { type Passage, passageText } from '../passages/passage.ts'
import type { ArticleQuotations } from '../quotations/quotation.ts'
import { sourceTermsOf } from '../search/index/source-terms.ts'
import { linkAddressOf } from '../search/question/link-address.ts'
import { nameWords } from '../speakers/find-speakers.ts'
import { speakerId } from '../speakers/quotation-book.ts'
import { languageOfTerm, termsOf } from '../text/analyse.ts'
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
 * @returns its documents; those of its terms are made by `termDocument`
 */
export function articleDocuments(analysed: AnalysedArticle, stamp: string): readonly EngineDocument[] {
  const { article, passages, sentences, names, quotations, vectors, came } = analysed
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
        ...pairFields(names.pairs),
        bearers: [...names.offices.flatMap(([office, name, times]) => countTokens(`${office}\n${name}`, times)), LAST],
        shown: [article.title, article.author ?? '', article.outlet ?? '', ...article.tags],
        record: encodeRecord(analysed),
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
          capitals: findNames([passage])
            .capitals.flatMap(([term, times]) => countTokens(term, times, NAME_POWERS))
            .join(' '),
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

/** The document of a term, by which misspellings and compounds find it. */
export const termDocument = (term: string): EngineDocument => ({
  kind: 'terms',
  id: documentIdOf(term),
  fields: {
    term,
    reversed: reversed(term),
    pairs: letterPairs(term).join(' '),
    ...(languageOfTerm(term) !== undefined && { language: languageOfTerm(term) }),
  },
})

export const reversed = (term: string): string => [...term].reverse().join('')

/** The pairs of neighbouring letters, each once; the first and the last letter are pairs with the edge of the word. */
export function letterPairs(term: string): readonly string[] {
  const letters = [...`^${term}$`]
  return [...new Set(letters.slice(1).map((letter, i) => `${letters[i] ?? ''}${letter}`))]
}

/**
 * A count as words that add up to it over any documents: the powers of two that it consists of. Of a text with a count of 5, there
 * are `text#0` and `text#2`.
 */
export function countTokens(text: string, count: number, powers = COUNT_POWERS): readonly string[] {
  const most = Math.min(count, 2 ** powers.length - 1)
  return powers.filter((power) => (most >> power) & 1).map((power) => `${text}#${power}`)
}

/** The largest count is one less than two to this power: no article has a name more often. */
const COUNT_BITS = 10
const COUNT_POWERS: readonly number[] = Array.from({ length: COUNT_BITS }, (_, power) => power)

/** The same for the names of a passage: hardly any is written in four ways. */
export const NAME_POWERS: readonly number[] = [0, 1]
/** The same for the words of a passage. One that occurs more often is so frequent that it tells nothing. */
export const WORD_POWERS: readonly number[] = [0, 1, 2]
/** The same for the quotations of one speaker in an article. */
export const QUOTED_POWERS: readonly number[] = [0, 1, 2, 3, 4, 5]

/**
 * A value behind all others. OpenSearch 2.19 fails on an aggregation that includes only values behind the last one of the field
 * (index_out_of_bounds_exception).
 */
const LAST = '\u{10FFFF}'

function pairFields(pairs: AnalysedArticle['names']['pairs']): object {
  const ofTerms = pairs.flatMap(([first, second, times]) =>
    [...new Set([termsOf(first)[0], termsOf(second)[0]])]
      .filter((term) => term !== undefined)
      .map((term) => ({ term, tokens: countTokens(`${term}\n${first}\n${second}`, times) })),
  )
  return {
    pairTerms: ofTerms.map(({ term }) => term).join(' '),
    pairs: [...ofTerms.flatMap(({ tokens }) => tokens), LAST],
  }
}

/** Whom an article quotes, and how often; whom it names; and their ids. */
function speakerFields({ quotations, people }: ArticleQuotations): object {
  const quoted = quotations.flatMap(({ speaker, kind }) => (speaker === null || kind === 'not-speech' ? [] : [speaker]))
  const named = quoted.filter(({ kind }) => kind !== 'unnamed').map(({ name }) => name)
  const everyone = [...quoted, ...people.map(({ name }) => ({ name, kind: 'person' as const }))]
  return {
    quoted: [...countsOf(named)].flatMap(([name, times]) => countTokens(name, times, QUOTED_POWERS)),
    quotedWords: wordsOfNames(quoted),
    namedWords: wordsOfNames(everyone),
    speakerIds: [...new Set(everyone.map(speakerId))],
  }
}

const wordsOfNames = (people: readonly { readonly name: string }[]): string =>
  [...new Set(people.flatMap(({ name }) => nameWords(name)))].join(' ')

/** The names under which an article quotes somebody. */
export const quotedNames = ({ quotations }: ArticleQuotations): readonly string[] => [
  ...new Set(
    quotations.flatMap(({ speaker, kind }) =>
      speaker === null || kind === 'not-speech' || speaker.kind === 'unnamed' ? [] : [speaker.name],
    ),
  ),
]

/** The document of a name under which somebody is quoted, by which what is typed finds it. */
export const nameDocument = (name: string): EngineDocument => ({
  kind: 'terms',
  id: documentIdOf(`name ${name}`),
  fields: { name, nameWords: nameWords(name).join(' ') },
})

function saidFields(passage: Passage): object {
  const words = wordsOf(passage.article.body, passage).map(({ text }) => text)
  return {
    words: words.length,
    wordCounts: [...countsOf(words)].flatMap(([word, times]) => countTokens(word, times, WORD_POWERS)).join(' '),
    phrases: words.join(' '),
  }
}

function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
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
