/** Tells whether an article speaks of what a question asks the name of, and names it nowhere. */

import { nounNamed } from '../search/question/noun-named.ts'
import type { Candidate, CandidateSentence } from '../search/ranking/candidate.ts'
import { termsOf, tokensOf } from '../text/analyse.ts'
import { contains, type Span, sliceOf } from '../text/span.ts'
import { shareOf } from './words-held.ts'

const NAME = "\\p{Lu}[\\p{L}\\p{N}'’.-]{0,30}"
const SMALL_WORD = "\\p{Ll}[\\p{L}'’-]{0,30}"
const INDEFINITE = 'an?|another|one|some|several|many|other|two|three|four|five|six|seven|eight|nine|ten'

/** They have a capital only at the start of a sentence. */
const OPENERS =
  '(?:An?|Another|One|Some|Several|Many|Other|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|The|Its?|His|Her|Their|Our|My|This|That|No)'

/** "a rival", "another large company". */
const IS_NEW = new RegExp(`\\b(?:${INDEFINITE}) (?:(?!of |the )${SMALL_WORD} ){0,3}$`, 'iu')
/** "Greenlane, a family firm", "Greenlane is a firm", "the Greenlane firm". */
const NAMED_BEFORE = new RegExp(
  `${NAME}["”]?(?:,| is| are| was| were| became| as)(?: ${SMALL_WORD}){1,5} $|\\b(?!${OPENERS} )${NAME} $`,
  'u',
)
/** "a firm called Greenlane", "a film, “Blue Bread”", "a firm from the north, Greenlane, has". */
const NAMED_AFTER = new RegExp(
  `^,? (?:called |named |known as )?["“‘]?\\p{Lu}|^[^.;!?]{0,100}?(?:[,:(]| [–—]) ?(?:the )?["“‘]?${NAME}(?: ${NAME}){0,3}(?:["”’.,;)]|$)`,
  'u',
)
/** "The keepers call it Olga", "one of them, Siv Aas, says". */
const NAMED_LATER = new RegExp(
  `\\b(?:call|calls|called|named|nicknamed|dubbed|christened) (?:it|him|her|them) ["“‘]?\\p{Lu}|\\bof them, ${NAME}`,
  'u',
)

/** "A pub", and nothing that tells which: neither "a pub in Leeds" nor "a pub, the Crown". */
const IS_BARE_BEFORE = /\b(?:an?|another|one|some) $/iu
const IS_BARE_AFTER =
  /^(?:[.;!?]| (?!(?:of|to|for|from|at|on|by|near|under|over|between|behind|with|without|that|which|who|whose|where|called|named|known)\b|in\b(?! \d{4}\b))\p{Ll})/u
/** The next sentence may tell more: "A pub closed. It was the Crown." */
const IS_TOLD_ON = /^[^.!?]{0,300}[.!?]["”’]? (?:It|He|She|They|This|That|These|Those|Its|His|Her|Their)\b/u

/** In UTF-16 units: how much text around a word is read for its name. */
const MAX_AROUND = 120

/**
 * Whether the question asks for the name of something or somebody that a passage brings in without one, as in "a rival had asked for
 * more", and that the article names nowhere. If a description would answer too, as in "which door was open", nothing but "a door"
 * stands in the whole article. The first paragraph is left out: it often brings in under a description what later ones name. So is
 * a passage of which another sentence holds more of the question. Of 433 questions for a name or for `which …` in
 * `bench/questions` and the gold folders, 10 have such a first passage, and none of these answers.
 */
export function isThingUnnamed({ question, passage, sentences }: Candidate): boolean {
  const { article, paragraph } = passage
  if (question.language !== undefined || article.language !== undefined || paragraph === 1) return false
  const { body } = article
  const { noun, takesDescription } = nounNamed(question.spelt)
  const terms = new Set(termsOf(noun))
  const [own] = mentionsIn(body, passage, terms)
  if (own === undefined || !isInBest(sentences, own, ({ holding }) => shareOf(question, holding.near))) return false
  const mentions = () => mentionsIn(body, { start: 0, end: body.length }, terms)
  const rest = body.slice(own.end, passage.end)
  return takesDescription
    ? isBare(body, own) && !IS_TOLD_ON.test(rest) && mentions().length === 1
    : IS_NEW.test(textBefore(body, own)) &&
        !NAMED_LATER.test(rest) &&
        !mentions().some((mention) => isNamed(body, mention))
}

const isBare = (body: string, mention: Span): boolean =>
  IS_BARE_BEFORE.test(textBefore(body, mention)) && IS_BARE_AFTER.test(textAfter(body, mention))

/** The words of a part of a text that have one of some terms, in order. */
const mentionsIn = (body: string, part: Span, terms: ReadonlySet<string>): readonly Span[] =>
  terms.size === 0
    ? []
    : tokensOf(sliceOf(body, part))
        .filter((token) => token.terms.some((term) => terms.has(term)))
        .map(({ start, end }) => ({ start: part.start + start, end: part.start + end }))

const textBefore = (body: string, { start }: Span): string => body.slice(Math.max(0, start - MAX_AROUND), start)

const textAfter = (body: string, { end }: Span): string => body.slice(end, end + MAX_AROUND)

const isNamed = (body: string, mention: Span): boolean =>
  NAMED_BEFORE.test(textBefore(body, mention)) || NAMED_AFTER.test(textAfter(body, mention))

/** Whether a span is in a sentence of which no other one holds more. */
function isInBest(
  sentences: readonly CandidateSentence[],
  span: Span,
  shareHeld: (sentence: CandidateSentence) => number,
): boolean {
  const most = Math.max(...sentences.map(shareHeld))
  return sentences.some((sentence) => contains(sentence.span, span) && shareHeld(sentence) === most)
}
