/** Finds the sentence of a passage that answers. */
import { type Passage, passageSentences } from '../passages/passage.ts'
import type { Question } from '../search/question.ts'
import { termsOf } from '../text/analyse.ts'
import { type Span, sliceOf } from '../text/span.ts'

/** @returns the sentence that holds most of what the question asks for, the first of equals; a span of the body */
export function answeringSentence(question: Question, passage: Passage): Span {
  const sentences = passageSentences(passage)
  let best: Span = sentences[0] ?? passage
  let most = -1
  for (const sentence of sentences) {
    const held = heldRarity(question, new Set(termsOf(sliceOf(passage.article.body, sentence))))
    if (held > most) {
      best = sentence
      most = held
    }
  }
  return best
}

/** The rarities of the question's words that some terms stand for, added up; at least 0. */
function heldRarity(question: Question, terms: ReadonlySet<string>): number {
  let held = 0
  for (const word of question.words) {
    held += word.rarity * Math.max(0, ...word.terms.map(({ term, weight }) => (terms.has(term) ? weight : 0)))
  }
  return held
}
