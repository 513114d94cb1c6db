import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/corpus/article.ts'
import { findNames } from '../../src/passages/name-mentions.ts'
import { passageSentences, passageText } from '../../src/passages/passage.ts'
import { passagesOf } from '../../src/passages/passages-of.ts'
import { atOnce } from '../../src/process/in-steps.ts'
import { buildMiniSearchIndex } from '../../src/search/index/minisearch-index.ts'
import { passageWordsSteps } from '../../src/search/index/passage-words.ts'
import { buildPassageSearch, type PassageSearch, passageSearchSteps } from '../../src/search/passage-search.ts'
import { termsOf } from '../../src/text/analyse.ts'
import { articleOf } from '../builders/article-of.ts'
import { hostileText } from '../builders/hostile-text.ts'

const paragraph = (...sentences: readonly string[]) => `${sentences.join(' ')}\n\n`
const searchOf = (...articles: readonly Article[]): PassageSearch =>
  buildPassageSearch(
    articles.flatMap((article) => passagesOf(article, new Set())),
    buildMiniSearchIndex,
  )
/** The search that is built from what another one knows of the same passages. */
const laterThan = (earlier: PassageSearch, passages = earlier.passages): PassageSearch =>
  atOnce(
    passageSearchSteps({
      passages,
      build: buildMiniSearchIndex,
      reading: { readPassage: earlier.readPassage, findNames },
      earlier,
    }),
  )
const FILLER = paragraph(
  'The market was quiet on the islands, and the weather stayed as grey as it had been all week long.',
)
const firstOf = (search: PassageSearch, question: string, speakersIn?: () => readonly string[]): string => {
  const [first] = search.search(search.analyse(question), { keep: () => true, speakersIn }, 5)
  return first === undefined ? '' : passageText(first.passage)
}

describe('the search for passages', () => {
  const bridge = articleOf(
    FILLER +
      paragraph(
        'The bridge over the sound was closed after the storm, and engineers are looking at its pillars this week.',
      ) +
      FILLER +
      paragraph(
        'Rune Berg, who leads the harbour office, counted 14 cracks in the northern pillar of the bridge over the sound.',
      ) +
      paragraph(
        'The bridge over the sound had been closed because a freighter had struck it in the night before the storm.',
      ),
    'bridge.md',
    { title: 'Bridge over the sound closed', outlet: 'Harbour Post', published: '2026-10-05' },
  )
  const ferry = articleOf(
    FILLER +
      paragraph('Ferries take over while the bridge is shut, said the harbour office on Monday evening in a note.'),
    'ferry.md',
  )
  const search = searchOf(bridge, ferry)

  it('prefers a passage that holds the kind of answer asked for', () => {
    expect(firstOf(search, 'how many cracks are in the bridge')).toContain('14 cracks')
    expect(firstOf(search, 'why was the bridge over the sound closed')).toContain('because a freighter')
  })

  it('finds a passage that shares no word with the question, by its article', () => {
    const candidates = search.candidates(search.analyse('bridge'), { keep: () => true })
    expect(candidates.some(({ passage }) => passageText(passage).startsWith('The market was quiet'))).toBe(true)
  })

  it('prefers a passage that quotes the person who was asked about', () => {
    const calls = searchOf(
      articleOf(
        FILLER +
          paragraph(
            '“Fares rise again,” was said to Ada Holm in the town hall on Monday, as the winter timetable came out.',
          ) +
          paragraph(
            '“Fares rise again,” Ada Holm said in the town hall on Monday, as the winter timetable came out in print.',
          ),
        'calls.md',
        { title: 'Timetable' },
      ),
    )
    const [, , third] = calls.passages
    const speakersIn = (passage: unknown) => (passage === third ? ['Ada Holm'] : [])
    const [first] = calls.search(
      calls.analyse('what did Ada Holm say about the fares'),
      { keep: () => true, speakersIn },
      2,
    )
    expect(first?.passage).toBe(third)
  })

  it('leaves out what may not be shown before it limits the number of passages', () => {
    const found = search.search(search.analyse('bridge'), { keep: ({ id }) => id === 'ferry' }, 50)
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(({ passage }) => passage.article.id === 'ferry')).toBe(true)
  })

  it('gives shares of 100 in falling order, whatever was typed', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const scores = search.search(search.analyse(text), { keep: () => true }, 1_000).map(({ score }) => score)
        expect(scores).toEqual([...scores].sort((a, b) => b - a))
        if (scores.length > 0) expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(100)
      }),
    )
  })

  it('finds no passage without a word, such as one of dashes or of invisible characters', () => {
    const dashes = searchOf(articleOf('The bridge is closed.\n\n— — —\n\n\u200b\u200b\n\nFerries sail.', 'a.md'))
    const found = dashes.search(dashes.analyse('bridge'), { keep: () => true }, 50)
    expect(found.every(({ passage }) => /\p{L}/u.test(passageText(passage)))).toBe(true)
  })

  it('does not keep alive the search by which its passages were read before', async () => {
    setFlagsFromString('--expose-gc')
    const collectGarbage: () => void = runInNewContext('gc')
    let earlier: PassageSearch | null = searchOf(bridge, ferry)
    const { passages } = earlier
    const later = laterThan(earlier)
    const weak = new WeakRef(earlier.index)
    earlier = null
    await setImmediate()
    collectGarbage()
    expect(weak.deref()).toBeUndefined()
    expect(later.passages).toBe(passages)
  })

  it('takes no misspelt word for one that only an article which has left had', () => {
    const gone = articleOf('A zeppelin flew by.', 'gone.md')
    const earlier = searchOf(gone, bridge, ferry)
    const later = laterThan(
      earlier,
      earlier.passages.filter(({ article }) => article !== gone),
    )
    expect(earlier.analyse('the zepelin').corrections).toMatchObject([{ used: 'zeppelin' }])
    expect(later.analyse('the zepelin').corrections).toEqual([])
  })

  it('finds nothing in an empty corpus', () => {
    const empty = searchOf()
    expect(empty.search(empty.analyse('bridge'), { keep: () => true }, 5)).toEqual([])
  })
})

describe('the words of passages', () => {
  it('are the words of their sentences, in order, as numbers that give the terms back', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 4 }), (texts) => {
        const passages = texts.flatMap((text, i) => passagesOf(articleOf(`A. ${text}`, `${i}.md`), new Set()))
        const words = atOnce(passageWordsSteps(passages))
        for (const [i, passage] of passages.entries()) {
          const { start, end } = words.sentencesOf(i)
          const sentences = passageSentences(passage)
          expect(end - start).toBe(sentences.length)
          const terms = sentences.flatMap((span) => termsOf(passage.article.body.slice(span.start, span.end)))
          expect(words.termsOf(i)).toEqual(terms)
          expect([...words.numbersOf(i)]).toEqual(terms.map(words.vocabulary.numberOf))
          for (const [k, span] of sentences.entries())
            expect(words.spanOf(start + k)).toEqual({ start: span.start, end: span.end })
        }
      }),
    )
  })
})
