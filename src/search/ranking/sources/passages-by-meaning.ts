/** Passages that are nearest to the question in meaning, even if they share no word with it. */
import type { CandidateSource } from './candidate-source.ts'

export const passagesByMeaning: CandidateSource = ({ meaning }) => meaning?.nearest ?? []
