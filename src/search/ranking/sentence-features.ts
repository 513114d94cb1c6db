/** The features that tell the answering sentence of a passage from the others. */
import type { Candidate, CandidateSentence } from './candidate.ts'
import { share } from './held-words.ts'

interface SentenceInPassage {
  readonly candidate: Candidate
  readonly sentence: CandidateSentence
}

/** Each in [0, 1]. */
export const SENTENCE_WORD_FEATURES = {
  /** The question's words, or words related to them. */
  words: ({ candidate, sentence }) => share(sentence.holding.near, candidate.question.rarities),
  /** The same by how rare they are within the article. */
  localWords: ({ candidate, sentence }) => share(sentence.holding.near, candidate.article.localRarity),
  /** It holds the kind of answer that is asked for. */
  answerType: ({ sentence }) => Number(sentence.answers),
  /** It names somebody in the role that the question asks for. */
  role: ({ sentence }) => Number(sentence.fitsRole),
  /** If the question asks how many or how much: a figure or an amount. */
  figure: ({ candidate, sentence }) =>
    Number(candidate.question.answerType === 'number' && (sentence.is('figure') || sentence.is('money'))),
  /** It is a question itself. */
  asks: ({ sentence }) => Number(sentence.is('asking')),
  /** It is the first sentence of the passage. */
  first: ({ candidate, sentence }) => Number(candidate.sentences[0] === sentence),
} as const satisfies Features

/** The features that need vectors. */
const SENTENCE_MEANING_FEATURES = {
  /** How near the sentence is to the question, as a cosine. */
  meaning: ({ sentence }) => sentence.meaning,
} as const satisfies Features

export const SENTENCE_FEATURES = { ...SENTENCE_WORD_FEATURES, ...SENTENCE_MEANING_FEATURES } as const

type Features = Readonly<Record<string, (thing: SentenceInPassage) => number>>

export type SentenceWordFeature = keyof typeof SENTENCE_WORD_FEATURES
export type SentenceFeature = keyof typeof SENTENCE_FEATURES
