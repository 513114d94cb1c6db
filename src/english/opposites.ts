/** Pairs of opposites that news reports of one event do not mix. */

/** Each pair has two sides of words, in lower case: if one report uses one side and another the other, they contradict. */
export const OPPOSITES: readonly (readonly [string, string])[] = [
  ['open opened', 'close closed shut'],
  ['raise rise rose lift increase', 'cut lower reduce fall fell'],
  ['win won beat defeat', 'lose lost'],
  ['accept adopt pass approve sign agree', 'reject refuse veto'],
  ['alive rescued safe unhurt', 'body bodies dead killed died missing'],
  ['begin start launch', 'end stop halt finish'],
]
