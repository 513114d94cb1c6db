/** How sure an answer is, as a number and in the words that readers see. */
import { isOffice } from '../english/offices.ts'
import { ordersText } from '../english/writing-orders.ts'
import { weigh } from '../ranker/linear-model.ts'
import { isSpeakersName, type UnderstoodQuestion, type UnderstoodWord } from '../search/question/understood-question.ts'
import type { Candidate } from '../search/ranking/candidate.ts'
import type { Strength } from './answer.ts'
import { isPerhapsOutdated } from './asks-for-today.ts'
import { CERTAINTY_FEATURES, type FirstPassage } from './certainty-features.ts'
import {
  asksForSeenKind,
  type Best,
  CONFIDENCE_FEATURES,
  CONFIDENCE_WORD_FEATURES,
  lacksAnswer,
  lacksRole,
  mayAnswerAround,
} from './confidence-features.ts'
import { CONFIDENCE_MODELS } from './confidence-weights.ts'
import { holdsNames, isAboutOthers, isOfAnotherYear } from './names-missing.ts'
import { namesNothing } from './names-nothing.ts'
import { isSmallTalk } from './small-talk.ts'
import { isThingUnnamed } from './unnamed-thing.ts'
import { isAgentUntold } from './untold-agent.ts'
import { heldAround, shareHeld, wordsMissing } from './words-held.ts'

/**
 * The chance that the briefing answers a question, by a logistic regression on its best passages. If the first passage holds
 * most words of a short question, the match is at least weak.
 * @param best the first passages, best first
 * @returns in [0, 1]
 */
export function confidenceOf(best: Best): number {
  const [first] = best
  const { question } = first
  if (namesNothing(question) || isSmallTalk(question) || ordersText(question.text)) return 0
  const confidence = logistic(evidenceOf(best)) * keptShareOf(first)
  return Math.max(confidence, isShown(first) ? modelOf(first).min.weak : 0, confidenceOfLink(first))
}

const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds))

/**
 * Whether the question names someone or something of whom no article speaks, or is made of keywords that the article does not
 * all hold. By meaning, a keyword may be found that does not occur.
 */
const asksForUnknown = (first: Candidate): boolean =>
  first.question.words.some((word) => isUnknownProperName(word, first.question)) ||
  (first.meaning === null && isKeywords(first.question) && !holdsKeywords(first))

/** A word in small letters that nobody knows may be a misspelt or a colloquial one. */
const isUnknownProperName = ({ isUnknownName, typed }: UnderstoodWord, question: UnderstoodQuestion): boolean =>
  isUnknownName &&
  (question.language !== undefined || (CAPITAL.test(typed) && !question.text.trimStart().startsWith(typed)))

const CAPITAL = /^\p{Lu}/u

/**
 * Whether the question asks for somebody's words, and the passage neither quotes nor names them. In `npm run fit`, 5 of 215 such
 * passages answer.
 */
const isSaidByOthers = ({ question, holding, article, before, quotesAsked }: Candidate): boolean =>
  quotesAsked !== true &&
  question.words.some(
    (word, i) =>
      isSpeakersName(word) &&
      [holding.inSense(), article.title, quotesAsked === null ? before : []].every((held) => (held[i] ?? 0) === 0),
  )

/**
 * Whether the words of somebody are asked for, by name or office, and neither the passage nor its title and neighbours hold anything
 * of either. In `npm run fit`, one of 171 such questions has an answer, and none of the passages is it.
 */
function lacksSpeaker(first: Candidate): boolean {
  const speaker = first.question.words.filter(({ asksFor }) => asksFor === 'speaker')
  const missing = new Set(wordsMissing(first).map((i) => first.question.words[i]))
  return speaker.some((word) => word.isName || isOffice(word.word)) && speaker.every((word) => missing.has(word))
}

/** Whether somebody's words are asked for and the passage does not quote them, and neither it nor its neighbours tell that anybody spoke. */
const lacksSpeech = (first: Candidate): boolean =>
  first.quotesAsked !== true && first.question.words.some(isSpeakersName) && !mayAnswerAround(first)

/**
 * Whether somebody's words are asked for and the passage does not quote them, though it may name them. In `npm run fit`, one of
 * eight such passages answers.
 */
const isPerhapsOfOthers = ({ question, quotesAsked }: Candidate): boolean =>
  quotesAsked === false && question.words.some(isSpeakersName)

/**
 * Whether neither the passage nor its title and neighbours hold any word of what is asked, apart from who said it. In
 * `npm run fit`, one of 29 such passages answers.
 */
function isPerhapsOffTopic(first: Candidate): boolean {
  const held = heldAround(first)
  const topic = [...first.question.words.entries()].filter(([, { asksFor }]) => asksFor !== 'speaker')
  return topic.length > 0 && topic.every(([i]) => (held[i] ?? 0) === 0)
}

/**
 * Whether the question asks how many, or for an age, a length of time, a distance, a time of day or a price, and neither the passage
 * nor its neighbours hold any. In `npm run fit`, none of 166 such passages answers.
 */
