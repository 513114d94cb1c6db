import { parse } from 'discord-markdown-parser'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cite } from '../../commands/cite.ts'
import type { CommandContext } from '../../commands/command.ts'
import { provenance } from '../../commands/provenance.ts'
import { quote } from '../../commands/quote.ts'
import { sources } from '../../commands/sources.ts'
import { verify } from '../../commands/verify.ts'
import { type Briefing, createBriefing } from '../../src/briefing/briefing.ts'
import { parseArticle } from '../../src/corpus/parse-article.ts'
import { escapeMarkdown } from '../../src/discord/messages/escape-markdown.ts'
import { renderMessage } from '../../src/discord/messages/render-message.ts'
import { answerReply, matchViewReply } from '../../src/reply/ask/answer-reply.ts'
import { decodeMatchView } from '../../src/reply/match-view.ts'
import { provenanceReply } from '../../src/reply/provenance/provenance-reply.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { provenanceOfPast } from '../../src/sources/provenance.ts'
import { visibleText } from '../../src/text/visible-text.ts'
import { rounds } from '../setup/test-all.ts'

interface Node {
  readonly type: string
  /** The character of an emoji. */
  readonly name?: string
  readonly content?: string | readonly Node[]
}

const plain = (nodes: readonly Node[]): string =>
  nodes
    .map(({ type, name, content }) => {
      if (type === 'br') return '\n'
      if (type === 'twemoji') return name
      return typeof content === 'string' ? content : plain(content ?? [])
    })
    .join('')
const kinds = (nodes: readonly Node[]): readonly string[] =>
  nodes.flatMap(({ type, content }) => [type, ...(Array.isArray(content) ? kinds(content) : [])])
const folded = (text: string) => visibleText(text).replace(/\s+/g, ' ').trim()

/** Text as hostile as it comes: prose, Markdown, mentions, addresses, controls, directions, emoji, long words. */
const hostile = fc
  .array(
    fc.oneof(
      fc.lorem({ maxCount: 12, mode: 'sentences' }),
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        ...['**', '__', '~~', '||', '`', '```', '> ', '>>> ', '# ', '-# ', '- ', '* ', '1. ', '[a](https://b.example)'],
        ...[
          '<@1234567890123456789>',
          '@everyone',
          '<#1>',
          '<t:0:R>',
          '<:a:1234567890123456789>',
          ':smile:',
          'https://a.example/_b_',
        ],
        ...[
          '\u202E',
          '\u200B',
          '\u0007',
          '\u001B[31m',
          '\n',
          '\n\n',
          '\r\n',
          '\\',
          '“',
          '”',
          '¯\\_(ツ)_/¯',
          '🐟',
          '.',
          '!',
        ],
      ),
      fc.integer({ min: 1, max: 3_000 }).map((length) => 'x'.repeat(length)),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(' '))

const metadata = fc.record({
  title: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 500 }),
  outlet: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 500 }),
  author: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 500 }),
})

describe('escaped text', () => {
  it('is text and nothing else to Discord, and the same text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const nodes = parse(escapeMarkdown(text), 'extended') as readonly Node[]
        expect(kinds(nodes).filter((kind) => !['text', 'br', 'twemoji'].includes(kind))).toEqual([])
        expect(folded(plain(nodes))).toBe(folded(text))
      }),
      { numRuns: rounds({ always: 150, inAll: 600 }) },
    )
  })
})

/** Within the limits, with the source and the whole answering sentence. */
function expectWholeAnswer(reply: Reply): void {
  const message = renderMessage(reply, 'ask', 'shareable')
  expectWithinLimits(message)
  for (const block of reply.blocks) {
    if (block.kind !== 'evidence') continue
    const [embed] = message.embeds
    const shown = folded(plain(parse(embed?.description ?? '', 'extended') as readonly Node[]))
    expect(shown).toContain(folded(block.body.slice(block.answering.start, block.answering.end)))
    expect(embed?.author?.name).not.toBe('')
    expect(embed?.footer?.text).toContain(reply.heading)
  }
}

