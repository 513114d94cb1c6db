import { describe, expect, it } from 'vitest'
import type { QuotationComparison } from '../../src/comparison/quotation-comparison.ts'
import type { Article } from '../../src/corpus/article.ts'
import { sliceOf } from '../../src/text/span.ts'
import { articleOf } from '../builders/article-of.ts'
import { briefingOf } from '../builders/briefing-of.ts'

const article = (outlet: string, ...paragraphs: readonly string[]): Article =>
  articleOf(paragraphs.join('\n\n'), `${outlet}-${paragraphs.join('').length}.md`, { outlet, published: '2026-03-01' })

const COAST = article(
  'Coast Daily',
  '“The ships will leave on Friday in any weather, and nobody is to blame,” said Greta Holm, the harbour master. “I have slept very little.”',
  'Holm also told the council: “We found 12 leaks in the old pier.”',
)
const HILL = article(
  'Hill Times',
  'Harbour master Greta Holm told reporters: “The ships will leave this Friday in any weather, and nobody can be blamed.”',
  '“We found 20 leaks in the old pier,” Holm said.',
)
const VALLEY = article(
  'Valley Sun',
  '“The ships will leave on Friday in any weather, and nobody is to blame,” a harbour official said.',
)
const DENYING = article(
  'North Star',
  'Greta Holm denied having said “the ships will leave on Friday in any weather, and nobody is to blame”.',
)
const OTHER = article(
  'Far News',
  '“The ships will leave on Friday in any weather, and nobody is to blame,” said Olaf Brandt, the minister of transport.',
)
const CUP = article('Old Post', 'Lindby won the cup final against Torp. “We sang all night,” said Mira Sund.')

async function compared(
  articles: readonly Article[],
  asked: { readonly typed?: string; readonly about?: string; readonly page?: number } = {},
): Promise<QuotationComparison> {
  const { typed = 'Greta Holm', about = 'ships on Friday', page = 0 } = asked
  return briefingOf(...articles).compareQuotations({ speaker: { typed }, about, statement: 0, page })
}

/** Of each source that is shown: whom it names, in what it contradicts, and what is marked. */
async function summary(articles: readonly Article[], about?: string, page = 0) {
  const comparison = await compared(articles, { page, ...(about === undefined ? {} : { about }) })
  if (comparison.outcome !== 'comparison') return comparison.outcome
  return comparison.shown.map(({ source, reports }) => [
    source,
    ...reports.map(({ namedAs, kinds, differing, article: own }) =>
      [namedAs, ...kinds, ...differing.map((span) => sliceOf(own.body, span))].join(' | '),
    ),
  ])
}

describe('a comparison of what somebody said', () => {
  it('puts the form of each outlet side by side and marks the words that differ', async () => {
    expect(await summary([COAST, HILL])).toEqual([
      ['Coast Daily', 'speaker | on | is to blame'],
      ['Hill Times', 'speaker | this | can be blamed'],
    ])
  })

  it('says which outlet prints the words without the speaker, as somebody else’s, or as never said', async () => {
    expect(await summary([COAST, VALLEY])).toEqual([
      ['Coast Daily', 'speaker'],
      ['Valley Sun', 'nobody'],
    ])
    expect(await summary([COAST, OTHER])).toEqual([
      ['Coast Daily', 'speaker'],
      ['Far News', 'other'],
    ])
    expect(await summary([COAST, DENYING])).toEqual([
      ['Coast Daily', 'speaker'],
      ['North Star', 'denied'],
    ])
  })

  it('shows another figure as a contradiction', async () => {
    expect(await summary([COAST, HILL], 'leaks')).toEqual([
      ['Coast Daily', 'speaker | 12'],
      ['Hill Times', 'speaker | figure | 20'],
    ])
  })

  it('shows contradictions first, three outlets a page, and every outlet on a page', async () => {
    const all = [COAST, HILL, VALLEY, DENYING, OTHER]
    const pages = [await summary(all), await summary(all, undefined, 1)].map((page) =>
      typeof page === 'string' ? [] : page.map(([source]) => source ?? ''),
    )
    expect(pages.map(([first]) => first)).toEqual(['Coast Daily', 'Coast Daily'])
    expect(pages.map(([, ...others]) => others.sort())).toEqual([
      ['Far News', 'North Star'],
      ['Hill Times', 'Valley Sun'],
    ])
  })

  it('shows both forms of an outlet that prints two', async () => {
    const twice = article('Coast Daily', 'Greta Holm said: “The ships will leave on Monday, and nobody is to blame.”')
    const shown = await summary([COAST, HILL, twice])
    expect(Array.isArray(shown) && shown.find(([source]) => source === 'Coast Daily')).toHaveLength(3)
  })

  it('names an outlet without these words only if none of its articles holds them', async () => {
    const silent = async (...articles: readonly Article[]) => {
      const comparison = await compared(articles)
      return comparison.outcome === 'comparison' ? comparison.silent : null
    }
    expect(await silent(COAST, HILL, CUP)).toEqual(['Old Post'])
    const reported = article(
      'Old Post',
      'Ships will leave the harbour on Friday whatever the weather, its master says.',
    )
    expect(await silent(COAST, HILL, CUP, reported)).toEqual([])
  })

  it('is none if one outlet alone prints each quotation, if nobody is meant, or if several may be', async () => {
    const arne = article('Old Post', '“I would not promise that the ships leave,” said Arne Holm, a deputy.')
    expect((await compared([COAST, CUP])).outcome).toBe('printed-once')
    expect((await compared([COAST, CUP], { typed: 'Zaphod' })).outcome).toBe('unknown')
    expect((await compared([COAST, HILL, arne], { typed: 'Holm' })).outcome).toBe('ambiguous')
    expect((await compared([COAST, HILL], { about: 'marmalade' })).outcome).toBe('not-quoted')
  })

  it('takes the same few words of two people for two statements', async () => {
    const shouts = article('Far News', '“We will never surrender the cup,” said Mira Sund after the match.')
    const holm = article('Coast Daily', '“We will never surrender the cup,” said Greta Holm, the harbour master.')
    expect((await compared([holm, shouts], { about: 'surrender the cup' })).outcome).toBe('printed-once')
  })
})
