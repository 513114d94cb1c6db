/** The mentions near a quotation that could be its source. */

import { FEMALE_NOUNS, GROUP_NOUNS, MALE_NOUNS, PERSON_NOUNS } from '../../english/name-words.ts'
import type { Span } from '../../text/span.ts'
import type { PeopleOfArticle } from '../people/people-in-article.ts'
import type { TaggedText } from './tag-text.ts'

export type MentionForm =
  | 'he'
  | 'she'
  | 'they'
  | 'I'
  | 'we'
  | 'it'
  | 'who'
  | 'full-name'
  | 'surname'
  | 'organisation'
  | 'person-noun'
  | 'group-noun'
  | 'other-name'
  | 'noun'

/** A word outside quotations that names or describes somebody or something. */
export interface Mention {
  readonly form: MentionForm
  /** First and last token of its core, without articles and modifiers. */
  readonly firstToken: number
  readonly lastToken: number
  /** Index of the name mention; `null` for pronouns and nouns. */
  readonly name: number | null
  /** The last word of its core. */
  readonly head: Span
  /** The core with the nouns and titles before it: "campaign manager Jane Doe". */
  readonly core: Span
}

const PRONOUNS: ReadonlyMap<string, MentionForm> = new Map<string, MentionForm>([
  ['he', 'he'],
  ['him', 'he'],
  ['his', 'he'],
  ['she', 'she'],
  ['her', 'she'],
  ['hers', 'she'],
  ['they', 'they'],
  ['them', 'they'],
  ['their', 'they'],
  ['i', 'I'],
  ['my', 'I'],
  ['me', 'I'],
  ['we', 'we'],
  ['our', 'we'],
  ['us', 'we'],
  ['it', 'it'],
  ['its', 'it'],
  ['who', 'who'],
])

/** @returns the mentions of the whole article outside quotations, in order */
export function mentionsOf(text: TaggedText, people: PeopleOfArticle): readonly Mention[] {
  const mentions: Mention[] = []
  let name = 0
  for (let i = 0; i < text.tokens.length; i++) {
    const token = text.tokens[i]!
    if (token.tag === 'QUOTE') continue
    while (name < people.names.length && people.names[name]!.end <= token.start) name++
    const here = people.names[name]
    if (here && token.start < here.end && token.end > here.titleStart) {
      const last = lastTokenWithin(text, i, here)
      mentions.push({
        form: formOfName(people, name),
        firstToken: i,
        lastToken: last,
        name,
        head: headOfName(text, i, last),
        core: coreOf(text, i, last),
      })
      i = last
    } else if (isRelative(text, i)) {
      mentions.push({ form: 'who', firstToken: i, lastToken: i, name: null, head: token, core: token })
    } else if (PRONOUNS.has(token.lower)) {
      mentions.push({
        form: PRONOUNS.get(token.lower)!,
        firstToken: i,
        lastToken: i,
        name: null,
        head: token,
        core: token,
      })
    } else if (isQuantifier(text, i)) {
      mentions.push({ form: 'person-noun', firstToken: i, lastToken: i, name: null, head: token, core: token })
    } else if (isNounHead(text, i)) {
      mentions.push({
        form: formOfNoun(token.lower),
        firstToken: i,
        lastToken: i,
        name: null,
        head: token,
        core: token,
      })
    }
  }
  return mentions
}

function lastTokenWithin(text: TaggedText, first: number, span: Span): number {
  let last = first
  while (last + 1 < text.tokens.length && text.tokens[last + 1]!.start < span.end) last++
  return last
}

const QUANTIFIERS = new Set(
  'one another some others many both several few neither someone somebody everyone nobody'.split(' '),
)

/** "one said", "others added", "some of them argue". */
function isQuantifier(text: TaggedText, i: number): boolean {
  if (!QUANTIFIERS.has(text.tokens[i]!.lower)) return false
  const next = text.tokens[i + 1]
  return next !== undefined && (next.tag === 'VERB' || next.tag === 'AUX' || next.tag === 'ADV' || next.lower === 'of')
}

/** "which notes", "that called for". */
function isRelative(text: TaggedText, i: number): boolean {
  const token = text.tokens[i]!
  const next = text.tokens[i + 1]
  const before = text.tokens[i - 1]
  if (token.lower !== 'which' && token.lower !== 'that') return false
  return (
    next?.tag === 'VERB' &&
    before !== undefined &&
    (before.text === ',' || before.tag === 'NOUN' || before.tag === 'PROPN')
  )
}

function coreOf(text: TaggedText, first: number, last: number): Span {
  let start = first
  while (
    start > 0 &&
    text.tokens[start - 1]!.sentence === text.tokens[first]!.sentence &&
    /^(?:NOUN|ADJ|PROPN)$/.test(text.tokens[start - 1]!.tag)
  )
    start--
  return { start: text.tokens[start]!.start, end: text.tokens[last]!.end }
}

/** The last word of a name, a generation suffix ("Jr.") left aside. */
function headOfName(text: TaggedText, first: number, last: number): Span {
  const suffix = last > first && /^(?:jr|sr|ii|iii|iv)\.?$/.test(text.tokens[last]!.lower)
  return text.tokens[suffix ? last - 1 : last]!
}

function formOfName(people: PeopleOfArticle, name: number): MentionForm {
  const entity = people.entities[people.readings[name]![0]!]!
  if (entity.kind === 'organisation') return 'organisation'
  if (entity.kind !== 'person') return 'other-name'
  return people.names[name]!.words.length > 1 ? 'full-name' : 'surname'
}

function formOfNoun(lower: string): MentionForm {
  if (PERSON_NOUNS.has(lower) || FEMALE_NOUNS.has(lower) || MALE_NOUNS.has(lower)) return 'person-noun'
  return GROUP_NOUNS.has(lower) ? 'group-noun' : 'noun'
}

/** A noun that no further noun follows in its phrase. */
function isNounHead(text: TaggedText, i: number): boolean {
  const token = text.tokens[i]!
  const noun = token.tag === 'NOUN' || token.tag === 'PROPN'
  if (!noun && !(token.tag === 'ADJ' && (PERSON_NOUNS.has(token.lower) || GROUP_NOUNS.has(token.lower)))) return false
  if (!/^\p{L}/u.test(token.text)) return false
  const next = text.tokens[i + 1]
  return !next || next.sentence !== token.sentence || (next.tag !== 'NOUN' && next.tag !== 'PROPN')
}
