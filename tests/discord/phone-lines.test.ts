/** Replies are short on a phone: what each command promises, counted in lines of 38 characters. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { CommandContext, OptionValue } from '../../commands/command.ts'
import { commands } from '../../commands/index.ts'
import { createBriefing } from '../../src/briefing/briefing.ts'
import { readCorpus } from '../../src/corpus/read-corpus.ts'
import { type Message, renderMessage } from '../../src/discord/messages/render-message.ts'
import { passageSentences } from '../../src/passages/passage.ts'
import { matchViewReply } from '../../src/reply/ask/answer-reply.ts'
import { matchOf } from '../../src/reply/match-view.ts'
import { provenanceReply } from '../../src/reply/provenance/provenance-reply.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { articleOf } from '../builders/article-of.ts'
import { briefingOf } from '../builders/briefing-of.ts'
import { phoneLines } from '../builders/phone-lines.ts'

let context: CommandContext
let passageId = ''
beforeAll(async () => {
  const briefing = createBriefing(await readCorpus('corpus', { maxArticleBytes: 1_000_000 }))
  await briefing.quotations()
  context = { briefing, commands, now: () => Date.parse('2026-11-05T12:00:00Z'), hostedBy: 'the Newsroom' }
  passageId = briefing.ask({ question: 'when will trump and putin talk' }).evidence[0]?.passage.id ?? ''
})

const commandNamed = (name: string) => commands.find((command) => command.name === name)

function shown(reply: Reply, command: string) {
  const message = renderMessage(reply, command, reply.audience === 'asker' ? 'shareable' : 'public')
  const { embeds, components } = message
  return { message, lines: phoneLines({ embeds, components }) }
}

async function run(name: string, values: Readonly<Record<string, OptionValue>> = {}) {
  const result = await commandNamed(name)?.run(context, values)
  if (!result) throw new Error(`no command ${name}`)
  return { ...shown(result.reply, name), reply: result.reply }
}

const buttons = ({ components }: Message) =>
  components.map((row) => row.components.map((one) => one.toJSON() as { label?: string; disabled?: boolean }))

describe('the measure', () => {
  it('counts lines as a phone breaks them', () => {
    const lines = (description: string) => phoneLines({ embeds: [{ description }], components: [] })
    expect(lines('one line')).toBe(1)
    expect(lines(`${'twelve chars'} ${'x'.repeat(25)}`)).toBe(1)
    expect(lines(`${'twelve chars'} ${'x'.repeat(26)}`)).toBe(2)
    expect(lines('x'.repeat(39))).toBe(2)
    expect(lines('a\n\nb')).toBe(3)
    expect(lines(`> ${'x'.repeat(36)}`)).toBe(1)
    expect(lines(`> ${'x'.repeat(37)}`)).toBe(2)
    expect(lines('[a link](https://example.org/that-is-much-longer-than-a-line-of-a-phone)')).toBe(1)
    expect(lines('```\ncode\n```')).toBe(1)
    expect(
      phoneLines({ embeds: [{ title: 'a', author: { name: 'b' }, footer: { text: 'c' } }], components: [{}] }),
    ).toBe(4)
  })
})

describe('/timeline', () => {
  it.each(['ceasefire', 'Gaza hostages', 'Kursk', 'Witkoff'])('takes at most 18 lines a page: %s', async (topic) => {
    const { lines, reply } = await run('timeline', { topic })
    expect(reply.blocks.filter(({ kind }) => kind === 'evidence').length).toBeGreaterThan(0)
    expect(lines).toBeLessThanOrEqual(18)
  })
})

describe('/ask', () => {
  it.each([
    'when will trump and putin talk',
    'how many hostages for the Gaza extension',
    'what did Waltz say about right and wrong',
    'kursk',
    'what conditions did Putin set for the cease-fire',
  ])('answers in at most 12 lines with one row of at most five buttons: %s', async (question) => {
    const { message, lines } = await run('ask', { question })
    expect(lines).toBeLessThanOrEqual(12)
    const [row = [], ...others] = buttons(message)
    expect(others).toEqual([])
    expect(row.length).toBeLessThanOrEqual(5)
    expect(row.filter(({ disabled }) => disabled)).toEqual([])
  })

  it('shows any passage in 12 lines, or in as many as its answering sentence takes', () => {
    const { briefing } = context
    for (const passage of briefing.articles.flatMap(briefing.passagesOf)) {
      const [first] = passageSentences(passage)
      const view = { matches: [matchOf(passage, first ?? passage)], at: 0, context: 0, strength: 'likely' as const }
      const reply = matchViewReply(briefing, view)
      if (!reply) throw new Error('the passage is gone')
      const { message, lines } = shown(reply, 'ask')
      const quoted = message.embeds[0]?.description?.split('\n').filter((line) => line.startsWith('> ')) ?? []
      const [own = '', ...differing] = quoted
      const isOnlySentence = /^> \*\*[^*]*\*\*(?: \[…\])?$/.test(own)
      if (differing.length > 0) continue
      expect(lines <= 12 || isOnlySentence, message.embeds[0]?.description).toBe(true)
    }
  })

  it('cuts a long passage between sentences, and shows all of it with more context', () => {
    const sentence = (n: number) => `The harbour board of Varnhem met for the ${n}th time, and nothing came of it.`
    const body = Array.from({ length: 9 }, (_, i) => sentence(i + 4)).join(' ')
    const briefing = briefingOf(articleOf(`${body}\n\nAnother paragraph tells of the ferry to Lind.`, 'a.md'))
    const [passage] = briefing.passagesOf(briefing.articles[0] ?? articleOf('', 'b.md'))
    if (!passage) throw new Error('no passage')
    const words = passageSentences(passage)[4] ?? passage
    const at = (context: number) => {
      const reply = matchViewReply(briefing, { matches: [matchOf(passage, words)], at: 0, context, strength: 'weak' })
      return reply ? shown(reply, 'ask') : { lines: 0, message: { embeds: [] } }
    }
    expect(at(0).lines).toBeLessThanOrEqual(12)
    expect(at(0).message.embeds[0]?.description).toMatch(
      /^> \[…\] .*\*\*The harbour board of Varnhem met for the 8th.*\[…\]$/,
    )
    expect(at(1).message.embeds[0]?.description).not.toContain('[…]')
  })

  it.each([
    'how do I make borscht',
    'hello bot',
    'flimbo gnork',
    'tram strike',
    'why',
    'when did Mark Rubioo win the vote in Lindby',
    'what is the latest',
    'https://example.com/some/unknown/article/of/somebody',
    'council https://example.com/some/unknown/article/of/somebody',
  ])('misses in at most 6 lines: %s', async (question) => {
    const { lines, reply } = await run('ask', { question })
    expect(reply.audience).toBe('asker')
    expect(lines).toBeLessThanOrEqual(6)
  })

  it('offers the name that a word may misspell, and asks again with it', async () => {
    const { reply } = await run('ask', { question: 'borscht with Quill' })
    const meant = reply.actions.find(({ name }) => name === 'meant')
    expect(meant).toMatchObject({ label: 'Did you mean Nora Quillon?', view: '=borscht with Quillon' })
  })
})

describe('other replies', () => {
  it.each(['Witkoff', 'Waltz', 'Ruth Tarn', 'Milo Tarn', 'Quillon'])(
    'are pages of at most 18 lines with numbered quotations: /quote %s',
    async (speaker) => {
      let { reply, message, lines } = await run('quote', { speaker })
      for (;;) {
        expect(lines).toBeLessThanOrEqual(18)
        expect(message.embeds[0]?.description).toMatch(/^\*\*1\.\*\*/m)
        const next = reply.actions.find(({ name }) => name === 'next')
        const turned = next?.kind === 'view' ? await commandNamed('quote')?.show?.(context, next.view) : null
        if (!turned) break
        reply = turned
        ;({ message, lines } = shown(turned, 'quote'))
      }
    },
  )

  it('say in one line that a quotation is word for word, and where', async () => {
    const { message, lines } = await run('verify', { quotation: 'I expect Trump and Putin to speak this week' })
    expect(lines).toBeLessThanOrEqual(7)
    const [first, ...others] = message.embeds[0]?.description?.split('\n') ?? []
    expect(first).toMatch(/^\*\*Word for word — Steve Witkoff\*\* · \[Weekend Desk\]\(https:.*\) and \d more$/)
    expect(others).toEqual([expect.stringMatching(/^Searched 12 articles/) as string])
  })

  it('show first how a quotation differs', async () => {
    const { message } = await run('verify', { quotation: 'I expect Trump and Putin to speak next month' })
    expect(message.embeds[0]?.description).toMatch(
      /^\*\*Altered — Steve Witkoff\*\*\n~~next month~~ → __this week__\n> /,
    )
  })

  it('offer the context of several quotations in one menu', async () => {
    const quotation = Array.from({ length: 11 }, () => '“I expect Trump and Putin to speak this week”').join(' and ')
    const { message } = await run('verify', { quotation })
    const [menu = [], row = [], ...others] = message.components.map(({ components }) => components)
    expect(others).toEqual([])
    const { options } = JSON.parse(JSON.stringify(menu[0])) as { options: { label: string; value: string }[] }
    expect(options.length).toBeGreaterThanOrEqual(10)
    expect(new Set(options.map(({ value }) => value)).size).toBe(options.length)
    expect(row).toHaveLength(1)
  })

  it.each([
    ['provenance', 15],
    ['cite', 15],
    ['help', 12],
    ['briefing', 12],
    ['sources', 12],
  ])('fit: /%s takes at most %i lines, and leads to the rest', async (name, most) => {
    const { lines, message } = await run(name, name === 'provenance' || name === 'cite' ? { id: passageId } : {})
    expect(lines).toBeLessThanOrEqual(most)
    expect(buttons(message)[0]?.length).toBeGreaterThan(1)
  })

  it.each(['de', 'fr', 'es'] as const)('fit in the words of other languages too: %s', async (language) => {
    const languages = { asker: language, everyone: language }
    const call = { by: 'Ada', onProgress: () => undefined, languages }
    const cases = [
      ...['help', 'briefing', 'sources'].map((name) => [name, {}, 12] as const),
      ...['how do I make borscht', 'flimbo gnork', 'why'].map((question) => ['ask', { question }, 6] as const),
      ['ask', { question: 'how many hostages for the Gaza extension' }, 12],
      ['quote', { speaker: 'Ruth Tarn' }, 18],
      ['verify', { quotation: 'I expect Trump and Putin to speak this week' }, 7],
      ['provenance', { id: passageId }, 15],
      ['cite', { id: passageId }, 15],
    ] as const
    for (const [name, values, most] of cases) {
      const result = await commandNamed(name)?.run({ ...context, call }, values)
      expect(result && shown(result.reply, name).lines, `${name} ${JSON.stringify(values)}`).toBeLessThanOrEqual(most)
    }
  })

  it('fit: so does what is known of the article’s file', async () => {
    const place = context.briefing.passage(passageId)
    if (!place) throw new Error('no such passage')
    const at = Date.parse('2026-11-05T12:00:00Z')
    const added = { at, with: 'addition', by: 'Ada' } as const
    const origin = { sha256: 'a'.repeat(64), corpusVersion: 'abcdef12', added }
    for (const known of [origin, { ...origin, changed: { ...added, with: 'refresh' } as const }]) {
      const provenance = {
        outcome: 'unchanged',
        id: passageId,
        place: { kind: 'passage', ...place },
        origin: known,
      } as const
      expect(shown(provenanceReply(provenance), 'provenance').lines).toBeLessThanOrEqual(15)
      expect(shown(provenanceReply(provenance, 'card'), 'provenance').lines).toBeLessThanOrEqual(15)
    }
  })

  it('fit: the source card takes at most 15 lines', async () => {
    const card = await commandNamed('provenance')?.show?.(context, `${passageId}+`)
    expect(card && shown(card, 'provenance').lines).toBeLessThanOrEqual(15)
  })
})
