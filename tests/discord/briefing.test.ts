import { describe, expect, it } from 'vitest'
import { serveBot } from './served-bot.ts'

describe('/briefing on Discord', () => {
  it('says what is covered, with a chart that the message carries and readers who do not see it are told of', async () => {
    const { discord, bot } = await serveBot()
    await bot.quotationsReady()
    const ada = discord.guild('Newsroom').member('Ada')
    const reply = await (await ada.types('/briefing')).reply()
    expect(reply.ephemeral, reply.text).toBe(false)
    expect(reply.text).toContain('12 articles')
    expect(reply.text).toContain('Outlets: Evening Desk (4), ')
    expect(reply.text).toMatch(/Most quoted: Steve Witkoff \(\d+\), /)
    const [chart] = reply.attachments
    expect(reply.embeds[0]?.image?.url).toBe('attachment://chart.png')
    expect(chart).toMatchObject({ name: 'chart.png', contentType: 'image/png' })
    expect(chart?.bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
    expect(chart?.bytes.length).toBeLessThan(100_000)
    const [attachment] = reply.raw.attachments as { description: string }[]
    expect(attachment?.description).toBe(
      'Bar chart of articles published per day, 16 Mar 2025 to 20 Mar 2025; the most, 4, in the day of 16 Mar 2025.',
    )
    const whole = await (await ada.presses(reply, 'Show all')).update()
    expect(whole.text).toContain('Evening Desk: 4 articles')
    expect(whole.text).toMatch(/Steve Witkoff: \d+ quotations/)
    expect(whole.text).toMatch(/Corpus version [0-9a-f]{8}/)
    expect(whole.attachments).toHaveLength(1)
  })

  it('has no chart if no article is dated', async () => {
    const { discord } = await serveBot({ files: { 'a.md': 'A storm is near Varnhem, and the harbour is closed.' } })
    const ada = discord.guild('Newsroom').member('Ada')
    const reply = await (await ada.types('/briefing')).reply()
    expect(reply.attachments).toEqual([])
    const whole = await (await ada.presses(reply, 'Show all')).update()
    expect(whole.text).toContain('1 article has no date')
  })
})

describe('the member who asked', () => {
  const QUESTION = { question: 'when will trump and putin talk' }

  it('deletes a public answer, even after a restart', async () => {
    const { discord, restart } = await serveBot()
    const ada = discord.guild('Newsroom').member('Ada')
    const answer = await (await ada.types('/ask', QUESTION)).reply()
    await restart()
    await (await ada.presses(answer, 'Delete')).acknowledged()
    await expect.poll(() => discord.message(answer.id).deleted).toBe(true)
  })

  it('deletes what they shared', async () => {
    const { discord } = await serveBot()
    const ada = discord.guild('Newsroom').member('Ada')
    const own = await (await ada.types('/ask', { ...QUESTION, private: true })).reply()
    expect(own.buttons.map(({ label }) => label)).not.toContain('Delete')
    const shared = await (await ada.presses(own, 'Share')).reply()
    expect(shared.ephemeral).toBe(false)
    await (await ada.presses(shared, 'Delete')).acknowledged()
    await expect.poll(() => discord.message(shared.id).deleted).toBe(true)
  })

  it('is the only one who can: somebody else is refused in private, and the answer stays', async () => {
    const { discord } = await serveBot()
    const newsroom = discord.guild('Newsroom')
    const answer = await (await newsroom.member('Ada').types('/ask', QUESTION)).reply()
    const refusal = await (await newsroom.member('Eve').presses(answer, 'Delete')).reply()
    expect(refusal.ephemeral).toBe(true)
    expect(refusal.text).toContain('Only the member who asked')
    expect(discord.message(answer.id).deleted).toBe(false)
  })
})
