import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passageSentences } from '../../src/passages/passage.ts'
import { passagesOf } from '../../src/passages/passages-of.ts'
import { sentencesWithin } from '../../src/passages/sentences-within.ts'
import { widenedPassage } from '../../src/passages/widened-passage.ts'
import { articleOf } from '../builders/article-of.ts'

/** Words with full stops that end a sentence in one language and not in another. */
const WORDS = [
  'est.',
  'Nr.',
  'St.',
  'z. B.',
  'art.',
  'M.',
  'Mr.',
  'Sr.',
  '3.',
  'Abs.',
  'ferry',
  'Haus',
  'No.',
  'ville!',
]
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 30 }).map((words) => words.join(' Word '))
const language = fc.constantFrom('en', 'de', 'fr', 'es')

describe('a passage as it is shown', () => {
  it('has the sentences by which it was found, in every language', () => {
    fc.assert(
      fc.property(text, language, (body, lang) => {
        const passages = passagesOf(articleOf(`${body}\n\n${body}`, 'a.md', { lang }))
        for (const passage of passages) {
          const sentences = passageSentences(passage)
          expect(widenedPassage(passage, passages, 0).sentences).toEqual(sentences)
          expect(widenedPassage(passage, passages, 1).sentences).toEqual(expect.arrayContaining([...sentences]))
          expect(sentencesWithin(passage.article, passage)).toEqual(sentences)
        }
      }),
    )
  })
})
