/** Every message is there in every language, takes the same values, and nothing of an answer is left in English. */
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { answerReply, matchViewReply } from '../../src/reply/ask/answer-reply.ts'
import { quotationComparisonReply } from '../../src/reply/compare/quotation-comparison-reply.ts'
import { topicComparisonReply } from '../../src/reply/compare/topic-comparison-reply.ts'
import { decodeMatchView } from '../../src/reply/match-view.ts'
import type { Action, Block, Reply, Text } from '../../src/reply/reply.ts'
import { type InterfaceLanguage, MESSAGES, type MessageKey } from '../../src/translations/messages.ts'
import { interfaceLanguageOf, wordingIn } from '../../src/translations/wording.ts'
import { articleOf } from '../builders/article-of.ts'
import { briefingOf } from '../builders/briefing-of.ts'

type Part = ReturnType<IntlMessageFormat['getAst']>[number]

/** The names of the values that a message takes, with the cases that it chooses between. */
function valuesIn(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => {
    if (!('value' in part) || part.type === 0) return []
    const options = 'options' in part ? part.options : {}
    const cases = part.type === 5 ? Object.keys(options).sort() : []
    return [[part.value, ...cases].join(' '), ...Object.values(options).flatMap(({ value }) => valuesIn(value))]
  })
}

const valuesOf = (language: InterfaceLanguage, key: MessageKey) => [
  ...new Set(valuesIn(new IntlMessageFormat(MESSAGES[language][key], language).getAst())),
]

const OTHERS = ['de', 'fr', 'es'] as const

describe.each(OTHERS)('in %s', (language) => {
  const { say } = wordingIn(language)

  it('there are the messages that there are in English, and no others', () => {
    expect(Object.keys(MESSAGES[language])).toEqual(Object.keys(MESSAGES.en))
  })

  it('each takes the same values, and chooses between the same cases', () => {
    for (const key of Object.keys(MESSAGES.en) as MessageKey[])
      expect(valuesOf(language, key).toSorted(), key).toEqual(valuesOf('en', key).toSorted())
  })

  it('each begins and ends with white space if the English one does', () => {
    const ends = (text: string) => [/^\s/.test(text), /\s$/.test(text)]
    for (const key of Object.keys(MESSAGES.en) as MessageKey[])
      expect(ends(MESSAGES[language][key]), key).toEqual(ends(MESSAGES.en[key]))
  })

  it('labels fit on buttons and in forms', () => {
    const longest = (prefix: string) =>
      Math.max(
        ...Object.entries(MESSAGES[language]).flatMap(([key, text]) => (key.startsWith(prefix) ? [text.length] : [])),
      )
    expect(longest('action.')).toBeLessThanOrEqual(40)
    expect(longest('form.title')).toBeLessThanOrEqual(45)
    expect(longest('form.label')).toBeLessThanOrEqual(45)
  })

  it('numbers are written as there', () => {
    expect(say('reports.outlets', { count: 12_345 })).toContain(new Intl.NumberFormat(language).format(12_345))
  })
})

it('in French, marks that stand apart from a word stay on its line, whatever is put in', () => {
  const { say } = wordingIn('fr')
  expect(say('corrections.one', { used: 'ferry : « nuit »', typed: 'fery ?' })).toBe(
    '«\u00a0ferry : « nuit »\u00a0» au lieu de «\u00a0fery ?\u00a0»',
  )
  expect(say('action.meant', { name: 'Ada' })).toBe('Vouliez-vous dire Ada\u00a0?')
})

it.each([
  ['de', 'de'],
  ['fr', 'fr'],
  ['es-ES', 'es'],
  ['es-419', 'es'],
  ['en-GB', 'en'],
  ['ja', 'en'],
  ['constructor', 'en'],
  [null, 'en'],
])('to readers whose locale is %s the bot speaks %s', (locale, language) => {
  expect(interfaceLanguageOf(locale)).toBe(language)
})

const COUNCIL = (paid: string) =>
  `The council of Varnhem agreed on Tuesday to pay ${paid} dollars for the repair of the old bridge over the Lind before winter, its treasurer Nils Brandt said.`
const outlet = (name: string, published: string) => ({ outlet: name, published, url: `https://example.org/${name}` })
const briefing = briefingOf(
  articleOf(
    `${COUNCIL('40,000')}\n\nThe mill of Lindby stays closed until October, its owner told nine members.`,
    'a.md',
    outlet('Morning', '2025-03-16'),
  ),
  articleOf(COUNCIL('40,000'), 'b.md', outlet('Evening', '2025-03-16')),
  articleOf(COUNCIL('70,000'), 'c.md', outlet('Weekend', '2025-03-18')),
  articleOf('The opera of Lindby opens again in May with a new roof and an old debt, its director said.', 'd.md'),
)

