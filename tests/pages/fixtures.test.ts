/** Saved pages of the project's own making, in the shapes that outlets use, and what each must give. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { writeArticleText } from '../../src/corpus/write-article-text.ts'
import { extractArticle } from '../../src/pages/extract-article.ts'
import { ExtractionFailure } from '../../src/pages/extraction-failure.ts'
import { draftOfPage } from '../../src/updates/draft.ts'
import { decodeBody } from '../../src/web/decode-body.ts'

const FIXTURES = path.join(import.meta.dirname, 'fixtures')

interface Fixture {
  readonly html: string
  /** `expected.md` holds the article's file; `expected.json` holds the reason for which the page is refused. */
  readonly expected: { readonly kind: 'article' | 'refusal'; readonly text: string }
}

/** @throws Error if the folder does not hold exactly one expectation */
function readFixture(folder: string): Fixture {
  const html = decodeBody(readFileSync(path.join(folder, 'input.html')))
  const [article, refusal] = ['expected.md', 'expected.json'].map((file) => path.join(folder, file))
  const found = [article, refusal].filter((file) => file !== undefined && existsSync(file))
  if (found.length !== 1 || found[0] === undefined) {
    throw new Error(`${path.basename(folder)} needs either expected.md or expected.json: write it by hand`)
  }
  const text = readFileSync(found[0], 'utf8')
  if (found[0] === article) return { html, expected: { kind: 'article', text } }
  return { html, expected: { kind: 'refusal', text: JSON.stringify(JSON.parse(text)) } }
}

/** What the page gives, in the form of the expectation. */
function extracted(html: string, shape: string): Fixture['expected'] {
  try {
    const { text, fields } = draftOfPage(extractArticle(html, `https://www.example.org/${shape}`))
    return { kind: 'article', text: writeArticleText(fields, text) }
  } catch (error) {
    if (!(error instanceof ExtractionFailure)) throw error
    return { kind: 'refusal', text: JSON.stringify({ reason: error.reason }) }
  }
}

describe('a saved page of the shape', () => {
  const shapes = readdirSync(FIXTURES)

  it.each(shapes)('%s gives exactly what is expected', (shape) => {
    const { html, expected } = readFixture(path.join(FIXTURES, shape))
    expect(extracted(html, shape)).toEqual(expected)
  })

  it('has not been lost: all shapes are there', () => {
    expect(shapes.length).toBeGreaterThanOrEqual(13)
  })
})

describe('a fixture', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'fixture-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  function fixtureWith(...files: readonly string[]): string {
    const shape = path.join(folder, files.join('-'))
    mkdirSync(shape)
    for (const file of files) writeFileSync(path.join(shape, file), '{"reason":"too-little-text"}\n')
    return shape
  }

  it('fails without an expectation, and with two', () => {
    expect(() => readFixture(fixtureWith('input.html'))).toThrow(/needs either expected.md or expected.json/)
    expect(() => readFixture(fixtureWith('input.html', 'expected.md', 'expected.json'))).toThrow(/needs either/)
  })

  it('fails without an input', () => {
    expect(() => readFixture(fixtureWith('expected.json'))).toThrow(/ENOENT/)
  })

  it('fails if the page gives something else', () => {
    const { html, expected } = readFixture(fixtureWith('input.html', 'expected.json'))
    expect(extracted(html, 'x')).toEqual(expected)
    expect(extracted(html, 'x')).not.toEqual({ kind: 'article', text: expected.text })
  })
})
