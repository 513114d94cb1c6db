/** `/corpus refresh | add | remove | status | gaps`: moderators manage the articles in the briefing. */

import { MAX_DOCUMENT_BYTES } from '../src/documents/document-text.ts'
import { addReply } from '../src/reply/corpus/add-reply.ts'
import { completedPaths, typedPath } from '../src/reply/corpus/article-path.ts'
import { gapsReply } from '../src/reply/corpus/gaps-reply.ts'
import { importReply } from '../src/reply/corpus/import-reply.ts'
import { refreshReply } from '../src/reply/corpus/refresh-reply.ts'
import { removeReply, restoreReply, takedownPlanReply, takedownReply } from '../src/reply/corpus/remove-reply.ts'
import { addRecord, importRecord, refreshRecord, statusRecord } from '../src/reply/corpus/report-record.ts'
import { decodeReportView } from '../src/reply/corpus/report-view.ts'
import { statusReply, WHOLE_STATUS } from '../src/reply/corpus/status-reply.ts'
import { chosenOutlet } from '../src/sources/outlets.ts'
import { ReaderError } from '../src/translations/reader-error.ts'
import { SCRIPT } from '../src/updates/agents.ts'
import type { CorpusUpdater } from '../src/updates/corpus-updater.ts'
import { isFeedList } from '../src/updates/import-feeds.ts'
import { type Call, type CommandContext, defineCommand, MAX_COMPLETIONS } from './command.ts'
import { wordingsFor } from './wordings.ts'

/** The view that undoes the latest removal. */
const LATEST = 'latest'

export const corpusRefresh = defineCommand({
  name: 'corpus refresh',
  description: 'Read the corpus folder again, check the feeds, and serve what is new',
  moderators: true,
  slow: true,
  options: {},
  async run(context) {
    const { by, onProgress } = callOf(context)
    const report = await updaterOf(context).refresh(by, onProgress)
    const reply = refreshReply(report, 0, wordingsFor(context.call).asker)
    const details = refreshRecord(report)
    return { reply, outcome: 'refreshed', failures: details.failures, details }
  },
  async show(context, text) {
    const view = decodeReportView(text)
    if (!view) return null
    const report = await updaterOf(context).report(view.reportId)
    if (!report) throw new ReaderError('error.later-report')
    return refreshReply(report, view.page, wordingsFor(context.call).everyone)
  },
})

export const corpusAdd = defineCommand({
  name: 'corpus add',
  description: 'Add an article from a link or a file',
  moderators: true,
  slow: true,
  options: {
    link: { type: 'text', description: 'Web address of the article' },
    file: { type: 'file', description: 'The article as .md, .txt, .html, .pdf or .docx; or a list of feeds as .opml' },
    title: { type: 'text', description: 'Headline to use instead of the one on the page' },
    outlet: { type: 'text', completes: true, description: 'Outlet to use instead of the one on the page' },
    author: { type: 'text', description: 'Author to use instead of the one on the page' },
    published: {
      type: 'text',
      description: 'Day of publication, such as 2025-03-16, to use instead of the one on the page',
    },
  },
  async run(context, { link, file, outlet, ...others }) {
    const { by, onProgress } = callOf(context)
    const updater = updaterOf(context)
    const { asker } = wordingsFor(context.call)
    if ((link === undefined) === (file === undefined)) throw new ReaderError('error.link-or-file')
    const source = file ? { name: file.name, bytes: await file.read(MAX_DOCUMENT_BYTES) } : { link: link ?? '' }
    if ('bytes' in source && isFeedList(source.bytes)) {
      const imported = await updater.importFeeds(source.bytes, by, onProgress)
      return { reply: importReply(imported, false, asker), outcome: 'feeds', details: importRecord(imported) }
    }
    const { outlets } = context.briefing.holdings
    const chosen = { ...others, outlet: outlet === undefined ? undefined : chosenOutlet(outlet, outlets) }
    const report = await updater.add(source, chosen, by, onProgress)
    return { reply: addReply(report, asker), outcome: report.outcome, details: addRecord(report) }
  },
  complete: ({ briefing }, _option, typed) => briefing.outletsLike(typed),
})

export const corpusRemove = defineCommand({
  name: 'corpus remove',
  description: 'Remove an article; its file is kept in the .removed folder and can be brought back',
  moderators: true,
  slow: true,
  options: {
    article: { type: 'text', required: true, completes: true, description: 'Path of the article, as reports show it' },
    forget: { type: 'flag', description: 'Erase it for good, with its earlier versions, after you have confirmed' },
  },
  async run(context, { article, forget = false }) {
    const { by, onProgress } = callOf(context)
    const typed = typedPath(context.briefing.articles, article)
    if (forget) {
      const plan = await updaterOf(context).planTakedown(typed)
      const { file, title } = plan
      return {
        reply: takedownPlanReply(plan, wordingsFor(context.call).asker),
        outcome: 'confirm',
        details: { file, title },
      }
    }
    const report = await updaterOf(context).remove(typed, by, onProgress)
    return { reply: removeReply(report, wordingsFor(context.call).asker), outcome: 'removed', details: report }
  },
  standing: { undo: LATEST },
  complete: ({ briefing }, _option, typed) => completedPaths(briefing.articles, typed).slice(0, MAX_COMPLETIONS),
  async show(context, view) {
    const { by, onProgress } = callOf(context)
    const { asker } = wordingsFor(context.call)
    if (/^f[0-9a-f]{20}$/.test(view)) {
      return takedownReply(await updaterOf(context).takeDown(view, by, onProgress), asker)
    }
    if (view !== LATEST && !/^[0-9a-f]{20}$/.test(view)) return null
    return restoreReply(await updaterOf(context).restore(view, by, onProgress), asker)
  },
})

export const corpusStatus = defineCommand({
  name: 'corpus status',
  description: 'Show the number of articles, the last refresh, the feeds, and rejected files',
  moderators: true,
  options: {},
  async run(context) {
    const status = await updaterOf(context).status()
    const reply = statusReply(status, {}, wordingsFor(context.call).asker)
    return { reply, outcome: 'status', details: statusRecord(status) }
  },
  async show(context, view) {
    if (view !== WHOLE_STATUS) return null
    return statusReply(await updaterOf(context).status(), { isWhole: true }, wordingsFor(context.call).everyone)
  },
})

export const corpusGaps = defineCommand({
  name: 'corpus gaps',
  description: 'Show which words readers asked about and did not find',
  moderators: true,
  options: {},
  async run(context) {
    const gaps = await updaterOf(context).gaps()
    return {
      reply: gapsReply(gaps, wordingsFor(context.call).asker),
      outcome: gaps === null ? 'not-counted' : 'gaps',
      details: { gaps: gaps ?? [] },
    }
  },
})

const callOf = ({ call }: CommandContext): Call => call ?? { by: SCRIPT, onProgress: () => undefined }

function updaterOf({ updater }: CommandContext): CorpusUpdater {
  if (!updater) throw new ReaderError('error.no-folder')
  return updater
}
