import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ServedBotOptions, serveBot } from './served-bot.ts'

const files = { 'a.md': 'Dock workers in Varnhem will strike from Friday on, their union leader Greta Holm said.' }
/** Beside them, words of the strike are rare: questions that hold others of them are not one question asked again. */
const OTHERS = {
  'b.md': 'The swans of the lake have come back.',
  'c.md': 'A baker sells walnut bread at the corner.',
  'd.md': 'The opera house opens again in May.',
  'e.md': 'Snow fell on the hills in the night.',
  'f.md': 'The library has bought a new piano.',
  'g.md': 'A fox was seen at the school gate.',
}
const QUESTIONS = ['who built the zeppelin', 'zeppelin timetable please', 'is the zeppelin delayed again']

async function asked(options: ServedBotOptions) {
  const served = await serveBot({ files, moderated: 'Newsroom', ...options })
  const newsroom = served.discord.guild('Newsroom')
  const ada = newsroom.member('Ada')
  for (const question of QUESTIONS) await (await ada.types('/ask', { question })).reply()
  return { ...served, mod: newsroom.member('Mo', { permissions: [0x20n] }), ada }
}

describe('/corpus gaps', () => {
  it('shows moderators the words of questions without answer, even after a restart', async () => {
    const { mod, restart } = await asked({})
    const before = await (await mod.types('/corpus gaps')).reply()
    expect(before.ephemeral).toBe(true)
    expect(before.text).toContain('zeppelin: 3 questions')
    expect(before.text).not.toContain('timetable')
    await restart()
    const after = await (await mod.types('/corpus gaps')).reply()
    expect(after.text).toContain('zeppelin: 3 questions')
  })

  it('counts questions whose answer a reader finds wrong, by their rare words alone, each reader for themselves', async () => {
    const { discord, mod, logged } = await asked({ files: { ...files, ...OTHERS } })
    const newsroom = discord.guild('Newsroom')
    const sayWrong = async (name: string, question: string) => {
      const reader = newsroom.member(name)
      const answer = await (await reader.types('/ask', { question })).reply()
      const card = await (await reader.presses(answer, 'Source')).reply()
      expect(card.ephemeral).toBe(true)
      const noted = await (await reader.presses(card, 'This does not answer')).update()
      expect(noted.text).toContain('never the question or who asked')
      expect(noted.buttons).toEqual([])
    }
    await sayWrong('Ada', 'will dock workers strike on Friday as Greta Holm said, zeppelin')
    await sayWrong('Eve', 'when will dock workers in Varnhem strike, zeppelin, Greta Holm said')
    await sayWrong('Ida', 'did union leader Greta Holm say dock workers strike, zeppelin')
    const gaps = await (await mod.types('/corpus gaps')).reply()
    expect(gaps.text).toContain('zeppelin: 6 questions (3 with an answer that did not fit)')
    expect(JSON.stringify(logged)).not.toContain('zeppelin')
  })

  it('offers no such button on a card without a question, or if nothing is counted', async () => {
    const { ada } = await asked({ environment: { COUNT_GAPS: 'off' } })
    const answer = await (await ada.types('/ask', { question: 'when will dock workers strike in Varnhem' })).reply()
    const card = await (await ada.presses(answer, 'Source')).reply()
    expect(card.buttons.map(({ label }) => label)).not.toContain('This does not answer')
  })

  it('is not offered to members who are no moderators', async () => {
    const { ada } = await asked({})
    await expect(ada.types('/corpus gaps')).rejects.toThrow('does not offer')
  })

  it('counts nothing if the host has switched it off', async () => {
    const { mod, bot, corpus } = await asked({ environment: { COUNT_GAPS: 'off' } })
    const reply = await (await mod.types('/corpus gaps')).reply()
    expect(reply.text).toContain('COUNT\\_GAPS=off')
    await bot.stop()
    expect(existsSync(path.join(corpus, '.state/gaps.json'))).toBe(false)
  })
})
