import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldedWhiteSpace } from '../../src/text/folded-white-space.ts'

test('each run of white space becomes one space, and nothing else changes', () => {
  const piece = fc.constantFrom(' ', '\n', '\t', '\u00a0', '\u2028', '\ufeff', 'a', 'é', '.')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      expect(foldedWhiteSpace(text)).toBe(text.split(/\s+/).join(' '))
    }),
  )
})
