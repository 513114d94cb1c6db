/** What is known of an article when the sources of its quotations are chosen. */

import type { Gender } from '../../english/name-words.ts'
import type { Span } from '../../text/span.ts'
import type { MarkedSpan } from '../marks/find-marks.ts'
import { appositionsOf } from '../mentions/appositions.ts'
import { type Mention, mentionsOf } from '../mentions/find-mentions.ts'
import { type Predicate, predicateOf } from '../mentions/predicates.ts'
import type { TaggedText } from '../mentions/tag-text.ts'
import { gendersOf } from '../people/genders.ts'
import type { PeopleOfArticle } from '../people/people-in-article.ts'

/** All that the choice of sources looks at, worked out once an article. */
export interface SourceContext {
  readonly body: string
  readonly marks: readonly MarkedSpan[]
  readonly text: TaggedText
  readonly people: PeopleOfArticle
  readonly mentions: readonly Mention[]
  readonly predicates: readonly Predicate[]
  /** For each entity its gender, also by the pronouns that follow its name; `null`: unknown. */
  readonly genders: readonly (Gender | null)[]
  /** For each mention the name mention that it describes in apposition; `null`: none. */
  readonly appositions: readonly (number | null)[]
  /** For each marked span the entities that are named inside it. */
  readonly namedInside: readonly ReadonlySet<number>[]
}

export function sourceContextOf(
  body: string,
  marks: readonly MarkedSpan[],
  text: TaggedText,
  people: PeopleOfArticle,
): SourceContext {
  const mentions = mentionsOf(text, people)
  const predicates = mentions.map((mention) =>
    predicateOf(text, mention, text.sentenceTokens[text.tokens[mention.firstToken]!.sentence]!),
  )
  return {
    body,
    marks,
    text,
    people,
    mentions,
    predicates,
    genders: gendersOf(people, mentions, text),
    appositions: appositionsOf(text, people, mentions, predicates),
    namedInside: marks.map((mark) => entitiesNamedIn(people, mark)),
  }
}

function entitiesNamedIn(people: PeopleOfArticle, span: Span): ReadonlySet<number> {
  const named = new Set<number>()
  for (
    let name = firstNameFrom(people, span.start);
    name < people.names.length && people.names[name]!.start < span.end;
    name++
  ) {
    named.add(people.readings[name]![0]!)
  }
  return named
}

function firstNameFrom(people: PeopleOfArticle, start: number): number {
  let low = 0
  let high = people.names.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (people.names[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}

/** @returns index of the first mention at or after a token */
export function firstMentionFrom(context: SourceContext, token: number): number {
  let low = 0
  let high = context.mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (context.mentions[middle]!.firstToken < token) low = middle + 1
    else high = middle
  }
  return low
}

/** @returns index of the first sentence of a paragraph */
export function firstSentenceOfParagraph(text: TaggedText, paragraph: number): number {
  let low = 0
  let high = text.paragraphOf.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (text.paragraphOf[middle]! < paragraph) low = middle + 1
    else high = middle
  }
  return low
}
