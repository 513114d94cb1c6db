/** Finds the sentence of the briefing that says most of what a claim says, in any words and order. */
import { type Passage, passageSentences } from '../passages/passage.ts'
import type { Quotation } from '../quotations/quotation.ts'
import type { PassageSearch } from '../search/passage-search.ts'
import type { QuestionWord } from '../search/question/question.ts'
import { tokensOf } from '../text/analyse.ts'
import { type Span, sliceOf } from '../text/span.ts'
import { markedPart } from './marked-part.ts'
import type { Place } from './verdict.ts'

export interface Paraphrase {
  readonly place: Place
  /** Share of the claim's content words, weighted by rarity, that the sentence has too; in [0, 1]. */
  readonly similarity: number
}

const MAX_PASSAGES = 8
/** Below, a sentence is at best about the same topic. */
const MIN_SIMILARITY = 0.7
/** Content words that claim and sentence must have in common. */
const MIN_COMMON_WORDS = 3
/** The common words must lie within this many times the length of the claim, so that they belong to one thought. */
const MAX_WIDTH = 2
/** A term with a lower weight is another word, not another spelling. In (0, 1]. */
const MIN_TERM_WEIGHT = 0.5

/** @returns null if no sentence says enough of the text */
export function findParaphrase(
  text: string,
  search: Pick<PassageSearch, 'sharing'>,
  quotationsIn: (passage: Passage) => readonly Quotation[],
): Paraphrase | null {
  const { words, passages } = search.sharing(text, MAX_PASSAGES)
  const { length } = tokensOf(text)
  const total = words.reduce((sum, { rarity }) => sum + rarity, 0)
  let best: Paraphrase | null = null
  for (const passage of passages) {
    for (const sentence of passageSentences(passage)) {
      const common = commonWords(words, passage.article.body, sentence)
      if (common.words.length < MIN_COMMON_WORDS) continue
      const similarity = common.words.reduce((sum, { rarity }) => sum + rarity, 0) / total
      if (similarity < MIN_SIMILARITY || similarity <= (best?.similarity ?? 0)) continue
      if (common.width > MAX_WIDTH * length) continue
      best = { similarity, place: placeOf(passage, sentence, common.spans, quotationsIn(passage)) }
    }
  }
  return best
}

interface CommonWords {
  readonly words: readonly QuestionWord[]
  /** Where each is first in the sentence; spans of the article's body. */
  readonly spans: readonly Span[]
  /** Number of words in the sentence from the first of them to the last. */
  readonly width: number
}

function commonWords(words: readonly QuestionWord[], body: string, sentence: Span): CommonWords {
  const places = new Map<string, Span & { readonly number: number }>()
  for (const [number, token] of tokensOf(sliceOf(body, sentence)).entries()) {
    const place = { start: sentence.start + token.start, end: sentence.start + token.end, number }
    for (const term of token.terms) if (!places.has(term)) places.set(term, place)
  }
  const found = words.flatMap((word) => {
    const term = word.terms.find(({ term, weight }) => weight >= MIN_TERM_WEIGHT && places.has(term))
    const place = term && places.get(term.term)
    return place ? [{ word, place }] : []
  })
  const numbers = found.map(({ place }) => place.number)
  return {
    words: found.map(({ word }) => word),
    spans: found.map(({ place }) => place),
    width: Math.max(...numbers) - Math.min(...numbers) + 1,
  }
}

function placeOf(passage: Passage, sentence: Span, common: readonly Span[], quotations: readonly Quotation[]): Place {
  const holders = common.map(({ start }) => quotations.find((one) => one.start <= start && start < one.end))
  const inMarks = holders.filter((holder) => holder !== undefined)
  const quotation = inMarks.length * 2 > common.length ? (inMarks[0] ?? null) : null
  return {
    article: passage.article,
    passage,
    span: quotation ? within(quotation, sentence) : sentence,
    quotation,
    marked: markedPart(inMarks.length, common.length),
  }
}

/** The part of the sentence that lies in the quotation. */
const within = (quotation: Span, sentence: Span): Span => ({
  start: Math.max(quotation.start, sentence.start),
  end: Math.min(quotation.end, sentence.end),
})
