import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, chmodSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { madeNews } from '../../bench/made/made-news.ts'
import { createCorpusReader } from '../../src/corpus/read-corpus.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { inEnglish } from '../builders/in-english.ts'
import { recordsOf, UNSET } from '../builders/run-console.ts'
import { typeLines, withConsole } from '../builders/typed-lines.ts'
import { transpiled } from '../setup/transpiled.ts'

const CALL = 'The presidents will talk on Tuesday, Mara Lind told reporters who waited in the harbour town.'
const QUESTION = '/ask what did Mara Lind tell reporters the presidents will do on Tuesday in the harbour town'

/** Enough articles for a snapshot, and one that the tests ask about. */
function corpus(): string {
  const files: Record<string, string> = { 'call.md': CALL }
  for (const { file, content } of madeNews(9)) {
    files[file] = content.split('\n\n').slice(0, 4).join('\n\n')
    if (Object.keys(files).length > 60) break
  }
  return corpusFolder(files)
}

/** Runs the program for machines with a shell line in front of it. @returns its records, standard error and status */
async function run(folder: string, lines: readonly string[], before: string, user?: number) {
  const project = path.resolve(import.meta.dirname, '../..')
  const program = [process.execPath, transpiled('src/main/console.ts'), '--json']
  const child = spawn('bash', ['-c', `${before}; exec "$0" "$@"`, ...program], {
    cwd: project,
    env: { ...process.env, ...UNSET, CORPUS_DIR: folder },
    ...(user === undefined ? {} : { uid: user, gid: user }),
  })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  child.stdin.end(`${lines.join('\n')}\n`)
  const [status] = await once(child, 'close')
  return { records: recordsOf({ stdout, stderr, status }), stderr, status }
}

const partsOf = (folder: string): readonly string[] => {
  const snapshot = path.join(folder, '.state/snapshot')
  return existsSync(snapshot) ? readdirSync(snapshot).filter((name) => name.endsWith('.part')) : []
}

describe('a disk that is full', () => {
  it('costs the snapshot and the change, and no answer', async () => {
    const folder = corpus()
    const file = path.join(
      corpusFolder({ 'new.md': 'A new article about herons, as long as an article may well be.' }),
      'new.md',
    )
    const { records, status } = await run(
      folder,
      [QUESTION, `/corpus add file: ${file}`, QUESTION],
      'trap "" XFSZ; ulimit -f 0',
    )
    expect(records.map(({ outcome }) => outcome)).toEqual(['answer', 'error', 'answer'])
    expect(records[1]?.message).toContain('The corpus folder cannot be written')
    expect(status).toBe(0)
    expect(partsOf(folder)).toEqual([])
    const [again] = (await run(folder, [QUESTION], ':')).records
    expect(again).toEqual(records[0])
    expect(partsOf(folder).length).toBeGreaterThan(20)
  })
})

describe('a corpus folder that may only be read', () => {
  it('is served without a snapshot', async () => {
    const folder = corpus()
    chmodSync(folder, 0o555)
    // The superuser may write there all the same.
    const user = process.getuid?.() === 0 ? 65_534 : undefined
    const { records, status } = await run(folder, [QUESTION, '/corpus refresh', QUESTION], ':', user)
    chmodSync(folder, 0o755)
    expect(records.map(({ outcome }) => outcome)).toEqual(['answer', 'refreshed', 'answer'])
    expect(records[1]?.failures).toEqual([expect.stringContaining('The corpus folder cannot be written')])
    expect(status).toBe(0)
    expect(existsSync(path.join(folder, '.state'))).toBe(false)
  })
})

describe('a corpus folder that goes away and comes back', () => {
  it('is served meanwhile as it was, and followed again afterwards', async () => {
    const folder = corpusFolder({ 'call.md': CALL })
    await withConsole(folder, async (session) => {
      const told = async (line: string) => (await session.run(line)).record
      expect(await told(QUESTION)).toMatchObject({ outcome: 'answer' })
      renameSync(folder, `${folder}-away`)
      expect(await told('/corpus refresh')).toMatchObject({
        outcome: 'error',
        message: expect.stringContaining('There is no corpus folder'),
      })
      expect(await told(QUESTION)).toMatchObject({ outcome: 'answer' })
      renameSync(`${folder}-away`, folder)
      writeFileSync(path.join(folder, 'swans.md'), 'The swans have come back.')
      expect(await told('/corpus refresh')).toMatchObject({ outcome: 'refreshed', added: ['swans.md'] })
    })
  })
})

describe('a file that is changed while it is read', () => {
  it('is read as it was at one moment, or rejected until it is complete', async () => {
    const folder = corpusFolder({ 'call.md': CALL })
    const file = path.join(folder, 'live.md')
    writeFileSync(file, 'line 0\n')
    const reader = createCorpusReader(folder, { maxArticleBytes: 1_000_000 })
    let lines = 1
    let isWriting = true
    const writing = (async () => {
      for (; lines < 400; lines++) {
        appendFileSync(file, `line ${lines}\n`)
        await wait(0)
      }
      isWriting = false
    })()
    while (isWriting) {
      const { articles, rejected } = await reader.read()
      const live = articles.find(({ id }) => id === 'live')
      if (live) expect(live.body).toMatch(/^(?:line \d+\n)+$/)
      else
        expect(inEnglish(rejected)).toEqual([
          { file: 'live.md', reason: expect.stringContaining('is being changed while it is read') },
        ])
      expect(articles.map(({ id }) => id)).toContain('call')
    }
    await writing
    const { articles } = await reader.read()
    expect(articles.find(({ id }) => id === 'live')?.body).toBe(readFileSync(file, 'utf8'))
  })
})

describe('two programs on one corpus', () => {
  it('both answer, and of two changes at once each is made whole or refused with the reason', async () => {
    const folder = corpus()
    const files = corpusFolder({
      'herons.md': 'Herons were counted at the lake on Monday, and there were more than a year ago, it is said.',
      'cranes.md': 'Cranes were counted at the weir on Friday, and there were fewer than a year ago, it is said.',
    })
    const both = await Promise.all(
      ['herons', 'cranes'].map((name) =>
        run(folder, [QUESTION, `/corpus add file: ${path.join(files, `${name}.md`)}`, QUESTION], ':'),
      ),
    )
    for (const { records, status } of both) {
      expect(status).toBe(0)
      expect(records[0]).toMatchObject({ outcome: 'answer' })
      expect(records[2]).toMatchObject({ outcome: 'answer' })
      if (records[1]?.outcome === 'error') expect(records[1].message).toContain('One change at a time')
      else expect(records[1]).toMatchObject({ outcome: 'added' })
    }
    const made = both.filter(({ records }) => records[1]?.outcome === 'added').length
    const [status] = await typeLines(folder, '/corpus status')
    expect(status).toMatchObject({ articles: 61 + made, rejected: [] })
  })
})
