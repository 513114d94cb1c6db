/** Changes sentences of news in known ways: so that they contradict the original, or so that they still report the same. */
import type { Article } from '../../src/corpus/article.ts'
import { WEEKDAYS } from '../../src/english/calendar-words.ts'

export interface ChangedSentence {
  /** The kind of change, as the table of results names it. */
  readonly kind: string
  readonly contradicts: boolean
  readonly text: string
}

export interface Change {
  readonly kind: string
  readonly contradicts: boolean
  /** @returns the changed sentence; null if it has nothing that can be changed in this way */
  readonly make: (sentence: string, parts: ChangeParts) => string | null
}

interface ChangeParts {
  readonly article: Article
  /** In [0, 1). */
  readonly random: () => number
  /** Names of two words, of the whole corpus. */
  readonly names: readonly string[]
}

/** Written for this measurement: the bot's own lists must not be what measures them. */
const ANTONYMS: readonly (readonly [string, string])[] = [
  ['won', 'lost'],
  ['rose', 'fell'],
  ['increased', 'decreased'],
  ['opened', 'closed'],
  ['approved', 'rejected'],
  ['accepted', 'declined'],
  ['supported', 'opposed'],
  ['started', 'ended'],
  ['arrived', 'left'],
  ['bought', 'sold'],
  ['allowed', 'banned'],
  ['north', 'south'],
  ['east', 'west'],
  ['northern', 'southern'],
  ['higher', 'lower'],
  ['largest', 'smallest'],
  ['before', 'after'],
  ['more', 'fewer'],
  ['above', 'below'],
  ['with', 'without'],
  ['best', 'worst'],
  ['strong', 'weak'],
  ['early', 'late'],
  ['young', 'old'],
  ['public', 'private'],
  ['husband', 'wife'],
  ['mother', 'father'],
  ['son', 'daughter'],
  ['always', 'never'],
  ['first', 'last'],
  ['all', 'none'],
  ['victory', 'defeat'],
  ['success', 'failure'],
  ['right', 'left'],
  ['war', 'peace'],
  ['day', 'night'],
  ['black', 'white'],
]
const NUMBERS = 'two three four five six seven eight nine ten eleven twelve'.split(' ')
const PAST_VERBS =
  'said told asked visited praised called joined warned helped hired watched met named paid followed invited thanked'.split(
    ' ',
  )
const NOUNS =
  'people year president city company police country family school game team record house court city month'.split(' ')
