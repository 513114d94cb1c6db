import { describe, expect, it } from 'vitest'
import { withoutFurniture } from '../../src/corpus/furniture.ts'
import { paragraphsOf } from '../../src/text/paragraphs.ts'
import { sliceOf } from '../../src/text/span.ts'

const PROSE = 'The envoy flew to Moscow on Thursday and stayed there for several hours.'

const keptOf = (body: string) => withoutFurniture(body, paragraphsOf(body)).map((span) => sliceOf(body, span))

describe('page furniture', () => {
  it.each([
    'Comments',
    '12 Comments',
    'Leave a comment',
    'Share',
    'Share this article',
    'Share on Facebook',
    'Sign up for our newsletter',
    'Sign up for the Morning Desk, our daily letter.',
    'Subscribe now',
    'Read more',
    'Read more: Envoy expects a call',
    'Read the full story',
    'Click here to subscribe.',
    'Follow us on Mastodon',
    'Related articles',
    'Related: Envoy expects a call',
    'More from the Morning Desk',
    '© 2025 Morning Desk. All rights reserved.',
    'Copyright 2025 Morning Desk',
    'Back to top',
    '* * *',
  ])('at the end of a text is dropped: %s', (line) => {
    expect(keptOf(`${PROSE}\n\n${PROSE}\n\n${line}\n`)).toEqual([PROSE, PROSE])
  })

  it('is dropped if several lines of it end a text', () => {
    expect(keptOf(`${PROSE}\n\nShare this story\n\nComments\n\nRead more`)).toEqual([PROSE])
  })

  it.each(['Advertisement', 'ADVERTISEMENT', 'Story continues below advertisement', 'Most popular'])(
    'in the midst of a text is dropped: %s',
    (line) => {
      expect(keptOf(`${PROSE}\n\n${line}\n\n${PROSE}`)).toEqual([PROSE, PROSE])
    },
  )

  it.each([
    'By Ada Lovelace',
    'By ADA LOVELACE and GRACE HOPPER',
    'By Ada Lovelace, Staff Writer',
    'by Ludwig van Beethoven Jr.',
    'March 16, 2025',
    'Sunday, March 16, 2025 at 10:30 a.m.',
    'Updated March 16, 2025 10:30 a.m.',
    'Published: 16 March 2025',
    'WASHINGTON —',
    'WASHINGTON (AP) —',
    'Palm Beach, Fla. (Reuters) -',
  ])('above a text is dropped: %s', (line) => {
    expect(keptOf(`${line}\n\n${PROSE}`)).toEqual([PROSE])
  })

  it.each([
    'By Friday he was gone.',
    'By then everybody had left the room',
    'By Friday.',
    'Updated rules take effect next week.',
    'Posted prices fell by 3 percent.',
    'May 5 was a Monday in that year.',
    'And then he stopped —',
    'WASHINGTON — The envoy flew to Moscow.',
  ])('is not a short paragraph of prose: %s', (line) => {
    expect(keptOf(`${PROSE}\n\n${line}\n\n${PROSE}`)).toEqual([PROSE, line, PROSE])
  })

  it.each([
    'Related officials would not comment.',
    'More in the north were killed.',
    'Copyright law did not come up.',
    'He would not comment.',
    'Commentators were not surprised.',
    'Shares rose on Monday.',
  ])('is not a short last paragraph of prose: %s', (line) => {
    expect(keptOf(`${PROSE}\n\n${line}`)).toEqual([PROSE, line])
  })

  it('is not what only begins like it and goes on for long', () => {
    const long = `Sign up for the army, the minister told them; ${PROSE} ${PROSE} ${PROSE}`
    expect(keptOf(`${PROSE}\n\n${long}`)).toEqual([PROSE, long])
  })

  it('is told apart from prose quickly, even if a line imitates a byline', () => {
    const line = `by ${'A'.repeat(150)}!`
    expect(keptOf(`${line}\n\n${PROSE}`)).toEqual([line, PROSE])
  })
})
