/** Finds the nouns that describe a person named beside them: "Jane Doe, a former mayor and teacher, said". */

import { cueStrengthOf } from '../../english/reporting-verbs.ts'
import type { Span } from '../../text/span.ts'
import type { TaggedText, Token } from '../marks/tag-text.ts'
import type { Mention } from './mention.ts'

/** An apposition of more tokens is not understood. */
const MAX_TOKENS = 30
/** Tokens after a name in which its brackets are closed. */
const BRACKET_REACH = 8
const OPENERS: ReadonlySet<string | undefined> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM'])

/** A mention that names a person. */
const isOfPerson = ({ name }: Mention): boolean => name?.entity.kind === 'person'

/** "the head of the clinic, Jane Doe, said": any noun that says something may be somebody. */
const mayDescribe = ({ form, predicate: { strength, preposition } }: Mention): boolean =>
  form === 'person-noun' || (form === 'noun' && strength === 'say' && preposition === null)

/** @returns the name that each mention describes; mentions that describe none are absent */
export function appositionsOf(text: TaggedText, mentions: readonly Mention[]): ReadonlyMap<Mention, Mention> {
  const described = new Map<Mention, Mention>()
  for (const name of mentions) {
    for (const noun of nounsAfter(text, mentions, name)) {
      if (!belongsToNext(text, mentions, name, noun)) described.set(noun, name)
    }
  }
  for (const noun of mentions) {
    if (!mayDescribe(noun) || described.has(noun)) continue
    const name = nameAfter(text, mentions, noun)
    if (name) described.set(noun, name)
  }
  return described
}

/** "read by Jane Doe, the neighbour, Max Roe, said": after a preposition's name, the noun describes who speaks next. */
function belongsToNext(text: TaggedText, mentions: readonly Mention[], name: Mention, noun: Mention): boolean {
  const next = mentions[noun.index + 1]
  if (name.predicate.preposition === null || noun.predicate.strength !== 'say' || !next?.name) return false
  return standsRightAfter(text, next, noun.last) && isBeforeComma(text, next)
}

/** The person named right after a noun, or after what the noun is of; `null` if there is none. */
function nameAfter(text: TaggedText, mentions: readonly Mention[], noun: Mention): Mention | null {
  const next = mentions[noun.index + 1]
  if (next === undefined) return null
  if (isOfPerson(next) && standsRightAfter(text, next, complementEnd(text, noun.last))) return next
  const { preposition } = next.predicate
  const isOfBody = preposition !== null && /^(?:for|at|from|with)$/.test(preposition) && isBeforeComma(text, next)
  const isComplement =
    isOfBody ||
    (preposition === 'of' && (next.name !== null || (next.form === 'group-noun' && isBeforeComma(text, next))))
  const name = mentions[next.index + 1]
  return isComplement && name && isOfPerson(name) && standsRightAfter(text, name, next.last) ? name : null
}

/** The nouns for people in the apposition that follows a person's name. */
function nounsAfter(text: TaggedText, mentions: readonly Mention[], name: Mention): readonly Mention[] {
  const region = isOfPerson(name) ? regionAfter(text, name) : null
  if (region === null) return []
  const nouns: Mention[] = []
  for (let noun = mentions[name.index + 1]; noun && noun.last.index < region.end; noun = mentions[noun.index + 1]) {
    const { preposition, possessive } = noun.predicate
    if (noun.form === 'person-noun' && preposition === null && !possessive) nouns.push(noun)
  }
  return nouns
}

/** Tokens between the comma after a name and what closes the apposition; `null` if no apposition follows. */
function regionAfter({ tokens }: TaggedText, { last }: Mention): Span | null {
  const comma = afterTag(tokens, afterBrackets({ tokens }, last.index + 1))
  if (tokens[comma]?.text !== ',' || !OPENERS.has(tokens[comma + 1]?.tag)) return null
  for (
    let token = tokens[comma + 1];
    token && token.index - comma <= MAX_TOKENS && token.sentence === last.sentence;
    token = tokens[token.index + 1]
  ) {
    if (token.tag === 'QUOTE' || isClause(token)) return null
    if (closesApposition(token)) return { start: comma + 1, end: token.index }
  }
  return null
}

/** A verb other than that of the sentence, and than a participle: "the first woman elected to the House said". */
const isClause = ({ tag, lower }: Token): boolean =>
  tag === 'VERB' && cueStrengthOf(lower) !== 'say' && !lower.endsWith('ed')

const closesApposition = ({ text, tag, lower }: Token): boolean =>
  text === ',' || text === '.' || lower === 'who' || (tag === 'VERB' && cueStrengthOf(lower) === 'say')

/** Tokens of what is between the first two commas after a name: a party and a state, or an age. */
const TAG_REACH = 6

/** The index of the comma after a party with its state, or after an age; of the same comma if neither follows. */
function afterTag(tokens: readonly Token[], comma: number): number {
  const first = tokens[comma + 1]
  if (
    tokens[comma]?.text !== ',' ||
    first === undefined ||
    !(first.tag === 'NUM' || /^[DRI](?:$|-\p{Lu})/u.test(first.text))
  )
    return comma
  for (let i = comma + 2; i < comma + TAG_REACH; i++) if (tokens[i]?.text === ',') return i
  return comma
}

/** The index after the brackets that open at `from`; `from` if none do. */
function afterBrackets({ tokens }: Pick<TaggedText, 'tokens'>, from: number): number {
  if (tokens[from]?.text !== '(') return from
  let i = from
  while (i < tokens.length && tokens[i]?.text !== ')' && i - from < BRACKET_REACH - 1) i++
  return i + 1
}

const isBeforeComma = ({ tokens }: TaggedText, { last }: Mention): boolean => tokens[last.index + 1]?.text === ','

/** Tokens of what a noun is of. */
const COMPLEMENT_REACH = 5
const OF_COMPLEMENT: ReadonlySet<string | undefined> = new Set(['DET', 'ADJ', 'NOUN'])

/** The last token of "the keeper of the old lighthouse" before its comma; the noun itself if no comma is near. */
function complementEnd({ tokens }: TaggedText, noun: Token): Token {
  if (!/^(?:of|for|at|from|with|in)$/.test(tokens[noun.index + 1]?.lower ?? '')) return noun
  const words = tokens.slice(noun.index + 2, noun.index + 2 + COMPLEMENT_REACH)
  const length = words.findIndex(({ tag }) => !OF_COMPLEMENT.has(tag))
  return (words[length]?.text === ',' ? words[length - 1] : undefined) ?? noun
}

/**
 * "the chief engineer, Jane Doe,", "campaign manager Jane Doe", "the Bishop of Oxford, Jane Doe". In "the mayor, Halden Rail and
 * the union" the name may be another one of a list.
 */
function standsRightAfter({ tokens }: TaggedText, name: Mention, before: Token): boolean {
  const gap = name.first.index - before.index
  const isListed = /^(?:and|&)$/.test(tokens[name.last.index + 1]?.lower ?? '')
  return gap === 1 || (gap === 2 && tokens[before.index + 1]?.text === ',' && !isListed)
}
