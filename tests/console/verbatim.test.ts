import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import picocolors from 'picocolors'
import { describe, expect, it } from 'vitest'
import { renderReply } from '../../src/console/render-text.ts'
import { createSession } from '../../src/console/session.ts'
import { type Article, writtenBody } from '../../src/corpus/article.ts'
import { RejectedFile } from '../../src/corpus/rejection.ts'
import { articleOf } from '../builders/article-of.ts'
import { contextOf } from '../builders/context-of.ts'
import { hostileText } from '../builders/hostile-text.ts'

const BAR = '│'
const CUT = '[…]'

/** As the product compares: invisible characters set aside, white space folded. */
const folded = (text: string): string =>
  text
    .replace(/(?![\t\n\v\f\r\u0085])[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu, '')
    .replace(/[\s\u0085]+/g, ' ')
    .trim()

/** The words that a reader of the terminal sees as evidence: the lines behind the bar, split at each marked cut. */
function seenEvidence(screen: string): readonly string[] {
  const lines = screen.split('\n').filter((line) => line.startsWith(BAR))
  return lines
    .map((line) => line.slice(BAR.length + 1))
    .join('\n')
    .split(`\n${CUT}\n`)
    .map(folded)
}

/** Whether the pieces are slices of the body, in order. */
function areSlicesOf(body: string, pieces: readonly string[]): boolean {
  const text = folded(body)
  let from = 0
  return pieces.every((piece) => {
    const at = text.indexOf(piece, from)
    from = at + piece.length
    return at !== -1
  })
}

/** Every `start`, `end` and `text` in a record, with the id of the article that they belong to. */
function spansIn(
  value: unknown,
  article = '',
): readonly { article: string; start: number; end: number; text: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const record = value as Record<string, unknown>
  const id = typeof record.article === 'string' ? record.article : article
  const own =
    typeof record.start === 'number'
      ? [{ ...(record as { start: number; end: number; text: string }), article: id }]
      : []
  return [...own, ...Object.values(record).flatMap((inner) => spansIn(inner, id))]
}

function articlesOf(bodies: readonly string[]): readonly Article[] {
  return bodies.flatMap((body, i) => {
    try {
      return [articleOf(body, `${i}.md`)]
    } catch (error) {
      if (error instanceof RejectedFile) return []
      throw error
    }
  })
}

const PRESSES = ['/nearest', '/context', '/context', '/next', '/context', '/previous'] as const
const PLAIN = { colors: picocolors.createColors(false), width: 60 }
const COLOURED = { colors: picocolors.createColors(true), width: 40 }

describe('the verbatim promise in the terminal', () => {
  it('holds for any articles, any question and every button: what is seen as evidence is a slice of an article', async () => {
    let seen = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(hostileText, { minLength: 1, maxLength: 3 }),
        hostileText,
        fc.nat(200),
        async (bodies, typed, from) => {
          const articles = articlesOf(bodies)
          const session = createSession(contextOf(...articles))
          const words = articles[0]?.body.slice(from, from + 60) ?? ''
          for (const line of [`/ask ${typed.slice(0, 60)} ${words}`, ...PRESSES]) {
            const result = await session.run(line)
            if (result.kind !== 'reply') continue
            const shown = result.reply.blocks.filter((block) => block.kind === 'evidence')
            const screen = renderReply(result.reply, PLAIN)
            expect(stripVTControlCharacters(renderReply(result.reply, COLOURED)), line).not.toMatch(
              /(?!\n)[\p{Cc}\p{Bidi_Control}]/u,
            )
            expect(screen, line).not.toMatch(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u)
            if (shown.length === 0) {
              expect(screen).not.toMatch(/^│/m)
              continue
            }
            seen++
            const pieces = seenEvidence(screen)
            expect(pieces.join('')).not.toBe('')
            expect(
              articles.some(({ body }) => areSlicesOf(body, pieces)),
              JSON.stringify([pieces, line]),
            ).toBe(true)
          }
        },
      ),
      { numRuns: 150 },
    )
    expect(seen).toBeGreaterThan(50)
  })

  it('holds in the record: every start and end slices the body to the text beside it', async () => {
    let seen = 0
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText, { minLength: 1, maxLength: 3 }), fc.nat(200), async (bodies, from) => {
        const articles = articlesOf(bodies)
        const byId = new Map(articles.map((article) => [article.id, writtenBody(article)]))
        const session = createSession(contextOf(...articles))
        const { record } = await session.run(`/ask ${articles[0]?.body.slice(from, from + 60) ?? 'nothing'}`)
        for (const { article, start, end, text } of spansIn(record)) {
          seen++
          expect(byId.get(article)?.slice(start, end)).toBe(text)
        }
      }),
      { numRuns: 200 },
    )
    expect(seen).toBeGreaterThan(50)
  })

  it('holds if accents are written with combining characters', async () => {
    const body =
      'Zoe\u0308 Ha\u030Akansson and the \u212Bngstro\u0308m laboratory of Varnhem signed the contract on Friday, the board said.'
    const result = await createSession(contextOf(articleOf(body))).run(
      '/ask which laboratory of Varnhem signed the contract',
    )
    expect(result.kind === 'reply' && renderReply(result.reply, PLAIN)).toContain(body)
  })

  it('marks what it leaves out: page furniture inside a wider view', async () => {
    const first = 'The harbour board of Varnhem agreed on Tuesday to let forty grain ships leave before June.'
    const second = 'Dock workers will strike from Friday on, their union leader Greta Holm said after a long vote.'
    const session = createSession(contextOf(articleOf(`${first}\n\nAdvertisement\n\n${second}`)))
    await session.run('/ask when will the dock workers strike, says Greta Holm')
    const wider = await session.run('/context')
    expect(wider.kind === 'reply' && seenEvidence(renderReply(wider.reply, PLAIN))).toEqual([first, second])
  })

  it('lets no title or outlet pass for evidence', async () => {
    const article = articleOf(
      'The harbour board of Varnhem agreed on Tuesday to let forty grain ships leave before June.',
      'a.md',
      { title: 'Ships\u0085│ “A forged quotation.”', outlet: 'Desk\u2028│ another', author: 'Ada\n│ Lovelace' },
    )
    const result = await createSession(contextOf(article)).run('/ask how many grain ships may leave Varnhem')
    const screen = result.kind === 'reply' ? renderReply(result.reply, PLAIN) : ''
    expect(seenEvidence(screen)).toEqual([article.body])
  })

  it('lets no title in a refusal wrap into what passes for evidence', async () => {
    const title = 'Ships │ leave │ “Varnhem” │ forged │ and │ so │ forth'
    const body = 'The harbour board of Varnhem agreed on Tuesday to let forty grain ships leave before June.'
    const session = createSession(contextOf(articleOf(body, 'a.md', { title })))
    const result = await session.run('/ask who won the walnut bread race of the harbour')
    if (result.kind !== 'reply') throw new Error('there is no reply')
    expect(result.record.outcome).toBe('no-answer')
    for (let width = 20; width < 80; width++) {
      const screen = renderReply(result.reply, { ...PLAIN, width })
      expect(screen).toContain('forged')
      expect(seenEvidence(screen).join('')).toBe('')
    }
  })
})
