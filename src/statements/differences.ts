/** Finds what speaks against two texts being the same report: other figures, days, names, words, roles; a changed sense. */

import { LIGHT_VERBS, PLAIN_CUES, RELATIONS } from '../english/attribution-words.ts'
import { FUNCTION_WORDS } from '../english/function-words.ts'
import { TIME_NOUNS } from '../english/verb-words.ts'
import { type Alignment, alignWords, type Hunk } from './align-words.ts'
import { canBeOneDay } from './read-days.ts'
import { isSameFigure } from './read-figures.ts'
import { senseChanges } from './sense-changes.ts'
import type { StatementWord } from './statement-words.ts'
import { type SentencePair, swappedRoles } from './swapped-roles.ts'
import { isNameInOtherForm, isOpposite, isOtherSource, oppositesInPlace, withoutAlike } from './words-alike.ts'

type Words = readonly StatementWord[]

/** `word` is another word of which it is unknown whether it says the same. */
export type DifferenceKind = 'figure' | 'day' | 'sense' | 'opposite' | 'roles' | 'name' | 'word'

export interface Difference {
  readonly kind: DifferenceKind
  /** The words that differ; one side is empty if only the other text has something. */
  readonly a: Words
  readonly b: Words
}

/** A text with its words. */
export interface Statement {
  readonly text: string
  readonly words: Words
}

/** @returns the same for both orders of the two, with the sides exchanged; `null` if they are too long to be compared */
export function alignStatements(a: Statement, b: Statement): Alignment | null {
  // If several alignments are equally good, the order of the two would decide.
  if (a.text <= b.text) return alignWords(a.words, b.words)
  const turned = alignWords(b.words, a.words)
  return turned && turnedRound(turned)
}

const turnedRound = ({ common, hunks }: Alignment): Alignment => ({
  common: common.map(([one, other]) => [other, one] as const),
  hunks: hunks.map(({ a, b, aAt, bAt }) => ({ a: b, b: a, aAt: bAt, bAt: aAt })),
})

/**
 * @returns in no particular order; empty if all that differs is spelling, form, order, who reported it, or something added. The
 *   same for both orders of the two, with the sides exchanged
 */
export function differencesBetween(a: Statement, b: Statement, alignment: Alignment): readonly Difference[] {
  if (a.text <= b.text) return differencesInOrder(a, b, alignment)
  return differencesInOrder(b, a, turnedRound(alignment)).map((one) => ({ kind: one.kind, a: one.b, b: one.a }))
}

function differencesInOrder(a: Statement, b: Statement, { hunks, common }: Alignment): readonly Difference[] {
  const changes = senseChanges({ a, b }, hunks).map(({ hunk, word }): Difference => {
    const isOfA = hunk.a.includes(word)
    return { kind: 'sense', a: isOfA ? [word] : [], b: isOfA ? [] : [word] }
  })
  const found = withoutMoves(hunks).flatMap((hunk) => [
    ...differencesOfHunk(hunk, b.words[hunk.bAt + hunk.b.length]),
    ...addedOwner(a, b, hunk),
  ])
  const pairs = sentencePairs(a.words, b.words, common)
  const differences = [...joined(changes, found), ...swappedRoles(pairs)]
  const known = new Set(differences.flatMap((one) => [...one.a, ...one.b]))
  const moved = pairs
    .flatMap((pair) => otherNumbers(pair.a, pair.b))
    .filter((one) => !one.a.some((word) => known.has(word)))
  return [...differences, ...moved]
}

/** All differences; a change of sense that is part of another difference makes that one a change of sense. */
function joined(changes: readonly Difference[], found: readonly Difference[]): readonly Difference[] {
  const wordsOf = ({ a, b }: Difference) => [...a, ...b]
  const isPartOf = (change: Difference, other: Difference) =>
    wordsOf(change).some((word) => wordsOf(other).includes(word))
  const alone = changes.filter((change) => !found.some((other) => isPartOf(change, other)))
  const others = found.map((other): Difference => {
    const isSense = other.kind === 'word' && changes.some((change) => isPartOf(change, other))
    return isSense ? { ...other, kind: 'sense' } : other
  })
  return [...alone, ...others]
}

/** Each sentence of the first text with the one of the second that has most in common with it. */
function sentencePairs(a: Words, b: Words, common: Alignment['common']): readonly SentencePair[] {
  const counts = new Map<number, Map<number, number>>()
  for (const [one, other] of common) {
    if (!one.isContent) continue
    const row = counts.get(one.sentence) ?? new Map<number, number>()
    counts.set(one.sentence, row.set(other.sentence, (row.get(other.sentence) ?? 0) + 1))
  }
  return [...counts].map(([sentence, row]) => {
    const [best = 0] = [...row].reduce((most, one) => (one[1] > most[1] ? one : most))
    return { a: a.filter((word) => word.sentence === sentence), b: b.filter((word) => word.sentence === best) }
  })
}

/** Leaves out words that one text has before and the other behind what they share. Words that change places stay. */
function withoutMoves(hunks: readonly Hunk[]): readonly Hunk[] {
  const isOneSided = ({ a, b }: Hunk) => a.length === 0 || b.length === 0
  const isElsewhere = (hunk: Hunk, side: 'a' | 'b', word: StatementWord) =>
    hunks.some(
      (other) =>
        other !== hunk && (isOneSided(other) || isOneSided(hunk)) && other[side].some(({ key }) => key === word.key),
    )
  return hunks.map((hunk) => ({
    ...hunk,
    a: hunk.a.filter((word) => !isElsewhere(hunk, 'b', word)),
    b: hunk.b.filter((word) => !isElsewhere(hunk, 'a', word)),
  }))
}

