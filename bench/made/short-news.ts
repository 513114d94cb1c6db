/** Writes many short articles to disk. Each number is made once and kept between runs. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { exists } from '../fit/gold-questions.ts'
import { madeNews } from './made-news.ts'

const SEED = 7
/** What is cut off would be further passages. */
const PARAGRAPHS = 2

/**
 * @param parent the folder for all of them
 * @returns the folder that holds so many files of two paragraphs
 */
export async function shortNews(parent: string, files: number): Promise<string> {
  const folder = path.join(parent, `files${files}`)
  const made = `${folder}.made`
  if (await exists(made)) return folder
  await rm(folder, { recursive: true, force: true })
  let written = 0
  for (const { file, content } of madeNews(SEED)) {
    const place = path.join(folder, file)
    await mkdir(path.dirname(place), { recursive: true })
    await writeFile(place, `${beginningOf(content)}\n`)
    if (++written === files) break
  }
  await writeFile(made, '')
  return folder
}

/** The front matter and the first paragraphs. */
const beginningOf = (content: string): string =>
  content
    .split('\n\n')
    .slice(0, 1 + PARAGRAPHS)
    .join('\n\n')
