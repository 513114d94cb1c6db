/** Finds the mentions of an article that could be the source of a quotation. */
import { FEMALE_NOUNS, GROUP_NOUNS, MALE_NOUNS, PERSON_NOUNS } from '../../english/name-words.ts'
import type { Span } from '../../text/span.ts'
import { itemAt } from '../item-at.ts'
import { sentenceOf, type TaggedText, type Token } from '../marks/tag-text.ts'
import type { ResolvedName } from '../people/people-in-article.ts'
import type { Mention, MentionForm, MentionWords } from './mention.ts'
import { predicateOf } from './predicates.ts'

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

/**
 * @param names the names of the article, in order
 * @returns the mentions of the whole article outside quotations, in order
 */
export function mentionsOf(text: TaggedText, names: readonly ResolvedName[]): readonly Mention[] {
  const mentions: Mention[] = []
  let nextName = 0
  let nextToken = 0
  for (const token of text.tokens) {
    if (token.index < nextToken || token.tag === 'QUOTE') continue
    let name = names[nextName]
    while (name && name.end <= token.start) name = names[++nextName]
    if (name && token.start < name.end && token.end > name.titleStart) {
      const last = lastTokenOf(text, token, name)
      nextToken = last.index + 1
      mentions.push(mentionOfName(text, mentions.length, { form: formOfName(name), first: token, last, name }))
    } else {
      const form = formOfWord(text, token)
      if (form) mentions.push(mentionOfWord(text, mentions.length, { form, first: token, last: token, name: null }))
    }
  }
  return mentions
}

function mentionOfName(text: TaggedText, index: number, words: MentionWords): Mention {
  const { form, first, last, name } = words
  const predicate = predicateOf(text, words, sentenceOf(text, first))
  return { index, form, first, last, name, head: headOfName(text, words), core: coreOf(text, words), predicate }
}

function mentionOfWord(text: TaggedText, index: number, words: MentionWords): Mention {
  const { form, first, last, name } = words
  const predicate = predicateOf(text, words, sentenceOf(text, first))
  return { index, form, first, last, name, head: first, core: first, predicate }
}

/** The form of a word that is no name; `null` if it mentions nobody and nothing. */
function formOfWord(text: TaggedText, token: Token): MentionForm | null {
  if (isRelative(text, token)) return 'who'
  const pronoun = PRONOUNS.get(token.lower)
  if (pronoun !== undefined) return pronoun
  if (isQuantifier(text, token)) return 'person-noun'
  return isNounHead(text, token) ? formOfNoun(token.lower) : null
}

function lastTokenOf(text: TaggedText, first: Token, name: Span): Token {
  let last = first
  for (let next = text.tokens[first.index + 1]; next && next.start < name.end; next = text.tokens[next.index + 1]) {
    last = next
  }
  return last
}

const QUANTIFIERS = new Set(
  'one another some others many both several few neither someone somebody everyone nobody two three four five all half pair duo trio'.split(
    ' ',
  ),
)

/** "one said", "others added", "some of them argue". */
function isQuantifier(text: TaggedText, token: Token): boolean {
  if (!QUANTIFIERS.has(token.lower)) return false
  const next = text.tokens[token.index + 1]
  return next !== undefined && (next.tag === 'VERB' || next.tag === 'AUX' || next.tag === 'ADV' || next.lower === 'of')
}

/** "which notes", "that called for". */
function isRelative(text: TaggedText, token: Token): boolean {
  if (token.lower !== 'which' && token.lower !== 'that') return false
  const before = text.tokens[token.index - 1]
  if (before === undefined || text.tokens[token.index + 1]?.tag !== 'VERB') return false
  return before.text === ',' || before.tag === 'NOUN' || before.tag === 'PROPN'
}

function coreOf(text: TaggedText, { first, last }: MentionWords): Span {
  let start = first
  for (
    let before = text.tokens[first.index - 1];
    before && before.sentence === first.sentence && /^(?:NOUN|ADJ|PROPN)$/.test(before.tag);
    before = text.tokens[before.index - 1]
  ) {
    start = before
  }
  return { start: start.start, end: last.end }
}

/** The last word of a name, without a generation suffix ("Jr."). */
function headOfName(text: TaggedText, { first, last }: MentionWords): Span {
  const suffix = last.index > first.index && /^(?:jr|sr|ii|iii|iv)\.?$/.test(last.lower)
  return suffix ? itemAt(text.tokens, last.index - 1) : last
}

function formOfName({ entity, words }: ResolvedName): MentionForm {
  if (entity.kind === 'organisation') return 'organisation'
  if (entity.kind !== 'person') return 'other-name'
  return words.length > 1 ? 'full-name' : 'surname'
}

function formOfNoun(lower: string): MentionForm {
  if (PERSON_NOUNS.has(lower) || FEMALE_NOUNS.has(lower) || MALE_NOUNS.has(lower)) return 'person-noun'
  return GROUP_NOUNS.has(lower) ? 'group-noun' : 'noun'
}

/** A noun that no further noun follows in its phrase. */
function isNounHead(text: TaggedText, token: Token): boolean {
  const noun = token.tag === 'NOUN' || token.tag === 'PROPN'
  const isListed = PERSON_NOUNS.has(token.lower) || GROUP_NOUNS.has(token.lower)
  if (!noun && !((token.tag === 'ADJ' || token.tag === 'ADV') && isListed)) return false
  if (!/^\p{L}/u.test(token.text)) return false
  const next = text.tokens[token.index + 1]
  return !next || next.sentence !== token.sentence || (next.tag !== 'NOUN' && next.tag !== 'PROPN')
}
