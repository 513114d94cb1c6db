/** The lines that a person has typed, kept across sessions in a file that only they can read. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Older lines are forgotten. */
export const MAX_HISTORY_LINES = 1_000
/** A longer line, such as a pasted article, is not kept. UTF-16 units. */
export const MAX_LINE_LENGTH = 2_000

export interface LineHistory {
  /** Lines of earlier sessions, as node:readline asks for them. */
  readonly newestFirst: readonly string[]
  /** Keeps the line, unless it repeats the one before. Does not wait, and never fails. */
  add(line: string): void
  /** Resolves when all added lines are written, or could not be. */
  saved(): Promise<void>
}

/** Opens the history; a file that is missing or cannot be read is an empty history. */
export async function openLineHistory(file: string): Promise<LineHistory> {
  const before = await keptLines(file)
  let last = before.at(-1)
  let saving: Promise<void> = Promise.resolve()
  return {
    newestFirst: before.reverse(),
    add(line) {
      if (line === last || !isKept(line)) return
      last = line
      saving = saving.then(() => keep(file, line)).catch(() => undefined)
    },
    saved: () => saving,
  }
}

const isKept = (line: string): boolean =>
  line !== '' && line.length <= MAX_LINE_LENGTH && !/[\p{Cc}\u2028\u2029]/u.test(line)

async function keptLines(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text.split('\n').filter(isKept).slice(-MAX_HISTORY_LINES)
}

/** Reads again what is there: another session may have added lines. */
async function keep(file: string, line: string): Promise<void> {
  const lines = [...(await keptLines(file)), line].slice(-MAX_HISTORY_LINES)
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const fresh = `${file}.${process.pid}`
  await writeFile(fresh, `${lines.join('\n')}\n`, { mode: 0o600 })
  await rename(fresh, file)
}