function differencesOfHunk({ a, b }: Hunk, next: StatementWord | undefined): readonly Difference[] {
  const differences: Difference[] = [...otherNumbers(a, b)]
  const inPlace = oppositesInPlace({ a, b })
  if (inPlace) differences.push({ kind: 'opposite', ...inPlace })
  const sides = withoutAlike({ a: a.filter(isPlain), b: b.filter(isPlain) })
  const mixed = wordForNumber(sides, a, b)
  if (mixed) differences.push(mixed)
  if (sides.a.length === 0 || sides.b.length === 0) return differences
  if (isNameInOtherForm(sides, { a, b }, next) || isOtherSource(sides) || [...sides.a, ...sides.b].every(isCue))
    return differences
  return [...differences, { kind: kindOf(sides), ...sides }]
}

/** A word with content that is no number and no day, or a verb, or part of a name. */
const isPlain = ({ word, isContent, isName, figure, day }: StatementWord): boolean =>
  (isContent || LIGHT_VERBS.has(word) || (isName && !FUNCTION_WORDS.has(word))) && !figure && !day

const isCue = ({ word, isAttribution }: StatementWord): boolean => isAttribution && PLAIN_CUES.has(word)

/** A number or a day of one text in whose place the other has a word; not if it says the time in other words. */
function wordForNumber(sides: Pick<Difference, 'a' | 'b'>, a: Words, b: Words): Difference | null {
  const numbersOf = (words: Words) => words.filter(({ figure, day, isContent }) => (figure || day) && isContent)
  const isTime = (words: Words) => words.some(({ word }) => TIME_NOUNS.has(word))
  const [ofA, ofB] = [numbersOf(a), numbersOf(b)]
  const haveDays = (words: Words) => words.some(({ day }) => day)
  if (ofA.length > 0 && ofB.length > 0) return haveDays(ofA) === haveDays(ofB) ? null : { kind: 'word', a: ofA, b: ofB }
  if (ofA.length > 0 && sides.a.length === 0 && sides.b.length > 0 && !isTime(b)) {
    return { kind: 'word', a: ofA, b: sides.b }
  }
  if (ofB.length > 0 && sides.b.length === 0 && sides.a.length > 0 && !isTime(a)) {
    return { kind: 'word', a: sides.a, b: ofB }
  }
  return null
}

/** Figures that each side has alone, and days. */
function otherNumbers(a: Words, b: Words): readonly Difference[] {
  const figures = unmatched(a, b, ({ figure }) => figure, isSameFigure)
  const days = unmatched(a, b, ({ day }) => day, canBeOneDay)
  return [
    ...(figures ? [{ kind: 'figure' as const, ...figures }] : []),
    ...(days ? [{ kind: 'day' as const, ...days }] : []),
  ]
}

/** What each side has of a kind that the other has not; `null` unless both have something. */
function unmatched<T>(
  a: Words,
  b: Words,
  read: (word: StatementWord) => T | undefined,
  isSame: (a: T, b: T) => boolean,
): Pick<Difference, 'a' | 'b'> | null {
  const lacking = (own: Words, others: Words) => {
    // Each is matched once: "20 million, $20 million" has one more than "20 million, $20 billion".
    const left = others.filter((word) => read(word) !== undefined)
    return own.filter((word) => {
      const value = read(word)
      if (value === undefined) return false
      const at = left.findIndex((other) => isSame(value, read(other) as T))
      if (at >= 0) left.splice(at, 1)
      return at < 0
    })
  }
  const [ofA, ofB] = [lacking(a, b), lacking(b, a)]
  return ofA.length > 0 && ofB.length > 0 ? { a: ofA, b: ofB } : null
}

function kindOf({ a, b }: Pick<Difference, 'a' | 'b'>): DifferenceKind {
  if (a.some((word) => b.some((other) => isOpposite(word, other)))) return 'opposite'
  return [...a, ...b].every(({ isCapital }) => isCapital) ? 'name' : 'word'
}

/** "the banker" and "the banker’s brother", "the brother of the banker": somebody else. */
function addedOwner(a: Statement, b: Statement, hunk: Hunk): readonly Difference[] {
  const [added, at, statement, ofA] = hunk.b.length === 0 ? [hunk.a, hunk.aAt, a, true] : [hunk.b, hunk.bAt, b, false]
  const other = ofA ? hunk.b : hunk.a
  if (other.some(({ isContent }) => isContent) || !added.some(({ isContent }) => isContent)) return []
  const isOther = isOwner(statement, at) !== isOwner(ofA ? b : a, ofA ? hunk.bAt : hunk.aAt) || endsInRelation(added)
  return isOther ? [{ kind: 'roles', a: ofA ? hunk.a : [], b: ofA ? [] : hunk.b }] : []
}

/** Whether the word before this place has a possessive ending. */
function isOwner({ text, words }: Statement, at: number): boolean {
  const word = words[at - 1]
  const written = word === undefined ? '' : text.slice(word.start, word.end)
  return /['’‘ʼ]s?$/.test(written) && !CONTRACTION.test(written)
}

/** "She’s", "that’s" */
const CONTRACTION = /^(?:he|she|it|that|there|here|who|what|where|how|let)['’‘ʼ]s$/i

/** "the brother of (the)" */
const endsInRelation = (added: Words): boolean =>
  added.slice(-3).some(({ word }, i, last) => RELATIONS.has(word) && last[i + 1]?.word === 'of')
