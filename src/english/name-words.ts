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
  ['baroness', 'female'],
  ['countess', 'female'],
  ['duchess', 'female'],
  ['viscount', 'male'],
  ['father', 'male'],
  ['sister', 'female'],
  ['brother', 'male'],
  ['imam', 'male'],
  ['rabbi', null],
  ['dr', null],
  ['hon', null],
  ['shri', 'male'],
  ['sri', 'male'],
  ['smt', 'female'],
  ['shrimati', 'female'],
  ['mallam', 'male'],
  ['alhaji', 'male'],
  ['alhaja', 'female'],
  ['hajiya', 'female'],
  ['datuk', 'male'],
  ['datin', 'female'],
  ['msgr', 'male'],
  ['monsieur', 'male'],
  ['madame', 'female'],
  ['señor', 'male'],
  ['señora', 'female'],
  ['herr', 'male'],
  ['frau', 'female'],
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
  socialist conservative liberal independent first lady operative communications press campaign field staff
  mp mep msp premier taoiseach councillor magistrate barrister solicitor inspector constable detective trooper marshal coroner lawmaker
  delegate diplomat commander brigadier airman sailor pilot astronaut cosmonaut administrator registrar principal teacher
  instructor trainer nurse physician surgeon paediatrician pediatrician psychologist psychiatrist therapist counselor counsellor pharmacist
  epidemiologist virologist biologist chemist physicist astronomer geologist meteorologist climatologist seismologist archaeologist
  anthropologist sociologist researcher scholar engineer programmer developer architect designer artist painter sculptor photographer
  musician guitarist drummer bassist pianist violinist composer conductor songwriter rapper frontman frontwoman vocalist dancer
  choreographer playwright poet novelist essayist critic biographer screenwriter showrunner broadcaster presenter newscaster
  anchorman anchorwoman newsman blogger vlogger influencer youtuber podcaster celebrity chef restaurateur farmer rancher
  fisherman plumber electrician mechanic driver resident neighbour neighbor champion medallist medalist olympian captain
  skipper striker midfielder defender goalkeeper winger linebacker cornerback pitcher catcher shortstop outfielder
  infielder jockey boxer wrestler golfer sprinter swimmer cyclist gymnast skier skater player teammate referee umpire 
  entrepreneur investor banker broker trader accountant auditor retailer realtor landlord campaigner protester whistleblower survivor
  organiser spokesperson spokeswoman treasurer comptroller controller auditor ombudsman clerk commodore warden curator librarian
  emeritus rabbi imam ayatollah sheikh sheik emir emperor empress
  det supt insp const cllr ald chieftain
  beatle communicator rapporteur famer famers alderman alderwoman selectman peer co-ceo secretary-general cfo coo cto cio pm dj co-host co-chair co-author co-owner owner `)

/** Words that come before a title and belong to it: "Prime Minister", "Police Chief". In lower case. */
export const TITLE_MODIFIERS: ReadonlySet<string> = words(`
  prime chief vice deputy assistant associate acting interim former ex foreign finance health home interior justice defence defense education
  transport transportation labor labour energy treasury commerce agriculture environment culture trade housing welfare security
  homeland state federal national district county city circuit supreme court police fire army navy air marine detective inspector press attorney solicitor
  general executive managing senior junior lead head staff team company communications campaign policy editorial opinion news sports political
  medical surgeon research science project program product marketing sales operating financial technology information majority minority house senate
  parliamentary shadow opposition party world olympic grand master crown first second third regional local special lord high principal
  hall-of-fame climate digital human equalities levelling business enterprise immigration borough village town school fashion features`)

/** Letters after a name that tell of an honour, a degree or an office. In lower case without full stops. */
export const POST_NOMINALS: ReadonlySet<string> = words(
  'qc kc sc md phd dphil mba mp mep msp obe mbe cbe kbe dbe esq frs rn dds dvm jd cpa lld',
)

/** Titles that a first name or a surname may be as well: "Regina King", "Dean Smith". */
export const TITLES_THAT_ARE_NAMES: ReadonlySet<string> = words(`
  king queen prince pope bishop dean judge major justice page marshall marshal saint field lord lady baker farmer duke earl baron star
  sargent constable carpenter driver mason cook priest abbot deacon general captain champion pilot sailor poet painter shah forward crown
  chief speaker chase private scout warden clerk count boss knight cardinal archer falconer`)

/** Titles that are surnames more often than the second half of a title: "Rep. King", unlike "Chief Justice". */
export const TITLES_AS_SURNAMES: ReadonlySet<string> = words(
  'king page marshall bishop dean pope cook farmer cardinal deacon duke baron baker',
)

/** Nouns for two or more of one family. In lower case. */
export const COUPLES: ReadonlySet<string> = words(
  'couple newlyweds twins siblings brothers sisters parents grandparents spouses triplets cousins',
)

/** Titles of people who are known by a first name alone: "Prince Harald". */
export const ROYAL_TITLES: ReadonlySet<string> = words('prince princess king queen pope emperor empress emir')

/** Adjectives that papers put before a name, and letters that no first name has. */
export const EPITHETS: ReadonlySet<string> = words(`
  little old crooked sleepy embattled poor dear late ailing disgraced lyin lying crazy low-energy ex legendary veteran beloved famed
  fellow mighty ultra demon saintly ap pa uk us eu un pm vp mp da ag tv dc la ny nj dr id`)

/** Adjectives and nouns of party and nation that come before a name or title. */
export const AFFILIATIONS: ReadonlySet<string> = words(`
  republican republicans democratic democrat democrats gop libertarian tea green american americans british french german russian chinese israeli
  iranian mexican canadian ukrainian european african asian arab muslim christian jewish catholic cuban syrian iraqi turkish saudi japanese
  korean indian pakistani afghan italian spanish polish irish scottish english australian brazilian egyptian latino hispanic black white
  conservative liberal progressive former ex-president
  briton britons frenchman frenchwoman englishman englishwoman welshman scotsman irishman dutchman spaniard swede norwegian croatian serbian
  belgian portuguese argentine austrian hungarian romanian greek dutch swedish danish finnish`)

/** Words that show that capitalised words name no person. */
export const ORGANISATION_WORDS: ReadonlySet<string> = words(`
  committee centers centres airways railways holdings pharmaceuticals technologies software university college school institute institution foundation center centre department agency bureau administration office commission
  council court courts congress senate house parliament party campaign association society union federation league club group groups inc corp
  corporation company co llc ltd bank fund pac super coalition alliance network news times post journal tribune herald globe gazette magazine press
  daily weekly review beast radio tv television channel broadcasting media studios research survey poll polls church ministry
  police force army navy guard marines military service services board authority chamber caucus conference convention forum
  project initiative organization organisation action americans america nation nations states partners enterprises industries hotel hotels
  organization resort tower towers plaza airlines motors systems security intelligence investigations assembly pentagon kremlin
  committees supreme trust museum library hospital clinic laboratories sciences reserve treasury exchange homeland government
  examiner observer guardian reuters politico breitbart buzzfeed facebook twitter google youtube instagram amazon microsoft apple
  cup championship championships olympics trophy awards prize festival summit treaty crisis hurricane games
  guild cooperative co-operative syndicate orchestra netflix hulu spotify tiktok paypal airbnb
  xinhua kcna tass interfax kyodo yonhap jazeera irna
  hour show tonight today nightline morning live late evening`)

/** Words that end the names of bodies, buildings and brands, and stand inside titles of people too: "Finance Minister". */
export const BODY_ENDINGS: ReadonlySet<string> = words(`
  airport station stadium arena theatre theater academy energy health schools utilities foods pizza restaurant bakery education soccer sport
  sports business music brands platforms controls collection series tour lab labs plan act program electric gas market markets farms
  horoscopes cells games ventures logistics solutions pharmacy insurance finance financial medical residence products consulting analytics realty
  mirror telegraph express mail independent
  thought doctrine stores outfitters records pictures films cinema cinemas entertainment hospitality railroad railway works plant`)

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
  earth capitol district falls drive crater boardwalk
  albania algeria andorra angola armenia azerbaijan bahamas bahrain bangladesh barbados belarus belize benin bhutan bolivia bosnia botswana brunei
  bulgaria burkina burundi cambodia cameroon croatia cyprus czechia djibouti dominica ecuador eritrea estonia eswatini ethiopia fiji gabon gambia
  ghana grenada guatemala guinea guyana haiti honduras iceland indonesia jamaica kazakhstan kiribati kosovo kyrgyzstan laos latvia lesotho liberia
  liechtenstein lithuania luxembourg madagascar malawi malaysia maldives mali mauritania mauritius moldova monaco mongolia montenegro
  morocco mozambique myanmar namibia nauru nepal nicaragua niger oman palau panama paraguay rwanda samoa senegal serbia seychelles singapore
  slovakia slovenia suriname tajikistan tanzania togo tonga tunisia turkmenistan tuvalu uruguay uzbekistan vanuatu vatican zambia zimbabwe
  congo crimea tibet donbas kherson kyiv kiev kharkiv lviv odesa seoul doha dubai riyadh mumbai delhi islamabad lahore karachi dhaka colombo bangkok
  hanoi jakarta manila shanghai wuhan brisbane auckland nairobi lagos johannesburg pretoria kinshasa addis khartoum tripoli
  rabat beirut amman ankara athens rome naples venice madrid barcelona lisbon dublin belfast edinburgh glasgow cardiff manchester liverpool leeds
  birmingham vienna zurich oslo stockholm copenhagen helsinki tallinn riga vilnius warsaw krakow prague budapest bucharest belgrade
  zagreb munich hamburg frankfurt cologne toronto montreal ottawa vancouver havana bogota caracas lima brasilia buenos aires
  nashville memphis louisville minneapolis milwaukee indianapolis cincinnati pittsburgh buffalo baltimore raleigh tulsa omaha
  sacramento oakland fresno tucson albuquerque honolulu anchorage maui harlem queensland ontario quebec alberta bavaria catalonia scotland wales`)

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
  ad feedback prev shutterstock redux sipa alamy imago afp anadolu photographer illustration graphic
  hundreds thousands dozens millions examples evidence nobody nothing everybody everyone someone somebody anybody anyone everything something winner winners must images photos credit courtesy page
  headline headlines opinion analysis explainer updates newsletter podcast transcript caption source file stock related recommended trending
  election day super tuesday christmas thanksgiving easter eve god islam islamic bible quran constitution amendment internet web
  air oval brexit obamacare medicare medicaid nafta nato isis isil nra fbi cia nsa irs epa doj dnc rnc cnn nbc abc cbs msnbc npr pbs bbc
  good many dear thank thanks please sorry oh well make take get go come back left right`)

/** Lower-case words that may occur inside a person's name. */
export const NAME_PARTICLES: ReadonlySet<string> = words(
  'de la le del della van von der den di da do dos du bin ben ibn al el ter san st y',
)

/** Suffixes that tell generations apart. */
export const NAME_SUFFIXES: ReadonlySet<string> = words('jr sr ii iii iv vii viii ix xii xiii xiv xv xvi xxiii')

/** Words that the package of first names lists, but that are more often something else in the news. */
export const RARELY_FIRST_NAMES: ReadonlySet<string> = words(`
  america april art august berlin boston brooklyn bush china christian chance clinton dallas dakota early east england trump london paris georgia
  virginia carolina florida texas cuba india israel jordan kenya holland sunday may june july march friday tuesday wednesday major
  judge justice king prince princess queen star storm summer winter autumn spring sky rose rock river rain faith hope liberty freedom
  honor constitution black white brown green golden gray grey young long will grant case chase price rich rush banks sanders cruz washington
  general senator unique north west southern lake ocean island true wise royal noble legend reign super super media news house senate
  able admire adoration aerial aid aimed airy aka akin alias allure ally alone alter amateur amazing angle anise ante anthem arch ascension
  atom aura avian bane banning bathe bear beautiful beauty believe bent bet blaze bless blessed blessing blossom blue bode bona bony boss
  bow brain brave breezy brick bright brighten cache cadet caliber cameo camp candy cane carry cartel cash catch catcher celestial chain
  champ champion chaos charisma charity charm check cherish chip chosen cinnamon clarity clemency clever cloud coal coda comfort conception
  concession consolation constant copper cord corpus courage coy crash craven crescent crew crews cricket cross cruise cutter dash deep
  delight deny desire devote diary dicey diesel din dino diva divine doc donate dream dries driver dynasty echo edge edit elder emerita
  emperor envy epiphany era essence eternity exodus expedite fancy fantasy fared fares fate favor feather feeling feline ferry fides
  fielding forever fortune frankly free future gala gauge genes gift glory goddess gorgeous gracious gram greatness grit guide guy hamlet
  handsome handy happy harm harsh havoc haze heaven hero hind holiday honesty honoree horizon hug hung idea imagine incarnation indie
  infant innocence innocent ire iron jam jams jazz jedi jet jewels jihad job journey joys junior jury keen keys kin kinda knowledge koi
  laid lain lam lander landing leaf lean legacy lens lie lies life light line lines link lion lively loan lore lovely loyal loyalty luck
  lucky lyric lyrics magic maiden majestic malice mama manes mania mano manual marquee marry marshal martial marvelous master mat mate mats
  maverick maximum mazy mea meet memory merit messy mignon mile mine minor miracle mirage missing money moon muse mystery mystique nail
  nary nature nemesis nollie noodles notorious ode okay ones opportune orchid ours owe pace page parks passion patient patron peace peer
  pep per pie pilot pixie plume poem poet poetry pole polo praise pretty primitive pristine prodigy promise prophet prosper prosperity
  prudent purity purpose quince race racer rage raid rainbow rainy ranger ransom real reality rebel rehab rejoice remedy revel rhythm
  righteous riot riven rivers rocket rogue romance rope rosy rowdy royalty rumor sad saga sailor salvo same sane sang savior saw scarlet
  scion season semi sever severe shade shadow sham sharia shine shiny shone shooter shy silly sincere siren ski slate slim snow soda solace
  sole soul sparkle spike spirit starlet steel steely stellar steward stormy styles sublime success summit sun sunset sway sweet swing tag
  tailor tally tank tempest testimony thorn thunder tiara timber time tin ton trace tracker tray treasure trip trooper truly truth tuna
  twilight tyranny unity unknown urban usher valiant valor veer velvet victorious victory visitation vital wanes ways wealth whisper windy
  winner wisdom yen yuan
  demon must watch images image winner nobody
  so an the see any you my do to in on no yes go way day man love baby lady miss in van tu le la el al de san los las bay hall`)

/** First names of both genders, whatever a list of first names says. */
export const UNISEX_NAMES: ReadonlySet<string> = words(`
  lindsey leslie taylor kerry robin casey jamie pat chris sam alex dana tracy shannon stacy kelly jordan cameron morgan jesse
  jody terry kim lee lynn marion ashley courtney jackie jan jean joan kris leigh loren mel nicky pat quinn reese riley rory sandy shelby
  sidney sydney skyler stacey toni val whitney andrea gale corey cory hunter parker peyton blair bobbie carey cary dale devon frances jules
  kit rene ronnie stevie tristan vivian xi li wei dee lou jo frankie charlie ali ari ollie bobby`)

/** Places and other words that are also first names. Beside a surname that the article uses they are names. */
export const WORDS_AS_FIRST_NAMES: ReadonlySet<string> = words(`
  per geneva florence paris austin georgia jordan virginia brooklyn chelsea will mark grace rose faith hope chance dakota savannah dallas israel
  grant chase summer june april may august sierra phoenix london kenya cheyenne carolina asia india lincoln madison art rich autumn winter
  star king prince duke earl major judge dean justice royal honor liberty destiny harmony melody trinity genesis ireland holland cuba orlando
  houston denver boston vienna sydney adelaide verona milan troy kent chester preston clinton washington jackson montana nevada arizona
  tennessee odessa valencia lourdes america france germany chad malta persia egypt lane foster rain river sky storm young golden gray grey
  forest jersey ash scout haven patience prudence precious joy dawn ruby pearl ivy olive rosemary amber crystal sage harper mercy maple
  jewel cadence emerald sterling noble lake ocean love rock rocky buck ace miles page blue christian early east west price rush brown white
  black berlin china texas alabama florida memphis raleigh charlotte beverly marina victoria alexandria santiago diego carson camden bristol
  chandler easton weston boston trenton salem selma bethany bethlehem eden nile rio roma sienna siena lorraine normandy brittany lisbon
  melbourne kingston hamilton nelson wellington darwin perth hudson everest star sunday friday wednesday easter noel epiphany summer spring
  blessing comfort gift favour favor beauty memory innocent success promise charity prosper prosperity fortune lucky wisdom courage peace
  praise treasure miracle monday thursday goodluck godspower marvelous marvellous testimony bright knowledge progress lovely gracious honesty
  purity clarity unity glory victory divine desire delight moon rainbow bear stormy sunny snow merit valor true truth temperance clemency
  cleveland indiana atlanta venice rome cairo lima africa alaska miami dublin philadelphia prague havana cyprus scotland
  jan guy eve frank bill drew sue gene cliff rod penny sandy holly clay kit hunter max ray pat jack rob nick victor dale glen heath reed stone wood`)

/** Nouns for women, as in the mention "the spokeswoman". */
export const FEMALE_NOUNS: ReadonlySet<string> =
  words(`woman women girl mother wife daughter sister grandmother aunt niece widow spokeswoman
  congresswoman chairwoman businesswoman actress lady queen princess girlfriend saleswoman councilwoman assemblywoman grandma mom waitress nun
  duchess countess baroness empress`)
/** Nouns for men. */
export const MALE_NOUNS: ReadonlySet<string> =
  words(`man men boy father husband son brother grandfather uncle nephew widower spokesman
  congressman chairman businessman actor king prince boyfriend salesman councilman assemblyman grandpa dad gentleman monk priest
  pope sultan emir emperor duke`)

/** Nouns for people, those for women and men among them. */
export const PERSON_NOUNS: ReadonlySet<string> = words(`
  ${[...FEMALE_NOUNS].join(' ')} ${[...MALE_NOUNS].join(' ')} ${[...TITLES].join(' ')}
  official officials person people expert experts critic critics interviewer interviewers source sources witness witnesses resident residents voters supporters
  student students teacher teachers worker workers member members lawmakers analysts attorneys lawyers aides advisers reporters
  journalist journalists researchers researcher scholars scholar veterans protester protesters demonstrators crowd audience
  senator senators delegate delegates donor donors volunteer volunteers friend friends colleague colleagues opponent opponents rival rivals
  candidates leaders staffer staffers insider insiders observers pundits strategists activist activists immigrant immigrants
  refugee refugees victim victims survivor survivors parent parents neighbor neighbors user users caller questioner narrator
  respondent respondents participant participants co-host co-chair co-author hosts pastor physician nurse farmer owner employer employee
  agent agents officer officers troops soldier soldiers commander detective investigators investigator prosecutors
  politician politicians republicans democrats conservatives liberals americans mexicans muslims christians
  boss bosses roommate spouse partner fiance fiancee stepfather stepmother godfather godmother grandson granddaughter cousin bystander bystanders
  passerby supporter neighbour neighbours locals islanders villagers commuter commuters passenger passengers prosecutor clergyman
  spokespeople spokespersons guest guests fan fans follower followers reader readers viewer viewers nominees contender hopeful
  front-runner newcomer native incumbent heir tycoon star celebrity entrepreneur developer investor investors banker trader heiress
  brother-in-law son-in-law ex-wife couple family kid kids child children teenager youth individual individuals somebody someone everyone`)

/** Nouns for groups and for texts that can be the source of words. */
export const GROUP_NOUNS: ReadonlySet<string> = words(`
  campaign company organization group committee administration government party paper newspaper magazine site website network court agency
  department office board commission union university report study poll survey ad advertisement memo letter statement lawsuit complaint
  document documents team staff firm bank church police ministry embassy pac coalition association foundation institute center council
  article editorial story blog book film video release email emails tweet resolution bill law measure ruling order brief headline banner sign
  daily weekly tabloid broadsheet broadcaster network regulator retailer airline carmaker automaker lender insurer watchdog nonprofit charity startup
  authority bureau academy college society cooperative co-operative consortium tribunal orchestra
  manufacturer maker brewery bakery hospital school clinic museum theatre theater library club league federation union ngo thinktank
  audit inquiry probe investigation analysis guideline manifesto leaflet flyer notice plaque inscription verdict judgment contract
  signs shirt shirts sticker slogan transcript filing indictment affidavit petition platform constitution amendment headlines press media outlet`)

/** Nouns for bodies, and the words in the names of bodies that they stand for: "the paper" for the "Halden Tribune". */
export const WORDS_OF_BODIES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...['newspaper', 'paper', 'daily', 'weekly', 'tabloid', 'broadsheet', 'magazine', 'outlet'].map(
    (noun) =>
      [
        noun,
        words(
          'times post tribune herald globe journal gazette magazine press daily weekly review observer guardian examiner telegraph mail sun mirror star chronicle courier echo argus standard independent inquirer record news bulletin',
        ),
      ] as const,
  ),
  ...['company', 'firm', 'manufacturer', 'maker', 'retailer'].map(
    (noun) =>
      [
        noun,
        words(
          'company co inc corp corporation ltd llc plc group motors industries enterprises partners holdings systems airlines labs technologies',
        ),
      ] as const,
  ),
  ['airline', words('airlines airways air')],
  ['broadcaster', words('broadcasting television tv radio channel')],
  ['network', words('network news television tv')],
  ['carmaker', words('motors motor automotive')],
  ['lender', words('bank')],
  ['charity', words('foundation trust charity society')],
  ['agency', words('agency administration bureau')],
  ['ministry', words('ministry')],
])
