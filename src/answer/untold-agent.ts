/** Tells whether an article says that something was done, and not by whom. */
import type { Candidate } from '../search/ranking/candidate.ts'
import { agentReader } from '../search/ranking/role-in-sentence.ts'
import { sentencesOf } from '../text/sentences.ts'
import { sliceOf } from '../text/span.ts'
import { heldAround } from './words-held.ts'

const ASKS_WHO = /\bwho\b/i
/** A deed that is held less is told in other words, and then perhaps with its doer. */
const MIN_TOLD = 0.5
/** In UTF-16 units: how far before and after the passage its doer may be told. */
const MAX_DISTANCE = 300

/**
 * Whether the question asks who did something, and the passage or a neighbour tells that it was done, as in "the ceiling was painted",
 * and no sentence near it tells of anybody who did it. Of 10 such passages, each the first of a question in
 * `bench/questions` or the gold folders, none answers.
 */
export function isAgentUntold(first: Candidate): boolean {
  const { question, passage } = first
  const { body, language } = passage.article
  if (question.deed?.asks !== 'agent' || language !== undefined || !ASKS_WHO.test(question.spelt)) return false
  if ((heldAround(first)[question.deed.word] ?? 0) < MIN_TOLD) return false
  const tellsAgent = agentReader(question)
  return !sentencesOf(body, { start: 0, end: body.length })
    .filter(({ start, end }) => end > passage.start - MAX_DISTANCE && start < passage.end + MAX_DISTANCE)
    .some((sentence) => tellsAgent(sliceOf(body, sentence)))
}
