/** Tells whether two statements report the same thing, perhaps in different words, or contradict each other. */
import { PLACE_QUALIFIERS } from '../english/place-qualifiers.ts'
import { SENSE_CHANGERS } from '../english/sense-changers.ts'
import type { Alignment } from '../statements/align-words.ts'
import { alignStatements, type Difference, differencesBetween } from '../statements/differences.ts'
import { canBeOneDay } from '../statements/read-days.ts'
import { isSameFigure } from '../statements/read-figures.ts'
import { type ArticleOfStatement, type StatementWord, statementWords } from '../statements/statement-words.ts'
import { isAlike, isOpposite } from '../statements/words-alike.ts'
import { termsOf } from '../text/analyse.ts'
import { isOtherFrame, isSameQuotation } from './same-quotation.ts'

/** What a text says, as far as its words tell. */
export interface Statement {
  readonly text: string
  /** ISO 639-1; absent for English. */
  readonly language: string | undefined
  /** All words in order. */
  readonly words: readonly StatementWord[]
  /** Each content word by its key, with its weight in (0, 1]; figures, days and names are among them. */
  readonly weights: ReadonlyMap<string, number>
  /** The keys of words that only say who reported it: it does not matter whether another statement has them. */
  readonly attribution: ReadonlySet<string>
  /** As `weights`, by the terms that an index knows, without attribution. */
  readonly terms: ReadonlyMap<string, number>
  /** The keys of all words. */
  readonly keys: ReadonlySet<string>
  /** The keys of each name: neighbouring words with a capital inside a sentence. */
  readonly names: readonly (readonly string[])[]
  /** Regular verbs in the past tense: what happened, as far as an ending tells. */
  readonly events: readonly StatementWord[]
}

/** How two statements stand to each other. */
type Relation =
  | { readonly kind: 'same' | 'other' }
  /** The same event with something that differs. */
  | { readonly kind: 'conflicting'; readonly differences: readonly Difference[] }

const SAME: Relation = { kind: 'same' }
const OTHER: Relation = { kind: 'other' }

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
/** Enough if one is a copy of the other with a few words added, and nothing differs. */
const MIN_COVERAGE_OF_COPY: Coverage = { better: 0.75, worse: 0.5 }
/** Less is not worth a closer look. */
const MIN_COVERAGE_TO_LOOK: Coverage = { better: 0.6, worse: 0.35 }
/** Enough if nothing differs and all words of one stand in the other, which says more. */
const MIN_COVERAGE_OF_PART: Coverage = { better: 0.95, worse: 0.3 }
const MIN_WORDS_OF_PART = 9
/** The same, if no name and no figure is among them. */
const MIN_WORDS_OF_NAMELESS_PART = 15
/** Of what does not differ, if something known to contradict does. */
const MIN_COVERAGE_BESIDE_DIFFERENCE: Coverage = { better: 0.75, worse: 0.5 }
/** The same, if a word differs of which it is unknown what it says. */
const MIN_COVERAGE_BESIDE_WORD: Coverage = { better: 0.85, worse: 0.7 }
/** Of the statement that says more, if one figure differs. */
const MIN_COVERAGE_BESIDE_FIGURE = 0.65
/** Statements that share fewer content words may do so by chance. */
const MIN_SHARED = 4
/** The same beside a difference: it takes away a word or two. */
const MIN_SHARED_BESIDE_DIFFERENCE = 3
/** Share of the words of the shorter statement that both have in the same order, if they are nearly the same sentence. */
const MIN_IN_ORDER = 0.6
/** The same, if it is worth a closer look. */
const MIN_IN_ORDER_TO_LOOK = 0.4
/** The same of the longer statement, if one is a copy of the other with a few words changed. */
const MIN_IN_ORDER_OF_COPIES = 0.75
/** More differences than these, or more words in one of them, make another event. */
const MAX_DIFFERENCES = 4
const MAX_DIFFERING_WORDS = 3

const stems = (words: Iterable<string>): ReadonlySet<string> => new Set([...words].flatMap((word) => termsOf(word)))

/** If one statement has a word of a kind, the other needs one too. */
const SENSE_CHANGING_TERMS = SENSE_CHANGERS.map((words) => stems([words]))
const PLACE_QUALIFYING_TERMS = stems(PLACE_QUALIFIERS)
const PAST_TENSE = /^\p{L}{2,}ed$/u

