import { describe, expect, it } from 'vitest'
import type { ShownMessage } from '../discord-double/index.ts'
import { serveBot } from './served-bot.ts'

const QUESTION = 'when will trump and putin talk'
/** Strength and place. */
const heading = (message: ShownMessage) => message.embeds[0]?.footer?.text ?? ''
const labels = (message: ShownMessage) => message.buttons.map(({ label }) => label)
const words = (message: ShownMessage) => message.embeds[0]?.description ?? ''

async function answered(options: Parameters<typeof serveBot>[0] = {}) {
  const served = await serveBot(options)
  const newsroom = served.discord.guild('Newsroom')
  const ada = newsroom.member('Ada')
  const reply = await (await ada.types('/ask', { question: QUESTION })).reply()
  return { ...served, newsroom, ada, reply }
}

describe('the buttons of an answer', () => {
  it('lead to the next match and back, and keep the question above it', async () => {
    const { ada, reply } = await answered()
    expect(labels(reply)).toEqual(['Next', 'Context', 'Source', 'Follow up', 'Delete'])
    const second = await (await ada.presses(reply, 'Next')).update()
    expect(heading(second)).toBe('Another match · 2 of 10')
    expect(words(second)).not.toBe(words(reply))
    expect(second.content).toBe(`**Question:** ${QUESTION}`)
    expect(labels(second)).toEqual(['Back', 'Next', 'Context', 'Source', 'Delete'])
    const first = await (await ada.presses(second, 'Back')).update()
    expect(words(first)).toBe(words(reply))
  })

  it('widen the passage by a paragraph before and after at each press, up to the ends of the article', async () => {
    const { ada, reply } = await answered()
    let shown = reply
    for (let press = 0; press < 30 && labels(shown).includes('Context'); press++) {
      const wider = await (await ada.presses(shown, 'Context')).update()
      expect(words(wider).length).toBeGreaterThan(words(shown).length)
      expect(words(wider)).toContain(/\*\*"[^*]+"\*\*/.exec(words(reply))?.[0])
      shown = wider
    }
    expect(labels(shown)).not.toContain('Context')
    expect(words(shown)).toContain('spent much of a long television interview')
    expect(words(shown)).toContain('This is the whole article.')
  })

  it('widen it until the message is full: there is no button then, and the message says why', async () => {
    const sentence = (n: number) =>
      `Sentence ${n} tells of the harbour of Varnhem and of all that happened there that day.`
    const paragraph = (p: number) => Array.from({ length: 6 }, (_, s) => sentence(10 * p + s)).join(' ')
    const body = Array.from({ length: 30 }, (_, p) =>
      p === 15 ? `${paragraph(p)} The zeppelin landed.` : paragraph(p),
    )
    const { discord } = await serveBot({ files: { 'a.md': `---\ntitle: A day\n---\n${body.join('\n\n')}` } })
    const ada = discord.guild('Newsroom').member('Ada')
    let shown = await (await ada.types('/ask', { question: 'when has the zeppelin landed in Varnhem harbour' })).reply()
    const sentences = (message: ShownMessage) => words(message).match(/Sentence \d+/g)?.length ?? 0
    expect(words(shown)).toContain('[…]')
    for (let press = 1; labels(shown).includes('Context'); press++) {
      expect(heading(shown)).not.toContain('No more fits')
      if (press > 1) expect(sentences(shown)).toBe(6 * (2 * press - 1))
      shown = await (await ada.presses(shown, 'Context')).update()
    }
    expect(heading(shown)).toContain('No more fits into one message. Open the article to read the rest.')
    expect(words(shown)).toContain('[…]')
    expect(words(shown)).toContain('**The zeppelin landed.**')
  })

  it('work after the bot was restarted', async () => {
    const { ada, reply, restart } = await answered()
    await restart()
    const second = await (await ada.presses(reply, 'Next')).update()
    expect(heading(second)).toBe('Another match · 2 of 10')
  })

  it('give someone else a private copy and leave the public answer as it is', async () => {
    const { discord, newsroom, reply } = await answered()
    const eve = newsroom.member('Eve')
    const copy = await (await eve.presses(reply, 'Next')).reply()
    expect(copy.ephemeral).toBe(true)
    expect(heading(copy)).toBe('Another match · 2 of 10')
    expect(copy.content).toBe(`**Question:** ${QUESTION}`)
    expect(discord.message(reply.id).revision).toBe(reply.revision)
    const third = await (await eve.presses(copy, 'Next')).update()
    expect(heading(third)).toBe('Another match · 3 of 10')
  })

  it('show the nearest passage of a miss, labelled as no answer', async () => {
    const { discord } = await serveBot()
    const ada = discord.guild('Newsroom').member('Ada')
    const miss = await (
      await ada.types('/ask', { question: 'who won the football match with many goals in Moscow' })
    ).reply()
    const nearest = await (await ada.presses(miss, 'Nearest passage')).update()
    expect(heading(nearest)).toContain('Nearest passage, not an answer')
    expect(nearest.ephemeral).toBe(true)
  })

  it('say so if the passage has gone from the briefing', async () => {
    const { discord } = await serveBot()
    const ada = discord.guild('Newsroom').member('Ada')
    const planted = discord.guild('Newsroom').plantMessage({
      components: [
        { type: 1, components: [{ type: 2, style: 2, label: 'Next', custom_id: '1:ask:next:s10AAAAAAA0BBBBBBB0' }] },
      ],
      askedBy: ada,
    })
    const notice = await (await ada.presses(planted, 'Next')).reply()
    expect(notice.ephemeral).toBe(true)
    expect(notice.text).toContain('no longer in the briefing')
  })
})
