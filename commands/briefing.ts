/** `/briefing`: what the briefing covers, with its coverage over time as a chart. */
import { coverageOf } from '../src/answer/coverage.ts'
import type { Briefing } from '../src/briefing.ts'
import { drawBarChart } from '../src/charts/draw-bar-chart.ts'
import { type BriefingSummary, briefingReply } from '../src/reply/briefing-reply.ts'
import { UserError } from '../src/user-error.ts'
import { type CommandContext, defineCommand } from './command.ts'

export const briefing = defineCommand({
  name: 'briefing',
  description: 'What the briefing covers: articles, outlets, days, who is quoted most',
  options: {},
  async run(context) {
    const summary = await summaryOf(context)
    const { holdings, outlets, withoutOutlet, coverage, speakers, status } = summary
    const bars = coverage.periods.map(({ label, articles }) => ({ label, value: articles }))
    const png = bars.length === 0 ? null : await drawBarChart(bars, `articles a ${coverage.unit}`)
    const { articles, passages, days } = holdings
    return {
      reply: briefingReply(summary, png),
      record: {
        command: 'briefing',
        outcome: 'briefing',
        ...{ articles, passages, days, outlets, withoutOutlet, coverage, speakers },
        ...{
          version: status?.version,
          rejected: holdings.rejected.length,
          lastRefresh: status?.lastRefresh?.startedAt,
        },
      },
    }
  },
})

async function summaryOf({ briefing, keeper }: CommandContext): Promise<BriefingSummary> {
  const { articles, holdings } = briefing
  const outlets = holdings.outlets
    .map((outlet) => ({ outlet, articles: articles.filter((article) => article.outlet === outlet).length }))
    .sort((a, b) => b.articles - a.articles)
  return {
    holdings,
    outlets,
    withoutOutlet: articles.filter(({ outlet }) => outlet === undefined).length,
    coverage: coverageOf(articles),
    speakers: await speakersOf(briefing),
    status: await keeper?.status(),
  }
}

/** Null while quotations are still being worked out. */
async function speakersOf(briefing: Briefing): Promise<BriefingSummary['speakers']> {
  try {
    const { speakers } = await briefing.quotations()
    return speakers.filter(({ quotations }) => quotations > 0).map(({ name, quotations }) => ({ name, quotations }))
  } catch (error) {
    if (error instanceof UserError) return null
    throw error
  }
}
