import { describe, expect, it } from 'vitest'
import { passageText } from '../../src/passages/passage.ts'
import { articleOf } from '../builders/article-of.ts'
import { briefingOf } from '../builders/briefing-of.ts'

const FILLER =
  'The market was quiet on the islands, and the wooden piers stayed as empty as they had been all week long.'
const filler = articleOf(FILLER, 'filler.md', { title: 'A quiet week' })
const briefing = (body: string, fields: Readonly<Record<string, string>> = {}, file = 'desk/story.md') =>
  briefingOf(articleOf(body, file, { title: 'On the islands', ...fields }), filler)
const answerTo = (question: string, ...about: Parameters<typeof briefing>) => briefing(...about).ask({ question })
const firstOf = ({ evidence: [first] }: ReturnType<typeof answerTo>) => first && passageText(first.passage)

describe('an irregular form and its base form', () => {
  it.each([
    ['The brewery bought the old cinema.', 'what did the brewery buy'],
    ['The brewery will buy the old cinema.', 'which cinema was bought by the brewery'],
    ['The mayor chose a new harbour master.', 'whom did the mayor choose'],
    ['Robbers stole the silver bell of the chapel.', 'who steals silver bells'],
    ['The children planted forty birches at the quay.', 'how many birches did the child plant'],
    ['Two women swam across the sound.', 'which woman can swim across the sound'],
    ['The sheriff caught the thieves at dawn.', 'when did the sheriff catch the thief'],
    ['The ferry is larger than every other ship.', 'how large is the ferry'],
    ['Nobody has a worse debt than the opera.', 'how bad is the debt of the opera'],
    ['The dam was built in 1911.', 'who will build the dam'],
  ])('find each other: %s', (body, question) => {
    const answer = answerTo(question, body)
    expect(answer).toMatchObject({ outcome: 'answer', unknownWords: [] })
    expect(firstOf(answer)).toBe(body)
  })

  it.each([
    ['Anna Berg lives in the lighthouse.', 'where does Anna Berg live'],
    ['The Fed left its rates alone.', 'what did the Fed leave alone'],
    ['The army has three bases on the islands.', 'where is the base of the army'],
  ])('are not taken from words that are more often others: %s', (body, question) => {
    expect(answerTo(question, body)).toMatchObject({ outcome: 'answer', unknownWords: [] })
  })
})

describe('a word that only the title or the source of an article holds', () => {
  const body = 'A bale costs 80 crowns, and most farmers keep theirs in the barn.'
  const fields = {
    title: 'Wool prices fall',
    author: 'Imre Quist',
    outlet: 'Hill Gazette',
    tags: 'sheepdogs, farming',
    url: 'https://www.gazette.example/2026/11/bleating-flocks-4711.html',
  }
  const about = [body, fields, 'upland/2026-11-03-shearing.md'] as const

  it('is known and finds its article', () => {
    const answer = answerTo('how much does wool cost', ...about)
    expect(answer).toMatchObject({ outcome: 'answer', unknownWords: [] })
    expect(firstOf(answer)).toBe(body)
  })

  it.each(['Quist', 'gazette', 'sheepdog', 'upland', 'shearing', 'flocks', 'wool'])('is never unknown: %s', (word) => {
    const { unknownWords, corrections, evidence } = answerTo(`what about ${word}`, ...about)
    expect({ unknownWords, corrections }).toEqual({ unknownWords: [], corrections: [] })
    expect(evidence[0]?.passage.article.title).toBe('Wool prices fall')
  })

  it('is found when it is misspelled', () => {
    expect(answerTo('a bale of woool', ...about).corrections).toEqual([{ typed: 'woool', used: 'wool' }])
    expect(answerTo('what says Quisst on bales', ...about).corrections).toEqual([{ typed: 'Quisst', used: 'quist' }])
  })

  it('does not stand for another word that no text holds', () => {
    expect(answerTo('zebra', ...about).unknownWords).toEqual(['zebra'])
  })

  it('is no number of a path: 4711, 2026', () => {
    expect(answerTo('what happened to 4711', ...about).unknownWords).toEqual(['4711'])
  })
})

