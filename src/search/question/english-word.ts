/** Tells English words from misspelled ones and from names that no dictionary holds. */
import { MONTHS, WEEKDAYS } from '../../english/calendar-words.ts'
import { CONNECTIVES } from '../../english/connectives.ts'
import { MUCH_THE_SAME, NAME_SPELLINGS, SAME_THING } from '../../english/equivalents.ts'
import { FUNCTION_WORDS } from '../../english/function-words.ts'
import { NEGATIONS } from '../../english/negations.ts'
import { NEW_WORDS } from '../../english/new-words.ts'
import { NEWS_SYNONYMS } from '../../english/news-synonyms.ts'
import { isFirstName } from '../../english/nicknames.ts'
import { NUMBER_WORDS } from '../../english/number-words.ts'
import { isOffice } from '../../english/offices.ts'
import { SENSE_CHANGERS } from '../../english/sense-changers.ts'
import { SENTENCE_OPENERS } from '../../english/sentence-openers.ts'
import { SMALL_TALK_WORDS } from '../../english/small-talk-words.ts'
import { isStopWord } from '../../english/stop-words.ts'
import { isInWordNet, properNounOf, timesInEnglish } from './word-senses.ts'

const LISTED: ReadonlySet<string> = new Set([
  ...WEEKDAYS,
  ...MONTHS,
  ...CONNECTIVES,
  ...FUNCTION_WORDS,
  ...NEGATIONS,
  ...NEW_WORDS,
  ...NUMBER_WORDS.keys(),
  ...SENTENCE_OPENERS,
  ...SMALL_TALK_WORDS,
  ...[...NEWS_SYNONYMS, ...SENSE_CHANGERS].flatMap((line) => line.split(' ')),
  ...[...SAME_THING, ...MUCH_THE_SAME].flatMap((line) => line.split(/,? /)),
])

/** @param word in lower case, without accents and apostrophes; regular and irregular forms of a word count as it does */
export const isEnglishWord = (word: string): boolean =>
  LISTED.has(word) || isStopWord(word) || isOffice(word) || isFirstName(word) || isInWordNet(word)

const SPELLINGS: ReadonlyMap<string, readonly string[]> = new Map(
  NAME_SPELLINGS.flatMap((line) => {
    const spellings = line.split(/,? /)
    return spellings.map((spelling) => [spelling, spellings] as const)
  }),
)

/**
 * What a word of which a corpus says nothing is most likely the name of.
 * @param word as above
 * @returns `person` also if no dictionary knows it; null if it is a common word, or in a script that the dictionaries do not know
 */
export function likelyNameOf(word: string): 'person' | 'other' | null {
  if (!LATIN.test(word)) return null
  const spellings = SPELLINGS.get(word) ?? [word]
  const listed = spellings.map(properNounOf).find((name) => name !== null)
  if (listed !== undefined) return listed
  return SPELLINGS.has(word) || !isEnglishWord(word) ? 'person' : null
}

/** The logarithm of how often a common word occurs among the 230,000 words that are counted. */
const LOG_OF_COMMON = 5

const LATIN = /\p{Script=Latin}/u

/** In [0, 1]: how rare a word is in general English; 1 for a name that no dictionary knows, 0 in other scripts. @param word as above */
export const rarityInEnglish = (word: string): number =>
  LATIN.test(word) ? Math.max(0, 1 - Math.log1p(timesInEnglish(word)) / LOG_OF_COMMON) : 0
