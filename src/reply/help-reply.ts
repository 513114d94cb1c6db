/** Help in words. */
import type { Holdings } from '../briefing.ts'
import { counted, spanOfDays } from './answer-reply.ts'
import type { ListItem, Reply } from './reply.ts'

/** What help needs to know of a command. */
export interface Described {
  readonly name: string
  readonly description: string
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
      { kind: 'note', text: `I keep no text of any message. ${hostText(hostedBy)}` },
    ],
    actions: [],
  }
}

const commandItem = ({ name, description, options }: Described): ListItem => {
  const usage = Object.entries(options).map(([option, { required }]) => (required ? option : `[${option}]`))
  return { text: `${[`/${name}`, ...usage].join(' ')} — ${description}` }
}

const hostText = (hostedBy: string | undefined): string =>
  hostedBy === undefined ? 'Whoever hosts me has not left a name.' : `Hosted by ${hostedBy}.`

/** What a briefing holds, in one or two sentences. */
export function holdingsText(holdings: Holdings): string {
  const { articles, passages, outlets, days } = holdings
  if (articles === 0) return 'The briefing is empty: put article files (.md or .txt) into its corpus folder.'
  const from = outlets.length > 0 ? ` from ${counted(outlets.length, 'outlet')} (${named(outlets)})` : ''
  const when = days ? `, published ${spanOfDays(days.first, days.last)}` : ''
  return `The briefing holds ${counted(articles, 'article')} in ${counted(passages, 'passage')}${from}${when}.`
}

/** Outlets named one by one; the others are counted. */
const MOST_NAMED = 6

const named = (outlets: readonly string[]): string =>
  outlets.length <= MOST_NAMED
    ? outlets.join(', ')
    : `${outlets.slice(0, MOST_NAMED).join(', ')} and ${outlets.length - MOST_NAMED} more`
