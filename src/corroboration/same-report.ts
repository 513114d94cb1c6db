/** Tells whether two statements report the same thing in different words. If in doubt, they do not. */

import { AMBIGUOUS_MONTHS, MONTHS, WEEKDAYS } from '../english/calendar-words.ts'
import { NEWS_SYNONYMS } from '../english/news-synonyms.ts'
import { NUMBER_WORDS } from '../english/number-words.ts'
import { OPPOSITES } from '../english/opposites.ts'
import { PLACE_QUALIFIERS } from '../english/place-qualifiers.ts'
import { SENSE_CHANGERS } from '../english/sense-changers.ts'
import { isStopWord } from '../english/stop-words.ts'
import { type Token, termsOf, tokensOf } from '../text/analyse.ts'

/** What a text says, as far as its words tell. */
export interface Statement {
  /** Each content term with its weight in (0, 1]; figures, days and names are among them. */
  readonly weights: ReadonlyMap<string, number>
  readonly figures: ReadonlySet<string>
  /** Weekdays and months. */
  readonly days: ReadonlySet<string>
  /** The terms of each name: neighbouring words with a capital inside a sentence. */
  readonly names: readonly (readonly string[])[]
  /** Terms of regular verbs in the past tense: what happened, as far as an ending tells. */
  readonly events: ReadonlySet<string>
  /** All words in order. */
  readonly words: readonly string[]
  /** All terms, even those of stop words. */
  readonly terms: ReadonlySet<string>
}

/**
 * Shares of the weight of a statement's words that the other one has too: of the better covered statement, and of the
 * worse.
 */
interface Coverage {
  readonly better: number
  readonly worse: number
}

const MIN_COVERAGE: Coverage = { better: 0.82, worse: 0.55 }
/** Enough if at least `MANY_ANCHORS` names and figures are shared. */
const MIN_COVERAGE_WITH_MANY_ANCHORS: Coverage = { better: 0.7, worse: 0.5 }
const MANY_ANCHORS = 6
/** Needed if only one name, figure or day is shared. */
const MIN_COVERAGE_WITH_ONE_ANCHOR: Coverage = { better: 0.95, worse: 0.8 }
/** Of the statement that says more, if one figure differs. */
const MIN_COVERAGE_BESIDE_FIGURE = 0.65
/** Statements that share fewer content words may do so by chance. */
const MIN_SHARED = 4
/** This many words in a row, and this share of the shorter statement, are the same quotation. */
const MIN_RUN = 8
const MIN_RUN_SHARE = 0.75

const stems = (words: Iterable<string>): ReadonlySet<string> => new Set([...words].flatMap(termsOf))

const DAY_TERMS = stems([...WEEKDAYS, ...MONTHS.filter((month) => !AMBIGUOUS_MONTHS.has(month))])
/** If one statement has a word of a kind, the other needs one too. */
const SENSE_CHANGING_TERMS = SENSE_CHANGERS.map((words) => stems([words]))
const OPPOSITE_TERMS = OPPOSITES.map(([one, other]) => [stems([one]), stems([other])] as const)
const PLACE_QUALIFYING_TERMS = stems(PLACE_QUALIFIERS)
/** The term that stands for all of the same meaning. */
const SYNONYM_TERMS: ReadonlyMap<string, string> = new Map(
  NEWS_SYNONYMS.flatMap((words) => {
    const [first = '', ...others] = stems([words])
    return others.map((other) => [other, first] as const)
  }),
)

const PAST_TENSE = /^\p{L}{2,}ed$/u

/** @param rarityOf the weight of a term, in (0, 1]: 1 if it is rare */
export function statementOf(text: string, rarityOf: (term: string) => number): Statement {
  const [weights, figures, days] = [new Map<string, number>(), new Set<string>(), new Set<string>()]
  const [events, terms] = [new Set<string>(), new Set<string>()]
  const words: string[] = []
  const names: string[][] = []
  let nameEnd = -1
  const add = ({ word, term }: Part) => {
    terms.add(term)
    if (isFigure(term)) figures.add(term)
    else if (DAY_TERMS.has(term)) days.add(term)
    else if (isStopWord(word)) return
    if (PAST_TENSE.test(word)) events.add(term)
    weights.set(term, rarityOf(term))
  }
  for (const token of tokensOf(text)) {
    words.push(token.word)
    const parts = partsOf(token)
    for (const part of parts) add(part)
    const name = isCapitalised(text, token) ? parts.filter(canBeName).map(({ term }) => term) : []
    if (name.length === 0) continue
    if (token.start - nameEnd <= 1) names.at(-1)?.push(...name)
    else names.push(name)
    nameEnd = token.end
  }
  return { weights, figures, days, names, events, words, terms }
}

interface Part {
  readonly word: string
  readonly term: string
}

/** A hyphenated word counts as its parts; number words count as figures. */
function partsOf({ word, terms }: Token): readonly Part[] {
  const parts =
    terms.length > 1 ? terms.slice(1).map((term) => ({ word: term, term })) : [{ word, term: terms[0] ?? '' }]
  return parts.map((part) => ({
    word: part.word,
    term: NUMBER_WORDS.get(part.word) ?? SYNONYM_TERMS.get(part.term) ?? part.term,
  }))
}

