import { describe, expect, it } from 'vitest'
import { titleOf as titleOfArticle } from '../../src/corpus/title-of.ts'
import { HOSTILE_GIANTS } from '../builders/hostile-text.ts'

const titleOf = (body: string, language?: string) => titleOfArticle({ body, language })
const PROSE = 'The envoy flew to Moscow on Thursday. He stayed there for several hours.'

describe('the title of an article whose front matter gives none', () => {
  it('is its first line if that is short and has no full stop', () => {
    expect(titleOf(`Envoy Expects a Call This Week\n\n${PROSE}`)).toBe('Envoy Expects a Call This Week')
  })

  it('is a Markdown heading without its marks', () => {
    expect(titleOf(`## Envoy Expects a Call ##\n\n${PROSE}`)).toBe('Envoy Expects a Call')
  })

  it('is the first sentence if the text begins with prose', () => {
    expect(titleOf(PROSE)).toBe('The envoy flew to Moscow on Thursday.')
  })

  it('is the start of a long first sentence, cut between words and marked', () => {
    const title = titleOf(`${'The envoy who flew to Moscow, '.repeat(10)}left.`)
    expect(title).toMatch(/^The envoy .*\p{L}…$/u)
    expect(title.length).toBeLessThanOrEqual(111)
    expect(title).toMatch(/(?:The|envoy|who|flew|to|Moscow)…$/)
  })

  it('is no byline, dateline or advertisement above the text', () => {
    expect(titleOf(`Advertisement\n\nBy Ada Lovelace\n\nMarch 16, 2025\n\nCall Expected\n\n${PROSE}`)).toBe(
      'Call Expected',
    )
  })

  it('never ends in half a character', () => {
    expect(titleOf(`a${'😀'.repeat(200)}`)).not.toMatch(/\p{Cs}/u)
  })

  it.each(Object.entries(HOSTILE_GIANTS))('is found in %s, 100,000 characters long', (_name, body) => {
    expect(titleOf(body).length).toBeLessThanOrEqual(111)
  })
})
