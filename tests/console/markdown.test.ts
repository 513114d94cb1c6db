import { describe, expect, it } from 'vitest'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { showLine, typeLines } from '../builders/typed-lines.ts'

const BODY = `# The **tram** line

> [!note] Key facts
> The tram line of Halvard is *nine* kilometres long, the council said.

**The city council of [Halvard](https://norn.example/halvard) voted on Tuesday to build the tram line to the harbour.** The vote was close.[^1] “We have waited for **thirty** years,” said [[people/Odile Brandt|Odile Brandt]], the mayor.

“It is a *mistake* that [we](https://norn.example/we) pay for,” [[Pim Aster]] warned on Wednesday. Salt &amp; Sand&#8217;s owner agreed, and <b>nobody</b> objected to the ==court== case.

[^1]: Nine members voted for it, and eight against it.
`

/** Every `start`, `end` and `text` in a record. */
function spansIn(value: unknown): readonly { readonly start: number; readonly end: number; readonly text: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const own = value as { start?: number; end?: number; text?: string }
  const isSpan = typeof own.start === 'number' && typeof own.text === 'string'
  return [
    ...(isSpan ? [own as { start: number; end: number; text: string }] : []),
    ...Object.values(value).flatMap(spansIn),
  ]
}

describe('an article in Markdown', () => {
  const folder = corpusFolder({ 'tram.md': `---\ntitle: Tram &amp; harbour\n---\n${BODY}` })

  it('gives slices of its body in records, marks and all', async () => {
    const [asked, wider, quoted, checked] = await typeLines(
      folder,
      '/ask when did the city council vote to build the tram line',
      '/context',
      '/quote Odile Brandt',
      '/verify It is a mistake that we pay for',
    )
    const claims = (checked?.quotations ?? []) as readonly { readonly evidence?: unknown }[]
    const spans = [asked, wider, quoted, ...claims.map(({ evidence }) => evidence)].flatMap(spansIn)
    for (const { start, end, text } of spans) expect(BODY.slice(start, end)).toBe(text)
    const texts = spans.map(({ text }) => text)
    expect(texts).toContain(
      '**The city council of [Halvard](https://norn.example/halvard) voted on Tuesday to build the tram line to the harbour.**',
    )
    expect(texts).toEqual(
      expect.arrayContaining(['We have waited for **thirty** years,', 'Odile Brandt', 'said', 'Pim Aster']),
    )
    expect(texts).toContain('It is a *mistake* that [we](https://norn.example/we) pay for,')
    expect(JSON.stringify(asked)).toContain('"title":"Tram & harbour"')
    expect(checked).toMatchObject({ quotations: [{ verdict: 'word-for-word', speaker: { name: 'Pim Aster' } }] })
  })

  it.each([
    [
      '/ask when did the city council vote to build the tram line',
      /The city council of Halvard voted on Tuesday .* “We have waited for thirty years,” said Odile Brandt, the mayor\./,
    ],
    [
      '/ask how many kilometres long is the tram line of Halvard',
      /The tram line of Halvard is nine kilometres long, the council said\./,
    ],
    [
      '/ask did the owner of Salt and Sand agree',
      /Salt & Sand’s owner agreed, and nobody objected to the court case\./,
    ],
    ['/ask how many members voted for it and against it', /Nine members voted for it, and eight against it\./],
    ['/quote Pim Aster', /It is a mistake that we pay for,/],
    ['/verify We have waited for thirty years', /We have waited for thirty years/],
  ])('shows no marks: %s', async (line, words) => {
    const shown = (await showLine(folder, line)).replace(/\s*\n│?\s*/g, ' ')
    expect(shown).toMatch(words)
    expect(shown).not.toMatch(/\*\*|\]\(|\[\[|\[\^|\[!|==|&amp;|&#|<b>|\u2063/)
  })
})
