import { execFileSync } from 'node:child_process'
import { symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCorpus } from '../../src/corpus/read-corpus.ts'
import { UserError } from '../../src/process/user-error.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { hostileText } from '../builders/hostile-text.ts'
import { inEnglish } from '../builders/in-english.ts'

const LIMIT = { maxArticleBytes: 10_000 }
const read = (files: Parameters<typeof corpusFolder>[0]) => readCorpus(corpusFolder(files), LIMIT)
const withOutlet = (outlet: string, body: string) => `---\noutlet: ${outlet}\n---\n${body}`

describe('the corpus folder', () => {
  it('gives every .md and .txt file below it as an article, in the order of their ids', async () => {
    const { articles, rejected } = await read({
      'b.txt': 'Second.',
      'a/deep/down/story.md': 'First.',
      'c.MD': 'Third.',
      'picture.jpg': 'no article',
      'notes.markdown': 'no article',
    })
    expect(articles.map(({ id }) => id)).toEqual(['a/deep/down/story', 'b', 'c'])
    expect(rejected).toEqual([{ file: 'notes.markdown', reason: { key: 'file.format' } }])
  })

  it('takes no README and nothing in a folder or file with a dot before its name', async () => {
    const { articles, rejected } = await read({
      'README.md': 'About this folder.',
      'desk/Readme.txt': 'About that folder.',
      '.state/log.txt': 'State.',
      '.removed/old.md': 'Removed.',
      '.draft.md': 'Draft.',
      'readme-please.md': 'An article.',
    })
    expect(articles.map(({ id }) => id)).toEqual(['readme-please'])
    expect(rejected).toEqual([])
  })

  it('keeps the body exactly as it is in the file after the front matter, without a byte order mark', async () => {
    const body = '\r\n“Zoë” co\u00ADoperates\u00A0here.\r\n\r\nSo do we. \r\n'
    const { articles } = await read({ 'a.md': `\uFEFF---\r\ntitle: T\r\n---\r\n${body}`, 'b.md': `\uFEFF${body}!` })
    expect(articles.map((article) => article.body)).toEqual([body, `${body}!`])
  })

  it('serves the good files and reports each bad one with file, line and reason', async () => {
    const { articles, rejected } = await read({
      'empty.txt': '',
      'good.md': 'Text of three.',
      'large.txt': 'x'.repeat(10_001),
      'binary.txt': Uint8Array.from([0x5a, 0x6f, 0x0a, 0xeb, 0x01]),
      'only-head.md': '---\ntitle: fine\n---\n',
      'open-head.md': '---\ntitle: fine\n',
    })
    expect(articles.map(({ id }) => id)).toEqual(['good'])
    expect(inEnglish(rejected)).toEqual([
      { file: 'binary.txt', line: 2, reason: expect.stringMatching(/is not text/) as string },
      { file: 'empty.txt', reason: 'is empty: add text or delete it' },
      { file: 'large.txt', reason: expect.stringMatching(/10001 bytes.*10000.*MAX_ARTICLE_BYTES/) as string },
      { file: 'only-head.md', reason: expect.stringMatching(/no text below/) as string },
      { file: 'open-head.md', line: 1, reason: expect.stringMatching(/never closes/) as string },
    ])
  })

  it('serves an article without what is wrong in its front matter, and names it; an unknown key is named once', async () => {
    const { articles, rejected, notes } = await read({
      'bad-date.md': '---\ntitle: fine\nlayout: post\npublished: yesterday\n---\nText of two.',
      'bad-yaml.md': '---\ntitle: fine\nauthor: "open\nLayout: post\n---\nText of one.',
      'latin1.txt': Uint8Array.from([...new TextEncoder().encode('The caf'), 0xe9, 0x20, 0x6f, 0x70, 0x65, 0x6e, 0x73]),
      'more.md': '---\nlayout: page\nweight: 3\n---\nText of three.',
    })
    expect(articles.map(({ title, body }) => [title, body])).toEqual([
      ['fine', 'Text of two.'],
      ['fine', 'Text of one.'],
      ['The café opens', 'The café opens'],
      ['Text of three.', 'Text of three.'],
    ])
    expect(rejected).toEqual([])
    expect(inEnglish(notes)).toEqual([
      { file: 'bad-date.md', line: 4, reason: expect.stringMatching(/without “published”.* a month/) as string },
      { file: 'bad-yaml.md', line: 3, reason: expect.stringMatching(/without “author”.*not YAML/) as string },
      { file: 'latin1.txt', reason: 'was read as windows-1252: save it as UTF-8 if letters are wrong' },
      {
        file: 'bad-date.md',
        reason: 'has the key “layout” in its front matter, which is not used; 2 more files have it',
      },
      { file: 'more.md', reason: 'has the key “weight” in its front matter, which is not used' },
    ])
  })

  it.skipIf(process.platform === 'win32')(
    'reports what is no file, what it cannot name, and texts in other formats',
    async () => {
      const folder = corpusFolder({ 'a.md': 'Text.', 'old.rtf': 'x', 'picture.png': 'x', 'feeds.yaml': '' })
      execFileSync('mkfifo', [path.join(folder, 'pipe.md'), path.join(folder, 'desk.yaml')])
      symlinkSync('pipe.md', path.join(folder, 'to-pipe.md'))
      writeFileSync(Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from('.md')]), 'Text.')
      const { articles, rejected } = await readCorpus(folder, LIMIT)
      expect(articles.map(({ id }) => id)).toEqual(['a'])
      const pipe = 'is a pipe, a socket or a device and no file: delete it'
      expect(inEnglish(rejected)).toEqual([
        { file: 'caf\\xe9.md', reason: 'has a name that is not UTF-8, so it is not read: rename it' },
        { file: 'desk.yaml', reason: pipe },
        { file: 'old.rtf', reason: expect.stringMatching(/format that is not read/) as string },
        { file: 'pipe.md', reason: pipe },
        { file: 'to-pipe.md', reason: pipe },
      ])
    },
  )

  it.each(['a.markdown', 'a.text', 'a.rst', 'a.xhtml', 'a.eml', 'a.tex', 'a.MDX'])(
    'names %s, which holds a text in another format',
    async (file) => {
      const { rejected } = await read({ 'a.md': 'Text.', [file]: 'Text.' })
      expect(inEnglish(rejected)).toEqual([
        { file, reason: expect.stringMatching(/format that is not read/) as string },
      ])
    },
  )

  it('takes a file of just as many bytes as the limit allows', async () => {
    const { articles } = await read({ 'full.txt': 'x'.repeat(10_000) })
    expect(articles).toHaveLength(1)
  })

  it('is reported with what to do if it is missing or not a folder', async () => {
    const folder = corpusFolder({ 'a.md': 'Text.' })
    await expect(readCorpus(path.join(folder, 'none'), LIMIT)).rejects.toThrow(UserError)
    await expect(readCorpus(path.join(folder, 'none'), LIMIT)).rejects.toThrow(/no corpus folder at .*CORPUS_DIR/)
    await expect(readCorpus(path.join(folder, 'a.md'), LIMIT)).rejects.toThrow(UserError)
  })

  it('may be empty', async () => {
    expect(await read({})).toMatchObject({ articles: [], rejected: [] })
  })

  it('gives articles or rejections for files of any text, and never throws', async () => {
    const folder = corpusFolder({})
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText, { minLength: 1, maxLength: 4 }), async (texts) => {
        for (const [i, text] of texts.entries()) writeFileSync(path.join(folder, `${i}.txt`), text)
        const { articles, rejected } = await readCorpus(folder, LIMIT)
        const files = [...articles, ...rejected].map(({ file }) => file)
        expect(new Set(files).size).toBe(files.length)
        for (const i of texts.keys()) expect(files).toContain(`${i}.txt`)
      }),
      { numRuns: 40 },
    )
  })
})

