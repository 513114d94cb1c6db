import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../../src/text/sentences.ts'
import { sliceOf } from '../../src/text/span.ts'
import { visibleText } from '../../src/text/visible-text.ts'
import { HOSTILE_GIANTS, hostileText } from '../builders/hostile-text.ts'

const textsOf = (text: string) => sentencesOf(text).map((span) => sliceOf(text, span))

/** Each text is given as its sentences; they are joined by a space and must be found again. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'at full stops': ['The envoy spoke.', 'Nobody answered.'],
  'at question and exclamation marks': ['Will they talk?', 'They must!', 'We shall see…', 'So be it.'],
  'not after titles': ['On Sunday Mr. Witkoff met Gen. Kellogg, Sen. Graham and Dr. Jill Biden.', 'They left.'],
  'not after initials': ['George W. Bush and J. D. Vance came.', 'Nobody else did.'],
  'not inside acronyms': ['The U.S. Senate and the U.N. Security Council met at 6 a.m. Eastern time.', 'They left.'],
  'after an acronym if a plain opener follows': ['He flew back to the U.S. in May.', 'It was warm.'],
  'at an acronym before a pronoun': ['They went to the U.S.', 'He stayed.'],
  'not after months and states': ['It was agreed on Jan. 6 in Palm Beach, Fla. by both sides.', 'That held.'],
  'not in numbers': ['It cost $1.5 million, or 3.2 percent of G.D.P. last year.', 'That is much.'],
  'after the closing quote': ['“We are closer.”', 'He smiled.', '"It is over."', 'Nobody smiled.'],
  'after a German closing quote': ['„Wir kommen.“', 'Er ging.', '»Sie bleibt.«', '‚Ja.‘', 'So war es.'],
  'after a closing quote behind a space': ['Il part.', '« Nous venons. »', 'Il rit.', '“ Non ! ”', 'Elle rit.'],
  'not between a question and its closing quote': ['« Vraiment ? » demande-t-elle.', '« Oui ! », dit-il.'],
  'before a quote that opens with a pointing mark': ['Er ging.', '»Wir kommen«, rief sie.'],
  'not before a speech tag in lower case': ['“Will they talk?” he asked.', '“They must!” she said.'],
  'not before a speech tag with a name': ['“Will they talk?” Mr. Waltz asked on Sunday.', 'No one knew.'],
  'at a bracket that closes behind the full stop': ['He left.', '(She stayed.)', 'So it goes.'],
}

describe('sentences', () => {
  it.each(Object.entries(TEXTS))('end %s', (_where, sentences) => {
    expect(textsOf(sentences.join(' '))).toEqual(sentences)
  })

  it('end where a line ends and the next one opens with a dash, as in a dialogue', () => {
    const lines = ['—¿Jugará el domingo? —preguntó un periodista.', '—Jugará —contestó ella.', '- So it is.']
    expect(textsOf(lines.join('\n'))).toEqual(lines)
  })

  it('continue over a line break of a wrapped text', () => {
    expect(textsOf('The envoy\nspoke. Nobody\r\nanswered.')).toEqual(['The envoy\nspoke.', 'Nobody\r\nanswered.'])
  })

  it('are those of a given span, as spans of the whole text', () => {
    const text = 'One is here. Two is here. Three is here.'
    const within = { start: text.indexOf('Two'), end: text.length }
    expect(sentencesOf(text, within).map((span) => sliceOf(text, span))).toEqual(['Two is here.', 'Three is here.'])
  })

  it('are none in white space', () => {
    expect(sentencesOf(' \n\u00A0')).toEqual([])
  })

  it('never end inside a character of two units', () => {
    const text = '😀'.repeat(3_000)
    for (const sentence of textsOf(text)) expect(sentence).not.toMatch(/\p{Cs}/u)
  })

  it('lie in order, do not overlap and hold every visible character of any text', () => {
    fc.assert(
      fc.property(hostileText, fc.nat(200), (text, from) => {
        const within = { start: Math.min(from, text.length), end: text.length }
        let { start: end } = within
        for (const span of sentencesOf(text, within)) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(span.end).toBeGreaterThan(span.start)
          expect(visibleText(text.slice(end, span.start)).trim()).toBe('')
          end = span.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
        expect(visibleText(text.slice(end)).trim()).toBe('')
      }),
    )
  })

  it.each(Object.entries(HOSTILE_GIANTS))('are found in %s, 100,000 characters long', (_name, text) => {
    expect(sentencesOf(text).length).toBeLessThanOrEqual(text.length)
  })
})
