import { afterAll, describe, expect, it } from 'vitest'
import { MeaningUnavailable, startMeaningThread } from '../../src/meaning/meaning-thread.ts'
import { cosine } from '../../src/meaning/vectors.ts'

const thread = startMeaningThread({ threads: 1 })
afterAll(() => thread.close())

const FARES = {
  title: 'Ferry fares rise',
  sentences: ['The harbour board voted to raise the fares by a tenth.', 'Two new boats run on batteries.'],
}
const WOOL = { title: 'Wool prices fall.', sentences: ['A bale costs 80 crowns.'] }

describe('the encoder on its thread', () => {
  it('finds a passage that shares no word with the question nearer than another', async () => {
    const question = await thread.encodeQuestion('Will it become more expensive to cross by ship?')
    const [fares, wool] = await thread.encodePassages([FARES, WOOL])
    expect(fares?.scales.length).toBe(3)
    expect(wool?.scales.length).toBe(2)
    expect(cosine(question.whole, fares as never, 0)).toBeGreaterThan(cosine(question.whole, wool as never, 0))
    expect(cosine(question.words, fares as never, 1)).toBeGreaterThan(cosine(question.words, fares as never, 2))
  })

  it('tells what each word of a question means in it, by the word as the analyser folds it', async () => {
    const { byWord } = await thread.encodeQuestion('How much does a ticket for the FERRY cost?')
    const [fares, wool] = await thread.encodePassages([FARES, WOOL])
    const nearest = (word: string, passage: typeof fares) => cosine(byWord.get(word) as never, passage as never, 1)
    expect([...byWord.keys()]).toEqual(['how', 'much', 'does', 'a', 'ticket', 'for', 'the', 'ferry', 'cost'])
    expect(nearest('ferry', fares)).toBeGreaterThan(nearest('ferry', wool))
    expect((await thread.encodeQuestion('?!')).byWord.size).toBe(0)
  })

  it('gives the same text the same vectors', async () => {
    const [[one], [two]] = await Promise.all([thread.encodePassages([WOOL]), thread.encodePassages([WOOL])])
    expect(one).toEqual(two)
  })

  it('reads texts of any length, and of none', async () => {
    const long = Array.from({ length: 400 }, (_, i) => `Sentence number ${i} speaks of fish.`)
    const [vectors, empty] = await thread.encodePassages([
      { title: 'Fish', sentences: long },
      { title: '', sentences: [] },
    ])
    expect(vectors?.scales.length).toBe(401)
    expect(empty?.scales.length).toBe(1)
    const question = await thread.encodeQuestion('')
    expect(question.whole.every(Number.isFinite)).toBe(true)
    expect((await thread.encodeQuestion('ship '.repeat(2_000))).whole.every(Number.isFinite)).toBe(true)
  })

  it('ends while it loads and in the middle of a run, and takes nothing with it', async () => {
    const many = Array.from({ length: 200 }, () => ({
      title: 'Fish',
      sentences: [FARES.sentences.join(' ').repeat(9)],
    }))
    for (const runs of [0, 1, 2]) {
      const ended = startMeaningThread({ threads: 1 })
      for (let run = 0; run < runs; run++) await ended.encodeQuestion('who won')
      const running = ended.encodePassages(many).catch((error: unknown) => error)
      await ended.close()
      expect(await running).toBeInstanceOf(MeaningUnavailable)
    }
  })

  it('rejects what is asked after it has ended', async () => {
    const ended = startMeaningThread({ threads: 1 })
    const running = ended.encodeQuestion('who won')
    await ended.close()
    await expect(running).rejects.toThrow(MeaningUnavailable)
    await expect(ended.encodeQuestion('who won')).rejects.toThrow(MeaningUnavailable)
  })
})
