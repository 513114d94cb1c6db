/** The sentences of a report of which another report has no like: what one outlet tells and another leaves out. */
import type { Article } from '../corpus/article.ts'
import { languageOf } from '../languages/languages.ts'
import { type Passage, passageText } from '../passages/passage.ts'
import { proseParagraphs } from '../passages/roles/roles-of.ts'
import type { PassageSearch } from '../search/passage-search.ts'
import { type StatementWord, statementWords } from '../statements/statement-words.ts'
import { isAlike } from '../statements/words-alike.ts'
import { termsOf } from '../text/analyse.ts'
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
 * A text with this share of a sentence's words may say the same in other words: the sentence is not called lone then. It is low,
 * because to call a sentence left out that is there in other words is worse than to miss one.
 */
const MIN_SHARE_HELD = 0.4
/** A passage that holds fewer as they are is not read closely: for numbers in words, spellings and synonyms. */
const MIN_SHARE_TO_READ = 0.2
/** A sentence with fewer words beside the topic and its attribution says too little to be looked for. */
const MIN_WORDS = 3
/** Further from the sentence that is compared, an article may tell of something else. In passages. */
const MAX_DISTANCE = 5

/** @returns those nearest to the sentences that are compared first; these themselves are not among them */
export function loneSentences(
  parts: LoneSentenceParts,
  { shown, articlesOf, topic }: Compared,
): readonly LoneSentence[] {
  const ofTopic = new Set(statementWords(topic).map(({ key }) => key))
  const texts = shown.map(({ source }) => ({
    source,
    held: articlesOf(source).flatMap((article) => heldTexts(parts, article)),
  }))
  const lone = shown.flatMap(({ source, reports }) =>
    sentencesBeside(parts, reports).flatMap(({ passage, words, distance }) => {
      const said = saidIn(parts.search, passage.article, words, ofTopic)
      const missingIn = texts
        .filter((other) => other.source !== source && !other.held.some((text) => mayHold(text, said)))
        .map((other) => other.source)
      const isLone = said.length >= MIN_WORDS && missingIn.length > 0
      return isLone ? [{ distance, sentence: { passage, words, source, missingIn } }] : []
    }),
  )
  return lone.sort((a, b) => a.distance - b.distance).map(({ sentence }) => sentence)
}

interface SentenceBeside extends Pick<LoneSentence, 'passage' | 'words'> {
  /** In passages from the sentence that is compared. */
  readonly distance: number
}

/** The sentences around the one that is compared, without those that are shown as compared. */
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
  const from = Math.max(0, at - MAX_DISTANCE)
  return passages.slice(from, at + MAX_DISTANCE + 1).flatMap((passage, i) =>
    proseSentences(search, passage)
      .filter((words) => !isShown(passage, words))
      .map((words) => ({ passage, words, distance: Math.abs(from + i - at) })),
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

/** A content word of a sentence, with the number of its term. */
interface SaidWord {
  readonly word: StatementWord
  readonly number: number
}

/** What a sentence says beside the topic and who reported it: each content word once. */
function saidIn(
  search: PassageSearch,
  article: Article,
  sentence: Span,
  ofTopic: ReadonlySet<string>,
): readonly SaidWord[] {
  const text = sliceOf(article.body, sentence)
  const language = languageOf(article.language)
  const said = statementWords(text, article).filter(
    ({ key, word, isContent, isAttribution }) =>
      isContent && !isAttribution && !ofTopic.has(key) && !language?.stopWords.has(word),
  )
  const words = [...new Map(said.map((word) => [word.key, word])).values()]
  const numbers = search.numbersOf(
    words.map(({ start, end, term }) => termsOf(text.slice(start, end), language)[0] ?? term),
  )
  return words.map((word, i) => ({ word, number: numbers[i] ?? -1 }))
}

/** A passage or a title. */
interface HeldText {
  /** The numbers of its terms; null if they are unknown. */
  readonly terms: ReadonlySet<number> | null
  readonly content: () => readonly StatementWord[]
}

function heldTexts({ search, passagesOf }: LoneSentenceParts, article: Article): readonly HeldText[] {
  const readOnce = (text: string) => {
    let content: readonly StatementWord[] | null = null
    return () => {
      content ??= statementWords(text, article).filter(({ isContent }) => isContent)
      return content
    }
  }
  return [
    { terms: null, content: readOnce(article.title) },
    ...passagesOf(article).map((passage) => ({
      terms: search.passageTerms(passage),
      content: readOnce(passageText(passage)),
    })),
  ]
}

/** Whether a text says enough of it. A figure for which it gives another one is not left out: it differs. */
function mayHold({ terms, content }: HeldText, said: readonly SaidWord[]): boolean {
  const enough = MIN_SHARE_HELD * said.length
  const others = said.filter(({ number }) => terms === null || !terms.has(number))
  let held = said.length - others.length
  if (held >= enough) return true
  if (terms !== null && held < MIN_SHARE_TO_READ * said.length) return false
  for (const { word } of others) {
    if (content().some((other) => isAlike(word, other)) || hasOtherFigure(word, said, content())) held++
    if (held >= enough) return true
  }
  return false
}

/** Whether a sentence of the text has another figure, together with something else that was said. */
function hasOtherFigure(word: StatementWord, said: readonly SaidWord[], content: readonly StatementWord[]): boolean {
  if (!word.figure) return false
  const around = said.filter((one, i) => !one.word.figure && !isCounted(one, said[i - 1]))
  return content.some(
    ({ figure, sentence }) =>
      figure &&
      content.some((beside) => beside.sentence === sentence && around.some((one) => isAlike(one.word, beside))),
  )
}

/** Whether it stands right behind a figure: "40 people" and "12 people" may be counts of anything. */
const isCounted = ({ word }: SaidWord, before: SaidWord | undefined): boolean =>
  before?.word.figure !== undefined && word.start - before.word.end <= 1
