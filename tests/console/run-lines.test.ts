import { PassThrough, Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { runLines } from '../../src/console/run-lines.ts'
import { createSession } from '../../src/console/session.ts'
import { articleOf } from '../builders/article-of.ts'
import { contextOf } from '../builders/context-of.ts'

async function recordsFor(...lines: readonly string[]) {
  const output = new PassThrough()
  const context = contextOf(articleOf('Dock workers in Varnhem will strike from Friday on.', 'a.md'))
  const input = Readable.from([Buffer.from(lines.join('\n'))], { objectMode: false })
  await runLines(createSession(context), input, output)
  return String(output.read())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)
}

describe('lines of a script', () => {
  it('answer a question without a slash as they answer /ask', async () => {
    const question = 'when will the dock workers of Varnhem strike'
    const [bare, asked] = await recordsFor(question, `/ask ${question}`)
    expect(bare).toMatchObject({ command: 'ask', outcome: 'answer', question })
    expect(bare).toEqual(asked)
  })

  it('keep an unknown command an error', async () => {
    const [unknown, slash] = await recordsFor('/nonsense about docks', '  /nonsense')
    expect(unknown).toMatchObject({ command: 'nonsense', outcome: 'error' })
    expect(slash).toMatchObject({ command: 'nonsense', outcome: 'error' })
  })

  it('give one record for each line, even for the words that leave a session', async () => {
    const records = await recordsFor('help', 'quit', '/help')
    expect(records.map(({ command, outcome }) => [command, outcome])).toEqual([
      ['help', 'help'],
      ['quit', 'error'],
      ['help', 'help'],
    ])
  })
})
