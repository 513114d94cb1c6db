/** `npm run export`: everything that the bot has read, for scripts and spreadsheets. */

import { config as loadEnvironment } from 'dotenv'
import { readDocumentWith, readPageWith } from '../briefing/open-corpus-reader.ts'
import { endIfNobodyReads } from '../console/end-if-nobody-reads.ts'
import { noteLine, rejectionLine } from '../console/welcome-text.ts'
import { type Article, writtenBody } from '../corpus/article.ts'
import { readCorpus } from '../corpus/read-corpus.ts'
import { MAX_DOCUMENT_BYTES } from '../documents/document-text.ts'
import { createPageReader } from '../pages/page-reader.ts'
import type { Config } from '../process/config.ts'
import { UserError } from '../process/user-error.ts'
import { quotationsOf } from '../quotations/quotations-of.ts'
import { spanRecord } from '../reply/record-parts.ts'
import { joinPeople } from '../speakers/join-people.ts'
import { FETCH_LIMITS } from '../web/fetch-limits.ts'
import { chosenCorpus } from './chosen-corpus.ts'
import { csvTable, type Row } from './csv-table.ts'
import { BRIEFING_NAME_OPTION, CORPUS_OPTION } from './open-console.ts'
import { type Given, type Program, runProgram, usageLine } from './program.ts'

const PROGRAM = {
  command: 'npm run export',
  purpose: 'Writes everything that the bot has read to standard output, for scripts and spreadsheets.',
  words: {
    shown: 'quotations|articles',
    help: 'what to write: every quotation with its speaker, or every article with its text',
    min: 1,
    max: 1,
  },
  options: {
    corpus: CORPUS_OPTION,
    briefing: BRIEFING_NAME_OPTION,
    format: { type: 'text', choices: ['jsonl', 'csv'], default: 'jsonl', help: 'one JSON object a line, or a table' },
    why: { type: 'flag', help: 'with quotations: add what spoke for and against each speaker' },
    spreadsheet: {
      type: 'flag',
      help: 'with csv: put an apostrophe before cells that a spreadsheet would run as a formula',
    },
  },
  examples: [
    { typed: 'npm run --silent export -- quotations > quotations.jsonl', does: 'writes every quotation' },
    {
      typed: 'npm run --silent export -- articles --format csv --spreadsheet > articles.csv',
      does: 'writes every article, for a spreadsheet',
    },
  ],
} as const satisfies Program

async function exportCorpus({ options, words }: Given<typeof PROGRAM.options>): Promise<void> {
  const [what] = words
  const { format, why, spreadsheet } = options
  if (what !== 'quotations' && what !== 'articles') {
    throw new UserError(`'${what}' cannot be exported. Name quotations or articles.\n${usageLine(PROGRAM)}`)
  }
  if (spreadsheet && format !== 'csv') {
    throw new UserError(
      `--spreadsheet works only with --format csv: no spreadsheet runs the formulas of JSON.\n${usageLine(PROGRAM)}`,
    )
  }
  loadEnvironment({ quiet: true })
  const articles = await readArticles(chosenCorpus(process.env, options).config)
  process.stdout.on('error', endIfNobodyReads)
  const rows = what === 'quotations' ? quotationRows(articles, why) : articles.map(articleRow)
  process.stdout.write(
    format === 'csv' ? csvTable(rows, spreadsheet) : rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  )
}

/** Says on the error output which files were not taken. */
async function readArticles({ CORPUS_DIR, MAX_ARTICLE_BYTES }: Config): Promise<readonly Article[]> {
  const pages = createPageReader()
  const {
    articles,
    rejected,
    notes = [],
  } = await readCorpus(CORPUS_DIR, {
    maxArticleBytes: MAX_ARTICLE_BYTES,
    maxPageBytes: FETCH_LIMITS.bytes,
    maxDocumentBytes: MAX_DOCUMENT_BYTES,
    readPage: readPageWith(pages),
    readDocument: readDocumentWith(pages),
  })
  await pages.close()
  for (const rejection of rejected) process.stderr.write(`${rejectionLine(rejection)}\n`)
  for (const note of notes) process.stderr.write(`${noteLine(note)}\n`)
  return articles
}

function quotationRows(articles: readonly Article[], why: boolean): readonly Row[] {
  const bodies = new Map(articles.map((article) => [article.id, writtenBody(article)]))
  const { quotations } = joinPeople(articles.map((article) => quotationsOf(article)))
  return quotations.map(({ id, article, start, end, kind, speaker, mention, cue, confidence, explanation }) => {
    const body = bodies.get(article) ?? ''
    return {
      article,
      ...spanRecord(body, { start, end }),
      kind,
      speaker: speaker && { name: speaker.name, kind: speaker.kind },
      mention: mention && spanRecord(body, mention),
      cue: cue && spanRecord(body, cue),
      confidence,
      id,
      ...(why ? { explanation } : {}),
    }
  })
}

const articleRow = ({ id, title, outlet, author, published, url, tags, file, ...bodies }: Article): Row => ({
  id,
  title,
  outlet,
  author,
  published,
  url,
  tags,
  file,
  body: writtenBody(bodies),
})

await runProgram(PROGRAM, exportCorpus)
