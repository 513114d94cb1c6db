import { PermissionFlagsBits } from 'discord.js'
import { describe, expect, it } from 'vitest'
import type { Participant, ShownMessage } from '../discord-double/index.ts'
import { serveBot } from './served-bot.ts'

const NAME = 'desk/quay\n**All clear**\u001b[31m\u200f'
const SHOWN = 'desk/quay\\n**All clear**\\u001b[31m\\u200f'
const FILES = {
  [`${NAME}.md`]:
    'The quay of Varnhem opens on Friday, the harbour board said after its long meeting in the town hall.\n',
  [`${NAME}.txt`]:
    'The ferry of Varnhem sails on Sunday, the harbour board said after its long meeting in the town hall.\n',
}

/** The id of the first passage, as the source card of an answer shows it. */
async function idOf(reader: Participant): Promise<string> {
  const answer = await (await reader.types('/ask', { question: 'when does the quay of Varnhem open' })).reply()
  const card = await (await reader.presses(answer, 'Source')).reply()
  return /Source of passage (\w{7})/.exec(card.text)?.[1] ?? ''
}

/** As a member reads it: without the backslashes that Markdown takes away. */
const read = ({ text }: ShownMessage) => text.replace(/\\([\\*_~`|[\]<@:#>+.)-])/g, '$1')

describe('a file name with a line feed, an escape character and a right-to-left mark', () => {
  it('is shown escaped in every reply and in the log, and names its article', async () => {
    const { discord, logged } = await serveBot({ files: FILES, moderated: 'Newsroom' })
    const mona = discord.guild('Newsroom').member('Mona', { permissions: [PermissionFlagsBits.ManageGuild] })
    const use = async (...command: Parameters<typeof mona.types>) => {
      const reply = await (await mona.types(...command)).reply(({ embeds }) => embeds.length > 0)
      for (const raw of ['\u001b', '\u200f', NAME]) expect(reply.text).not.toContain(raw)
      return read(reply)
    }
    const answer = await use('/ask', { question: 'when does the quay of Varnhem open' })
    expect(answer).toContain(`${SHOWN}.md\n`)
    expect(await use('/sources')).toContain(`${SHOWN.slice(0, -6)}`)
    expect(await use('/corpus status')).toContain(`${SHOWN}.txt: has the same`)
    expect(await use('/provenance', { id: await idOf(mona) })).toContain(`${SHOWN}.md`)
    const rejected = logged.find(({ file }) => file === `${SHOWN}.txt`)
    expect(rejected).toMatchObject({ msg: 'a file was rejected', reason: expect.stringContaining(`${SHOWN}.md`) })
    const [completed] = await mona.completes('/corpus remove', { article: 'quay' }, 'article')
    expect(completed?.value).toBe(SHOWN)
    const removed = await use('/corpus remove', { article: completed?.value ?? '' })
    expect(removed).toContain(`Its file ${SHOWN}.md is kept in the .removed folder`)
  })
})
