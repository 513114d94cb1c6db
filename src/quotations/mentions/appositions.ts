/** Finds the nouns that describe a person named beside them: "Jane Doe, a former mayor and teacher, said". */
import type { Span } from '../../text/span.ts'
import type { PeopleOfArticle } from '../people/people-in-article.ts'
import type { Mention } from './find-mentions.ts'
import type { Predicate } from './predicates.ts'
import type { TaggedText } from './tag-text.ts'

/** An apposition of more tokens is not understood. */
const LONGEST = 30
const OPENERS = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM'])

/** @returns for each mention the name mention that it describes; `null`: none */
export function appositionsOf(
  text: TaggedText,
  people: PeopleOfArticle,
  mentions: readonly Mention[],
  predicates: readonly Predicate[],
): readonly (number | null)[] {
  const described: (number | null)[] = mentions.map(() => null)
  mentions.forEach((mention, m) => {
    if (mention.name === null || people.entities[people.readings[mention.name]![0]!]!.kind !== 'person') return
    const region = regionAfter(text, mention)
    if (region === null) return
    for (let other = m + 1; other < mentions.length && mentions[other]!.lastToken < region.end; other++) {
      const noun = mentions[other]!
      const { preposition, possessive } = predicates[other]!
      if (noun.form === 'person-noun' && preposition === null && !possessive) described[other] = m
    }
  })
  mentions.forEach((mention, m) => {
    if (described[m] === null && mention.form === 'person-noun')
      described[m] = nameRightAfter(text, people, mentions, m)
  })
  return described
}

/** Tokens between the comma after a name and the one that closes the apposition; `null`: no apposition follows. */
function regionAfter(text: TaggedText, name: Mention): Span | null {
  const { tokens } = text
  let start = name.lastToken + 1
  if (tokens[start]?.text === '(') {
    while (start < tokens.length && tokens[start]!.text !== ')' && start - name.lastToken < 8) start++
    start++
  }
  const { sentence } = tokens[name.lastToken]!
  if (tokens[start]?.text !== ',' || !OPENERS.has(tokens[start + 1]?.tag ?? '')) return null
  for (let i = start + 1; i < tokens.length && i - start <= LONGEST && tokens[i]!.sentence === sentence; i++) {
    const token = tokens[i]!
    if (token.tag === 'QUOTE' || token.tag === 'VERB') return null
    if (token.text === ',' || token.text === '.' || token.lower === 'who') return { start: start + 1, end: i }
  }
  return null
}

/** "the chief engineer, Jane Doe," and "campaign manager Jane Doe". */
function nameRightAfter(
  text: TaggedText,
  people: PeopleOfArticle,
  mentions: readonly Mention[],
  m: number,
): number | null {
  const { lastToken } = mentions[m]!
  const next = mentions[m + 1]
  if (!next || next.name === null || people.entities[people.readings[next.name]![0]!]!.kind !== 'person') return null
  const gap = next.firstToken - lastToken
  return gap === 1 || (gap === 2 && text.tokens[lastToken + 1]!.text === ',') ? m + 1 : null
}