const isFigure = (term: string): boolean => /\d/.test(term)
const canBeName = ({ word, term }: Part): boolean => !isFigure(term) && !DAY_TERMS.has(term) && !isStopWord(word)

/** Has a capital, though no sentence begins there. */
const isCapitalised = (text: string, { start }: Token): boolean =>
  /\p{Lu}/u.test(text.charAt(start)) && /[\p{L}\p{N},;:’'–—-]\s*$/u.test(text.slice(Math.max(0, start - 4), start))

/**
 * Two statements report the same thing if they quote the same words, or if each holds most of what the other says.
 * They do not if figures, days or names differ, if a word changes the sense of one alone, or if they share too little.
 * The order of the two does not matter.
 */
export function isSameReport(a: Statement, b: Statement): boolean {
  if (contradict(a, b)) return false
  const shared = [...a.weights.keys()].filter((term) => b.weights.has(term))
  if (shared.length < MIN_SHARED) return false
  if (quoteTheSame(a.words, b.words)) return true
  const nameTerms = new Set([...a.names, ...b.names].flat())
  const anchors = shared.filter((term) => nameTerms.has(term) || a.figures.has(term)).length
  const days = shared.filter((term) => a.days.has(term)).length
  if (anchors === 0) return false
  const least = minCoverage(anchors, days)
  const covered = [coverOf(a, shared), coverOf(b, shared)]
  return Math.max(...covered) >= least.better && Math.min(...covered) >= least.worse
}

/** @param anchors shared names and figures, at least 1 */
function minCoverage(anchors: number, days: number): Coverage {
  if (anchors + days === 1) return MIN_COVERAGE_WITH_ONE_ANCHOR
  return anchors < MANY_ANCHORS ? MIN_COVERAGE : MIN_COVERAGE_WITH_MANY_ANCHORS
}

/**
 * Whether two statements report the same thing with one other figure. Both share a name and name no other, one says
 * nothing that the other does not say, and the other says little more.
 */
export function differInOneFigure(a: Statement, b: Statement): boolean {
  if (missingIn(a.figures, b.figures).size !== 1 || missingIn(b.figures, a.figures).size !== 1) return false
  if (hasStrangeNames(a, b) || hasStrangeNames(b, a) || contradictInSense(a, b)) return false
  const [c, d] = [withoutFigures(a), withoutFigures(b)]
  const shared = [...c.weights.keys()].filter((term) => d.weights.has(term))
  if (shared.length < MIN_SHARED || !shared.some((term) => a.names.flat().includes(term))) return false
  const covered = [coverOf(c, shared), coverOf(d, shared)]
  return Math.max(...covered) === 1 && Math.min(...covered) >= MIN_COVERAGE_BESIDE_FIGURE
}

const withoutFigures = (statement: Statement): Statement => ({
  ...statement,
  weights: new Map([...statement.weights].filter(([term]) => !statement.figures.has(term))),
})

function contradict(a: Statement, b: Statement): boolean {
  if (differ(a.figures, b.figures) || differ(a.days, b.days)) return true
  return (hasStrangeNames(a, b) && hasStrangeNames(b, a)) || contradictInSense(a, b)
}

/** Whether something else happened, or one of the two did not happen. */
function contradictInSense(a: Statement, b: Statement): boolean {
  if (missingIn(a.events, b.terms).size > 0 && missingIn(b.events, a.terms).size > 0) return true
  if (SENSE_CHANGING_TERMS.some((kind) => holds(a.terms, kind) !== holds(b.terms, kind))) return true
  return OPPOSITE_TERMS.some(([one, other]) => areOpposite(a, b, one, other) || areOpposite(b, a, one, other))
}

/**
 * Whether the first statement names somebody whom the second does not name in any form. For "Steve Witkoff", "Witkoff"
 * is a form. North Korea and South Korea share a word and are two names.
 */
const hasStrangeNames = ({ names }: Statement, { terms }: Statement): boolean =>
  names.some(
    (name) =>
      !name.some((term) => terms.has(term)) ||
      name.some((term) => PLACE_QUALIFYING_TERMS.has(term) && !terms.has(term)),
  )

/** Whether both hold the same long run of words: the longest common substring, in words. */
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

/** Whether each has something that the other has not. */
const differ = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  missingIn(a, b).size > 0 && missingIn(b, a).size > 0

const missingIn = (a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...a].filter((term) => !b.has(term)))

const holds = (terms: ReadonlySet<string>, kind: ReadonlySet<string>): boolean =>
  [...kind].some((term) => terms.has(term))

const areOpposite = (a: Statement, b: Statement, one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  holds(a.terms, one) && !holds(a.terms, other) && holds(b.terms, other) && !holds(b.terms, one)

/** The share of a statement's weight that the shared terms have, in [0, 1]. */
function coverOf({ weights }: Statement, shared: readonly string[]): number {
  let [all, common] = [0, 0]
  for (const weight of weights.values()) all += weight
  for (const term of shared) common += weights.get(term) ?? 0
  return all === 0 ? 0 : common / all
}
