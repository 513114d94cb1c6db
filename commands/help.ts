/** `/help`: shows what the bot can do, what it stores, and who hosts it. */
import { helpPageOf, helpReply } from '../src/reply/help-reply.ts'
import { defineCommand } from './command.ts'
import { wordingsFor } from './wordings.ts'

export const help = defineCommand({
  name: 'help',
  description: 'Show what this bot can do, what it stores, and who hosts it',
  options: {},
  run: ({ briefing, commands, hostedBy, call }) => ({
    reply: helpReply({ commands, holdings: briefing.holdings, hostedBy }, 'start', wordingsFor(call).asker),
    outcome: 'help',
    details: {
      commands: commands.map(({ name, description, options }) => ({
        name,
        description,
        options: Object.keys(options),
      })),
    },
  }),
  show({ briefing, commands, hostedBy, call }, view) {
    const page = helpPageOf(view)
    return page && helpReply({ commands, holdings: briefing.holdings, hostedBy }, page, wordingsFor(call).everyone)
  },
})
