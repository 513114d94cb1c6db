/** Aligns the words of two texts: what they have in common and in order, and what each has between. */
import type { StatementWord } from './statement-words.ts'

/** Words of one text that stand where the other has other words, or none. Not both are empty. */
export interface Hunk {
  readonly a: readonly StatementWord[]
  readonly b: readonly StatementWord[]
  /** Indexes of the first words; where there are none, of the word that follows. */
  readonly aAt: number
  readonly bAt: number
}

export interface Alignment {
  readonly hunks: readonly Hunk[]
  /** Pairs of words in common and in order. */
  readonly common: readonly (readonly [StatementWord, StatementWord])[]
}

/** A common content word counts this much more than a common function word. */
const CONTENT_WEIGHT = 4
/** The longest texts that are compared, in words: the time grows with the product. */
const MAX_WORDS = 700

/** The heaviest common subsequence: words are common if their keys are equal. @returns `null` for texts that are too long */
export function alignWords(a: readonly StatementWord[], b: readonly StatementWord[]): Alignment | null {
  if (a.length > MAX_WORDS || b.length > MAX_WORDS) return null
  const width = b.length + 1
  const best = heaviest(a, b)
  const common: (readonly [StatementWord, StatementWord])[] = []
  const hunks: Hunk[] = []
  let [i, j, aAt, bAt] = [0, 0, 0, 0]
  const close = () => {
    if (i > aAt || j > bAt) hunks.push({ a: a.slice(aAt, i), b: b.slice(bAt, j), aAt, bAt })
  }
  while (i < a.length && j < b.length) {
    const [one, other] = [a[i] as StatementWord, b[j] as StatementWord]
    const here = best[i * width + j] ?? 0
    if (one.key === other.key && here === (best[(i + 1) * width + j + 1] ?? 0) + weightOf(one)) {
      close()
      common.push([one, other])
      i++
      j++
      aAt = i
      bAt = j
    } else if (here === best[(i + 1) * width + j]) i++
    else j++
  }
  ;[i, j] = [a.length, b.length]
  close()
  return { hunks, common }
}

const weightOf = ({ isContent }: StatementWord): number => (isContent ? CONTENT_WEIGHT : 1)

/** The weight of the heaviest common subsequence of `a` from `i` on and `b` from `j` on, at `i * (b.length + 1) + j`. */
function heaviest(a: readonly StatementWord[], b: readonly StatementWord[]): Uint16Array {
  const width = b.length + 1
  const best = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    const word = a[i] as StatementWord
    const weight = weightOf(word)
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j
      const skipped = Math.max(best[at + width] ?? 0, best[at + 1] ?? 0)
      const taken = word.key === b[j]?.key ? (best[at + width + 1] ?? 0) + weight : 0
      best[at] = Math.max(skipped, taken)
    }
  }
  return best
}
