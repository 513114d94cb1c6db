/** A briefing over the few articles that an engine gives for a command. It counts as if it held all of them. */
import type { ArticleEncoder } from '../meaning/article-encoder.ts'
import { buildPassageMeaning } from '../meaning/passage-meaning.ts'
import { NO_VECTORS, type QuestionVectors } from '../meaning/vectors.ts'
import { MAX_LISTED } from '../narrowing/known-corpus.ts'
import type { FactCache } from '../narrowing/known-facts.ts'
import type { AnalysedArticle, Narrower } from '../narrowing/narrower.ts'
import { type CorpusPart, runNarrowed } from '../narrowing/run-narrowed.ts'
import { atOnce } from '../process/in-steps.ts'
import type { WholeCorpus } from '../search/index/whole-corpus.ts'
import { listedOutlets } from '../sources/outlets.ts'
import { wordsOfPast } from '../sources/provenance.ts'
import { joinForms } from '../speakers/join-forms.ts'
import type { WordIndex } from '../verification/word-index.ts'
import { assembleBriefing, type Briefing, type Holdings, holdingsOf, passagesById } from './briefing.ts'
import { type BriefingMeaning, NO_MEANING, questionVectors } from './briefing-meaning.ts'
import { narrowedBook } from './narrowed-book.ts'

type EncodeQuestion = ArticleEncoder['encodeQuestion']

export interface NarrowedCorpus {
  readonly narrower: Narrower
  /** What was looked up before in this version of the corpus. */
  readonly cache: FactCache
  /** Null if meaning is switched off. */
  readonly encodeQuestion: EncodeQuestion | null
}

/**
 * @param job as for `runNarrowed`
 * @throws what the engine throws, and what the job throws
 */
export function runOnNarrowed<Result>(
  { narrower, cache, encodeQuestion }: NarrowedCorpus,
  job: (briefing: Briefing, part: CorpusPart) => Result | Promise<Result>,
): Promise<Result> {
  const encode = encodeQuestion && encodedOnce(encodeQuestion)
  let latest: { readonly part: CorpusPart; readonly briefing: Briefing } | null = null
  return runNarrowed(narrower, cache, async (part) => {
    if (latest?.part !== part) latest = { part, briefing: await briefingOf(part, encode) }
    return job(latest.briefing, part)
  })
}

async function briefingOf(part: CorpusPart, encode: EncodeQuestion | null): Promise<Briefing> {
  const briefing = briefingOfPart(part)
  // The ranking looks at who is quoted.
  await briefing.quotations()
  return { ...briefing, meaning: encode ? meaningIn(part, briefing.corrected, encode) : NO_MEANING }
}

/** What the whole corpus holds. */
export const holdingsInEngine = ({ narrower: { overview } }: Pick<NarrowedCorpus, 'narrower'>): Holdings =>
  holdingsOf(
    { whole: overview.whole, outlets: listedOutlets(overview.whole.outlets) },
    { ...overview, passages: overview.totals.passages },
  )

function briefingOfPart(part: CorpusPart): Briefing {
  const { articles, search, catalogue, overview, whole, listed, speakersLike } = part
  const briefing = assembleBriefing({
    articles: articles.map(({ article }) => article),
    catalogue,
    holdings: holdingsOf(catalogue, { ...overview, passages: overview.totals.passages }),
    byArticle: new Map(articles.map(({ article, passages }) => [article, passages])),
    byId: atOnce(passagesById(search.passages)),
    search,
    analyseQuotations: async () => articles.map(({ quotations }) => quotations),
    wordReader: { current: null },
    ofPart: {
      listed: ({ count, ...one }) => listed({ ...one, count: Math.min(count, MAX_LISTED) }),
      wordCounts: { size: overview.totals.words, timesOf: whole.timesOf },
      wordIndex: (held) => narrowedWordIndex(held, whole),
      book: (held) => narrowedBook(held, part),
    },
  })
  return {
    ...briefing,
    passage(id) {
      whole.need({ kind: 'passage', id })
      return briefing.passage(id)
    },
    provenanceOfPast(past) {
      whole.need({ kind: 'article', id: past.article.id })
      whole.need({ kind: 'phrase', words: wordsOfPast(past) })
      return briefing.provenanceOfPast(past)
    },
    mostQuoted: async () => joinForms(speakersLike('')),
  }
}

/** Sees to it that the articles are held that may hold the words. */
const narrowedWordIndex = (held: WordIndex, { need }: WholeCorpus): WordIndex => ({
  ...held,
  exactly(words, max) {
    need({ kind: 'phrase', words })
    return held.exactly(words, max)
  },
  near(words, limits) {
    need({ kind: 'phrase', words })
    return held.near(words, limits)
  },
})

/** A question is encoded once, however often a job is run. */
function encodedOnce(encodeQuestion: EncodeQuestion): EncodeQuestion {
  const known = new Map<string, Promise<QuestionVectors>>()
  return (question) => {
    const vectors = known.get(question) ?? encodeQuestion(question)
    known.set(question, vectors)
    return vectors
  }
}

function meaningIn(
  { articles, overview, isComplete }: CorpusPart,
  corrected: Briefing['corrected'],
  encode: EncodeQuestion,
): BriefingMeaning {
  const { meanVector } = overview
  if (meanVector === undefined) return NO_MEANING
  return {
    state: () => ({ kind: 'ready' }),
    settled: async () => undefined,
    async of(question) {
      const spelt = corrected(question)
      // Once more is known, it may be spelt otherwise.
      if (!isComplete()) return null
      const vectors = await questionVectors(question, () => spelt, encode)
      return vectors && buildPassageMeaning(articles.flatMap(vectorsOf), meanVector).of(vectors)
    },
  }
}

const vectorsOf = ({ passages, vectors }: AnalysedArticle) => vectors ?? passages.map(() => NO_VECTORS)
