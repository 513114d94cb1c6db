/** `/briefing`: shows what the briefing covers, with a chart of its coverage over time. */

import type { Briefing } from '../src/briefing/briefing.ts'
import { UserError } from '../src/process/user-error.ts'
import { type BriefingSummary, briefingReply, WHOLE_BRIEFING } from '../src/reply/briefing-reply.ts'
import { articlesByOutlet, withoutOutletOf } from '../src/sources/catalogue.ts'
import { type Coverage, coverageOf } from '../src/sources/coverage.ts'
import { type CommandContext, defineCommand } from './command.ts'
import { drawCoverage } from './draw-coverage.ts'
import { wordingsFor } from './wordings.ts'

export const briefing = defineCommand({
  name: 'briefing',
  description: 'Show what the briefing covers: articles, outlets, dates, and who is quoted most',
  options: {},
  async run(context) {
    const { call } = context
    const { summary, png, wording } = await drawnSummary(context)
    const { coverage, holdings, outlets, withoutOutlet, speakers, status } = summary
    const { articles, passages, days } = holdings
    return {
      reply: briefingReply(summary, { png }, wording),
      outcome: 'briefing',
      details: {
        briefing: call?.briefing?.name,
        choices: call?.briefing?.choices,
        articles,
        passages,
        days,
        outlets,
        withoutOutlet,
        coverage,
        speakers,
        version: status?.version,
        rejected: holdings.rejected.length,
        lastRefresh: status?.lastRefresh?.startedAt,
        meaning: summary.meaning.kind,
      },
    }
  },
  async show(context, view) {
    if (view !== WHOLE_BRIEFING) return null
    const { summary, png, wording } = await drawnSummary(context)
    return briefingReply(summary, { png, isWhole: true }, wording)
  },
})

async function drawnSummary(context: CommandContext) {
  const coverage = coverageOf(context.briefing.catalogue.whole)
  const { everyone: wording } = wordingsFor(context.call)
  // At the same time: the first chart and speaker attribution both take a while.
  const [summary, png] = await Promise.all([
    summaryOf(context, coverage),
    coverage.periods.length === 0 ? null : drawCoverage(coverage, wording),
  ])
  return { summary, png, wording }
}

async function summaryOf({ briefing, updater, call }: CommandContext, coverage: Coverage): Promise<BriefingSummary> {
  const { holdings, catalogue } = briefing
  const outlets = articlesByOutlet(catalogue)
  return {
    holdings,
    outlets,
    withoutOutlet: withoutOutletOf(catalogue.whole),
    coverage,
    speakers: await speakersOf(briefing),
    status: await updater?.status(),
    meaning: briefing.meaning.state(),
    chosen: call?.briefing,
  }
}

/** @returns null while speaker attribution is still running */
async function speakersOf(briefing: Briefing): Promise<BriefingSummary['speakers']> {
  try {
    const speakers = await briefing.mostQuoted()
    return speakers.map(({ name, quotations }) => ({ name, quotations }))
  } catch (error) {
    if (error instanceof UserError) return null
    throw error
  }
}
