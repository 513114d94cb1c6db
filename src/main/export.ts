/** `npm run export -- quotations|articles --corpus DIR --format jsonl|csv [--why]`: everything the bot has read, for scripts. */
import { parseArgs } from 'node:util'
import { stringify } from 'csv-stringify/sync'
import { config as loadEnvironment } from 'dotenv'
import { readPageWith } from '../briefing/open-corpus-reader.ts'
import { endWhereNobodyReads, exitWithMessage } from '../console/run-console.ts'
import type { Article } from '../corpus/article.ts'
import { readCorpus } from '../corpus/read-corpus.ts'
import { createPageReader } from '../pages/page-reader.ts'
import { parseConfig } from '../process/config.ts'
import { UserError } from '../process/user-error.ts'
import { quotationsOf } from '../quotations/quotations-of.ts'
import { joinPeople } from '../speakers/join-people.ts'
import { FETCH_LIMITS } from '../web/fetch-limits.ts'

const USAGE =
  'Usage: npm run export -- quotations|articles [--corpus DIR] [--format jsonl|csv] [--why]\n' +
  '--why adds the reasons of each attribution to quotations.'

type Row = Readonly<Record<string, unknown>>

async function main(args: readonly string[]): Promise<void> {
  const { what, corpus: directory, format, why } = parseArguments(args)
  loadEnvironment({ quiet: true })
  const config = parseConfig({ ...process.env, ...(directory === undefined ? {} : { CORPUS_DIR: directory }) })
  const pages = createPageReader()
  const { articles, rejected } = await readCorpus(config.CORPUS_DIR, {
    maxArticleBytes: config.MAX_ARTICLE_BYTES,
    maxPageBytes: FETCH_LIMITS.bytes,
    readPage: readPageWith(pages),
  })
  await pages.close()
  for (const { file, line, reason } of rejected) {
    process.stderr.write(`Not taken: ${file}${line === undefined ? '' : `, line ${line}`}: ${reason}\n`)
  }
  process.stdout.on('error', endWhereNobodyReads)
  const rows = what === 'quotations' ? quotationRows(articles, why) : articles.map(articleRow)
  process.stdout.write(format === 'csv' ? csv(rows) : rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
}

function parseArguments(args: readonly string[]) {
  const usage = (problem: string) => new UserError(`${problem}\n${USAGE}`)
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        corpus: { type: 'string' },
        format: { type: 'string', default: 'jsonl' },
        why: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    })
    const [what, ...rest] = positionals
    if ((what !== 'quotations' && what !== 'articles') || rest.length > 0) throw usage('Say what to export.')
    if (values.format !== 'jsonl' && values.format !== 'csv') throw usage(`There is no format "${values.format}".`)
    return { ...values, what, format: values.format }
  } catch (error) {
    throw error instanceof UserError ? error : usage((error as Error).message)
  }
}

function quotationRows(articles: readonly Article[], why: boolean): readonly Row[] {
  const { quotations } = joinPeople(articles.map((article) => quotationsOf(article)))
  return quotations.map(({ id, article, start, end, text, kind, speaker, mention, cue, confidence, explanation }) => ({
    article,
    start,
    end,
    text,
    kind,
    speaker,
    mention,
    cue,
    confidence,
    id,
    ...(why ? { explanation } : {}),
  }))
}

const articleRow = ({ id, title, outlet, author, published, url, tags, file, body }: Article): Row => ({
  id,
  title,
  outlet,
  author,
  published,
  url,
  tags,
  file,
  body,
})

/** Nested values become columns of their own: `speaker.name`. */
const csv = (rows: readonly Row[]): string => {
  const flat = rows.map((row) => flattened(row))
  const columns = [...new Set(flat.flatMap(Object.keys))]
  return stringify(flat, { header: true, columns })
}

const flattened = (row: Row): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) && name !== 'explanation'
        ? Object.entries(value).map(([inner, nested]) => [`${name}.${inner}`, nested])
        : value === null
          ? []
          : [[name, typeof value === 'object' ? JSON.stringify(value) : value]],
    ),
  )

await exitWithMessage(main(process.argv.slice(2)))
