/** A session in another language: what the reader sees is in it, what scripts read stays in English. */
import { describe, expect, it } from 'vitest'
import { renderReply } from '../../src/console/render-text.ts'
import { createSession } from '../../src/console/session.ts'
import { styleOf } from '../../src/console/text-style.ts'
import { welcomeText } from '../../src/console/welcome-text.ts'
import { wordingIn } from '../../src/translations/wording.ts'
import { articleOf } from '../builders/article-of.ts'
import { contextOf } from '../builders/context-of.ts'

const WORDS =
  'Dock workers in Varnhem will strike from Friday on, their union leader Greta Holm said after a long vote.'
const article = articleOf(WORDS, 'a.md', { published: '2025-03-16' })
const STYLE = styleOf({})

const sessionIn = (language: 'de' | 'en') => {
  const languages = { asker: language, everyone: language }
  const call = { by: 'the terminal', onProgress: () => undefined, languages }
  return createSession({ ...contextOf(article), call }, { takesFollowUps: true })
}

/** What a reader sees of a line in a German session. */
async function shown(line: string, session = sessionIn('de')): Promise<string> {
  const result = await session.run(line)
  if (result.kind === 'link') return result.link
  return result.kind === 'error' ? result.message : renderReply(result.reply, STYLE)
}

describe('a session in German', () => {
  it('answers in German, with the words of the article as they are', async () => {
    const answer = await shown('when will the dock workers strike')
    expect(answer).toMatch(/^\S+ Treffer/)
    expect(answer).toContain('from Friday on, their union leader')
    expect(answer).toContain('16. März 2025')
    expect(await shown('/verify quotation: “Dock workers in Varnhem will sing on Friday”')).toContain('Zitiert als:')
  })

  it('says in German what is wrong with a line, and what it was asked together with', async () => {
    const session = sessionIn('de')
    expect(await shown('/nonsense', session)).toMatch(/^Den Befehl „\/nonsense“ gibt es nicht\. Die Befehle sind \/ask/)
    expect(await shown('/ask', session)).toBe('/ask braucht einen Wert für „question“: /ask <question>.')
    expect(await shown('/ask x private: maybe', session)).toMatch(/^Die Option „private“ muss „true“ oder „false“ sein/)
    expect(await shown('/help now', session)).toBe('/help nimmt keinen Text: „now“.')
    expect(await shown('/undo', session)).toContain('lassen sich hier nicht ändern')
    await session.run('when will the dock workers strike')
    expect(await shown('why', session)).toContain('Gefragt zusammen mit deiner Frage davor: „')
    expect(await shown('why')).toContain('stell sie in derselben Sitzung gleich nach jener')
  })

  it('begins in German', () => {
    const { holdings } = contextOf(article).briefing
    const wording = wordingIn('de')
    expect(welcomeText(holdings, 'news', STYLE, wording)).toMatch(
      /^Briefing-Bot\nDas Briefing umfasst 1 Artikel .*\nStell/,
    )
    expect(welcomeText({ ...holdings, articles: 0 }, 'news', STYLE, wording)).toContain('In „news“ liegt noch kein')
  })

  it('gives scripts the same records as one in English', async () => {
    for (const line of [
      'when will the dock workers strike',
      '/sources',
      '/briefing',
      '/timeline strike',
      '/nonsense',
      '/ask',
    ]) {
      const [german, english] = await Promise.all([sessionIn('de').run(line), sessionIn('en').run(line)])
      expect(german.record, line).toEqual(english.record)
    }
  })
})
