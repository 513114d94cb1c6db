/** Writes made news to disk, with questions about it. Each size is made once and kept between runs. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { exists } from '../fit/gold-questions.ts'
import { madeNews, madeQuestions, type Story } from './made-news.ts'

export interface MadeCorpus {
  /** The corpus folder. */
  readonly folder: string
  readonly articles: number
  readonly questions: readonly string[]
  /** Names of people in the articles. */
  readonly people: readonly string[]
}

const SEED = 20_261_123
/** How many questions and names of people are kept. */
const MAX_QUESTIONS = 400

/**
 * @param parent the folder for corpora of all sizes
 * @param passages how many passages the corpus has at least; it may have a few more
 */
export async function madeCorpus(parent: string, passages: number): Promise<MadeCorpus> {
  const folder = path.join(parent, String(passages))
  const about = `${folder}.json`
  if (!(await exists(about))) {
    await rm(folder, { recursive: true, force: true })
    await writeFile(`${about}.new`, JSON.stringify(await write(folder, passages)))
    await rename(`${about}.new`, about)
  }
  return { folder, ...(JSON.parse(await readFile(about, 'utf8')) as Omit<MadeCorpus, 'folder'>) }
}

async function write(folder: string, passages: number): Promise<Omit<MadeCorpus, 'folder'>> {
  const stories = new Set<Story>()
  let [articles, made] = [0, 0]
  for (const article of madeNews(SEED)) {
    const file = path.join(folder, article.file)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, article.content)
    stories.add(article.story)
    articles++
    made += article.passages
    if (made >= passages) break
  }
  const people = new Set([...stories].flatMap((story) => story.people.map(({ first, last }) => `${first} ${last}`)))
  return {
    articles,
    questions: madeQuestions([...stories], MAX_QUESTIONS, SEED),
    people: [...people].slice(0, MAX_QUESTIONS),
  }
}
