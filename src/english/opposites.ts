/** Opposites: words that tell two events apart. */

/**
 * Each pair has two sides, each a list of words in lower case, separated by spaces. Two reports contradict each other if one
 * uses words of one side and the other uses words of the other side.
 */
export const OPPOSITES: readonly (readonly [string, string])[] = [
  ['open opened', 'close closed shut'],
  ['raise rise rose lift increase', 'cut lower reduce fall fell'],
  ['win won beat defeat', 'lose lost'],
  ['accept adopt pass approve sign agree', 'reject refuse veto'],
  ['alive rescued safe unhurt', 'body bodies dead killed died missing'],
  ['begin start launch', 'end stop halt finish'],
]
