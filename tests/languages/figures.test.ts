/** Two reports in one language: a figure that is written in another way is the same, and a decimal comma counts. */
import { describe, expect, it } from 'vitest'
import { articleOf } from '../builders/article-of.ts'
import { briefingOf } from '../builders/briefing-of.ts'

const NEWS: Readonly<Record<string, string>> = {
  de: 'Der Hafen von Varnhagen bleibt im Winter geschlossen, weil die Stadt ihn umbaut und weil das Geld bisher nicht reicht.',
  fr: 'Le port de la ville restera fermé cet hiver parce que la mairie le transforme et que l’argent manque encore.',
  es: 'El puerto permanecerá cerrado este invierno porque el ayuntamiento lo reforma y todavía falta dinero.',
}

/** How many further sources the answer has. */
function sourcesBeside(language: string, question: string, older: string, newer: string) {
  const on = (day: string, sentence: string) =>
    articleOf(`${sentence}\n\n${NEWS[language]} ${day}`, `${day}.md`, { language, outlet: day, published: day })
  const briefing = briefingOf(on('2026-03-01', older), on('2026-03-03', newer))
  const [found] = briefing.ask({ question }).evidence
  if (!found) throw new Error('nothing found')
  return found.also.length
}

const SHIPS = 'Rund 1.120 Schiffe im Jahr nutzen nach Angaben der Stadt die Schleuse im Hafen von Varnhagen.'
const COSTS = 'Die neue Schleuse im Hafen von Varnhagen kostet nach Angaben der Stadt 31,8 Euro am Tag.'
const BOATS = 'Unos 1.120 barcos al año usan según el ayuntamiento la nueva esclusa del puerto de Lumar.'
const WORKS = 'La nouvelle écluse du port de Sarlanne coûte selon la mairie 31,8 millions d’euros par an.'

describe('figures of two reports', () => {
  it.each([
    ['de', 'Wie viele Schiffe nutzen die Schleuse?', SHIPS, '1120'],
    ['es', '¿Cuántos barcos usan la esclusa?', BOATS, '1120'],
  ])('are the same in another spelling: %s %s is one report', (language, question, older, figure) => {
    const newer = older.replace(/\d[\d.,]*\d/, figure)
    expect(sourcesBeside(language, question, older, newer)).toBe(1)
  })

  it.each([
    ['de', 'Was kostet die Schleuse am Tag?', COSTS, '318'],
    ['fr', 'Combien coûte l’écluse ?', WORKS, '318'],
    ['de', 'Wie viele Schiffe nutzen die Schleuse?', SHIPS, '1.210'],
  ])('differ where their values do: %s %s', (language, question, older, figure) => {
    const newer = older.replace(/\d[\d.,]*\d/, figure)
    expect(sourcesBeside(language, question, older, newer)).toBe(0)
  })
})
