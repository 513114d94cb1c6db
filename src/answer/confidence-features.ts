/** The features of a question and its best passages that tell whether the briefing answers. */
import type { AnswerType } from '../search/question/answer-type.ts'
import type { UnderstoodWord } from '../search/question/understood-question.ts'
import type { Candidate } from '../search/ranking/candidate.ts'
import { type Held, most, share } from '../search/ranking/held-words.ts'

/** A more frequent word counts as if it were this rare: in a small briefing, the main names occur in most passages. */
const MIN_RARITY = 0.7
/** How many of the best passages may hold the answer: readers page through them. */
const MAX_BEST = 5

/** At least 0: the words that are held, each by its rarity, plus 1 each for the outlet and the day that the question names. */
function support({ question, article }: Candidate, held: Held): number {
  const words = held.reduce((sum, part, i) => sum + rarityOf(question, i) * part, 0)
  return words + Number(article.outletNamed) + Number(article.dayNamed && question.namesDays)
}

/**
 * In [0, 1]: the share of the question's words that a passage or its title holds, each by its rarity. A word that only names
 * the kind of the answer may be missing.
 */
export function shareHeld({ question, holding, article: { title } }: Candidate): number {
  let [held, all] = [0, 0]
  const together = most([holding.near, title])
  for (const [i, { asksFor, rarity }] of question.words.entries()) {
    const weight = Math.max(MIN_RARITY, rarity)
    if (asksFor === 'kind' && together[i] === 0) continue
    held += weight * (together[i] ?? 0)
    all += weight
  }
  return all === 0 ? 0 : held / all
}

const isAName = (word: UnderstoodWord | undefined): boolean => word !== undefined && (word.isName || word.isUnknownName)

/** The rarities, added up, of the names in the question that neither the article of a passage nor its title holds. */
export const namesMissing = ({ question, article }: Candidate): number =>
  question.words.reduce((sum, word, i) => {
    const isHeld = (article.localRarity[i] ?? 0) > 0 || (article.title[i] ?? 0) > 0
    return sum + (isAName(word) && !isHeld ? (question.rarities[i] ?? 0) : 0)
  }, 0)

/** For each word of the question, how far a passage holds it, or its title or a neighbour does. */
export const heldAround = ({ holding, around, after }: Candidate): Held => most([holding.near, around, after])

/** The rarest word of the question that is not held there, by its rarity: in [0, 1]. */
const rarestMissing = (first: Candidate): number =>
  heldAround(first).reduce((rarest, held, i) => Math.max(rarest, (1 - held) * rarityOf(first.question, i)), 0)

/** The rarities, added up, of the names in the question that are not held there. */
const namesNotNear = (first: Candidate): number =>
  heldAround(first).reduce(
    (sum, held, i) => sum + (isAName(first.question.words[i]) ? (1 - held) * rarityOf(first.question, i) : 0),
    0,
  )

/** In [0, 1]: the share of the words that are held there, each by its rarity. */
function shareHeldAround(first: Candidate): number {
  const { rarities } = first.question
  return share(
    heldAround(first),
    rarities.map((_, i) => rarityOf(first.question, i)),
  )
}

const rarityOf = ({ rarities }: Candidate['question'], word: number): number =>
  Math.max(MIN_RARITY, rarities[word] ?? 0)

/** The types of answers that a passage can be seen to hold. */
const SEEN_TYPES: ReadonlySet<AnswerType> = new Set(['who', 'when', 'where', 'number'])

/** Each is at least 0. Sums count by their logarithm, so that the length of a question alone says little. */
export const CONFIDENCE_WORD_FEATURES = {
  /** The words of the question, or related ones, in the first passage, its title and its neighbours. */
  words: ([first]) => Math.log1p(support(first, heldAround(first))),
  /** The same within one sentence that holds the kind of answer asked for: the best sentence of the best passages. */
  answer: (best) =>
    Math.max(
      0,
      ...best
        .slice(0, MAX_BEST)
        .flatMap((candidate) =>
          candidate.sentences
            .filter(({ answers }) => answers || candidate.question.answerType === 'other')
            .map(({ holding }) => Math.log1p(support(candidate, holding.near))),
        ),
    ),
  /** The question asks for one thing: for a kind of answer, or for `which …`. */
  asksForOneThing: ([{ question }]) => Number(question.asksForOneThing),
  /** The share of the words for the thing asked for that the first passage lacks. */
  thingMissing: ([{ question, holding }]) => {
    const asked = [...question.words.keys()].filter((i) => question.words[i]?.asksFor === 'thing')
    const all = asked.reduce((sum, i) => sum + (question.rarities[i] ?? 0), 0)
    const held = asked.reduce((sum, i) => sum + (question.rarities[i] ?? 0) * (holding.near[i] ?? 0), 0)
    return all === 0 ? 0 : 1 - held / all
  },
  /** If the question asks what was said: someone whom it names is quoted in the first passage. */
  speaker: ([{ question, quotesAsked }]) => Number(question.answerType === 'said' && quotesAsked === true),
  /** Names in the question that the article of the first passage holds nowhere, by their rarity. */
  namesMissing: ([first]) => Math.log1p(namesMissing(first)),
  /** If the question asks what someone said: nobody whom it names is quoted in the first passage. */
  notQuoted: ([{ question, quotesAsked }]) =>
    Number(question.answerType === 'said' && quotesAsked === false && question.words.some((word) => isAName(word))),
  /** Names in the question that neither the first passage holds nor its title or neighbours, by their rarity. */
  namesNotNear: ([first]) => Math.log1p(namesNotNear(first)),
  /** The question holds a name that no article and no dictionary knows. */
  unknownName: ([{ question }]) => Number(question.words.some(({ isUnknownName }) => isUnknownName)),
  /** The words that the first passage holds, or its title or neighbours, as a share of all, in [0, 1]. */
  shareHeldAround: ([first]) => shareHeldAround(first),
  /** The rarest word that they do not hold, in [0, 1]. */
  rarestMissing: ([first]) => rarestMissing(first),
  /** BM25 of the first passage's article as one text, as a share of what one could score at most, in [0, 1]. */
  wholeShare: ([{ article }]) => article.wholeShare,
  /** The first passage does not hold the kind of answer that the question asks for. */
  answerMissing: ([{ question, sentences }]) =>
    Number(SEEN_TYPES.has(question.answerType) && !sentences.some(({ answers }) => answers)),
  /** The size of the corpus: in a large one some passage holds many words of any question. */
  corpusSize: ([{ question }]) => Math.log1p(question.corpusSize),
  /** The length of the question in content words: a longer one shares more words with any passage. */
  questionLength: ([{ question }]) => Math.log1p(question.words.length),
} as const satisfies Features

/** The features that need the vectors of the passages. */
const CONFIDENCE_MEANING_FEATURES = {
  /** How near the first passage is to the question, as a cosine. */
  meaning: ([{ meaning }]) => meaning?.passage ?? 0,
  /** How near the nearest sentence of the first passage is. */
  meaningOfSentence: ([{ meaning }]) => meaning?.sentence ?? 0,
} as const satisfies Features

export const CONFIDENCE_FEATURES = { ...CONFIDENCE_WORD_FEATURES, ...CONFIDENCE_MEANING_FEATURES } as const

type Features = Readonly<Record<string, (best: Best) => number>>

/** The ranked passages, best first. */
export type Best = readonly [Candidate, ...Candidate[]]

export type ConfidenceWordFeature = keyof typeof CONFIDENCE_WORD_FEATURES
export type ConfidenceFeature = keyof typeof CONFIDENCE_FEATURES
