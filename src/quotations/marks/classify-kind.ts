/** Tells speech from what marks also set apart: titles, nicknames, scare quotes and words as words. */

import { ORGANISATION_WORDS } from '../../english/name-words.ts'
import { cueStrengthOf, SPEECH_NOUNS } from '../../english/reporting-verbs.ts'
import { scoreOf, type Weights } from '../attribution/linear-ranker.ts'
import type { SourceContext } from '../attribution/source-context.ts'
import type { Token } from '../mentions/tag-text.ts'
import type { QuotationKind } from '../quotation.ts'
import { KIND_WEIGHTS } from './kind-weights.ts'

export interface Classification {
  readonly kind: QuotationKind
  /** The rule or the features that decided. */
  readonly rule: string
}

/** So many words are speech, whatever stands around them. */
const SURELY_SPEECH_WORDS = 9

/**
 * Score from which a few marked words count as speech. The annotation that the weights are fitted on has many words that are
 * only marked inside reported speech, and nothing shorter than three words, of which fewer are speech.
 */
const SPEECH_FROM = 0.8
const SPEECH_FROM_FOR_A_WORD_OR_TWO = 2

/**
 * @param quote index of the marked span
 * @param sourceScore score of its best source; null: it has none
 */
export function classifyKind(
  context: SourceContext,
  quote: number,
  sourceScore: number | null,
  weights: Weights = KIND_WEIGHTS,
): Classification {
  const view = viewOf(context, quote)
  const speech: Classification = isFragment(view)
    ? { kind: 'fragment', rule: 'runs on in the sentence around it' }
    : { kind: 'direct', rule: 'stands as a sentence or clause of its own' }
  if (isRemark(view.content)) return { kind: 'not-speech', rule: 'a remark in brackets' }
  if (view.words.length >= SURELY_SPEECH_WORDS) return speech
  if (/^(?=\S*$)\S*?[\da-z][./@:]/.test(view.content.trim()) || /^[\d\W]+$/.test(view.content))
    return { kind: 'not-speech', rule: 'an address or a number' }
  if (isNickname(view)) return { kind: 'not-speech', rule: 'a nickname inside a name' }
  const features = kindFeatures(context, quote, sourceScore)
  const score = scoreOf(weights, features)
  if (score >= (view.words.length <= 2 ? SPEECH_FROM_FOR_A_WORD_OR_TWO : SPEECH_FROM)) return speech
  const against = features.filter((feature) => (weights[feature] ?? 0) < 0).sort((a, b) => weights[a]! - weights[b]!)
  return { kind: 'not-speech', rule: against.slice(0, 3).join('; ') }
}

/** "(Crosstalk.)", "[laughter]". */
export const isRemark = (content: string): boolean => /^\s*[([][^()[\]]*[)\]]\W*$/.test(content)

/** What is looked at of a marked span and its neighbours. */
interface View {
  readonly content: string
  readonly words: readonly string[]
  readonly at: number | undefined
  readonly before: Token | null
  readonly after: Token | null
  /** Follows a comma in a sentence that a quotation opens: “The money,” she said, “was never there.” */
  readonly interrupted: boolean
}

function viewOf(context: SourceContext, quote: number): View {
  const mark = context.marks[quote]!
  const content = context.body.slice(mark.start, mark.end)
  const at = context.text.quoteTokens[quote]
  return {
    content,
    words: content.slice(0, 400).match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [],
    at,
    before: at === undefined ? null : neighbour(context.text.tokens, at, -1),
    after: at === undefined ? null : neighbour(context.text.tokens, at, 1),
    interrupted: at !== undefined && isInterrupted(context, at),
  }
}

/** Capitals tell nothing where the words around the marks are capitalised as well. */
function isInHeadline(context: SourceContext, at: number | undefined): boolean {
  if (at === undefined) return false
  const { tokens, sentenceTokens } = context.text
  const sentence = sentenceTokens[tokens[at]!.sentence]!
  const long = tokens
    .slice(Math.max(sentence.start, at - SIGHT), Math.min(sentence.end, at + SIGHT))
    .filter((token) => token.text.length >= MIN_CAPITALISED)
  return long.length >= 3 && long.filter((token) => /^\p{Lu}/u.test(token.text)).length >= HEADLINE_SHARE * long.length
}

/** Words of a headline from this length on are capitalised, whatever their kind. */
const MIN_CAPITALISED = 4
const HEADLINE_SHARE = 0.8

function isInterrupted(context: SourceContext, at: number): boolean {
  const { tokens, sentenceTokens } = context.text
  const first = sentenceTokens[tokens[at]!.sentence]!.start
  return first < at && tokens[first]!.tag === 'QUOTE' && tokens[at - 1]!.text === ','
}

/** Words and phrases before a marked span that name something. */
const NAMING = new Set(
  'titled entitled dubbed nicknamed named labeled labelled termed so-called known word words term terms phrase song book film movie show series album episode headlined aka program'.split(
    ' ',
  ),
)
/** Words that stay small in a title. */
const SMALL = new Set('a an the and or but of in on at to for with from by as nor is vs'.split(' '))

