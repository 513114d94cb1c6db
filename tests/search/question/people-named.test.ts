import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passagesOf } from '../../../src/passages/passages-of.ts'
import { buildMiniSearchIndex } from '../../../src/search/index/minisearch-index.ts'
import { buildPassageSearch } from '../../../src/search/passage-search.ts'
import { articleOf } from '../../builders/article-of.ts'
import { hostileText } from '../../builders/hostile-text.ts'

const ARTICLE = articleOf(
  'President Rune Berg met Ada Holm in Norhaven on Monday, and Washington said nothing. Berg wants a bridge to Skarv.\n\n' +
    'Washington paid for the bridge before. Washington may pay again, the Harbour Post wrote, and so may Brussels in March.\n\n' +
    'Maria Washington, a clerk, saw Washington as it is: far away. In Washington nobody knows Norhaven. Washington sleeps.\n\n' +
    'Washington, Washington, Washington: the word is in every article of the Harbour Post, said Mr. Dahl, who reads them.\n\n' +
    'Washington has sent no answer, and Washington has sent no money. Washington has other troubles, so Washington waits.\n\n' +
    'Washington may send somebody in May. If Washington does not, the bridge to Skarv has to wait until Washington does.',
  'a.md',
  { outlet: 'Harbour Post' },
)
const SEARCH = buildPassageSearch(passagesOf(ARTICLE, new Set()), buildMiniSearchIndex)
const peopleIn = (question: string) => {
  const { people, words } = SEARCH.analyse(question)
  return people.map((name) => name.map((i) => words[i]?.word).join(' '))
}

describe('the people whom a question names', () => {
  it.each([
    ['what did Rune Berg say to ada holm', ['rune berg', 'ada holm']],
    ['did berg meet holm', ['berg', 'holm']],
    // Nobody of these is in the articles.
    ['did Lavrov meet Berg', ['lavrov', 'berg']],
    ['where was zelensky on Monday', ['zelensky']],
    ['what did Olena Marchenko say', ['olena marchenko']],
    ['who talked to President Sandvik', ['sandvik']],
    ['what does Minister Fox want', ['fox']],
    ["what is lukashenka's plan", ['lukashenka']],
    ['was kellogg on the bridge', ['kellogg']],
  ])('are found: %s', (question, people) => {
    expect(peopleIn(question)).toEqual(people)
  })

  it.each([
    'what did Washington say about the bridge',
    'did moscow agree',
    'is Kyiv part of it',
    'what happened in Syria',
    'did prices rise in march',
    'did the harbour post write about it',
    'which bridge is to be built',
    'wat is a brdge',
  ])('are none: %s', (question) => {
    expect(peopleIn(question)).toEqual([])
  })

  it('are positions of its words, each once, in order', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { people, words } = SEARCH.analyse(text)
        const all = people.flat()
        expect(all).toEqual([...new Set(all)].sort((a, b) => a - b))
        for (const i of all) expect(words[i]?.names).toBe('person')
      }),
    )
  })
})

describe('what a word of a question names', () => {
  const namesIn = (question: string) =>
    SEARCH.analyse(question)
      .words.filter(({ names }) => names !== null)
      .map(({ word, names }) => `${word} ${names}`)

  it.each([
    ['did Holm speak in Norhaven', ['holm person', 'norhaven place']],
    ['what happened in syria', ['syria place']],
    ['is there a bridge from brussels', ['brussels other']],
    ['what did the Harbour Post write in March', []],
    ['who was in the canteen', []],
  ])('is a person, a place or something else, but no day and no outlet: %s', (question, names) => {
    expect(namesIn(question)).toEqual(names)
  })
})
