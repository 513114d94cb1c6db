import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { quotationsOf } from '../../src/quotations/quotations-of.ts'
import { joinPeople } from '../../src/speakers/join-people.ts'

/** What a fixture expects of one quotation; a field that is absent is not compared. */
interface Expected {
  readonly text: string
  readonly kind: string
  readonly speaker: string | null
  readonly speakerKind?: string
  readonly mention?: string
  readonly cue?: string
}

const folder = path.join(import.meta.dirname, 'fixtures')
const shapes = fs.readdirSync(folder)

describe('quotations of an article', () => {
  it.each(shapes)('are found and attributed: %s', (shape) => {
    const body = fs.readFileSync(path.join(folder, shape, 'input.md'), 'utf8')
    const expected: readonly Expected[] = JSON.parse(fs.readFileSync(path.join(folder, shape, 'expected.json'), 'utf8'))
    const { quotations } = joinPeople([quotationsOf({ id: shape, body })])
    const found = quotations.map((quotation, i) => {
      const wanted = expected[i]
      return {
        text: quotation.text,
        kind: quotation.kind,
        speaker: quotation.speaker?.name ?? null,
        ...(wanted?.speakerKind === undefined ? {} : { speakerKind: quotation.speaker?.kind }),
        ...(wanted?.mention === undefined ? {} : { mention: quotation.mention?.text }),
        ...(wanted?.cue === undefined ? {} : { cue: quotation.cue?.text }),
      }
    })
    expect(found).toEqual(expected)
  })
})
