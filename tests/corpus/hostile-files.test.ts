import { describe, expect, it } from 'vitest'
import { createBriefing } from '../../src/briefing/briefing.ts'
import { readCorpus } from '../../src/corpus/read-corpus.ts'
import { passageText } from '../../src/passages/passage.ts'
import { quotationsOf } from '../../src/quotations/quotations-of.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { inEnglish } from '../builders/in-english.ts'
import { rounds } from '../setup/test-all.ts'

const LIMIT = 1_000_000
const LARGE = 200_000
const HONEST = 'The swans of the lake have come back early this spring, say their keepers in the harbour town.'

/** A corpus of one honest article and one hostile one; both are read as the bot reads them. */
async function briefingWith(hostile: string) {
  const files = { 'honest.md': HONEST, 'hostile.md': hostile }
  const corpus = await readCorpus(corpusFolder(files), { maxArticleBytes: LIMIT })
  return { ...corpus, briefing: createBriefing(corpus) }
}

const answers = ({ briefing }: Awaited<ReturnType<typeof briefingWith>>) =>
  briefing.ask({ question: 'which swans of the lake have come back early this spring' }).evidence[0]?.passage.article.id

const front = (yaml: string) => `---\n${yaml}\n---\n\nA body of the article.\n`

// Work that grows with the square of the size would outlast the time that a test may take.
describe('a file that is large', () => {
  it.each([
    ['one word', 'a'],
    ['one word a line', 'word\n'],
    ['the same short paragraph', 'One short line that says nothing new at all, again and again and again.\n\n'],
    ['opening quotation marks', 'x “'],
    ['headings', '# A heading\n\n'],
    ['list items', '- an item of a list\n'],
    ['carriage returns', 'line\r'],
    ['tabs', 'word\t'],
    ['emoji', '👩‍👩‍👧 '],
  ])('%s: is cut into passages that hold its words, and the others are served', async (_, unit) => {
    const text = unit.repeat(Math.floor(LARGE / Buffer.byteLength(unit)))
    const read = await briefingWith(`Start. ${text}`)
    expect(read.rejected).toEqual([])
    expect(answers(read)).toBe('honest')
    const article = read.articles.find(({ id }) => id === 'hostile')
    const passages = article ? read.briefing.passagesOf(article) : []
    expect(passages.length).toBeGreaterThan(0)
    expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length)
    for (const passage of passages) expect(article?.body).toContain(passageText(passage))
  })

  it('of one line, as long as a file may be, is cut into passages, and the others are served', async () => {
    const sentence = 'The talks go on in the old town. '
    const read = await briefingWith(sentence.repeat(Math.floor(LIMIT / sentence.length)))
    expect(read.briefing.holdings.passages).toBeGreaterThan(700)
    expect(answers(read)).toBe('honest')
  })

  it('with one byte more is rejected, and the others are served', async () => {
    const read = await briefingWith('a'.repeat(LIMIT + 1))
    expect(inEnglish(read.rejected)).toEqual([
      { file: 'hostile.md', reason: 'has 1000001 bytes, more than the 1000000 that MAX_ARTICLE_BYTES allows' },
    ])
    expect(answers(read)).toBe('honest')
  })
})

/** Enough that work which grows with their square does not end in time. */
const QUOTATIONS = rounds({ always: 4_000, inAll: 10_000 })

describe('an article of thousands of quotations', () => {
  it('is worked through, and all of them are one person’s, page by page', async () => {
    const quotations = Array.from({ length: QUOTATIONS }, (_, i) => `“We saw number ${i} of them,” Greta Holm said.`)
    const { articles } = await briefingWith(quotations.join('\n\n'))
    const article = articles.find(({ id }) => id === 'hostile')
    const found = article ? quotationsOf(article).quotations : []
    expect(found).toHaveLength(QUOTATIONS)
    expect(found.filter(({ speaker }) => speaker?.name === 'Greta Holm').length).toBeGreaterThan(0.99 * QUOTATIONS)
  }, 60_000)
})

describe('front matter that is meant to hurt', () => {
  const bomb = Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`).join('\n')
  it.each([
    ['an alias bomb', front(`a0: &a0 [lol]\n${bomb}\ntitle: *a9`)],
    ['brackets that never end', front(`title: ${'['.repeat(8_000)}`)],
    ['brackets that end', front(`title: ${'['.repeat(4_000)}${']'.repeat(4_000)}`)],
    ['maps in maps in maps', front(Array.from({ length: 170 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'))],
    ['an alias of itself', front('title: &a [*a]')],
    ['keys without end', front(Array.from({ length: 2_000 }, (_, i) => `k${i}: v`).join('\n'))],
    ['a merge of itself', front('title: &a { <<: *a }')],
    ['more than any head is long', front(`title: ${'a'.repeat(20_000)}`)],
    ['a prototype', front('__proto__: { title: stolen }\nconstructor: { prototype: { outlet: stolen } }')],
  ])('%s: the article is served or rejected with a reason, and the others are served', async (_, text) => {
    const read = await briefingWith(text)
    expect(read.articles.length + read.rejected.length).toBe(2)
    for (const { reason } of inEnglish(read.rejected)) expect(reason).toMatch(/^has front matter /)
    expect(answers(read)).toBe('honest')
    expect(({} as { title?: string }).title).toBeUndefined()
    expect(JSON.stringify(read.articles)).not.toContain('stolen')
  })
})
