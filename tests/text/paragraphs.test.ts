import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraphsOf } from '../../src/text/paragraphs.ts'
import { sliceOf } from '../../src/text/span.ts'
import { visibleText } from '../../src/text/visible-text.ts'
import { HOSTILE_GIANTS, hostileText } from '../builders/hostile-text.ts'

const textsOf = (body: string) => paragraphsOf(body).map((span) => sliceOf(body, span))

const FIRST = 'The envoy flew to Moscow on Thursday and stayed there for several hours.'
const SECOND = 'On Sunday he told a television network that the talks had gone well.'

/** Wrapped greedily, as an editor does it. */
function wrap(text: string, width: number): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}

describe('paragraphs', () => {
  it('are separated by blank lines', () => {
    expect(textsOf(`${FIRST}\n\n${SECOND}\n`)).toEqual([FIRST, SECOND])
  })

  it('are separated by lines that hold only white space', () => {
    expect(textsOf(`${FIRST}\n \t\u00A0\n${SECOND}`)).toEqual([FIRST, SECOND])
  })

  it('are lines if the text has no blank line between them', () => {
    expect(textsOf(`${FIRST}\n${SECOND}\n${FIRST}`)).toEqual([FIRST, SECOND, FIRST])
  })

  it('are long lines even if a line does not end with a full stop', () => {
    const long = `${FIRST} ${SECOND} and so on`
    expect(textsOf(`${long}\n${long}\n${long}`)).toEqual([long, long, long])
  })

  it.each([40, 60, 72, 80])('are put together again if lines are wrapped by hand at %i columns', (width) => {
    const paragraphs = [`${FIRST} ${SECOND} ${FIRST}`, `${SECOND} ${FIRST}`, `${FIRST} ${SECOND}`]
    const body = paragraphs.map((text) => wrap(text, width)).join('\n\n')
    expect(textsOf(body).map((text) => text.replaceAll('\n', ' '))).toEqual(paragraphs)
  })

  it('keep the items of a list apart', () => {
    expect(textsOf('Four points:\n- the army\n- the region\n* the border\n1. the rest')).toEqual([
      'Four points:',
      '- the army',
      '- the region',
      '* the border',
      '1. the rest',
    ])
  })

  it('keep a Markdown heading apart from the wrapped text below it', () => {
    const text = wrap(`${FIRST} ${SECOND} ${FIRST} ${SECOND}`, 60)
    expect(textsOf(`# A heading\n${text}`)[0]).toBe('# A heading')
    expect(textsOf(`# A heading\n${text}`)).toHaveLength(2)
  })

  it.each([
    ['line feeds', '\n'],
    ['carriage returns with line feeds', '\r\n'],
    ['carriage returns', '\r'],
    ['next-line characters', '\u0085'],
    ['line separators', '\u2028'],
    ['paragraph separators', '\u2029'],
    ['form feeds', '\f'],
  ])('end at %s', (_name, end) => {
    expect(textsOf([FIRST, SECOND].join(end))).toEqual([FIRST, SECOND])
    expect(textsOf([FIRST, SECOND].join(end + end))).toEqual([FIRST, SECOND])
  })

  it('are none in a text of white space', () => {
    expect(paragraphsOf(' \n\t\r\n\u00A0\u200B')).toEqual([])
    expect(paragraphsOf('')).toEqual([])
  })

  it('lie in order, do not overlap, are trimmed and hold every visible character of any text', () => {
    fc.assert(
      fc.property(hostileText, (body) => {
        const spans = paragraphsOf(body)
        let end = 0
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(span.end).toBeGreaterThan(span.start)
          expect(visibleText(body.slice(end, span.start)).trim()).toBe('')
          end = span.end
        }
        expect(end).toBeLessThanOrEqual(body.length)
        expect(visibleText(body.slice(end)).trim()).toBe('')
      }),
    )
  })

  it.each(Object.entries(HOSTILE_GIANTS))('are found in %s, 100,000 characters long', (_name, body) => {
    expect(paragraphsOf(body).length).toBeLessThanOrEqual(body.length)
  })
})
