import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseArticle } from '../../src/corpus/parse-article.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { articlePage, rssFeed } from '../builders/feed-pages.ts'
import { startProgram } from '../builders/run-console.ts'
import { rounds } from '../setup/test-all.ts'
import { html, type LoopbackServer, serve } from '../web/loopback-server.ts'

/** Kills of each kind of change. */
const KILLS = rounds({ always: 1, inAll: 5 })
/** Changes that a process is given to do: more than it lives for. */
const CHANGES = 60
/** A change takes about this long; the kill comes at any moment of one. Milliseconds. */
const MAX_WAIT = 60
const UPDATED = 'http://example.org/updated'

/** Long enough for its writing to take a while, and told from a part of it at once. */
const textOf = (name: string): string =>
  `Here begins ${name}.\n\n${`The harbour council of ${name} met. `.repeat(400)}\n\nHere ends ${name}.`

const isWhole = (body: string): boolean => {
  const name = /Here begins (\S+)\./.exec(body)?.[1]
  return name !== undefined && body.includes(`Here ends ${name}.`)
}

let web: LoopbackServer
let sources: string
let polls = 0

beforeAll(async () => {
  web = await serve((request, response) => {
    const name = (request.url ?? '').slice(1)
    if (name !== 'feed')
      return html(response, articlePage(name, `Here begins ${name}. The harbour is open. Here ends ${name}.`))
    polls++
    const items = [0, 1, 2].map((i) => ({ title: `poll-${polls}-${i}`, link: `${web.origin}/poll-${polls}-${i}` }))
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rssFeed(items))
  })
  const files = Array.from({ length: CHANGES }, (_, i) => [`${i}.md`, textOf(`addition-${i}`)])
  const updates = [0, 1].map((i) => [`update-${i}.md`, `---\nurl: ${UPDATED}\n---\n${textOf(`update-${i}`)}`])
  sources = corpusFolder(Object.fromEntries([...files, ...updates]))
})

afterAll(() => web.close())

/** What a process of each kind is given to do, again and again. */
const COMMANDS: Readonly<Record<string, (i: number) => readonly string[]>> = {
  refresh: () => ['/corpus refresh'],
  add: (i) => [`/corpus add file: ${sources}/${i}.md title: Addition ${i}`],
  update: (i) => [`/corpus add file: ${sources}/update-${i % 2}.md`],
  remove: (i) => [`/corpus remove desk/base-${i % 8}`, '/undo'],
}

/** Every article file of the corpus, with those that were moved out. */
function articleFiles(corpus: string): readonly { readonly file: string; readonly text: string }[] {
  return readdirSync(corpus, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !path.relative(corpus, file).startsWith('.state'))
    .map((file) => ({ file: path.relative(corpus, file), text: readFileSync(file, 'utf8') }))
}

/** Runs commands in a real process, and kills it at any moment after the nth answer. @returns what it answered */
async function runAndKill(corpus: string, kind: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const child = startProgram(['--corpus', corpus, '--json'], { environment: { FETCH_ALLOW_HOSTS: web.host } })
  const answersBefore = 1 + Math.floor(Math.random() * 4)
  let stdout = ''
  const enough = new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
      if (stdout.split('\n').length > answersBefore) resolve()
    })
    child.on('close', () => reject(new Error(`the process ended by itself: ${stdout}`)))
  })
  child.stdin.on('error', () => undefined)
  const commands = Array.from({ length: CHANGES }, (_, i) => COMMANDS[kind]?.(i) ?? []).flat()
  child.stdin.end(`/corpus refresh\n${commands.join('\n')}\n`)
  await enough
  await wait(Math.random() * MAX_WAIT)
  const closed = once(child, 'close')
  child.kill('SIGKILL')
  await closed.catch(() => undefined)
  const lines = stdout.split('\n').slice(0, -1)
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}

/** Nothing fails, except that what an earlier kill has left removed cannot be removed again. */
const isTrouble = ({ outcome, message }: Readonly<Record<string, unknown>>): boolean =>
  outcome === 'error' && !String(message).includes('There is no article')

/** Every file is whole, every text of the base is there, and so is every file that was reported as added. */
function expectWhole(
  corpus: string,
  base: readonly (readonly [file: string, text: string])[],
  added: ReadonlySet<string>,
): void {
  const files = articleFiles(corpus)
  for (const { file, text } of files) expect(isWhole(parseArticle(text, file).body), file).toBe(true)
  const bodies = files.map(({ text }) => parseArticle(text, 'a.md').body)
  for (const [file, text] of base) expect(bodies.includes(text), file).toBe(true)
  for (const file of added) expect(files.map((one) => one.file)).toContain(file)
}

describe('a process that is killed at any moment', () => {
  it.each(Object.keys(COMMANDS))('of %s loses no article, leaves none half-written, and stops nobody', async (kind) => {
    const base = Array.from({ length: 8 }, (_, i) => [`desk/base-${i}.md`, textOf(`base-${i}`)] as const)
    const corpus = corpusFolder(Object.fromEntries(base))
    if (kind === 'refresh')
      writeFileSync(path.join(corpus, 'feeds.yaml'), `- url: ${web.origin}/feed\n  outlet: Feed\n`)
    const added = new Set<string>()
    for (let kill = 0; kill < KILLS; kill++) {
      const [first, ...answers] = await runAndKill(corpus, kind)
      // The dead one's lock stops nobody, and all that it left can be read.
      expect(first).toMatchObject({ outcome: 'refreshed', rejected: [], failures: [] })
      expect(answers.filter(isTrouble)).toEqual([])
      for (const { outcome, file } of answers) if (outcome === 'added') added.add(String(file))
      expectWhole(corpus, base, added)
    }
  })
})
