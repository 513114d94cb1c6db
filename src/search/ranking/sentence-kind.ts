/** Tells what kinds of answers a sentence holds by cues, without grammar. */
import { isCalendarWord, MONTHS } from '../../english/calendar-words.ts'
import type { Language } from '../../languages/language.ts'
import { termsOf } from '../../text/analyse.ts'
import { withoutAccents } from '../../text/without-accents.ts'
import type { AnswerType, Measure } from '../question/answer-type.ts'

/** What a sentence may hold: an answer of some type, or something else that tells sentences apart. */
export type SentenceKind =
  | Exclude<AnswerType, 'other'>
  | Measure
  | 'figure'
  | 'quantity'
  | 'money'
  | 'speech'
  | 'asking'

const MONTH = `(?:${MONTHS.join('|')}|jan|feb|mar|apr|aug|sept?|oct|nov|dec)`
const BEFORE_A_YEAR = '(?:in|since|until|during|from|before|after|of|early|late|year)'
/** The first digit of a number that is no part of a date: neither a day beside its month nor a year after such a word. */
const FIRST_DIGIT =
  `(?<![\\d.,])(?<!\\b${MONTH}\\.? )(?!\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b)` +
  `(?<!\\b${BEFORE_A_YEAR} (?=(?:1[5-9]|20)\\d\\d(?!\\d|[.,]\\d)))\\d`
const NUMBER_WORD =
  '\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|' +
  'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|third|' +
  'quarter|once|twice|percent)\\b'
const NUMBER = new RegExp(`${FIRST_DIGIT}|${NUMBER_WORD}`, 'i')

const HOUR =
  '(?:\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|(?<![\\d.,])\\d{1,2}(?:\\.\\d\\d)?)'
const MONEY = '[$€£¥]|\\b(?:dollars?|euros?|pounds?|crowns|kroner?|francs?|yen|yuan|rubles?|(?<!per )cents?|free)\\b'
const MADE =
  '\\b(?:built|founded|made|carved|opened|established|erected|created|launched|invented|painted|written|laid|planted|dates|dating|stood|since)'
const YEAR = '(?:1[0-9]|20)\\d\\d\\b'

