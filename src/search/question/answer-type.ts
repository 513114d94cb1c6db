/** What a question asks for: cues, no grammar. */
import { OFFICES } from '../../english/offices.ts'

export type AnswerType = 'who' | 'when' | 'where' | 'number' | 'why' | 'said' | 'other'

const ROLES =
  `${OFFICES}|person|people|man|woman|guy|democrat|republican|group|company|firm|network|newspaper|paper|magazine|outlet|agency|` +
  'bank|party|union|organi[sz]ation|country|nation|state|team'
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
  const text = question.slice(0, MAX_QUESTION)
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
const MAX_QUESTION = 400
const NOWHERE = Number.POSITIVE_INFINITY

function startOf(text: string, cue: RegExp): number {
  const start = text.search(cue)
  return start < 0 ? NOWHERE : start
}

/** What ends the thing that is asked for. */
const BEHIND_THING = `(?= (?:${AUXILIARY}|of|for|to|from|on|in|at|by|about|that|who|when|with)\\b|[?.,;:]|$)`
const ASKED_FOR = [
  new RegExp(`\\bhow (?:many|much) (.{1,80}?)${BEHIND_THING}`, 'i'),
  new RegExp(`\\b(?:what|which) (?!(?:${AUXILIARY}|about)\\b)(.{1,80}?)${BEHIND_THING}`, 'i'),
  new RegExp(`\\bwhat(?:['’]?s| is| was| were| are) (?:the|a|an) (.{1,80}?)${BEHIND_THING}`, 'i'),
] as const
/** Words behind `how many` or `which` that still belong to what is asked for. */
const MAX_ASKED_FOR = 4

/** The thing that is asked for, as typed: `emails` in "how many emails did he erase"; empty where none is named. */
export function askedFor(question: string): string {
  const text = question.slice(0, MAX_QUESTION)
  for (const cue of ASKED_FOR) {
    const found = cue.exec(text)?.[1]
    if (found !== undefined) return found.split(' ').slice(0, MAX_ASKED_FOR).join(' ')
  }
  return ''
}

const A_THING = new RegExp(`\\b(?:what|which) (?!${AUXILIARY}\\b)\\p{L}+`, 'iu')

/** Whether a question asks for one thing: a kind of answer, or `which …`, `what …` with a noun. */
export const asksForOneThing = (question: string): boolean =>
  answerTypeOf(question) !== 'other' || A_THING.test(question.slice(0, MAX_QUESTION))
