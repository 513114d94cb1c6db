/** The language of an article: what it states, what its text tells, and what a page declares. */
import { describe, expect, it } from 'vitest'
import { parseTextFile } from '../../src/corpus/parse-article.ts'
import { detectLanguage } from '../../src/languages/detect-language.ts'
import { extractArticle } from '../../src/pages/extract-article.ts'
import { articleOf } from '../builders/article-of.ts'
import { inEnglish } from '../builders/in-english.ts'

const TEXTS: Readonly<Record<string, string>> = {
  en: 'The library in Rosenau opens again on Saturday after a year of repairs. The council paid for a new roof, and readers gave four thousand books that had been missing since the flood.',
  de: 'Die Bücherei in Rosenau öffnet am Samstag nach einem Jahr Bauzeit wieder. Die Stadt hat ein neues Dach bezahlt, und Leser haben viertausend Bücher gespendet, die seit dem Hochwasser fehlten.',
  fr: 'La bibliothèque de Rosenau rouvre samedi après un an de travaux. La commune a payé une nouvelle toiture, et les lecteurs ont donné quatre mille livres qui manquaient depuis la crue.',
  es: 'La biblioteca de Rosenau vuelve a abrir el sábado tras un año de obras. El ayuntamiento pagó un tejado nuevo y los lectores donaron cuatro mil libros que faltaban desde la riada.',
  it: 'La biblioteca di Rosenau riapre sabato dopo un anno di lavori. Il comune ha pagato un nuovo tetto e i lettori hanno donato quattromila libri che mancavano dopo l’alluvione di novembre.',
}
/** Full of names in other languages. */
const NAMES =
  'Emmanuel Macron met Olaf Scholz, Pedro Sánchez and Giorgia Meloni in the Champs-Élysées on Monday, said Jean-Luc Mélenchon. Ursula von der Leyen, José Manuel Albares and Annalena Baerbock will join them in Saarbrücken.'

describe('a text tells its language', () => {
  it.each(Object.entries(TEXTS))('%s', (code, text) => {
    expect(detectLanguage(text)).toBe(code)
  })

  it('even if it is full of foreign names', () => {
    expect(detectLanguage(NAMES)).toBe('en')
  })

  it.each(['', 'Rosenau', 'Preis: 12 €', '2025-03-16 10:00', '🙂'.repeat(200)])(
    'not if it says too little: %s',
    (text) => {
      expect(detectLanguage(text)).toBeNull()
    },
  )
})

describe('the language of an article', () => {
  it('is what its text tells, and none for English', () => {
    expect(articleOf(TEXTS.de ?? '').language).toBe('de')
    expect(articleOf(TEXTS.en ?? '')).not.toHaveProperty('language')
  })

  it.each([
    ['lang', 'fr', 'fr'],
    ['Language', 'fr-CA', 'fr'],
    ['inLanguage', 'de_AT', 'de'],
    ['dc:language', 'spa', 'es'],
  ])('is first of all what its front matter states as %s: %s', (key, value, language) => {
    expect(articleOf(TEXTS.en ?? '', 'a.md', { [key]: value }).language).toBe(language)
  })

  it('is English if its front matter states that', () => {
    expect(articleOf(TEXTS.de ?? '', 'a.md', { lang: 'en-GB' })).not.toHaveProperty('language')
  })

  it('costs nothing but the field if it is stated wrongly', () => {
    const file = Buffer.from(`---\nlang: the one of Goethe\ntitle: Bücherei\n---\n${TEXTS.de}`)
    const { article, notes } = parseTextFile(file, 'a.md')
    expect(article).toMatchObject({ language: 'de', title: 'Bücherei' })
    expect(inEnglish(notes)).toEqual([
      { line: 2, reason: 'is served without “lang”, which must be the code of a language such as de or en-GB' },
    ])
  })

  it('of a page is declared by its element html', () => {
    const page = (lang: string) =>
      `<html lang="${lang}"><head><title>Bücherei</title></head><body><article><h1>Bücherei</h1><p>${TEXTS.de}</p><p>${TEXTS.de}</p></article></body></html>`
    expect(extractArticle(page('de-CH')).language).toBe('de')
    expect(extractArticle(page('')).language).toBeUndefined()
  })
})
