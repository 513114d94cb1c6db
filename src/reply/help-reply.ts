/** Help in words: what the bot does, its commands, and what it stores. */
import type { Holdings } from '../briefing/briefing.ts'
import { holdingsText } from './holdings-text.ts'
import type { ListItem, Reply } from './reply.ts'

/** What help needs to know about a command. */
interface Described {
  readonly name: string
  readonly description: string
  readonly moderators?: true
  readonly onMessages?: { readonly name: string }
  readonly options: Readonly<Record<string, { readonly required?: true }>>
}

export function helpReply(commands: readonly Described[], holdings: Holdings, hostedBy: string | undefined): Reply {
  return {
    audience: 'asker',
    heading: 'Answers from the briefing, word for word',
    blocks: [
      {
        kind: 'note',
        text:
          'I find the passage in the briefing that answers your question, and show it word for word with its source. ' +
          'I never write an answer of my own, and if the briefing has no answer, I say so.',
      },
      { kind: 'list', heading: 'Commands', items: commands.map(commandItem) },
      { kind: 'note', text: holdingsText(holdings) },
      {
        kind: 'note',
        text: 'Each match is strong, likely or weak. A weak match has little in common with your question, so read it with care.',
      },
      {
        kind: 'note',
        text:
          'I store no text of any message. ' +
          'I count single rare words of unanswered questions, never who asked, unless my host has turned that off.',
      },
      { kind: 'note', text: hostText(hostedBy) },
    ],
    actions: [],
  }
}

const commandItem = ({ name, description, options, moderators, onMessages }: Described): ListItem => {
  const usage = Object.entries(options).map(([option, { required }]) => (required ? option : `[${option}]`))
  const onMessage = onMessages ? `; on a message in Discord: Apps → ${onMessages.name}` : ''
  return {
    text: `${[`/${name}`, ...usage].join(' ')} — ${description}${onMessage}${moderators ? ' (moderators only)' : ''}`,
  }
}

const hostText = (hostedBy: string | undefined): string =>
  hostedBy === undefined ? 'My host has not given a name.' : `My host is ${hostedBy}.`
