import { describe, expect, it } from 'vitest'
import { createBriefingMeaning, NO_MEANING } from '../../src/briefing/briefing-meaning.ts'
import { createArticleEncoder } from '../../src/meaning/article-encoder.ts'
import { MeaningUnavailable } from '../../src/meaning/meaning-thread.ts'
import { DIMENSIONS } from '../../src/meaning/vectors.ts'

const TEXTS = [{ key: '0'.repeat(32), inputs: [{ title: 'Fares', sentences: ['They rise.', 'They fell.'] }] }]
const near = new Float32Array(DIMENSIONS).fill(0.05)
const question = { whole: near, words: near, byWord: new Map([['rises', near]]) }
const passage = { values: new Int8Array(3 * DIMENSIONS).fill(10), scales: new Float32Array(3).fill(0.005) }

/** Meaning over an encoder whose passages are encoded when `letGo` is called. */
function meaningOver(encodeQuestion: (text: string) => Promise<typeof question> = async () => question) {
  let letGo: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const encoder = createArticleEncoder(() => ({
    encodeQuestion,
    async encodePassages(inputs) {
      await held
      return inputs.map(() => passage)
    },
    close: async () => undefined,
  }))
  const ready: number[] = []
  const meaning = createBriefingMeaning({
    opened: Promise.resolve(encoder),
    readTexts: async () => TEXTS,
    corrected: (question) => question.replace('riises', 'rises'),
    onReady: (_, texts) => ready.push(texts.length),
  })
  return { meaning, letGo, ready }
}

describe('the meaning of a briefing', () => {
  it('lets words answer until all passages are encoded, and then compares questions with them', async () => {
    const { meaning, letGo, ready } = meaningOver()
    const settled = meaning.settled()
    expect(await meaning.of('what rises')).toBeNull()
    expect(meaning.state().kind).toBe('encoding')
    letGo()
    await settled
    expect(meaning.state()).toEqual({ kind: 'ready' })
    expect(ready).toEqual([1])
    const found = await meaning.of('what rises')
    expect(found?.cosines().length).toBe(1)
    expect(found?.sentenceCosine(0, 1)).toBeGreaterThan(0)
    expect(found?.sentenceCosine(0, 2)).toBe(0)
    expect(found?.wordCosine('rises', 0)).toBe(found?.sentenceCosine(0, 1))
    expect(found?.wordCosine('falls', 0)).toBeNull()
  })

  it('compares a question in which misspelt words are spelt right', async () => {
    const encoded: string[] = []
    const { meaning, letGo } = meaningOver(async (text) => {
      encoded.push(text)
      return question
    })
    letGo()
    await meaning.settled()
    await meaning.of('what riises')
    expect(encoded.at(-1)).toBe('what rises')
  })

  it.each(['運賃はいつ上がりますか', '总统是谁', 'ใครคือประธานาธิบดี', 'кто президент', 'من هو الرئيس'])(
    'leaves a question in a script that the encoder was not trained on to the words: %s',
    async (other) => {
      const { meaning, letGo } = meaningOver()
      letGo()
      await meaning.settled()
      expect(await meaning.of(other)).toBeNull()
      expect(await meaning.of(`who is ${other.slice(0, 3)}`)).not.toBeNull()
    },
  )

  it('does its work once, however often it is asked for', async () => {
    const { meaning, letGo, ready } = meaningOver()
    letGo()
    await Promise.all([meaning.settled(), meaning.settled()])
    await meaning.settled()
    expect(ready).toEqual([1])
  })

  it('says why there is none if the encoder cannot run, and lets words answer', async () => {
    const { meaning, letGo } = meaningOver(() => Promise.reject(new MeaningUnavailable('not made for this machine')))
    letGo()
    await meaning.settled()
    expect(meaning.state()).toEqual({ kind: 'unavailable', reason: 'not made for this machine' })
    expect(await meaning.of('what rises')).toBeNull()
  })

  it('lets words answer a question that could not be encoded', async () => {
    let calls = 0
    const failing = async () => {
      if (calls++ > 0) throw new Error('the thread has ended')
      return question
    }
    const { meaning, letGo } = meaningOver(failing)
    letGo()
    await meaning.settled()
    expect(await meaning.of('what rises')).toBeNull()
  })

  it('is off without an encoder', async () => {
    expect(NO_MEANING.state()).toEqual({ kind: 'off' })
    await NO_MEANING.settled()
    expect(await NO_MEANING.of('what rises')).toBeNull()
  })
})