/** What the first button forward leads to, or null without one. */
function nextMatch(briefing: Briefing, reply: Reply): Reply | null {
  const isForward = (action: Reply['actions'][number]) =>
    action.kind === 'view' && !action.beside && action.name !== 'previous'
  const action = reply.actions.find(isForward)
  if (action?.kind !== 'view') return null
  const view = decodeMatchView(action.view)
  const next = view && matchViewReply(briefing, view)
  if (!next) throw new Error(`the button ${action.name} leads nowhere`)
  return next
}

describe('a rendered answer', () => {
  it('keeps every limit, with the source and the whole answering sentence, for any article and any question', () => {
    fc.assert(
      fc.property(hostile, metadata, hostile, fc.nat(9), (body, fields, question, steps) => {
        const article = {
          ...parseArticle(`x ${body}`, 'a.md'),
          ...fields,
          url: `https://example.org/${'é('.repeat(40)}`,
        }
        const briefing = createBriefing({ articles: [article], rejected: [] })
        let reply: Reply | null = answerReply(briefing, briefing.ask({ question: `${question} ${body.slice(0, 200)}` }))
        for (let step = 0; reply !== null && step <= steps; step++) {
          expectWholeAnswer(reply)
          reply = nextMatch(briefing, reply)
        }
      }),
      { numRuns: rounds({ always: 75, inAll: 300 }) },
    )
  })

  it('cuts a passage only between sentences, at its ends, and marks the cuts', () => {
    const sentence = (n: number) =>
      `Sentence number ${n} of the zanzibar report tells *one* thing, and tells it at some length for the sake of the test.`
    const body = Array.from({ length: 9 }, (_, p) =>
      Array.from({ length: 7 }, (_, s) => sentence(p * 7 + s)).join(' '),
    ).join('\n\n')
    const briefing = createBriefing({
      articles: [parseArticle(`---\ntitle: Report\n---\n${body}`, 'a.txt')],
      rejected: [],
    })
    const answer = briefing.ask({ question: 'zanzibar report sentence number 30' })
    let reply = answerReply(briefing, answer)
    for (let press = 0; press < 8; press++) {
      const context = reply.actions.find(({ name }) => name === 'context')
      const view = context?.kind === 'view' ? decodeMatchView(context.view) : null
      reply = (view && matchViewReply(briefing, view)) ?? reply
    }
    const description = renderMessage(reply, 'ask', 'public').embeds[0]?.description ?? ''
    const shown = plain(parse(description, 'extended') as readonly Node[])
    expect(shown).toContain('[…] Sentence number')
    expect(shown.split('[…]')).toHaveLength(3)
    for (const match of shown.matchAll(/Sentence number (\d+)/g)) expect(shown).toContain(sentence(Number(match[1])))
    expect(shown).toContain('Sentence number 30 ')
  })
})

function expectWithinLimits(message: ReturnType<typeof renderMessage>): void {
  expect((message.content ?? '').length).toBeLessThanOrEqual(2_000)
  const embed = message.embeds[0]
  expect(embed?.author?.name.length).toBeLessThanOrEqual(256)
  expect(embed?.description?.length).toBeLessThanOrEqual(4_096)
  expect(embed?.description?.trim()).not.toBe('')
  const ids: string[] = []
  for (const row of message.components) {
    expect(row.components.length).toBeLessThanOrEqual(5)
    for (const component of row.components) {
      const json = component.toJSON() as { custom_id?: string; label?: string; url?: string }
      expect((json.label ?? '').length).toBeLessThanOrEqual(80)
      expect((json.custom_id ?? '').length).toBeLessThanOrEqual(100)
      expect((json.url ?? '').length).toBeLessThanOrEqual(512)
      if (json.custom_id !== undefined) ids.push(json.custom_id)
    }
  }
  expect(new Set(ids).size).toBe(ids.length)
  expect(message.components.length).toBeLessThanOrEqual(5)
}

