/** A marked span with the words on either side of it: what tells whether it is speech. */
import { cueStrengthOf, SPEECH_NOUNS } from '../../english/reporting-verbs.ts'
import type { MarkedSpan } from './find-marks.ts'
import { type MarkedText, sentenceAround, sentenceOf, type TaggedText, type Token } from './tag-text.ts'

export interface MarkedView {
  readonly text: TaggedText
  /** The words between the marks. */
  readonly content: string
  readonly words: readonly string[]
  /** The token that stands for the span; `undefined` if no sentence holds it. */
  readonly token: Token | undefined
  /** What is right before the marks, in lower case: at most 30 UTF-16 units. */
  readonly lead: string
  /** Whether nothing but a number is before it in its line. */
  readonly isFirst: boolean
  /** What follows the marks in its line: at most 120 UTF-16 units. */
  readonly rest: string
  /** The neighbours in its sentence; `null` if it opens or ends the sentence. */
  readonly before: Token | null
  readonly after: Token | null
}

/** Words are read from this much of the content, in UTF-16 units. */
const MAX_READ_LENGTH = 400
const LEAD_LENGTH = 30
const MAX_REST_LENGTH = 120

export function viewOf({ body, text }: MarkedText, mark: MarkedSpan): MarkedView {
  const content = body.slice(mark.start, mark.end)
  const token = text.quoteTokens.get(mark)
  return {
    text,
    content,
    words: content.slice(0, MAX_READ_LENGTH).match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [],
    token,
    isFirst: /(?:^|\n)[ \t]*(?:\d{1,3}[.)] ?|[-*•] ?)?$/.test(
      body.slice(Math.max(0, mark.outer.start - LEAD_LENGTH), mark.outer.start),
    ),
    rest:
      body
        .slice(mark.outer.end, mark.outer.end + MAX_REST_LENGTH)
        .split('\n', 1)[0]
        ?.trimEnd() ?? '',
    lead: body.slice(Math.max(0, mark.outer.start - LEAD_LENGTH), mark.outer.start).toLowerCase(),
    before: token === undefined ? null : neighbour(text, token, -1),
    after: token === undefined ? null : neighbour(text, token, 1),
  }
}

function neighbour(text: TaggedText, token: Token, step: 1 | -1): Token | null {
  const beside = text.tokens[token.index + step]
  return beside && beside.sentence === token.sentence ? beside : null
}

export const startsSmall = ({ content }: MarkedView): boolean => /^[^\p{L}\p{N}]*\p{Ll}/u.test(content)

/** Words that stay small in a title. */
const SMALL = new Set('a an the and or but of in on at to for with from by as nor is vs'.split(' '))

/** Whether every large word is capitalised, although the sentence around is not written that way; a single word never is. */
export function isWrittenAsTitle(view: MarkedView): boolean {
  const { words } = view
  const large = words.filter((word) => !SMALL.has(word.toLowerCase()) && /^\p{L}/u.test(word))
  return (
    words.length >= 2 &&
    large.length >= 1 &&
    large.every((word) => /^\p{Lu}/u.test(word)) &&
    /^[\p{Lu}\p{N}]/u.test(words[0] ?? '') &&
    !isInHeadline(view)
  )
}

/** Words of a headline from this length on are capitalised, whatever their kind. In UTF-16 units. */
const MIN_CAPITALISED_LENGTH = 4
const MIN_CAPITALISED_SHARE = 0.9

/** Capitals tell nothing if the words around the marks are capitalised too. */
function isInHeadline(view: MarkedView): boolean {
  const long = tokensAround(view).filter((token) => token.text.length >= MIN_CAPITALISED_LENGTH)
  const capitalised = long.filter((token) => /^\p{Lu}/u.test(token.text))
  return long.length >= 3 && capitalised.length >= MIN_CAPITALISED_SHARE * long.length
}

/** Tokens of a sentence that are looked at on either side; no sentence of prose has more. */
const REACH = 200

function tokensAround({ text, token }: MarkedView): readonly Token[] {
  if (token === undefined) return []
  const { start, end } = sentenceAround(sentenceOf(text, token), token.index, REACH)
  return text.tokens.slice(start, end)
}

/** Whether the sentence around it has a word of reporting. */
export const sentenceReports = (view: MarkedView): boolean => tokensAround(view).some(isOfReporting)

function isOfReporting({ tag, lower }: Token): boolean {
  if (tag === 'QUOTE') return false
  const strength = cueStrengthOf(lower)
  return (
    strength === 'say' || (tag === 'VERB' && strength === 'report') || SPEECH_NOUNS.has(lower) || lower === 'according'
  )
}

/** Whether it follows a comma in a sentence that a quotation opens: “The money,” she said, “was never there.” */
export function isInterrupted({ text, token }: MarkedView): boolean {
  if (token === undefined) return false
  const first = sentenceOf(text, token).start
  return first < token.index && text.tokens[first]?.tag === 'QUOTE' && text.tokens[token.index - 1]?.text === ','
}
