/** Finds whom an article names: the words that it writes with a capital, and which of these go together. */
import { isOffice, oneSpelling } from '../english/offices.ts'
import type { Language } from '../languages/language.ts'
import { languageOf } from '../languages/languages.ts'
import { termsOf } from '../text/analyse.ts'
import { withoutHiddenMarks } from '../text/hidden-marks.ts'
import { type Passage, passageText } from './passage.ts'

/** Plain data, each list in the order in which its entries first occur. */
export interface NameMentions {
  /** The terms of words with a capital. `times` counts the passages that hold such a word, added up over the words. */
  readonly capitals: readonly Counted[]
  /** Two words with a capital, one right after the other. */
  readonly pairs: readonly CountedPair[]
  /** Offices (`envoy`, `security adviser`), each with the last name of the person who is called so. */
  readonly offices: readonly CountedPair[]
}

type Counted = readonly [term: string, times: number]
/** Two words, and how often they go together. */
export type CountedPair = readonly [first: string, second: string, times: number]

/** Finds the names of one article. @param passages all of that article */
export type FindNames = (passages: readonly Passage[]) => NameMentions

const CAPITALISED = /\p{Lu}[\p{L}\p{M}'’-]*/gu
/** `L'école`: the capital belongs to the article. */
const ELIDED = /^\p{Lu}['’]\p{Ll}/u
const INITIAL = /^ (?:\p{Lu}\. )?$/u
/** Joins two words to one key: no word holds it. */
const BETWEEN = '\n'

/** Of articles in other languages, only the words with a capital are told, and those only if a capital tells a name there. */
export const findNames: FindNames = (passages) => {
  const language = languageOf(passages[0]?.article.language)
  if (language?.capitalsAreNames === false) return NO_NAMES
  const [capitals, pairs, offices] = [counts(), counts(), counts()]
  for (const passage of passages) {
    const text = withoutHiddenMarks(passageText(passage))
    const words = new Set<string>()
    let before = { word: '', start: 0, end: 0 }
    for (const match of text.matchAll(CAPITALISED)) {
      const [word] = match
      const end = match.index + word.length
      if (before.word !== '' && INITIAL.test(text.slice(before.end, match.index))) {
        increase(pairs, before.word + BETWEEN + word)
        for (const office of officesBeside(text, before.start, end)) increase(offices, office + BETWEEN + word)
      }
      words.add(word)
      before = { word, start: match.index, end }
    }
    for (const word of words) increase(capitals, word)
  }
  const byTerm = countedTerms(capitals, language)
  if (language !== undefined) return { ...NO_NAMES, capitals: byTerm }
  return { capitals: byTerm, pairs: countedPairs(pairs), offices: countedPairs(offices) }
}

function countedTerms(words: ReadonlyMap<string, number>, language: Language | undefined): readonly Counted[] {
  const byTerm = counts()
  for (const [word, times] of words) {
    if (language === undefined || !ELIDED.test(word)) increase(byTerm, termsOf(word, language)[0] ?? '', times)
  }
  return [...byTerm]
}

/** Those of an article that names nobody. */
export const NO_NAMES: NameMentions = { capitals: [], pairs: [], offices: [] }

const counts = (): Map<string, number> => new Map()

const countedPairs = (counts: ReadonlyMap<string, number>): readonly CountedPair[] =>
  Array.from(counts, ([pair, times]) => {
    const [first = '', second = ''] = pair.split(BETWEEN)
    return [first, second, times]
  })

/** How far before or after a name its office may be. UTF-16 units. */
const MAX_DISTANCE = 60
const BEFORE_NAME = /(?:^|[^\p{L}])(\p{L}[\p{L}-]*) (\p{L}+) $|(?:^|[^\p{L}])(\p{L}+) $/u
const AFTER_NAME =
  /^, (?:the|an?|[\p{L}.]+['’]s?) ((?:\p{L}[\p{L}-]* ){0,4}?)(\p{L}+)(?=,| (?:of|for|to|at|in|who|and)\b)/u

/**
 * @param start where a full name begins
 * @param end where it ends
 * @returns the office that the text gives this person, alone and with the word before it: `adviser`, `security adviser`
 */
function officesBeside(text: string, start: number, end: number): readonly string[] {
  const space = text.slice(Math.max(0, start - MAX_DISTANCE), start)
  // Checked first, because nearly every name has no office beside it.
  const [last = ''] = /(?<!\p{L})\p{L}+$/u.exec(space.slice(space.lastIndexOf(' ', space.length - 2) + 1, -1)) ?? []
  const before = isOffice(oneSpelling(last)) ? BEFORE_NAME.exec(space) : null
  const after = AFTER_NAME.exec(text.slice(end, end + MAX_DISTANCE))
  return [
    ...officeOf(before?.[1] ?? '', before?.[2] ?? before?.[3] ?? ''),
    ...officeOf(after?.[1]?.trim().split(' ').at(-1) ?? '', after?.[2] ?? ''),
  ]
}

function officeOf(modifier: string, noun: string): readonly string[] {
  const [office, kind] = [oneSpelling(noun), modifier.toLowerCase()]
  if (!isOffice(office)) return []
  return kind === '' ? [office] : [office, `${kind} ${office}`]
}

function increase(counts: Map<string, number>, key: string, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}