/** Replies of every kind to the same questions. */
function repliesIn(language: InterfaceLanguage): readonly Reply[] {
  const wording = wordingIn(language)
  const ask = (question: string, more: object = {}) =>
    answerReply(briefing, briefing.ask({ question, ...more }), undefined, wording)
  const answer = ask('how much will the council pay to repair the bridge over the Lind')
  const views = answer.actions.flatMap((action) => (action.kind === 'view' ? (decodeMatchView(action.view) ?? []) : []))
  return [
    answer,
    ...views.flatMap((view) => matchViewReply(briefing, view, wording) ?? []),
    ask('when does the opera opne again'),
    ask('who won the flimbo gnork in Borchester'),
    ask('council https://example.com/unknown'),
    ask('https://example.com/unknown'),
    ask('bridge', { since: '2030-01-01' }),
    ask('opera of Lindby', { since: '2025-03-17' }),
    ask('what is the latest'),
    ask('hello bot'),
    answerReply(briefingOf(), briefingOf().ask({ question: 'why' }), undefined, wording),
  ]
}

const ownWords = (text: Text | undefined): readonly string[] =>
  (typeof text === 'string' ? [text] : (text ?? [])).filter((part) => typeof part === 'string')

function wordsOfBlock(block: Block): readonly string[] {
  if (block.kind === 'list') return [block.heading, ...block.items.flatMap(({ text }) => ownWords(text))]
  if (block.kind === 'evidence') return block.label === undefined ? [] : [block.label]
  return block.kind === 'note' ? ownWords(block.text) : []
}

const labelsOf = (action: Action): readonly string[] => [action.label]

const wordsOf = ({ heading, blocks, actions }: Reply) => [
  heading,
  ...blocks.flatMap(wordsOfBlock),
  ...actions.flatMap(labelsOf),
]

describe('an answer and a miss', () => {
  const english = repliesIn('en').map(wordsOf)

  it('are made of many of these messages', () => {
    expect(new Set(english.flat()).size).toBeGreaterThan(40)
  })

  it.each(OTHERS)('hold no word of the bot’s own that is still English: %s', (language) => {
    const others = repliesIn(language).map(wordsOf)
    const same = english.flatMap((words, i) => words.filter((word, j) => word === others[i]?.[j]))
    // Separators, days, and words that are spelt alike in both.
    const alike = new Set([', ', '.', ...Object.values(MESSAGES[language])])
    expect(same.filter((word) => !alike.has(word) && !/^, \d/.test(word))).toEqual([])
  })

  it.each(OTHERS)('show the same evidence, word for word: %s', (language) => {
    const shown = (reply: Reply) =>
      reply.blocks.flatMap((block) => (block.kind === 'evidence' ? [[block.body, block.sentences]] : []))
    expect(repliesIn(language).map(shown)).toEqual(repliesIn('en').map(shown))
  })
})

describe('comparisons', () => {
  const slide = (paid: string, more: string) =>
    `At least ${paid} people died when a mudslide hit the town of Varnhem on Sunday, the rescue service said. ${more}`
  const articles = [
    articleOf(
      slide('40', '“Nobody told us that the slope would move before the snow melts,” said Ada Lorne.'),
      'e.md',
      outlet('Coast', '2026-03-01'),
    ),
    articleOf(
      `${slide('52', 'The queen travels to the town on Tuesday.')}\n\n“Nobody warned us that the slope would move before the snow melts,” said Ada Lorne.`,
      'f.md',
      outlet('Hill', '2026-03-01'),
    ),
    articleOf(
      'A mudslide hit the town of Varnhem on Sunday and killed at least 40 people, the rescue service said.',
      'g.md',
      outlet('Valley', '2026-03-01'),
    ),
    articleOf(
      'The mudslide at Varnhem has claimed dozens of lives, and “nobody told us that the slope would move before the snow melts”.',
      'h.md',
      outlet('North', '2026-03-01'),
    ),
    articleOf(
      'Lindby won the cup final against Torp. “We sang all night,” said Mira Sund.',
      'i.md',
      outlet('Post', '2026-03-01'),
    ),
  ]
  const compared = briefingOf(...articles)

  async function comparisonsIn(language: InterfaceLanguage): Promise<readonly Reply[]> {
    const wording = wordingIn(language)
    const spoken = { asker: wording, everyone: wording }
    const topic = (text: string, left?: number) => {
      const asked = { topic: text, page: 0 }
      return topicComparisonReply(compared.compareTopic(asked), { ...asked, left }, spoken)
    }
    const speaker = async (typed: string) => {
      const found = await compared.compareQuotations({ speaker: { typed }, statement: 0, page: 0 })
      const lookUps = { briefing: compared, book: await compared.quotations() }
      return quotationComparisonReply(found, { typed, ...spoken }, lookUps)
    }
    return [
      topic('Varnhem mudslide'),
      topic('Varnhem mudslide', 0),
      topic('cup final'),
      topic('borscht'),
      await speaker('Ada Lorne'),
      await speaker('Mira Sund'),
    ]
  }

  it.each(OTHERS)('hold no word of the bot’s own that is still English: %s', async (language) => {
    const english = (await comparisonsIn('en')).map(wordsOf)
    const others = (await comparisonsIn(language)).map(wordsOf)
    const same = english.flatMap((words, i) => words.filter((word, j) => word === others[i]?.[j]))
    // How an article names a speaker, and the words in a menu.
    const alike = /^(?:Ada Lorne|\d\. |Coast, )/
    expect(new Set(english.flat()).size).toBeGreaterThan(20)
    expect(same.filter((word) => !alike.test(word))).toEqual([])
  })
})
