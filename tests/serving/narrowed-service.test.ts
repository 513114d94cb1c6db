/** The service over an engine: one that looks through the whole corpus, so that nothing else is needed. */
import { describe } from 'vitest'
import { commands } from '../../commands/index.ts'
import { type BriefingSource, sourceInEngine } from '../../src/briefing/briefing-source.ts'
import { openBriefing } from '../../src/briefing/open-briefing.ts'
import { createFactCache } from '../../src/narrowing/known-facts.ts'
import type { Config } from '../../src/process/config.ts'
import type { ServiceReports } from '../../src/serving/briefing-service.ts'
import { serviceOf } from '../../src/serving/local-service.ts'
import { analysedArticles } from '../narrowing/analysed-articles.ts'
import { exhaustiveNarrower } from '../narrowing/exhaustive-narrower.ts'
import { TEST_ALL } from '../setup/test-all.ts'
import { describeService } from './briefing-service-contract.ts'

const open = async (config: Config, reports: ServiceReports) => {
  const { onChange, onNote } = reports
  const { current, source: _, ...opened } = await openBriefing(config, { now: Date.now, onChange, onNote })
  return serviceOf({ ...opened, source: narrowed(current) }, commands, { config, reports, now: Date.now })
}

/** Each version of the corpus gets a narrower of its own. */
function narrowed(current: Awaited<ReturnType<typeof openBriefing>>['current']): BriefingSource {
  const made = new WeakMap<object, ReturnType<typeof corpusOf>>()
  const corpusOf = (articles: ReturnType<typeof current>['articles']) => ({
    narrower: exhaustiveNarrower(analysedArticles(articles)),
    cache: createFactCache(),
    encodeQuestion: null,
  })
  return sourceInEngine(() => {
    const { articles } = current()
    const corpus = made.get(articles) ?? corpusOf(articles)
    made.set(articles, corpus)
    return corpus
  })
}

describe.skipIf(!TEST_ALL)('the service over an engine', () => describeService('an engine', open))