describe('a pasted link', () => {
  const cinema = articleOf(
    `${FILLER}\n\nThe brewery on the hill bought the old cinema at the quay, and it wants to show films there again from next May on.`,
    'cinema.md',
    {
      title: 'Cinema sold',
      url: 'https://www.gazette.example/cinema/',
    },
  )
  const other = articleOf('A brewery bought an old cinema, and the brewery closed the cinema.', 'other.md', {
    title: 'Brewery and cinema',
    url: 'https://gazette.example/other',
  })
  const two = briefingOf(other, cinema)

  it.each([
    'https://www.gazette.example/cinema/',
    'http://gazette.example/cinema',
    'gazette.example/cinema',
    '<https://gazette.example/cinema/?utm_source=chat#top>',
    '[this story](https://www.gazette.example/cinema/).',
    'HTTPS://WWW.GAZETTE.EXAMPLE/cinema',
  ])('finds its article alone: %s', (question) => {
    const answer = two.ask({ question })
    expect(answer).toMatchObject({ outcome: 'answer', strength: 'likely', corrections: [] })
    expect(firstOf(answer)).toBe(FILLER)
  })

  it('puts the passages of its article first', () => {
    expect(firstOf(two.ask({ question: 'what did the brewery buy' }))).toContain('A brewery bought')
    const { evidence, unknownWords } = two.ask({ question: 'what did the brewery buy gazette.example/cinema' })
    expect(evidence.map(({ passage }) => passage.article.id)).toEqual(['cinema', 'cinema', 'other'])
    expect(evidence[0] && passageText(evidence[0].passage)).toContain('The brewery on the hill')
    expect(unknownWords).toEqual([])
  })

  it.each(['what happened then', 'why', 'latest news'])(
    'is enough beside a question without a topic: %s',
    (question) => {
      const answer = two.ask({ question: `${question} https://www.gazette.example/cinema/` })
      expect(answer.outcome).toBe('answer')
      expect(answer.evidence[0]?.passage.article.id).toBe('cinema')
    },
  )

  it('shows no article that the options leave out', () => {
    const dated = briefingOf(
      articleOf(FILLER, 'a.md', { url: 'https://gazette.example/a', outlet: 'Gazette' }),
      articleOf(FILLER.replace('quiet', 'loud'), 'b.md', { outlet: 'Desk' }),
    )
    const { evidence } = dated.ask({ question: 'gazette.example/a', outlet: 'Desk' })
    expect(evidence.map(({ passage }) => passage.article.id)).not.toContain('a')
  })

  it('tells articles apart that differ in the query alone', () => {
    const link = (id: number) => `https://gazette.example/read?id=${id}`
    const by = briefingOf(
      articleOf(`${FILLER} One.`, '1.md', { url: link(1) }),
      articleOf(`${FILLER} Two.`, '2.md', { url: link(2) }),
    )
    expect(firstOf(by.ask({ question: link(2) }))).toContain('Two.')
  })

  it('is read by its words if it is of no article', () => {
    expect(two.ask({ question: 'https://elsewhere.example/zeppelin' }).unknownWords).not.toEqual([])
  })
})