describe('a link in the corpus folder', () => {
  it('is rejected if it leads out of the folder, to a file or to a folder', async () => {
    const outside = corpusFolder({ 'secret.md': 'Secret.' })
    const { articles, rejected } = await read({
      'a.md': 'Text.',
      'file.md': { link: path.join(outside, 'secret.md') },
      folder: { link: outside },
    })
    expect(articles.map(({ id }) => id)).toEqual(['a'])
    expect(inEnglish(rejected)).toEqual([
      { file: 'file.md', reason: expect.stringMatching(/leaves the corpus folder/) as string },
      { file: 'folder', reason: expect.stringMatching(/leaves the corpus folder/) as string },
    ])
  })

  it('is rejected if it leads to another folder whose name starts the same', async () => {
    const folder = corpusFolder({
      'corpus/a.md': 'Text.',
      'corpus-2/secret.md': 'Secret.',
      'corpus/b.md': { link: '../corpus-2/secret.md' },
    })
    const { articles, rejected } = await readCorpus(path.join(folder, 'corpus'), LIMIT)
    expect(articles.map(({ id }) => id)).toEqual(['a'])
    expect(rejected.map(({ file }) => file)).toEqual(['b.md'])
  })

  it('is rejected if it leads to nothing', async () => {
    const { rejected } = await read({ 'gone.md': { link: 'nowhere.md' } })
    expect(inEnglish(rejected)).toEqual([
      { file: 'gone.md', reason: 'is a link to a file that does not exist: delete the link' },
    ])
  })

  it('does no harm if links form a loop, and every article keeps the id of its own place', async () => {
    const { articles, rejected } = await read({
      'desk/story.md': 'Text.',
      'desk/again': { link: '.' },
      'desk/up': { link: '..' },
      all: { link: '.' },
      'a-desk': { link: 'desk' },
      'self.md': { link: 'self.md' },
    })
    expect(articles.map(({ id }) => id)).toEqual(['desk/story'])
    expect(rejected.map(({ file }) => file)).toEqual(['self.md'])
  })

  it('may be the corpus folder itself', async () => {
    const folder = corpusFolder({ 'real/a.md': 'Text.', linked: { link: 'real' } })
    const { articles } = await readCorpus(path.join(folder, 'linked'), LIMIT)
    expect(articles.map(({ id }) => id)).toEqual(['a'])
  })
})

