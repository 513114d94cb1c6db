/** The terms that a question's words and phrases may stand for under another spelling, an abbreviation or a near synonym. */
import { MUCH_THE_SAME, SAME_THING } from '../../english/equivalents.ts'
import { spellingVariants } from '../../english/spelling-variants.ts'
import { type Token, termsOf } from '../../text/analyse.ts'
import type { TermIndex, WeightedTerm } from '../index/term-index.ts'

/** What another spelling of the same thing counts. */
const SAME_THING_WEIGHT = 0.8
/** What the rarest word of a phrase counts that stands for the asked word: `prime` for PM. */
const PHRASE_WEIGHT = 0.5
/** What another word of much the same meaning counts. */
const MUCH_THE_SAME_WEIGHT = 0.4

/** A way to say something: one term, or the terms of a phrase. */
type Wording = readonly string[]

interface Entry {
  readonly wording: Wording
  /** The other wordings of its line. */
  readonly others: readonly Wording[]
  readonly isSameThing: boolean
}

/** The entries of all lines by the first term of their wording. */
const ENTRIES: ReadonlyMap<string, readonly Entry[]> = entriesByFirstTerm([
  ...SAME_THING.flatMap((line) => entriesOf(line, true)),
  ...MUCH_THE_SAME.flatMap((line) => entriesOf(line, false)),
])

function entriesOf(line: string, isSameThing: boolean): readonly Entry[] {
  // Two spellings may have one term.
  const wordings = [
    ...new Map(line.split(',').map((wording) => [termsOf(wording).join(' '), termsOf(wording)])).values(),
  ]
  return wordings.map((wording) => ({ wording, others: wordings.filter((other) => other !== wording), isSameThing }))
}

function entriesByFirstTerm(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const byFirst = new Map<string, Entry[]>()
  for (const entry of entries) {
    const [first = ''] = entry.wording
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry])
  }
  return byFirst
}

/**
 * @param tokens all words of a question, in order
 * @param text the question as typed
 * @param index decides which terms exist
 * @returns for each token that has any, the terms of the index that it may stand for; a word of a phrase has those of the
 *   phrase
 */
export function equivalentTerms(
  tokens: readonly Token[],
  text: string,
  index: Pick<TermIndex, 'documentFrequency'>,
): ReadonlyMap<Token, readonly WeightedTerm[]> {
  const found = new Map<Token, readonly WeightedTerm[]>()
  const add = (word: Token, terms: readonly WeightedTerm[]) => found.set(word, [...(found.get(word) ?? []), ...terms])
  for (const [i, token] of tokens.entries()) {
    const variants = variantTerms(token, text.slice(token.start, token.end), index)
    if (variants.length > 0) add(token, variants)
    for (const { said, others, isSameThing } of entriesAt(tokens, i)) {
      const terms = others.flatMap((other) => termOf(other, isSameThing, index))
      for (const word of said) add(word, terms)
    }
  }
  return found
}

/** The entries whose wording begins with a token, with the tokens of the wording. */
const entriesAt = (tokens: readonly Token[], i: number) =>
  (ENTRIES.get(tokens[i]?.terms[0] ?? '') ?? [])
    .map((entry) => ({ ...entry, said: tokens.slice(i, i + entry.wording.length) }))
    .filter(({ wording, said }) => wording.every((term, k) => said[k]?.terms[0] === term))
    .filter(({ said: [word] }) => word !== undefined && !isTimeOfDay(word, tokens[i - 1]))

/** The terms of the index that are another spelling of the word. */
function variantTerms(
  { word, terms: [own] }: Token,
  typed: string,
  { documentFrequency }: Pick<TermIndex, 'documentFrequency'>,
): readonly WeightedTerm[] {
  const terms = new Set(spellingVariants(word, typed).flatMap((variant) => termsOf(variant).slice(0, 1)))
  return Array.from(terms)
    .filter((term) => term !== own && documentFrequency(term) > 0)
    .map((term) => ({ term, weight: SAME_THING_WEIGHT }))
}

/** The `pm` of "8 pm" is no prime minister. */
const isTimeOfDay = ({ word }: Token, before: Token | undefined): boolean =>
  word === 'pm' && before !== undefined && /^\d/.test(before.word)

/** The term of a wording or, for a phrase, the rarest of its terms; none if the index lacks one. */
function termOf(
  wording: Wording,
  isSameThing: boolean,
  { documentFrequency }: Pick<TermIndex, 'documentFrequency'>,
): readonly WeightedTerm[] {
  if (wording.some((term) => documentFrequency(term) === 0)) return []
  const [term = ''] = [...wording].sort((a, b) => documentFrequency(a) - documentFrequency(b))
  if (!isSameThing) return [{ term, weight: MUCH_THE_SAME_WEIGHT }]
  return [{ term, weight: wording.length === 1 ? SAME_THING_WEIGHT : PHRASE_WEIGHT }]
}
