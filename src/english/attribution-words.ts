/** Words of the clauses that say where a report comes from: "…, police said in a statement". */
import { wordSet } from './word-set.ts'

/** Verbs in lower case that say no more than that somebody said it; none that is a noun too, such as `state`. */
export const PLAIN_CUES: ReadonlySet<string> = wordSet(`
  say says said saying tell tells told telling add adds added adding announce announces announced announcing reported confirm confirms
  confirmed stated noted write writes wrote explain explains explained tweet tweets tweeted declare declared remarked according`)

/** Nouns for sources that reports exchange freely, in lower case: who of them said it does not change what was said. */
export const OFFICIAL_SOURCES: ReadonlySet<string> = wordSet(`
  police officials official authorities spokesman spokeswoman spokesperson spokespeople statement reporters rescuers witnesses
  sources source media agency agencies service services department ministry office government prosecutors investigators
  officers firefighters report reports documents filing company campaign news conference interview email release`)

/** Nouns that stand for somebody whom another report names: "the company said". In lower case. */
export const STANDING_FOR_NAMES: ReadonlySet<string> = wordSet(`
  company companies firm group party team club city town village country nation state government ministry agency authority
  organisation organization union court council board bank man woman men women people person official officials leader
  president minister mayor governor senator spokesman spokeswoman spokesperson police newspaper network channel region area
  capital island actor singer player coach striker author writer`)

/** Verbs that are too frequent to search for, but that tell two events apart if another verb stands in their place. Lower case. */
export const LIGHT_VERBS: ReadonlySet<string> = wordSet(`
  tell tells told telling ask asks asked asking give gives gave given get gets got gotten make makes made go goes went gone
  come comes came want wants wanted use used put puts let lets keep keeps kept know knew see saw seen happen happened report reports reported`)

/** Nouns before "of" that make somebody or something else of what follows: "the brother of the minister". In lower case. */
export const RELATIONS: ReadonlySet<string> = wordSet(`
  brother brothers sister sisters wife husband son sons daughter daughters father mother parents cousin uncle aunt nephew niece widow
  aide aides driver lawyer lawyers adviser advisor friend friends supporters opponents rivals rival critics deputy member members
  relatives half most part parts remains copy effigy statue impersonator successor predecessor`)

/** Words with which speakers name themselves. */
export const OWN_WORDS: ReadonlySet<string> = wordSet('he she they it i we his her their my our')

/** A part of a sentence that begins with one of these says more than who reports. */
export const CLAUSE_OPENERS: ReadonlySet<string> = wordSet('who which and but when if while because that')

/** After a verb of saying these begin what is said, and no source. */
export const BEGIN_WHAT_IS_SAID: ReadonlySet<string> = wordSet(
  'about around nearly almost over more fewer less there it only just all most',
)

/** Words that begin what tells when, where or to whom somebody spoke. */
export const ASIDES: ReadonlySet<string> = wordSet('on in at to during after late early earlier this last')

/** Words that leave open whether somebody said it, or deny it. */
export const DOUBTS: ReadonlySet<string> = wordSet(
  'may might could would if whether allegedly refuse refused refuses deny denied denies decline declined declines',
)

/** Words that only a clause has, so that a term or a title lacks them. Without apostrophes. */
export const WORDS_OF_CLAUSES: ReadonlySet<string> = wordSet(`
  i we you he she it they there this is are was were am be been has have had do does did will would can could should must may im
  ive id ill were weve well youre youve hes shes its theyre theyve thats dont wont cant`)
