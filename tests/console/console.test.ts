import { readdirSync } from 'node:fs'
import path from 'node:path'
import picocolors from 'picocolors'
import { describe, expect, it } from 'vitest'
import { openBriefing } from '../../src/briefing/open-briefing.ts'
import { welcomeText } from '../../src/console/welcome-text.ts'
import { parseConfig } from '../../src/process/config.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { recordsOf, runConsole } from '../builders/run-console.ts'
import { typeLines } from '../builders/typed-lines.ts'

const GRAIN =
  'The harbour board of Varnhem agreed on Tuesday to let forty grain ships leave before the end of the month.'
const STRIKE =
  'Dock workers in Varnhem will strike from Friday on, their union leader Greta Holm said after a long vote.'
const FILES = {
  'morning.md': `---\noutlet: Morning Desk\npublished: 2025-03-16\nurl: https://example.org/a\n---\n${GRAIN}\n\n${STRIKE}\n`,
  'evening.txt': `${STRIKE}\n`,
  'broken.md': '---\npublished: soon\n\nText.',
}

describe.concurrent('the console with --json', () => {
  it('answers each line with one JSON object, in order, and nothing else on its output', async () => {
    const lines = [
      '/ask when will the dock workers of Varnhem strike',
      '/help',
      '',
      'no command',
      '/ask',
      '/nonsense at all',
      '/ask grain ships of Varnhem outlet: morning desk',
      '/ask grain ships outlet: Times',
      '/ask grain ships since: soon',
      '/ask private: perhaps grain',
      '/ask what is this: grain, ships\u2028of Varnhem\r or so',
      '/ask 🤔 ?!',
      `/ask ${'grain '.repeat(1_000)}`,
      '/ask flimbo gnork\r',
      '/next',
    ]
    const run = await runConsole(['--corpus', corpusFolder(FILES), '--json'], { input: lines.join('\n') })
    expect(run).toMatchObject({ status: 0, stderr: '' })
    const records = recordsOf(run)
    expect(records.map(({ command, outcome }) => [command, outcome])).toEqual([
      ['ask', 'answer'],
      ['help', 'help'],
      ['ask', 'no-answer'],
      ['ask', 'error'],
      ['nonsense', 'error'],
      ['ask', 'answer'],
      ['ask', 'error'],
      ['ask', 'error'],
      ['ask', 'error'],
      ['ask', expect.stringMatching(/answer/)],
      ['ask', 'no-answer'],
      ['ask', expect.stringMatching(/answer/)],
      ['ask', 'no-answer'],
      ['next', 'error'],
    ])
    for (const { outcome, message } of records) if (outcome === 'error') expect(message).toMatch(/\S/)
    expect(records[9]).toMatchObject({ question: 'what is this: grain, ships\u2028of Varnhem\r or so' })
    expect(records[12]).toMatchObject({ question: 'flimbo gnork' })
  })

  it('gives evidence whose spans are slices of the files', async () => {
    const records = await typeLines(corpusFolder(FILES), '/ask when will the dock workers strike')
    const [record] = records as unknown as [{ readonly evidence: readonly Piece[] }]
    const bodies: Readonly<Record<string, string>> = { morning: `${GRAIN}\n\n${STRIKE}\n`, evening: `${STRIKE}\n` }
    expect(record.evidence.length).toBeGreaterThan(0)
    for (const piece of record.evidence) {
      for (const { start, end, text } of [piece.passage, piece.sentence]) {
        expect(bodies[piece.article]?.slice(start, end)).toBe(text)
      }
    }
  })

  it('answers one command that is given as an argument from the folder that CORPUS_DIR names, and ends', async () => {
    const args = ['--json', '/ask', 'dock', 'workers', 'strike', 'Varnhem']
    const run = await runConsole(args, { environment: { CORPUS_DIR: corpusFolder(FILES) } })
    expect(run.status).toBe(0)
    expect(recordsOf(run)).toEqual([
      expect.objectContaining({ command: 'ask', question: 'dock workers strike Varnhem' }),
    ])
  })

  it('counts an error as handled: the exit status is 0, in the folder that --corpus names rather than CORPUS_DIR', async () => {
    const environment = { CORPUS_DIR: path.join(corpusFolder({}), 'missing') }
    const run = await runConsole(['--corpus', corpusFolder(FILES), '--json', '/nonsense'], { environment })
    expect(run.status).toBe(0)
    expect(recordsOf(run)).toEqual([
      {
        command: 'nonsense',
        outcome: 'error',
        message: expect.stringMatching(/no command "\/nonsense".*\/ask/) as string,
      },
    ])
  })

  it('answers from an empty corpus that nothing was found', async () => {
    const records = await typeLines(corpusFolder({}), '/ask grain')
    expect(records).toEqual([expect.objectContaining({ outcome: 'no-answer', evidence: [], confidence: 0 })])
  })

  it('ends without a word if nobody reads its output any more', async () => {
    const input = '/ask when will the dock workers of Varnhem strike\n'.repeat(5_000)
    const run = await runConsole(['--corpus', corpusFolder(FILES), '--json'], { input, readsOnce: true })
    expect(run).toMatchObject({ status: 0, stderr: '' })
    expect(run.stdout).toMatch(/^\{"command":"ask"/)
  })

  it('writes nothing for no input', async () => {
    expect(await typeLines(corpusFolder(FILES))).toEqual([])
  })
})

interface Piece {
  readonly article: string
  readonly passage: SlicedSpan
  readonly sentence: SlicedSpan
}

interface SlicedSpan {
  readonly start: number
  readonly end: number
  readonly text: string
}

describe.concurrent('the console as text', () => {
  it('says what the briefing holds and what was not taken, and answers plain questions', async () => {
    const input = 'when will the dock workers of Varnhem strike?\n/next\n/open\n/quit\n/ask never read\n'
    const run = await runConsole(['--corpus', corpusFolder(FILES)], { input })
    expect(run).toMatchObject({ status: 0, stderr: expect.stringMatching(/^Reading the articles in .*\n$/) })
    expect(run.stdout).toMatch(/2 articles in \d passages.*Morning Desk.*16 Mar 2025/)
    expect(run.stdout).toMatch(/broken\.md, line 1: .*never closes/)
    expect(run.stdout.replace(/\n│ /g, ' ')).toContain(STRIKE)
    expect(run.stdout).toMatch(/— .*\n {2}Morning Desk · 16 Mar 2025 · paragraph 2|evening\.txt · paragraph 1/)
    expect(run.stdout).not.toContain('never read')
    expect(run.stdout).not.toContain('\u001B')
  })

  it('answers from the shipped corpus by default, without escape sequences if it does not write to a terminal', async () => {
    const run = await runConsole(['when will trump and putin talk'], { environment: { CI: '1', FORCE_COLOR: '1' } })
    expect(run.status).toBe(0)
    expect(run.stdout).toContain('Trump')
    expect(run.stdout).not.toContain('\u001B')
  })

  it('says on its error output, with status 1, what one command got wrong', async () => {
    const run = await runConsole(['--corpus', corpusFolder(FILES), '/nonsense'])
    expect(run).toMatchObject({ status: 1, stdout: '' })
    expect(run.stderr).toMatch(/no command "\/nonsense"/)
  })

  it('tells how an empty corpus is filled', async () => {
    const opened = await openBriefing(parseConfig({ CORPUS_DIR: corpusFolder({}) }), { now: Date.now })
    const style = { colors: picocolors.createColors(false), width: 100 }
    expect(welcomeText(opened.current().holdings, 'news', style)).toMatch(
      /no article in "news" yet\. To begin, put a first article.*\/corpus refresh/s,
    )
    await opened.close()
  })

  it('says what to do if the corpus folder is missing', async () => {
    const opening = openBriefing(parseConfig({ CORPUS_DIR: '/nowhere/at/all' }), { now: Date.now })
    await expect(opening).rejects.toThrow(/no corpus folder at "\/nowhere\/at\/all".*--corpus or\sCORPUS_DIR/s)
  })

  it('says how it is used if it is given a flag that it does not know', async () => {
    const run = await runConsole(['--corpsu', 'x'])
    expect(run).toMatchObject({ status: 1, stdout: '' })
    expect(run.stderr).toMatch(/'--corpsu'.*Usage:/s)
    expect(run.stderr).not.toMatch(/\n\s+at /)
  })

  it('names every variable that does not fit at once', () => {
    expect(() => parseConfig({ MAX_ARTICLE_BYTES: 'many', HOSTED_BY: 'x'.repeat(300) })).toThrow(
      /MAX_ARTICLE_BYTES must be a whole number.*HOSTED_BY must not be longer/s,
    )
  })
})

describe.concurrent('the corpus of the console', () => {
  const question = '/ask when will the dock workers of Varnhem strike'

  it('is the folder that CORPUS_DIR names in a .env file', async () => {
    const folder = corpusFolder({ 'articles/a.md': STRIKE, '.env': 'CORPUS_DIR=articles\nHOSTED_BY=Ada\n' })
    const run = await runConsole(['--json', question], { folder })
    expect(recordsOf(run)).toEqual([expect.objectContaining({ outcome: 'answer' })])
  })

  it('is not written into if --corpus names another; what was analysed is found in the cache, or where --state says', async () => {
    const many = Array.from({ length: 55 }, (_, i) => [`a${i}.md`, `${STRIKE} ${GRAIN} Report ${i} says so.`])
    const corpus = corpusFolder(Object.fromEntries(many))
    const cache = corpusFolder({})
    const state = path.join(cache, 'briefing-bot/analysis')
    const parts = () =>
      readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.part'))
    const ask = async (...args: readonly string[]) => {
      const input = `${question}\n/ask flimbo gnork\n`
      const environment = { XDG_CACHE_HOME: cache }
      return recordsOf(await runConsole(['--corpus', corpus, '--json', ...args], { input, environment }))
    }
    const first = await ask()
    expect(first.map(({ outcome }) => outcome)).toEqual(['answer', 'no-answer'])
    const written = parts()
    expect(written.length).toBeGreaterThan(20)
    expect(await ask('--state', state)).toEqual(first)
    expect(parts()).toEqual(written)
    expect(readdirSync(corpus).sort()).toEqual(many.map(([file]) => file).sort())
  })
})
