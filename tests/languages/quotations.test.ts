/** Quotations in German, French and Spanish: found and checked word for word, attributed to nobody. */
import { describe, expect, it } from 'vitest'
import { quotationsOf } from '../../src/quotations/quotations-of.ts'
import { articleOf } from '../builders/article-of.ts'
import { briefingOf } from '../builders/briefing-of.ts'

const GERMAN = articleOf(
  'Der Hafen bleibt im Winter geschlossen, weil die Schleuse erneuert wird. „Wir rechnen mit vier Monaten Bauzeit“, sagte Hafenmeisterin Ute Brandes am Dienstag vor dem Rathaus in Varnhagen.',
  'de.md',
)
const FRENCH = articleOf(
  'Le port restera fermé cet hiver parce que l’écluse doit être refaite. « Nous comptons quatre mois de travaux », a déclaré mardi Anne Le Goff, la directrice du port, devant la mairie de la ville.',
  'fr.md',
)
const SPANISH = articleOf(
  'El puerto permanecerá cerrado este invierno porque hay que renovar la esclusa. «Contamos con cuatro meses de obras», declaró el martes la directora del puerto, Ana Lozano, delante del ayuntamiento.',
  'es.md',
)

describe('a quotation in another language than English', () => {
  it.each([
    ['German', GERMAN, 'Wir rechnen mit vier Monaten Bauzeit'],
    ['French', FRENCH, ' Nous comptons quatre mois de travaux '],
    ['Spanish', SPANISH, 'Contamos con cuatro meses de obras'],
  ])('is found, and nobody is named: %s', (_, article, text) => {
    const { quotations, people } = quotationsOf(article)
    expect(quotations).toMatchObject([{ text, speaker: null, mention: null, cue: null }])
    expect(people).toEqual([])
  })

  it.each([
    ['„Wir rechnen mit vier Monaten Bauzeit“', 'word-for-word'],
    ['»Wir rechnen mit vier Monaten Bauzeit«', 'word-for-word'],
    ['„Wir rechnen mit fünf Monaten Bauzeit“', 'altered'],
    ['« Nous comptons quatre mois de travaux »', 'word-for-word'],
    ['«Nous comptons quatre ans de travaux»', 'altered'],
    ['«Contamos con cuatro meses de obras»', 'word-for-word'],
    ['«No contamos con cuatro meses de obras»', 'altered'],
  ])('is checked: %s is %s', async (claim, verdict) => {
    const verifier = await briefingOf(GERMAN, FRENCH, SPANISH).verifier()
    expect(verifier.check(claim).quotations).toMatchObject([{ verdict }])
  })
})
