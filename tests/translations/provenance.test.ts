/** In every language: where words come from, the private source card, and how they are cited. */
import { describe, expect, it } from 'vitest'
import { cite } from '../../commands/cite.ts'
import { provenance as provenanceCommand } from '../../commands/provenance.ts'
import type { Origin, PastWords } from '../../src/corpus/article-version.ts'
import { plainText } from '../../src/reply/plain-text.ts'
import { misfitNoted, provenanceReply, withMisfit } from '../../src/reply/provenance/provenance-reply.ts'
import type { Reply } from '../../src/reply/reply.ts'
import type { Provenance } from '../../src/sources/provenance.ts'
import type { InterfaceLanguage } from '../../src/translations/messages.ts'
import { wordingIn } from '../../src/translations/wording.ts'
import { articleOf } from '../builders/article-of.ts'
import { contextOf } from '../builders/context-of.ts'
import { ownWords } from '../builders/own-words.ts'

const OTHERS = ['de', 'fr', 'es'] as const

const BODY = 'The council of Varnhem agreed on Tuesday to repair the old bridge over the Lind before winter, it said.'
const FIELDS = {
  outlet: 'Coast',
  author: 'Mira Sund',
  published: '2026-03-01',
  url: 'https://example.org/bridge',
}
const ARTICLE = articleOf(BODY, 'bridge.md', FIELDS)
const CONTEXT = contextOf(ARTICLE)
const [PASSAGE] = CONTEXT.briefing.passagesOf(ARTICLE)
if (!PASSAGE) throw new Error('no passage')

const origin = (way: Origin['with'], by?: string): Origin => ({ at: 0, with: way, by })
const WORDS = { article: ARTICLE, start: 0, end: BODY.length, paragraph: 1 }
const PAST: PastWords = {
  id: 'abcdefg',
  kind: 'passage',
  ...WORDS,
  sha256: 'a'.repeat(64),
  corpusVersion: '1f',
  added: origin('addition', 'Ada'),
  gone: origin('restoration', 'Ada'),
  removed: origin('removal', 'Ada'),
}
const ORIGIN = { sha256: 'b'.repeat(64), corpusVersion: '2f', added: origin('start') }
const EDITED = articleOf(`${BODY} Nothing else.`, 'bridge.md', { ...FIELDS, outlet: 'Hill' })

const FOUND: readonly Provenance[] = [
  { outcome: 'unchanged', id: 'abcdefg', place: { kind: 'passage', ...WORDS }, origin: ORIGIN },
  {
    outcome: 'unchanged',
    id: 'abcdefghij',
    place: { kind: 'quotation', ...WORDS },
    origin: { ...ORIGIN, changed: origin('refresh', 'Ada') },
  },
  { outcome: 'edited', id: 'abcdefg', past: PAST, article: EDITED, origin: ORIGIN, now: null },
  {
    outcome: 'edited',
    id: 'abcdefghij',
    past: { ...PAST, kind: 'quotation' },
    article: EDITED,
    now: { passage: PASSAGE, differing: [], differingBefore: [] },
  },
  { outcome: 'removed', id: 'abcdefg', past: PAST, elsewhere: PASSAGE },
  { outcome: 'removed', id: 'abcdefghij', past: { ...PAST, kind: 'quotation' } },
  { outcome: 'taken-down', id: 'abcdefg', takenDown: origin('takedown', 'Ada') },
  { outcome: 'unknown', id: 'abcdefg' },
]

async function repliesIn(language: InterfaceLanguage): Promise<readonly Reply[]> {
  const wording = wordingIn(language)
  const spoken = { asker: wording, everyone: wording }
  const languages = { asker: language, everyone: language }
  const context = { ...CONTEXT, call: { by: 'ada', onProgress: () => undefined, languages } }
  const results = await Promise.all([
    cite.run(context, { id: PASSAGE?.id ?? '' }),
    provenanceCommand.run(context, { id: PASSAGE?.id ?? '' }),
  ])
  const cards = FOUND.map((found) => provenanceReply(found, 'card', spoken))
  return [
    ...results.map(({ reply }) => reply),
    ...FOUND.map((found) => provenanceReply(found, 'short', spoken)),
    ...cards.map((card) => withMisfit(card, 'abcdefg', ['borscht'])),
    misfitNoted(wording),
  ]
}

/** Names of styles, and what stands between the words. */
const ALIKE = /^(?:APA|MLA|Chicago|BibTeX|bridge\.md|.* · bridge\.md · id \w+|, )$/

describe('provenance and citation', async () => {
  const english = (await repliesIn('en')).map(ownWords)

  it('are made of many messages', () => {
    expect(new Set(english.flat()).size).toBeGreaterThan(50)
  })

  it.each(OTHERS)('hold no word of the bot’s own that is still English: %s', async (language) => {
    const replies = await repliesIn(language)
    const others = replies.map(ownWords)
    const same = english.flatMap((words, i) => words.filter((word, j) => word === others[i]?.[j]))
    const alike = { fr: ['Provenance', 'Source'], de: ['Link'], es: [] }[language]
    expect(same.filter((word) => !ALIKE.test(word) && !alike.some((one) => one === word))).toEqual([])
    expect(replies.map((reply) => reply.language)).toEqual(replies.map(() => language))
  })
})

it('an article that was taken down says when, how and by whom', () => {
  const found = { outcome: 'taken-down', id: 'abcdefg', takenDown: origin('takedown', 'Ada') } as const
  const [note] = provenanceReply(found).blocks
  expect(note?.kind === 'note' && plainText(note.text)).toBe(
    'The article of these words was taken down: 1970-01-01 00:00 UTC, takedown by Ada. Nothing of it is kept, so I cannot show the words or their source.',
  )
})
