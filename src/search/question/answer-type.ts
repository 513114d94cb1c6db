/** Tells what a question asks for by cues, without grammar. */
import { OFFICES } from '../../english/offices.ts'
import type { AskedKind, Language } from '../../languages/language.ts'
import { beforeVerb } from './verb-form.ts'
import { isPersonNoun } from './word-senses.ts'

export type AnswerType = AskedKind | 'other'

const ROLES =
  `${OFFICES}|person|people|man|woman|guy|democrat|republican|group|compan(?:y|ie)|firm|network|newspaper|paper|magazine|outlet|agenc(?:y|ie)|` +
  'bank|part(?:y|ie)|union|organi[sz]ation|countr(?:y|ie)|nation|state|team'
/** Nouns for places: "which Danish town". */
const PLACE =
  /^(?:(?:cit|count)(?:y|ies)|(?:town|village|place|venue|street|location|building|region|province|district|neighbou?rhood|suburb|capital)s?|address(?:es)?)$/
/** An auxiliary verb ends what belongs to a question word: "what did the senator say" does not ask for a senator. */
export const AUXILIARY = '(?:did|do|does|is|was|were|are|has|had|have|will|would|can|could)'

/** The cues of each type. If several fit, the one that comes first in the question decides. */
const CUES: readonly (readonly [AnswerType, RegExp])[] = [
  [
    'number',
    /\bhow (?:many|much|old|far|long|often|big|large|tall|deep|high|fast|soon|heavy|hot|cold|warm)\b|\b(?:what|which) (?:percent(?:age)?|share|fraction|number|proportion|amount|score|age|price|cost)\b|\bpercent(?:age)?\b/i,
  ],
  ['when', /\bwhen\b|\b(?:what|which) (?:year|day|date|month|time|hour|decade|week)\b|\bsince[?.:… ]*$/i],
  ['where', /\bwhere\b/i],
  ['why', /\bwhy\b|\bhow come\b|\bwhat (?:stops?|stopped|made|makes|caused?|led)\b|\breasons?\b|\bwhat for\b/i],
  [
    'who',
    new RegExp(
      `\\bwho(?:se|m|s)?\\b|\\b(?:what|which) (?:(?!${AUXILIARY} )[\\p{L}'’-]+ ){0,2}?(?:${ROLES})s?\\b|\\bwhat(?:['’]?s| is| are| was| were)? (?:\\S+ ){0,2}?names?\\b|\\bwhat(?:['’]?s| is| are| was| were) .{1,60} (?:called|named)[?.! ]*$`,
      'iu',
    ),
  ],
]
const OPEN = /\b(?:what|which|how)\b/i
/** The verb counts only if it follows a question word closely, not anywhere in a pasted text. */
const SAYING =
  'say|said|says|think|tell|told|call|called|warn|claim|argue|admit|hope|describe|respond|react|defend|justify|promise|' +
  'suggest|advise|shout|reply|comment|remark|insist|complain|joke|tweet'
const ASKS_SAID = new RegExp(`\\b(?:what|how) (?:did|does|do|has|had|is|was)\\b.{0,200}?\\b(?:${SAYING})\\b`, 'i')
const NAMES_A_SAYING = /\b(?:statement|reaction|response|comments?|remarks?|quotes?|insults?|advice|opinion)\b/i
/** Nouns that ask for a number if there is no question word: "imf growth forecast". */
const NAMES_A_NUMBER =
  /\b(?:percent(?:age)?|total|tally|amount|number|forecast|price|cost|salary|age|population|casualties|margin|lead)\b/i

/**
 * @param question as typed; only its first 400 UTF-16 units count
 * @param language of the question; absent for English
 */
export function answerTypeOf(question: string, language?: Language): AnswerType {
  const text = question.slice(0, MAX_QUESTION_LENGTH)
  if (language !== undefined) return firstKindAsked(text, language)
  const open = startOf(text, OPEN)
  let [first, at]: [AnswerType, number] = ['other', open]
  for (const [type, cue] of CUES) {
    const start = startOf(text, cue)
    if (start < at || (start === open && first === 'other' && start !== NOWHERE)) [first, at] = [type, start]
  }
  if (first !== 'other') return first
  const thing = lastWordOf(thingAfter(WHICH, text))
  if (PLACE.test(thing)) return 'where'
  if (isPersonNoun(thing)) return 'who'
  if (ASKS_SAID.test(text) || NAMES_A_SAYING.test(text)) return 'said'
  return open === NOWHERE && NAMES_A_NUMBER.test(text) ? 'number' : 'other'
}

