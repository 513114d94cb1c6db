/** Finds people who speak together: "Doe and Roe wrote", "said Doe and Roe". */
import type { TaggedText, Token } from '../marks/tag-text.ts'
import type { Mention } from '../mentions/mention.ts'

/** More people are a list of something else. */
const MAX_PEOPLE = 4
/** Tokens between two who speak together: "Sen. Doe of Ohio and Roe". */
const MAX_TOKENS_BETWEEN = 6

/** @returns for each mention of such a group all of its mentions, in order; mentions of people who speak alone are absent */
export function jointSourcesOf(
  text: TaggedText,
  mentions: readonly Mention[],
): ReadonlyMap<Mention, readonly Mention[]> {
  const groups = new Map<Mention, readonly Mention[]>()
  for (const second of mentions) {
    const first = partnerBefore(text, mentions, second)
    if (first === null || !speakTogether(first, second)) continue
    const group = [...(groups.get(first) ?? withListed(text, mentions, first)), second]
    if (group.length <= MAX_PEOPLE) for (const mention of group) groups.set(mention, group)
  }
  return groups
}

const isPerson = ({ name }: Mention): boolean => name?.entity.kind === 'person' || mayBeFirstOfCouple(name)

/** "Nina and Carl Brandt": a single name that nothing else tells of. */
const mayBeFirstOfCouple = (name: Mention['name']): boolean =>
  name !== null && name.words.length === 1 && name.kind === 'unknown' && !name.definite

/** The person before "and" in the same sentence; `null` if none is right before it. */
function partnerBefore({ tokens }: TaggedText, mentions: readonly Mention[], second: Mention): Mention | null {
  const and = second.name?.entity.kind === 'person' ? tokens[second.predicate.phraseStart.index - 1] : undefined
  if (and === undefined || !/^(?:and|&)$/.test(and.lower) || and.sentence !== second.first.sentence) return null
  for (let before = mentions[second.index - 1]; before; before = mentions[before.index - 1]) {
    const between = tokens.slice(before.last.index + 1, and.index)
    if (before.first.sentence !== and.sentence || between.length > MAX_TOKENS_BETWEEN) return null
    if (mayBePartner(before, between)) return before.name?.definite || !between.every(isOfPerson) ? null : before
  }
  return null
}

const mayBePartner = (before: Mention, between: readonly Token[]): boolean =>
  before.name?.entity.kind === 'person' || (between.length === 0 && isPerson(before))

/** "of Ohio", "(D-Ohio)", ", R-Utah,": what may follow a name. */
const isOfPerson = ({ text, tag }: Token): boolean =>
  tag === 'PUNCT' ? /^[,()–-]$/.test(text) : /^(?:ADP|PROPN|NOUN|DET)$/.test(tag)

/** The people before `first` in a list: "Doe, Roe and Poe". */
function withListed({ tokens }: TaggedText, mentions: readonly Mention[], first: Mention): readonly Mention[] {
  const before = mentions[first.index - 1]
  const isListed =
    before !== undefined &&
    before.name?.entity.kind === 'person' &&
    before.last.index === first.predicate.phraseStart.index - 2 &&
    tokens[before.last.index + 1]?.text === ','
  return isListed ? [before, first] : [first]
}

/** Whether two are the subjects of one verb, or the ones "according to" whom something is. */
function speakTogether({ predicate: first }: Mention, { predicate: second }: Mention): boolean {
  if (first.possessive || second.possessive || first.isObject) return false
  if (first.invertedOf !== null) return second.subjectOf === null && first.strength !== null
  if (first.accordingTo || first.agentOf !== null) return second.subjectOf === null
  // "with Doe and Roe declaring"
  if (first.preposition === 'with') return second.subjectOf?.lower.endsWith('ing') === true
  return first.preposition === null && first.subjectOf !== null && first.subjectOf === second.subjectOf
}
