/** The machine-readable console: a command a line in, a JSON object a line out, in order. */

import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Session } from './session.ts'

/** Runs until the input ends. A blank line is no command. */
export async function runLines(session: Session, input: Readable, output: Writable): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue
    await write(output, `${JSON.stringify(session.run(line).record)}\n`)
  }
}

const write = (output: Writable, text: string): Promise<void> =>
  new Promise((resolve, reject) => output.write(text, (error) => (error ? reject(error) : resolve())))
