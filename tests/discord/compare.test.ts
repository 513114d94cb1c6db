import { describe, expect, it } from 'vitest'
import { phoneLines } from '../builders/phone-lines.ts'
import type { ShownMessage } from '../discord-double/index.ts'
import { serveBot } from './served-bot.ts'

const file = (outlet: string, title: string, ...paragraphs: readonly string[]) =>
  [
    `---\ntitle: ${title}\noutlet: ${outlet}\npublished: 2026-03-01\nurl: https://example.org/${title.replaceAll(' ', '-')}\n---`,
    ...paragraphs,
  ].join('\n\n')

const FILES = {
  'coast.md': file(
    'Coast Daily',
    'Mudslide hits Varnhem',
    'At least 40 people died when a mudslide hit the town of Varnhem on Sunday, the rescue service said.',
    'The council had been warned of the unstable slope in 2019, according to a report that this newspaper has seen.',
    '“Nobody told us that the slope would move before the snow melts,” said Ada Lorne, the minister of housing.',
  ),
  'hill.md': file(
    'Hill Times',
    'Deadly slide',
    'A mudslide hit the town of Varnhem on Sunday and killed at least 40 people, the rescue service said.',
    'Ada Lorne, the minister of housing, told reporters: “Nobody warned us that the slope would move before the snow melts.”',
  ),
  'valley.md': file(
    'Valley Sun',
    'Dozens dead',
    'At least 52 people died when a mudslide hit the town of Varnhem on Sunday, the rescue service said.',
  ),
  'north.md': file('North Star', 'A slope gives way', 'The mudslide at Varnhem on Sunday has claimed dozens of lives.'),
  'post.md': file('Old Post', 'Cup', 'Lindby won the cup final against Torp in heavy rain, 3-1.'),
}

async function served() {
  const bot = await serveBot({ files: FILES })
  await bot.bot.quotationsReady()
  return { ...bot, ada: bot.discord.guild('Newsroom').member('Ada'), eve: bot.discord.guild('Newsroom').member('Eve') }
}

const heading = (message: ShownMessage) => message.embeds[0]?.author?.name ?? ''
const words = (message: ShownMessage) => message.embeds[0]?.description ?? ''
const lines = ({ embeds, selects, buttons }: ShownMessage) =>
  phoneLines({ embeds, components: [...selects, ...(buttons.length > 0 ? [{}] : [])] })

describe('/compare topic on Discord', () => {
  it('shows contradictions side by side, other outlets by a menu, and what is left out by a button', async () => {
    const { ada, eve } = await served()
    const reply = await (await ada.types('/compare topic', { topic: 'Varnhem mudslide' })).reply()
    expect(reply.ephemeral).toBe(false)
    expect(heading(reply)).toBe('“Varnhem mudslide” in 3 of 4 outlets')
    expect(words(reply)).toContain('**Differs: another figure**\n> At least __52__ people died')
    expect(words(reply)).toContain('[Dozens dead](https://example.org/Dozens-dead#')
    expect(words(reply)).toContain('Nothing on this in Old Post.')
    expect(lines(reply)).toBeLessThanOrEqual(27)
    const { options } = reply.select('Outlets …')
    expect(options.map(({ label }) => label)).toEqual([
      'Coast Daily, Valley Sun, Hill Times',
      'Coast Daily, North Star',
    ])
    const others = await (await ada.selects(reply, 'Outlets …', [options[1]?.value ?? ''])).update()
    expect(heading(others)).toBe('“Varnhem mudslide” in 2 of 4 outlets')
    expect(words(others)).toContain('Another report on this topic**\n> The mudslide at Varnhem')
    expect(lines(others)).toBeLessThanOrEqual(18)
    const left = await (await eve.presses(others, 'Left out')).reply()
    expect(left.ephemeral).toBe(true)
    expect(heading(left)).toMatch(/^“Varnhem mudslide” · left out elsewhere: 1(?: to \d)? of \d$/)
    expect(words(left)).toContain('Not in the reports of North Star**\n> The council had been warned')
    const back = await (await eve.presses(left, 'Wordings')).update()
    expect(words(back)).toBe(words(others))
  })

  it('is a private miss if only one outlet reports on it, with its report one press away', async () => {
    const { ada } = await served()
    const reply = await (await ada.types('/compare topic', { topic: 'cup final' })).reply()
    expect(reply.ephemeral).toBe(true)
    expect(words(reply)).toBe('Of the outlets in this briefing, only Old Post was found to report on “cup final”.')
    expect(words(await (await ada.presses(reply, 'Passage')).reply())).toContain('Lindby won the cup final')
  })
})

describe('/compare speaker on Discord', () => {
  it('completes speakers and shows each outlet’s form, with the words that differ', async () => {
    const { ada } = await served()
    const choices = await ada.completes('/compare speaker', { speaker: 'lor' }, 'speaker')
    expect(choices.map(({ name }) => name)).toEqual(['Ada Lorne'])
    const reply = await (await ada.types('/compare speaker', { speaker: 'Lorne' })).reply()
    expect(heading(reply)).toBe('Ada Lorne · 2 outlets')
    expect(words(reply)).toContain('> Nobody __told__ us that the slope')
    expect(words(reply)).toContain('> Nobody __warned__ us that the slope')
    expect(lines(reply)).toBeLessThanOrEqual(18)
  })

  it('says so if no second outlet prints anything, and leads to the quotations', async () => {
    const { ada } = await served()
    const none = await (await ada.types('/compare speaker', { speaker: 'Zaphod' })).reply()
    expect(none.ephemeral).toBe(true)
    expect(words(none)).toContain('This briefing has no speaker called “Zaphod”.')
  })
})
