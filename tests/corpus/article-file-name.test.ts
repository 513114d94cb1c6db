/** File names of articles, for any title. */
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleFileName } from '../../src/corpus/article-file-name.ts'

const free = () => false
const nameOf = (title: string | undefined, published?: string): string =>
  articleFileName({ title, published, identity: 'https://example.org/a' }, free)

describe('the name of an article file', () => {
  it('is the day and the title', () => {
    expect(nameOf('Envoy’s Plan: “Über Brücken” & More!', '2025-03-16')).toBe(
      '2025-03-16-envoys-plan-ueber-bruecken-and-more.md',
    )
    expect(nameOf('Plan B')).toBe('plan-b.md')
  })

  it.each([
    ['../../etc/passwd', /^etc-passwd\.md$/],
    ['..', /^article-[0-9a-f]{8}\.md$/],
    ['', /^article-[0-9a-f]{8}\.md$/],
    ['🎉🎉', /^article-[0-9a-f]{8}\.md$/],
    ['北京', /^article-[0-9a-f]{8}\.md$/],
    ['CON', /^con-[0-9a-f]{8}\.md$/],
    ['nul', /^nul-[0-9a-f]{8}\.md$/],
    ['LPT1', /^lpt1-[0-9a-f]{8}\.md$/],
    ['ReadMe', /^readme-[0-9a-f]{8}\.md$/],
    ['.hidden', /^hidden\.md$/],
    ['a\\b/c\u0000d:e', /^a-b-c-d-e\.md$/],
    ['x'.repeat(300), /^x{77}\.md$/],
    ['word '.repeat(60), /^(?:word-)*word\.md$/],
  ])('is safe for the title %j', (title, expected) => {
    expect(nameOf(title)).toMatch(expected)
  })

  it('tells two articles with one title apart by their links', () => {
    const first = articleFileName({ title: 'Plan', identity: 'https://example.org/1' }, free)
    const second = articleFileName({ title: 'Plan', identity: 'https://example.org/2' }, (name) => name === first)
    const third = articleFileName(
      { title: 'Plan', identity: 'https://example.org/3' },
      (name) => name === first || name === second,
    )
    expect(new Set([first, second, third]).size).toBe(3)
    expect(second).toMatch(/^plan-[0-9a-f]{8}\.md$/)
  })

  it('finds another name if the short ones are taken', () => {
    expect(articleFileName({ title: 'Plan', identity: 'x' }, (name) => name.length < 25)).toMatch(
      /^plan-[0-9a-f]{20}\.md$/,
    )
  })

  it('never leaves the folder, is never empty, hidden or long, and stays the same', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: fc.constantFrom('.', '/', '\\', '~', 'a', '-', ' '), maxLength: 100 }),
    )
    const published = fc.option(fc.oneof(fc.constant('2025-03-16'), fc.string()), { nil: undefined })
    fc.assert(
      fc.property(title, published, fc.string(), fc.nat(90), (title, published, identity, shortest) => {
        const name = articleFileName(
          { title, published, identity },
          (taken) => taken.length < shortest && taken.length < 60,
        )
        expect(name).toMatch(/^[a-z0-9][a-z0-9-]*[a-z0-9]\.md$|^[a-z0-9]\.md$/)
        expect(name.length).toBeLessThanOrEqual(80)
        expect(path.dirname(path.resolve('/corpus', name))).toBe('/corpus')
        expect(
          articleFileName({ title, published, identity }, (taken) => taken.length < shortest && taken.length < 60),
        ).toBe(name)
      }),
      { numRuns: 200 },
    )
  })
})
