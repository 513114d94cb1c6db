/** Tells speech from what marks also set apart: titles, nicknames, scare quotes and words as words. */
import { cueStrengthOf } from '../../english/reporting-verbs.ts'
import { type SparseWeights, sumOfWeights } from '../../ranker/linear-model.ts'
import type { QuotationKind } from '../quotation.ts'
import { isNamed, isNamedAsWork, isPlayedOrMade, isReported, isReportedAfter, isWork } from './evidence-of-speech.ts'
import type { MarkedSpan } from './find-marks.ts'
import { type KindFeature, kindFeatures } from './kind-features.ts'
import { KIND_WEIGHTS } from './kind-weights.ts'
import { isInterrupted, isWrittenAsTitle, type MarkedView, startsSmall, viewOf } from './marked-view.ts'
import type { MarkedText, Token } from './tag-text.ts'

export interface Classification {
  readonly kind: QuotationKind
  /** The rule or the features that decided. */
  readonly rule: string
}

/** This many words are speech, whatever is around them. */
const MIN_SPEECH_WORDS = 9

/**
 * Marked words with at least this score count as speech. The fit cannot choose this limit: its annotation has many fragments
 * of reported speech, and nothing of one or two words, which are speech less often.
 */
const MIN_SPEECH_SCORE = 0.8
const MIN_SPEECH_SCORE_OF_TWO_WORDS = 2

/** @param sourceScore score of the best source of the span; `null` if it has none */
export function classifyKind(
  text: MarkedText,
  mark: MarkedSpan,
  sourceScore: number | null,
  weights: SparseWeights<KindFeature> = KIND_WEIGHTS,
): Classification {
  const view = viewOf(text, mark)
  const ruleAgainst = ruleAgainstSpeech(view)
  if (ruleAgainst !== null) return { kind: 'not-speech', rule: ruleAgainst }
  if (view.words.length < MIN_SPEECH_WORDS && !isReportedAfter(view)) {
    const features = kindFeatures(view, sourceScore)
    const least = view.words.length <= 2 ? MIN_SPEECH_SCORE_OF_TWO_WORDS : MIN_SPEECH_SCORE
    if (sumOfWeights(features, weights) < least)
      return { kind: 'not-speech', rule: strongestAgainst(features, weights) }
  }
  return isFragment(view)
    ? { kind: 'fragment', rule: 'runs on in the sentence around it' }
    : { kind: 'direct', rule: 'stands as a sentence or clause of its own' }
}

/** The rule by which the words are surely no speech; `null` if none applies. */
function ruleAgainstSpeech(view: MarkedView): string | null {
  const { content, words } = view
  if (isRemark(content)) return 'a remark in brackets'
  if (isNickname(view)) return 'a nickname inside a name'
  if (isTitleOfLength(view)) return 'the title of a work'
  if (words.length >= MIN_SPEECH_WORDS) return null
  if (/^(?=\S*$)\S*?[\da-z][./@:]\p{L}/u.test(content.trim()) || /^[\d\W]+$/.test(content))
    return 'an address or a number'
  return ruleAgainstShort(view)
}

/** A title has no more words than this. */
const MAX_TITLE_WORDS = 16

/** "the author of “A Long Walk to the Sea and Back.”" */
const isTitleOfLength = (view: MarkedView): boolean =>
  view.words.length <= MAX_TITLE_WORDS &&
  isWrittenAsTitle(view) &&
  (isNamedAsWork(view) || isPlayedOrMade(view) || isWork(view))

/** Words of this many or fewer need a word of reporting whose object they are. */
const MAX_SHORT_WORDS = 4
/** The same for words after an article, which may be a term: "opposed the “motion to vacate the chair”". */
const MAX_WORDS_OF_TERM = 8

function ruleAgainstShort(view: MarkedView): string | null {
  if (isNamed(view)) return 'a name or a term after a word that names'
  if (isWork(view)) return 'the title of a work'
  const most = view.before?.tag === 'DET' ? MAX_WORDS_OF_TERM : MAX_SHORT_WORDS
  if (view.words.length > most || isReported(view)) return null
  return 'a few words that no word of reporting has for its object'
}

/** "(Crosstalk.)", "[laughter]". */
export const isRemark = (content: string): boolean => /^\s*[([][^()[\]]*[)\]]\W*$/.test(content)

function strongestAgainst(features: readonly KindFeature[], weights: SparseWeights<KindFeature>): string {
  const weightOf = (feature: KindFeature): number => weights[feature] ?? 0
  const against = features.filter((feature) => weightOf(feature) < 0).sort((a, b) => weightOf(a) - weightOf(b))
  return against.slice(0, 3).join('; ')
}

/**
 * Whether it starts small, or follows a word of the sentence without a mark between them. The second half of an interrupted
 * sentence is no fragment.
 */
function isFragment(view: MarkedView): boolean {
  if (isInterrupted(view)) return false
  const { before } = view
  const small = startsSmall(view)
  if (before === null) return small && view.words.length < 6 && !/[.!?,]$/.test(view.content.trim())
  if (before.text === ':' || (before.text === ',' && !small)) return false
  return small || (before.tag !== 'PUNCT' && before.tag !== 'QUOTE' && cueStrengthOf(before.lower) !== 'say')
}

function isNickname({ before, after, words }: MarkedView): boolean {
  const name = (token: Token | null) => token !== null && token.tag === 'PROPN' && /^\p{Lu}/u.test(token.text)
  return words.length <= 3 && name(before) && name(after) && /^\p{Lu}/u.test(words[0] ?? '')
}
