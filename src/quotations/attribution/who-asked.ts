/** Who asked what somebody answers: a pronoun before "answered" means somebody else, and so does one after "Doe asked Roe why". */
import { sentenceOf, type Token } from '../marks/tag-text.ts'
import type { Mention } from '../mentions/mention.ts'
import type { Entity } from '../people/people-in-article.ts'
import type { SourceContext } from './source-context.ts'

const ANSWERS: ReadonlySet<string> = new Set(
  'answer answers answered reply replies replied respond responds responded'.split(' '),
)
const ASKS: ReadonlySet<string> = new Set(
  'ask asks asked inquire inquires inquired enquire enquires enquired'.split(' '),
)

const verbOf = ({ predicate: { subjectOf, invertedOf } }: Mention): string => (invertedOf ?? subjectOf)?.lower ?? ''

/** @returns whom the article names as asking, last before the answer and at most a sentence before it; `null` if nobody asks */
export function askerBefore({ text, mentions }: SourceContext, answerer: Mention): Entity | null {
  const answers = ANSWERS.has(verbOf(answerer))
  for (let before = mentions[answerer.index - 1]; before; before = mentions[before.index - 1]) {
    if (before.first.sentence < answerer.first.sentence - 1) return null
    if (before.name === null || before.predicate.passive || !ASKS.has(verbOf(before))) continue
    return answers || isNextQuestion(text.tokens, before, answerer) ? before.name.entity : null
  }
  return null
}

/** Tokens between "asked" and the question: "Doe asked Max Roe of Ohio why". */
const MAX_TOKENS_TO_QUESTION = 6
const OPENS_QUESTION = /^(?:whether|if|how|why|what|when|where|who|which)$/

/** "Doe asked Roe whether it would hold. “No,” she said.": who is asked something is likely to say the next thing. */
function isNextQuestion(tokens: readonly Token[], asker: Mention, answerer: Mention): boolean {
  const verb = asker.predicate.subjectOf
  if (verb === null || answerer.first.sentence !== verb.sentence + 1) return false
  const after = tokens.slice(verb.index + 1, verb.index + 2 + MAX_TOKENS_TO_QUESTION)
  const question = after.findIndex(({ lower, sentence }) => sentence === verb.sentence && OPENS_QUESTION.test(lower))
  return after[0]?.tag === 'PROPN' && question > 0
}

/**
 * "Asked by Roe whether Doe had left, she said": who is named in what somebody is asked seldom answers.
 *
 * @param answerer a pronoun
 * @returns the people and bodies named before it, if it answers what its sentence opens with; else nobody
 */
export function namedInQuestion({ text, mentions }: SourceContext, answerer: Mention): ReadonlySet<Entity> {
  const named = new Set<Entity>()
  const opener = text.tokens[sentenceOf(text, answerer.first).start]
  if (opener === undefined || !OPENS_WITH_QUESTION.test(opener.lower)) return named
  if (answerer.predicate.strength !== 'say') return named
  for (let before = mentions[answerer.index - 1]; before; before = mentions[before.index - 1]) {
    if (before.first.sentence !== answerer.first.sentence) break
    // "Asked about it, Doe said that she said"
    if (before.predicate.strength === 'say') return new Set()
    if (before.name !== null) named.add(before.name.entity)
  }
  return named
}

const OPENS_WITH_QUESTION = /^(?:asked|questioned|pressed|quizzed)$/
