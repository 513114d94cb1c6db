/** Answers from a few articles of a corpus that an engine holds, as if all of them were searched. */

import { NO_NAMES } from '../passages/name-mentions.ts'
import { type ReadPassage, readPassage } from '../passages/read-passage.ts'
import { inTurns } from '../process/in-steps.ts'
import { buildMiniSearchIndex } from '../search/index/minisearch-index.ts'
import type { WholeCorpus } from '../search/index/whole-corpus.ts'
import { type PassageSearch, passageSearchSteps } from '../search/passage-search.ts'
import type { UnderstoodQuestion } from '../search/question/understood-question.ts'
import { createKnownCorpus, type KnownCorpus } from './known-corpus.ts'
import type { FactCache } from './known-facts.ts'
import type { AnalysedArticle, CorpusOverview, Narrower } from './narrower.ts'

/** The part of a corpus that is in memory. */
export interface CorpusPart
  extends Pick<KnownCorpus, 'catalogue' | 'listed' | 'added' | 'speakersLike' | 'isComplete'> {
  readonly overview: CorpusOverview
  /** In the order of their files. */
  readonly articles: readonly AnalysedArticle[]
  /** Finds passages of these articles. It counts and scores as if it held all others too. */
  readonly search: PassageSearch
  /** The whole corpus, as far as it is known. */
  readonly whole: WholeCorpus
}

/** Each run asks for what the one before has made known: understanding a question takes two or three, and what it leads to as many. */
const MAX_RUNS = 20

/**
 * Runs a job. If it asks for something that is not known, this is looked up, and the job is run again, until everything that it
 * asked for was known.
 * @param job must have no effects, since most of its runs count for nothing. It gets the same part again until more articles are
 *   held
 * @param cache what was looked up before in the same version of the corpus
 * @throws what the engine throws, and what the last run of the job throws
 */
export async function runNarrowed<Result>(
  narrower: Narrower,
  cache: FactCache,
  job: (part: CorpusPart) => Result | Promise<Result>,
): Promise<Result> {
  const known = createKnownCorpus(narrower, cache)
  let part = await partOf(narrower, known, null)
  for (let run = 0; run < MAX_RUNS; run++) {
    const outcome = await outcomeOf(() => job(part))
    if (!(await known.complete())) {
      if ('error' in outcome) throw outcome.error
      return outcome.result
    }
    if (known.articles().length > part.articles.length) part = await partOf(narrower, known, part)
  }
  throw new Error(`Not everything is known of the corpus after ${MAX_RUNS} runs`)
}

async function partOf({ overview }: Narrower, known: KnownCorpus, earlier: CorpusPart | null): Promise<CorpusPart> {
  const articles = known.articles()
  const search = await inTurns(
    passageSearchSteps({
      passages: articles.flatMap(({ passages }) => passages),
      build: buildMiniSearchIndex,
      reading: { readPassage: readerOf(articles), findNames: () => NO_NAMES },
      earlier: earlier?.search ?? null,
      whole: known.whole,
    }),
  )
  return { ...known, articles, search: understandingOnce(search, known.isComplete), overview }
}

/** Understands a question once, if all is known that this asks for. */
function understandingOnce(search: PassageSearch, isComplete: KnownCorpus['isComplete']): PassageSearch {
  const understood = new Map<string, UnderstoodQuestion>()
  return {
    ...search,
    analyse(question) {
      const one = understood.get(question) ?? search.analyse(question)
      if (isComplete()) understood.set(question, one)
      return one
    },
  }
}

type Outcome<Result> = { readonly result: Result } | { readonly error: unknown }

/** A run in which something was not known may fail for that alone. */
async function outcomeOf<Result>(job: () => Result | Promise<Result>): Promise<Outcome<Result>> {
  try {
    return { result: await job() }
  } catch (error) {
    return { error }
  }
}

function readerOf(articles: readonly AnalysedArticle[]): ReadPassage {
  const sentences = new Map(
    articles.flatMap(({ passages, sentences }) => passages.map((passage, i) => [passage, sentences[i]] as const)),
  )
  return (passage) => sentences.get(passage) ?? readPassage(passage)
}
