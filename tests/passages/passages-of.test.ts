import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RejectedFile } from '../../src/corpus/rejection.ts'
import { type Passage, passageSentences, passageText } from '../../src/passages/passage.ts'
import { passagesOf } from '../../src/passages/passages-of.ts'
import { sliceOf } from '../../src/text/span.ts'
import { visibleText } from '../../src/text/visible-text.ts'
import { articleOf } from '../builders/article-of.ts'
import { HOSTILE_GIANTS, hostileText } from '../builders/hostile-text.ts'

const FIRST = 'The envoy flew to Moscow on Thursday and stayed there for several hours.'
const SECOND = 'On Sunday he told a television network that the talks had gone very well.'
const THIRD = 'Nobody in Moscow or in Kyiv has said in public whether that is how they see it.'

const passages = (body: string) => passagesOf(articleOf(body))
const textsOf = (body: string) => passages(body).map(passageText)

describe('passages', () => {
  it('are the paragraphs of an article, numbered from 1', () => {
    expect(textsOf(`${FIRST}\n\n${SECOND}\n\n${THIRD}`)).toEqual([FIRST, SECOND, THIRD])
    expect(passages(`${FIRST}\n\n${SECOND}`).map(({ paragraph }) => paragraph)).toEqual([1, 2])
  })

  it('join a heading or another very short paragraph to the one that follows', () => {
    expect(textsOf(`${FIRST}\n\n## In Moscow\n\n${SECOND}`)).toEqual([FIRST, `In Moscow\n\n${SECOND}`])
  })

  it('join a very short last paragraph to the one before', () => {
    expect(textsOf(`${FIRST}\n\n${SECOND}\n\nHe agreed.`)).toEqual([FIRST, `${SECOND}\n\nHe agreed.`])
  })

  it('leave a very short article as it is', () => {
    expect(textsOf('He agreed.')).toEqual(['He agreed.'])
  })

  it('know the paragraphs that they consist of', () => {
    const body = `## In Moscow\n\n${SECOND}\n\n${THIRD}`
    const [first] = passages(body)
    expect(first?.paragraphs.map((span) => sliceOf(body, span))).toEqual(['In Moscow', SECOND])
    expect(first?.paragraph).toBe(1)
  })

  it('hold no page furniture, and join nothing across it', () => {
    const body = `${FIRST}\n\nHe agreed.\n\nAdvertisement\n\n${SECOND}\n\nShare this article\n\nComments`
    expect(textsOf(body)).toEqual([`${FIRST}\n\nHe agreed.`, SECOND])
  })

  it('count furniture when they number their paragraphs, as a reader of the page does', () => {
    expect(passages(`By Ada Lovelace\n\n${FIRST}\n\nAdvertisement\n\n${SECOND}`).map((p) => p.paragraph)).toEqual([
      2, 4,
    ])
  })

  it('split a very long paragraph between sentences into parts of similar length', () => {
    const long = Array.from(
      { length: 40 },
      (_, i) => `Sentence number ${i} of this paragraph says ${'very '.repeat(i % 7)}little.`,
    ).join(' ')
    const parts = textsOf(`${FIRST}\n\n${long}`).slice(1)
    expect(parts.length).toBeGreaterThan(1)
    expect(parts.join(' ')).toBe(long)
    for (const part of parts) {
      expect(part).toMatch(/^Sentence .*\.$/)
      expect(part.length).toBeLessThanOrEqual(1_400)
      expect(part.length).toBeGreaterThan(300)
    }
  })

  it('give each part of a long paragraph the number of that paragraph', () => {
    const long = Array.from({ length: 60 }, (_, i) => `Sentence number ${i} of this paragraph says little.`).join(' ')
    const parts = passages(`## In Moscow\n\n${long}`)
    expect(parts.length).toBeGreaterThan(1)
    expect(parts.map(({ paragraph }) => paragraph)).toEqual([1, ...parts.slice(1).map(() => 2)])
  })

  it('keep a heading out of the first sentence below it, even if a paragraph is split', () => {
    const long = Array.from({ length: 60 }, (_, i) => `Sentence number ${i} of this paragraph says little.`).join(' ')
    const body = `## In Moscow\n\n${long}`
    const sentences = passages(body)
      .flatMap(passageSentences)
      .map((span) => sliceOf(body, span))
    expect(sentences.slice(0, 2)).toEqual(['In Moscow', 'Sentence number 0 of this paragraph says little.'])
  })

  it('are one if the whole text is furniture', () => {
    expect(textsOf('Comments')).toEqual(['Comments'])
  })

  it('are slices of any body, in order, without overlap, with paragraphs and sentences inside', () => {
    fc.assert(
      fc.property(hostileText, (body) => {
        let article: ReturnType<typeof articleOf>
        try {
          article = articleOf(body)
        } catch (error) {
          if (error instanceof RejectedFile) return
          throw error
        }
        let end = 0
        const all = passagesOf(article)
        expect(all.length).toBeGreaterThan(0)
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
        for (const passage of all) {
          expect(passage.start).toBeGreaterThanOrEqual(end)
          expect(passage.end).toBeGreaterThan(passage.start)
          end = passage.end
          expectInside(passage, passage.paragraphs)
          expectInside(passage, passageSentences(passage))
        }
        expect(end).toBeLessThanOrEqual(article.body.length)
      }),
    )
  })

  it.each(Object.entries(HOSTILE_GIANTS))('are found in %s, 100,000 characters long', (_name, text) => {
    const body = `Envoy. ${text}`
    const all = passages(body)
    expect(all.length).toBeGreaterThan(0)
    expect(all.at(-1)?.end).toBeLessThanOrEqual(body.length)
  })
})

