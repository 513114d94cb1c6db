/** Checks the shape of what a part of a snapshot holds: its checksum says who wrote it last, not that it makes sense. */

import type { Article } from '../corpus/article.ts'
import type { PassageRole } from '../passages/passage.ts'
import type { PlainPassage } from '../passages/plain-passage.ts'

type Check = (value: unknown) => boolean
type Fields = Readonly<Record<string, unknown>>

const ROLES: readonly PassageRole[] = ['prose', 'caption', 'link', 'promotion', 'quiz', 'headline', 'notice']

const isText: Check = (value) => typeof value === 'string'
const isNumber: Check = (value) => typeof value === 'number'
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0

/** Only own fields count. */
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const absentOr =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)

const nullOr =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)

const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)

const oneOf =
  (...values: readonly string[]): Check =>
  (value) =>
    values.includes(value as string)

/** @returns a check for objects that have at least these fields */
const fieldsOf =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isFields(value) && Object.entries(checks).every(([name, check]) => check(value[name]))

const tupleOf =
  (...checks: readonly Check[]): Check =>
  (value) =>
    Array.isArray(value) && value.length === checks.length && checks.every((check, i) => check(value[i]))

/** @returns a check for texts that the pattern finds */
const textLike =
  (pattern: RegExp): Check =>
  (value) =>
    isText(value) && pattern.test(value as string)

const HEAD = {
  id: isText,
  title: isText,
  tags: listOf(isText),
  language: absentOr(isText),
  outlet: absentOr(isText),
  author: absentOr(isText),
  published: absentOr(textLike(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/)),
  url: absentOr(textLike(/^https?:\/\//i)),
}

const isArticle = fieldsOf({ ...HEAD, file: isText, body: isText })

/** The article without its text, path and text key. */
const isHead = fieldsOf({ ...HEAD, length: isCount })

/** With its marks, the text of an article is as long as without them: spans are spans of both. */
const isAsLong = ({ body, written }: Pick<Article, 'body' | 'written'>): boolean =>
  absentOr(isText)(written) && (written ?? body).length === body.length

const isReason = fieldsOf({ key: isText, values: absentOr(isFields) })

const isRejection = fieldsOf({ file: isText, reason: isReason, line: absentOr(isCount) })

const isNames = fieldsOf({
  capitals: listOf(tupleOf(isText, isCount)),
  pairs: listOf(tupleOf(isText, isText, isCount)),
  offices: listOf(tupleOf(isText, isText, isCount)),
})

const isPerson = fieldsOf({
  name: isText,
  gender: nullOr(isText),
  titles: listOf(isText),
  mentions: isCount,
  before: absentOr(listOf(isText)),
})

/** @returns a check for a span of the body, half-open, in UTF-16 units */
const spanWithin =
  (body: string): Check =>
  (value) => {
    if (!isFields(value)) return false
    const { start, end } = value
    return isCount(start) && isCount(end) && (start as number) <= (end as number) && (end as number) <= body.length
  }

/** The same, with the words that it covers. */
const wordsWithin = (body: string): Check => {
  const isSpan = spanWithin(body)
  return (value) => {
    if (!isSpan(value)) return false
    const { start, end, text } = value as { readonly start: number; readonly end: number; readonly text: unknown }
    return text === body.slice(start, end)
  }
}

const isSpeaker = fieldsOf({ name: isText, kind: oneOf('person', 'organisation', 'unnamed'), bearer: absentOr(isText) })

function quotationsWithin(body: string): Check {
  const isWords = wordsWithin(body)
  const isQuotation = fieldsOf({
    id: isText,
    article: isText,
    kind: oneOf('direct', 'fragment', 'not-speech'),
    speaker: nullOr(isSpeaker),
    mention: nullOr(isWords),
    cue: nullOr(isWords),
    confidence: isNumber,
  })
  return fieldsOf({
    article: isText,
    quotations: listOf((value) => isWords(value) && isQuotation(value)),
    people: listOf(isPerson),
  })
}

/** @returns a check for the starts and ends of spans of the body, in turn */
const areSpansWithin =
  (body: string): Check =>
  (value) =>
    Array.isArray(value) &&
    value.length % 2 === 0 &&
    value.every((end, i) => isCount(end) && end <= body.length && (i % 2 === 0 || value[i - 1] <= end))

/** @param terms how many the vocabulary holds */
function passageWithin(body: string, terms: number): Check {
  const isSpan = spanWithin(body)
  const isPassage = fieldsOf({
    id: isText,
    paragraph: isCount,
    role: oneOf(...ROLES),
    paragraphs: areSpansWithin(body),
    sentences: listOf(isCount),
  })
  return (value) => {
    if (!isSpan(value) || !isPassage(value)) return false
    const { start, end, sentences } = value as Pick<PlainPassage, 'start' | 'end' | 'sentences'>
    return areSentences(sentences, end - start, terms)
  }
}

/** For each sentence: its start, its length, the count of its terms, and their numbers. */
function areSentences(numbers: readonly number[], length: number, terms: number): boolean {
  let at = 0
  while (at < numbers.length) {
    const [start = 0, own = 0, count] = numbers.slice(at, at + 3)
    at += 3
    if (count === undefined || start + own > length || at + count > numbers.length) return false
    for (const end = at + count; at < end; at++) if ((numbers[at] ?? 0) >= terms) return false
  }
  return true
}

const isKnown = fieldsOf({
  file: isText,
  stamp: isText,
  settled: (value) => typeof value === 'boolean',
  hash: isText,
  textKey: isText,
})

/** @param terms how many the vocabulary holds */
function recordOf(terms: number): Check {
  return (value) => {
    if (!isFields(value) || !isKnown(value) || !Array.isArray(value.passages)) return false
    if (value.article === undefined) return isRejection(value.rejection)
    if (!isArticle(value.article)) return false
    const { file, body, written } = value.article as Pick<Article, 'file' | 'body' | 'written'>
    return (
      file === value.file &&
      isAsLong({ body, written }) &&
      value.passages.every(passageWithin(body, terms)) &&
      absentOr(isNames)(value.names) &&
      absentOr(quotationsWithin(body))(value.quotations)
    )
  }
}

const isNote = fieldsOf({ reason: isReason, line: absentOr(isCount) })

/** Whether the value is what a part with what is known of files alone may hold. */
export const areFileRecords: Check = listOf(
  (value) =>
    isKnown(value) &&
    fieldsOf({ notes: absentOr(listOf(isNote)), unknownKeys: absentOr(listOf(isText)) })(value) &&
    (isFields(value) && value.article === undefined ? isRejection(value.rejection) : isHead((value as Fields).article)),
)

/** Whether the value is what a part of this version may hold. */
export function isPart(value: unknown): boolean {
  if (!isFields(value)) return false
  const { vocabulary, records } = value
  return Array.isArray(vocabulary) && vocabulary.every(isText) && listOf(recordOf(vocabulary.length))(records)
}
