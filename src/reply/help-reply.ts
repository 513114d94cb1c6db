/** Help in words. */
import type { Holdings } from '../briefing/briefing.ts'
import { holdingsText } from './holdings-text.ts'
import type { ListItem, Reply } from './reply.ts'

/** What help needs to know of a command. */
export interface Described {
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
          'I look for the passage of the briefing that answers your question and show it as it stands in the article, with its source. ' +
          'I write no answers of my own. Where the briefing does not answer, I say so.',
      },
      { kind: 'list', heading: 'Commands', items: commands.map(commandItem) },
      { kind: 'note', text: holdingsText(holdings) },
      {
        kind: 'note',
        text: 'How strong a match is: strong, likely or weak. A weak match shares little with the question, so read it with care.',
      },
      {
        kind: 'note',
        text:
          `I keep no text of any message. ${hostText(hostedBy)} ` +
          'Of questions without answer single rare words are counted, never who asked, unless my host has switched that off.',
      },
    ],
    actions: [],
  }
}

const commandItem = ({ name, description, options, moderators, onMessages }: Described): ListItem => {
  const usage = Object.entries(options).map(([option, { required }]) => (required ? option : `[${option}]`))
  const also = onMessages ? `; on a message on Discord: Apps, ${onMessages.name}` : ''
  return { text: `${[`/${name}`, ...usage].join(' ')} — ${description}${also}${moderators ? ' (moderators)' : ''}` }
}

const hostText = (hostedBy: string | undefined): string =>
  hostedBy === undefined ? 'Whoever hosts me has not left a name.' : `Hosted by ${hostedBy}.`
