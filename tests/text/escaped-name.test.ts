import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapedName } from '../../src/text/escaped-name.ts'
import { visibleText } from '../../src/text/visible-text.ts'
import { hostileText } from '../builders/hostile-text.ts'

describe('the name of a file, escaped', () => {
  it.each([
    ['a\nb.md', 'a\\nb.md'],
    ['a\r\tb.md', 'a\\r\\tb.md'],
    ['\u001b[31mred.md', '\\u001b[31mred.md'],
    ['gpj.\u202ecod.md', 'gpj.\\u202ecod.md'],
    ['a\u200fb.md', 'a\\u200fb.md'],
    ['a\u2028b\u0085c.md', 'a\\u2028b\\u0085c.md'],
    ['tag\u{e0041}.md', 'tag\\u{e0041}.md'],
  ])('shows what cannot be seen: %j', (name, shown) => {
    expect(escapedName(name)).toBe(shown)
  })

  it.each(['desk/2025-03-16 call.md', 'Überblick – März.md', '会議.md', 'a\\b.md'])('leaves %s as it is', (name) => {
    expect(escapedName(name)).toBe(name)
  })

  it('is one line of visible characters, whatever the name holds', () => {
    fc.assert(
      fc.property(hostileText, (name) => {
        const shown = escapedName(name)
        expect(shown).not.toMatch(/[\n\t]/)
        expect(visibleText(shown)).toBe(shown)
      }),
    )
  })
})
