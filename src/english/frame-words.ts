/**
 * Words under which a sentence does not say that its clause is true: nonveridical operators (Karttunen 1973, "Presuppositions of
 * compound sentences"; Giannakidou 1998, "Polarity sensitivity as (non)veridical dependency"). Base forms in lower case.
 */
import { wordSet } from './word-set.ts'

/** They deny a clause or call it untrue. */
export const DENIALS: ReadonlySet<string> = wordSet(`
  deny denial lie liar lying false falsely falsehood untrue untruth untruthful fiction fictional fabricate fabrication myth
  hoax fake bogus baseless groundless unfounded rumor rumour nonsense rubbish baloney refute rebut debunk disprove
  disavow disown joke kidding pretend pretence pretense doubt doubtful dubious disbelieve incorrect
  inaccurate misquote slander libel smear`)

/** They say that something is or was not done. They need no clause: "refuse to help". */
export const REFUSALS: ReadonlySet<string> = wordSet(`
  refuse refusal reject rejection decline oppose forbid forbade forbidden prohibit ban prevent avoid refrain fail failure stop
  impossible unlikely implausible unthinkable inconceivable unable incapable unwilling reluctant wrong mistake mistaken
  absurd ridiculous ludicrous preposterous outrageous loath`)

/** They refuse only with the second word behind them: "instead of", "rather … than". */
export const REFUSING_PAIRS: ReadonlyMap<string, string> = new Map([
  ['rather', 'than'],
  ['sooner', 'than'],
  ['instead', 'of'],
  ['far', 'from'],
  ['short', 'of'],
])

/** Attitudes that leave open whether a clause is true, whoever has them, and doubts of the speaker's own. */
export const ATTITUDES: ReadonlySet<string> = wordSet(`
  hope wish fear suspect imagine suppose assume presume guess dream worry wonder hypothesis hypothesize hypothetically
  perhaps maybe possibly possible potentially conceivably allege allegedly allegation supposedly purportedly reportedly
  apparently seemingly seem according idea notion theory used`)

/** They report what is said or believed: if others are the subject, the speaker does not say it. */
export const REPORTS: ReadonlySet<string> = wordSet(`
  say claim argue insist believe think suggest tell assert contend maintain accuse write report feel fancy imply insinuate
  pretend declare announce warn swear convince persuade`)

/** They bind a clause to a condition. */
export const CONDITIONS: ReadonlySet<string> = wordSet(
  'if unless whether lest provided providing assuming supposing suppose otherwise',
)

/** They bind what has not happened yet to a time that may never come: "when hell freezes over". */
export const TIMES_TO_COME: ReadonlySet<string> = wordSet('when whenever once until till')

/** They speak of what has not happened yet, beside contractions of "will" and "would". */
export const FUTURE_WORDS: ReadonlySet<string> = wordSet(`
  will wont would wouldnt shall can cant cannot could couldnt may might must should ought going gonna let`)

/** They say "hardly any" or "hardly ever", unless a determiner is before them: "a few", "the few". */
export const SCARCITY: ReadonlySet<string> = wordSet('few rarely seldom')

/** Phrases that say "never" or "only if". Lower case, words separated by spaces. */
export const FRAME_PHRASES: readonly string[] = [
  'hell freezes over',
  'over my dead body',
  'over our dead bodies',
  'pigs fly',
  'pigs can fly',
  'in your dreams',
  'fat chance',
  'anything but',
  'last thing',
  'as long as',
  'so long as',
  'on condition',
  'in case',
  'in the event',
  'like hell',
  'little evidence',
  'little proof',
  'little sign',
  'little chance',
  'little hope',
  'little reason',
]

/** How often, how many, how surely: another of these changes a sentence. */
export const DEGREES: ReadonlySet<string> = wordSet(`
  all some any many few most much every each only always often sometimes rarely seldom more less least both half almost nearly
  will would shall should can could may might must ought`)

/** Words that stand for others or serve grammar alone. */
export const LIGHT_WORDS: ReadonlySet<string> = wordSet(`
  a an the of to and that which who whom whose this these those it its he him his she her hers they them their theirs there
  i me my mine we us our ours you your yours is are was were be been being am do does did has have had having himself
  herself itself themselves myself ourselves yourself`)

/** Words that stand for somebody or something named elsewhere. */
export const PRONOUNS: ReadonlySet<string> = wordSet(`
  he him his she her hers it its they them their theirs this that these those i me my we us our you your one ones`)

/** Pronouns of the one who speaks and the one who is spoken to. */
export const PRONOUNS_OF_SPEECH: ReadonlySet<string> = wordSet(
  'i me my mine myself we us our ours ourselves you your yours',
)