const KINDS: Readonly<Record<SentenceKind, RegExp>> = {
  /** A full name. */
  who: /(?<![\p{L}'’-])\p{Lu}[\p{L}'’-]+ (?:\p{Lu}\. )?\p{Lu}[\p{L}'’-]+/u,
  when: /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)\.|(?:1[89]|20)\d\d|yesterday|today|tomorrow|tonight|(?:last|next|this|earlier) (?:week|month|year|night|morning|evening|summer|spring|fall|winter)|(?:days?|weeks?|months?|years?|hours?) (?:ago|before|after|later|earlier)|[ap]\.m)\b/i,
  where: /\b(?:in|at|from|near|to|outside) (?:the )?\p{Lu}[\p{L}'’-]+/u,
  number: NUMBER,
  count: NUMBER,
  why: /\b(?:because|since|due to|so that|in order to|after|as a result|over (?:the|his|her|its|their)|to avoid|therefore|thus|would|could|cause[sd]?|reasons?|why|for fear|thanks to|led to|if)\b/i,
  said: /[“"]|\b(?:said|says|told|added|asked|wrote|tweeted|argued|warned|called|according to|declared|insisted|claimed|noted|explained|described|acknowledged|replied|responded)\b/i,
  /** A number in digits that is no year. */
  figure: /(?<![\d.,])(?!(?:19|20)\d\d(?!\d|[.,]\d))\d/,
  /** Words that tell how many without a number. */
  quantity: /\b(?:no|nobody|none|nothing|one|single|both|couple|pair|few|several|many|most|all|every)\b/i,
  money: /[$€£%]|\b(?:percent|dollars|euros|pounds)\b/i,
  /** An age, or the year in which something was made. */
  age: new RegExp(
    `\\b(?:aged?|years?[- ]old|born)\\b|, \\d{1,3}[,.)]|\\b(?:of|is|was|turned|turns) \\d{1,3}\\b|${MADE} (?:\\p{L}+ ){0,3}${YEAR}`,
    'iu',
  ),
  duration:
    /(?:\d|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few|many|half|dozens?))(?: of)?[- ](?:(?:long|whole|full) )?(?:second|minute|hour|day|week|month|year|decade)|\b(?:since|until|whole|all) (?:the )?\p{L}|\b(?:since|until) \d{4}\b/iu,
  distance:
    /\d[- ]?(?:miles?|kilomet|km|met(?:er|re)s?|m\b|feet|foot|ft|inch|cm|yards?)|\b(?:miles?|feet|kilomet\w+|met(?:er|re)s)\b/i,
  /** A length of metres, feet or less, or a word for a height, a depth or a width: kilometres alone tell how far, not how deep. */
  size: /\d[- ]?(?:met(?:er|re)|m\b|cm|mm|centimet|millimet|feet|foot|ft|inch|yard)|\b(?:met(?:er|re)s|feet|inches|tall(?:er|est)?|high(?:er|est)?|height|deep(?:er|est)?|depth|wid(?:e|er|est|th)|thick(?:er|est|ness)?|across|stor(?:eys?|ies)|floors|percent|points)\b|%/i,
  clock: new RegExp(
    `\\d ?[ap]\\.?m\\b|\\d:\\d\\d|\\b(?:o['’]clock|noon|midnight)\\b|${HOUR} (?:in the (?:morning|afternoon|evening)|at night)\\b|\\bat \\d{1,2}\\.\\d\\d\\b`,
    'i',
  ),
  /** One crown is worn, and "67 per cent" is no price. */
  price: new RegExp(MONEY, 'i'),
  /** What is offered, paid or raised may be a share. */
  payment: new RegExp(`${MONEY}|\\bper ?cent\\b`, 'i'),
  weight:
    /\d[- ]?(?:kg|kilo|gram|ton|lb|pound|ounce|stone)|\b(?:kilo(?:gram)?s?|grams?|tonnes?|tons?|pounds?|ounces?)\b/i,
  speed: /\b(?:km\/h|kph|mph|knots?|(?:miles|kilomet(?:er|re)s|met(?:er|re)s) (?:an|a|per) (?:hour|second))\b/i,
  temperature: /\d ?°|\bdegrees?\b|\b(?:celsius|fahrenheit)\b/i,
  /** Words in quotation marks, or a verb of speech. */
  speech: /[“"]|\b(?:said|told)\b/,
  /** It ends in a question mark. */
  asking: /\?[”’"']*$/,
}

/** Kinds that a text shows in every language. */
const SHOWN_ANYWHERE: ReadonlySet<SentenceKind> = new Set(['who', 'figure', 'asking'])

/** @param language of the sentence; absent for English */
export function isOfKind(kind: SentenceKind, sentence: string, language?: Language): boolean {
  if (language === undefined || SHOWN_ANYWHERE.has(kind)) return KINDS[kind].test(sentence)
  return language.answers[kind === 'speech' ? 'said' : (kind as keyof Language['answers'])].test(sentence)
}

/** A name that does not begin the sentence. */
const NAMES = /(?<=[\p{Ll}\p{N}][,;:’”"]{0,2} (?:[“"(])?)\p{Lu}[\p{L}'’-]+/gu

/** Whether the sentence holds any name that shares no term with the question. @param asked the question's terms */
export function namesSomething(sentence: string, asked: ReadonlySet<string>): boolean {
  for (const [name] of sentence.matchAll(NAMES)) if (!termsOf(name).some((term) => asked.has(term))) return true
  return namesSomebodyElse(sentence, asked)
}

const FULL_NAMES = new RegExp(KINDS.who, 'gu')
const PLACES = new RegExp(KINDS.where, 'gu')

/** Whether the sentence tells of a place that shares no term with the question. @param asked the question's terms */
export function namesAnotherPlace(sentence: string, asked: ReadonlySet<string>): boolean {
  for (const [place] of sentence.matchAll(PLACES)) {
    const name = place.slice(place.lastIndexOf(' ') + 1)
    if (!isCalendarWord(name.toLowerCase()) && !termsOf(name).some((term) => asked.has(term))) return true
  }
  return false
}

/**
 * Whether the sentence holds a full name that shares no term with the question.
 * @param asked the question's terms
 * @param language of the sentence; absent for English
 */
export function namesSomebodyElse(sentence: string, asked: ReadonlySet<string>, language?: Language): boolean {
  if (language !== undefined) return namesSomebodyElseIn(language, sentence, asked)
  for (const [name] of sentence.matchAll(FULL_NAMES)) if (!termsOf(name).some((term) => asked.has(term))) return true
  return false
}

/** Words with a capital, one right after the other: titles, and in German any noun, are among them; `L'école` is not. */
const CAPITALISED_WORDS =
  /(?<![\p{L}'’-])\p{Lu}(?!['’]\p{Ll})[\p{L}'’-]+(?: (?:\p{Lu}\. )?\p{Lu}(?!['’]\p{Ll})[\p{L}'’-]+)+/gu

/** The same for another language: two of these words are neither asked about nor articles and the like. */
function namesSomebodyElseIn(language: Language, sentence: string, asked: ReadonlySet<string>): boolean {
  const isNew = (word: string) =>
    !language.stopWords.has(withoutAccents(word).toLowerCase()) &&
    !termsOf(word, language).some((term) => asked.has(term))
  return Array.from(sentence.matchAll(CAPITALISED_WORDS), ([words]) => words.split(' ').filter(isNew)).some(
    ({ length }) => length >= 2,
  )
}
