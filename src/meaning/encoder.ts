/** Text -> vectors of its meaning, by e5-small-v2 (Wang et al. 2022) in ONNX Runtime. */
import { Tokenizer } from '@huggingface/tokenizers'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { tokensOf as wordsOf } from '../text/analyse.ts'
import type { ModelFiles } from './model-files.ts'
import { DIMENSIONS, normalised, type PassageVectors, type QuestionVectors, quantise } from './vectors.ts'

/** A passage as the encoder reads it. */
export interface EncoderInput {
  /** Of the article; it tells what the passage is about. */
  readonly title: string
  /** The passage's sentences in order. */
  readonly sentences: readonly string[]
}

interface Encoder {
  /** @param question the part beyond the first 250 tokens or so is left out */
  encodeQuestion(question: string): Promise<QuestionVectors>
  /**
   * One run of the network gives both kinds of vectors: a sentence's vector is the mean of its own token vectors, which the
   * network has made in sight of the whole passage ("late chunking", Günther et al. 2024).
   * @returns the whole passage, then each sentence; a sentence beyond the first 250 tokens or so has the vector of the whole
   */
  encodePassage(input: EncoderInput): Promise<PassageVectors>
}

/** The network was trained with these before questions and passages. */
const QUESTION_PREFIX = 'query:'
const PASSAGE_PREFIX = 'passage:'
/** Longer input costs more than it gains; the network takes 512. Tokens. */
const MAX_TOKENS = 256
const CLASSIFICATION_TOKEN = 101
const SEPARATOR_TOKEN = 102

/** Half-open, in tokens. */
interface TokenRange {
  readonly start: number
  readonly end: number
}

/**
 * @param threads processor cores that one run may use, at least 1
 * @throws what ONNX Runtime throws if it cannot load on this machine
 */
export async function createEncoder({ model, tokenizer: settings }: ModelFiles, threads: number): Promise<Encoder> {
  const tokenizer = new Tokenizer(settings, {})
  const session = await InferenceSession.create(model, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    // Memory that each length of input would otherwise keep: 200 MB after a large corpus.
    enableMemPattern: false,
    extra: { session: { intra_op: { allow_spinning: '0' } } },
  })
  const tokensOf = (text: string): readonly number[] => tokenizer.encode(text, { add_special_tokens: false }).ids

  /** @returns the token vectors, one after another */
  async function run(tokens: readonly number[]): Promise<Float32Array> {
    const shape = [1, tokens.length]
    const output = await session.run({
      input_ids: new Tensor('int64', BigInt64Array.from(tokens, BigInt), shape),
      attention_mask: new Tensor('int64', new BigInt64Array(tokens.length).fill(1n), shape),
      token_type_ids: new Tensor('int64', new BigInt64Array(tokens.length), shape),
    })
    return output.last_hidden_state?.data as Float32Array
  }

  return {
    async encodeQuestion(question) {
      const parts = partsOf(question)
      const { tokens, ranges } = joined([QUESTION_PREFIX, ...parts.map(({ text }) => text)].map(tokensOf))
      const vectors = await run(tokens)
      const whole = meanOf(vectors, { start: 0, end: tokens.length })
      const own = ranges.slice(1)
      const all = { start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 }
      const byWord = new Map<string, Float32Array>()
      for (const [i, { word }] of parts.entries()) {
        const range = own[i] as TokenRange
        if (word !== null && range.end > range.start) byWord.set(word, meanOfUnits(vectors, range))
      }
      return { whole, words: all.end > all.start ? meanOfUnits(vectors, all) : whole, byWord }
    },
    async encodePassage({ title, sentences }) {
      const heading = `${PASSAGE_PREFIX} ${title.endsWith('.') ? title : `${title}.`}`
      const { tokens, ranges } = joined([heading, ...sentences].map(tokensOf))
      const vectors = await run(tokens)
      const whole = meanOf(vectors, { start: 0, end: tokens.length })
      const own = ranges.slice(1).map((range) => (range.end > range.start ? meanOf(vectors, range) : whole))
      return quantise([whole, ...own])
    },
  }
}

interface TextPart {
  readonly text: string
  /** The word as the analyser folds it; `null` for what is between words. */
  readonly word: string | null
}

/** A text in parts, in order: its words, and what is between them. */
function partsOf(text: string): readonly TextPart[] {
  const words = wordsOf(text)
  const parts = words.flatMap(({ start, end, word }, i): TextPart[] => [
    { text: text.slice(words[i - 1]?.end ?? 0, start), word: null },
    { text: text.slice(start, end), word },
  ])
  return [...parts, { text: text.slice(words.at(-1)?.end ?? 0), word: null }]
}

/** One input of several parts, between the tokens that begin and end an input; what is too long is cut at the end. */
function joined(parts: readonly (readonly number[])[]): {
  readonly tokens: readonly number[]
  readonly ranges: readonly TokenRange[]
} {
  const tokens = [CLASSIFICATION_TOKEN]
  const ranges = parts.map((part) => {
    const start = tokens.length
    tokens.push(...part.slice(0, MAX_TOKENS - 1 - start))
    return { start, end: tokens.length }
  })
  tokens.push(SEPARATOR_TOKEN)
  return { tokens, ranges }
}

/** The mean of some token vectors, with length 1. */
function meanOf(vectors: Float32Array, { start, end }: TokenRange): Float32Array {
  const sum = new Float32Array(DIMENSIONS)
  for (let at = start * DIMENSIONS; at < end * DIMENSIONS; at++) {
    const d = at % DIMENSIONS
    sum[d] = (sum[d] ?? 0) + (vectors[at] ?? 0)
  }
  return normalised(sum)
}

/** The same, each token vector with length 1 first, so that no token counts more than another. */
function meanOfUnits(vectors: Float32Array, { start, end }: TokenRange): Float32Array {
  const units = new Float32Array((end - start) * DIMENSIONS)
  for (let token = start; token < end; token++) {
    const unit = normalised(vectors.slice(token * DIMENSIONS, (token + 1) * DIMENSIONS))
    units.set(unit, (token - start) * DIMENSIONS)
  }
  return meanOf(units, { start: 0, end: end - start })
}
