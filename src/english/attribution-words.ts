/** Words of the clauses that say where a report comes from: "…, police said in a statement". */
import { wordSet } from './word-set.ts'

/** Verbs in lower case that say no more than that somebody said it. */
export const PLAIN_CUES: ReadonlySet<string> = wordSet(`
  say says said saying tell tells told telling add adds added adding announce announces announced announcing report reports reported
  confirm confirms confirmed state states stated note notes noted write writes wrote explain explains explained tweet tweets
  tweeted declare declared remark remarked according`)

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
  come comes came want wants wanted use used put puts let lets keep keeps kept know knew see saw seen happen happened`)

/** Nouns before "of" that make somebody or something else of what follows: "the brother of the minister". In lower case. */
export const RELATIONS: ReadonlySet<string> = wordSet(`
  brother brothers sister sisters wife husband son sons daughter daughters father mother parents cousin uncle aunt nephew niece widow
  aide aides driver lawyer lawyers adviser advisor friend friends supporters opponents rivals rival critics deputy member members
  relatives half most part parts remains copy effigy statue impersonator successor predecessor`)
