/** Words by which verbs, their voice and what belongs to them are told. */
import { wordSet } from './word-set.ts'

/** Verbs whose past tense is their base form. */
export const UNCHANGING_VERBS: ReadonlySet<string> = wordSet(
  'hit cut put set let shut cost hurt quit split spread bet burst cast rid thrust',
)

/** The next word is a verb. */
export const BEFORE_VERBS: ReadonlySet<string> = wordSet('will would may might can could shall should must to did does')

/** With these it does not matter who comes first: "A met B", "A and B". Stems. */
export const MUTUAL_STEMS: ReadonlySet<string> = wordSet(
  'meet met marri marry wed agre talk speak negoti debat and or between',
)

/** Forms of "be", which make a passive. */
export const FORMS_OF_BE: ReadonlySet<string> = wordSet('is are was were be been being got')

/** Prepositions that tell the role of what follows. */
export const PREPOSITIONS: ReadonlySet<string> = wordSet(
  'in on at from to of for with near off against over after before under during into through about',
)

/** Words for times that are no day. */
export const TIME_NOUNS: ReadonlySet<string> = wordSet(
  'week weeks month months year years day days night morning evening afternoon weekend hour hours late early earlier',
)

/** Words for the dead and for a number of them: another report may choose others. */
export const TOLL_WORDS: ReadonlySet<string> = wordSet(`
  kill kills killed killing die dies died dying dead death deaths toll fatality fatalities casualties victim victims lost lives people
  persons least rise rises rose risen climb climbs climbed reach reaches reached stand stands stood increase increases increased
  number now`)
