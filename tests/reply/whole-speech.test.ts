import { describe, expect, it } from 'vitest'
import { passagesOf } from '../../src/passages/passages-of.ts'
import { withWholeSpeech } from '../../src/reply/whole-speech.ts'
import { sliceOf } from '../../src/text/span.ts'
import { articleOf } from '../builders/article-of.ts'

/** What is shown of a text for one of its sentences. */
function shown(text: string, sentence: string): string {
  const [passage] = passagesOf(articleOf(text, 'a.md'))
  if (!passage) throw new Error('no passage')
  const { body } = passage.article
  const start = body.indexOf(sentence)
  return withWholeSpeech(passage, { start, end: start + sentence.length })
    .map((span) => sliceOf(body, span))
    .join(' ')
}

const GATE = 'Mr Farrant spoke at the gate.'

describe('a sentence within a speech', () => {
  it.each([
    ['straight marks', '"Children learn to swim here.', 'It has to be right," he said.'],
    ['curly marks', '“Children learn to swim here.', 'It has to be right,” he said.'],
    ['German marks', '„Kinder lernen hier schwimmen.', 'Es muss gut werden“, sagte er.'],
    ['guillemets', '«Les enfants apprennent ici.', 'Il faut que ce soit bien», dit-il.'],
  ])('is shown with the rest of it: %s', (_, first, second) => {
    for (const sentence of [first, second])
      expect(shown(`${GATE} ${first} ${second} ${GATE}`, sentence)).toBe(`${first} ${second}`)
  })

  it.each([
    ['Nobody wrote back.', `${GATE} Nobody wrote back. "It has to be right," he said.`],
    ['"It has to be right," he said.', `${GATE} "It has to be right," he said. "Children learn here," he said.`],
    ['"Children learn here.', `"Children learn here. ${GATE}`],
  ])('is shown alone if no quotation is cut: %s', (sentence, text) => {
    expect(shown(text, sentence)).toBe(sentence)
  })
})
