/** The briefings that a bot serves, and which of them a reader uses. With one briefing, everyone uses that. */

import type { Call, CommandResult } from '../../commands/command.ts'
import type { Holdings } from '../briefing/briefing.ts'
import type { ModeratorRules, Place } from '../briefings/choose-briefing.ts'
import type { InterfaceLanguage } from '../translations/messages.ts'
import type { BriefingService, CommandRunner } from './briefing-service.ts'

/** A briefing as a reader uses it. */
export interface UsedBriefing extends CommandRunner {
  /** Who may change it from where the reader is. */
  readonly moderators: ModeratorRules
  /** In which everyone is spoken to where the reader is; by default that of the server. */
  readonly language?: InterfaceLanguage | undefined
}

export interface Briefings
  extends Pick<
    BriefingService,
    | 'isServing'
    | 'servedSince'
    | 'deliver'
    | 'watchedServers'
    | 'forgetServer'
    | 'follow'
    | 'reread'
    | 'quotationsReady'
    | 'endChanges'
    | 'close'
  > {
  /**
   * @param isMeant whether the reader means the briefing of this name; without it, the reader uses that of the place
   * @returns null if the place knows no such briefing
   */
  at(place: Place, isMeant?: (name: string) => boolean): UsedBriefing | null
  /** The briefing of this name, whether the place knows it or not: for what shows none of its words. */
  anyNamed(isMeant: (name: string) => boolean, place: Place): UsedBriefing | null
  /** The names of the briefings that a reader there may choose; none if there is only one and it has no name. */
  namesAt(place: Place): readonly string[]
  /** Leaves those that nobody has used for long. */
  leaveIdle(): Promise<void>
  /** How much all the briefings hold that are loaded now. */
  holdings(): Pick<Holdings, 'articles' | 'passages' | 'isReachable'>
  /**
   * Runs a command on every briefing, one after the other, also on those that are not open.
   * @param onResult told of each
   */
  runOnAll(command: string, call: Call, onResult: (result: OneResult) => void): Promise<void>
}

/** What came of a command on one of the briefings. */
export type OneResult = { readonly result: CommandResult } | { readonly error: unknown }
