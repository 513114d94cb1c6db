/** What must be read of passages before they can be searched: their sentences with terms, and the names in them. */
import { languageOf } from '../languages/languages.ts'
import { termsOf } from '../text/analyse.ts'
import { type Span, sliceOf } from '../text/span.ts'
import { type FindNames, findNames } from './name-mentions.ts'
import { type Passage, passageSentences } from './passage.ts'

/** A sentence as a span of the article's body, with its terms in order, as the analyser gives them. */
export interface ReadSentence extends Span {
  readonly terms: readonly string[]
}

export type ReadPassage = (passage: Passage) => readonly ReadSentence[]

/** How a search reads its passages and their names. */
interface Reading {
  readonly readPassage: ReadPassage
  readonly findNames: FindNames
}

/** Reads all sentences in order. Together, their terms are the terms of the passage. */
export const readPassage: ReadPassage = (passage) =>
  passageSentences(passage).map((span) => ({
    ...span,
    terms: termsOf(sliceOf(passage.article.body, span), languageOf(passage.article.language)),
  }))

/** Reads everything from the text, with nothing known before. */
export const READING: Reading = { readPassage, findNames }
