/** Passages that are nearest to the question in meaning, even if they share no word with it. */
import { highest } from '../../index/highest.ts'
import type { CandidateSource } from './candidate-source.ts'

/** Found by `npm run fit`: of 20, 30 and 40 the smallest that loses nothing. */
const MAX_PASSAGES = 20

export const passagesByMeaning: CandidateSource = ({ index: { layout }, meaning, isKept }) =>
  meaning === null
    ? []
    : highest(
        meaning.cosines.keys(),
        (passage) => meaning.cosines[passage] ?? 0,
        MAX_PASSAGES,
        (passage) => isKept(layout.articleOf[passage] ?? 0),
      )
