import { describe, expect, it } from 'vitest'
import { articleOf } from '../builders/article-of.ts'
import { briefingOf } from '../builders/briefing-of.ts'

const BRIEFING = briefingOf(
  articleOf(
    'The quay road in Sandvik is blocked by a landslide since Tuesday. The ferry to Lille Holm is suspended.\n\n' +
      'Fishermen asked the harbour board for a new crane, which would cost two million crowns. The board meets in May.',
    'quay.md',
    { title: 'Landslide blocks quay road', outlet: 'Sandvik Post', published: '2026-10-05' },
  ),
  articleOf(
    'The swimming bath of Osby is open again. It was closed in March, because the ceiling leaked.\n\n' +
      'The council repaired the ceiling and painted the walls. Children still swim for nothing.',
    'bath.md',
    { title: 'Bath in Osby opens', outlet: 'Osby Mail', published: '2026-10-08' },
  ),
)

const strengthOf = (question: string) => BRIEFING.ask({ question }).strength

describe('a question whether something is so by now', () => {
  it.each([
    'is the quay road in Sandvik still blocked',
    'is the ferry to Lille Holm suspended now',
    'has the ferry to Lille Holm been suspended again',
  ])('has at most a weak match if the passage tells of its own day only: %s', (question) => {
    expect(['weak', 'none']).toContain(strengthOf(question))
  })

  it.each([
    'is the quay road in Sandvik blocked',
    'is the swimming bath of Osby open again',
    'do children still swim for nothing in Osby',
  ])('may have a better one if the passage says so, or the question asks for no day: %s', (question) => {
    expect(['likely', 'strong']).toContain(strengthOf(question))
  })
})
