/** The features of a question and its best passages that tell whether the briefing answers. */
import type { AnswerType } from '../search/question/answer-type.ts'
import { isSpeakersName } from '../search/question/understood-question.ts'
import type { Candidate } from '../search/ranking/candidate.ts'
import type { Held } from '../search/ranking/held-words.ts'
import {
  isAboutOthers,
  isOfAnotherPlace,
  isOfAnotherYear,
  isPersonNotNear,
  namesMissing,
  namesNotNear,
} from './names-missing.ts'
import { heldAround, rarestMissing, shareHeldAround, shareOf, support, wordsMissing } from './words-held.ts'

/** How many of the best passages may hold the answer: readers page through them. */
const MAX_BEST = 5

/** The types of answers that a passage can be seen to hold. */
const SEEN_TYPES: ReadonlySet<AnswerType> = new Set(['who', 'when', 'where', 'number'])

/** Whether a passage can be seen to hold the kind of answer that the question asks for. */
export const asksForSeenKind = ({ answerType, measure }: Candidate['question']): boolean =>
  SEEN_TYPES.has(answerType) || measure !== null

/** Whether neither the passage nor its neighbours hold the kind of answer that the question asks for. */
export const lacksAnswer = (candidate: Candidate): boolean =>
  asksForSeenKind(candidate.question) && !mayAnswerAround(candidate)

/** Whether the passage or one of its neighbours holds anything that may be an answer of the kind asked for. */
export const mayAnswerAround = ({ sentencesAround }: Candidate): boolean =>
  sentencesAround().some(({ mayAnswer }) => mayAnswer)

/**
 * Whether the question asks for somebody in a role, and no sentence of the passage names anybody in it; or it asks who somebody
 * is, and no sentence says so.
 */
export const lacksRole = ({ question, sentences }: Candidate): boolean =>
  (question.deed !== null || question.asksWhoSomebodyIs) && !sentences.some(({ fitsRole }) => fitsRole)

