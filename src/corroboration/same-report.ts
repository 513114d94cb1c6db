/** Tells whether two statements report the same thing in different words: rather not than wrongly. */

import { isStopWord } from '../english/stop-words.ts'
import { type Token, tokensOf } from '../text/analyse.ts'

/** What a text says, as far as words tell. */
export interface Statement {
  /** Content terms with what each counts, in (0, 1]; figures and names are among them. */
  readonly weights: ReadonlyMap<string, number>
  readonly figures: ReadonlySet<string>
  /** Weekdays and months. */
  readonly days: ReadonlySet<string>
  /** Neighbouring words that are capitalised inside a sentence: the terms of each name. */
  readonly names: readonly (readonly string[])[]
  /** Terms of regular verbs in the past tense: what happened, as far as an ending tells. */
  readonly events: ReadonlySet<string>
  /** All words in order. */
  readonly words: readonly string[]
  /** Every term, those of stop words too. */
  readonly terms: ReadonlySet<string>
}

/**
 * Of the weight of the one statement's words, the share that the other has too: of the better covered, and of the other.
 * Where many names and figures are shared, less will do.
 */
const MIN_COVERED = { better: 0.82, worse: 0.55 } as const
const MIN_COVERED_WITH_ANCHORS = { better: 0.7, worse: 0.5 } as const
const MANY_ANCHORS = 6
/** Shared words that tell, and names, figures or days among them: less can be chance. */
const MIN_SHARED = 4
const MIN_SHARED_ANCHORS = 2
/** Nearly all words of both: one name is then enough. */
const NEARLY_ALL = { better: 0.95, worse: 0.8 } as const
/** So many words in a row, and this share of the shorter statement, are the same quotation. */
const MIN_RUN = 8
const MIN_RUN_SHARE = 0.75

const DAYS = stems(
  'monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december',
)

/** Numbers in words, as figures. */
const NUMBERS: ReadonlyMap<string, string> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, i) => [word, String(i)] as const)
    .concat(
      'thirty forty fifty sixty seventy eighty ninety hundred'
        .split(' ')
        .map((word, i) => [word, String(30 + 10 * i)] as const),
    ),
)

/** Words that turn a statement round, or leave open whether it has happened: one side alone must not have one of a kind. */
const TURNING: readonly ReadonlySet<string>[] = [
  stems(
    'not no never nobody none nothing neither nor without cannot dont doesnt didnt isnt arent wasnt werent wont wouldnt cant couldnt hasnt havent hadnt',
  ),
  stems('deny denied denial refuse reject decline refusal'),
  stems('fail miss avoid survive acquit escape cancel withdraw abandon drop'),
  stems('off postpone delay suspend'),
  stems('ask want expect hope plan propose seek demand urge consider forecast predict'),
  stems('may might could if whether unless'),
  stems('reopen reopened resume back restore again'),
]

/** Each side of a pair of opposites: one statement must not have the one, and the other the other. */
const OPPOSITES: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = [
  [stems('open opened'), stems('close closed shut')],
  [stems('raise rise rose lift increase'), stems('cut lower reduce fall fell')],
  [stems('win won beat defeat'), stems('lose lost')],
  [stems('accept adopt pass approve sign agree'), stems('reject refuse veto')],
  [stems('alive rescued safe unhurt'), stems('body bodies dead killed died missing')],
  [stems('begin start launch'), stems('end stop halt finish')],
]

/** Words that news uses for one thing. */
const SAME_WORDS: ReadonlyMap<string, string> = new Map(
  [
    'lose lost',
    'close shut',
    'win won',
    'rise rose raise lift increase',
    'kill died die dead',
    'leave left',
    'take took taken',
    'find found',
    'say said tell told',
    'speak spoke talk',
    'break broke broken burst',
    'pass adopt approve',
    'sentenced jailed',
  ].flatMap((line) => {
    const [first = '', ...others] = [...stems(line)]
    return others.map((other) => [other, first] as const)
  }),
)

function stems(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').flatMap((word) => tokensOf(word).flatMap(({ terms }) => terms)))
}

/** @param rarityOf what a term tells, in (0, 1]: 1 where it is rare */
export function statementOf(text: string, rarityOf: (term: string) => number): Statement {
  const weights = new Map<string, number>()
  const [figures, days, terms] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const names: string[][] = []
  const words: string[] = []
  const events = new Set<string>()
  let nameEnd = -1
  for (const token of tokensOf(text)) {
    words.push(token.word)
    for (const { word, term } of partsOf(token)) {
      terms.add(term)
      const isFigure = /\d/.test(term)
      if (isFigure) figures.add(term)
      else if (DAYS.has(term)) days.add(term)
      else if (isStopWord(word)) continue
      else if (isName(text, token)) {
        if (token.start - nameEnd <= 1) names.at(-1)?.push(term)
        else names.push([term])
        nameEnd = token.end
      }
      if (PAST_TENSE.test(word)) events.add(term)
      weights.set(term, rarityOf(term))
    }
  }
  return { weights, figures, days, names, events, words, terms }
}

