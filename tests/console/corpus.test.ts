import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from '../../commands/index.ts'
import { completeLine } from '../../src/console/complete-line.ts'
import { articleOf } from '../builders/article-of.ts'
import { contextOf } from '../builders/context-of.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { articlePage } from '../builders/feed-pages.ts'
import { typeLines as run, showLine, withConsole } from '../builders/typed-lines.ts'

const CALL = 'The envoy expects that the two presidents will talk this week, he told reporters on Sunday.\n'

describe('/corpus in the terminal', () => {
  it('refreshes, adds, removes and undoes within one session, a record for each line', async () => {
    const corpus = corpusFolder({ 'desk/call.md': CALL })
    const elsewhere = corpusFolder({ 'ferry.txt': 'Ferry fares to the outer islands rise by nine crowns.' })
    const file = path.join(elsewhere, 'ferry.txt')
    const records = await run(
      corpus,
      '/corpus refresh',
      `/corpus add file: ${file} title: Ferry fares outlet: Island Desk published: 2026-11-20`,
      '/ask how much do ferry fares to the islands rise',
      '/corpus remove desk/call',
      '/undo',
      '/corpus status',
    )
    expect(records).toMatchObject([
      { command: 'corpus refresh', outcome: 'refreshed', unchanged: 1, by: 'the terminal' },
      { command: 'corpus add', outcome: 'added', file: 'island-desk/2026-11-20-ferry-fares.md' },
      { command: 'ask', evidence: [{ outlet: 'Island Desk', published: '2026-11-20' }] },
      { command: 'corpus remove', outcome: 'removed', file: 'desk/call.md' },
      { command: 'undo', outcome: 'view' },
      { command: 'corpus status', outcome: 'status', articles: 2 },
    ])
  })

  it('undoes a removal after other lines and in a later session, as long as the article is in .removed', async () => {
    const corpus = corpusFolder({ 'desk/call.md': CALL, 'b.md': 'Herons were counted at the lake.' })
    const first = await run(corpus, '/corpus remove desk/call', '/sources', '/undo', '/corpus remove b', '/sources')
    expect(first.map(({ outcome }) => outcome)).toEqual(['removed', 'sources', 'view', 'removed', 'sources'])
    const [undo, status, again] = await run(corpus, '/undo', '/corpus status', '/undo')
    expect(undo).toMatchObject({ command: 'undo', outcome: 'view', heading: 'Article brought back' })
    expect(status).toMatchObject({ articles: 2 })
    expect(again).toMatchObject({ outcome: 'error', message: expect.stringContaining('No removed article is left') })
  })

  it('takes an article down for good only after a confirmation, and says so of its ids', async () => {
    const corpus = corpusFolder({ 'desk/call.md': CALL, 'b.md': 'Herons were counted at the lake.' })
    const [ask] = await run(corpus, '/ask when will the two presidents talk')
    const [{ passage }] = (ask?.evidence ?? [{}]) as [{ passage: { id: string } }]
    const forget = '/corpus remove article: desk/call forget: true'
    const kept = await run(corpus, forget, '/sources', '/confirm', '/corpus status')
    expect(kept).toMatchObject([
      { command: 'corpus remove', outcome: 'confirm', file: 'desk/call.md' },
      { outcome: 'sources' },
      { command: 'confirm', outcome: 'error', message: expect.stringContaining('offers no /confirm') },
      { articles: 2 },
    ])
    const gone = await run(corpus, forget, '/confirm', `/provenance ${passage.id}`, '/undo', forget)
    expect(gone).toMatchObject([
      { outcome: 'confirm' },
      { command: 'confirm', outcome: 'view', heading: 'Article taken down' },
      { command: 'provenance', outcome: 'taken-down', takenDown: { with: 'takedown', by: 'the terminal' } },
      { outcome: 'error' },
      { outcome: 'error', message: expect.stringContaining('Nothing is kept of an article "desk/call"') },
    ])
    expect(await showLine(corpus, `/provenance ${passage.id}`)).toContain('was taken down')
  })

  it('does not show what another process takes down while a session goes on', async () => {
    const corpus = corpusFolder({ 'desk/call.md': CALL, 'b.md': 'Herons were counted at the lake.' })
    await withConsole(corpus, async (session) => {
      expect((await session.run('when will the two presidents talk')).record).toMatchObject({ outcome: 'answer' })
      await run(corpus, '/corpus remove article: desk/call forget: true', '/confirm')
      expect((await session.run('/sources')).record).toMatchObject({ articles: [{ article: 'b' }] })
    })
  })

  it('adds the feeds of a list that is handed over as a file', async () => {
    const corpus = corpusFolder({ 'a.md': CALL })
    const list = '<opml version="2.0"><body><outline text="A" xmlUrl="http://127.0.0.1:1/feed"/></body></opml>'
    const [record] = await run(corpus, `/corpus add file: ${path.join(corpusFolder({ 'my.opml': list }), 'my.opml')}`)
    expect(record).toMatchObject({ command: 'corpus add', outcome: 'feeds', added: [], rejected: [{}] })
    expect(JSON.stringify(record)).toContain('is not on the public internet')
  })

  it('takes a saved page in the folder for an article, and says why it does not take another', async () => {
    const corpus = corpusFolder({
      'desk/saved.html': articlePage('Ferry fares rise', 'Ferry fares to the outer islands rise by nine crowns.'),
      'desk/wall.html': '<p>Subscribe to continue reading.</p>',
    })
    const [ask, status] = await run(corpus, '/ask how much do ferry fares to the islands rise', '/corpus status')
    expect(ask?.evidence).toContainEqual(
      expect.objectContaining({ article: 'desk/saved', title: 'Ferry fares rise', author: 'Nora Quist' }),
    )
    expect(status).toMatchObject({ articles: 1, rejected: [{ file: 'desk/wall.html' }] })
  })

  it('names what is missing, doubled or unknown, with the command that was meant', async () => {
    const corpus = corpusFolder({ 'a.md': CALL })
    const records = await run(
      corpus,
      '/corpus',
      '/corpus add',
      '/corpus add link: https://example.org/a file: a.md',
      '/corpus add https://example.org/a',
      '/corpus add file: nowhere.md',
      '/corpus add file: nowhere.md published: yesterday',
      '/corpus remove',
      '/corpus remove b',
    )
    expect(records.map(({ outcome }) => outcome)).toEqual(records.map(() => 'error'))
    expect(records.map(({ command }) => command)).toEqual([
      'corpus',
      ...Array.from({ length: 5 }, () => 'corpus add'),
      'corpus remove',
      'corpus remove',
    ])
    expect(records.map(({ message }) => message)).toEqual([
      expect.stringContaining(
        'The commands are /corpus refresh, /corpus add, /corpus remove, /corpus status, /corpus gaps.',
      ),
      expect.stringContaining('needs either a link or a file'),
      expect.stringContaining('Give one of them'),
      expect.stringContaining('Write "link: …", "file: …"'),
      expect.stringContaining('nowhere.md cannot be read: ENOENT'),
      expect.stringContaining('nowhere.md cannot be read: ENOENT'),
      expect.stringContaining('/corpus remove needs a value for "article"'),
      expect.stringContaining('There is no article "b" in the corpus'),
    ])
    expect(existsSync(path.join(corpus, 'articles'))).toBe(false)
  })

  it('reads what was changed by hand, and reports it', async () => {
    const corpus = corpusFolder({ 'a.md': CALL, 'b.md': 'Something else.' })
    await run(corpus, '/corpus refresh')
    writeFileSync(path.join(corpus, 'b.md'), 'Something new.')
    writeFileSync(path.join(corpus, 'bad.md'), '---\ntitle: x\n')
    const shown = await showLine(corpus, '/corpus refresh')
    expect(shown).toContain('The corpus is refreshed')
    expect(shown).toContain('bad.md, line 1: opens front matter with --- and never closes it')
  })
})

describe('completion of commands with two words', () => {
  const context = contextOf(articleOf(CALL, 'desk/call.md'))

  it('offers the commands of the group, their options, and their values', async () => {
    expect((await completeLine('/corpus ', context, []))[0]).toEqual(
      commands.flatMap(({ name }) => (name.startsWith('corpus ') ? [`/${name} `] : [])),
    )
    expect((await completeLine('/corpus re', context, []))[0]).toEqual(['/corpus refresh ', '/corpus remove '])
    expect(await completeLine('/corpus add f', context, [])).toEqual([['file: '], 'f'])
    expect(await completeLine('/corpus remove article: ca', context, [])).toEqual([['desk/call'], 'ca'])
  })
})
