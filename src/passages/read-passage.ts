/** What is read of a passage before it can be searched: its sentences and their terms. */
import { termsOf } from '../text/analyse.ts'
import { type Span, sliceOf } from '../text/span.ts'
import { type Passage, passageSentences } from './passage.ts'

/** A sentence, as a span of the article's body, with its terms in order as the analyser gives them. */
export interface ReadSentence extends Span {
  readonly terms: readonly string[]
}

export type ReadPassage = (passage: Passage) => readonly ReadSentence[]

/** All sentences in order; together their terms are those of the passage. */
export const readPassage: ReadPassage = (passage) =>
  passageSentences(passage).map((span) => ({ ...span, terms: termsOf(sliceOf(passage.article.body, span)) }))