describe('a word that the dictionary or the briefing knows', () => {
  const body = 'Asked whether it was a wide-ranging talk, the envoy Witkoff spoke of negotiations with a network.'

  it.each([
    ['who is the wife of Witkoff', 'wife'],
    ['what is the weather for Witkoff', 'weather'],
    ['did Witkoff buy wives', 'wives'],
    ['what did the envoys negate', 'negate'],
    ['was Witkoff talking to a goat', 'goat'],
    ['did Witkoff run the fastest race', 'fastest'],
    ['is the envoy a jailbird', 'jailbird'],
    ['has the envoy walked', 'walked'],
  ])('stays as it is: %s', (question, word) => {
    const { unknownWords, corrections } = answerTo(question, body)
    expect(corrections).toEqual([])
    expect(unknownWords).toContain(word)
  })

  it('is declined with what it names, and not with “names nothing”', () => {
    const { outcome, reason, unknownWords } = briefingOf(articleOf(body)).ask({ question: 'what is the weather' })
    expect({ outcome, unknownWords }).toEqual({ outcome: 'no-answer', unknownWords: ['weather'] })
    expect(reason).not.toContain('names nothing')
  })

  it.each([
    ['what did wittkof say', 'wittkof', 'witkoff'],
    ['what about the nego', 'nego', 'negotiations'],
    ['what about the negotations', 'negotations', 'negotiations'],
    ['wich envoy', 'wich', 'which'],
  ])('is no unknown word: %s', (question, typed, used) => {
    expect(answerTo(question, `${body} It is a question of which one.`).corrections).toEqual([{ typed, used }])
  })

  it('is a word in quotation marks, however it is spelt', () => {
    for (const question of ['what did "wittkof" say', 'what did “wittkof” say']) {
      expect(answerTo(question, body)).toMatchObject({ corrections: [], unknownWords: ['wittkof'] })
    }
  })
})

describe('spellings and abbreviations of one thing', () => {
  it.each([
    ['The mayor met l’Abbé Pierron at the quay.', 'who met Abbé Pierron'],
    ['The mayor met Abbé Pierron at the quay.', "who met l'Abbé Pierron"],
    ['The paintings of the Musée d’Orsay came by ferry.', 'what came from Orsay'],
    ['She spoke on television about the pier.', 'what was on TV'],
    ['She spoke on TV about the pier.', 'what was on television'],
    ['Zelenskyy spoke about the pier.', 'what did Zelensky say'],
    ['Zelensky spoke about the pier.', 'what did zelenskiy say'],
    ['Qaddafi sold the pier.', 'what did Gaddafi sell'],
    ['The train from Kyiv was late.', 'what was late from Kiev'],
    ['Muhammad Strand painted the pier.', 'what did Mohamed Strand paint'],
    ['A storm killed nine sailors.', 'how many sailors died'],
    ['Nine sailors died in a storm.', 'how many sailors were killed'],
    ['The death toll of the storm rose to nine.', 'how many died in the storm'],
    ['Nine sailors died in a storm.', 'what is the death toll of the storm'],
    ['The prime minister painted the pier.', 'what did the PM paint'],
    ['The PM painted the pier.', 'what did the prime minister paint'],
    ['The United Kingdom sold its piers.', 'what did Britain sell'],
    ['The U.K. sold its piers.', 'what did the United Kingdom sell'],
    ['The European Union paid for the pier.', 'what did the EU pay for'],
    ['The U.N. paid for the pier.', 'what did the United Nations pay for'],
    ['The United States paid for the pier.', 'what did the US pay for'],
    ['The U.S. paid for the pier.', 'what did America pay for'],
    ['Fares rose by 12 percent.', 'by how many per cent did fares rise'],
    ['Fares rose by 12 per cent.', 'by what percent did fares rise'],
    ['Fares rose by 12%.', 'by what percentage did fares rise'],
    ['The labor office shut the theater.', 'which theatre did the labour office shut'],
  ])('find each other: %s', (body, question) => {
    const answer = answerTo(question, body)
    expect(answer).toMatchObject({ unknownWords: [], corrections: [] })
    expect(firstOf(answer)).toBe(body)
  })

  it('are no time of day', () => {
    const { evidence } = answerTo('what sails at 8 pm', 'The prime rib was cold, and a minister ate it.')
    expect(evidence.every(({ passage }) => !passageText(passage).includes('prime rib'))).toBe(true)
  })

  it('are not searched for in place of a word in quotation marks', () => {
    expect(answerTo('what was on "TV"', 'She spoke on television about the pier.').unknownWords).toEqual(['TV'])
  })
})