/** The kind whose cue comes first; of two that begin together, the first of the list. */
function firstKindAsked(text: string, { asks }: Language): AnswerType {
  let [first, at]: [AnswerType, number] = ['other', NOWHERE]
  for (const [kind, cue] of Object.entries(asks) as readonly (readonly [AskedKind, RegExp])[]) {
    const start = startOf(text, cue)
    if (start < at) [first, at] = [kind, start]
  }
  return first
}

const lastWordOf = (phrase: string): string => phrase.toLowerCase().split(' ').at(-1) ?? ''

/** What follows is not read. UTF-16 units. */
const MAX_QUESTION_LENGTH = 400
const NOWHERE = Number.POSITIVE_INFINITY

function startOf(text: string, cue: RegExp): number {
  const start = text.search(cue)
  return start < 0 ? NOWHERE : start
}

/** What kind of figure or time is asked for. */
export type Measure =
  | 'count'
  | 'age'
  | 'duration'
  | 'distance'
  | 'size'
  | 'clock'
  | 'price'
  | 'payment'
  | 'weight'
  | 'speed'
  | 'temperature'

/** The first that fits. */
const MEASURES: readonly (readonly [Measure, RegExp])[] = [
  ['age', /\bhow old\b|\b(?:what|which) age\b|\bage of\b/i],
  ['duration', /\bhow long\b|\bhow many (?:seconds|minutes|hours|days|weeks|months|years)\b/i],
  ['distance', /\bhow far\b(?! (?:in|into|ahead|behind|along)\b)/i],
  ['size', /\bhow (?:tall|deep|wide|thick)\b(?! (?:in|into)\b)/i],
  ['clock', /\b(?:what|which) (?:time|hour)\b/i],
  [
    'weight',
    /\bhow heavy\b|\b(?:how much|what) (?:do|does|did|will|would) .{1,60}?\bweigh\b|\bhow many (?:kilos?|tons|tonnes|pounds)\b/i,
  ],
  ['speed', /\bhow fast (?:can|is|was|are|were|do|does)\b(?!.{0,60}ing\b)|\bwhat speed\b/i],
  ['temperature', /\bhow (?:hot|cold|warm)\b|\bwhat (?:is|was)? ?(?:the )?temperature\b/i],
  [
    'price',
    /\bhow much\b.{0,80}?\b(?:costs?|worth)\b|\bwhat .{0,40}?\b(?:price|salary|fee)\b|\bwhat (?:do|does|did|will|would) .{1,60}?\bcosts?\b|\bwhat (?:is|are|was|were) .{1,60}?\bworth\b/i,
  ],
  [
    'payment',
    /\bhow much\b.{0,80}?\b(?:offer(?:s|ed)?|bids?|lends?|lent|borrow(?:s|ed)?|rais(?:e|es|ed)|invest(?:s|ed)?|pa(?:y|ys|id)|earns?|charges?|spen[dt]|donate|owes?)\b/i,
  ],
  ['count', /\bhow many\b/i],
]

/** @param question as typed; only its first 400 UTF-16 units count @returns null if it asks for none */
export function measureAskedFor(question: string): Measure | null {
  const text = question.slice(0, MAX_QUESTION_LENGTH)
  return MEASURES.find(([, cue]) => cue.test(text))?.[0] ?? null
}

