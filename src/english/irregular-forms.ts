/** English words whose forms no stemmer joins: `bought` and `buy`, `children` and `child`, `larger` and `large`. */
import { wordSet } from './word-set.ts'

// Regular forms (`buys`, `buying`) are the stemmer's. Left out is every form that is more often another word: `born`, `bound`,
// `dove`, `fed` (the Fed), `ground`, `lay`, `lower`, `woke`, `wound`; `lives` and `leaves`, which are verbs too; `bases`, which
// belongs to `base`; `cleaner`, `pence` and `wilder`, which are other words or names; and `longest` and `newer`, whose base forms are in nearly every text.

/** Each entry is a base form and its irregular forms, all in lower case. */
const VERBS = `
  arise arose arisen; awake awoke awoken; bear borne; beat beaten; become became; befall befell; begin began begun; behold beheld;
  bend bent; bite bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring brought; build built; burn burnt;
  buy bought; catch caught; choose chose chosen; cling clung; come came; creep crept; deal dealt; dig dug; do did done;
  draw drew drawn; dream dreamt; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feel felt;
  fight fought; find found; flee fled; fling flung; fly flew flown; forbid forbade forbidden; foresee foresaw foreseen;
  foretell foretold; forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; get got gotten; give gave given;
  go went gone; grow grew grown; hang hung; have had; hear heard; hide hid hidden; hold held; keep kept; kneel knelt;
  know knew known; lay laid; lead led; lean leant; leap leapt; learn learnt; leave left; lend lent; lie lain; light lit; lose lost;
  make made; mean meant; meet met; mislead misled; mistake mistook mistaken; misunderstand misunderstood; mow mown;
  outgrow outgrew outgrown; outrun outran; overcome overcame; overdo overdid overdone; overhear overheard; override overrode overridden;
  overrun overran; oversee oversaw overseen; overtake overtook overtaken; overthrow overthrew overthrown; partake partook partaken;
  pay paid; plead pled; prove proven; rebuild rebuilt; redraw redrew redrawn; remake remade; repay repaid; resell resold;
  retake retook retaken; retell retold; rethink rethought; rewrite rewrote rewritten; ride rode ridden; ring rang rung;
  rise rose risen; run ran; say said; see saw seen; seek sought; sell sold; send sent; sew sewn; shake shook shaken;
  shine shone; shoot shot; show shown; shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat; slay slain; sleep slept;
  slide slid; sling slung; smell smelt; smite smote smitten; sow sown; speak spoke spoken; speed sped; spell spelt; spend spent;
  spill spilt; spin spun; spit spat; spoil spoilt; spring sprang sprung; stand stood; steal stole stolen; stick stuck;
  sting stung; stink stank stunk; stride strode; strike struck stricken; string strung; strive strove striven;
  swear swore sworn; sweep swept; swell swollen; swim swam swum; swing swung; take took taken; teach taught; tear tore torn;
  tell told; think thought; throw threw thrown; tread trod trodden; undergo underwent undergone;
  understand understood; undertake undertook undertaken; undo undid undone; uphold upheld; wake woken; wear wore worn;
  weave wove woven; weep wept; win won; withdraw withdrew withdrawn; withhold withheld; withstand withstood; wring wrung;
  write wrote written;
  bestride bestrode bestridden; bid bade bidden; dwell dwelt; forgo forwent forgone; forsake forsook forsaken; hew hewn;
  interweave interwove interwoven; mishear misheard; misspell misspelt; outbid outbidden; outdo outdid outdone; outfight outfought;
  outsell outsold; outspend outspent; overeat overate overeaten; overfeed overfed; overpay overpaid; oversleep overslept;
  overspend overspent; resit resat; rewind rewound; shave shaven; shear shorn; slink slunk; strew strewn; sunburn sunburnt;
  undersell undersold; underwrite underwrote underwritten; unwind unwound; waylay waylaid`

/** As `VERBS`. A noun that is spelt as a verb's past tense goes with it, so that a shot and shots stay one word. */
const NOUNS = `
  shoot shots; think thoughts;
  alumna alumnae; alumnus alumni; analysis analyses; appendix appendices; bacterium bacteria; cactus cacti; calf calves;
  child children; crisis crises; criterion criteria; diagnosis diagnoses; dwarf dwarves; elf elves; emphasis emphases;
  foot feet; fungus fungi; goose geese; grandchild grandchildren; half halves; hoof hooves; hypothesis hypotheses; index indices;
  knife knives; larva larvae; loaf loaves; louse lice; man men; matrix matrices; memorandum memoranda; mouse mice;
  nucleus nuclei; oasis oases; ox oxen; parenthesis parentheses; passerby passersby; phenomenon phenomena; referendum referenda;
  scarf scarves; schoolchild schoolchildren; self selves; sheaf sheaves; shelf shelves; stadium stadia; stepchild stepchildren;
  stimulus stimuli; synopsis synopses; thesis theses; thief thieves; tooth teeth; vertex vertices; wharf wharves;
  housewife housewives; midwife midwives; wife wives; wolf wolves; woman women;
  alga algae; antenna antennae; automaton automata; beau beaux; bureau bureaux; chateau chateaux; codex codices; curriculum curricula;
  focus foci; formula formulae; gateau gateaux; metamorphosis metamorphoses; millennium millennia;
  nebula nebulae; neurosis neuroses; plateau plateaux; prognosis prognoses; prosthesis prostheses; radius radii;
  spectrum spectra; stigma stigmata; stratum strata; supernova supernovae; symposium symposia; synthesis syntheses; tableau tableaux;
  vertebra vertebrae; vortex vortices`