/** Each is at least 0. Sums count by their logarithm, so that the length of a question alone says little. */
const WORD_FEATURES = {
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
            .map(({ holding }) => Math.log1p(support(candidate, holding.inSense()))),
        ),
    ),
  /**
   * If a kind of answer is asked for that can be seen: how much larger a share of the words one sentence of the first passage holds
   * than any sentence with an answer of this kind, in [0, 1]. "The oven is new. The rent is 900 crowns." tells no price of an oven.
   * A network or a state has no full name, by which its sentence could be seen.
   */
  answerApart: ([first]) => (asksForSeenKind(first.question) && !first.question.takesOneName ? answerApart(first) : 0),
  /**
   * The same of the first passage and its neighbours, where a sentence with a pronoun also holds what the sentence before holds.
   * Pronouns are known in English only.
   */
  answerApartAround: ([first]) =>
    asksForSeenKind(first.question) && first.passage.article.language === undefined ? answerApartAround(first) : 0,
  /** The share of the words for the thing asked for that the first passage lacks. */
  thingMissing: ([{ question, holding }]) => {
    const asked = [...question.words.keys()].filter((i) => question.words[i]?.asksFor === 'thing')
    const all = asked.reduce((sum, i) => sum + (question.rarities[i] ?? 0), 0)
    const held = asked.reduce((sum, i) => sum + (question.rarities[i] ?? 0) * (holding.inSense()[i] ?? 0), 0)
    return all === 0 ? 0 : 1 - held / all
  },
  /** If the question asks what was said: someone whom it names is quoted in the first passage. */
  speaker: ([{ question, quotesAsked }]) => Number(question.answerType === 'said' && quotesAsked === true),
  /** The question asks for somebody's words, and the first passage neither quotes them nor tells that they spoke. */
  speechMissing: ([{ question, quotesAsked, reportsAsked }]) =>
    Number(quotesAsked === false && question.words.some(isSpeakersName) && !reportsAsked()),
  /** The question names somebody of whom the article of the first passage does not speak. */
  aboutOthers: ([first]) => Number(isAboutOthers(first)),
  /** The question names somebody whom neither the first passage names nor its title or neighbours. */
  personNotNear: ([first]) => Number(isPersonNotNear(first)),
  /** The question asks about a place of which the article does not speak. */
  anotherPlace: ([first]) => Number(isOfAnotherPlace(first)),
  /** The question names a year of which the article is not, and does not speak. */
  anotherYear: ([first]) => Number(isOfAnotherYear(first)),
  /** Other names in the question that the article of the first passage holds nowhere, by their rarity. */
  namesMissing: ([first]) => Math.log1p(namesMissing(first)),
  /** Other names in the question that neither the first passage holds nor its title or neighbours, by their rarity. */
  namesNotNear: ([first]) => Math.log1p(namesNotNear(first)),
  /** The words that the first passage holds, or its title or neighbours, as a share of all, in [0, 1]. */
  shareHeldAround: ([first]) => shareHeldAround(first),
  /** The rarest word that they do not hold, in [0, 1]. */
  rarestMissing: ([first]) => rarestMissing(first),
  /** BM25 of the first passage's article as one text, as a share of what one could score at most, in [0, 1]. */
  wholeShare: ([{ article }]) => article.wholeShare,
  /** The same as a share of the best article's. */
  wholeScore: ([{ article }]) => article.wholeScore,
  /** The corpus is large, and the first passage opens its article: deep in an article, words are met by chance. */
  leadInLarge: ([first]) => (first.position === 0 ? largeness(first) : 0),
  /** A figure of the question is held neither by the first passage nor by its title or neighbours. */
  figureMissing: ([first]) => Number(wordsMissing(first).some((i) => FIGURE.test(first.question.words[i]?.word ?? ''))),
  /** Neither the first passage nor its neighbours hold the kind of answer that the question asks for. */
  answerMissing: ([first]) => Number(lacksAnswer(first)),
  /** The question asks who does something or to whom it is done, and the first passage names nobody in that role. */
  roleMissing: ([first]) => Number(lacksRole(first)),
  /** The question asks who does something, and neither the first passage nor its neighbours tell of anybody who does. */
  agentMissing: ([{ question, sentencesAround }]) =>
    Number(question.deed?.asks === 'agent' && !sentencesAround().some(({ tellsAgent }) => tellsAgent)),
  /** The question asks for an age, a length of time, a distance, a time of day or a price, and none is there. */
  measureMissing: ([first]) => Number(first.question.measure !== null && lacksAnswer(first)),
  /** The word that is missing there and is the rarest in English, in [0, 1]: `tractor` counts more than `run`. */
  strangeWordMissing: ([first]) =>
    Math.max(0, ...wordsMissing(first).map((i) => first.question.words[i]?.rarityInEnglish ?? 0)),
  /** The question asks for a reason: it may be told without any word for it. */
  asksWhy: ([{ question }]) => Number(question.answerType === 'why'),
  /** The question asks for a number. */
  asksNumber: ([{ question }]) => Number(question.answerType === 'number'),
  /** The question asks for a name by this word: articles tell of many people and things without theirs. */
  asksForName: ([{ question }]) => Number(question.asksForName),
  /** The size of the corpus: in a large one some passage holds many words of any question. */
  corpusSize: ([{ question }]) => Math.log1p(question.corpusSize),
  /** The length of the question in content words: a longer one shares more words with any passage. */
  questionLength: ([{ question }]) => Math.log1p(question.words.length),
} as const satisfies Features

