/** Follow-ups under an answer: a button opens a form, and what is typed is asked together with the answer's question. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askedLines, readAskedLines } from '../../src/discord/messages/asked-lines.ts'
import { visibleText } from '../../src/text/visible-text.ts'
import { ManualClock, type Participant, type ShownMessage, serverError } from '../discord-double/index.ts'
import { type ServedBotOptions, serveBot } from './served-bot.ts'

const DAY_MS = 86_400_000
const QUESTION = 'when will trump and putin talk'

async function asked(options: Readonly<Record<string, string | boolean>> = {}, served: ServedBotOptions = {}) {
  const bot = await serveBot(served)
  const newsroom = bot.discord.guild('Newsroom')
  const ada = newsroom.member('Ada')
  const answer = await (await ada.types('/ask', { question: QUESTION, ...options })).reply()
  return { ...bot, newsroom, ada, answer }
}

/** Presses the button, and sends the form with one text. */
async function followsUp(member: Participant, answer: ShownMessage, question: string) {
  const opened = await member.presses(answer, 'Follow up')
  return (await member.submits(opened, { question })).reply()
}

describe('the form under an answer', () => {
  it('says what it is about, and takes one short text', async () => {
    const { ada, answer } = await asked()
    const { title, components } = await (await ada.presses(answer, 'Follow up')).modal()
    expect(title).toBe('Ask a follow-up question')
    expect(components).toMatchObject([
      {
        label: 'Your question',
        description: `About: ${QUESTION}`,
        component: { custom_id: 'question', max_length: 300 },
      },
    ])
  })

  it('opens for a question of any length, with the beginning of what it is about', async () => {
    const { ada, answer } = await asked({ question: `${QUESTION} `.repeat(190) })
    const { components } = await (await ada.presses(answer, 'Follow up')).modal()
    expect(components[0]).toMatchObject({ description: expect.stringMatching(/^About: when will .{80,}…$/) as string })
  })
})