/**
 * @param rarityOf the weight of a term, in (0, 1]: 1 if it is rare
 * @param article see `statementWords`
 */
export function statementOf(
  text: string,
  rarityOf: (term: string) => number,
  article: ArticleOfStatement = {},
): Statement {
  const words = statementWords(text, article)
  const [weights, terms] = [new Map<string, number>(), new Map<string, number>()]
  const content = words.filter(({ isContent }) => isContent)
  const said = content.filter(({ isAttribution }) => !isAttribution)
  for (const { word, key, start, end, isAttribution } of content) {
    // A percent sign is a word only after a figure.
    const read = termsOf(text.slice(start, end))
    const own = read.length > 0 ? read : [word]
    if (!isAttribution) for (const term of own) terms.set(term, rarityOf(term))
    weights.set(key, Math.max(...own.map(rarityOf)))
  }
  return {
    text,
    language: article.language,
    words,
    weights,
    terms,
    attribution: new Set(content.filter(({ isAttribution }) => isAttribution).map(({ key }) => key)),
    keys: new Set(words.map(({ key }) => key)),
    names: namesIn(words),
    events: said.filter(({ word, isName }) => !isName && PAST_TENSE.test(word)),
  }
}

function namesIn(words: readonly StatementWord[]): readonly (readonly string[])[] {
  const names: string[][] = []
  let end = -1
  for (const word of words) {
    if (!word.isName || !word.isContent || word.day || word.figure) continue
    if (word.start - end <= 1) names.at(-1)?.push(word.key)
    else names.push([word.key])
    end = word.end
  }
  return names
}

/** Whether two statements report the same thing. If in doubt, they do not. The order of the two does not matter. */
export const isSameReport = (a: Statement, b: Statement): boolean => relationOf(a, b).kind === 'same'

/**
 * Two statements report the same thing if they quote the same words, or if each holds most of what the other says. They do
 * not if figures, days, names, roles or opposites differ, if a word changes the sense of one alone, or if they share too
 * little. If they share nearly all beside what differs, they are conflicting.
 */
export function relationOf(a: Statement, b: Statement): Relation {
  const shared = [...a.weights.keys()].filter((key) => b.weights.has(key))
  if (shared.length < MIN_SHARED_BESIDE_DIFFERENCE) return OTHER
  const alignment = alignStatements(a, b)
  if (!alignment) return OTHER
  const pair = { a, b, shared, isCopy: isNearCopy(a, b, alignment) }
  const differences = isAlikeEnough(a, b, alignment) ? differencesBetween(a, b, alignment) : null
  return (differences && relationInOrder(pair, alignment, differences)) ?? relationInAnyOrder(pair)
}

/** @returns `null` if the order of the words does not decide */
function relationInOrder(
  pair: StatementPair,
  alignment: Alignment,
  differences: readonly Difference[],
): Relation | null {
  const { a, b, isCopy } = pair
  const isQuotation = isSameQuotation(a, b, alignment, differences)
  if (isCopy && differences.length > 0 && !(isQuotation && isOtherFrame(differences)))
    return conflictOf(pair, differences)
  if (isQuotation) return SAME
  if (isCopy) return sameIf(isCovered(pair))
  const isCertain = differences.some(({ kind }) => kind !== 'word' && kind !== 'name')
  const isSwap = differences.some(({ kind }) => kind === 'roles')
  if (isSwap || (isCertain && isInOrder(a, b, alignment))) return conflictOf(pair, differences)
  return differences.length === 0 && isPart(pair, alignment) ? SAME : null
}

function relationInAnyOrder(pair: StatementPair): Relation {
  const { a, b } = pair
  if (!covers(pair, MIN_COVERAGE_TO_LOOK)) return OTHER
  const unordered = contradictions(a, b)
  if (unordered.length > 0) return conflictOf(pair, unordered)
  return sameIf(!contradict(a, b) && isCovered(pair))
}

/** Whether so many words stand in the same order that it is worth looking for differences between them. */
const isAlikeEnough = (a: Statement, b: Statement, { common }: Alignment): boolean =>
  common.length >= Math.min(MIN_WORDS_OF_PART, MIN_IN_ORDER_TO_LOOK * Math.min(a.words.length, b.words.length))

