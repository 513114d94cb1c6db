/** What commands and a session may use, made from articles. */
import type { CommandContext } from '../../commands/command.ts'
import { commands } from '../../commands/index.ts'
import { sourceInMemory } from '../../src/briefing/briefing-source.ts'
import type { ConsoleContext } from '../../src/console/session.ts'
import type { Article } from '../../src/corpus/article.ts'
import { briefingOf } from './briefing-of.ts'

export const contextOf = (...articles: readonly Article[]): CommandContext & ConsoleContext => {
  const briefing = briefingOf(...articles)
  return { briefing, source: sourceInMemory(() => briefing), commands, now: () => Date.parse('2026-11-05T12:00:00Z') }
}