describe('a follow-up', () => {
  it.each(['why', 'tell me more', 'who said that?'])(
    'that names nothing is asked together with the question of the answer: %s',
    async (question) => {
      const { ada, answer } = await asked()
      const reply = await followsUp(ada, answer, question)
      expect(reply.content).toBe(`**Question:** ${question}\n**Asked with:** ${QUESTION}`)
      expect(reply.embeds[0]?.description).toMatch(/Trump|Putin/)
      expect(reply.ephemeral).toBe(false)
    },
  )

  it.each(['and Witkoff?', 'Witkoff', 'in Moscow?'])('that adds a name is asked of that, too: %s', async (name) => {
    const { ada, answer } = await asked()
    const reply = await followsUp(ada, answer, name)
    expect(reply.content).toBe(`**Question:** ${name}\n**Asked with:** ${QUESTION}`)
    expect(reply.text).toMatch(/Witkoff|Moscow/)
  })

  it('that names another topic stands alone, and so does one that has nothing in common with the answer', async () => {
    const { ada, answer } = await asked()
    const alone = [
      'what did Waltz say about right and wrong',
      'in Saudi Arabia?',
      'and the zeppelin?',
      'hello',
      'zeppelin',
    ]
    for (const question of alone) {
      expect((await followsUp(ada, answer, question)).content).toBe(`**Question:** ${question}`)
    }
  })

  it('of a follow-up leans on all that was asked before', async () => {
    const { ada, answer, restart } = await asked()
    const second = await followsUp(ada, answer, 'and Witkoff?')
    await restart()
    const third = await followsUp(ada, second, 'why')
    expect(third.content).toBe(`**Question:** why\n**Asked with:** ${QUESTION} Witkoff`)
    const fourth = await followsUp(ada, third, 'when')
    expect(fourth.content).toBe(`**Question:** when\n**Asked with:** ${QUESTION} Witkoff`)
  })

  it('searches the outlet and the days of the answer, even if “yesterday” is another day by now', async () => {
    const clock = new ManualClock(Date.parse('2025-03-17T12:00:00Z'))
    const { ada, answer } = await asked(
      { outlet: 'weekend', since: 'yesterday', until: '2025-03' },
      { double: { clock } },
    )
    const narrowed = '**Outlet:** Weekend Desk · **Since:** 2025-03-16 · **Until:** 2025-03-31'
    expect(answer.content).toBe(`**Question:** ${QUESTION}\n${narrowed}`)
    clock.advance(290 * DAY_MS)
    const reply = await followsUp(ada, answer, 'why')
    expect(reply.content).toBe(`**Question:** why\n**Asked with:** ${QUESTION}\n${narrowed}`)
    expect(reply.text).toContain('Weekend Desk · ')
    const next = await (await ada.presses(reply, 'Next')).update()
    expect(next.text).toContain('Weekend Desk · ')
    const back = await (await ada.presses(next, 'Back')).update()
    const last = await followsUp(ada, back, 'what did Waltz say about right and wrong')
    expect(last.text).toContain(narrowed)
  })

  it('is as private as the answer, and a private one can be shared', async () => {
    const { ada, answer } = await asked({ private: true })
    const reply = await followsUp(ada, answer, 'why')
    expect(reply.ephemeral).toBe(true)
    const shared = await (await ada.presses(reply, 'Share')).reply()
    expect(shared.ephemeral).toBe(false)
    expect(shared.content).toBe(reply.content)
    expect((await followsUp(ada, shared, 'when')).ephemeral).toBe(false)
  })

  it('by someone else is theirs, and leaves the answer as it is', async () => {
    const { discord, newsroom, answer } = await asked()
    const eve = newsroom.member('Eve')
    const reply = await followsUp(eve, answer, 'why')
    expect(reply.ephemeral).toBe(false)
    expect(discord.message(answer.id).revision).toBe(answer.revision)
    await (await eve.presses(reply, 'Delete')).replyDeleted()
    const next = await (await eve.presses(answer, 'Next')).reply()
    const copy = await (await eve.presses(next, 'Back')).update()
    expect((await followsUp(eve, copy, 'why')).ephemeral).toBe(true)
  })

  it('without an answer is told to the asker alone, with what was asked', async () => {
    const { ada, answer } = await asked()
    const thanks = await followsUp(ada, answer, 'thanks')
    expect(thanks.ephemeral).toBe(true)
    expect(thanks.text).toContain('The question names nothing to look for.')
    expect(thanks.buttons.map(({ label }) => label)).not.toContain('Follow up')
  })

  it('searches an outlet of any name', async () => {
    const outlet = `**Outlet:** T\u200dhe · **Since:** 2020-01-01 ${'x'.repeat(400)}`
    const call = 'Trump and Putin will talk on the phone this week about the war, an envoy said.'
    const { ada, answer } = await asked(
      { outlet: 'the ·' },
      {
        files: {
          'a.md': `---\noutlet: ${JSON.stringify(outlet)}\n---\n${call}`,
          'b.md': `---\noutlet: Other\n---\n${call} It was Other that printed this.`,
        },
      },
    )
    const reply = await followsUp(ada, answer, 'why')
    expect(reply.content.split('\n')).toHaveLength(3)
    expect(reply.content.split('\n')[2]).toBe(answer.content.split('\n')[1])
    expect(reply.embeds[0]?.description).not.toContain('It was Other')
  })

  it('has one form and one reply, even if Discord’s receipts are lost', async () => {
    const { discord, ada, answer } = await asked()
    const lost = serverError(504, { after: 'effect' })
    discord.failNext({ method: 'POST', path: /callback/ }, lost)
    const opened = await ada.presses(answer, 'Follow up')
    await opened.modal()
    discord.failNext({ method: 'POST', path: /callback/ }, lost)
    const sent = await ada.submits(opened, { question: 'why' })
    expect((await sent.reply()).content).toContain('**Asked with:**')
    expect(ada.channelMessages).toHaveLength(2)
  })

  it('counts as a command for the cooldown', async () => {
    const { ada, answer } = await asked({}, { environment: { COOLDOWN: '2/3600' } })
    expect((await followsUp(ada, answer, 'why')).ephemeral).toBe(false)
    expect((await followsUp(ada, answer, 'why')).text).toContain('You have used many commands in a short time.')
  })

  it('works in direct messages, and where a user has installed the bot for themselves', async () => {
    const { discord } = await serveBot()
    for (const dora of [discord.user('Dora').directMessage(), discord.user('Dora').installsApp().privateChannel()]) {
      const answer = await (await dora.types('/ask', { question: QUESTION })).reply()
      expect((await followsUp(dora, answer, 'why')).content).toContain('**Asked with:**')
    }
  })

  it('leaves no word of it in the log', async () => {
    const { ada, answer, logged } = await asked()
    await followsUp(ada, answer, 'and the xylophone?')
    expect(JSON.stringify(logged)).not.toMatch(/xylophone|putin/i)
    expect(logged).toContainEqual(expect.objectContaining({ command: 'ask:follow', outcome: 'form opened' }))
  })

  it('under a message that shows no question gets a private notice', async () => {
    const { newsroom, ada } = await asked()
    const components = [
      { type: 1, components: [{ type: 2, style: 2, label: 'Follow up', custom_id: '1:ask:follow:' }] },
    ]
    for (const content of ['', '**Question:** why', '**Question:**', 'hello']) {
      const notice = await (await ada.presses(newsroom.plantMessage({ content, components }), 'Follow up')).reply()
      expect(notice.ephemeral).toBe(true)
      expect(notice.text).toContain('shows no question')
    }
  })
})

