/** Words that tell names of people from other capitalised words. The only names listed are first names that mislead. */

export type Gender = 'female' | 'male'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Forms of address with the gender that they tell; `null` if they tell none. In lower case without full stop. */
export const HONORIFICS: ReadonlyMap<string, Gender | null> = new Map<string, Gender | null>([
  ['mr', 'male'],
  ['mrs', 'female'],
  ['ms', 'female'],
  ['miss', 'female'],
  ['sir', 'male'],
  ['lord', 'male'],
  ['lady', 'female'],
  ['dame', 'female'],
  ['mme', 'female'],
  ['congressman', 'male'],
  ['congresswoman', 'female'],
  ['councilman', 'male'],
  ['councilwoman', 'female'],
  ['assemblyman', 'male'],
  ['assemblywoman', 'female'],
  ['king', 'male'],
  ['queen', 'female'],
  ['prince', 'male'],
  ['princess', 'female'],
  ['pope', 'male'],
  ['father', 'male'],
  ['sister', 'female'],
  ['brother', 'male'],
  ['imam', 'male'],
  ['rabbi', null],
  ['dr', null],
])

/** Offices and occupations that come before a name, in lower case without full stop. */
export const TITLES: ReadonlySet<string> = words(`
  sen sens senator senators rep reps representative gov govs governor governors president presidents vice secretary chairman chairwoman chair
  speaker mayor judge justice chief general gen lt lieutenant col colonel sgt sergeant maj major capt captain cpl adm admiral cmdr officer sheriff
  deputy director minister chancellor ambassador envoy commissioner superintendent attorney counsel prosecutor treasurer leader whip
  spokesman spokeswoman spokesperson strategist adviser advisor manager aide consultant pollster analyst pundit commentator columnist
  correspondent reporter anchor host moderator editor publisher author writer historian professor prof dean economist scientist doctor
  candidate nominee frontrunner front-runner businessman businesswoman mogul billionaire magnate executive ceo founder co-founder cofounder
  activist organizer lawyer legislator lawmaker rev reverend bishop archbishop cardinal pastor evangelist saint assistant undersecretary
  coach quarterback comedian actor actress singer rapper producer filmmaker supporter voter veteran democrat republican libertarian
  socialist conservative liberal independent first lady operative communications press campaign field staff`)

/** Adjectives and nouns of party and nation that come before a name or title. */
export const AFFILIATIONS: ReadonlySet<string> = words(`
  republican republicans democratic democrat democrats gop libertarian tea green american americans british french german russian chinese israeli
  iranian mexican canadian ukrainian european african asian arab muslim christian jewish catholic cuban syrian iraqi turkish saudi japanese
  korean indian pakistani afghan italian spanish polish irish scottish english australian brazilian egyptian latino hispanic black white
  conservative liberal progressive former ex-president`)

/** Words that show that capitalised words name no person. */
export const ORGANISATION_WORDS: ReadonlySet<string> = words(`
  committee university college school institute institution foundation center centre department agency bureau administration office commission
  council court courts congress senate house parliament party campaign association society union federation league club group groups inc corp
  corporation company co llc ltd bank fund pac super coalition alliance network news times post journal tribune herald globe gazette magazine press
  daily weekly review beast radio tv television channel broadcasting media studios research survey poll polls church ministry
  police force army navy guard marines military service services board authority chamber caucus conference convention forum
  project initiative organization organisation action americans america nation nations states partners enterprises industries hotel hotels
  organization resort tower towers plaza airlines motors systems security intelligence investigations assembly pentagon kremlin
  committees supreme trust museum library hospital clinic laboratories sciences reserve treasury exchange homeland government
  examiner observer guardian reuters politico breitbart buzzfeed facebook twitter google youtube instagram amazon microsoft apple
  hour show tonight today nightline morning sunday live late evening`)

/** Words that name places or are part of their names. */
export const PLACE_WORDS: ReadonlySet<string> = words(`
  alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky
  louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey mexico york carolina
  dakota ohio oklahoma oregon pennsylvania rhode tennessee texas utah vermont virginia washington wisconsin wyoming
  afghanistan africa argentina asia australia austria belgium brazil britain canada chile china colombia crimea cuba denmark egypt england europe
  finland france gaza germany greece hungary india iran iraq ireland israel italy japan jordan kenya korea kuwait lebanon libya netherlands
  nigeria norway pakistan palestine peru philippines poland portugal qatar romania russia scotland somalia spain sudan sweden switzerland
  syria taiwan thailand tunisia turkey uganda ukraine venezuela vietnam yemen
  boston chicago cleveland philadelphia detroit atlanta miami orlando tampa dallas houston austin denver phoenix seattle portland
  manhattan brooklyn queens bronx hollywood vegas angeles orleans london paris berlin moscow beijing tokyo
  jerusalem baghdad kabul tehran damascus aleppo mosul benghazi brussels geneva cairo istanbul
  north south east west northern southern eastern western middle central street avenue road boulevard county city state island islands
  beach lake mountain mount valley river park square bay coast hill hills heights springs fort port st los las san new united great d.c.
  earth capitol district`)

