/** German. */
import { stemmer } from '@orama/stemmers/german'
import { wordSet } from '../english/word-set.ts'
import { withoutAccents } from '../text/without-accents.ts'
import { type Language, wholeWords } from './language.ts'

const STOP_WORDS = wordSet(`
  neu neue neuen neuer neues neuem befindet befinden findet finden liegt liegen statt stattfinden steht stehen
  aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes auch auf aus bei beim bin bis bist
  bitte da dabei dafur dagegen daher damit dann daran darauf daraus darf darfst darin daruber darum das dass davon dazu
  dein deine deinem deinen deiner dem den denen denn der deren des dessen dich die dies diese diesem diesen dieser dieses
  dir doch dort du durch durfen durfte durften ein eine einem einen einer eines einige einigen einmal er es etwa etwas
  euch euer eure fur gab geben gegen gehabt genau gerade gern geworden gesagt gewesen gibt habe haben habt hast hat hatte
  hatten hatte hatten her hier hin ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist ja jede jedem jeden jeder
  jedes jemand jene jetzt kam kann kannst konnen konnt konnte konnten lassen lasst mal man mehr mein meine meinem meinen
  meiner mich mir mit mochte mochten muss mussen musst musste mussten nach nachdem nachricht nachrichten noch nun nur ob
  oder pro sagen sagt sagte sagten schon sehr sei seid sein seine seinem seinen seiner seines seit seitdem selbst sich sie
  sind so sobald sogar solche soll sollen sollte sollten sondern sonst soviel sowie trotz tun tut uber um und uns unser
  unsere unter viel viele vielen vieler vom von vor wahrend war ware waren warum was wegen weil welche welchem welchen
  welcher welches wem wen wenn wer werde werden weshalb wessen weswegen wie wieder wieso wieviel wieviele will willst wir
  wird wirst wo woher wohin wohl wollen wollte wollten worden worum wovon wozu wurde wurden wurdest zu zum zur zwar
  zwischen artikel bericht berichtet erzahl erzahle erfahren passiert passierte geschah geschehen gemacht machen macht hoch
  lange oft wann`)

/** The sounds of umlauts as people without these keys write them; the vowel before keeps `neue` and `Frauen` as they are. */
const WRITTEN_UMLAUT = /(?<=[ao])e|(?<=(?<![aeq])u)e/g
/** `Busse` and `Bus`, `Ergebnisse` and `Ergebnis`. */
const DOUBLE_S = /ss$/

const plain = (word: string): string => withoutAccents(word).replace(WRITTEN_UMLAUT, '')

/** Letters that stay. */
const MIN_STEM_LENGTH = 4

/** Takes off the endings of verbs that the Snowball stemmer keeps, so that `kostet` and `kosten` have one stem. */
function withoutVerbEnding(stem: string): string {
  const shorter = stem.replace(/e?t$/, '')
  return shorter === stem || shorter.length < MIN_STEM_LENGTH ? stem : withoutVerbEnding(shorter)
}

const PLACE = '(?:Stadt|Ort|Dorf|Land|Straße|Strasse|Gebäude|Stadtteil|Gegend|Adresse)'
const TIME = '(?:Jahr|Jahre|Tag|Monat|Datum|Woche|Uhrzeit|Zeit)'
const ROLE =
  '(?:Person|Partei|Politiker|Minister|Firma|Unternehmen|Verein|Gruppe|Verband|Mann|Frau|Behörde|Gericht|Land|Zeitung|Bank|Mannschaft)(?:in|innen|en|s)?'
const WHICH = 'welche[mnrs]?'
const SAYING =
  'sagte|sagt|meinte|meint|erklärte|erklärt|forderte|fordert|kritisierte|kritisiert|antwortete|versprach|verspricht|warnte|warnt|berichtete|behauptete|denkt|schrieb'
const SAID = 'gesagt|gemeint|erklärt|gefordert|kritisiert|geantwortet|versprochen|gewarnt|behauptet|geschrieben'