/** Two statements with the keys that both hold. */
interface StatementPair {
  readonly a: Statement
  readonly b: Statement
  readonly shared: readonly string[]
  /** Whether they are nearly the same words in the same order. */
  readonly isCopy: boolean
}

const isNearCopy = (a: Statement, b: Statement, { common }: Alignment): boolean =>
  common.length >= MIN_IN_ORDER_OF_COPIES * Math.max(a.words.length, b.words.length)

const sameIf = (isSame: boolean): Relation => (isSame ? SAME : OTHER)

const isInOrder = (a: Statement, b: Statement, { common }: Alignment): boolean =>
  common.length >= MIN_IN_ORDER * Math.min(a.words.length, b.words.length)

/** Whether one statement is all in the other. */
const isPart = (pair: StatementPair, { common }: Alignment): boolean =>
  common.length >= MIN_WORDS_OF_PART &&
  pair.shared.length >= MIN_SHARED &&
  (anchorsOf(pair) > 0 || common.length >= MIN_WORDS_OF_NAMELESS_PART) &&
  covers(pair, MIN_COVERAGE_OF_PART)

function isCovered(pair: StatementPair): boolean {
  if (pair.shared.length < MIN_SHARED) return false
  if (pair.isCopy) return covers(pair, MIN_COVERAGE_OF_COPY)
  const anchors = anchorsOf(pair)
  const days = pair.shared.filter((key) => key.startsWith('@')).length
  return anchors > 0 && covers(pair, minCoverage(anchors, days))
}

/** Shared names and figures. */
function anchorsOf({ a, b, shared }: StatementPair): number {
  const nameKeys = new Set([...a.names, ...b.names].flat())
  return shared.filter((key) => nameKeys.has(key) || key.startsWith('#')).length
}

function covers({ a, b, shared }: StatementPair, least: Coverage): boolean {
  const covered = [coverOf(a, shared), coverOf(b, shared)]
  return Math.max(...covered) >= least.better && Math.min(...covered) >= least.worse
}

/** @param anchors shared names and figures, at least 1 */
function minCoverage(anchors: number, days: number): Coverage {
  if (anchors + days === 1) return MIN_COVERAGE_WITH_ONE_ANCHOR
  return anchors < MANY_ANCHORS ? MIN_COVERAGE : MIN_COVERAGE_WITH_MANY_ANCHORS
}

/** Conflicting if the two share nearly all beside what differs. Another day beside another difference is another event. */
function conflictOf(pair: StatementPair, found: readonly Difference[]): Relation {
  const isDayOfReport = ({ kind, a, b }: Difference) =>
    kind === 'day' && [...a, ...b].some(({ isAttribution }) => isAttribution)
  const others = found.filter((one) => !isDayOfReport(one))
  const differences = others.length > 0 ? others : found
  const kinds = new Set(differences.map(({ kind }) => kind))
  if (differences.some((one) => isLong(one.a) || isLong(one.b))) return OTHER
  if (differences.length > MAX_DIFFERENCES || (kinds.has('day') && kinds.size > 1)) return OTHER
  const differing = new Set(differences.flatMap((one) => [...one.a, ...one.b].map(({ key }) => key)))
  const shared = pair.shared.filter((key) => !differing.has(key) || kinds.has('roles'))
  const [a, b] = [withoutKeys(pair.a, differing, shared), withoutKeys(pair.b, differing, shared)]
  const rest = { ...pair, a, b, shared }
  const isUnsure = differences.every(({ kind }) => kind === 'word' || kind === 'name')
  const isEnough = shared.length >= (isUnsure ? MIN_SHARED : MIN_SHARED_BESIDE_DIFFERENCE)
  const least = isUnsure ? MIN_COVERAGE_BESIDE_WORD : MIN_COVERAGE_BESIDE_DIFFERENCE
  const isOneEvent = isEnough && (pair.isCopy || anchorsOf(rest) > 0) && covers(rest, least)
  return isOneEvent ? { kind: 'conflicting', differences } : OTHER
}

const isLong = (words: readonly StatementWord[]): boolean =>
  words.filter(({ isContent }) => isContent).length > MAX_DIFFERING_WORDS

const withoutKeys = (statement: Statement, keys: ReadonlySet<string>, kept: readonly string[]): Statement => ({
  ...statement,
  weights: new Map([...statement.weights].filter(([key]) => !keys.has(key) || kept.includes(key))),
})

