/** `/help`: shows what the bot can do, what it stores, and who hosts it. */
import { helpPageOf, helpReply } from '../src/reply/help-reply.ts'
import { defineCommand } from './command.ts'

export const help = defineCommand({
  name: 'help',
  description: 'Show what this bot can do, what it stores, and who hosts it',
  options: {},
  run: ({ briefing, commands, hostedBy }) => ({
    reply: helpReply({ commands, holdings: briefing.holdings, hostedBy }),
    outcome: 'help',
    details: {
      commands: commands.map(({ name, description, options }) => ({
        name,
        description,
        options: Object.keys(options),
      })),
    },
  }),
  show({ briefing, commands, hostedBy }, view) {
    const page = helpPageOf(view)
    return page && helpReply({ commands, holdings: briefing.holdings, hostedBy }, page)
  },
})
