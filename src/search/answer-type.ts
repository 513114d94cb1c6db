/** What kind of answer a question asks for, and whether a sentence holds one: cues, no grammar. */

export type AnswerType = 'who' | 'when' | 'where' | 'number' | 'why' | 'said' | 'other'

const ROLES =
  'person|people|man|woman|guy|senator|congress(?:man|woman)|representative|lawmaker|governor|mayor|president|minister|leader|' +
  'official|officer|judge|justice|lawyer|attorney|candidate|politician|player|singer|actor|actress|author|writer|journalist|' +
  'reporter|columnist|analyst|expert|professor|academic|critic|adviser|advisor|aide|envoy|ambassador|celebrity|star|cop|sheriff|' +
  'chief|ceo|boss|democrat|republican|group|company|firm|network|newspaper|paper|magazine|outlet|agency|bank|party|union|' +
  'organi[sz]ation|country|nation|state|team'
/** An auxiliary verb ends what a question word belongs to: "what did the senator say" asks for no senator. */
const AUXILIARY = '(?:did|do|does|is|was|were|are|has|had|have|will|would|can|could)'

/** Cues of each kind; of those that fit, the one that stands first in the question decides. */
const CUES: readonly (readonly [AnswerType, RegExp])[] = [
  [
    'number',
    /\bhow (?:many|much|old|far|long|often|big|large|tall|deep|high|fast|soon)\b|\b(?:what|which) (?:percent(?:age)?|share|fraction|number|proportion|amount|score|age|price|cost)\b|\bpercent(?:age)?\b/i,
  ],
  ['when', /\bwhen\b|\b(?:what|which) (?:year|day|date|month|time|hour|decade|week)\b/i],
  ['where', /\bwhere\b|\b(?:what|which) (?:city|town|place|venue|street|address|location|building)\b/i],
  ['why', /\bwhy\b|\bhow come\b|\bwhat (?:stops?|stopped|made|makes|caused?|led)\b|\breasons?\b|\bwhat for\b/i],
  [
    'who',
    new RegExp(
      `\\bwho(?:se|m|s)?\\b|\\b(?:what|which) (?:(?!${AUXILIARY} )[\\p{L}'’-]+ ){0,2}?(?:${ROLES})s?\\b|\\bwhat(?:'s|’s|s| is) the name\\b`,
      'iu',
    ),
  ],
]
const OPEN = /\b(?:what|which|how)\b/i
/** Only looked for behind a question word, and not across the whole of a pasted text. */
const ASKS_SAID =
  /\b(?:what|how) (?:did|does|do|has|had|is|was)\b.{0,200}?\b(?:say|said|says|think|tell|told|call|called|warn|claim|argue|admit|hope|describe|respond|react|defend|justify|promise|suggest|advise|shout)\b/i
const NAMES_A_SAYING = /\b(?:statement|reaction|response|comments?|remarks?|quotes?|insults?|advice|opinion)\b/i
/** Nouns that ask for a number where no question word stands: "imf growth forecast". */
const NAMES_A_NUMBER =
  /\b(?:percent(?:age)?|total|tally|amount|number|forecast|price|cost|salary|age|population|casualties|margin|lead)\b/i

/** @param question as typed; anything longer than a question is judged by its beginning */
export function answerTypeOf(question: string): AnswerType {
  const text = question.slice(0, LONGEST_QUESTION)
  const open = startOf(text, OPEN)
  let [first, at]: [AnswerType, number] = ['other', open]
  for (const [type, cue] of CUES) {
    const start = startOf(text, cue)
    if (start < at || (start === open && first === 'other' && start !== NOWHERE)) [first, at] = [type, start]
  }
  if (first !== 'other') return first
  if (ASKS_SAID.test(text) || NAMES_A_SAYING.test(text)) return 'said'
  return open === NOWHERE && NAMES_A_NUMBER.test(text) ? 'number' : 'other'
}

/** UTF-16 units. */
const LONGEST_QUESTION = 400
const NOWHERE = Number.POSITIVE_INFINITY

function startOf(text: string, cue: RegExp): number {
  const start = text.search(cue)
  return start < 0 ? NOWHERE : start
}

/** A number in digits that is no year. */
export const FIGURE = /(?<![\d.,])(?!(?:19|20)\d\d(?!\d|[.,]\d))\d/
export const MONEY = /[$€£%]|\b(?:percent|dollars|euros|pounds)\b/i
/** Words in marks, or said to have been spoken. */
export const QUOTATION_OR_SAYING = /[“"]|\b(?:said|told)\b/

const ANSWERS: Readonly<Record<Exclude<AnswerType, 'other'>, RegExp>> = {
  /** A full name. */
  who: /\p{Lu}[\p{L}'’-]+ (?:\p{Lu}\. )?\p{Lu}[\p{L}'’-]+/u,
  when: /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)\.|(?:1[89]|20)\d\d|yesterday|today|tomorrow|tonight|(?:last|next|this|earlier) (?:week|month|year|night|morning|evening|summer|spring|fall|winter)|(?:days?|weeks?|months?|years?|hours?) (?:ago|before|after|later|earlier)|[ap]\.m)\b/i,
  where: /\b(?:in|at|from|near|to|outside) (?:the )?\p{Lu}[\p{L}'’-]+/u,
  number:
    /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|third|quarter|once|twice|percent)\b/i,
  why: /\b(?:because|since|due to|so that|in order to|after|as a result|over (?:the|his|her|its|their)|to avoid|therefore|thus|would|could|cause[sd]?|reasons?|why|for fear|thanks to|led to|if)\b/i,
  said: /[“"]|\b(?:said|says|told|added|asked|wrote|tweeted|argued|warned|called|according to|declared|insisted|claimed|noted|explained|described|acknowledged|replied|responded)\b/i,
}

export const holdsAnswer = (type: AnswerType, sentence: string): boolean =>
  type !== 'other' && ANSWERS[type].test(sentence)
