/** Tells whether a passage is on a topic, whatever else is found. */
import type { RankedPassage } from '../search/ranking/rank-candidates.ts'
import { confidenceOf, strengthOf } from './confidence.ts'

/** Whether the passage alone would be shown as an answer, however weak. */
export const isOnTopic = ({ candidate, score }: RankedPassage): boolean =>
  strengthOf(confidenceOf([candidate]), { candidate, chance: score / 100 }) !== 'none'
