/** A briefing for tests, made from articles. */
import { type Briefing, createBriefing } from '../../src/briefing/briefing.ts'
import type { Article } from '../../src/corpus/article.ts'

export const briefingOf = (...articles: readonly Article[]): Briefing => createBriefing({ articles, rejected: [] })
