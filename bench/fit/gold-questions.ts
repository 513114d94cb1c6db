/** Gold questions: a folder with `questions.jsonl` and the articles that it asks about. */
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { UserError } from '../../src/process/user-error.ts'

/** A verbatim sentence of the article, or its half-open span in UTF-16 units of the body. */
const evidence = z.union([z.string().min(1), z.tuple([z.int().min(0), z.int().min(1)])])

const goldQuestion = z.object({
  id: z.string(),
  question: z.string(),
  answerable: z.boolean(),
  /** The file name of the article without its extension. */
  article: z.string().optional(),
  /** Each of them answers by itself. */
  evidence: z.array(evidence).default([]),
  /** Other articles that answer too. */
  also: z.array(z.object({ article: z.string(), evidence: z.array(evidence) })).default([]),
  /** Of a quiz question: articles of which each answers, and the words of the answer, in any of which it is right. */
  articles: z.array(z.string()).default([]),
  answers: z.array(z.string()).default([]),
  type: z.string().default('none'),
  style: z.array(z.string()).default([]),
  /** Why a question has no answer: near-miss, other-topic, chit-chat. */
  category: z.string().optional(),
})

export type GoldQuestion = z.output<typeof goldQuestion>

export interface GoldFolder {
  readonly name: string
  readonly questions: readonly GoldQuestion[]
  /** The folder of the articles that are asked about. */
  readonly articles: string
  /** Folders of other articles, among which these can be hidden. */
  readonly others: readonly string[]
}

/**
 * @param directory a folder with `questions.jsonl` and `articles`, or one that holds such folders; folders beside them that have
 *   articles and no questions are the other articles of the first of them
 * @throws UserError if there is none, or a line does not fit: with its number
 */
export async function readGoldFolders(directory: string): Promise<readonly GoldFolder[]> {
  const own = await readGoldFolder(directory, [])
  if (own) return [own]
  const folders = (await readdir(directory, { withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(directory, name))
    .sort()
  const withQuestions = new Map<string, boolean>()
  for (const folder of folders) withQuestions.set(folder, await exists(path.join(folder, 'questions.jsonl')))
  const others: string[] = []
  for (const folder of folders) {
    const articles = path.join(folder, 'articles')
    if (!withQuestions.get(folder) && (await exists(articles))) others.push(articles)
  }
  const found: GoldFolder[] = []
  for (const folder of folders) {
    const gold = await readGoldFolder(folder, found.length === 0 ? others : [])
    if (gold) found.push(gold)
  }
  if (found.length === 0)
    throw new UserError(`There is no questions.jsonl in "${directory}". Name a folder that holds one.`)
  return found
}

async function readGoldFolder(folder: string, others: readonly string[]): Promise<GoldFolder | null> {
  const file = path.join(folder, 'questions.jsonl')
  if (!(await exists(file))) return null
  const questions = parseQuestions(await readFile(file, 'utf8'), file)
  return { name: path.basename(folder), questions, articles: path.join(folder, 'articles'), others }
}

/** @throws UserError as `readGoldFolders` does */
export async function readGold(directory: string): Promise<GoldFolder> {
  const [first] = await readGoldFolders(directory)
  return first as GoldFolder
}

export const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  )

function parseQuestions(text: string, file: string): readonly GoldQuestion[] {
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return []
    const checked = goldQuestion.safeParse(parseJson(line))
    if (checked.success) return [checked.data]
    throw new UserError(`${file}, line ${i + 1}: ${z.prettifyError(checked.error).replace(/\s+/g, ' ')}`)
  })
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
