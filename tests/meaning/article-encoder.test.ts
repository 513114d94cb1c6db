import { describe, expect, it } from 'vitest'
import { createArticleEncoder } from '../../src/meaning/article-encoder.ts'
import { articleText } from '../../src/meaning/article-text.ts'
import type { EncoderInput } from '../../src/meaning/encoder.ts'
import { MeaningUnavailable } from '../../src/meaning/meaning-thread.ts'
import { passagesOf } from '../../src/passages/passages-of.ts'
import { readPassage } from '../../src/passages/read-passage.ts'
import { articleOf } from '../builders/article-of.ts'

const textOf = (title: string, body: string) => {
  const article = articleOf(body, 'desk/story.md', { title })
  return articleText(article, passagesOf(article), readPassage)
}
const FARES = textOf(
  'Fares',
  'The harbour board voted to raise the fares. It was close.\n\nTwo new boats run on batteries from May.',
)
const WOOL = textOf('Wool', 'A bale of wool costs eighty crowns this year, and it cost ninety a year ago.')

function encoderFor(earlier?: ReturnType<ReturnType<typeof createArticleEncoder>['known']>) {
  const encoded: EncoderInput[] = []
  let starts = 0
  const encoder = createArticleEncoder(() => {
    starts++
    return {
      encodeQuestion: async () => ({ whole: new Float32Array(384), words: new Float32Array(384), byWord: new Map() }),
      async encodePassages(inputs) {
        encoded.push(...inputs)
        return inputs.map(({ sentences }) => ({
          values: new Int8Array((1 + sentences.length) * 384),
          scales: new Float32Array(1 + sentences.length),
        }))
      },
      close: async () => undefined,
    }
  }, earlier)
  return { encoder, encoded, starts: () => starts }
}

describe('encoding articles', () => {
  it('gives one result for each article in order, and tells how far it is', async () => {
    const { encoder, encoded } = encoderFor()
    const progress: string[] = []
    const vectors = await encoder.encode([FARES, WOOL], (done, total) => progress.push(`${done}/${total}`))
    expect(vectors.map((passages) => passages.length)).toEqual([FARES.inputs.length, WOOL.inputs.length])
    expect(encoded.length).toBe(FARES.inputs.length + WOOL.inputs.length)
    expect(progress.at(-1)).toBe(`${encoded.length}/${encoded.length}`)
  })

  it('encodes a text once, and starts no thread if everything is known', async () => {
    const first = encoderFor()
    await first.encoder.encode([FARES], () => undefined)
    const second = encoderFor(first.encoder.known())
    expect(second.encoder.missing([FARES])).toBe(0)
    await second.encoder.encode([FARES, FARES], () => undefined)
    expect(second.starts()).toBe(0)
    expect(second.encoder.missing([WOOL])).toBe(WOOL.inputs.length)
    await second.encoder.encode([FARES, WOOL], () => undefined)
    expect(second.encoded).toEqual(WOOL.inputs)
  })

  it('knows a text by its words: a changed title or sentence is another text', () => {
    expect(textOf('Fares', 'One sentence only.').key).toBe(textOf('Fares', 'One sentence only.').key)
    expect(textOf('Fares', 'One sentence only.').key).not.toBe(textOf('Fares!', 'One sentence only.').key)
    expect(textOf('Fares', 'One sentence only.').key).not.toBe(textOf('Fares', 'One sentence alone.').key)
  })

  it('forgets what it is told to forget', async () => {
    const { encoder } = encoderFor()
    await encoder.encode([FARES, WOOL], () => undefined)
    encoder.keepOnly(new Set([WOOL.key]))
    expect([...encoder.known().keys()]).toEqual([WOOL.key])
  })

  it('passes on why the encoder cannot run', async () => {
    const failure = new MeaningUnavailable('no such processor')
    const encoder = createArticleEncoder(() => ({
      encodeQuestion: () => Promise.reject(failure),
      encodePassages: () => Promise.reject(failure),
      close: async () => undefined,
    }))
    await expect(encoder.encode([FARES], () => undefined)).rejects.toBe(failure)
    await expect(encoder.encodeQuestion('who')).rejects.toBe(failure)
  })
})
