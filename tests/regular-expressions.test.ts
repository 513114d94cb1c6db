/** Text of strangers meets no regular expression whose time grows faster than the text. */

import { analyse } from 'scslre'
import { describe, expect, it } from 'vitest'
import {
  constructedExpressions,
  constructions,
  literalExpressions,
  type SourceExpression,
} from './builders/source-expressions.ts'

/** What can backtrack more than linearly, by the method of scslre (nested, adjoining and moving repetitions). */
const superlinear = ({ source, flags, where }: SourceExpression): readonly string[] =>
  analyse({ source, flags }).reports.map(({ type }) => `${where} /${source}/${flags}: ${type}`)

describe('every regular expression of the program', () => {
  it('takes time in proportion to the text at most', () => {
    const expressions = literalExpressions()
    expect(expressions.length).toBeGreaterThan(200)
    expect(expressions.flatMap(superlinear)).toEqual([])
  })

  it('can be checked: what is no literal is made when its module loads', async () => {
    const made = Object.entries(constructions())
    expect(made.length).toBeGreaterThan(0)
    for (const [file, count] of made) {
      const expressions = await constructedExpressions(file)
      expect(expressions, file).toHaveLength(count)
      expect(expressions.flatMap(superlinear)).toEqual([])
    }
  })

  it.each([
    ['nested repetitions', /^(?:a+)+$/],
    ['adjoining repetitions', /^\s*.*\s*x$/],
    ['a repetition that is begun anew at every place', /\s+$/],
  ])('would be found with %s', (_, { source, flags }) => {
    expect(superlinear({ source, flags, where: 'here' })).not.toEqual([])
  })
})