/** What follows the thing that is asked for. */
const AFTER_THING = `(?= (?:${AUXILIARY}|of|for|to|from|on|in|at|by|about|that|who|when|with)\\b|[?.,;:]|$)`
const WHICH = new RegExp(`\\b(?:what|which) (?!(?:${AUXILIARY}|about)\\b)(.{1,80}?)${AFTER_THING}`, 'i')
const ASKED_FOR = [
  new RegExp(`\\bhow (?:many|much) (?!${AUXILIARY}\\b)(.{1,80}?)${AFTER_THING}`, 'i'),
  WHICH,
  new RegExp(`\\bwh(?:o|at|ich)(?:['’]?s| is| was| were| are) (?:\\S+ ){0,2}?\\S+['’]s (.{1,80}?)${AFTER_THING}`, 'i'),
  new RegExp(`\\bwhat(?:['’]?s| is| was| were| are) (?:the|a|an) (.{1,80}?)${AFTER_THING}`, 'i'),
] as const
/** How many words after `how many` or `which` may belong to what is asked for. */
const MAX_THING_WORDS = 4

/**
 * @param question as typed; only its first 400 UTF-16 units count
 * @param language of the question; absent for English
 * @returns the thing that is asked for, as typed: `emails` in "how many emails did he erase"; empty if none is named
 */
export function askedFor(question: string, language?: Language): string {
  const text = question.slice(0, MAX_QUESTION_LENGTH)
  if (language !== undefined) return language.thingAskedFor.exec(text)?.[1] ?? ''
  for (const cue of ASKED_FOR) {
    const thing = thingAfter(cue, text)
    if (thing !== '') return thing
  }
  return ''
}

/** What a cue finds, less the verb that follows it; empty if it finds nothing. */
const thingAfter = (cue: RegExp, text: string): string =>
  beforeVerb((cue.exec(text)?.[1] ?? '').split(' '))
    .slice(0, MAX_THING_WORDS)
    .join(' ')

/** Things that are called by a name of their own: "what show" is answered by a title, and the word `show` need not be there. */
const NAMED_THINGS = new RegExp(
  '\\b(?:shows?|program(?:me)?s?|series|films?|movies?|documentar(?:y|ies)|books?|novels?|songs?|albums?|podcasts?|plays?|games?|' +
    'channels?|stations?|web ?sites?|sites?|apps?|brands?|ships?|boats?|airlines?|hotels?|restaurants?|museums?|schools?|' +
    'universit(?:y|ies)|colleges?|hospitals?|church(?:es)?|rivers?|islands?|drugs?|diseases?|storms?|hurricanes?|awards?|prizes?)$',
  'i',
)

/** Whether what is asked for, as `askedFor` gives it, is something with a name of its own. */
export const isNamedThing = (asked: string): boolean => NAMED_THINGS.test(asked)

/**
 * Whether a question of type `who` asks for something that may have one name only, such as a network, a team or a state; a person
 * has a full name.
 */
export function mayHaveOneName(question: string): boolean {
  const thing = lastWordOf(askedFor(question))
  return thing !== '' && !isPersonNoun(thing)
}

const NAME = /\bnames? of\b|\b(?:what|which)\b.{0,40}\bnames?\b|['’]s? names?\b/i

/** Whether a question asks for a name by this word. @param question as typed; only its first 400 UTF-16 units count */
export const asksForName = (question: string): boolean => NAME.test(question.slice(0, MAX_QUESTION_LENGTH))

const SPEAKER = new RegExp(
  `\\b(?:what|how) (?:did|does|do|has|had|have|will|would) (.{1,80}?) (?:\\p{L}+ly )?(?:${SAYING})\\b`,
  'iu',
)

/**
 * @param question as typed; only its first 400 UTF-16 units count
 * @param language of the question; absent for English
 * @returns whose words are asked for, as typed: `the mayor of Norhaven` in "what did the mayor of Norhaven say"; empty if it asks
 *   for nobody's words
 */
export function speakerAskedFor(question: string, language?: Language): string {
  const found = (language?.speakerAskedFor ?? SPEAKER).exec(question.slice(0, MAX_QUESTION_LENGTH))
  return found?.slice(1).find(Boolean) ?? ''
}

const A_THING = new RegExp(`\\b(?:what|which) (?!${AUXILIARY}\\b)\\p{L}+`, 'iu')

/** Whether a question asks for one thing: for a type of answer, or for `which …` or `what …` with a noun. */
export const asksForOneThing = (question: string, language?: Language): boolean =>
  answerTypeOf(question, language) !== 'other' ||
  (language === undefined ? A_THING.test(question.slice(0, MAX_QUESTION_LENGTH)) : askedFor(question, language) !== '')