describe('a question that leans on nothing', () => {
  it.each(['why', 'tell me more', 'when?'])('is told what is missing, and how to ask it: %s', async (question) => {
    const { discord } = await serveBot()
    const reply = await (await discord.guild('Newsroom').member('Ada').types('/ask', { question })).reply()
    expect(reply.ephemeral).toBe(true)
    expect(reply.text).toContain('The question names nothing to look for. Name a person, a place or a thing.')
    expect(reply.text).toContain('To ask this about an answer, press “Follow up” below that answer.')
  })
})

describe('the lines above an answer', () => {
  const text = fc.string({ unit: 'binary', maxLength: 400 })
  const line = fc.record(
    {
      question: text,
      topic: text,
      narrowed: fc.dictionary(fc.constantFrom('outlet', 'since', 'until'), text, { noNullPrototype: true }),
    },
    { requiredKeys: ['question'] },
  )
  const shown = (value: string) => visibleText(value).replace(/\s+/g, ' ').trim()

  it('give back what was asked, whatever it is', () => {
    fc.assert(
      fc.property(line, (one) => {
        const { question, topic, narrowed = {} } = one
        const all = [question, ...(topic === undefined ? [] : [topic]), ...Object.values(narrowed)].map(shown)
        fc.pre(all.every((value) => value !== '' && value.length <= 300))
        const read = readAskedLines(askedLines(one))
        expect(read?.question).toBe(shown(question))
        expect(read?.topic).toBe(topic === undefined ? undefined : shown(topic))
        const options = Object.entries(narrowed).map(([name, value]) => [name, shown(value)])
        expect(read?.narrowed ?? {}).toEqual(Object.fromEntries(options))
      }),
      { numRuns: 300 },
    )
  })

  it('fit into a message, however long they are', () => {
    const long = { question: '*'.repeat(900), topic: '_'.repeat(900), narrowed: { outlet: '|'.repeat(900) } }
    const dated = { ...long, narrowed: { ...long.narrowed, since: '2025-03-16', until: '2025-03-31' } }
    expect(askedLines(dated).length).toBeLessThanOrEqual(2_000)
    expect(readAskedLines(askedLines(dated))).toMatchObject({ narrowed: { until: '2025-03-31' } })
  })
})
