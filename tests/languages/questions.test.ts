/** Questions in German, French and Spanish, asked of articles in these languages that were written for this test. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/corpus/article.ts'
import { parseArticle } from '../../src/corpus/parse-article.ts'
import { sliceOf } from '../../src/text/span.ts'
import { articleOf } from '../builders/article-of.ts'
import { briefingOf } from '../builders/briefing-of.ts'

const FOLDER = path.join(import.meta.dirname, 'articles')

/** The articles of the folder. They do not state their language. */
const ARTICLES: readonly Article[] = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => parseArticle(readFileSync(path.join(FOLDER, file), 'utf8'), file.replaceAll('\\', '/')))

const ENGLISH = articleOf(
  [
    'The harbour board of Norhaven will raise the fare of the night ferry to 42 euros on June 1. The war in the north has made fuel a third more expensive, and many people die on old ships, the board said.',
    'Residents of the islands oppose the rise. Their petition has 3,400 signatures, and the council will hear them on May 12.',
  ].join('\n\n'),
  'en/ferry.md',
)

const briefing = briefingOf(...ARTICLES, ENGLISH)

function answerTo(question: string) {
  const { outcome, evidence, corrections } = briefing.ask({ question })
  const [first] = evidence
  const article = first?.passage.article
  return {
    outcome,
    corrections,
    article: article?.id,
    sentence: first && article ? sliceOf(article.body, first.sentence) : '',
    passage: first && article ? sliceOf(article.body, first.passage) : '',
  }
}

describe('a question finds the sentence that answers', () => {
  it.each([
    ['wie viel kostet die Nachtfähre', 'Ein Platz im Liegesessel kostet 64,50 Euro'],
    ['Wann legt die Nachtfähre zum ersten Mal wieder ab?', 'Die erste Überfahrt beginnt am 3. März um 21.30 Uhr'],
    ['warum wurde die Verbindung nach Holmsund eingestellt', 'weil der Motor des alten Schiffs'],
    ['Wer ist die Bürgermeisterin von Varnhagen?', 'Bürgermeisterin Annegret Lohse'],
    ['wie hoch sind die kosten für den umbau des hallenbads', '17,2 Millionen Euro'],
    ['Wo dürfen die Schulklassen schwimmen?', 'Freibad im Nachbarort Elmenhof'],
    ['wie viele Schafe hat der Wolf gerissen', 'neun Schafe'],
    ['Wie hoch muss ein Zaun sein, damit das Land eine Entschädigung zahlt?', '1,20 Meter'],
    ['Was kosten Kabinen auf der Nachtfaehre?', 'eine Kabine für zwei Personen 149 Euro'],
    ['combien coûte le billet de tramway', 'Le billet à l’unité coûtera 1,90 euro'],
    ['combien coute le billet de tramway', 'Le billet à l’unité coûtera 1,90 euro'],
    ['Quand ouvre le prolongement de la ligne C ?', 'le 3 mars'],
    ['pourquoi le chantier a-t-il duré trois ans', 'parce que les ouvriers'],
    ['Qui est la maire de Saint-Brélan ?', 'La maire, Hélène Tassin'],
    ['combien va coûter le désamiantage', '640 000 euros'],
    ['Combien de dauphins ont été retrouvés morts ?', '1 120 dauphins'],
    ['pourquoi les pêcheurs protestent-ils', 'contre l’interdiction de sortir en mer'],
    ['cuánto cuesta el tren nocturno', 'Un asiento cuesta 29 euros'],
    ['¿Cuándo se abre el puente de las Ánimas?', 'se abrirá de nuevo el 3 de marzo'],
    ['¿cuánto ha costado reparar el puente?', '2,35 millones de euros'],
    ['¿Quién es el alcalde de Puerto Calmo?', 'D. Gonzalo Ríos'],
    ['a cuánto se vende el litro de aceite', '9,40 euros'],
    ['¿Dónde reformó Ferrosur los vagones?', 'talleres de Almedina'],
    ['cuántos olivos arrancó Fátima Sanchís', '300 olivos'],
  ])('%s', (question, words) => {
    const { outcome, sentence } = answerTo(question)
    expect(outcome).toBe('answer')
    expect(sentence).toContain(words)
  })

  it.each([
    ["où sont accueillis les élèves de l'école Jules-Verne", 'rue Monge'],
    ['por qué bajó la cosecha de aceituna', 'culpa a la sequía'],
  ])('or, if the sentence is another one, the passage: %s', (question, words) => {
    const { outcome, passage } = answerTo(question)
    expect(outcome).toBe('answer')
    expect(passage).toContain(words)
  })
})

describe('no answer is given to a question that the articles nearly answer', () => {
  it.each([
    'Was kostet eine Fahrkarte für die Straßenbahn?',
    'Wann eröffnet das neue Theater in Varnhagen?',
    'Wie viele Wölfe leben in Schweden?',
    'Wer gewann die Landtagswahl?',
    'Warum streiken die Lokführer?',
    'Combien coûte une place de parking à Saint-Brélan ?',
    'Quand aura lieu le festival de jazz ?',
    "Qui a remporté l'élection municipale de Brest ?",
    "Pourquoi l'hôpital manque-t-il de médecins ?",
    'où se trouve le nouveau stade',
    '¿Cuánto cuesta el billete de metro?',
    '¿Cuándo empieza la feria de Ribera Alta?',
    '¿Cuándo abre la piscina municipal?',
    '¿Quién ganó las elecciones regionales?',
    '¿Por qué dimitió el ministro de Hacienda?',
    'dónde se construirá el nuevo aeropuerto',
  ])('%s', (question) => {
    expect(answerTo(question).outcome).toBe('no-answer')
  })
})

