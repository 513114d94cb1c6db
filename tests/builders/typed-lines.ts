/** What the console answers to typed lines, without a process: the session and the line runner of the program, on a real corpus folder. */
import { Readable, Writable } from 'node:stream'
import picocolors from 'picocolors'
import { commands } from '../../commands/index.ts'
import { openBriefing } from '../../src/briefing/open-briefing.ts'
import { runLines } from '../../src/console/run-lines.ts'
import { renderResult } from '../../src/console/run-terminal.ts'
import { createSession, type Session } from '../../src/console/session.ts'
import { parseConfig } from '../../src/process/config.ts'

export type LineRecord = Readonly<Record<string, unknown>>

/** Opens a corpus folder as the console does, and closes it when the job has ended. */
export async function withConsole<T>(corpus: string, job: (session: Session) => Promise<T>): Promise<T> {
  const config = parseConfig({ CORPUS_DIR: corpus })
  const opened = await openBriefing(config, { now: Date.now })
  const session = createSession({
    source: opened.source,
    commands,
    now: Date.now,
    updater: opened.updater,
    call: { by: 'the terminal', onProgress: () => undefined },
  })
  try {
    return await job(session)
  } finally {
    await opened.close()
  }
}

/** What `--json` writes for these lines. @returns one record for each line that is not blank */
export const typeLines = (corpus: string, ...lines: readonly string[]): Promise<readonly LineRecord[]> =>
  withConsole(corpus, async (session) => {
    let written = ''
    const output = new Writable({
      write(chunk: Buffer, _, done) {
        written += chunk.toString('utf8')
        done()
      },
    })
    await runLines(session, Readable.from([Buffer.from(lines.join('\n'))], { objectMode: false }), output)
    return written
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as LineRecord)
  })

/** What the console shows for one line as text, without colours. */
export const showLine = (corpus: string, line: string): Promise<string> =>
  withConsole(corpus, async (session) =>
    renderResult(await session.run(line), { colors: picocolors.createColors(false), width: 100 }),
  )
