/** Discord's ids of the commands that a reply names, so that readers can press them. */
import { setTimeout as wait } from 'node:timers/promises'
import { type BaseInteraction, Routes } from 'discord.js'
import type { Block, Reply, Text } from '../../reply/reply.ts'

/** A reply that names commands waits this long for their ids, and then goes without. */
const MAX_WAIT_MS = 800

type Ids = ReadonlyMap<string, string>

export interface CommandIds {
  /** @returns the reply with the ids of its commands, as far as Discord gives them in time. Never rejects. */
  filledIn(reply: Reply, interaction: BaseInteraction): Promise<Reply>
}

/** Asks Discord once for each place: a command keeps its id for as long as it is registered. */
export function createCommandIds(): CommandIds {
  const known = new Map<string, Promise<Ids>>()
  const idsAt = (route: `/${string}`, { client }: BaseInteraction): Promise<Ids> => {
    const ids = known.get(route) ?? client.rest.get(route).then(idsIn)
    known.set(route, ids)
    return ids.catch(() => {
      known.delete(route)
      return new Map()
    })
  }
  return {
    async filledIn(reply, interaction) {
      if (!reply.blocks.some(namesCommands)) return reply
      const { applicationId, guildId } = interaction
      const everywhere = idsAt(Routes.applicationCommands(applicationId), interaction)
      const here =
        guildId === null ? new Map() : idsAt(Routes.applicationGuildCommands(applicationId, guildId), interaction)
      const ids = await Promise.race([Promise.all([everywhere, here]), wait(MAX_WAIT_MS, null, { ref: false })])
      return ids === null ? reply : withIds(reply, new Map([...ids[0], ...ids[1]]))
    },
  }
}

const idsIn = (registered: unknown): Ids =>
  new Map((registered as readonly { readonly name: string; readonly id: string }[]).map(({ name, id }) => [name, id]))

const partsOf = (text: Text) => (typeof text === 'string' ? [] : text)

const namesCommands = (block: Block): boolean =>
  block.kind === 'note' && partsOf(block.text).some((part) => typeof part === 'object' && 'command' in part)

/** A subcommand has the id of its group. */
function withIds(reply: Reply, ids: Ids): Reply {
  const filled = (text: Text): Text =>
    typeof text === 'string'
      ? text
      : text.map((part) => {
          if (typeof part === 'string' || !('command' in part)) return part
          const id = ids.get(part.command.split(' ')[0] ?? '')
          return id === undefined ? part : { ...part, id }
        })
  return {
    ...reply,
    blocks: reply.blocks.map((block) => (block.kind === 'note' ? { ...block, text: filled(block.text) } : block)),
  }
}
