/** Judges what a claim puts in brackets: whether it only explains what was said, or changes who is meant or what is said. */
import {
  ATTITUDES,
  CONDITIONS,
  DEGREES,
  DENIALS,
  LIGHT_WORDS,
  PRONOUNS,
  PRONOUNS_OF_SPEECH,
  REFUSALS,
} from '../english/frame-words.ts'
import { NUMBER_WORDS } from '../english/number-words.ts'
import { termsOf } from '../text/analyse.ts'
import { isFigureOrSign, isNegation } from '../text/words.ts'

interface Insertion {
  /** The words in the brackets, as they are compared. */
  readonly inserted: readonly string[]
  /** Whether each of them begins with a capital. */
  readonly capitals: readonly boolean[]
  /** The words of the article in their place. */
  readonly replaced: readonly string[]
  /** Whether the article has a word anywhere. */
  readonly isInArticle: (word: string) => boolean
}

const stemOf = (word: string): string => termsOf(word.replace(/'s$/, ''))[0] ?? word
const OPERATORS: ReadonlySet<string> = new Set(
  [DENIALS, REFUSALS, ATTITUDES, CONDITIONS].flatMap((words) => [...words].map(stemOf)),
)
/** What introduces something that the reader knows already: "the [minister]", "[his deputy]". */
const DEFINITE = /^(?:the|this|that|these|those|his|her|their|its|mr|mrs|ms|dr)$/

/**
 * An insertion may name what a pronoun means, add what the article says anyway, put another form of the same word, or a
 * pronoun for what it replaces. Everything else is said by nobody.
 */
export function changesSense({ inserted, capitals, replaced, isInArticle }: Insertion): boolean {
  const [own, others] = [contentOf(inserted), contentOf(replaced)]
  const shared = (word: string, words: readonly string[]) => words.some((other) => isForm(word, other))
  if (own.some((word) => bearsSense(word) && !others.includes(word))) return true
  if (others.some((word) => bearsSense(word) && !own.includes(word))) return true
  const isPronoun = own.length === 0 && inserted.some((word) => PRONOUNS.has(word))
  if (!isPronoun && others.some((word) => !shared(word, own))) return true
  if (replaced.length > 0 && becomesSpeakers(inserted, replaced)) return true
  const added = own.filter((word) => !shared(word, others))
  if (added.some((word) => !isInArticle(word))) return true
  const isPronounNamed = replaced.length > 0 && others.length === 0
  const isKnown = isPronounNamed || DEFINITE.test(inserted[0] ?? '')
  return !isKnown && added.some((word) => !capitals[inserted.indexOf(word)])
}

/** Another form of a word; not one that differs in its apostrophe alone. */
const isForm = (word: string, other: string): boolean =>
  word === other || (stemOf(word) === stemOf(other) && word.replaceAll("'", '') !== other.replaceAll("'", ''))

const contentOf = (words: readonly string[]): readonly string[] => words.filter((word) => !LIGHT_WORDS.has(word))

/** Words that an insertion may neither add nor replace: negations, figures, degrees, conditions, denials. */
const bearsSense = (word: string): boolean =>
  isNegation(word) ||
  isFigureOrSign(word) ||
  DEGREES.has(word) ||
  NUMBER_WORDS.has(word) ||
  CONDITIONS.has(word) ||
  OPERATORS.has(stemOf(word))

/** Whether "I", "we" or "you" stand for somebody else. */
const becomesSpeakers = (inserted: readonly string[], replaced: readonly string[]): boolean =>
  inserted.some((word) => PRONOUNS_OF_SPEECH.has(word)) && !replaced.some((word) => PRONOUNS_OF_SPEECH.has(word))
