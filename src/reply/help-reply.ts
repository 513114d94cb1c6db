/** Help in words: what the bot does, its commands, and what it stores. */
import type { Holdings } from '../briefing/briefing.ts'
import type { MessageKey } from '../translations/messages.ts'
import { commandTextsIn } from '../translations/translated-languages.ts'
import { type Wording, wordingIn } from '../translations/wording.ts'
import { commandPart } from './command-part.ts'
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
export function helpReply(helped: Helped, page: HelpPage = 'start', wording: Wording = wordingIn()): Reply {
  const spoken = { ...helped, commands: helped.commands.map((command) => inWordsOf(command, wording)) }
  return {
    audience: 'asker',
    language: wording.language,
    heading: wording.say('help.heading'),
    maxLines: MAX_LINES,
    blocks: [
      ...wholeBlocks(spoken, wording).map((block) => ({ ...block, only: 'wide' as const })),
      ...PAGES[page](spoken, wording).map((text) => ({ kind: 'note' as const, text, only: 'narrow' as const })),
    ],
    actions: pageActionsOf(spoken, page, wording),
    view: page,
  }
}

/** The command as Discord describes it in another language; its name and its options stay as the terminal takes them. */
function inWordsOf(command: Described, { language }: Wording): Described {
  const texts = commandTextsIn(language)?.commands[command.name]
  if (!texts) return command
  const { description, onMessages } = texts
  return { ...command, description, ...(onMessages === undefined ? {} : { onMessages: { name: onMessages } }) }
}

/** What the commands of members are for, in a line each. */
const PURPOSES: readonly (readonly [names: readonly string[], purpose: MessageKey])[] = [
  [['ask'], 'help.ask'],
  [['quote'], 'help.quote'],
  [['timeline', 'compare topic'], 'help.topic'],
  [['verify'], 'help.verify'],
  [['watch add', 'watch list'], 'help.watch'],
  [['sources', 'briefing'], 'help.holdings'],
  [['provenance', 'cite'], 'help.words'],
]

const PAGES: Readonly<Record<HelpPage, (helped: Helped, wording: Wording) => readonly Text[]>> = {
  start: ({ commands }, wording) => [
    ...PURPOSES.flatMap(([names, purpose]) => {
      const known = names.filter((name) => commands.some((command) => command.name === name))
      const parts = known.flatMap((command) => [commandPart(command, wording), ' '])
      return known.length === 0 ? [] : [[...parts, wording.say(purpose)]]
    }),
    ...commands.flatMap(({ onMessages }) =>
      onMessages ? [wording.say('help.on-message', { name: onMessages.name })] : [],
    ),
  ],
  privacy: ({ hostedBy }, wording) => [
    wording.say('help.writes-nothing'),
    wording.say('help.privacy'),
    hostText(hostedBy, wording),
  ],
  moderators: ({ commands }, wording) =>
    commands
      .filter(({ moderators }) => moderators)
      .map(({ name, description }) => [commandPart(name, wording), ` ${description}`]),
}

const PAGE_LABELS: Readonly<Record<HelpPage, MessageKey>> = {
  start: 'action.back',
  privacy: 'action.privacy',
  moderators: 'action.moderators',
}

function pageActionsOf({ commands }: Helped, page: HelpPage, { say }: Wording): readonly Action[] {
  const hasModerators = commands.some(({ moderators }) => moderators)
  const others = HELP_PAGES.filter((other) => other !== page && (other !== 'moderators' || hasModerators))
  return others.map((view) => ({ kind: 'view', name: view, label: say(PAGE_LABELS[view]), view, only: 'narrow' }))
}

const wholeBlocks = ({ commands, holdings, hostedBy }: Helped, wording: Wording): readonly Block[] => [
  { kind: 'note', text: wording.say('help.intro') },
  {
    kind: 'list',
    heading: wording.say('help.commands'),
    items: commands.map((command) => commandItem(command, wording)),
  },
  { kind: 'note', text: holdingsText(holdings, wording) },
  { kind: 'note', text: wording.say('help.strengths') },
  { kind: 'note', text: wording.say('help.privacy') },
  { kind: 'note', text: hostText(hostedBy, wording) },
]

function commandItem({ name, description, options, moderators, onMessages }: Described, { say }: Wording): ListItem {
  const taken = Object.entries(options).map(([option, { required }]) => (required ? option : `[${option}]`))
  return {
    text: say('help.usage', {
      usage: [`/${name}`, ...taken].join(' '),
      description,
      onMessage: onMessages ? say('help.on-message-too', { name: onMessages.name }) : '',
      moderators: moderators ? say('help.moderators-only') : '',
    }),
  }
}

const hostText = (hostedBy: string | undefined, { say }: Wording): string =>
  hostedBy === undefined ? say('help.host-unknown') : say('help.host', { name: hostedBy })
