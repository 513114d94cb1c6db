/** In every language: what somebody said, and the check of what is passed off as a quotation. Evidence stays as printed. */
import { describe, expect, it } from 'vitest'
import { quote } from '../../commands/quote.ts'
import { verify } from '../../commands/verify.ts'
import { renderMessage } from '../../src/discord/messages/render-message.ts'
import type { Reply } from '../../src/reply/reply.ts'
import type { InterfaceLanguage } from '../../src/translations/messages.ts'
import { articleOf } from '../builders/article-of.ts'
import { contextOf } from '../builders/context-of.ts'
import { ownWords } from '../builders/own-words.ts'

const OTHERS = ['de', 'fr', 'es'] as const

const WORDINGS = [
  'will keep the old harbour',
  'will always keep the old harbour',
  'will keep this old harbour',
  'will surely keep the old harbour',
]
const PROMISE = (wording: string) => `“We ${wording} open until the last boat has come home,” Greta Holm said.`
const ARTICLES = [
  ...WORDINGS.map((wording, i) =>
    articleOf(PROMISE(wording), `${i}.md`, { outlet: `Desk ${i}`, published: '2026-03-01' }),
  ),
  ...[5, 6, 7, 8].map((i) =>
    articleOf(PROMISE(WORDINGS[0] ?? ''), `${i}.md`, { outlet: `Post ${i}`, published: '2026-03-01' }),
  ),
  articleOf(
    [
      'Greta Holm called the plan “a long-term bet.” “The quay,” she went on, “belongs to the [fishing] fleet, and it always has.”',
      'If the wind turns, “the ships cannot leave before noon,” Arne Holm said. Ida Falk listened to Arne Holm.',
      '“The bells will ring at noon and at midnight.” It rained all day. Nils Dahl never said “We will flood the valley.”',
      'The council did not vote on the new crane, which costs 1,500 crowns a day. The book “The Long Road to the Sea” sells well.',
    ].join('\n\n'),
    'z.md',
    { outlet: 'Coast', published: '2026-03-02' },
  ),
]

const CHECKED = [
  '“We will keep the old harbour open until the last boat has come home”',
  '“belongs to the fleet, and it always has” “The quay belongs to the fleet” “We will never surrender” “We will close the old harbour”',
  '“We will keep … open until the last boat has come home” “We will [not] keep the old harbour open” “belongs to the [fishing] fleet”',
  '“the ships cannot leave before noon” “the ships can leave before noon” “[They] cannot leave before noon”',
  '“belongs to the [wealthy] fleet, and it always has” “bet” “long-term bet”',
  '“The council did not vote on the new crane, which costs 1,500 crowns a day” “The council did vote on the new crane, which costs 1,500 crowns a day”',
  '“The bells will ring at noon” “We will flood the valley” “The Long Road to the Sea”',
  'Arne Holm said: “We will keep the old harbour open until the last boat”. Zaphod Quist said: “We will keep this old harbour shut”.',
  'She called the old plan “a long-term bet for the town and its people”. “It rained all the day, and Ida Falk heard Arne Holm”',
  Array.from({ length: 12 }, (_, i) => `“The ships cannot leave before noon ${i}”`).join(' '),
]

const CONTEXT = contextOf(...ARTICLES)

async function repliesIn(language: InterfaceLanguage): Promise<readonly Reply[]> {
  const call = { by: 'ada', onProgress: () => undefined, languages: { asker: language, everyone: language } }
  const context = { ...CONTEXT, call }
  const results = await Promise.all([
    ...['Greta Holm', 'Arne Holm', 'Holm', 'Ida Falk', 'Grata Holme', 'Qq'].map((speaker) =>
      quote.run(context, { speaker }),
    ),
    quote.run(context, { speaker: 'Greta Holm', about: 'harbour' }),
    quote.run(context, { speaker: 'Greta Holm', about: 'borscht', outlet: 'Coast' }),
    ...CHECKED.map((quotation) => verify.run(context, { quotation })),
    verify.run(context, { quotation: 'The bells will ring', speaker: 'Ida Falk' }),
    verify.run(context, { quotation: 'The bells will ring', speaker: 'Holm' }),
    verify.run(context, { quotation: 'The bells will ring at noon and at midnight, '.repeat(4), speaker: 'Holm' }),
  ])
  return results.map(({ reply }) => reply)
}

/** Names, and the separators between them. */
const ALIKE = /^(?:, |(?:\d\. )?(?:Greta Holm|Arne Holm|Ida Falk)|Desk \d|Post \d|Coast|)$/

describe('quotations and checks', async () => {
  const english = (await repliesIn('en')).map(ownWords)

  it('are made of many messages', () => {
    expect(new Set(english.flat()).size).toBeGreaterThan(60)
  })

  it.each(OTHERS)('hold no word of the bot’s own that is still English, on Discord either: %s', async (language) => {
    const replies = await repliesIn(language)
    const others = replies.map(ownWords)
    const same = english.flatMap((words, i) => words.filter((word, j) => word === others[i]?.[j]))
    expect(same.filter((word) => !ALIKE.test(word))).toEqual([])
    expect(replies.map((reply) => reply.language)).toEqual(replies.map(() => language))
    const shown = replies.map((reply) => renderMessage(reply, 'verify', 'private').embeds[0]?.description ?? '')
    expect(shown.join('\n')).not.toMatch(/As quoted|is missing|is not in the article| and \d+ more|Open the article/)
  })
})
