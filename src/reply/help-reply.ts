/** Help in words: what the bot does, its commands, and what it stores. */
import type { Holdings } from '../briefing/briefing.ts'
import { holdingsText } from './holdings-text.ts'
import type { Action, Block, ListItem, Reply, Text } from './reply.ts'

/** What help needs to know about a command. */
interface Described {
  readonly name: string
  readonly description: string
  readonly moderators?: true
  readonly onMessages?: { readonly name: string }
  readonly options: Readonly<Record<string, { readonly required?: true }>>
}

/** The pages of help on an edge with little room, by their views. */
const HELP_PAGES = ['start', 'privacy', 'moderators'] as const
export type HelpPage = (typeof HELP_PAGES)[number]

/** @returns null if there is no such page */
export const helpPageOf = (view: string): HelpPage | null => HELP_PAGES.find((page) => page === view) ?? null

interface Helped {
  readonly commands: readonly Described[]
  readonly holdings: Holdings
  readonly hostedBy: string | undefined
}

const MAX_LINES = 12

/** @param page what an edge with little room shows; others show everything on one page */
export function helpReply(helped: Helped, page: HelpPage = 'start'): Reply {
  return {
    audience: 'asker',
    heading: 'Answers from the briefing, word for word',
    maxLines: MAX_LINES,
    blocks: [
      ...wholeBlocks(helped).map((block) => ({ ...block, only: 'wide' as const })),
      ...PAGES[page](helped).map((text) => ({ kind: 'note' as const, text, only: 'narrow' as const })),
    ],
    actions: pageActionsOf(helped, page),
    view: page,
  }
}

/** What the commands of members are for, in a line each. */
const PURPOSES: readonly (readonly [names: readonly string[], purpose: string])[] = [
  [['ask'], 'finds the passage that answers'],
  [['quote'], 'shows what somebody said'],
  [['timeline', 'compare topic'], 'track a topic'],
  [['verify'], 'checks a quotation'],
  [['watch add', 'watch list'], 'what is news'],
  [['sources', 'briefing'], 'what I hold'],
  [['provenance', 'cite'], 'trace and cite words'],
]

const PAGES: Readonly<Record<HelpPage, (helped: Helped) => readonly Text[]>> = {
  start: ({ commands }) => [
    ...PURPOSES.flatMap(([names, purpose]) => {
      const known = names.filter((name) => commands.some((command) => command.name === name))
      return known.length === 0 ? [] : [[...known.flatMap((command) => [{ command }, ' ']), purpose]]
    }),
    ...commands.flatMap(({ onMessages }) => (onMessages ? [`On a message: Apps → ${onMessages.name}`] : [])),
  ],
  privacy: ({ hostedBy }) => [WRITES_NOTHING, PRIVACY, hostText(hostedBy)],
  moderators: ({ commands }) =>
    commands
      .filter(({ moderators }) => moderators)
      .map(({ name, description }) => [{ command: name }, ` ${description}`]),
}

const PAGE_LABELS: Readonly<Record<HelpPage, string>> = {
  start: 'Back',
  privacy: 'Privacy and host',
  moderators: 'For moderators',
}

function pageActionsOf({ commands }: Helped, page: HelpPage): readonly Action[] {
  const hasModerators = commands.some(({ moderators }) => moderators)
  const others = HELP_PAGES.filter((other) => other !== page && (other !== 'moderators' || hasModerators))
  return others.map((view) => ({ kind: 'view', name: view, label: PAGE_LABELS[view], view, only: 'narrow' }))
}

const WRITES_NOTHING = 'I show articles word for word, with source, and write nothing myself.'

const PRIVACY =
  'I store no text of any message, except the question of a watch, until it is removed or I leave the server. ' +
  'I count single rare words of questions without a fitting answer, never who asked, unless my host has turned that off.'

const wholeBlocks = ({ commands, holdings, hostedBy }: Helped): readonly Block[] => [
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
  { kind: 'note', text: PRIVACY },
  { kind: 'note', text: hostText(hostedBy) },
]

const commandItem = ({ name, description, options, moderators, onMessages }: Described): ListItem => {
  const usage = Object.entries(options).map(([option, { required }]) => (required ? option : `[${option}]`))
  const onMessage = onMessages ? `; on a message in Discord: Apps → ${onMessages.name}` : ''
  return {
    text: `${[`/${name}`, ...usage].join(' ')} — ${description}${onMessage}${moderators ? ' (moderators only)' : ''}`,
  }
}

const hostText = (hostedBy: string | undefined): string =>
  hostedBy === undefined ? 'My host has not given a name.' : `My host is ${hostedBy}.`