/**
 * Whether two statements report the same thing with one other figure. Both share a name and name no other, one says
 * nothing that the other does not say, and the other says little more.
 */
export function differInOneFigure(a: Statement, b: Statement): boolean {
  if (unmatchedFigures(a, b).length !== 1 || unmatchedFigures(b, a).length !== 1) return false
  if (hasStrangeNames(a, b) || hasStrangeNames(b, a) || contradictInSense(a, b)) return false
  const [c, d] = [withoutFigures(a), withoutFigures(b)]
  const shared = [...c.weights.keys()].filter((key) => d.weights.has(key))
  if (shared.length < MIN_SHARED || !shared.some((key) => a.names.flat().includes(key))) return false
  const covered = [coverOf(c, shared), coverOf(d, shared)]
  return Math.max(...covered) === 1 && Math.min(...covered) >= MIN_COVERAGE_BESIDE_FIGURE
}

const withoutFigures = (statement: Statement): Statement => ({
  ...statement,
  weights: new Map([...statement.weights].filter(([key]) => !key.startsWith('#'))),
})

/** What two statements in different order contradict each other in, as far as words alone tell. */
function contradictions(a: Statement, b: Statement): readonly Difference[] {
  const alone = (own: Statement, other: Statement) =>
    own.words.filter(({ key, isContent, isAttribution }) => isContent && !isAttribution && !other.keys.has(key))
  const aloneInB = alone(b, a)
  for (const one of alone(a, b)) {
    const opposite = aloneInB.find((other) => isOpposite(one, other))
    if (opposite) return [{ kind: 'opposite', a: [one], b: [opposite] }]
  }
  return []
}

function contradict(a: Statement, b: Statement): boolean {
  if (unmatchedFigures(a, b).length > 0 && unmatchedFigures(b, a).length > 0) return true
  if (unmatchedDays(a, b).length > 0 && unmatchedDays(b, a).length > 0) return true
  return (hasStrangeNames(a, b) && hasStrangeNames(b, a)) || contradictInSense(a, b)
}

const unmatchedFigures = (own: Statement, other: Statement): readonly StatementWord[] =>
  own.words.filter(
    ({ figure }) => figure && !other.words.some((word) => word.figure && isSameFigure(figure, word.figure)),
  )

const saidDays = ({ words }: Statement) => words.filter(({ day, isAttribution }) => day && !isAttribution)

const unmatchedDays = (own: Statement, other: Statement): readonly StatementWord[] =>
  saidDays(own).filter(({ day }) => day && !other.words.some((word) => word.day && canBeOneDay(day, word.day)))

/** Whether something else happened, or one of the two did not happen. */
export function contradictInSense(a: Statement, b: Statement): boolean {
  if (strangeEvents(a, b) && strangeEvents(b, a)) return true
  if (SENSE_CHANGING_TERMS.some((kind) => holds(a, kind) !== holds(b, kind))) return true
  return contradictions(a, b).length > 0
}

/** Whether something happened in the first that the second has in no form. */
const strangeEvents = ({ events }: Statement, other: Statement): boolean =>
  events.some(
    (event) => !other.keys.has(event.key) && !other.words.some((word) => word.isContent && isAlike(event, word)),
  )

/**
 * Whether the first statement names somebody whom the second does not name in any form. For "Steve Witkoff", "Witkoff"
 * is a form. North Korea and South Korea share a word and are two names.
 */
const hasStrangeNames = ({ names }: Statement, { keys }: Statement): boolean =>
  names.some(
    (name) =>
      !name.some((key) => keys.has(key)) || name.some((key) => PLACE_QUALIFYING_TERMS.has(key) && !keys.has(key)),
  )

const holds = ({ words }: Statement, kind: ReadonlySet<string>): boolean =>
  words.some(({ term, isAttribution }) => !isAttribution && kind.has(term))

/** The share of a statement's weight that the shared words have, in [0, 1]. */
function coverOf({ weights, attribution }: Statement, shared: readonly string[]): number {
  const common = shared.reduce((sum, key) => sum + (weights.get(key) ?? 0), 0)
  let all = common
  for (const [key, weight] of weights) if (!attribution.has(key) && !shared.includes(key)) all += weight
  return all === 0 ? 0 : common / all
}