/** Words that are capitalised although they are no names: first words of sentences, days, months, general nouns. */
export const NO_NAME_WORDS: ReadonlySet<string> = words(`
  a an the this that these those there here he she it they we i you his her its their our my your who whom whose what which when where why how
  and or but nor so yet for if as at by in on of off to up out from with without within into onto over under after before during since until till
  about above across against along amid among around because behind below beneath beside besides between beyond despite down except inside
  like near once than then though although through throughout toward towards unlike upon via while whereas whether not no yes
  is are was were be been being am do does did done has have had having can could will would shall should may might must let lets
  all any both each either every few many more most much neither none one other others several some such another two three four five six
  seven eight nine ten hundred thousand million billion
  also again already always even ever however indeed instead just later meanwhile maybe moreover nevertheless never next now often only otherwise
  perhaps rather really recently soon still therefore thus today tomorrow tonight too very yesterday earlier finally first second third last
  according asked speaking given say said says told added adding see watch read listen look following based
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
  jan feb mar apr jun jul aug sept sep oct nov dec
  et ap us ok exclusive update breaking photo video image getty full text abstract correction editor note related advertisement share comments
  election day super tuesday christmas thanksgiving easter eve god islam islamic bible quran constitution amendment internet web
  air oval brexit obamacare medicare medicaid nafta nato isis isil nra fbi cia nsa irs epa doj dnc rnc cnn nbc abc cbs msnbc npr pbs bbc
  good many dear thank thanks please sorry oh well make take get go come back left right`)

/** Lower-case words that may occur inside a person's name. */
export const NAME_PARTICLES: ReadonlySet<string> = words(
  'de la le del della van von der den di da do dos du bin ben ibn al el ter san st y',
)

/** Suffixes that tell generations apart. */
export const NAME_SUFFIXES: ReadonlySet<string> = words('jr sr ii iii iv')

/** Words that the package of first names lists, but that are more often something else in the news. */
export const RARELY_FIRST_NAMES: ReadonlySet<string> = words(`
  america april art august berlin boston brooklyn bush china christian chance clinton dallas dakota early east england trump london paris georgia
  virginia carolina florida texas cuba india israel jordan kenya holland sunday may june july march friday tuesday wednesday major
  judge justice king prince princess queen star storm summer winter autumn spring sky rose rock river rain faith hope liberty freedom
  honor constitution black white brown green golden gray grey young long will grant case chase price rich rush banks sanders cruz washington
  general senator unique north west southern lake ocean island true wise royal noble legend reign super super media news house senate
  so an the see any you my do to in on no yes go way day man love baby lady miss in van tu le la el al de san los las bay hall`)

/** First names of both genders, whatever a list of first names says. */
export const UNISEX_NAMES: ReadonlySet<string> = words(`
  lindsey leslie taylor kerry robin casey jamie pat chris sam alex dana tracy shannon stacy kelly jordan cameron morgan jesse
  jody terry kim lee lynn marion ashley courtney jackie jan jean joan kris leigh loren mel nicky pat quinn reese riley rory sandy shelby
  sidney sydney skyler stacey toni val whitney andrea gale corey cory hunter parker peyton blair bobbie carey cary dale devon frances jules
  kit rene ronnie stevie tristan vivian xi li wei`)

/** Nouns for women, as in the mention "the spokeswoman". */
export const FEMALE_NOUNS: ReadonlySet<string> =
  words(`woman women girl mother wife daughter sister grandmother aunt niece widow spokeswoman
  congresswoman chairwoman businesswoman actress lady queen princess girlfriend saleswoman councilwoman assemblywoman grandma mom waitress nun`)
/** Nouns for men. */
export const MALE_NOUNS: ReadonlySet<string> =
  words(`man men boy father husband son brother grandfather uncle nephew widower spokesman
  congressman chairman businessman actor king prince boyfriend salesman councilman assemblyman grandpa dad gentleman monk priest`)

/** Nouns for people, those for women and men among them. */
export const PERSON_NOUNS: ReadonlySet<string> = words(`
  ${[...FEMALE_NOUNS].join(' ')} ${[...MALE_NOUNS].join(' ')} ${[...TITLES].join(' ')}
  official officials person people expert experts critic critics source sources witness witnesses resident residents voters supporters
  student students teacher teachers worker workers member members lawmakers analysts attorneys lawyers aides advisers reporters
  journalist journalists researchers researcher scholars scholar veterans protester protesters demonstrators crowd audience
  senator senators delegate delegates donor donors volunteer volunteers friend friends colleague colleagues opponent opponents rival rivals
  candidates leaders staffer staffers insider insiders observers pundits strategists activist activists immigrant immigrants
  refugee refugees victim victims survivor survivors parent parents neighbor neighbors user users caller questioner narrator
  respondent respondents participant participants co-host co-chair co-author hosts pastor physician nurse farmer owner employer employee
  agent agents officer officers troops soldier soldiers commander detective investigators investigator prosecutors
  politician politicians republicans democrats conservatives liberals americans mexicans muslims christians
  spokespeople spokespersons guest guests fan fans follower followers reader readers viewer viewers nominees contender hopeful
  front-runner newcomer native incumbent heir tycoon star celebrity entrepreneur developer investor investors banker trader heiress
  brother-in-law son-in-law ex-wife couple family kid kids child children teenager youth individual individuals somebody someone everyone`)

/** Nouns for groups and for texts that can be the source of words. */
export const GROUP_NOUNS: ReadonlySet<string> = words(`
  campaign company organization group committee administration government party paper newspaper magazine site website network court agency
  department office board commission union university report study poll survey ad advertisement memo letter statement lawsuit complaint
  document documents team staff firm bank church police ministry embassy pac coalition association foundation institute center council
  article editorial story blog book film video release email emails tweet resolution bill law measure ruling order brief headline banner sign
  signs shirt shirts sticker slogan transcript filing indictment affidavit petition platform constitution amendment headlines press media outlet`)
