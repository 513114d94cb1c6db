/** The discord.js client as this bot needs it: few intents, small caches, mentions that never ping. */
import { Client, GatewayIntentBits, Options } from 'discord.js'

/** @param apiUrl another base address than Discord's own (a proxy, or a test's double) */
export const createClient = (apiUrl?: string): Client =>
  new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      GuildInviteManager: 0,
      GuildBanManager: 0,
      GuildScheduledEventManager: 0,
      StageInstanceManager: 0,
      ThreadMemberManager: 0,
      AutoModerationRuleManager: 0,
    }),
    ...(apiUrl === undefined ? {} : { rest: { api: apiUrl } }),
  })