const OTHER_NOUNS = 'widow orchestra bakery tractor parliament glacier umbrella violin harvest chimney lantern'.split(
  ' ',
)
/** Not "Democratic Lt." before the name of who bears the title. */
const NAME = /(?<=[\p{L},] )\p{Lu}\p{Ll}+ (?!(?:Lt|Gov|Sen|Rep|Gen)\.)\p{Lu}\p{Ll}+(?![\p{L} ]*\p{Lu})/u
const NAMES = /(?<=[\p{L},] )(?!The )\p{Lu}\p{Ll}{2,} \p{Lu}\p{Ll}{2,}/gu
const AUXILIARY = /\b(is|are|was|were|has|have|had|will|would|could|should)\b(?! not|n['’]t)/
const SAID_AT_END = /, (?:[\p{L}'’. ]{3,40} (?:said|says|told [\p{L} ]{2,20})|(?:said|says) [\p{L}'’. ]{3,40})\.$/u

const wordBounded = (word: string): RegExp => new RegExp(`\\b${word}\\b`)

/** Replaces one match; null if there is none or nothing changed. */
function replaced(text: string, pattern: RegExp, by: (found: string) => string): string | null {
  const found = pattern.exec(text)
  if (!found) return null
  const changed = text.slice(0, found.index) + by(found[0]) + text.slice(found.index + found[0].length)
  return changed === text ? null : changed
}

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T

/** The first letter small, unless a name begins there. */
const small = (sentence: string): string =>
  /^(?:The|A|An|In|On|At|More|Police|It|He|She|They|There|This|That|Its|His|Her|Their|But|And|As|After|For|We|You)\b/.test(
    sentence,
  )
    ? sentence.charAt(0).toLowerCase() + sentence.slice(1)
    : sentence

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function otherFigure(found: string, random: () => number): string {
  const digits = Number(found.replace(/,/g, ''))
  return String(Math.max(2, Math.round(digits * (random() < 0.5 ? 1.6 : 0.4)) + 3))
}

type Made = readonly [kind: string, make: Change['make']]

const CONTRADICTIONS: readonly Made[] = [
  [
    'figure',
    (text, { random }) =>
      replaced(text, /(?<![\d.,$-])\d[\d,]*(?![\d.,-]*\d)(?! ?(?:a\.m|p\.m))/, (found) => otherFigure(found, random)),
  ],
  [
    'number word',
    (text, { random }) =>
      replaced(text, wordBounded(`(?:${NUMBERS.join('|')})`), (found) =>
        pick(
          NUMBERS.filter((one) => one !== found),
          random,
        ),
      ),
  ],
  [
    'order of size',
    (text) =>
      replaced(
        text,
        /\b(?:million|billion|thousands|hundreds|dozens)\b/,
        (found) =>
          ({ million: 'billion', billion: 'million', thousands: 'dozens', hundreds: 'thousands', dozens: 'hundreds' })[
            found
          ] ?? found,
      ),
  ],
  ['negation', (text) => replaced(text, AUXILIARY, (found) => `${found} not`)],
  [
    'refusal',
    (text) =>
      replaced(
        text,
        /\bto (?=(?:be|get|take|make|help|leave|send|give|keep|meet|pay|sell|buy|sign|join|use|run)\b)/,
        () => 'and refused to ',
      ),
  ],
  ['denial around it', (text) => `It is not true that ${small(text)}`],
  ['opposite', oppositeOf],
  [
    'another name',
    (text, { names, random }) =>
      replaced(
        text,
        NAME,
        (found) =>
          pick(
            names.filter((name) => !name.split(' ').some((word) => text.includes(word))),
            random,
          ) ?? found,
      ),
  ],
  [
    'another day',
    (text, { random }) =>
      replaced(text, new RegExp(`\\b(?:${WEEKDAYS.map(capital).join('|')})\\b`), (found) =>
        pick(
          WEEKDAYS.map(capital).filter((day) => day !== found),
          random,
        ),
      ),
  ],
  [
    'another month',
    (text) =>
      replaced(text, /\b(?:January|February|April|June|July|August|September|October|November|December)\b/, (found) =>
        found === 'June' ? 'February' : 'June',
      ),
  ],
  ['roles swapped', swappedNames],
  [
    'another verb',
    (text, { random }) =>
      replaced(
        text,
        /(?<=[\p{L}] )(?!need|red|hundred|indeed|speed|breed)\p{Ll}{3,}ed(?= (?:the|a|an|his|her|its|their|that|in|on|to)\b)/u,
        (found) =>
          pick(
            PAST_VERBS.filter((verb) => verb !== found && verb !== 'said'),
            random,
          ),
      ),
  ],
  [
    'another noun',
    (text, { random }) => replaced(text, wordBounded(`(?:${NOUNS.join('|')})`), () => pick(OTHER_NOUNS, random)),
  ],
  [
    'modality',
    (text) => replaced(text, /\b(?:will|has|have)\b(?! not)/, (found) => (found === 'will' ? 'may' : 'may have')),
  ],
]

function oppositeOf(text: string): string | null {
  for (const [one, other] of ANTONYMS) {
    const changed = replaced(text, wordBounded(one), () => other) ?? replaced(text, wordBounded(other), () => one)
    if (changed !== null) return changed
  }
  return null
}

/** Exchanges two names of two words with a verb between them. */
function swappedNames(text: string): string | null {
  const [first, second] = [...text.matchAll(NAMES)]
  if (!first || !second || first[0] === second[0]) return null
  const between = text.slice(first.index + first[0].length, second.index)
  if (
    !/^ (?:\p{Ll}+ ){0,2}(?:\p{Ll}+ed|beat|told|sent|gave|paid|took|hit|sued|left|lost to|won against) (?:\p{Ll}+ ){0,2}$/u.test(
      between,
    )
  )
    return null
  return text.slice(0, first.index) + second[0] + between + first[0] + text.slice(second.index + second[0].length)
}

const ATTRIBUTIONS = [
  'officials said',
  'police said',
  'a spokesperson said',
  'authorities said on Friday',
  'according to officials',
  'a spokesman told reporters',
]
const ASIDES = ['in a day that many will remember', 'as was to be expected', 'after weeks of waiting']

const AGREEMENTS: readonly Made[] = [
  [
    'attribution added',
    (text, { random }) =>
      SAID_AT_END.test(text) || /["”?!]/.test(text) ? null : text.replace(/\.$/, `, ${pick(ATTRIBUTIONS, random)}.`),
  ],
  [
    'attribution changed',
    (text, { random }) =>
      /["“”]/.test(text)
        ? null
        : replaced(text, SAID_AT_END, (found) => (/\p{Lu}/u.test(found) ? found : `, ${pick(ATTRIBUTIONS, random)}.`)),
  ],
  ['attribution dropped', (text) => (/["“”]/.test(text) ? null : replaced(text, SAID_AT_END, () => '.'))],
  [
    'attribution of a quotation changed',
    (text) =>
      replaced(text, /(?<=[,?!]["”] )(?:[\p{L}’'. ]{2,30} said|said [\p{L}’'. ]{2,30})(?=\.$)/u, (found) =>
        /\p{Lu}/u.test(found) ? `${found} in a statement on Friday` : 'a spokesman told reporters',
      ),
  ],
  ['number joined', (text) => replaced(text, /(?<=\d) (?=(?:million|billion|trillion)\b)/, () => '')],
  [
    'number in words',
    (text) =>
      replaced(
        text,
        /(?<![\d.,$:-])(?:[2-9]|1[0-2])(?![\d.,:%-]| ?(?:a\.m|p\.m|million|billion|percent))(?= \p{Ll})/u,
        (found) => NUMBERS[Number(found) - 2] ?? found,
      ),
  ],
  [
    'number in digits',
    (text) =>
      replaced(text, wordBounded(`(?:${NUMBERS.join('|')})(?= \\p{Ll})`), (found) =>
        String(NUMBERS.indexOf(found) + 2),
      ),
  ],
  ['separator dropped', (text) => replaced(text, /\b\d{1,3},\d{3}\b/, (found) => found.replace(',', ''))],
  [
    'percent',
    (text) => replaced(text, /(?<=\d)%(?![\d-])|(?<=\d) percent\b/, (found) => (found === '%' ? ' percent' : '%')),
  ],
  ['weekday as a date', weekdayAsDate],
  ['day in front', (text) => dayInFront(text)],
  [
    'aside added',
    (text, { random }) =>
      replaced(text, /, (?=(?:and|but|which|who|as|after)\b)/, (found) => `, ${pick(ASIDES, random)}${found}`),
  ],
  [
    'spelling',
    (text) =>
      replaced(
        text,
        /\b(?:defense|center|labor|organization|program|favor|color|neighbor|theater)\b/,
        (found) => BRITISH[found] ?? found,
      ),
  ],
  [
    'contraction',
    (text) =>
      replaced(
        text,
        /\b(?:is|are|was|has|did|does|do|were) not\b|\b(?:isn|aren|wasn|hasn|didn|doesn|don|weren)['’]t\b/,
        (found) => (found.includes(' not') ? found.replace(' not', 'n’t') : found.replace(/n['’]t/, ' not')),
      ),
  ],
  [
    'title of a name',
    (text) => replaced(text, /\b(?:President|Sen\.|Gov\.|Mr\.|Ms\.|Rep\.|Dr\.) (?=\p{Lu}\p{Ll}+)/u, () => ''),
  ],
  [
    'synonym',
    (text) =>
      replaced(text, wordBounded(`(?:${Object.keys(SYNONYMS).join('|')})`), (found) => SYNONYMS[found] ?? found),
  ],
]

const BRITISH: Readonly<Record<string, string>> = {
  defense: 'defence',
  center: 'centre',
  labor: 'labour',
  organization: 'organisation',
  program: 'programme',
  favor: 'favour',
  color: 'colour',
  neighbor: 'neighbour',
  theater: 'theatre',
}
const SYNONYMS: Readonly<Record<string, string>> = {
  began: 'started',
  purchased: 'bought',
  huge: 'enormous',
  attempt: 'try',
  film: 'movie',
  physician: 'doctor',
  automobile: 'car',
  also: 'too',
  about: 'around',
}

function weekdayAsDate(text: string, { article }: ChangeParts): string | null {
  const { published } = article
  if (published === undefined) return null
  return replaced(text, new RegExp(`(?<=\\bon )(?:${WEEKDAYS.map(capital).join('|')})\\b`), (found) => {
    const day = new Date(published)
    while ((day.getUTCDay() + 6) % 7 !== WEEKDAYS.indexOf(found.toLowerCase())) day.setUTCDate(day.getUTCDate() - 1)
    return day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
  })
}

function dayInFront(text: string): string | null {
  const day = new RegExp(`^([^,"“”]{20,}) (on (?:${WEEKDAYS.map(capital).join('|')}))\\.$`).exec(text)
  return day ? `${capital(day[2] ?? '')}, ${small(day[1] ?? '')}.` : null
}

export const CHANGES: readonly Change[] = [
  ...CONTRADICTIONS.map(([kind, make]) => ({ kind, make, contradicts: true })),
  ...AGREEMENTS.map(([kind, make]) => ({ kind, make, contradicts: false })),
]
