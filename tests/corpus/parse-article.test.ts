import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writtenBody } from '../../src/corpus/article.ts'
import { parseArticle } from '../../src/corpus/parse-article.ts'
import { RejectedFile } from '../../src/corpus/rejection.ts'
import { saidText } from '../../src/translations/wording.ts'
import { hostileText } from '../builders/hostile-text.ts'

describe('an article', () => {
  it('has the path below the corpus without extension as its id', () => {
    expect(parseArticle('Text.', 'a/b.c/story.one.md')).toMatchObject({
      id: 'a/b.c/story.one',
      file: 'a/b.c/story.one.md',
    })
  })

  it('has the whole text as its body if there is no front matter', () => {
    expect(parseArticle('\n\n  Text.\r\n', 'a.txt').body).toBe('\n\n  Text.\r\n')
  })

  it('has a body that begins right after the closing line of its front matter', () => {
    expect(parseArticle('---\r\ntitle: T\r\n---\r\n\r\n  Text.\r\n\r\n', 'a.md').body).toBe('\r\n  Text.\r\n\r\n')
  })

  it('has only the source fields that are known', () => {
    expect(parseArticle('---\noutlet: Desk\n---\nText.', 'a.md')).toEqual({
      id: 'a',
      file: 'a.md',
      title: 'Text.',
      outlet: 'Desk',
      tags: [],
      body: 'Text.',
    })
  })

  it.each(['---\ntitle: T\n---\n', '---\ntitle: T\n---\n \n***\n', '—', '\u200B'])(
    'is none without a word: %j',
    (text) => {
      expect(() => parseArticle(text, 'a.md')).toThrow(RejectedFile)
    },
  )

  it('is made from any text, or that text is rejected with a reason; nothing else is thrown', () => {
    const frontMatter = fc.oneof(
      hostileText,
      fc
        .array(
          fc.tuple(
            fc.constantFrom('title', 'outlet', 'author', 'published', 'url', 'tags', '- x', '"', '&a', '*a', '? '),
            fc.string(),
          ),
          { maxLength: 5 },
        )
        .map((fields) => fields.map(([name, value]) => `${name}: ${value}\n`).join('')),
    )
    const text = fc.oneof(
      hostileText,
      fc.tuple(frontMatter, hostileText).map(([head, body]) => `---\n${head}\n---\n${body}`),
    )
    fc.assert(
      fc.property(text, (file) => {
        try {
          const article = parseArticle(file, 'a.md')
          expect(file.endsWith(writtenBody(article))).toBe(true)
          expect(article.body).toHaveLength(writtenBody(article).length)
          expect(article.title.trim()).not.toBe('')
          expect(article.title).not.toContain('\n')
        } catch (error) {
          if (!(error instanceof RejectedFile)) throw error
          expect(saidText(error.reason)).not.toBe('')
        }
      }),
      { numRuns: 300 },
    )
  })
})
