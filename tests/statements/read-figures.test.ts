import { describe, expect, it } from 'vitest'
import { figureAt, isSameFigure } from '../../src/statements/read-figures.ts'
import { tokensOf } from '../../src/text/analyse.ts'

const figuresIn = (text: string) => {
  const tokens = tokensOf(text)
  const found: string[] = []
  for (let i = 0; i < tokens.length; ) {
    const figure = figureAt(text, tokens, i)
    if (figure) {
      const { least, most } = figure.figure
      found.push(least === most ? `${least}` : `${least} to ${most}`)
    }
    i += figure?.length ?? 1
  }
  return found
}
const first = (text: string) => {
  const figure = figureAt(text, tokensOf(text), 0)?.figure
  if (!figure) throw new Error(`no figure in ${text}`)
  return figure
}

describe('the figures of a text', () => {
  it.each([
    ['2.6million crowns and 2.6 million crowns', ['2600000', '2600000']],
    ['$2.6m, £40bn and 15k', ['2600000', '40000000000', '15000']],
    ['1,500 ships, 1500 ships', ['1500', '1500']],
    ['twelve, twenty-five and thirty six', ['12', '25', '36']],
    ['two hundred and six, two thousand, three hundred thousand', ['206', '2000', '300000']],
    ['two dozen eggs, half a million, half a dozen', ['24', '500000', '6']],
    ['dozens, hundreds, tens of thousands of people', ['20 to 99', '200 to 999', '10000 to 99000']],
    ['won 4-1 in front of 900', ['900']],
    ['no one, one of them, one ship', ['1']],
    ['six and seven', ['6', '7']],
    ['1 120 dauphins, 1\u202f120 dauphins, 12\u00a0500\u00a0000 euros', ['1120', '1120', '12500000']],
    ['près de 3 400 tonnes contre 2 900 tonnes en 2024', ['3400', '2900', '2024']],
    ['on March 16 120 people came, 7 12 people', ['16', '120', '7', '12']],
    ['call 555 123 4567 or 01 42 68 53 00', ['555', '123', '4567', '1', '42', '68', '53', '0']],
    ['4 5600 and 1  120', ['4', '5600', '1', '120']],
  ])('are read by their value: %s', (text, values) => {
    expect(figuresIn(text)).toEqual(values)
  })

  it.each([
    ['40', 'forty', true],
    ['40', '41', false],
    ['2.6 million', '2,613,000', true],
    ['2.6 million', '2.9 million', false],
    ['dozens', '45', true],
    ['dozens', 'hundreds', false],
    ['2 million', '2 billion', false],
  ])('are the same if they may be one number: %s, %s', (a, b, isSame) => {
    expect([isSameFigure(first(a), first(b)), isSameFigure(first(b), first(a))]).toEqual([isSame, isSame])
  })
})