/** A hyphenated word counts as its parts; numbers in words count as figures. */
function partsOf({ word, terms }: Token): readonly { readonly word: string; readonly term: string }[] {
  const parts =
    terms.length > 1 ? terms.slice(1).map((term) => ({ word: term, term })) : [{ word, term: terms[0] ?? '' }]
  return parts.map((part) => ({
    word: part.word,
    term: NUMBERS.get(part.word) ?? SAME_WORDS.get(part.term) ?? part.term,
  }))
}

const PAST_TENSE = /^\p{L}{2,}ed$/u

/** Capitalised, and not because a sentence begins there. */
const isName = (text: string, { start }: Token): boolean =>
  /\p{Lu}/u.test(text.charAt(start)) && /[\p{L}\p{N},;:’'–—-]\s*$/u.test(text.slice(Math.max(0, start - 4), start))

/**
 * Whether two statements report the same thing: they quote the same words, or most of what the one says is in the other.
 * Days, figures or names that differ, a word that turns one of them round, and too little in common each speak against it.
 */
export function isSameReport(a: Statement, b: Statement): boolean {
  if (differ(a.figures, b.figures) || differ(a.days, b.days)) return false
  if (hasStrangeNames(a, b) && hasStrangeNames(b, a)) return false
  if (missingIn(a.events, b.terms).size > 0 && missingIn(b.events, a.terms).size > 0) return false
  if (TURNING.some((kind) => holds(a.terms, kind) !== holds(b.terms, kind))) return false
  if (OPPOSITES.some(([one, other]) => areOpposite(a, b, one, other) || areOpposite(b, a, one, other))) return false
  const shared = [...a.weights.keys()].filter((term) => b.weights.has(term))
  if (shared.length < MIN_SHARED) return false
  if (quoteTheSame(a.words, b.words)) return true
  const nameTerms = new Set([...a.names, ...b.names].flat())
  const anchors = shared.filter((term) => nameTerms.has(term) || a.figures.has(term)).length
  const days = shared.filter((term) => a.days.has(term)).length
  if (anchors === 0) return false
  const least =
    anchors + days < MIN_SHARED_ANCHORS ? NEARLY_ALL : anchors < MANY_ANCHORS ? MIN_COVERED : MIN_COVERED_WITH_ANCHORS
  const covered = [coverOf(a, shared), coverOf(b, shared)]
  return Math.max(...covered) >= least.better && Math.min(...covered) >= least.worse
}

/** North Korea and South Korea share a word, and are two. */
const COMPASS = stems('north south east west northern southern eastern western new')

/** Whether the one names somebody whom the other does not name in any form: of "Steve Witkoff", "Witkoff" is one. */
const hasStrangeNames = ({ names }: Statement, { terms }: Statement): boolean =>
  names.some(
    (name) => !name.some((term) => terms.has(term)) || name.some((term) => COMPASS.has(term) && !terms.has(term)),
  )

/** Whether a long run of words is in both: the longest common substring of words. */
function quoteTheSame(a: readonly string[], b: readonly string[]): boolean {
  let longest = 0
  let before: readonly number[] = []
  for (const word of a) {
    const row = b.map((other, j) => (other === word ? ((j > 0 ? before[j - 1] : 0) ?? 0) + 1 : 0))
    longest = Math.max(longest, ...row)
    before = row
  }
  return longest >= MIN_RUN && longest >= MIN_RUN_SHARE * Math.min(a.length, b.length)
}

/** Each has something that the other has not. */
const differ = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  missingIn(a, b).size > 0 && missingIn(b, a).size > 0

const missingIn = (a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...a].filter((term) => !b.has(term)))

const holds = (terms: ReadonlySet<string>, kind: ReadonlySet<string>): boolean =>
  [...kind].some((term) => terms.has(term))

const areOpposite = (a: Statement, b: Statement, one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  holds(a.terms, one) && !holds(a.terms, other) && holds(b.terms, other) && !holds(b.terms, one)

function coverOf({ weights }: Statement, shared: readonly string[]): number {
  let [all, common] = [0, 0]
  for (const weight of weights.values()) all += weight
  for (const term of shared) common += weights.get(term) ?? 0
  return all === 0 ? 0 : common / all
}
