/** Who changes a corpus if no member does. Reports keep the English words. */
import type { MessageKey } from '../translations/messages.ts'
import { type Said, saidText, type Wording } from '../translations/wording.ts'

export const TERMINAL = 'the terminal'
export const SCRIPT = 'a script'
/** Runs the refreshes of `REFRESH_EVERY`. */
export const TIMER = 'the timer'

const AGENTS: ReadonlyMap<string, MessageKey> = new Map([
  [TERMINAL, 'by.terminal'],
  [SCRIPT, 'by.script'],
  [TIMER, 'by.timer'],
])

/** @param by the name of a member, or one of these @returns what a message takes for it */
export function agentOf(by: string): string | Said {
  const key = AGENTS.get(by)
  return key === undefined ? by : { key }
}

export function agentText(by: string, wording: Wording): string {
  const agent = agentOf(by)
  return typeof agent === 'string' ? agent : saidText(agent, wording)
}
