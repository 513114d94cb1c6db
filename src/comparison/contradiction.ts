/** What two reports of one event contradict each other in: figures, days, names, sense. */
import { countedFigures } from '../corroboration/counted-figures.ts'
import { relationOf, type Statement } from '../corroboration/same-report.ts'
import { alignStatements, type Difference, type DifferenceKind, differencesBetween } from '../statements/differences.ts'
import type { Span } from '../text/span.ts'
import { differingWords, mergedSpans } from './differing-words.ts'

export interface Contradiction {
  /** Each once. */
  readonly kinds: readonly DifferenceKind[]
  /** The words that differ: spans of the first text and of the second, in order; one of them may be empty. */
  readonly a: readonly Span[]
  readonly b: readonly Span[]
}

/** @param a and b two statements that are known to contradict each other: if nothing else tells, all words that differ do */
export function contradictionBetween(a: Statement, b: Statement): Contradiction {
  const found = [differencesOf(a, b), otherFigures(a, b)].find((differences) => differences !== null)
  return found ?? { kinds: ['word'], a: differingWords(a.text, b.text), b: differingWords(b.text, a.text) }
}

function differencesOf(a: Statement, b: Statement): Contradiction | null {
  const differences = certainDifferences(a, b)
  if (differences.length === 0) return null
  return {
    kinds: [...new Set(differences.map(({ kind }) => kind))],
    a: mergedSpans(differences.flatMap((one) => one.a)),
    b: mergedSpans(differences.flatMap((one) => one.b)),
  }
}

function certainDifferences(a: Statement, b: Statement): readonly Difference[] {
  const relation = relationOf(a, b)
  if (relation.kind === 'conflicting') return relation.differences
  const alignment = alignStatements(a, b)
  const differences = alignment ? differencesBetween(a, b, alignment) : []
  return differences.filter(({ kind }) => kind !== 'word')
}

/** The figures that each counts and the other does not, if they count anything else. */
function otherFigures(a: Statement, b: Statement): Contradiction | null {
  const figuresIn = (own: Statement) => countedFigures({ text: own.text, article: own })
  const [ofA, ofB] = [figuresIn(a), figuresIn(b)]
  const alone = (own: typeof ofA, others: typeof ofA): readonly Span[] =>
    own
      .filter(({ figure }) => !others.some((other) => other.figure === figure))
      .map(({ start, end }) => ({ start, end }))
  const [aloneInA, aloneInB] = [alone(ofA, ofB), alone(ofB, ofA)]
  return aloneInA.length > 0 && aloneInB.length > 0 ? { kinds: ['figure'], a: aloneInA, b: aloneInB } : null
}
