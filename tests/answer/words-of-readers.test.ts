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
    ['The dam was built in 1911.', 'when did they build the dam'],
    ['The shepherd sheared the flock on Monday.', 'which flock was shorn'],
    ['The town forsook its tower.', 'which tower was forsaken'],
    ['They overslept and missed the boat.', 'did they oversleep, and which boat was missed'],
    ['The firm outsold its rival.', 'which rival did the firm outsell'],
    ['Three yachtsmen were rescued.', 'which yachtsman was rescued'],
    ['Two horsewomen led the parade.', 'which horsewoman led the parade'],
    ['The chateaux of the valley were sold.', 'which chateau was sold'],
    ['The curricula of both schools changed.', 'which curriculum changed'],
    ['The leaves of the oak turned red.', 'which leaf of the oak turned red'],
    ['The wettest month was May.', 'how wet was the month'],
    ['A braver dog saved the cat.', 'which brave dog saved the cat'],
  ])('find each other: %s', (body, question) => {
    const answer = answerTo(question, body)
    expect(answer).toMatchObject({ outcome: 'answer', unknownWords: [] })
    expect(firstOf(answer)).toBe(body)
  })

  it.each([
    ['Anna Berg lives in the lighthouse.', 'where does Anna Berg live'],
    ['The Fed left its rates alone.', 'what did the Fed leave alone'],
    ['The army has three bases on the islands.', 'where is the base of the army'],
    ['A specimen of the moss was sold.', 'which specimen of moss was sold'],
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

  it.each(['imre quist', 'articles by Imre Quist', 'who is Imre Quist?', 'Hill Gazette shearing', 'sheepdogs'])(
    'finds its article, from the beginning, if nothing else is asked for: %s',
    (question) => {
      const answer = answerTo(question, `${body}\n\n${FILLER.replace('islands', 'coast')}`, fields, about[2])
      expect(answer).toMatchObject({ outcome: 'answer', unknownWords: [] })
      expect(firstOf(answer)).toContain(body)
    },
  )

  it.each(['what does Imre Quist write?', 'what has imre quist written', 'did quist report anything'])(
    'finds its article if somebody asks what the author wrote: %s',
    (question) => {
      const answer = answerTo(question, `${body}\n\n${FILLER.replace('islands', 'coast')}`, fields, about[2])
      expect(answer.outcome).toBe('answer')
      expect(firstOf(answer)).toContain(body)
    },
  )

  it('finds the newest of many articles', () => {
    const by = Array.from({ length: 30 }, (_, i) =>
      articleOf(`${FILLER} Day ${i}.`, `${i}.md`, {
        author: 'Imre Quist',
        published: `2026-11-${String(i + 1).padStart(2, '0')}`,
      }),
    )
    const { evidence } = briefingOf(...by).ask({ question: 'Imre Quist' })
    const days = evidence.map(({ passage }) => passage.article.published ?? '')
    expect(days.every((day) => day > '2026-11-20')).toBe(true)
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

  it('is read by the words of its path if it is of no article, and named', () => {
    const link = 'https://www.elsewhere.example/2026/11/zeppelin-brewery.html?id=7'
    const answer = two.ask({ question: link })
    expect(answer).toMatchObject({ unknownWords: ['zeppelin'], unknownLinks: [link] })
    expect(firstOf(answer)).toContain('brewery')
  })

  it('that holds no words and is of no article is the reason why there is no answer', () => {
    const answer = two.ask({ question: 'https://elsewhere.example/4711' })
    expect(answer).toMatchObject({ outcome: 'no-answer', reason: 'No article in the briefing has this link.' })
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
    ['waht did the envoy say', 'waht', 'what'],
    ['hwo is the envoy', 'hwo', 'who'],
    ['teh envoy', 'teh', 'the'],
    ['the evnoy', 'evnoy', 'envoy'],
    ['what did Wittkof say', 'Wittkof', 'witkoff'],
  ])('is no unknown word: %s', (question, typed, used) => {
    expect(answerTo(question, `${body} It is a question of which one.`).corrections).toEqual([{ typed, used }])
  })

  it.each(['what did Marco Lund say', 'when did Marta Lund resign'])(
    'is no first name that is spelt like another word of the articles: %s',
    (question) => {
      const { corrections } = answerTo(question, 'The March talks ended. The Mart closes, said Lund.')
      expect(corrections).toEqual([])
    },
  )

  it.each([
    ['what did Envar say', 'Envar'],
    ['is Rangin there', 'Rangin'],
    ['selfie of Witkoff', 'selfie'],
    ['fromage de Witkoff', 'fromage'],
  ])('is not taken for a common one if it is a name, a new word or foreign: %s', (question, word) => {
    const { corrections } = answerTo(question, `${body} He came from a selfish town.`)
    expect(corrections.map(({ typed }) => typed)).not.toContain(word)
  })

  it('is none of the short words of chats', () => {
    const answer = answerTo('wat u gonna ask witkoff abt a network', body)
    expect(answer).toMatchObject({ unknownWords: [], corrections: [] })
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
    ['Łódź bought a tram museum.', 'what did Lodz buy'],
    ['Soren Bakke mended the clock.', 'what did Søren Bakke mend'],
    ['Jürgen Müller sold the barn.', 'what did Mueller sell'],
    ['Juergen Mueller sold the barn.', 'what did Jürgen Müller sell'],
    ['Weißstraße was closed for a day.', 'when was Weissstrasse closed'],
    ['The Ph.D. thesis was lost.', 'which PhD thesis was lost'],
    ['Her PhD thesis was lost.', 'which Ph.D. thesis was lost'],
    ['Forty TVs were stolen.', 'how many televisions were stolen'],
    ['The MPs went home.', 'did members of parliament go home'],
    ['The travellers cancelled their trip.', 'which traveler canceled a trip'],
    ['The council organised a race.', 'who organized the race'],
    ['The paediatric ward was painted.', 'which pediatric ward was painted'],
    ['The catalog was printed.', 'which catalogue was printed'],
    ['The mould in the cellar grew.', 'where did mold grow in the cellar'],
    ['The vice president bowed.', 'did the VP bow'],
    ['It cost $5 million to mend the organ.', 'how many dollars did the organ cost'],
    ['The road is 12 km long.', 'how many kilometres long is the road'],
    ['The strike lasted nineteen days.', 'did the strike last 19 days'],
    ['The strike lasted 19 days.', 'did the strike last nineteen days'],
    ['The 2nd prize was a cow.', 'what was the second prize'],
    ['Saint Olaf was rebuilt.', 'was St. Olaf rebuilt'],
    ['Mount Hekla erupted.', 'did Mt. Hekla erupt'],
    ['Dr. Ruth Moller retired.', 'has doctor Ruth Moller retired'],
    ['The web site was down.', 'was the website down'],
    ['Aleksei Orlov skated home.', 'where did Alexey Orlov skate'],
    ["All'Opera is a café.", 'is there an Opera café'],
    ['The Côte d’Ivoire team won.', 'did the Ivory Coast team win'],
    ['Munich held a fair.', 'which fair did München hold'],
    ['The coronavirus closed the school.', 'did covid close the school'],
    ['Bombs of World War II were found.', 'were bombs of the Second World War found'],
  ])('find each other: %s', (body, question) => {
    const answer = answerTo(question, body)
    expect(answer).toMatchObject({ unknownWords: [], corrections: [] })
    expect(firstOf(answer)).toBe(body)
  })

  it.each([
    ['The workers filed a suit.', 'was the pond filled'],
    ['A tin roof was mended.', 'was the inn mended'],
  ])('are no other words that look like them: %s', (body, question) => {
    expect(answerTo(question, body).unknownWords).not.toEqual([])
  })

  it('are no time of day', () => {
    const { evidence } = answerTo('what sails at 8 pm', 'The prime rib was cold, and a minister ate it.')
    expect(evidence.every(({ passage }) => !passageText(passage).includes('prime rib'))).toBe(true)
  })

  it('are not searched for in place of a word in quotation marks', () => {
    expect(answerTo('what was on "TV"', 'She spoke on television about the pier.').unknownWords).toEqual(['TV'])
  })
})
