/** Words that tell apart two places of one name: North Korea and South Korea, York and New York. */
import { wordSet } from './word-set.ts'

/** In lower case. */
export const PLACE_QUALIFIERS: ReadonlySet<string> = wordSet(
  'north south east west northern southern eastern western new',
)
