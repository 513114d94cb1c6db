/** What is shown of an article, and how it is checked, goes by the sentences of the article's language. */
import { describe, expect, it } from 'vitest'
import { renderReply } from '../../src/console/render-text.ts'
import { createSession } from '../../src/console/session.ts'
import { styleOf } from '../../src/console/text-style.ts'
import { articleOf } from '../builders/article-of.ts'
import { briefingOf } from '../builders/briefing-of.ts'
import { contextOf } from '../builders/context-of.ts'

const GERMAN = articleOf(
  'Der Hafen von Varnhagen bleibt im Winter geschlossen, weil die Schleuse erneuert wird. „Wir öffnen am 3. Oktober den Hafen für alle Schiffe der Region“, sagte Hafenmeisterin Ute Brandes vor dem Rathaus.',
  'de.md',
)
const FRENCH = articleOf(
  'Le port de la ville restera fermé cet hiver parce que l’écluse doit être refaite. « Nous remercions MM. Petit et Roux pour leur aide dans cette affaire », a déclaré mardi la directrice du port devant la mairie.',
  'fr.md',
)
const SPANISH = articleOf(
  'El puerto permanecerá cerrado este invierno porque hay que renovar la esclusa. «No creo que la Sra. López venga mañana al puerto de la ciudad», declaró el martes la directora del puerto delante del ayuntamiento.',
  'es.md',
)

/** What a reader sees of a line. */
async function shown(line: string): Promise<string> {
  const call = { by: 'the terminal', onProgress: () => undefined }
  const session = createSession({ ...contextOf(GERMAN, FRENCH, SPANISH), call }, { takesFollowUps: false })
  const result = await session.run(line)
  return result.kind === 'reply'
    ? renderReply(result.reply, styleOf({}))
        .replace(/[\s_]+/g, ' ')
        .replace(' .', '.')
    : result.kind
}

describe('a quotation that is checked', () => {
  it.each([
    ['den Hafen für alle Schiffe der Region', 'Wir öffnen am 3. Oktober den Hafen für alle Schiffe der Region'],
    ['Petit et Roux pour leur aide dans cette affaire', 'Nous remercions MM. Petit et Roux pour leur aide'],
    ['López venga mañana al puerto de la ciudad', 'No creo que la Sra. López venga mañana al puerto'],
  ])('is shown with its whole sentence: %s', async (claim, sentence) => {
    expect(await shown(`/verify quotation: “${claim}”`)).toContain(sentence)
  })

  it('is not word for word if it leaves out what its sentence denies', async () => {
    const verifier = await briefingOf(SPANISH).verifier()
    expect(verifier.check('«López venga mañana al puerto de la ciudad»').quotations).toMatchObject([
      { verdict: 'shortened' },
    ])
  })
})

describe('a title that is made of the first sentence', () => {
  it.each([
    [
      'Am 3. Oktober öffnet der Hafen von Varnhagen wieder für alle Schiffe der Region.',
      'Die Schleuse wird bis dahin erneuert, wie die Stadt am Dienstag mitteilte.',
    ],
    [
      'Selon MM. Petit et Roux, le port restera fermé cet hiver aux navires de la région.',
      'L’écluse doit être refaite avant le printemps, a annoncé la mairie mardi.',
    ],
    [
      'La Sra. López cerrará el puerto este invierno a todos los barcos de la región.',
      'Hay que renovar la esclusa antes de la primavera, según el ayuntamiento.',
    ],
  ])('is whole: %s', (first, second) => {
    expect(articleOf(`${first} ${second}`).title).toBe(first)
  })
})