const lacksMeasure = (first: Candidate): boolean => first.question.measure !== null && lacksAnswer(first)

/** What the confidence keeps if names or a missing measure decide against the first passage, in [0, 1]: too little to answer. */
export const keptShareOf = (first: Candidate): number =>
  [
    asksForUnknown,
    isAboutOthers,
    isOfAnotherYear,
    isSaidByOthers,
    lacksSpeaker,
    lacksSpeech,
    lacksMeasure,
    isThingUnnamed,
    isAgentUntold,
  ].some((decides) => decides(first))
    ? UNKNOWN_SHARE
    : 1

/** Below the least confidence of a weak match, however sure the passage is otherwise. */
const UNKNOWN_SHARE = 0.15

/** The logarithm of the odds that the briefing answers. */
const evidenceOf = (best: Best): number =>
  best[0].meaning === null
    ? CONFIDENCE_MODELS.words.constant + weigh(best, CONFIDENCE_WORD_FEATURES, CONFIDENCE_MODELS.words.weights)
    : CONFIDENCE_MODELS.meaning.constant + weigh(best, CONFIDENCE_FEATURES, CONFIDENCE_MODELS.meaning.weights)

/** An article whose link is pasted is what was asked for; whether it answers what else was asked is less sure. */
function confidenceOfLink(first: Candidate): number {
  if (!first.question.linked.has(first.passage.article)) return 0
  const { weak, likely } = modelOf(first).min
  return isLinkAlone(first) ? likely : weak
}

/**
 * Whether a passage answers at most likely. Keywords ask for nothing that a passage could answer for sure. A passage that shows
 * nothing of the kind that is asked for, counts something else or names nobody in the role that is asked for, may be about the
 * right thing and say nothing of it.
 */
const isUnsure = (first: Candidate): boolean =>
  isKeywords(first.question) ||
  (asksForSeenKind(first.question) && !first.sentences.some(({ answers }) => answers)) ||
  !first.sentences.some((sentence) => sentence.countsThing()) ||
  lacksRole(first)

const isLinkAlone = ({ question, passage }: Candidate): boolean =>
  question.words.length === 0 && question.linked.has(passage.article)

/** The model that judges a passage. */
const modelOf = ({ meaning }: Candidate) => (meaning === null ? CONFIDENCE_MODELS.words : CONFIDENCE_MODELS.meaning)

/**
 * Whether the passage is shown however low its confidence: its words say too little to be sure, but they are held. A question
 * about someone or something that its article does not name is no such question.
 */
export const isShown = (first: Candidate): boolean =>
  (holdsShort(first) || holdsKeywords(first)) &&
  holdsNames(first) &&
  !lacksAnswer(first) &&
  !isSaidByOthers(first) &&
  !lacksSpeaker(first) &&
  !lacksSpeech(first) &&
  !isThingUnnamed(first)

/**
 * Whether the passage holds most words of a short question: too little to be sure, enough to show the passage. If a name, a
 * time, a place or a number is asked for, the words alone say too little.
 */
const holdsShort = (first: Candidate): boolean =>
  !asksForSeenKind(first.question) &&
  first.question.words.length <= MAX_SHORT_WORDS &&
  shareHeld(first) >= MIN_HELD_SHARE

/** Whether a question is a few keywords, such as "gaza ceasefire". */
const isKeywords = ({ words, spelt, language }: UnderstoodQuestion): boolean =>
  words.length <= MAX_KEYWORDS && !(language?.asksAnything ?? ASKS).test(spelt)

/** Whether keywords are all held by the article of the passage. */
const holdsKeywords = ({ question, article, holding }: Candidate): boolean =>
  isKeywords(question) &&
  question.words.every(
    (_, i) => (holding.inSense()[i] ?? 0) > 0 || (article.localRarity[i] ?? 0) > 0 || (article.title[i] ?? 0) > 0,
  )

const MAX_KEYWORDS = 3
const ASKS =
  /\b(?:what|when|where|which|who|whom|whose|why|how)\b|^\P{L}*(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|tell|give|show)\b/iu

/** A question with more content words is not short. */
const MAX_SHORT_WORDS = 5
/** The share of a short question's words that counts as most of them. Measured with `npm run fit`: flat from 0.67 to 0.8. */
const MIN_HELD_SHARE = 0.7

/**
 * How strong a match is: by the chance that the first passage is right, which is the chance that the briefing answers times
 * the chance that, if so, this passage does.
 * @param confidence as `confidenceOf` gives it
 */
export function strengthOf(confidence: number, first: FirstPassage): Strength {
  const { min, certainty } = modelOf(first.candidate)
  if (confidence < min.weak) return 'none'
  if (isLinkAlone(first.candidate)) return 'likely'
  if ([isPerhapsOfOthers, isPerhapsOffTopic, isPerhapsOutdated].some((decides) => decides(first.candidate)))
    return 'weak'
  const right = confidence * logistic(certainty.constant + weigh(first, CERTAINTY_FEATURES, certainty.weights))
  if (right >= min.strong && !isUnsure(first.candidate)) return 'strong'
  return right >= min.likely ? 'likely' : 'weak'
}
