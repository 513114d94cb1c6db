/** RFC 9309. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRobots } from '../../src/web/robots-rules.ts'

const allows = (text: string, path: string): boolean => parseRobots(text, 'briefing-bot')(path)

describe('robots.txt', () => {
  it('allows all when it is empty', () => {
    expect(allows('', '/a')).toBe(true)
  })

  it('counts the group that names the bot and not the one for all', () => {
    const text = 'User-agent: *\nDisallow: /\nUser-agent: other\nUser-agent: Briefing-Bot/2\nDisallow: /x # why\n'
    expect(allows(text, '/a')).toBe(true)
    expect(allows(text, '/x/y')).toBe(false)
    expect(parseRobots(text, 'third')('/a')).toBe(false)
  })

  it('joins several groups of one name', () => {
    const text = 'user-agent: briefing-bot\ndisallow: /a\n\nuser-agent: briefing-bot\ndisallow: /b'
    expect([allows(text, '/a'), allows(text, '/b'), allows(text, '/c')]).toEqual([false, false, true])
  })

  it('uses the groups for everyone if no group names the bot; a group without rules counts as one', () => {
    expect(allows('User-agent: *\nDisallow: /a', '/a')).toBe(false)
    expect(allows('User-agent: *\nDisallow: /\nUser-agent: briefing-bot\nDisallow:', '/a')).toBe(true)
  })

  it.each([
    ['/fish', '/fish.html', false],
    ['/fish', '/Fish', true],
    ['/fish*', '/fishing', false],
    ['/fish/', '/fish', true],
    ['/*.php', '/a/b.php?c', false],
    ['/*.php$', '/a.php', false],
    ['/*.php$', '/a.php?c', true],
    ['/a*b*c', '/axxbxxc', false],
    ['/a*b*c', '/axxcxxb', true],
    ['/a$', '/a', false],
    ['/a$', '/ab', true],
    ['/aa*aa$', '/aaa', true],
    ['/å', '/%C3%A5', false],
    ['/%c3%a5', '/%C3%A5', false],
    ['*', '/anything', false],
    ['/*?print=', '/a?print=1', false],
  ])('Disallow: %s at %s: allowed %s', (pattern, path, allowed) => {
    expect(allows(`User-agent: *\nDisallow: ${pattern}`, path)).toBe(allowed)
  })

  it('lets the longest rule win, and of two equally long ones the one that allows', () => {
    const text = 'User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /c\nAllow: /c'
    expect([allows(text, '/a/x'), allows(text, '/a/b'), allows(text, '/c')]).toEqual([false, true, true])
  })

  it('accepts any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.webPath(), (text, path) => {
        expect(typeof allows(`User-agent: *\nDisallow: ${text}`, path)).toBe('boolean')
        expect(typeof allows(text, path)).toBe('boolean')
      }),
    )
  })

  it('agrees with a plain regular expression on short patterns', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', '*'), minLength: 1, maxLength: 8 })
    const path = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 })
    fc.assert(
      fc.property(short, fc.boolean(), path, (pattern, anchored, rest) => {
        const expected = new RegExp(`^/${pattern.replaceAll('*', '.*')}${anchored ? '$' : ''}`)
        expect(allows(`User-agent: *\nDisallow: /${pattern}${anchored ? '$' : ''}`, `/${rest}`)).toBe(
          !expected.test(`/${rest}`),
        )
      }),
      { numRuns: 500 },
    )
  })
})
