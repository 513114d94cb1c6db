/** How words, figures and sentences of German, French and Spanish are read. */
import { describe, expect, it } from 'vitest'
import { languageOf } from '../../src/languages/languages.ts'
import { termsOf } from '../../src/text/analyse.ts'
import { sentencesOf } from '../../src/text/sentences.ts'
import { sliceOf } from '../../src/text/span.ts'

const termIn = (code: string, word: string) => termsOf(word, languageOf(code))[0]

describe('one term stands for', () => {
  it.each([
    ['de', 'kostet', 'kosten'],
    ['de', 'kostete', 'kosten'],
    ['de', 'Fähre', 'Fähren'],
    ['de', 'Fähre', 'Faehre'],
    ['de', 'Häuser', 'Haus'],
    ['de', 'Busse', 'Bus'],
    ['de', 'Straße', 'Strasse'],
    ['de', 'arbeitet', 'arbeiten'],
    ['de', '1.240', '1240'],
    ['de', '64,50', '64.50'],
    ['de', '1.234,56', '1234,56'],
    ['fr', 'coûte', 'coûtera'],
    ['fr', 'coûte', 'coute'],
    ['fr', 'coûte', 'coûtent'],
    ['fr', 'l’école', 'écoles'],
    ['fr', 'qu’ils', 'ils'],
    ['fr', 'billet', 'billets'],
    ['fr', '1,90', '1,90'],
    ['es', 'cuesta', 'costará'],
    ['es', 'cierra', 'cerrar'],
    ['es', 'abre', 'abrirá'],
    ['es', 'niños', 'niño'],
    ['es', 'Cuánto', 'cuanto'],
    ['es', '900.000', '900000'],
  ])('%s: %s and %s', (code, one, other) => {
    expect(termIn(code, one)).toBe(termIn(code, other))
  })

  it('no word of another language, whatever its letters', () => {
    expect(new Set(['de', 'fr', 'es', 'en'].map((code) => termIn(code, 'Putin'))).size).toBe(4)
  })

  it('nothing else: these are other words', () => {
    expect(termIn('de', 'neue')).not.toBe(termIn('de', 'nun'))
    expect(termIn('de', '1,240')).not.toBe(termIn('de', '1.240'))
    expect(termIn('es', 'guerra')).not.toBe(termIn('es', 'gorra'))
  })
})

describe('no sentence ends', () => {
  it.each([
    ['de', 'after an ordinal', ['Am 3. März begann die Fahrt.', 'Sie endete am 5. Mai.']],
    ['de', 'after an abbreviation', ['Das kostet z. B. für Dr. Marwede ca. 31,8 Mio. Euro.', 'Mehr nicht.']],
    ['de', 'within a title', ['Der Reeder Prof. Dr. jur. Hinrich Kolbe kam mit Dr. med. Ute Voss.', 'Er blieb.']],
    ['de', 'within dotted ones', ['Das gilt u.a. Freitag.', 'Danach nicht.']],
    ['fr', 'after a title', ['M. Yves Daumas et Mme Aïcha Benali sont venus.', 'Le Dr. Roy aussi.']],
    ['es', 'after a doubled abbreviation', ['El puerto de Miami, en EE. UU. Oeste, cerró.', 'Luego abrió.']],
    ['es', 'after a title', ['La Sra. Lobo y D. Gonzalo Ríos saludaron a Uds. Todos.', 'Luego salieron.']],
  ])('%s: %s', (code, _, sentences) => {
    const text = sentences.join(' ')
    expect(sentencesOf(text, undefined, languageOf(code)).map((span) => sliceOf(text, span))).toEqual(sentences)
  })
})