/** The features by which speech of a few words is told from other marked words; positive weights speak for speech. */
export function kindFeatures(context: SourceContext, quote: number, sourceScore: number | null): readonly string[] {
  const view = viewOf(context, quote)
  const { before, after, content, words } = view
  const title = isTitle(words) && !isInHeadline(context, view.at)
  const features = [
    'any marked words',
    `${words.length <= 3 ? '3 words or fewer' : words.length === 4 ? '4 words' : words.length <= 6 ? '5 or 6 words' : '7 words or more'}`,
  ]
  features.push(`best source ${bucketOf(sourceScore)}`)
  const small = /^[^\p{L}\p{N}]*\p{Ll}/u.test(content)
  features.push(small ? 'starts small' : title ? 'capitalised as a title is' : 'starts with a capital')
  if (/[.!?]$/.test(content.trim()))
    features.push(
      small
        ? 'ends with a full stop, starts small'
        : title
          ? 'ends with a full stop, capitalised as a title is'
          : 'ends with a full stop',
    )
  if (/,$/.test(content.trim()))
    features.push(title ? 'ends with a comma, capitalised as a title is' : 'ends with a comma')
  if (title && words.some((word) => ORGANISATION_WORDS.has(word.toLowerCase()))) {
    features.push('a title that names a programme, paper or body')
  }
  if (title) features.push(`a title, ${titleLead(before)}`)
  features.push(`before: ${beforeClass(before)}`)
  if (before && NAMING.has(before.lower)) features.push('before: a naming word')
  if (before && SPEECH_NOUNS.has(before.lower)) features.push('before: a speech noun')
  features.push(`after: ${afterClass(after)}`)
  if (!sentenceReports(context, view.at)) features.push('nobody reports in the sentence')
  if (view.at !== undefined && before === null && after === null) features.push('alone in its sentence')
  return features
}

/** A title after a preposition or a verb is one; after a verb of saying or a mark it may be a shout. */
function titleLead(before: Token | null): string {
  if (before === null) return 'opens the sentence'
  if (before.tag === 'PUNCT') return 'after a mark'
  if (cueStrengthOf(before.lower) === 'say') return 'after a verb of saying'
  return before.tag === 'ADP' ? 'after a preposition' : 'after another word'
}

function bucketOf(score: number | null): string {
  if (score === null) return 'none'
  return score < 2
    ? 'below 2'
    : score < 3
      ? '2 to 3'
      : score < 4
        ? '3 to 4'
        : score < 5
          ? '4 to 5'
          : score < 6
            ? '5 to 6'
            : '6 or more'
}

function beforeClass(before: Token | null): string {
  if (before === null) return 'nothing'
  if (/^[:,()]$/.test(before.text)) return before.text
  if (before.tag === 'DET') return /^(?:the|this|that|these|those)$/.test(before.lower) ? 'the' : 'a'
  if (before.tag === 'VERB' || cueStrengthOf(before.lower) === 'say') return `a verb, ${cueStrengthOf(before.lower)}`
  if (['as', 'of', 'on', 'in', 'to', 'with', 'for', 'and', 'or', 'that'].includes(before.lower)) return before.lower
  return before.tag
}

function afterClass(after: Token | null): string {
  if (after === null) return 'nothing'
  if (/^[:,().]$/.test(after.text)) return after.text
  if (after.tag === 'VERB') return `a verb, ${cueStrengthOf(after.lower)}`
  return after.tag
}

function neighbour(tokens: readonly Token[], at: number, step: 1 | -1): Token | null {
  const token = tokens[at + step]
  return token && token.sentence === tokens[at]!.sentence ? token : null
}

/** Starts small, or follows a word of the sentence that no mark parts from it; the second half of an interrupted sentence is none. */
function isFragment({ content, words, before, interrupted }: View): boolean {
  if (interrupted) return false
  const small = /^[^\p{L}\p{N}]*\p{Ll}/u.test(content)
  if (before === null) return small && words.length < 6 && !/[.!?,]$/.test(content.trim())
  if (before.text === ':' || (before.text === ',' && !small)) return false
  return small || (before.tag !== 'PUNCT' && before.tag !== 'QUOTE' && cueStrengthOf(before.lower) !== 'say')
}

function isNickname({ before, after, words }: View): boolean {
  const name = (token: Token | null) => token !== null && token.tag === 'PROPN' && /^\p{Lu}/u.test(token.text)
  return words.length <= 3 && name(before) && name(after) && /^\p{Lu}/u.test(words[0] ?? '')
}

/** Every word that is not small is capitalised, and there is more than one. */
function isTitle(words: readonly string[]): boolean {
  const large = words.filter((word) => !SMALL.has(word.toLowerCase()) && /^\p{L}/u.test(word))
  return (
    words.length >= 2 &&
    large.length >= 1 &&
    large.every((word) => /^\p{Lu}/u.test(word)) &&
    /^[\p{Lu}\p{N}]/u.test(words[0]!)
  )
}

/** Tokens of a sentence that are looked at on either side; no sentence of prose has more. */
const SIGHT = 200

function sentenceReports(context: SourceContext, at: number | undefined): boolean {
  if (at === undefined) return false
  const { tokens, sentenceTokens } = context.text
  const sentence = sentenceTokens[tokens[at]!.sentence]!
  const start = Math.max(sentence.start, at - SIGHT)
  const end = Math.min(sentence.end, at + SIGHT)
  return tokens
    .slice(start, end)
    .some(
      (token) =>
        token.tag !== 'QUOTE' &&
        ((token.tag === 'VERB' && cueStrengthOf(token.lower) !== 'other') ||
          cueStrengthOf(token.lower) === 'say' ||
          SPEECH_NOUNS.has(token.lower) ||
          token.lower === 'according'),
    )
}
