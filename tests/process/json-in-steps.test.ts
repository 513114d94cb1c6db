import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atOnce } from '../../src/process/in-steps.ts'
import { jsonInSteps } from '../../src/process/json-in-steps.ts'

describe('JSON that is written in steps', () => {
  it('is read as the object that has these entries, whatever their keys and values', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(fc.string(), fc.jsonValue()), { selector: ([key]) => key }), (entries) => {
        expect(JSON.parse(atOnce(jsonInSteps(entries)))).toEqual(
          JSON.parse(JSON.stringify(Object.fromEntries(entries))),
        )
      }),
    )
  })
})
