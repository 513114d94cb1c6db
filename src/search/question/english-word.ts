/** Tells English words from misspelled ones and from names that no dictionary holds. */
import { MONTHS, WEEKDAYS } from '../../english/calendar-words.ts'
import { CONNECTIVES } from '../../english/connectives.ts'
import { MUCH_THE_SAME, SAME_THING } from '../../english/equivalents.ts'
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
import { isInWordNet } from './related-words.ts'

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