export const GERMAN: Language = {
  code: 'de',
  stopWords: new Set([...STOP_WORDS, ...[...STOP_WORDS].map(plain)]),
  stem: (word) => withoutVerbEnding(plain(stemmer(word))).replace(DOUBLE_S, 's'),
  abbreviations: wordSet(`
    abb abs art bd bspw bzgl bzw ca dipl dr evtl exkl fa fr ggf hl hr hrsg inkl ing inkl jan feb mär apr jun jul aug sep
    sept okt nov dez jh jur kap lt max med mind min mio mrd nr phil prof rd rer sog st str tel usw vgl vol z.b u.a d.h o.ä i.d.r
    z.t v.a n.chr v.chr`),
  determiners: wordSet(`
    der die das den dem des ein eine einen einem einer eines kein keine im am zum zur vom beim neue neuen neuer neues grosse
    grossen erste ersten nachste nachsten letzte letzten`),
  beforeInfinitives: wordSet('zu'),
  adjectivesComeFirst: true,
  joinsWords: true,
  verbs: /(?:en|ern|eln|t|te)$/u,
  kindsOfAnswers: wordSet(`
    anzahl anteil betrag datum gebuhr geld grund grunde hohe jahr jahre kosten lange monat name namen ort preis preise summe tag tage tagen termin uhrzeit
    ursache zahl zeitpunkt`),
  hasDottedOrdinals: true,
  capitalsAreNames: false,
  asks: {
    number: new RegExp(
      wholeWords(
        'wie ?viele?[mnr]?',
        'was (?:kostet|kosten|kostete)',
        'preise?',
        'wie (?:hoch|lang|lange|oft|weit|alt|groß|gross|teuer|schnell|schwer|tief|breit|stark|häufig)',
      ),
      'iu',
    ),
    when: new RegExp(wholeWords('wann', `${WHICH} ${TIME}`, 'um wie ?viel uhr'), 'iu'),
    where: new RegExp(wholeWords('wo', 'woher', 'wohin', `${WHICH} ${PLACE}`), 'iu'),
    why: new RegExp(
      wholeWords(
        'warum',
        'weshalb',
        'wieso',
        'weswegen',
        'wozu',
        'wodurch',
        'aus welchem grund',
        'aus welchen gründen',
      ),
      'iu',
    ),
    who: new RegExp(wholeWords('wer', 'wem', 'wen', 'wessen', `${WHICH} ${ROLE}`), 'iu'),
    said: new RegExp(wholeWords(`was (?:${SAYING})`, `was (?:hat|haben) .{1,200}? (?:${SAID})`), 'iu'),
  },
  asksAnything: new RegExp(
    wholeWords(
      'w(?:as|er|em|en|essen|ann|o|oher|ohin|ie|arum|eshalb|ieso|eswegen|ozu|orum|ieviele?)',
      WHICH,
      'gibt es',
      'ist|sind|hat|haben|wird|werden|kann|darf|muss|soll',
    ),
    'iu',
  ),
  asksForMoney: new RegExp(
    wholeWords(
      'kostete?n?',
      'kosten',
      'preise?',
      'teuer',
      '(?:be)?zahlen?',
      '(?:be)?zahlte?',
      'bezahlt',
      'euro',
      'geld',
      'gehalt',
      'gebühr',
      'strafe',
      'miete',
      'schulden',
      'wert',
    ),
    'iu',
  ),
  thingAskedFor: new RegExp(`(?<!\\p{L})(?:wie ?viele?[mnr]?|${WHICH}) (\\p{L}[\\p{L}-]+)`, 'iu'),
  speakerAskedFor: new RegExp(
    `(?<!\\p{L})was (?:(?:${SAYING}) (.{1,80}?)|(?:hat|haben) (.{1,80}?))(?= (?:über|zu|zum|zur|nach|vor|in|im|am|auf|bei|gesagt|gemeint|erklärt|gefordert|geantwortet)(?!\\p{L})|[?.!]|$)`,
    'iu',
  ),
  answers: {
    money: /[€$£%]|(?<!\p{L})(?:euro|cent|franken|dollar|prozent|kostenlos|kostenfrei|gratis|umsonst)(?!\p{L})/iu,
    when: new RegExp(
      wholeWords(
        '(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|sonnabends?',
        'januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember',
        '(?:1[89]|20)\\d\\d|\\d{1,2}(?:[.:]\\d\\d)? uhr|\\d{1,2}\\.\\d{1,2}\\.(?:\\d{2,4})?',
        'gestern|heute|morgen|vorgestern|übermorgen|(?:vergangene|letzte|kommende|nächste|diese)[mnrs]? (?:nacht|woche|monat|jahr|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)',
        'vor \\p{L}+ (?:tagen|wochen|monaten|jahren|stunden)|frühjahr|frühling|sommer|herbst|winter|(?:anfang|mitte|ende) \\p{L}+',
      ),
      'iu',
    ),
    where: /(?<!\p{L})(?:in|im|am|an|bei|nach|aus|auf|vor|neben|zwischen)(?: (?:der|dem|den|einem|einer))? \p{Lu}/u,
    number: new RegExp(
      `\\d|${wholeWords('zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|vierzig|fünfzig|hundert|tausend|dutzende?|hunderte|tausende|millionen?|milliarden?|hälfte|halbe?[rs]?|drittel|viertel|einmal|zweimal|prozent')}`,
      'iu',
    ),
    why: new RegExp(
      wholeWords(
        'weil',
        'denn',
        'da',
        'wegen',
        'aufgrund',
        'deshalb',
        'daher',
        'darum',
        'deswegen',
        'damit',
        'um .{1,60} zu',
        'gr[uü]nde?',
        'dadurch',
        'nachdem',
        'dank',
        'führte',
        'begründe\\p{L}*',
        'auslöser',
        'ursache',
      ),
      'iu',
    ),
    said: new RegExp(`[„“”"«»]|${wholeWords(SAYING, SAID, 'nannte', 'laut', 'teilte .{1,60} mit')}`, 'iu'),
  },
}
