import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { typeLines as run, showLine } from '../builders/typed-lines.ts'

const STRIKE =
  '“We will strike from Friday on,” their union leader Greta Holm told the dock workers of Varnhem after a long vote.'
const EDITED = STRIKE.replace('Friday', 'Monday')
const GRAIN =
  'The harbour board of Varnhem agreed on Tuesday to let forty grain ships leave before the end of the month.'
const article = (body: string) =>
  `---\ntitle: A strike\noutlet: Morning Desk\nurl: https://example.org/strike\n---\n${body}\n`

/** What an earlier session showed of the strike. */
async function shown() {
  const corpus = corpusFolder({ 'a.md': article(STRIKE), 'b.md': GRAIN })
  const [asked, quoted] = (await run(corpus, '/ask when do the dock workers strike', '/quote Holm')) as unknown as [
    { evidence: { passage: { id: string } }[] },
    { statements: { wordings: { places: { quotation: { id: string } }[] }[] }[] },
  ]
  const passage = asked.evidence[0]?.passage.id ?? ''
  const quotation = quoted.statements[0]?.wordings[0]?.places[0]?.quotation.id ?? ''
  return { corpus, passage, quotation }
}

describe('/provenance in the terminal', () => {
  it('says where a served passage and quotation come from, down to the hash of the file', async () => {
    const { corpus, passage, quotation } = await shown()
    const [ofPassage, ofQuotation, unknown] = await run(
      corpus,
      `/provenance ${passage}`,
      `/provenance ${quotation}`,
      '/provenance AAAAAAA',
    )
    expect(ofPassage).toMatchObject({
      command: 'provenance',
      outcome: 'unchanged',
      kind: 'passage',
      id: passage,
      article: 'a',
      file: 'a.md',
      title: 'A strike',
      outlet: 'Morning Desk',
      url: 'https://example.org/strike',
      link: expect.stringContaining('https://example.org/strike#:~:text=') as string,
      words: { start: 0, end: STRIKE.length, text: STRIKE },
      paragraph: 1,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      corpusVersion: expect.stringMatching(/^[0-9a-f]{8}$/) as string,
      added: { at: expect.any(Number) as number, with: 'start' },
    })
    expect(ofPassage).not.toHaveProperty('author')
    expect(ofQuotation).toMatchObject({
      outcome: 'unchanged',
      kind: 'quotation',
      speaker: 'Greta Holm',
      words: { text: 'We will strike from Friday on,' },
    })
    expect(unknown).toEqual({ command: 'provenance', id: 'AAAAAAA', outcome: 'unknown' })
  })

  it('says of an old id, in a later process, that the words were edited, and what differs', async () => {
    const { corpus, passage, quotation } = await shown()
    writeFileSync(path.join(corpus, 'a.md'), article(EDITED))
    const [, ofPassage, ofQuotation] = await run(
      corpus,
      '/corpus refresh',
      `/provenance ${passage}`,
      `/provenance ${quotation}`,
    )
    expect(ofPassage).toMatchObject({
      outcome: 'edited',
      words: { text: STRIKE },
      differing: [{ text: 'Friday' }],
      now: { passage: { start: 0, end: EDITED.length, text: EDITED }, differing: [{ text: 'Monday' }] },
    })
    expect(ofQuotation).toMatchObject({ outcome: 'edited', words: { text: 'We will strike from Friday on,' } })
    const text = await showLine(corpus, `/provenance ${passage}`)
    expect(text).toContain('_Friday_')
    expect(text).toContain('_Monday_')
  })

  it('says of an old id that its article was removed, by whom, and where the same words are now', async () => {
    const { corpus, passage } = await shown()
    const [, removed] = await run(corpus, '/corpus remove a', `/provenance ${passage}`)
    expect(removed).toMatchObject({
      outcome: 'removed',
      words: { text: STRIKE },
      removed: { with: 'removal', by: 'the terminal' },
    })
    expect(removed).not.toHaveProperty('elsewhere')
    writeFileSync(path.join(corpus, 'renamed.md'), article(STRIKE))
    const [, moved] = await run(corpus, '/corpus refresh', `/provenance ${passage}`)
    expect(moved).toMatchObject({ outcome: 'removed', elsewhere: { article: 'renamed' } })
  })

  it('leaves a folder alone that nobody may write to', async () => {
    const corpus = corpusFolder({ 'a.md': article(STRIKE) })
    chmodSync(corpus, 0o555)
    const [asked] = await run(corpus, '/ask when do the dock workers strike')
    expect(asked).toMatchObject({ outcome: 'answer' })
    expect(readdirSync(corpus)).toEqual(['a.md'])
    expect(existsSync(path.join(corpus, '.state'))).toBe(false)
    chmodSync(corpus, 0o755)
  })
})

describe('/cite and /sources in the terminal', () => {
  it('cite by id, and by the button of the last answer', async () => {
    const { corpus, passage } = await shown()
    const [cited, , pressed, wrong] = await run(
      corpus,
      `/cite ${passage}`,
      '/ask when do the dock workers strike',
      '/cite',
      '/cite AAAAAAA',
    )
    expect(cited).toMatchObject({
      command: 'cite',
      outcome: 'citation',
      apa: 'A strike. (n.d.). Morning Desk. https://example.org/strike',
      mla: '“A strike.” Morning Desk, example.org/strike.',
      inText: { apa: '(“A strike,” n.d., para. 1)', mla: '(“A strike,” par. 1)' },
    })
    expect(pressed).toMatchObject({ command: 'cite', outcome: 'view' })
    expect(wrong).toMatchObject({ command: 'cite', outcome: 'error' })
  })

  it('list the articles newest first, of one outlet if one is asked for', async () => {
    const [all, one, none] = await run('corpus', '/sources', '/sources outlet: weekend', '/sources outlet: nobody')
    const articles = (record: unknown) => (record as { articles: { published: string; outlet: string }[] }).articles
    expect(articles(all)).toHaveLength(12)
    expect(articles(all).map(({ published }) => published)).toEqual(
      articles(all)
        .map(({ published }) => published)
        .sort()
        .reverse(),
    )
    expect(one).toMatchObject({ command: 'sources', outcome: 'sources', outlet: 'Weekend Desk' })
    expect(new Set(articles(one).map(({ outlet }) => outlet))).toEqual(new Set(['Weekend Desk']))
    expect(none).toMatchObject({ outcome: 'error', message: expect.stringContaining('no outlet') as string })
  })
})
