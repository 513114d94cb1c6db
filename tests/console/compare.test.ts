import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { typeLines } from '../builders/typed-lines.ts'

const FILES = {
  'coast.md':
    '---\ntitle: Slide\noutlet: Coast Daily\npublished: 2026-03-01\n---\nAt least **40** people died when a mudslide hit Varnhem on Sunday, the rescue service said. “Nobody told us that the slope would move before the snow melts,” said Ada Lorne.\n',
  'hill.md':
    '---\ntitle: Deadly slide\noutlet: Hill Times\npublished: 2026-03-02\n---\nAt least 52 people died when a mudslide hit Varnhem on Sunday, the rescue service said. The queen will travel to the town on Tuesday.\n\n“Nobody warned us that the slope would move before the snow melts,” said Ada Lorne.\n',
  'cup.md': '---\ntitle: Cup\noutlet: Old Post\n---\nLindby won the cup final against Torp in heavy rain.\n',
}

interface Spanned {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Every span with its words that a record holds, with the article that it is in. */
function spansIn(value: unknown, article = ''): readonly (Spanned & { readonly article: string })[] {
  if (typeof value !== 'object' || value === null) return []
  const own = (value as { article?: unknown }).article
  const within = typeof own === 'string' ? own : article
  const isSpan = 'start' in value && 'end' in value && 'text' in value
  const here = isSpan ? [{ ...(value as Spanned), article: within }] : []
  return [...here, ...Object.values(value).flatMap((one) => spansIn(one, within))]
}

describe('/compare in the terminal', () => {
  it('gives records whose every span is a slice of its article', async () => {
    const corpus = corpusFolder(FILES)
    const bodyOf = (article: string) =>
      readFileSync(path.join(corpus, `${article}.md`), 'utf8').replace(/^---\n(?:.*\n)*?---\n/, '')
    const records = await typeLines(corpus, '/compare topic Varnhem mudslide', '/compare speaker Ada Lorne')
    expect(records).toMatchObject([
      {
        command: 'compare topic',
        topic: 'Varnhem mudslide',
        outcome: 'comparison',
        outlets: [
          { outlet: expect.any(String), reports: [{ relation: 'compared' }] },
          { reports: [{ relation: 'conflicting', kinds: ['figure'] }] },
        ],
        silent: ['Old Post'],
      },
      {
        command: 'compare speaker',
        speaker: 'Ada Lorne',
        outcome: 'comparison',
        chosen: { name: 'Ada Lorne' },
        statements: [{ outlets: [{ reports: [{ namedAs: 'speaker' }] }, { reports: [{ namedAs: 'speaker' }] }] }],
      },
    ])
    const spans = spansIn(records)
    expect(spans.length).toBeGreaterThan(8)
    for (const { article, start, end, text } of spans) expect(bodyOf(article).slice(start, end)).toBe(text)
  })

  it('takes a colon behind its second word, and says which comparisons there are', async () => {
    const [colon, none, unknown, other] = await typeLines(
      corpusFolder(FILES),
      '/compare topic: Varnhem mudslide',
      '/compare topic cup final',
      '/compare speaker Zaphod',
      '/compare Varnhem mudslide',
    )
    expect(colon).toMatchObject({ command: 'compare topic', topic: 'Varnhem mudslide', outcome: 'comparison' })
    expect(none).toMatchObject({ outcome: 'no-comparison', outlets: [{ outlet: 'Old Post' }], leftOut: [], silent: [] })
    expect(unknown).toMatchObject({ outcome: 'unknown' })
    expect(other).toMatchObject({ outcome: 'error' })
    expect(other?.message).toContain('/compare topic, /compare speaker')
  })
})
