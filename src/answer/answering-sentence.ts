/** Finds the sentence of a passage that answers. */
import { proseParagraphs } from '../passages/roles/roles-of.ts'
import { weigh } from '../ranker/linear-model.ts'
import type { AnswerType } from '../search/question/answer-type.ts'
import type { Candidate, CandidateSentence } from '../search/ranking/candidate.ts'
import { SENTENCE_WEIGHTS } from '../search/ranking/ranking-weights.ts'
import { SENTENCE_FEATURES, SENTENCE_WORD_FEATURES } from '../search/ranking/sentence-features.ts'
import { contains, type Span } from '../text/span.ts'

/**
 * @returns the sentence that answers best by the fitted features, or the first of equal ones: a span of the article's body. It is
 *   no line of page furniture unless the passage holds nothing else
 */
export function answeringSentence(candidate: Candidate): Span {
  const prose = proseParagraphs(candidate.passage)
  const inProse = candidate.sentences.filter(({ span }) => prose.some((paragraph) => contains(paragraph, span)))
  const sentences = answeringOnes(candidate, inProse)
  let best: Span = sentences[0]?.span ?? candidate.passage
  let heaviest = Number.NEGATIVE_INFINITY
  for (const sentence of sentences) {
    const weight = weightOf(candidate, sentence)
    if (weight > heaviest) {
      best = sentence.span
      heaviest = weight
    }
  }
  return { start: best.start, end: best.end }
}

/** Kinds of answers of which other languages than English have sure cues. */
const SURE_KINDS: ReadonlySet<AnswerType> = new Set(['when', 'number'])

/**
 * The weights were fitted on English, in which a sentence without the kind of answer may answer in other words. Nothing is known
 * of such words in other languages: there, a sentence with the kind comes first.
 */
function answeringOnes(
  { question: { language, answerType } }: Candidate,
  sentences: readonly CandidateSentence[],
): readonly CandidateSentence[] {
  if (language === undefined || !SURE_KINDS.has(answerType)) return sentences
  const answering = sentences.filter(({ answers }) => answers)
  return answering.length > 0 ? answering : sentences
}

const weightOf = (candidate: Candidate, sentence: CandidateSentence): number =>
  candidate.meaning === null
    ? weigh({ candidate, sentence }, SENTENCE_WORD_FEATURES, SENTENCE_WEIGHTS.words)
    : weigh({ candidate, sentence }, SENTENCE_FEATURES, SENTENCE_WEIGHTS.meaning)
