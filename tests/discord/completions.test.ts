/** Completions that Discord's 100 characters do not hold, and those that a reader cannot tell apart. */
import { PermissionFlagsBits } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { serveBot } from './served-bot.ts'

const CALL = 'The two presidents will talk on the phone this week about the war, an envoy said on Monday.'
const LONG = `The ${'Very '.repeat(24)}Long Herald`

describe('a completion of more than 100 characters', () => {
  it('names an outlet that works when it is picked', async () => {
    const other = `The ${'Very '.repeat(24)}Long Gazette`
    const { discord } = await serveBot({
      files: {
        'a.md': `---\noutlet: ${LONG}\n---\n${CALL}`,
        'b.md': `---\noutlet: ${other}\n---\n${CALL.replace('Monday', 'Tuesday')}`,
      },
    })
    const ada = discord.guild('Newsroom').member('Ada')
    const question = 'when will the two presidents talk'
    const choices = await ada.completes('/ask', { question, outlet: 'the very' }, 'outlet')
    expect(choices).toHaveLength(2)
    expect(new Set(choices.map(({ name }) => name)).size).toBe(2)
    const herald = choices.find(({ name }) => name.endsWith('Long Herald'))
    for (const { name, value } of choices) {
      expect(name.length).toBeLessThanOrEqual(100)
      expect(String(value).length).toBeLessThanOrEqual(100)
    }
    const answer = await (await ada.types('/ask', { question, outlet: String(herald?.value) })).reply()
    expect(answer.text).toContain('Monday')
    expect((await (await ada.types('/sources', { outlet: String(herald?.value) })).reply()).text).toContain('1 article')
  })

  it('names an article with a long path, which can be removed', async () => {
    const path = `${'a-long-folder-name/'.repeat(6)}the-call.md`
    const { discord } = await serveBot({ files: { [path]: CALL, 'b.md': 'Another story.' }, moderated: 'Newsroom' })
    const mona = discord.guild('Newsroom').member('Mona', { permissions: [PermissionFlagsBits.ManageGuild] })
    const [choice] = await mona.completes('/corpus remove', { article: 'the-call' }, 'article')
    expect(choice?.name).toMatch(/^a-long-folder.*….*the-call$/)
    const removed = await mona.types('/corpus remove', { article: String(choice?.value) })
    expect((await removed.reply(({ embeds }) => embeds.length > 0)).text).toContain('Article removed')
  })
})

describe('outlets that look the same', () => {
  it('are one choice, which finds the articles of all', async () => {
    const { discord } = await serveBot({
      files: {
        'a.md': `---\noutlet: Morning Desk\n---\n${CALL}`,
        'b.md':
          '---\noutlet: "Morning\\u200b Desk"\n---\nThe ferry of Varnhem sails on Sunday, the harbour board said.',
      },
    })
    const ada = discord.guild('Newsroom').member('Ada')
    const choices = await ada.completes('/sources', { outlet: 'morn' }, 'outlet')
    expect(choices).toEqual([{ name: 'Morning Desk', value: 'Morning Desk' }])
    expect((await (await ada.types('/sources', { outlet: 'Morning Desk' })).reply()).text).toContain('2 articles')
  })
})
