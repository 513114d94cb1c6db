/** Finds the people whom a question names, even those of whom the corpus says nothing. */
import { HONORIFICS } from '../../english/name-words.ts'
import { isOffice, oneSpelling } from '../../english/offices.ts'
import { isFirstName } from '../../quotations/people/first-names.ts'
import type { WeightedTerm } from '../index/term-index.ts'

interface NamedWord {
  /** In lower case. */
  readonly word: string
  /** As the question has it. */
  readonly typed: string
  readonly terms: readonly WeightedTerm[]
  readonly isName: boolean
  /** What it is most likely the name of if the corpus does not hold it. */
  readonly likelyName: 'person' | 'other' | null
}

interface PlacedWord extends NamedWord {
  /** The word right before it in the question, in lower case; empty if there is none. */
  readonly before: string
  readonly isPossessive: boolean
  /** Whether nothing but a space is between it and the word of the question before. */
  readonly isNext: boolean
}

/** What an unknown word right after one of these is about: "did Lavrov meet", "is Macron". */
const AUXILIARIES: ReadonlySet<string> = new Set(
  'did does do is was were are has had have will would can could should must might'.split(' '),
)
/** A term of less weight is a guess. */
const MIN_WEIGHT = 0.5

/**
 * @param text the question, which holds the words in their order
 * @param isPerson whether the corpus uses a term as part of the name of a person
 * @returns each name as the positions of its words, in order
 */
export function peopleNamed(
  text: string,
  words: readonly NamedWord[],
  isPerson: (term: string) => boolean,
): readonly (readonly number[])[] {
  const placed = placeWords(text, words)
  const people: number[][] = []
  let open: number[] = []
  for (const [i, word] of placed.entries()) {
    const known =
      word.isName &&
      !isOffice(oneSpelling(word.word)) &&
      word.terms.some(({ term, weight }) => weight >= MIN_WEIGHT && isPerson(term))
    const isPart = known || isOutsider(word, placed[i - 1]) || beginsName(word, placed[i + 1], isPerson)
    if (!isPart) open = []
    else if (word.isNext && open.length > 0) open.push(i)
    else {
      open = [i]
      people.push(open)
    }
  }
  return people
}

function placeWords(text: string, words: readonly NamedWord[]): readonly PlacedWord[] {
  let from = 0
  return words.map((word) => {
    const start = Math.max(from, text.indexOf(word.typed, from))
    const between = text.slice(from, start)
    from = start + word.typed.length
    return {
      ...word,
      before: /(\p{L}{1,40})\P{L}{1,2}$/u.exec(text.slice(0, start))?.[1]?.toLowerCase() ?? '',
      isPossessive: /['’]s$/i.test(word.typed) || /^['’]s\b/i.test(text.slice(from)),
      isNext: /^ $/.test(between),
    }
  })
}

/** Whether a word of which the corpus says nothing is used as the name of a person. */
function isOutsider(word: PlacedWord, before: PlacedWord | undefined): boolean {
  if (word.terms.length > 0 || word.likelyName === null) return false
  if (word.isNext && before !== undefined && isFirstName(before.word)) return true
  if (isOffice(oneSpelling(word.before)) || HONORIFICS.has(word.before)) return true
  return word.likelyName === 'person' && (AUXILIARIES.has(word.before) || word.isPossessive)
}

/** Whether a word is the first name of somebody whose surname follows. */
const beginsName = (word: PlacedWord, next: PlacedWord | undefined, isPerson: (term: string) => boolean): boolean =>
  next?.isNext === true &&
  isFirstName(word.word) &&
  (next.terms.length === 0 || next.terms.some(({ term }) => isPerson(term)))
