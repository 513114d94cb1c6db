/** What is told about a page: what is taken, what is left out, and why. */
import { describe, expect, it } from 'vitest'
import { explainPage, explanationText } from '../../src/pages/explain-page.ts'
import { saidText } from '../../src/translations/wording.ts'

const SENTENCE = 'The council of the small harbour town voted on Tuesday to rebuild the old pier that the storm took. '
const PAGE = `<html><head><title>The pier</title></head><body><nav>Home</nav><article><h1>The pier</h1>
<div class="share">Share this</div><div class="share">Print this</div>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(3)}</article></body></html>`

describe('an explanation', () => {
  it('says what is taken, and by reasons what is left out', () => {
    expect(explanationText(explainPage(PAGE, (reason) => saidText(reason))).split('\n')).toEqual([
      'Title: The pier',
      'Outlet: unknown',
      'Author: unknown',
      'Published: unknown',
      'Link: unknown',
      'Text: 171 words',
      `  ${SENTENCE.trim()}…`,
      '',
      'Left out:',
      '  navigation or a dialog, by its meaning in HTML, ARIA or AMP (1 word)',
      '    Home',
      '  named as boilerplate by its class or id, and without prose of its own (4 words)',
      '    Share this',
      '    Print this',
      '  the title, which belongs to the source (2 words)',
      '    ## The pier',
    ])
  })

  it('says why a page is refused', () => {
    const explanation = explainPage('<p>Too little.</p>', (reason) => saidText(reason))
    expect(explanation).toMatchObject({ article: null, refusal: { reason: 'too-little-text' } })
    expect(explanationText(explanation)).toMatch(/^Refused: the page has too little text to be an article/)
  })
})
