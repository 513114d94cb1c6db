/** Turns a mention into a speaker: a person, an organisation, or the article's own description of somebody unnamed. */

import { GROUP_NOUNS } from '../../english/name-words.ts'
import type { Span } from '../../text/span.ts'
import type { Readings } from '../people/resolve-people.ts'
import type { Speaker } from '../quotation.ts'
import type { SourceContext } from './source-context.ts'

export interface PossibleSpeaker {
  readonly speaker: Speaker
  /** Chance that the mention means this speaker, in [0, 1]. */
  readonly probability: number
}

/** Pronouns whose antecedent is not a person by name: the speaker stays open. */
const OPEN = new Set(['they', 'it', 'we', 'I'])

/**
 * @param m index of the mention
 * @param author whom "I" means outside quotations; `null`: unknown or several
 * @returns possible speakers, most probable first; empty where the mention alone does not tell
 */
export function speakersOfMention(
  context: SourceContext,
  readings: Readings,
  m: number,
  author: string | null,
): readonly PossibleSpeaker[] {
  const mention = context.mentions[m]!
  if (mention.form === 'I')
    return author === null ? [] : [{ speaker: { name: author, kind: 'person' }, probability: 0.9 }]
  const found = readings[m]!.map(({ entity, probability }): PossibleSpeaker => {
    const { name, kind } = context.people.entities[entity]!
    return {
      speaker: {
        name: kind === 'person' ? name : withoutArticle(name),
        kind: kind === 'person' ? 'person' : 'organisation',
      },
      probability,
    }
  })
  if (
    found.length > 0 ||
    mention.form === 'he' ||
    mention.form === 'she' ||
    mention.form === 'who' ||
    OPEN.has(mention.form)
  )
    return found
  const span = descriptionOf(context, m)
  const name = context.body.slice(span.start, span.end).replace(/\s+/g, ' ')
  const head = context.text.tokens[mention.lastToken]!.lower
  if (GROUP_NOUNS.has(head) && hasName(name))
    return [{ speaker: { name: withoutArticle(name), kind: 'organisation' }, probability: 0.9 }]
  const { tokens } = context.text
  const { phraseStart } = context.predicates[m]!
  const phrase = phraseStart < mention.firstToken || PLURAL.test(head)
  // "The senator", "the ruling" mean somebody or something that the article has told of before.
  const known = /^(?:the|this|that|his|her|its|their)$/.test(tokens[phraseStart]!.lower)
  return [{ speaker: { name, kind: 'unnamed' }, probability: phrase && !(known && !PLURAL.test(head)) ? 0.9 : 0.3 }]
}

/** A bare noun in the singular ("mother") describes nobody by itself. */
const PLURAL = /s$|^(?:people|police|women|men|children)$/

const withoutArticle = (name: string): string => name.replace(/^(?:the|a|an)\s+/i, '')
const hasName = (name: string): boolean => /\p{Lu}/u.test(withoutArticle(name))

/** The noun phrase around a noun: article, modifiers, and one complement such as "for the campaign". */
function descriptionOf(context: SourceContext, m: number): Span {
  const { tokens } = context.text
  const mention = context.mentions[m]!
  const { phraseStart } = context.predicates[m]!
  let last = mention.lastToken
  const next = tokens[last + 1]
  if (next && /^(?:for|of|at|from|with|in)$/.test(next.lower) && next.sentence === tokens[last]!.sentence) {
    let i = last + 2
    while (
      i < tokens.length &&
      i - last < 8 &&
      tokens[i]!.sentence === next.sentence &&
      ['DET', 'ADJ', 'NOUN', 'PROPN', 'PART', 'NUM'].includes(tokens[i]!.tag)
    )
      i++
    if (['NOUN', 'PROPN'].includes(tokens[i - 1]!.tag)) last = i - 1
  }
  return { start: tokens[phraseStart]!.start, end: tokens[last]!.end }
}

/** The speaker whom a transcript's label or a signature names: the person of that name in the article, else the words themselves. */
export function speakerOfLabel(context: SourceContext, label: Span): Speaker {
  const text = context.body.slice(label.start, label.end)
  const named = context.people.names.findIndex(
    (name) => name.start >= label.start && name.end <= label.end && name.kind !== 'place',
  )
  const entity = named < 0 ? undefined : context.people.entities[context.people.readings[named]![0]!]
  if (entity?.kind === 'person') return { name: entity.name, kind: 'person' }
  const surname = text.split(/\s+/).at(-1)!.toLowerCase()
  const bearer = context.people.entities.find(
    (person) => person.kind === 'person' && person.full && person.name.toLowerCase().endsWith(` ${surname}`),
  )
  const name =
    bearer?.name ?? text.split(/,|\s\(/)[0]!.replace(/\p{Lu}{2,}/gu, (word) => word[0]! + word.slice(1).toLowerCase())
  return { name, kind: 'person' }
}