/** The features that need the vectors of the passages. */
const MEANING_FEATURES = {
  /** How near the first passage is to the question, as a cosine. */
  meaning: ([{ meaning }]) => meaning?.passage ?? 0,
  /** How near all passages are to the question on average. */
  meaningOfAll: ([{ meaning }]) => meaning?.average ?? 0,
  /** How near the nearest sentence of the first passage is. */
  meaningOfSentence: ([{ meaning }]) => meaning?.sentence ?? 0,
  /** How far the word is in meaning that is farthest from the first passage and its neighbours and missing there: 1 less its cosine. */
  farthestMissing: ([first]) => Math.max(0, ...wordsMissing(first).map((i) => 1 - (first.wordCosines()[i] ?? 1))),
  /** The same, each by how rare it is in English. */
  strangeWord: ([first]) =>
    Math.max(
      0,
      ...wordsMissing(first).map(
        (i) => (1 - (first.wordCosines()[i] ?? 1)) * (first.question.words[i]?.rarityInEnglish ?? 0),
      ),
    ),
} as const satisfies Features

const SMALL_WORD_FEATURES = {
  /** The corpus is small: 1 for a few passages, 0 from about 1,100 on. */
  small: ([first]: Best) => smallness(first),
  ...inSmall(WORD_FEATURES, ['words', 'rarestMissing']),
} as const

const SMALL_MEANING_FEATURES = inSmall(MEANING_FEATURES, ['meaningOfSentence', 'farthestMissing'])

export const CONFIDENCE_WORD_FEATURES = WORD_FEATURES
export const CONFIDENCE_FEATURES = {
  ...WORD_FEATURES,
  ...MEANING_FEATURES,
  ...SMALL_WORD_FEATURES,
  ...SMALL_MEANING_FEATURES,
} as const

const FIGURE = /^\d/

const answerApart = ({ question, sentences }: Candidate): number =>
  apart(
    question,
    sentences.map(({ holding, answers }) => ({ held: holding.inSense(), answers })),
  )

const answerApartAround = ({ question, sentencesAround }: Candidate): number =>
  apart(
    question,
    sentencesAround().map(({ held, mayAnswer }) => ({ held, answers: mayAnswer })),
  )

/** By how much a larger share of the question one sentence holds than any that answers, in [0, 1]. */
function apart(
  question: Candidate['question'],
  sentences: readonly { readonly held: Held; readonly answers: boolean }[],
): number {
  const largest = (some: typeof sentences) => Math.max(0, ...some.map(({ held }) => shareOf(question, held)))
  return largest(sentences) - largest(sentences.filter(({ answers }) => answers))
}

/** In a small corpus the nearest passage says less: one is, whatever is asked. */
const smallness = (first: Candidate): number => between(first, SIZES.medium, SIZES.small)

const largeness = (first: Candidate): number => between(first, SIZES.medium, SIZES.large)

/** The logarithms of a few passages, of about 1,100 and of about 36,000. */
const SIZES = { small: 2, medium: 7, large: 10.5 } as const

/** @returns in [0, 1]: 0 for a corpus of the one size and beyond, 1 for one of the other size and beyond */
function between({ question }: Candidate, zero: number, one: number): number {
  const share = (Math.log1p(question.corpusSize) - zero) / (one - zero)
  return Math.min(1, Math.max(0, share))
}

/** @returns some of the features under other names, which count only in small corpora */
function inSmall<Name extends string>(
  features: Readonly<Record<Name, Feature>>,
  names: readonly Name[],
): Readonly<Record<`${Name}InSmall`, Feature>> {
  const entries = names.map((name): [string, Feature] => [
    `${name}InSmall`,
    (best) => smallness(best[0]) * features[name](best),
  ])
  return Object.fromEntries(entries) as Record<`${Name}InSmall`, Feature>
}

type Feature = (best: Best) => number
type Features = Readonly<Record<string, Feature>>

/** The ranked passages, best first. */
export type Best = readonly [Candidate, ...Candidate[]]

export type ConfidenceWordFeature = keyof typeof CONFIDENCE_WORD_FEATURES
export type ConfidenceFeature = keyof typeof CONFIDENCE_FEATURES
