/** Words by which a sentence says that words were not said, or leaves open whether they were. In lower case. */
import { wordSet } from './word-set.ts'

/** Adverbs and particles right before a verb that negate it. */
export const VERB_NEGATIONS: ReadonlySet<string> = wordSet("not n't n’t never nor neither hardly scarcely cannot")

/** Verbs after which a verb of saying did not happen: "refused to say", "denied saying", "stopped short of saying". */
export const REFUSING_VERBS: ReadonlySet<string> = wordSet(`
  refuse refuses refused refusing decline declines declined declining deny denies denied denying avoid avoids avoided avoiding stop stops
  stopped stopping short neglect neglected neglects cease ceased fail fails failed failing omit omitted forget forgot forgets without
  instead rather`)

/** Verbs that, negated, do not deny what follows: "did not hesitate to say". */
export const DOUBLE_NEGATIVES: ReadonlySet<string> = wordSet(`
  hesitate hesitated hesitating fail failed failing forget forgot resist resisted resisting help mince shy refrain stop stopped shrink`)

/** Nouns that "no" denies: "no record of him saying". */
export const PROOFS: ReadonlySet<string> = wordSet(
  'record evidence proof indication sign report footage recording transcript trace basis',
)

/** Words for what was never said, or not by that person. */
export const FORGERIES: ReadonlySet<string> = wordSet(`
  fake faked fabricated doctored bogus misattributed misquoted misquoting falsely wrongly erroneously mistakenly incorrectly forged hoax
  manipulated deepfake untrue false`)

/** Subjects that nobody is. */
export const NOBODY: ReadonlySet<string> = wordSet('nobody none neither no-one')

/** Auxiliaries of what was not done: "could have said". */
export const UNREAL_AUXILIARIES: ReadonlySet<string> = wordSet('could should might would ought must')

/** Verbs by which somebody rejects what others say. */
export const REJECTING_VERBS: ReadonlySet<string> = wordSet(`
  deny denies denied denying reject rejects rejected rejecting dispute disputes disputed disputing refute refutes refuted refuting rebut
  rebuts rebutted rebutting disavow disavows disavowed`)
