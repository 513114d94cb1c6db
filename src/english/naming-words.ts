/** Words by which a sentence names something, so that marked words beside them are nobody's. In lower case. */
import { wordSet } from './word-set.ts'

/** Right before the marks: "the word “gallop”", "her novel “Salt”". */
export const NAMING_NOUNS: ReadonlySet<string> = wordSet(`
  word term prompt hashtag nickname title codename acronym keyword keywords pseudonym alias moniker
  song songs film films movie movies book books album albums novel novels show shows series sitcom single track tracks play plays musical opera
  ballad documentary drama comedy thriller sequel prequel trilogy franchise podcast episode poem memoir bestseller blockbuster hit hits anthem
  painting sculpture exhibition exhibit game videogame app website magazine column program programme sketch cartoon comic soundtrack
  mixtape ep lp remake lyric lyrics chorus theme tune reboot miniseries romcom soap duet`)

/** Verbs whose object is a work: "wrote “Salt” in 2012". */
export const VERBS_OF_WORKS: ReadonlySet<string> = wordSet(`
  wrote writes write written penned pens directed directs produced produces published publishes recorded records released releases composed
  composes sang sings sing sung performed performs perform played plays play starred stars starring hosted hosts hosting painted paints
  read reads watched watches watch screened streamed covered covers choreographed narrated narrates adapted illustrated titled entitled
  nominated won wins including includes include included featuring like featured edits edited authored co-wrote co-authored co-directed`)

/** Listed verbs of reporting that mostly do something else, so that short marked words after them are no speech. */
export const SELDOM_REPORTING: ReadonlySet<string> = wordSet(`
  press pressed use used uses using make makes made put puts come comes came go goes went open opened close closed follow followed find finds found
  feel feels felt show shows showed see sees seen know knows knew hear heard hold holds held give gives gave join joined issue issued issues
  release released publish published raise raised fire fired shot deliver delivered begin began list learn paint painted unveiled introduce
  interrupt rule ruled decided weigh weighed tackled appear appeared post posts posted read reads reading outline order ordered offer offered offers
  summed think thinks thought believe believes believed realize pray question questions figure like view viewed reveal reveals revealed
  rip ripped laugh laughed type point pointed points tease teased estimate remember remembered remembers`)

/** What is named by its words: "the headline was “Storm kills nine”". */
export const TITLE_NOUNS: ReadonlySet<string> = wordSet(`
  word term headline headlines title titles subtitle caption nickname name codename password slogan motto hashtag tagline username theme label heading
  keyword acronym`)

/** What bears a few words that are nobody's: "the button says “Start”". */
export const INSCRIBED_NOUNS: ReadonlySet<string> = wordSet(`
  button sign signs tattoo sticker label plaque badge cap hat shirt shirts t-shirt t-shirts mug screen display banner banners billboard doormat
  licence license plate stamp tag engraving inscription wristband jersey scoreboard placard placards jumper hoodie`)
