import Module from 'node:module'
import { describe, expect, it, vi } from 'vitest'
import { createBriefing } from '../../src/briefing/briefing.ts'
import { articleOf } from '../builders/article-of.ts'

/** The function by which Node loads what is required; part of no declared interface. */
const loader = Module as unknown as { _load(request: string, ...rest: readonly unknown[]): unknown }

describe('a verifier that is ready', () => {
  it('loads nothing at the first check, even if the quotations of all articles were known at the start', async () => {
    const loaded = vi.spyOn(loader, '_load')
    const requests = () => loaded.mock.calls.map(([request]) => request)
    const article = articleOf('“The quay is safe and dry,” Greta Holm said.', 'a.txt')
    const known = [{ article: article.id, quotations: [], people: [] }]
    const verifier = await createBriefing({ articles: [article], rejected: [] }, async () => known).verifier()
    expect(requests()).toContain('wink-nlp')
    loaded.mockClear()
    const { quotations } = verifier.check('Greta Holm said “The quay is safe and dry”')
    expect(quotations[0]?.claimed?.typed).toBe('Greta Holm')
    expect(requests()).toEqual([])
    loaded.mockRestore()
  })
})