/** Within the limits, with the words of the first quotation as they are. */
function expectFirstWords(reply: Reply): void {
  const message = renderMessage(reply, 'quote', 'shareable')
  expectWithinLimits(message)
  const shown = folded(plain(parse(message.embeds[0]?.description ?? '', 'extended') as readonly Node[]))
  const [first] = reply.blocks.filter((block) => block.kind === 'evidence')
  if (first) expect(shown).toContain(folded(first.body.slice(first.answering.start, first.answering.end)))
}

/** The next page of quotations, or null after the last. */
async function nextPage(context: CommandContext, reply: Reply): Promise<Reply | null> {
  const next = reply.actions.find((action) => action.name === 'next' || action.name === 'all')
  if (next?.kind !== 'view') return null
  const turned = await quote.show?.(context, next.view)
  if (!turned) throw new Error(`the button ${next.name} leads nowhere`)
  return turned
}

describe('a rendered page of quotations', () => {
  const speech = fc.tuple(hostile, fc.constantFrom('said Greta Holm', 'Holm said', 'she told reporters', 'Holm warned'))

  it('keeps every limit and shows the words as they are, for any article', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(speech, { minLength: 1, maxLength: 6 }), metadata, async (speeches, fields) => {
        const paragraphs = speeches.map(([words, cue]) => `“${words.replace(/[“”"\r\n\u0085]/g, ' ')},” ${cue}.`)
        const body = `Greta Holm spoke.\n\n${paragraphs.join('\n\n')}`
        const article = { ...parseArticle(body, 'a.md'), ...fields, url: 'https://example.org/a' }
        const briefing = createBriefing({ articles: [article], rejected: [] })
        const context = { briefing, commands: [quote], now: () => 0 }
        const about = speeches[0]?.[0] ?? ''
        let reply: Reply | null = (await quote.run(context, { speaker: 'Holm', about })).reply
        for (let page = 0; reply !== null && page < 5; page++) {
          expectFirstWords(reply)
          reply = await nextPage(context, reply)
        }
      }),
      { numRuns: rounds({ always: 30, inAll: 120 }) },
    )
  })
})

describe('a rendered source', () => {
  const url = fc.integer({ min: 0, max: 600 }).map((length) => `https://example.org/${'é('.repeat(length)}`)

  it('keeps every limit on its card, as a citation and in the list, for any article', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, metadata, url, async (text, fields, link) => {
        const article = { ...parseArticle(`x ${text}`, 'a.md'), ...fields, url: link, published: '2025-03-16' }
        const briefing = createBriefing({ articles: [article], rejected: [] })
        const context = { briefing, commands: [], now: () => 0 }
        const [passage] = briefing.passagesOf(article)
        const id = passage?.id ?? ''
        for (const command of [provenance, cite, sources]) {
          const { reply, record } = await command.run(context, command === sources ? {} : { id })
          expect(structuredClone({ reply, record })).toEqual({ reply, record })
          const message = renderMessage(reply, command.name, 'shareable')
          expectWithinLimits(message)
          const nodes = parse(message.embeds[0]?.description ?? '', 'extended') as readonly Node[]
          expect(
            kinds(nodes).filter((kind) => /mention|everyone|here|role|channel|spoiler|heading/i.test(kind)),
          ).toEqual([])
        }
      }),
      { numRuns: rounds({ always: 30, inAll: 120 }) },
    )
  })

  it('keeps every limit and shows the old words if they were edited or removed, for any two texts', () => {
    fc.assert(
      fc.property(hostile, hostile, metadata, (before, after, fields) => {
        const then = { ...parseArticle(`x ${before}`, 'a.md'), ...fields }
        const now = { ...parseArticle(`x ${after}`, 'a.md'), ...fields }
        const [words] = createBriefing({ articles: [then], rejected: [] }).passagesOf(then)
        const briefing = createBriefing({ articles: [now], rejected: [] })
        if (!words) return
        const past = {
          ...{ id: words.id, kind: 'passage' as const, start: words.start, end: words.end, article: then },
          ...{ sha256: '0'.repeat(64), corpusVersion: '0'.repeat(8), added: { at: 0, with: 'start' as const } },
        }
        for (const articles of [[now], []]) {
          const reply = provenanceReply(provenanceOfPast(past, articles, briefing.passagesOf))
          const message = renderMessage(reply, 'provenance', 'shareable')
          expectWithinLimits(message)
          const [first] = reply.blocks
          if (first?.kind !== 'evidence') throw new Error('no words are shown')
          const shown = folded(plain(parse(message.embeds[0]?.description ?? '', 'extended') as readonly Node[]))
          expect(shown).toContain(folded(first.body.slice(first.answering.start, first.answering.end)))
        }
      }),
      { numRuns: rounds({ always: 50, inAll: 200 }) },
    )
  })
})