describe('two files', () => {
  it('with one id are served as the first by name, and the other is reported', async () => {
    const { articles, rejected } = await read({ 'a.md': 'One.', 'a.txt': 'Two.' })
    expect(articles.map(({ file }) => file)).toEqual(['a.md'])
    expect(inEnglish(rejected)).toEqual([
      { file: 'a.txt', reason: 'has the same name as a.md, which is served: rename one' },
    ])
  })

  it('with one id: if the first is bad, the second is served', async () => {
    const { articles } = await read({ 'a.md': '', 'a.txt': 'Two.' })
    expect(articles.map(({ file }) => file)).toEqual(['a.txt'])
  })

  it('with one id: if the first repeats another article, the second is served', async () => {
    const { articles, rejected } = await read({ '0.md': 'One.', 'a.md': 'One.', 'a.txt': 'Two.' })
    expect(articles.map(({ file }) => file)).toEqual(['0.md', 'a.txt'])
    expect(rejected.map(({ file }) => file)).toEqual(['a.md'])
  })

  it('with the same text are served once, even if the line breaks or the front matter differ', async () => {
    const { articles, rejected } = await read({
      'a.md': 'The same\ntext.\n',
      'b.md': '---\ntitle: Another title\n---\nThe same text.',
    })
    expect(articles.map(({ id }) => id)).toEqual(['a'])
    expect(inEnglish(rejected)).toEqual([{ file: 'b.md', reason: 'has the same text as a.md, which is served' }])
  })

  it('with the same text from two named outlets are both served: they are two sources', async () => {
    const { articles, rejected } = await read({
      'a.md': withOutlet('Morning Desk', 'The same text.'),
      'b.md': withOutlet('Evening Desk', 'The same text.'),
      'c.md': withOutlet('Evening Desk', 'The same text.'),
    })
    expect(articles.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(rejected.map(({ file }) => file)).toEqual(['c.md'])
  })
})
