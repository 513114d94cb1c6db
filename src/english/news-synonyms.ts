/** Words that news reports use for the same thing. */

/** Each line is one meaning in several words and forms, separated by spaces. The first stands for all. Lower case. */
export const NEWS_SYNONYMS: readonly string[] = [
  'lose lost',
  'close shut',
  'win won',
  'rise rose raise lift increase',
  'kill died die dead',
  'leave left',
  'take took taken',
  'find found',
  'say said tell told',
  'speak spoke talk',
  'break broke broken burst',
  'pass adopt approve',
  'sentenced jailed',
]
