/** English words whose forms no stemmer joins: `bought` and `buy`, `children` and `child`. */

/**
 * A base form and its irregular forms, all in lower case. Forms that are more often another word are left out: `lay`, `ground`,
 * `bore`, `wound`, `bound`, `data`. Regular forms (`buys`, `buying`) are the stemmer's.
 */
const VERBS = `
  arise arose arisen; awake awoke awoken; bear born borne; beat beaten; become became; begin began begun; bend bent; bet; bite bit bitten;
  bleed bled; blow blew blown; break broke broken; breed bred; bring brought; broadcast broadcasted; build built; burn burnt; buy bought;
  catch caught; choose chose chosen; cling clung; come came; creep crept; deal dealt; dig dug; dive dove; do did done; draw drew drawn;
  dream dreamt; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found;
  flee fled; fling flung; fly flew flown; forbid forbade forbidden; foresee foresaw foreseen; forget forgot forgotten;
  forgive forgave forgiven; freeze froze frozen; get got gotten; give gave given; go went gone; grow grew grown; hang hung; have had;
  hear heard; hide hid hidden; hold held; keep kept; kneel knelt; know knew known; lead led; lean leant; leap leapt; learn learnt;
  leave left; lend lent; light lit; lose lost; make made; mean meant; meet met; mislead misled; mistake mistook mistaken;
  misunderstand misunderstood; mow mown; outgrow outgrew outgrown; overcome overcame; oversee oversaw overseen;
  overtake overtook overtaken; overthrow overthrew overthrown; pay paid; plead pled; prove proven; rebuild rebuilt; repay repaid;
  rewrite rewrote rewritten; ride rode ridden; ring rang rung; rise rose risen; run ran; say said; see saw seen; seek sought; sell sold;
  send sent; shake shook shaken; shine shone; shoot shot; show shown; shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat;
  slay slew slain; sleep slept; slide slid; smell smelt; sow sown; speak spoke spoken; speed sped; spell spelt; spend spent; spill spilt;
  spin spun; spit spat; spoil spoilt; spring sprang sprung; stand stood; steal stole stolen; stick stuck; sting stung; stink stank stunk;
  stride strode; strike struck stricken; strive strove striven; swear swore sworn; sweep swept; swell swollen; swim swam swum; swing swung;
  take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown; undergo underwent undergone;
  understand understood; undertake undertook undertaken; undo undid undone; uphold upheld; wake woke woken; wear wore worn;
  weave wove woven; weep wept; win won; withdraw withdrew withdrawn; withhold withheld; withstand withstood; wring wrung;
  write wrote written`

const NOUNS = `
  alumnus alumni; analysis analyses; basis bases; calf calves; child children; crisis crises; criterion criteria; diagnosis diagnoses;
  elf elves; foot feet; goose geese; grandchild grandchildren; half halves; hypothesis hypotheses; knife knives; life lives; loaf loaves;
  louse lice; man men; mouse mice; nucleus nuclei; ox oxen; parenthesis parentheses; phenomenon phenomena; schoolchild schoolchildren;
  self selves; sheaf sheaves; shelf shelves; stimulus stimuli; thesis theses; thief thieves; tooth teeth; wife wives; wolf wolves;
  woman women; businessman businessmen; businesswoman businesswomen; chairman chairmen; congressman congressmen;
  congresswoman congresswomen; councilman councilmen; countryman countrymen; fireman firemen; fisherman fishermen; foreman foremen;
  gentleman gentlemen; gunman gunmen; lawman lawmen; layman laymen; policeman policemen; policewoman policewomen; salesman salesmen;
  serviceman servicemen; spokesman spokesmen; spokeswoman spokeswomen; sportsman sportsmen; statesman statesmen; workman workmen`

const ADJECTIVES = `bad worse worst; far farther farthest; good better best; little less least`

/** Without `have`, `do` and the like, which are stop words, the rest of a list is only a few hundred words. */
const baseForms: ReadonlyMap<string, string> = new Map(
  [VERBS, NOUNS, ADJECTIVES]
    .join(';')
    .split(';')
    .flatMap((entry) => {
      const [base = '', ...forms] = entry.trim().split(/\s+/)
      return forms.map((form): [string, string] => [form, base])
    }),
)

/**
 * @param word in lower case
 * @returns its base form if the word is an irregular form, else the word itself
 */
export const baseFormOf = (word: string): string => baseForms.get(word) ?? word
