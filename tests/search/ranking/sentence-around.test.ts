import { expect, it } from 'vitest'
import { leaningOnBefore } from '../../../src/search/ranking/sentence-around.ts'

const sentence = (text: string, ...held: readonly number[]) => ({
  text,
  held: Float64Array.from(held),
  mayAnswer: false,
  tellsAgent: false,
})
const heldBy = (...sentences: readonly ReturnType<typeof sentence>[]) =>
  leaningOnBefore(sentences).map(({ held }) => [...held])

it('A sentence with a pronoun holds what the sentence before it holds, and what that one leans on', () => {
  expect(
    heldBy(
      sentence('The oven is old.', 1, 0),
      sentence('“It weighs four tonnes,” she said.', 0, 0.5),
      sentence('They cannot move it.', 0, 0),
    ),
  ).toEqual([
    [1, 0],
    [1, 0.5],
    [1, 0.5],
  ])
})

it('A sentence without a pronoun holds only its own words, and so does the first one', () => {
  expect(heldBy(sentence('It is old.', 0, 1), sentence('Ida pays a rent of 900 crowns.', 0, 0))).toEqual([
    [0, 1],
    [0, 0],
  ])
})