/** In order, without overlap, and with everything that is visible in the passage. */
function expectInside(passage: Passage, spans: readonly { readonly start: number; readonly end: number }[]): void {
  const { body } = passage.article
  let { start: end } = passage
  expect(spans.length).toBeGreaterThan(0)
  for (const span of spans) {
    expect(span.start).toBeGreaterThanOrEqual(end)
    expect(visibleText(body.slice(end, span.start)).trim()).toBe('')
    end = span.end
  }
  expect(end).toBeLessThanOrEqual(passage.end)
  expect(visibleText(body.slice(end, passage.end)).trim()).toBe('')
}

describe('the id of a passage', () => {
  const idOf = (body: string, words: string, file?: string) =>
    passagesOf(articleOf(body, file)).find((passage) => passageText(passage).replace(/\s+/g, ' ').includes(words))?.id

  it('is seven letters and digits', () => {
    for (const { id } of passages(`${FIRST}\n\n${SECOND}`)) expect(id).toMatch(/^[0-9A-Za-z]{7}$/)
  })

  it('stays the same if other paragraphs are added, changed or taken away', () => {
    const id = idOf(`${FIRST}\n\n${SECOND}`, SECOND)
    expect(idOf(`${THIRD}\n\n${SECOND}\n\n${THIRD}`, SECOND)).toBe(id)
    expect(idOf(SECOND, SECOND)).toBe(id)
  })

  it('stays the same if the file is wrapped anew or gets other line ends', () => {
    const id = idOf(`${FIRST} ${SECOND} ${THIRD}`, FIRST)
    const wrapped = `${FIRST} ${SECOND} ${THIRD}`.replace(/(.{40,60}) /g, '$1\n')
    expect(idOf(wrapped, FIRST)).toBe(id)
    expect(idOf(wrapped.replaceAll('\n', '\r\n'), FIRST)).toBe(id)
  })

  it('changes with the words, and with the article', () => {
    const id = idOf(FIRST, FIRST)
    expect(idOf(FIRST.replace('Thursday', 'Friday'), 'Friday')).not.toBe(id)
    expect(idOf(FIRST, FIRST, 'other/story.md')).not.toBe(id)
  })

  it('differs if one article says the same twice', () => {
    const ids = passages(`${FIRST}\n\n${SECOND}\n\n${FIRST}`).map(({ id }) => id)
    expect(new Set(ids).size).toBe(3)
  })

  it('is not given a second time', () => {
    const taken = new Set<string>()
    const article = articleOf(FIRST)
    const [first] = passagesOf(article, taken)
    const [second] = passagesOf(article, taken)
    expect(first?.id).not.toBe(second?.id)
    expect([...taken]).toEqual([first?.id, second?.id])
  })
})
