import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/answer/answer.ts'
import { answerReply, matchViewReply } from '../../../src/reply/ask/answer-reply.ts'
import { questionOfView } from '../../../src/reply/ask/corrections.ts'
import { decodeMatchView } from '../../../src/reply/match-view.ts'
import type { Block, EvidenceBlock, Reply } from '../../../src/reply/reply.ts'
import { articleOf } from '../../builders/article-of.ts'
import { briefingOf } from '../../builders/briefing-of.ts'
import { textsOfBlock } from '../texts-of-block.ts'

const GRAIN =
  'The harbour board of Varnhem agreed on Tuesday to let forty grain ships leave before the end of the month.'
const STRIKE =
  'Dock workers in Varnhem will strike from Friday on, their union leader Greta Holm said after a long vote.'
const BRIDGE =
  'The old bridge over the Lind stays closed until October, the mayor of Varnhem told a council of nine members.'
const source = (outlet: string) => ({ outlet, published: '2025-03-16', url: `https://example.org/${outlet.charAt(0)}` })

const morning = articleOf(`${GRAIN}\n\nAdvertisement\n\n${STRIKE}\n\n${BRIDGE}`, 'morning.md', source('Morning Desk'))
const evening = articleOf(GRAIN, 'evening.md', source('Evening Desk'))
const alone = articleOf(
  'The opera of Lindby opens again in May with a new roof and an old debt, its director Nils Brandt said.',
  'alone.md',
)
const briefing = briefingOf(evening, morning, alone)

const ask = (question: string, more: { readonly outlet?: string; readonly since?: string } = {}) =>
  answerReply(briefing, briefing.ask({ question, ...more }))

function press(reply: Reply, name: string): Reply {
  const action = reply.actions.find((candidate) => candidate.name === name)
  const view = action?.kind === 'view' ? decodeMatchView(action.view) : null
  const shown = view && matchViewReply(briefing, view)
  if (!shown) throw new Error(`this reply has no /${name}`)
  return shown
}

const evidenceIn = (reply: Reply): EvidenceBlock => {
  const block = reply.blocks.find((candidate): candidate is EvidenceBlock => candidate.kind === 'evidence')
  if (!block) throw new Error('this reply shows no evidence')
  return block
}
const wordsOf = ({ body, sentences }: EvidenceBlock) => sentences.map(({ start, end }) => body.slice(start, end))
/** What an edge with room shows. */
const texts = (blocks: readonly Block[]) => blocks.filter(({ only }) => only !== 'narrow').flatMap(textsOfBlock)
/** What an edge with little room shows. */
const shortTexts = (blocks: readonly Block[]) => blocks.filter(({ only }) => only !== 'wide').flatMap(textsOfBlock)

describe('the reply with a weak match', () => {
  const answer: Answer = {
    ...briefing.ask({ question: 'old bridge Lind' }),
    strength: 'weak',
    missingWords: ['repair', 'crane'],
  }
  const reply = answerReply(briefing, answer)

  it('says that the passage is perhaps no answer, and which words of the question it lacks', () => {
    expect(reply.heading).toMatch(/^Weak match, perhaps not an answer/)
    expect(texts(reply.blocks)).toContain('Neither in this passage nor beside it: “repair”, “crane”.')
  })

  it('names at most three of them', () => {
    const missingWords = ['crane', 'hammer', 'nail', 'rope']
    expect(texts(answerReply(briefing, { ...answer, missingWords }).blocks)).toContain(
      'Neither in this passage nor beside it: “crane”, “hammer”, “nail” and 1 more.',
    )
  })

  it('says so of the first match alone', () => {
    expect(press(reply, 'next').heading).toMatch(/^Another match/)
    expect(press(press(reply, 'next'), 'previous').heading).toMatch(/^Weak match, perhaps not an answer/)
  })
})

