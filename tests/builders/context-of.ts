/** What commands may use, made from articles. */
import type { CommandContext } from '../../commands/command.ts'
import { commands } from '../../commands/index.ts'
import type { Article } from '../../src/corpus/article.ts'
import { briefingOf } from './briefing-of.ts'

export const contextOf = (...articles: readonly Article[]): CommandContext => ({
  briefing: briefingOf(...articles),
  commands,
  now: () => Date.parse('2026-11-05T12:00:00Z'),
})
