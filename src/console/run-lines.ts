/** The machine-readable console: reads one command or question a line, writes one JSON object a line, in order. */
import type { Readable, Writable } from 'node:stream'
import type { Session } from './session.ts'

/** Runs until the input ends. A blank line is skipped. */
export async function runLines(session: Session, input: Readable, output: Writable): Promise<void> {
  for await (const line of linesOf(input)) {
    if (line.trim() === '') continue
    await write(output, `${JSON.stringify((await session.run(line)).record)}\n`)
  }
}

/** Only a line feed ends a line: a question may hold the other line ends at which node:readline splits. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  let open = ''
  for await (const chunk of input.setEncoding('utf8') as AsyncIterable<string>) {
    const lines = (open + chunk).split('\n')
    open = lines.pop() ?? ''
    yield* lines
  }
  yield open
}

const write = (output: Writable, text: string): Promise<void> =>
  new Promise((resolve, reject) => output.write(text, (error) => (error ? reject(error) : resolve())))