describe('the reply to a question', () => {
  const strike = ask('when will the dock workers of Varnhem strike, says Greta Holm')

  it('shows the passage, its answering sentence and its source, to everyone', () => {
    expect(strike.audience).toBe('everyone')
    expect(strike.heading).toMatch(/^(Strong|Likely|Weak) match/)
    expect(wordsOf(evidenceIn(strike))).toEqual([STRIKE])
    expect(evidenceIn(strike).sentences).toContainEqual(evidenceIn(strike).answering)
    expect(evidenceIn(strike).attribution).toMatchObject({
      title: expect.any(String) as string,
      outlet: 'Morning Desk',
      paragraph: 3,
    })
  })

  it('opens the article at the words', () => {
    const open = strike.actions.find(({ name }) => name === 'open')
    expect(open?.kind === 'link' && open.link).toMatch(/^https:\/\/example\.org\/M#:~:text=Dock%20workers/)
  })

  it('names the other outlets that carry the passage', () => {
    const reply = ask('how many grain ships may leave the harbour of Varnhem')
    expect(texts(reply.blocks)).toEqual([
      'One report of this was found, printed by 2 outlets.',
      'Also printed, nearly word for word (counted once)',
      expect.stringMatching(/(Morning|Evening) Desk · 16 Mar 2025 · paragraph 1 · id \w{7}$/) as string,
    ])
    expect(shortTexts(reply.blocks)).toEqual([
      expect.stringMatching(/^Same text in (Morning|Evening) Desk\.$/) as string,
    ])
  })

  it('says so if only one outlet or one article carries it', () => {
    expect(texts(strike.blocks)).toEqual([expect.stringContaining('No other outlet')])
    expect(texts(ask('when does the opera of Lindby open again, says Nils Brandt').blocks)).toEqual([
      expect.stringContaining('No other article'),
    ])
  })

  it('goes to the next match and back', () => {
    expect(strike.actions.map(({ name }) => name)).not.toContain('previous')
    const next = press(strike, 'next')
    expect(next.heading).toMatch(/^Another match · 2 of \d+$/)
    expect(wordsOf(evidenceIn(next))).not.toEqual([STRIKE])
    expect(press(next, 'previous')).toMatchObject({ heading: strike.heading, blocks: strike.blocks })
  })

  it('gets wider by a paragraph on each press, as long as there is more, and says when there is none', () => {
    const wider = press(strike, 'context')
    expect(wordsOf(evidenceIn(wider))).toEqual([GRAIN, STRIKE, BRIDGE])
    expect(evidenceIn(wider).answering).toEqual(evidenceIn(strike).answering)
    expect(wider.actions.map(({ name }) => name)).not.toContain('context')
    expect(texts(wider.blocks)).toContain('This is the whole article.')
  })

  it('is gone if the passage is no longer in the briefing', () => {
    const view = decodeMatchView(strike.view ?? '')
    expect(view && matchViewReply(briefingOf(evening), view)).toBeNull()
    expect(view && matchViewReply(briefing, view)).not.toBeNull()
  })
})

describe('the reply if there is no answer', () => {
  const missed = ask('how do I make borscht with Varnhem grain gnork flimbo')

  it('says what was searched, which words occur nowhere and what the nearest passage is about, to the asker alone', () => {
    expect(missed).toMatchObject({ audience: 'asker', heading: 'No answer in this briefing' })
    const [searched, unknown, nearest] = texts(missed.blocks)
    expect(nearest).toMatch(
      /^The nearest passage does not answer the question. It is from “.+”, (?:Evening|Morning) Desk\.$/,
    )
    expect(searched).toMatch(/Searched: 3 articles from Evening Desk, Morning Desk, 16 Mar 2025\.$/)
    expect(shortTexts(missed.blocks)).toEqual([
      expect.stringMatching(/^In no article: “borscht”.*“flimbo”\.$/) as string,
      'Searched 3 articles from 2 outlets, 16 Mar 2025.',
    ])
    expect(unknown).toMatch(/^These words are in no article in the briefing: “borscht”.*“flimbo”\.$/)
  })

  it('shows no passage, but offers the nearest one, labelled as no answer', () => {
    expect(missed.blocks.map(({ kind }) => kind)).not.toContain('evidence')
    const nearest = press(missed, 'nearest')
    expect(nearest).toMatchObject({
      audience: 'asker',
      heading: expect.stringMatching(/^Nearest passage, not an answer/) as string,
    })
    expect(wordsOf(evidenceIn(nearest)).join(' ')).toContain('Varnhem')
  })

  it('labels every further passage as no answer too', () => {
    const further = press(press(missed, 'nearest'), 'next')
    expect(further.heading).toMatch(/not an answer · 2 of \d+$/)
    expect(further.audience).toBe('asker')
  })

  it('counts the articles that days leave out for want of a date', () => {
    expect(texts(ask('flimbo', { since: '2025-03-01' }).blocks)[0]).toMatch(
      /Searched: 2 articles.* 1 article without a date was left out\.$/,
    )
  })

  it('offers nothing if nothing is near', () => {
    expect(ask('flimbo gnork').actions).toEqual([])
  })

  it('says which words it took for misspelled ones, and asks again as typed', () => {
    const corrected = ask('when will the dock workers of Varnhemm strike')
    expect(texts(corrected.blocks)).toContain('Searched for “varnhem” instead of “Varnhemm”.')
    const typed = corrected.actions.find(({ name }) => name === 'typed')
    expect(typed).toMatchObject({ view: '=when will the dock workers of "Varnhemm" strike', beside: true })
    const question = questionOfView(typed?.kind === 'view' ? typed.view : '')
    expect(texts(ask(question ?? '').blocks).join(' ')).not.toContain('Searched for “')
  })

  it('says so with its misses too', () => {
    const missed = ask('flimbo gnork zzz Varnhemm quux')
    expect(texts(missed.blocks)).toContain('Searched for “varnhem” instead of “Varnhemm”.')
    expect(missed.actions.map(({ name }) => name)).toContain('typed')
  })

  it('has no button for a question that is too long or has options, and says how to search as typed', () => {
    const hint = 'Put a word in quotation marks to search for it as typed.'
    for (const reply of [
      ask(`when will the dock workers of Varnhemm strike ${'really '.repeat(12)}`),
      ask('when will the dock workers of Varnhemm strike', { outlet: 'Morning Desk' }),
    ]) {
      expect(texts(reply.blocks).join(' ')).toContain(`instead of “Varnhemm”. ${hint}`)
      expect(reply.actions.map(({ name }) => name)).not.toContain('typed')
    }
  })

  it('names three corrections at most', () => {
    const { blocks } = ask('habour bord of Varnhemm agred on Tusday, told the mayer of Varnhem')
    expect(texts(blocks).join(' ')).toMatch(
      /Searched for (?:“[^”]+” instead of “[^”]+”, ){2}“[^”]+” instead of “[^”]+” and \d more/,
    )
  })

  it('has no such button and note if every word is known', () => {
    const strike = ask('when will the dock workers of Varnhem strike')
    expect(strike.actions.map(({ name }) => name)).not.toContain('typed')
    expect(texts(strike.blocks).join(' ')).not.toContain('Searched for')
  })
})
