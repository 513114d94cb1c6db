/** The whole way with the unmodified discord.js client: what it sends is understood, what it is told it understands. */
import { once } from 'node:events'
import {
  ActionRowBuilder,
  ApplicationCommandType,
  AttachmentBuilder,
  type AutocompleteInteraction,
  ButtonBuilder,
  type ButtonInteraction,
  ButtonStyle,
  ChannelType,
  type ChatInputCommandInteraction,
  Client,
  ContextMenuCommandBuilder,
  EmbedBuilder,
  Events,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js'
import { afterEach, describe, expect, it } from 'vitest'
import { start } from './double-under-test.ts'
import { AttachedFile, type DiscordDouble } from './index.ts'

const clients: Client[] = []
afterEach(async () => {
  for (const client of clients.splice(0)) await client.destroy()
})

/** Logs in with `/do` (an option that completes, and a file) and *Count words*. */
async function logIn(
  discord: DiscordDouble,
  onInteraction: (interaction: Interaction) => Promise<unknown>,
): Promise<Client> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: discord.apiUrl },
    allowedMentions: { parse: [] },
  })
  clients.push(client)
  client.on(Events.InteractionCreate, onInteraction)
  client.on(Events.Error, (error) => failures.push(error))
  const ready = once(client, Events.ClientReady)
  await client.login(discord.token)
  await ready
  await client.application?.commands.set([
    new SlashCommandBuilder()
      .setName('do')
      .setDescription('Does it')
      .addStringOption((option) => option.setName('what').setDescription('What').setAutocomplete(true))
      .addAttachmentOption((option) => option.setName('file').setDescription('A file')),
    new ContextMenuCommandBuilder().setName('Count words').setType(ApplicationCommandType.Message),
  ])
  return client
}

const failures: Error[] = []
const row = (component: ButtonBuilder | StringSelectMenuBuilder) =>
  new ActionRowBuilder<ButtonBuilder | StringSelectMenuBuilder>().addComponents(component)
const next = new ButtonBuilder().setCustomId('next').setLabel('Next').setStyle(ButtonStyle.Primary)

describe('discord.js', () => {
  it('completes, defers, fills, follows up and deletes', async () => {
    const discord = await start()
    await logIn(discord, async (interaction) => {
      if (interaction.isAutocomplete()) return suggest(interaction)
      if (interaction.isChatInputCommand()) return answerSlowly(interaction)
      return undefined
    })
    const ada = discord.guild('Newsroom').member('Ada')
    expect(await ada.completes('/do', { what: 'la' }, 'what')).toEqual([{ name: 'la!', value: 'la' }])
    const command = await ada.types('/do', { what: `for <@${ada.id}>` })
    const reply = await command.reply()
    expect(reply).toMatchObject({ ephemeral: true, pings: { users: [] }, text: `for <@${ada.id}>` })
    expect(reply.attachments.map((file) => file.bytes.toString())).toEqual(['a,b'])
    expect(await command.followUp()).toMatchObject({ content: 'more', ephemeral: false })
    await command.replyDeleted()
    expect(failures).toEqual([])
  })

  it('updates by button, edits after deferring, and refuses strangers privately', async () => {
    const discord = await start()
    await logIn(discord, async (interaction) => {
      if (interaction.isChatInputCommand()) return interaction.reply({ content: '1', components: [row(next)] })
      return interaction.isButton() ? turn(interaction) : undefined
    })
    const newsroom = discord.guild('Newsroom')
    const [ada, bob] = [newsroom.member('Ada'), newsroom.member('Bob')]
    const page = await (await ada.types('/do')).reply()
    expect((await (await ada.presses(page, 'Next')).update()).content).toBe('2')
    expect((await (await ada.presses(page, 'Next')).settled()).content).toBe('3')
    const foreign = await (await bob.presses(page, 'Next')).settled()
    expect(foreign).toMatchObject({ content: 'not yours', ephemeral: true })
    expect(ada.sees(page).content).toBe('3')
  })

  it('opens a modal and reads it, reads selects and message commands', async () => {
    const discord = await start()
    await logIn(discord, async (interaction) => {
      if (interaction.isChatInputCommand()) return interaction.reply({ components: [row(picker())] })
      if (interaction.isStringSelectMenu()) return interaction.showModal(form(interaction.values))
      if (interaction.isModalSubmit()) return interaction.reply(interaction.fields.getTextInputValue('why'))
      if (!interaction.isMessageContextMenuCommand()) return undefined
      return interaction.reply(String(interaction.targetMessage.content.split(' ').length))
    })
    const ada = discord.user('Ada').directMessage()
    const menu = await (await ada.types('/do')).reply()
    const chosen = await ada.selects(menu, 'Pick', ['b', 'c'])
    expect((await chosen.modal()).title).toBe('Why b and c?')
    expect((await (await ada.submits(chosen, { why: 'because' })).reply()).content).toBe('because')
    expect((await (await ada.uses('Count words', ada.says('one two three'))).reply()).content).toBe('3')
  })

  it('fetches an attached file, and writes to and edits in a channel', async () => {
    const discord = await start()
    const audit = discord.guild('Newsroom').channel('audit')
    await logIn(discord, async (interaction) => {
      if (!interaction.isChatInputCommand()) return
      const file = interaction.options.getAttachment('file', true)
      const text = await (await fetch(file.url)).text()
      const channel = await interaction.client.channels.fetch(audit.id)
      if (channel?.type !== ChannelType.GuildText) throw new Error('no such channel')
      const written = await channel.send('writing')
      await written.edit(`${interaction.user.username} added ${text}`)
      await interaction.reply({ content: 'done', flags: MessageFlags.Ephemeral })
    })
    const grace = discord.guild('Newsroom').member('Grace')
    await (await grace.types('/do', { file: new AttachedFile('a.txt', 'an article') })).reply()
    expect(discord.messagesIn(audit.id).map((message) => message.content)).toEqual(['grace added an article'])
  })
})

async function suggest(interaction: AutocompleteInteraction): Promise<void> {
  const typed = interaction.options.getFocused()
  await interaction.respond([{ name: `${typed}!`, value: typed }])
}

async function answerSlowly(interaction: ChatInputCommandInteraction): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral })
  await interaction.editReply({
    embeds: [new EmbedBuilder().setDescription(interaction.options.getString('what'))],
    files: [new AttachmentBuilder(Buffer.from('a,b'), { name: 'list.csv' })],
  })
  await interaction.followUp('more')
  await interaction.deleteReply()
}

/** The asker turns the page, the second time after deferring; others are told off. */
async function turn(interaction: ButtonInteraction): Promise<unknown> {
  if (interaction.message.interactionMetadata?.user.id !== interaction.user.id) {
    return interaction.reply({ content: 'not yours', flags: MessageFlags.Ephemeral })
  }
  if (interaction.message.content === '1') return interaction.update({ content: '2' })
  await interaction.deferUpdate()
  return interaction.editReply('3')
}

function picker(): StringSelectMenuBuilder {
  const options = ['a', 'b', 'c'].map((value) => ({ label: value.toUpperCase(), value }))
  return new StringSelectMenuBuilder().setCustomId('pick').setPlaceholder('Pick').setMaxValues(2).addOptions(options)
}

function form(values: readonly string[]): ModalBuilder {
  const why = new TextInputBuilder().setCustomId('why').setLabel('Why').setStyle(TextInputStyle.Short)
  return new ModalBuilder()
    .setCustomId('form')
    .setTitle(`Why ${values.join(' and ')}?`)
    .addComponents(new ActionRowBuilder<TextInputBuilder>().addComponents(why))
}
