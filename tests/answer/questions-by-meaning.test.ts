import { existsSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createBriefing } from '../../src/briefing/briefing.ts'
import { readCorpus } from '../../src/corpus/read-corpus.ts'
import { articleText } from '../../src/meaning/article-text.ts'
import { startMeaningThread } from '../../src/meaning/meaning-thread.ts'
import { buildPassageMeaning } from '../../src/meaning/passage-meaning.ts'
import { readPassage } from '../../src/passages/read-passage.ts'

/** Two articles beside the project, on which readers' questions and the encoder have to agree. */
const SHARED = path.resolve(import.meta.dirname, '../../../shared/briefing')

const encoder = startMeaningThread({ threads: 1 })

afterAll(async () => {
  await encoder.close()
})

async function readSharedBriefing() {
  const briefing = createBriefing(await readCorpus(SHARED, { maxArticleBytes: 1_000_000 }))
  const texts = briefing.articles.map((article) => articleText(article, briefing.passagesOf(article), readPassage))
  const meaning = buildPassageMeaning(await encoder.encodePassages(texts.flatMap(({ inputs }) => inputs)))
  return async (question: string) =>
    briefing.ask({ question, meaning: meaning.of(await encoder.encodeQuestion(question)) })
}
const reading = existsSync(SHARED) ? readSharedBriefing() : null

describe.skipIf(reading === null)('on the briefing of two articles, by meaning,', () => {
  it.each([
    'is a call between the presidents planned',
    'can ukraine win back crimea',
    'what tv show was waltz on',
    'how close is a peace deal',
    'which network did witkoff talk to',
    'who holds territory in kursk',
    'summary of the Witkoff interview',
    'tell me about the hostage deal',
    'who is leading shuttle diplomacy',
    'what did Waltz say about Crimea',
  ])('“%s” is answered', async (question) => {
    expect((await (await reading)?.(question))?.outcome).toBe('answer')
  })

  it.each([
    "who is witkoff's wife",
    'how are you today',
    "what's the weather in moscow",
    'what did Marco Rubio say about the ceasefire',
  ])('“%s” is declined', async (question) => {
    expect((await (await reading)?.(question))?.outcome).toBe('no-answer')
  })
})
