/** Gold questions: a folder with `questions.jsonl` and the articles that it asks about. */
import { readFile, stat } from 'node:fs/promises'
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
  type: z.string().default('none'),
  style: z.array(z.string()).default([]),
  /** Why a question has no answer: near-miss, other-topic, chit-chat. */
  category: z.string().optional(),
})

export type GoldQuestion = z.output<typeof goldQuestion>

interface GoldFolder {
  readonly questions: readonly GoldQuestion[]
  /** The folder of the articles that are asked about. */
  readonly articles: string
}

/**
 * @param directory a folder with `questions.jsonl`, or one whose `dev` folder has it; the folder `articles` beside it holds the
 *   articles
 * @throws UserError if there is none, or a line does not fit: with its number
 */
export async function readGold(directory: string): Promise<GoldFolder> {
  for (const folder of [directory, path.join(directory, 'dev')]) {
    const file = path.join(folder, 'questions.jsonl')
    if (await exists(file)) {
      return { questions: parseQuestions(await readFile(file, 'utf8'), file), articles: path.join(folder, 'articles') }
    }
  }
  throw new UserError(`There is no questions.jsonl in "${directory}". Name a folder that holds one.`)
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