/** As `VERBS`: comparatives and superlatives, the regular ones too, which the stemmer does not join. */
const ADJECTIVES = `
  bad worse worst; far farther farthest; good better best;
  big bigger biggest; bright brighter brightest; broad broader broadest; busy busier busiest; calm calmer calmest;
  cheap cheaper cheapest; cold colder coldest; costly costlier costliest; dark darker darkest; deadly deadlier deadliest;
  deep deeper deepest; easy easier easiest; fast faster fastest; great greater greatest; happy happier happiest;
  hard harder hardest; harsh harsher harshest; healthy healthier healthiest; heavy heavier heaviest; high higher highest;
  hot hotter hottest; large larger largest; light lighter lightest; loud louder loudest; narrow narrower narrowest;
  old older oldest; poor poorer poorest; quick quicker quickest; quiet quieter quietest; rich richer richest;
  safe safer safest; sharp sharper sharpest; short shorter shortest; slow slower slowest; small smaller smallest;
  steep steeper steepest; strict stricter strictest; strong stronger strongest; tall taller tallest; thin thinner thinnest;
  tight tighter tightest; tough tougher toughest; ugly uglier ugliest; warm warmer warmest; weak weaker weakest;
  wealthy wealthier wealthiest; wide wider widest; young younger youngest;
  angry angrier angriest; bitter bitterest; bold bolder boldest; brave braver bravest; brief briefer briefest;
  clear clearer clearest; clever cleverer cleverest; crazy crazier craziest; cruel crueller cruellest; cute cuter cutest;
  dense denser densest; dirty dirtier dirtiest; dry drier driest; dull duller dullest; faint fainter faintest;
  fair fairer fairest; fat fatter fattest;
  fierce fiercer fiercest; firm firmer firmest; fresh fresher freshest; funny funnier funniest; gentle gentler gentlest;
  grand grander grandest; grim grimmer grimmest; hungry hungrier hungriest; icy icier iciest; lazy lazier laziest;
  lonely lonelier loneliest; lovely lovelier loveliest; lucky luckier luckiest; mighty mightier mightiest; mild milder mildest;
  muddy muddier muddiest; neat neater neatest; noisy noisier noisiest; odd odder oddest; pale paler palest; pretty prettier prettiest;
  proud prouder proudest; rainy rainier rainiest; rare rarer rarest; risky riskier riskiest; rough rougher roughest; sad sadder saddest;
  salty saltier saltiest; scary scarier scariest; shallow shallower shallowest; shy shyer shyest; sick sicker sickest; simple simpler simplest;
  smart smarter smartest; smooth smoother smoothest; soft softer softest; stormy stormier stormiest; sunny sunnier sunniest;
  sweet sweeter sweetest; tasty tastier tastiest; thick thicker thickest; tiny tinier tiniest; wet wetter wettest; wild wildest;
  windy windier windiest; wise wiser wisest`

/** The base form of each irregular form; both in lower case. */
const BASE_FORMS: ReadonlyMap<string, string> = new Map(
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
 * @returns the base form of an irregular form; every other word as it is
 */
export const baseFormOf = (word: string): string => BASE_FORMS.get(word) ?? singularOfMen(word)

/** `fishermen` and `horsewomen`, but not `specimen`. */
const COMPOUND_OF_MEN = /(?<=[a-z]{3,30})men$/
const WORDS_IN_MEN: ReadonlySet<string> = wordSet(`
  abdomen acumen albumen bitumen catechumen cyclamen dolmen examen foramen hymen omen putamen ramen regimen semen specimen
  stamen tegmen turkmen vimen yemen`)

const singularOfMen = (word: string): string =>
  word.endsWith('men') && !WORDS_IN_MEN.has(word) ? word.replace(COMPOUND_OF_MEN, 'man') : word

/** Every irregular form with its base form, both in lower case. */
export const irregularForms = (): Iterable<readonly [form: string, base: string]> => BASE_FORMS.entries()
