/** Collects what is known of an article before the sources of its quotations are chosen. */
import type { Gender } from '../../english/name-words.ts'
import { lowerBound } from '../../text/lower-bound.ts'
import type { Span } from '../../text/span.ts'
import { itemAt } from '../item-at.ts'
import type { MarkedSpan } from '../marks/find-marks.ts'
import type { MarkedText, TaggedText } from '../marks/tag-text.ts'
import { appositionsOf } from '../mentions/appositions.ts'
import { mentionsOf } from '../mentions/find-mentions.ts'
import { gendersOf } from '../mentions/genders.ts'
import type { Mention } from '../mentions/mention.ts'
import type { Entity, PeopleOfArticle } from '../people/people-in-article.ts'
import { jointSourcesOf } from './joint-sources.ts'

/** All that the choice of sources looks at. It is worked out once for each article. */
export interface SourceContext extends MarkedText {
  /** In order of the text. */
  readonly marks: readonly MarkedSpan[]
  readonly people: PeopleOfArticle
  /** In order of the text. */
  readonly mentions: readonly Mention[]
  /** The gender of each entity, told by the pronouns that follow its name too; `null` if that is unknown. */
  readonly genders: ReadonlyMap<Entity, Gender | null>
  /** The name that a mention describes in apposition. */
  readonly appositions: ReadonlyMap<Mention, Mention>
  /** Those who speak together with a mention, itself among them. */
  readonly joint: ReadonlyMap<Mention, readonly Mention[]>
  /** The entities that are named inside each marked span. */
  readonly namedInside: ReadonlyMap<MarkedSpan, ReadonlySet<Entity>>
}

export function sourceContextOf(
  { body, text }: MarkedText,
  marks: readonly MarkedSpan[],
  people: PeopleOfArticle,
): SourceContext {
  const mentions = mentionsOf(text, people.names)
  return {
    body,
    marks,
    text,
    people,
    mentions,
    genders: gendersOf(people, mentions),
    appositions: appositionsOf(text, mentions),
    joint: jointSourcesOf(text, mentions),
    namedInside: new Map(marks.map((mark) => [mark, entitiesNamedIn(people, mark)])),
  }
}

function entitiesNamedIn({ names }: PeopleOfArticle, span: Span): ReadonlySet<Entity> {
  const named = new Set<Entity>()
  for (let i = lowerBound(names.length, (at) => itemAt(names, at).start < span.start); i < names.length; i++) {
    const name = itemAt(names, i)
    if (name.start >= span.end) break
    named.add(name.entity)
  }
  return named
}

/** @returns index of the first mention at or after the token of that index */
export const firstMentionFrom = (mentions: readonly Mention[], token: number): number =>
  lowerBound(mentions.length, (i) => itemAt(mentions, i).first.index < token)

/** @returns index of the first sentence at or after the start of a paragraph */
export const firstSentenceOfParagraph = (text: TaggedText, paragraph: number): number =>
  lowerBound(text.paragraphOf.length, (i) => itemAt(text.paragraphOf, i) < paragraph)
