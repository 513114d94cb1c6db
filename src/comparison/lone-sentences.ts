/** The sentences of a report of which another report has no like: what one outlet tells and another leaves out. */
import type { Article } from '../corpus/article.ts'
import { type Passage, passageText } from '../passages/passage.ts'
import { proseParagraphs } from '../passages/roles/roles-of.ts'
import type { PassageSearch } from '../search/passage-search.ts'
import { type StatementWord, statementWords } from '../statements/statement-words.ts'
import { isAlike } from '../statements/words-alike.ts'
import { contains, type Span, sliceOf } from '../text/span.ts'
import type { ComparedSource } from './compared-source.ts'

export interface LoneSentence {
  /** The passage that holds it. */
  readonly passage: Passage
  /** A span of the article's body. */
  readonly words: Span
  readonly source: string
  /** The sources that are shown and have no sentence like it in what they print on the topic. */
  readonly missingIn: readonly string[]
}

interface Compared {
  /** Side by side. */
  readonly shown: readonly ComparedSource[]
  /** What a source prints on the topic. */
  readonly articlesOf: (source: string) => readonly Article[]
  readonly topic: string
}

interface LoneSentenceParts {
  readonly search: PassageSearch
  readonly passagesOf: (article: Article) => readonly Passage[]
}

/**
 * A passage with this share of a sentence's words may say the same in other words: the sentence is not called lone then. It is
 * low, because to call a sentence left out that is there in other words is worse than to miss one.
 */
const MIN_SHARE_HELD = 0.4
/** If fewer are held as they are, synonyms are not looked for. */
const MIN_SHARE_FOR_SYNONYMS = 0.15
/** A sentence with fewer words beside the topic and its attribution says too little to be looked for. */
const MIN_WORDS = 3
/** @returns those nearest to the sentences that are compared first; these themselves are not among them */
export function loneSentences(
  parts: LoneSentenceParts,
  { shown, articlesOf, topic }: Compared,
): readonly LoneSentence[] {
  const ofTopic = new Set(statementWords(topic).map(({ key }) => key))
  const texts = new Map(
    shown.map(({ source }) => [
      source,
      articlesOf(source).flatMap((article) => textsIn(article, parts.passagesOf(article))),
    ]),
  )
  const missingIn = (source: string, said: readonly StatementWord[]): readonly string[] =>
    [...texts]
      .filter(([other, held]) => other !== source && !held.some((text) => mayHold(text, said)))
      .map(([other]) => other)
  const lone = shown.flatMap(({ source, reports }) =>
    sentencesBeside(parts, reports).flatMap(({ passage, words, distance }) => {
      const { body, published } = passage.article
      const said = saidIn(sliceOf(body, words), published, ofTopic)
      const missing = said.length < MIN_WORDS ? [] : missingIn(source, said)
      return missing.length === 0 ? [] : [{ distance, sentence: { passage, words, source, missingIn: missing } }]
    }),
  )
  return lone.sort((a, b) => a.distance - b.distance).map(({ sentence }) => sentence)
}

interface SentenceBeside extends Pick<LoneSentence, 'passage' | 'words'> {
  /** In passages from the sentence that is compared. */
  readonly distance: number
}

/** The sentences of the article that is compared, without those that are shown as compared. */
function sentencesBeside(
  { search, passagesOf }: LoneSentenceParts,
  reports: ComparedSource['reports'],
): readonly SentenceBeside[] {
  const [first] = reports
  if (!first) return []
  const isShown = (passage: Passage, sentence: Span) =>
    reports.some((report) => report.passage.article === passage.article && contains(report.words, sentence))
  const passages = passagesOf(first.passage.article)
  const at = passages.indexOf(first.passage)
  return passages.flatMap((passage, i) =>
    proseSentences(search, passage)
      .filter((words) => !isShown(passage, words))
      .map((words) => ({ passage, words, distance: Math.abs(i - at) })),
  )
}

function proseSentences(search: PassageSearch, passage: Passage): readonly Span[] {
  if (passage.role !== 'prose') return []
  const prose = proseParagraphs(passage)
  return search
    .readPassage(passage)
    .filter((sentence) => prose.some((paragraph) => contains(paragraph, sentence)))
    .map(({ start, end }) => ({ start, end }))
}

/** A passage or a title, in words. */
interface ReadText {
  readonly keys: ReadonlySet<string>
  readonly content: readonly StatementWord[]
}

const textsIn = (article: Article, passages: readonly Passage[]): readonly ReadText[] =>
  [article.title, ...passages.map(passageText)].map((text) => {
    const words = statementWords(text, article.published)
    return { keys: new Set(words.map(({ key }) => key)), content: words.filter(({ isContent }) => isContent) }
  })

/** The content words of a sentence beside the topic and who reported it: each once. */
function saidIn(text: string, published: string | undefined, ofTopic: ReadonlySet<string>): readonly StatementWord[] {
  const said = statementWords(text, published).filter(
    ({ key, isContent, isAttribution }) => isContent && !isAttribution && !ofTopic.has(key),
  )
  return [...new Map(said.map((word) => [word.key, word])).values()]
}

function mayHold({ keys, content }: ReadText, said: readonly StatementWord[]): boolean {
  const rest = said.filter(({ key }) => !keys.has(key))
  const held = said.length - rest.length
  const enough = MIN_SHARE_HELD * said.length
  if (held >= enough || held < MIN_SHARE_FOR_SYNONYMS * said.length) return held >= enough
  return held + rest.filter((word) => content.some((other) => isAlike(word, other))).length >= enough
}
