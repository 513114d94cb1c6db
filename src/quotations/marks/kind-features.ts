/** The features by which speech of a few words is told from other marked words. */
import { ORGANISATION_WORDS } from '../../english/name-words.ts'
import { type CueStrength, cueStrengthOf, SPEECH_NOUNS } from '../../english/reporting-verbs.ts'
import { isWrittenAsTitle, type MarkedView, sentenceReports, startsSmall } from './marked-view.ts'
import type { PartOfSpeech, Token } from './tag-text.ts'

const MARKS_BEFORE = [':', ',', '(', ')'] as const
const MARKS_AFTER = [':', ',', '(', ')', '.'] as const
/** Words before a marked span that count by themselves, not by their part of speech. */
const WORDS_BEFORE = ['as', 'of', 'on', 'in', 'to', 'with', 'for', 'and', 'or', 'that'] as const

type WordCount = '3 words or fewer' | '4 words' | '5 or 6 words' | '7 words or more'
type SourceScore = 'none' | 'below 2' | '2 to 3' | '3 to 4' | '4 to 5' | '5 to 6' | '6 or more'
type TitleLead =
  | 'opens the sentence'
  | 'after a mark'
  | 'after a verb of saying'
  | 'after a preposition'
  | 'after another word'
type Verb = `a verb, ${CueStrength}`
type Before =
  | 'nothing'
  | 'the'
  | 'a'
  | Verb
  | (typeof MARKS_BEFORE)[number]
  | (typeof WORDS_BEFORE)[number]
  | PartOfSpeech
type After = 'nothing' | Verb | (typeof MARKS_AFTER)[number] | PartOfSpeech
type EndMark = 'a full stop' | 'a comma'

export type KindFeature =
  | 'any marked words'
  | WordCount
  | `best source ${SourceScore}`
  | 'starts small'
  | 'capitalised as a title is'
  | 'starts with a capital'
  | `ends with ${EndMark}`
  | 'ends with a full stop, starts small'
  | `ends with ${EndMark}, capitalised as a title is`
  | 'a title that names a programme, paper or body'
  | `a title, ${TitleLead}`
  | `before: ${Before}`
  | 'before: a naming word'
  | 'before: a speech noun'
  | `after: ${After}`
  | 'nobody reports in the sentence'
  | 'alone in its sentence'

/** Words and phrases before a marked span that name something. */
const NAMING = new Set(
  'titled entitled dubbed nicknamed named labeled labelled termed so-called known word words term terms phrase song book film movie show series album episode headlined aka program'.split(
    ' ',
  ),
)

/**
 * @param sourceScore score of the best source; `null` if there is none
 * @returns the features that apply; positive weights speak for speech
 */
export function kindFeatures(view: MarkedView, sourceScore: number | null): readonly KindFeature[] {
  const { token, before, after, words } = view
  const title = isWrittenAsTitle(view)
  const features: KindFeature[] = [
    'any marked words',
    wordCountOf(words.length),
    `best source ${scoreClassOf(sourceScore)}`,
    ...writingFeatures(view, title),
  ]
  if (title && words.some((word) => ORGANISATION_WORDS.has(word.toLowerCase()))) {
    features.push('a title that names a programme, paper or body')
  }
  if (title) features.push(`a title, ${titleLeadOf(before)}`)
  features.push(`before: ${beforeClassOf(before)}`)
  if (before && NAMING.has(before.lower)) features.push('before: a naming word')
  if (before && SPEECH_NOUNS.has(before.lower)) features.push('before: a speech noun')
  features.push(`after: ${afterClassOf(after)}`)
  if (!sentenceReports(view)) features.push('nobody reports in the sentence')
  if (token !== undefined && before === null && after === null) features.push('alone in its sentence')
  return features
}

/** How the words start and end. */
function writingFeatures(view: MarkedView, title: boolean): readonly KindFeature[] {
  const features: KindFeature[] = []
  const small = startsSmall(view)
  const content = view.content.trim()
  if (small) features.push('starts small')
  else features.push(title ? 'capitalised as a title is' : 'starts with a capital')
  if (/[.!?]$/.test(content)) {
    if (small) features.push('ends with a full stop, starts small')
    else features.push(title ? 'ends with a full stop, capitalised as a title is' : 'ends with a full stop')
  }
  if (/,$/.test(content)) features.push(title ? 'ends with a comma, capitalised as a title is' : 'ends with a comma')
  return features
}

function wordCountOf(words: number): WordCount {
  if (words <= 3) return '3 words or fewer'
  if (words === 4) return '4 words'
  return words <= 6 ? '5 or 6 words' : '7 words or more'
}

function scoreClassOf(score: number | null): SourceScore {
  if (score === null) return 'none'
  if (score < 2) return 'below 2'
  if (score < 3) return '2 to 3'
  if (score < 4) return '3 to 4'
  if (score < 5) return '4 to 5'
  return score < 6 ? '5 to 6' : '6 or more'
}

/** A title after a preposition or a verb is one; after a verb of saying or a mark it may be a shout. */
function titleLeadOf(before: Token | null): TitleLead {
  if (before === null) return 'opens the sentence'
  if (before.tag === 'PUNCT') return 'after a mark'
  if (cueStrengthOf(before.lower) === 'say') return 'after a verb of saying'
  return before.tag === 'ADP' ? 'after a preposition' : 'after another word'
}

function beforeClassOf(before: Token | null): Before {
  if (before === null) return 'nothing'
  const mark = MARKS_BEFORE.find((text) => text === before.text)
  if (mark !== undefined) return mark
  if (before.tag === 'DET') return /^(?:the|this|that|these|those)$/.test(before.lower) ? 'the' : 'a'
  const strength = cueStrengthOf(before.lower)
  if (before.tag === 'VERB' || strength === 'say') return `a verb, ${strength}`
  return WORDS_BEFORE.find((word) => word === before.lower) ?? before.tag
}

function afterClassOf(after: Token | null): After {
  if (after === null) return 'nothing'
  const mark = MARKS_AFTER.find((text) => text === after.text)
  if (mark !== undefined) return mark
  return after.tag === 'VERB' ? `a verb, ${cueStrengthOf(after.lower)}` : after.tag
}
