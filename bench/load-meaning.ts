/** The meaning of articles and questions, for the measurements. */
import { mkdirSync } from 'node:fs'
import type { Article } from '../src/corpus/article.ts'
import { createArticleEncoder } from '../src/meaning/article-encoder.ts'
import { articleText } from '../src/meaning/article-text.ts'
import { startMeaningThread } from '../src/meaning/meaning-thread.ts'
import { ENCODER_VERSION } from '../src/meaning/model-files.ts'
import { buildPassageMeaning, type QuestionMeaning } from '../src/meaning/passage-meaning.ts'
import type { PassageVectors, QuestionVectors } from '../src/meaning/vectors.ts'
import type { Passage } from '../src/passages/passage.ts'
import { readPassage } from '../src/passages/read-passage.ts'
import type { PassageSearch } from '../src/search/passage-search.ts'
import { correctedText } from '../src/search/question/corrected-text.ts'
import { ownAnalysis } from '../src/store/analysis-folders.ts'
import { createPartFiles } from '../src/store/part-files.ts'
import { createVectorStore } from '../src/store/vector-store.ts'

/** Says where a measurement keeps its vectors; without it, it ranks by words alone. */
export const VECTORS_OPTION = {
  type: 'text',
  shown: 'FOLDER',
  help: 'rank by meaning too, with vectors that are kept there',
} as const

export interface MeaningBench {
  /** @param search of a corpus @returns compares a question, spelt right, with each of its passages */
  over(search: Pick<PassageSearch, 'passages' | 'analyse'>): Promise<(question: string) => Promise<QuestionMeaning>>
  /** @param passages of whole articles @returns the vectors of each */
  vectorsOf(passages: readonly Passage[]): Promise<readonly PassageVectors[]>
  encodeQuestion(question: string): Promise<QuestionVectors>
  close(): Promise<void>
}

/**
 * @param folder keeps vectors between runs: encoding takes 10 ms a passage; null if nothing is kept
 * @param threads processor cores that the encoder may use
 * @param keepsQuestions whether a question that comes again is not encoded again
 */
export async function openMeaning(
  folder: string | null,
  threads: number,
  keepsQuestions = true,
): Promise<MeaningBench> {
  if (folder !== null) mkdirSync(folder, { recursive: true })
  const store =
    folder === null ? null : createVectorStore(createPartFiles(ownAnalysis(folder), 'vectors', ENCODER_VERSION), warn)
  const encoder = createArticleEncoder(() => startMeaningThread({ threads }), await store?.load())
  const questions = new Map<string, QuestionVectors>()
  // A passage of an article that was cut shorter is not encoded again.
  const passageVectors = new WeakMap<Passage, PassageVectors>()
  const encodeQuestion = async (question: string): Promise<QuestionVectors> => {
    const vectors = questions.get(question) ?? (await encoder.encodeQuestion(question))
    if (keepsQuestions) questions.set(question, vectors)
    return vectors
  }
  async function encode(passages: readonly Passage[]): Promise<void> {
    const byArticle = new Map<Article, Passage[]>()
    for (const passage of passages) {
      const own = byArticle.get(passage.article)
      if (own) own.push(passage)
      else byArticle.set(passage.article, [passage])
    }
    const texts = [...byArticle].map(([article, own]) => articleText(article, own, readPassage))
    const missing = encoder.missing(texts)
    if (missing > 0) warn(`encoding ${missing} passages …`)
    const vectors = await encoder.encode(texts, () => undefined)
    if (missing > 0) await store?.save(encoder.known())
    for (const [i, own] of [...byArticle.values()].entries()) {
      for (const [k, passage] of own.entries()) passageVectors.set(passage, vectors[i]?.[k] as PassageVectors)
    }
  }
  async function vectorsOf(passages: readonly Passage[]): Promise<readonly PassageVectors[]> {
    if (passages.some((passage) => !passageVectors.has(passage))) await encode(passages)
    return passages.map((passage) => passageVectors.get(passage) as PassageVectors)
  }
  return {
    async over({ passages, analyse }) {
      const meaning = buildPassageMeaning(await vectorsOf(passages))
      return async (question) => meaning.of(await encodeQuestion(correctedText(analyse(question))))
    },
    vectorsOf,
    encodeQuestion,
    close: encoder.close,
  }
}

const warn = (text: string): void => void process.stderr.write(`${text}\n`)
