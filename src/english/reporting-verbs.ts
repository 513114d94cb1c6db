/** The verbs (and a few nouns) that introduce reported words: the cues of attribution. */

/** How surely a verb introduces words: `say` almost always, `report` often, `other` only if the sentence's shape says so. */
export type CueStrength = 'say' | 'report' | 'other'

const SAY = `say says said saying tell tells told telling add adds added adding ask asks asked asking write writes wrote written writing
  tweet tweets tweeted tweeting texted texting messaged radioed reply replies replied replying respond responds responded responding declare declares declared declaring
  explain explains explained explaining note notes noted noting continue continues continued continuing conclude concludes concluded
  recall recalls recalled quip quips quipped joke jokes joked joking argue argues argued arguing insist insists insisted insisting
  state states stated stating remark remarks remarked exclaim exclaimed shout shouts shouted shouting yell yells yelled
  warn warns warned warning claim claims claimed claiming acknowledge acknowledges acknowledged acknowledging admit admits admitted
  announce announces announced announcing assert asserts asserted asserting suggest suggests suggested suggesting observe observes observed
  complain complains complained complaining counter counters countered countering contend contends contended
  proclaim proclaims proclaimed proclaiming retort retorted interject interjected lament laments lamented lamenting
  mention mentions mentioned opine opines opined predict predicts predicted read reads reading report reports reported reporting
  concede concedes conceded conceding confirm confirms confirmed boast boasts boasted boasting pledge pledges pledged vow vows vowed
  reiterate reiterates reiterated repeat repeats repeated post posts posted promise promises promised propose proposed quote quotes quoted`

const REPORT = `accuse accuses accused accusing advise advised agree agrees agreed allege alleges alleged answer answers answered applaud applauded
  assail assailed assure assures assured attack attacked attribute attributed begin began beg begged believe believes believed bemoan bemoaned
  blame blames blamed blast blasts blasted brag bragged bristled cajoled call calls called calling cautioned caution challenge challenged
  characterize characterizes characterized charge charges charged chastised chide chided cite cites cited claim comment comments commented
  compare compares compared condemn condemns condemned criticize criticizes criticized criticizing cry cried decry decried decries defend defends
  defended demand demanded demands denied deny denies denounce denounced denounces deride derided describe describes described describing
  deem deemed deems deliver delivered dismiss dismissed dismisses dub dubbed dubs echo echoed echoes elaborate elaborated email emailed emphasize
  emphasized emphasizes encourage encouraged endorse estimate estimated express expressed expresses feel feels felt find finds found fire
  fired fumed gush gushed hail hailed hear heard hinted hint imply implied implies indicate indicated indicates inform informed insinuated
  insulted interrupt interrupted introduce issue issued issues joined know knows knew label labeled labels labelled lambasted laugh laughed lash lashed learn
  list mock mocked mocks muse mused offer offered offers order ordered outline paint painted point pointed points portray portrayed portrays praise praised
  praises pray press pressed proffered publish published punctuate question questioned questions raise railed rail realize recite recited
  recommend recommended recount recounted refer referred refers referring reflect reflected refuse reject rejected rejects release released
  remember remembered remembers remind reminded reminds request requested revealed reveal reveals rip ripped scoff scoffed scold scream
  screamed see sees seen show showed shows sigh sighed signal signaled slam slammed slams speak speaks speaking spoke speculate speculated
  stress stressed stresses summarize summed sum talk talked talking taunt taunted tease teased testify testified think thinks thought thank
  thanked thunder threaten threatened tout touted touts trumpet type unveiled urge urged urges use used uses using utter uttered venture view viewed voice voiced
  wonder wondered wonders worry worried worries cheer chant chanted chanting intone intoned bellowed barked snapped sniffed shot deadpanned
  exhort exhorts exhorted exhorting implore implores implored imploring admonish admonishes admonished plead pleads pleading demanding
  brand brands branded branding christened slated derided hailing likened liken
  mused crowed enthused groused griped scoffed gloated countered fretted rejoined blurted whispered muttered murmured pleaded preached prodded
  demurred bantered ranted raged seethed ruled ruling rule holds held decided finding refer referenced reference referencing appear appeared hold sang sing
  went go goes like put puts gave give gives made make makes came come open opened close closed follow followed tackled weigh weighed chimed chime insist`

const strengths = new Map<string, CueStrength>()
for (const verb of REPORT.split(/\s+/)) strengths.set(verb, 'report')
for (const verb of SAY.split(/\s+/)) strengths.set(verb, 'say')

/**
 * @param word a word in lower case
 * @returns `other` for a word that is not listed
 */
export const cueStrengthOf = (word: string): CueStrength => strengths.get(word) ?? 'other'

/** Forms of verbs that give somebody's name for something: "called the plan “…”", "described it as “…”". */
export const VERBS_OF_CALLING: ReadonlySet<string> = new Set(
  'call calls called describe describes described label labels labeled labelled brand brands branded dub dubs dubbed characterize characterizes characterized characterise characterises characterised denounce denounces denounced deride derides derided'.split(
    ' ',
  ),
)

/** Nouns whose owner is the source: `her statement`, `Trump's words`. */
export const SPEECH_NOUNS: ReadonlySet<string> = new Set(
  `statement statements speech speeches remark remarks comment comments word words tweet tweets post message letter memo email emails interview
  argument claim claims assertion suggestion contention question answer response reply account description phrase slogan warning promise pledge
  call vow testimony op-ed column article essay book memoir report editorial ad advertisement video quote quotation line text notion belief view views
  interjection outburst quip rant tirade retort insult insults slur taunt taunts jibe lament musing musings suggestions insinuation boasts threats
  note notes voicemail diary telegram postcard text texts
  plea insistence complaint declaration proposal announcement address motto mantra term expression catchphrase confirmation admission denial allegation
  allegations accusation accusations finding findings conclusion advice criticism praise verdict opinion dissent threat joke boast observation assessment`.split(
    /\s+/,
  ),
)

/** Verbs of `report` that follow speech in a dialogue: "– Come in, whispered Doe." */
export const VERBS_OF_DIALOGUE: ReadonlySet<string> = new Set(
  'answers answered whispers whispered mutters muttered murmurs murmured cries cried screams screamed begs begged demands demanded snaps snapped wonders wondered sighs sighed pleads pleaded agrees agreed laughs laughed urges urged calls called chimed'.split(
    ' ',
  ),
)