describe('in a briefing of several languages', () => {
  it('an English word finds English articles, even if it is a frequent word elsewhere', () => {
    expect(answerTo('how many people die on old ships')).toMatchObject({ outcome: 'answer', article: 'en/ferry' })
    expect(answerTo('how does the war change the price of fuel')).toMatchObject({ article: 'en/ferry' })
  })

  it('a name finds articles in any of them', () => {
    expect(answerTo('Wann steigt der Fahrpreis in Norhaven?').article).toBe('en/ferry')
    expect(answerTo('what happens in Elmenhof').article).toMatch(/^de\//)
  })

  it('a misspelt word is taken for one of the language of the question', () => {
    const { corrections, article } = answerTo('Wie viel kostet die Nachtfäre nach Holmsund?')
    expect(corrections).toEqual([{ typed: 'Nachtfäre', used: 'Nachtfähre' }])
    expect(article).toBe('de/nachtfaehre')
  })

  it('a word that no dictionary knows is not taken for a longer or another one', () => {
    // Near in letters: Einwohner and Anwohner, liegt and Liegesessel, Gast and Mast.
    const { corrections, outcome } = answerTo('Wie viele Einwohner hat Elmenhof, und wo liegt der Gast?')
    expect(corrections).toEqual([])
    expect(outcome).toBe('no-answer')
  })

  it('a German word is never taken for an English one', () => {
    // Near in letters: Feuel and fuel, Kouncil and council.
    const { corrections } = answerTo('Wo liegt das Feuel und was macht der Kouncil?')
    expect(corrections).toEqual([])
  })
})

describe('a German word finds the words that it is a part of', () => {
  const island = articleOf(
    'Die Inselfähre nach Norderoog wird teurer, weil die Löhne gestiegen sind. Vom 1. Juni an kostet die Rückfahrt 38 Euro, wie die Reederei am Montag in Husum mitteilte.',
  )
  const mill = articleOf(
    'Die Windmühle in Lindau wird im Herbst neu gestrichen. Der Müllermeister sucht dafür noch Helfer, wie der Verein am Dienstag in der Zeitung schrieb.',
    'b.md',
  )

  it.each([
    ['was kostet die fähre nach norderoog', '38 Euro'],
    ['Warum wird die Fähre teurer?', 'weil die Löhne gestiegen sind'],
    ['Wann wird die Mühle gestrichen?', 'im Herbst'],
  ])('%s', (question, words) => {
    const { outcome, unknownWords, evidence } = briefingOf(island, mill).ask({ question })
    expect({ outcome, unknownWords }).toEqual({ outcome: 'answer', unknownWords: [] })
    expect(sliceOf(evidence[0]?.passage.article.body ?? '', evidence[0]?.sentence ?? { start: 0, end: 0 })).toContain(
      words,
    )
  })

  it('but not those that only hold its letters', () => {
    expect(briefingOf(island, mill).ask({ question: 'Wer bezahlt den Lind?' }).outcome).toBe('no-answer')
  })
})

describe('words that count back from the newest day choose the article of that time', () => {
  const told = (language: string, text: string, day: string) =>
    articleOf(text, `${language}/${day}.md`, { published: day, language, outlet: 'Post' })
  const DAYS = ['2026-03-02', '2026-03-10', '2026-03-18']
  const fares = briefingOf(
    ...DAYS.map((day, i) =>
      told('de', `Die Nachtfähre nach Holmsund kostet jetzt 5${i} Euro, teilte die Reederei am Hafen mit.`, day),
    ),
    ...DAYS.map((day, i) =>
      told('fr', `Le billet de tramway coûte désormais 2,${i}0 euros, a annoncé la mairie de Saint-Brélan.`, day),
    ),
    ...DAYS.map((day, i) =>
      told('es', `El litro de aceite cuesta ya 9,${i}0 euros en la almazara, dijo la cooperativa de Ribera.`, day),
    ),
  )

  it.each([
    ['was kostet die Nachtfähre heute', '2026-03-18'],
    ['was kostete die Nachtfähre letzte Woche', '2026-03-10'],
    ['was kostete die Nachtfähre vor zwei Wochen', '2026-03-02'],
    ["combien coûte le billet de tramway aujourd'hui", '2026-03-18'],
    ['combien coûtait le billet de tramway la semaine dernière', '2026-03-10'],
    ['cuánto cuesta el litro de aceite hoy', '2026-03-18'],
    ['cuánto costaba el litro de aceite la semana pasada', '2026-03-10'],
  ])('%s', (question, day) => {
    expect(fares.ask({ question }).evidence[0]?.passage.article.published).toBe(day)
  })
})
