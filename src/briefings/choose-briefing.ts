/** Which briefings a place knows, which one it uses, and who moderates it there. */
import type { BriefingSettings } from './briefing-settings.ts'

/** Where a reader is. */
export interface Place {
  /** Null outside of servers. */
  readonly serverId: string | null
  /** The channel, and if it is a thread, then the channel that it belongs to. */
  readonly channelIds: readonly string[]
}

/** Who may change a briefing. */
export interface ModeratorRules {
  /** Servers in which there are moderators. */
  readonly guildIds: readonly string[]
  /** Roles whose members are moderators, besides members with Manage Server. */
  readonly roleIds: readonly string[]
}

const NOBODY: ModeratorRules = { guildIds: [], roleIds: [] }

const isForChannel = ({ channels }: BriefingSettings, id: string): boolean => channels.includes(id)

/** Whether it is for the whole server of a place. */
export const isForServer = ({ servers }: BriefingSettings, { serverId }: Place): boolean =>
  serverId !== null && servers.includes(serverId)

const isFor = (settings: BriefingSettings, place: Place): boolean =>
  isForServer(settings, place) || place.channelIds.some((id) => isForChannel(settings, id))

/** @returns those that a reader there may choose, in the order of the file: never a private one of another place */
export const briefingsAt = (all: readonly BriefingSettings[], place: Place): readonly BriefingSettings[] =>
  all.filter((settings) => !settings.private || isFor(settings, place))

/**
 * The briefing of the channel, else of the server, else the first that is not private.
 * @returns undefined if the place knows none
 */
export function ownBriefing(all: readonly BriefingSettings[], place: Place): BriefingSettings | undefined {
  const ofChannel = place.channelIds
    .map((id) => all.find((settings) => isForChannel(settings, id)))
    .find((settings) => settings !== undefined)
  return ofChannel ?? all.find((settings) => isForServer(settings, place)) ?? defaultBriefing(all)
}

/** @returns undefined if all are private */
export const defaultBriefing = (all: readonly BriefingSettings[]): BriefingSettings | undefined =>
  all.find((settings) => !settings.private)

/**
 * Who may change a briefing from a place. A briefing for servers or channels is changed only there; any other one in the
 * servers that the host lists.
 * @param host the rules of the configuration
 */
export function moderatorRules(settings: BriefingSettings, place: Place, host: ModeratorRules): ModeratorRules {
  const { servers, channels, moderators } = settings
  const isForAll = servers.length + channels.length === 0
  if (!isForAll && !isFor(settings, place)) return NOBODY
  return {
    guildIds: [...servers, ...(isForAll || channels.length > 0 ? host.guildIds : [])],
    roleIds: moderators.length > 0 ? moderators : host.roleIds,
  }
}

/** @returns the servers in which moderators' commands are registered */
export const moderatedServers = (all: readonly BriefingSettings[], host: readonly string[]): readonly string[] => [
  ...new Set([...host, ...all.flatMap(({ servers }) => servers)]),
]

/** Whether a reader means the briefing of this name. */
export const sameBriefingName = (typed: string, name: string): boolean =>
  typed.trim().normalize().toLowerCase() === name.normalize().toLowerCase()
