import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { articleText } from '../../src/meaning/article-text.ts'
import { startMeaningThread } from '../../src/meaning/meaning-thread.ts'
import { buildPassageMeaning, type PassageMeaning } from '../../src/meaning/passage-meaning.ts'
import { readPassage } from '../../src/passages/read-passage.ts'
import { articleOf } from '../builders/article-of.ts'
import { briefingOf } from '../builders/briefing-of.ts'

const BRIEFING = briefingOf(
  articleOf(
    'The sawmill at Torsvik starts again on Monday after three months of silence. A spark had set fire to its roof in May.\n\n' +
      'Forty people work there. Their pay went on during the repair, said the owner, Gerd Halvorsen, who took over the mill from her father.\n\n' +
      'The new saw comes from Finland and cost nine million crowns. It cuts a trunk in eleven seconds, twice as fast as the old one.',
    'sawmill.md',
    { title: 'Sawmill starts again', outlet: 'Torsvik Post', published: '2026-08-10' },
  ),
  articleOf(
    'A hundred and twenty singers from nine countries meet in Elvestad this week for the festival of choirs. It begins tonight.\n\n' +
      'The choir of Riga sings first, in the old fish hall. Conductor Ilze Ozola was here as a child and remembers the smell.\n\n' +
      'A ticket costs 150 crowns, and nothing for people under eighteen. The mayor, Odd Brekke, has promised dry weather.',
    'choirs.md',
    { title: 'Choirs meet in Elvestad', outlet: 'Elvestad Mail', published: '2026-08-11' },
  ),
)

const encoder = startMeaningThread({ threads: 1 })
let meaning: PassageMeaning

beforeAll(async () => {
  const texts = BRIEFING.articles.map((article) => articleText(article, BRIEFING.passagesOf(article), readPassage))
  meaning = buildPassageMeaning(await encoder.encodePassages(texts.flatMap(({ inputs }) => inputs)))
})
afterAll(() => encoder.close())

const ask = async (question: string) =>
  BRIEFING.ask({ question, meaning: meaning.of(await encoder.encodeQuestion(question)) })

describe('a question that comes near to what two articles say', () => {
  it.each([
    // A measure that articles could tell of what they name, and that these do not.
    'how old is Gerd Halvorsen',
    'how old is the mayor',
    'how far is Torsvik from the sea',
    // Somebody else, another place, another year.
    'what did Olav Lunde say about the repair',
    'what happened at the sawmill in 1987',
    'who sings in Trondheim',
    // Words of somebody whom the article names, and that nobody speaks.
    'what did Ilze Ozola say about the fish hall',
  ])('has no answer if what is asked for is missing: %s', async (question) => {
    expect((await ask(question)).outcome).toBe('no-answer')
  })

  it.each([
    'when does the sawmill start again',
    'how much did the new saw cost',
    'who owns the mill',
    'how many people work at the sawmill',
    'what does it cost to get in',
    'which choir begins',
    'who is Gerd Halvorsen',
    'who’s ilze ozola?',
    'in which Norwegian town do the choirs meet',
  ])('is answered in the words of the articles or in others: %s', async (question) => {
    expect((await ask(question)).outcome).toBe('answer')
  })
})