describe('a rendered check of quotations', () => {
  const plainOf = (message: ReturnType<typeof renderMessage>) =>
    folded(plain(parse(message.embeds[0]?.description ?? '', 'extended') as readonly Node[]))

  it('keeps every limit, and says of each quotation what became of it, for any article and any message', async () => {
    await fc.assert(
      fc.asyncProperty(
        hostile,
        metadata,
        fc.array(hostile, { maxLength: 12 }),
        fc.boolean(),
        async (body, fields, said, swap) => {
          const speech = said.map((words) => words.replace(/[“”"\r\n\u0085]/g, ' '))
          const told = `Greta Holm spoke.\n\n${speech.map((words) => `“${words},” Holm said. ${body}`).join('\n\n')}`
          const article = { ...parseArticle(told, 'a.md'), ...fields, url: `https://example.org/${'é('.repeat(40)}` }
          const briefing = createBriefing({ articles: [article], rejected: [] })
          const quotation = `x ${speech.map((words) => `“${swap ? words.replace(/\w+/g, 'harbour') : words}”`).join(' and ')}`
          const { reply, record } = await verify.run(
            { briefing, commands: [verify], now: () => 0 },
            { quotation: quotation.slice(0, 6_000) },
          )
          const message = renderMessage(reply, 'verify', 'shareable')
          expectWithinLimits(message)
          const { quotations } = record as { readonly quotations: readonly unknown[] }
          expect(reply.blocks.filter((block) => block.kind === 'verdict')).toHaveLength(quotations.length)
          const shown = plainOf(message)
          const [first] = reply.blocks.filter((block) => block.kind === 'verdict')
          expect(shown).toContain(folded(first?.shortLabel ?? '').slice(0, 100))
        },
      ),
      { numRuns: rounds({ always: 40, inAll: 160 }) },
    )
  })

  it('holds ten quotations of three hundred characters with all their verdicts and sources', async () => {
    const sentence = (n: number) =>
      `In the year ${n} the harbour of Varnhem took ${n * 7} ships, and ${n * 3} of them were sent back because nobody had the papers ready; ` +
      `the harbour master, who had warned of it in the spring of ${n + 1}, was asked ${n * 11} times whether that could happen again, and answered each time.`
    const numbers = Array.from({ length: 10 }, (_, i) => i + 11)
    const paragraphs = numbers.map(
      (n) => `“${sentence(n)}” Greta Holm said on day ${n}, and nobody knew of another way out.`,
    )
    const article = {
      ...parseArticle(paragraphs.join('\n\n'), 'a.md'),
      title: 'Ships',
      outlet: 'Morning Desk',
      url: 'https://example.org/a',
    }
    const briefing = createBriefing({ articles: [article], rejected: [] })
    const quotation = numbers.map((n) => `“${sentence(n).replace('nobody had', 'somebody had')}”`).join('\n')
    const { reply } = await verify.run({ briefing, commands: [verify], now: () => 0 }, { quotation })
    const message = renderMessage(reply, 'verify', 'shareable')
    expectWithinLimits(message)
    const shown = plainOf(message)
    for (const n of numbers) expect(shown).toContain(`${n - 10}. Altered`)
    expect(shown.split('Ships · Morning Desk')).toHaveLength(11)
    expect(shown).not.toContain('does not fit into one message')
  })
})
