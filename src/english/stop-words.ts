/** English words that carry no topic: questions are searched without them. The index keeps them. */
import { wordSet } from './word-set.ts'

/** Lower case, without apostrophes. The list holds no words that negate: not, no, nor, never, without. */
const STOP_WORDS: ReadonlySet<string> = wordSet(`
  a about above after again all also although am among an and any anybody anyone anything are arent as ask asked at
  away be because been before being below between both but by came can cant come comes could couldnt did didnt do does
  doesnt doing done dont down during each either else ever every everybody everyone everything few for from further
  gave get gets getting give given go goes going gone got had hadnt happen happened happening happens has hasnt have havent having he her here hers
  herself hes hey hi him himself his how hows however i id if ill im in instead into is isnt it its itself ive just
  know let lets like likely long lot made make makes many may maybe me mean might mine more most much must my myself
  now of off on once one ones only onto or other others our ours ourselves out over own per please put quite rather
  really s said same say saying says shall she shes should shouldnt since so some somebody someone something still
  such tell than thanks that thats the their theirs them themselves then there theres these they theyre theyve thing
  things this those though through to told too toward towards under until up upon us used using very via want wanted
  wants was wasnt way we well went were weve werent what whats whatever when whens where wheres whether which while
  who whom whos whose why will with within wont would wouldnt yeah yes yet you youd youll your youre yours yourself
  youve article articles news according reported report reports
  wat wut wot whut wats gonna wanna gotta kinda sorta dunno lemme gimme cuz coz tho abt plz btw idk tbh omg wtf u r`)

/** @param word in lower case, without apostrophes, as an analysed token gives it */
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word)
