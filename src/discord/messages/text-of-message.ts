/** The text of a message that a command is used on; Discord sends it without a privileged intent (gateway). */
import { ComponentType, type Embed, type Message } from 'discord.js'

type Text = Pick<Message, 'content' | 'embeds'> & Partial<Pick<Message, 'components' | 'poll'>>

/** @returns all that a reader sees of it: its own words, embeds, components and poll, then those that it forwards; as Markdown */
export function textOfMessage(message: Text & Partial<Pick<Message, 'messageSnapshots'>>): string {
  // discord.js gives a message that its cache does not know as Discord sent it, without maps.
  const forwarded: readonly (Text | { readonly message: Text })[] = [...(message.messageSnapshots?.values() ?? [])]
  return [message, ...forwarded.map((one) => ('message' in one ? one.message : one))].flatMap(ownTexts).join('\n\n')
}

const ownTexts = ({ content, embeds, components, poll }: Text): readonly string[] =>
  [content, ...embeds.flatMap(textsOfEmbed), ...displayedTexts(plain(components ?? [])), ...textsOfPoll(poll)].filter(
    (text) => text.trim() !== '',
  )

const textsOfEmbed = ({ title, description, fields }: Embed): readonly string[] =>
  [title, description, ...(fields ?? []).flatMap(({ name, value }) => [name, value])].filter(
    (text) => text !== null && text !== undefined,
  )

/** As Discord sent it. */
const plain = (part: unknown): unknown => JSON.parse(JSON.stringify(part ?? null))

/** What text displays show, however deep they are in containers and sections. */
function displayedTexts(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return []
  const own =
    'type' in part && part.type === ComponentType.TextDisplay && 'content' in part ? [String(part.content)] : []
  return [...own, ...Object.values(part).flatMap(displayedTexts)]
}

/** An answer as discord.js has it, or as Discord sent it. */
type PollAnswer = { readonly text?: string | null; readonly poll_media?: { readonly text?: string | null } }

/** The question of a poll and its answers. */
function textsOfPoll(poll: Text['poll']): readonly string[] {
  if (!poll) return []
  const answers: readonly PollAnswer[] = [...poll.answers.values()]
  const texts = [poll.question.text, ...answers.map(({ text, poll_media: media }) => text ?? media?.text)]
  return texts.filter((text) => text !== null && text !== undefined)
}
