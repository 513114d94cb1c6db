/** In which language the bot answers: everyone's is the server's, what one member alone sees is theirs. Evidence stays as printed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askedLines, readAskedLines } from '../../src/discord/messages/asked-lines.ts'
import { serveBot } from './served-bot.ts'

const QUESTION = 'when will trump and putin talk'
const MISS = 'how do I make borscht'
const WORDS = 'I expect Trump and Putin to speak this week.'

/** A member whose Discord is German, in a server whose language is French. */
async function served() {
  const { discord } = await serveBot({ double: { guilds: [{ name: 'Rédaction', locale: 'fr' }] } })
  const guild = discord.guild('Rédaction')
  return { guild, ada: guild.member('Ada', { locale: 'de' }) }
}

describe('the bot speaks', () => {
  it('in a public answer the language of the server, its buttons and days too', async () => {
    const { ada } = await served()
    const reply = await (await ada.types('/ask', { question: QUESTION, since: '2025-03-01' })).reply()
    expect(reply.ephemeral).toBe(false)
    expect(reply.content).toBe(`**Question\u00a0:** ${QUESTION}\n**Depuis\u00a0:** 2025-03-01`)
    expect(reply.embeds[0]?.description).toContain(WORDS)
    expect(reply.embeds[0]?.author?.name).toMatch(/ mars 2025$/)
    expect(reply.embeds[0]?.footer?.text).toMatch(/^Correspondance (?:sûre|probable|faible) · 1 sur \d+$/)
    expect(reply.buttons.map(({ label }) => label)).toEqual([
      'Suivant',
      'Contexte',
      'Source',
      'Poursuivre',
      'Supprimer',
    ])
  })

  it('in a private answer and in a miss the language of the member', async () => {
    const { ada } = await served()
    const answer = await (await ada.types('/ask', { question: QUESTION, private: true })).reply()
    expect(answer.embeds[0]?.description).toContain(WORDS)
    expect(answer.buttons.map(({ label }) => label)).toEqual(['Weiter', 'Umgebung', 'Quelle', 'Nachfragen', 'Teilen'])
    const miss = await (await ada.types('/ask', { question: MISS })).reply()
    expect(miss.ephemeral).toBe(true)
    expect(miss.text).toContain('Keine Antwort in diesem Briefing')
    expect(miss.text).toContain('Durchsucht: 12 Artikel von 3 Medien, 16. März 2025 bis 20. März 2025.')
  })

  it('on after a press: a public page stays in the language of the server, a shared one comes in it', async () => {
    const { ada } = await served()
    const shown = await (await ada.types('/ask', { question: QUESTION })).reply()
    const next = await (await ada.presses(shown, 'Suivant')).update()
    expect(next.embeds[0]?.footer?.text).toMatch(/^Autre correspondance · 2 sur/)
    const own = await (await ada.types('/ask', { question: QUESTION, private: true })).reply()
    const further = await (await ada.presses(own, 'Weiter')).update()
    expect(further.embeds[0]?.footer?.text).toMatch(/^Weiterer Treffer · 2 von/)
    const shared = await (await ada.presses(further, 'Teilen')).reply(({ ephemeral }) => !ephemeral)
    expect(shared.embeds[0]?.footer?.text).toMatch(/^Autre correspondance · 2 sur/)
    expect(shared.buttons.map(({ label }) => label)).toContain('Supprimer')
  })

  it('in the form for a follow-up the language of the member, and the answer is found again by its lines', async () => {
    const { ada } = await served()
    const answer = await (await ada.types('/ask', { question: QUESTION })).reply()
    const opened = await ada.presses(answer, 'Poursuivre')
    expect(await opened.modal()).toMatchObject({ title: 'Nachfragen', components: [{ label: 'Deine Frage' }] })
    const reply = await (await ada.submits(opened, { question: 'why' })).reply()
    expect(reply.content).toMatch(/^\*\*Question\u00a0:\*\* why\n\*\*Posée avec\u00a0:\*\* /)
  })

  it('of what somebody said in the language of the server; of a check, a source and a citation in that of the member', async () => {
    const { ada } = await served()
    const said = await (await ada.types('/quote', { speaker: 'Witkoff' })).reply()
    expect(said.embeds[0]?.author?.name).toMatch(/^Steve Witkoff · 1 sur \d+ déclarations$/)
    const own = await (await ada.types('/quote', { speaker: 'Witkoff', private: true })).reply()
    expect(own.embeds[0]?.author?.name).toMatch(/^Steve Witkoff · 1 von \d+ Aussagen$/)
    const checked = await (await ada.types('/verify', { quotation: WORDS.replace('week', 'month') })).reply()
    expect(checked.embeds[0]?.author?.name).toBe('Zitat geprüft')
    expect(checked.text).toMatch(/^\*\*Verändert — Steve Witkoff\*\*\n~~month~~ → __week__$/m)
    const answer = await (await ada.types('/ask', { question: QUESTION })).reply()
    const card = await (await ada.presses(answer, 'Source')).reply()
    expect(card.embeds[0]?.author?.name).toMatch(/^Quelle der Passage \w{7}$/)
    expect(card.buttons.map(({ label }) => label)).toEqual(['Andere Zitierstile', 'Einzelheiten', 'Teilen'])
    const details = await (await ada.presses(card, 'Einzelheiten')).update()
    expect(details.embeds[0]?.footer?.text).toMatch(/: unverändert, seit sie gezeigt wurde$/)
    expect(details.text).toContain('Veröffentlicht: ')
    const cited = await (await ada.presses(details, 'Zitieren')).reply()
    expect(cited.text).toContain('In deinem Text')
  })

  it('of what it cannot do in the language of the member, even if a thread of its own says so', async () => {
    const { guild, ada } = await served()
    const refused = async (options: object) =>
      (await (await ada.types('/ask', { question: QUESTION, ...options })).reply()).text
    expect(await refused({ since: 'bald' })).toMatch(/^„seit“ braucht einen Tag, .* „bald“ ist nichts davon\.$/)
    expect(await refused({ since: '2025-03-20', until: '2025-03-16' })).toContain('liegt nach „bis“ (2025-03-16)')
    expect(await refused({ outlet: 'Niemand' })).toBe(
      'Dieses Briefing hat kein Medium „Niemand“. Es hat Evening Desk, Morning Desk, Weekend Desk.',
    )
    const answer = await (await ada.types('/ask', { question: QUESTION })).reply()
    const theirs = await (await guild.member('Eva', { locale: 'es-ES' }).presses(answer, 'Supprimer')).reply()
    expect(theirs.text).toMatch(/^Solo quien preguntó puede borrar esta respuesta\./)
  })

  it('English to everyone else', async () => {
    const { guild } = await served()
    const grace = guild.member('Grace', { locale: 'ja' })
    const miss = await (await grace.types('/ask', { question: MISS })).reply()
    expect(miss.text).toContain('No answer in this briefing')
  })

  it('in overviews the language of the server, with days and charts as it writes them', async () => {
    const { ada } = await served()
    const sources = await (await ada.types('/sources')).reply()
    expect(sources.text).toMatch(/^12 articles · page 1 sur 3\n/)
    expect(sources.text).toContain('20 mars 2025')
    expect(sources.buttons.map(({ label }) => label)).toEqual(['Suivant', 'Supprimer'])
    const covered = await (await ada.types('/briefing')).reply()
    expect(covered.text).toContain('Médias\u00a0: Evening Desk (4), ')
    const [chart] = covered.raw.attachments as { description: string }[]
    expect(chart?.description).toBe(
      'Diagramme en barres des articles publiés par jour, 16 mars 2025 – 20 mars 2025\u00a0; le maximum, 4, le 16 mars 2025.',
    )
    const topic = await (await ada.types('/timeline', { topic: 'trump and putin' })).reply()
    expect(topic.text).toMatch(/^Chronologie de « trump and putin » · 1 à \d sur \d+ informations/)
    const nothing = await (await ada.types('/timeline', { topic: 'borscht' })).reply()
    expect(nothing.text).toContain('In diesem Briefing fand sich kein datierter Artikel zu „borscht“.')
  })

  it('in help the language of the member, and commands can be pressed, which Discord knows by their English names', async () => {
    const { ada } = await served()
    const help = await (await ada.types('/help')).reply()
    expect(help.text).toMatch(/<\/ask:\d+> findet die passende Passage/)
    expect(help.text).toMatch(/<\/compare topic:\d+> Themen/)
    expect(help.text).toContain('Nachricht: Apps → Zitate prüfen')
    const privacy = await (await ada.presses(help, 'Datenschutz und Betreiber')).update()
    expect(privacy.text).toContain('Mein Betreiber hat keinen Namen angegeben.')
  })
})

it('what was asked is read from its lines in whichever language they are', () => {
  const text = fc
    .string({ minLength: 1, maxLength: 40 })
    .map((value) => value.replace(/[^\p{L}\p{N} *:·]/gu, 'x').trim() || 'x')
  fc.assert(
    fc.property(text, text, fc.constantFrom('en', 'de', 'fr', 'es'), (question, value, language) => {
      const plain = (typed: string) => typed.replace(/\s+/g, ' ').trim()
      const asked = {
        question: plain(question),
        topic: plain(value),
        narrowed: { outlet: plain(value), since: '2025-03-16' },
      }
      expect(readAskedLines(askedLines(asked, language))).toEqual(asked)
    }),
    { numRuns: 200 },
  )
})
