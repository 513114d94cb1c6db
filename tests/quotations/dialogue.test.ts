import { describe, expect, it } from 'vitest'
import { sayingsOf } from '../builders/sayings-of.ts'

describe('a dash at the start of a paragraph', () => {
  it.each([
    ['– I never wanted the job, – said Nora Vale. – It just happened.', ['Nora Vale', 'Nora Vale']],
    ['— I never wanted the job, — said Nora Vale. — It just happened.', ['Nora Vale', 'Nora Vale']],
    ['—I never wanted the job —said Nora Vale—. It just happened.', ['Nora Vale', 'Nora Vale']],
    ['– I never wanted the job, said Nora Vale.', 'Nora Vale'],
    [
      '– Where were you last night? asked Bo Lind.\n\n– At home with my cat.\n\n– All night? he asked.',
      ['Bo Lind', null, 'Bo Lind'],
    ],
    ['Nora Vale opened the door.\n\n— Come in, she said.\n\n— We cannot stay, said Bo Lind.', ['Nora Vale', 'Bo Lind']],
    ['– The river took the house – said Nora Vale – and then it took the road.', ['Nora Vale', 'Nora Vale']],
    ['—You lied to me —Nora Vale said.\n\n—I did —he answered—, and I would again.', ['Nora Vale', null, null]],
    ['– We will not sell! shouted the old farmer. Bo Lind laughed.', null],
    ['– Twelve eggs\n– Two cups of flour\n– A pinch of salt', []],
    ['PARIS — The president said talks would resume. Bo Lind left.', []],
    ['— The toll rose to 12, officials said.\n\n— Schools are closed, the governor said.', []],
    ['— Ohio – Gov. Bo Lind said schools would close.\n\n— Utah – no change.', []],
    ['A good line.\n\n— Nora Vale', []],
    ['– Reporting by Nora Vale; editing by Bo Lind', []],
    ['Key points:\n\n– The bank raised rates, said Nora Vale.\n\n– Growth was weak.', []],
    ['— Nora Vale, who said she never wanted the job, left.', []],
    ['– Bo Lind (Oslo) – 12 points\n\n– Nora Vale (Bergen) – 11 points', []],
    ['— The firm will cut 200 jobs — its largest cut yet — the company said in a filing.', []],
    ['– “We will pay,” said Nora Vale.', 'Nora Vale'],
    ['— The mayor called it “a disaster for all of us,” and left. Bo Lind is mayor.', null],
  ])('opens speech if a cue tells so: %s', (bodies, speakers) => {
    expect(sayingsOf(...[bodies].flat()).speakers).toEqual([speakers].flat())
  })
})
