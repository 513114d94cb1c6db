/** What `briefings.yaml` says of one briefing. */
import type { InterfaceLanguage } from '../translations/messages.ts'

export interface BriefingSettings {
  /** As readers choose it: 1 to 32 characters, unlike all other names even if case is ignored. */
  readonly name: string
  /** The folder of its articles. */
  readonly folder: string
  /** Ids of the servers that it is for. */
  readonly servers: readonly string[]
  /** Ids of the channels that it is for, with their threads. */
  readonly channels: readonly string[]
  /** Ids of roles whose members moderate it; if there are none, the roles of the configuration. */
  readonly moderators: readonly string[]
  /** Id of the channel in which its changes are told. */
  readonly audit?: string | undefined
  /** In which everyone is spoken to in the places that use it; by default that of the server. */
  readonly language?: InterfaceLanguage | undefined
  /** Only places that it is for know of it. */
  readonly private: boolean
}
