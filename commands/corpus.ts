/** `/corpus refresh | add | remove | status | gaps`: moderators keep the articles that the briefing holds. */

import { UserError } from '../src/process/user-error.ts'
import {
  addReply,
  decodeReportView,
  refreshReply,
  removeReply,
  restoreReply,
  statusReply,
} from '../src/reply/corpus/corpus-reply.ts'
import { gapsReply } from '../src/reply/corpus/gaps-reply.ts'
import type { CorpusUpdater } from '../src/updates/corpus-updater.ts'
import { type Call, type CommandContext, defineCommand } from './command.ts'

/** As many as Discord shows. */
const MAX_COMPLETIONS = 25
/** Longer ids cannot be completed on Discord; they can be typed. UTF-16 units. */
const MAX_COMPLETION = 100
/** The largest file that is taken. Bytes. */
const MAX_BYTES = 5_000_000

export const corpusRefresh = defineCommand({
  name: 'corpus refresh',
  description: 'Read the corpus folder again, poll the feeds, and serve what is new',
  moderators: true,
  slow: true,
  options: {},
  async run(context) {
    const { by, onProgress } = callOf(context)
    const report = await updaterOf(context).refresh(by, onProgress)
    return { reply: refreshReply(report), outcome: 'refreshed', failures: report.failures, details: report }
  },
  async show(context, text) {
    const view = decodeReportView(text)
    if (!view) return null
    const report = await updaterOf(context).report(view.reportId)
    if (!report) throw new UserError('A later refresh has taken the place of this report: see /corpus status.')
    return refreshReply(report, view.page)
  },
})

export const corpusAdd = defineCommand({
  name: 'corpus add',
  description: 'Take an article in, from a link or a file',
  moderators: true,
  slow: true,
  options: {
    link: { type: 'text', description: 'Where the article is on the web' },
    file: { type: 'file', description: 'An article as .md, .txt or a saved .html page' },
    title: { type: 'text', description: 'Its headline, instead of what the page says' },
    outlet: { type: 'text', completes: true, description: 'Who published it, instead of what the page says' },
    author: { type: 'text', description: 'Its author, instead of what the page says' },
    published: { type: 'text', description: 'The day, such as 2025-03-16, instead of what the page says' },
  },
  async run(context, { link, file, ...chosen }) {
    const { by, onProgress } = callOf(context)
    const updater = updaterOf(context)
    if ((link === undefined) === (file === undefined)) {
      throw new UserError('/corpus add needs a link or a file: "link: https://…" or "file: …", one of the two.')
    }
    const source = file ? { name: file.name, bytes: await file.read(MAX_BYTES) } : { link: link ?? '' }
    const report = await updater.add(source, chosen, by, onProgress)
    const { outcome, ...details } = report
    return { reply: addReply(report), outcome, details }
  },
  complete: ({ briefing }, _option, typed) => briefing.outletsLike(typed),
})

export const corpusRemove = defineCommand({
  name: 'corpus remove',
  description: 'Take an article out; it is kept aside and can be brought back',
  moderators: true,
  slow: true,
  options: {
    article: { type: 'text', required: true, completes: true, description: 'Its path, as reports show it' },
  },
  async run(context, { article }) {
    const { by, onProgress } = callOf(context)
    const report = await updaterOf(context).remove(article, by, onProgress)
    return { reply: removeReply(report), outcome: 'removed', details: report }
  },
  complete({ briefing }, _option, typed) {
    const words = typed.toLowerCase().split(/\s+/)
    return briefing.articles
      .filter(({ id, title }) => words.every((word) => `${id} ${title}`.toLowerCase().includes(word)))
      .map(({ id }) => id)
      .filter((id) => id.length <= MAX_COMPLETION)
      .slice(0, MAX_COMPLETIONS)
  },
  async show(context, undo) {
    const { by, onProgress } = callOf(context)
    if (!/^[0-9a-f]{20}$/.test(undo)) return null
    return restoreReply(await updaterOf(context).restore(undo, by, onProgress))
  },
})

export const corpusStatus = defineCommand({
  name: 'corpus status',
  description: 'How the corpus stands: counts, the last refresh, feeds, rejected files',
  moderators: true,
  options: {},
  async run(context) {
    const status = await updaterOf(context).status()
    return { reply: statusReply(status), outcome: 'status', details: status }
  },
})

export const corpusGaps = defineCommand({
  name: 'corpus gaps',
  description: 'What readers look for and do not find, by single words',
  moderators: true,
  options: {},
  async run(context) {
    const gaps = await updaterOf(context).gaps()
    return {
      reply: gapsReply(gaps),
      outcome: gaps === null ? 'not-counted' : 'gaps',
      details: { gaps: gaps ?? [] },
    }
  },
})

const callOf = ({ call }: CommandContext): Call => call ?? { by: 'a script', onProgress: () => undefined }

function updaterOf({ updater }: CommandContext): CorpusUpdater {
  if (!updater) throw new UserError('The corpus is not kept from here.')
  return updater
}
