/** Turns a mention into a speaker: a person, an organisation, or the article's own description of somebody unnamed. */
import { AFFILIATIONS, GROUP_NOUNS, PERSON_NOUNS, PLACE_WORDS, WORDS_OF_BODIES } from '../../english/name-words.ts'
import { type Span, sliceOf } from '../../text/span.ts'
import { jointName } from '../joint-name.ts'
import type { Token } from '../marks/tag-text.ts'
import type { Mention, MentionForm } from '../mentions/mention.ts'
import type { Entity } from '../people/people-in-article.ts'
import type { Speaker } from '../quotation.ts'
import type { Reading } from './resolve-mentions.ts'
import type { SourceContext } from './source-context.ts'

export interface PossibleSpeaker {
  readonly speaker: Speaker
  /** Chance that the mention means this speaker, in [0, 1]. */
  readonly probability: number
}

/** Forms that describe nobody by themselves: without a reading the speaker stays open. */
const OPEN: ReadonlySet<MentionForm> = new Set(['he', 'she', 'who', 'they', 'it', 'we', 'I'])

/** How sure a description or the byline is of the speaker. */
const SURE = 0.9
/** The same for a description by whose it is: "Doe's adviser". */
const OF_SOMEBODY = 0.75
/** The same for "I": the author, or somebody whose words lost their marks. */
const OF_AUTHOR = 0.75
/** The same for the name of a place: its government may speak, or somebody from there. */
const OF_PLACE = 0.7
/** The same for a single capitalised word of which nothing tells whether it names somebody. */
const OF_WORD = 0.8
/** The same for a bare noun, or one that points back to somebody. */
const UNSURE = 0.3

/**
 * @param readings whom the mention may mean, most probable first
 * @param author whom "I" means outside quotations; `null` if that is unknown, or there are several
 * @returns possible speakers, most probable first; empty if the mention alone does not tell
 */
export function speakersOfMention(
  context: SourceContext,
  mention: Mention,
  readings: readonly Reading[],
  author: string | null,
): readonly PossibleSpeaker[] {
  if (mention.form === 'I') {
    return author === null ? [] : [{ speaker: { name: author, kind: 'person' }, probability: OF_AUTHOR }]
  }
  const joint = context.joint.get(mention)
  if (joint) return [{ speaker: jointSpeaker(joint), probability: SURE }]
  if (readings.length > 0) {
    const certainty =
      isPartOfName(context, mention) || opensName(context, mention) ? OF_PLACE : certaintyOfName(mention)
    return readings.map(({ entity, probability }) => ({
      speaker: speakerOfEntity(entity),
      probability: certainty * probability,
    }))
  }
  if (OPEN.has(mention.form)) return []
  return [ownerOfText(context, mention) ?? describedSpeaker(context, mention)]
}

/** "Twitter" of "Delaware football Twitter", "Circuit" of "the 11th Circuit": one word of a body's longer name. */
const isPartOfName = ({ text: { tokens } }: SourceContext, { name, first }: Mention): boolean =>
  name?.entity.kind === 'organisation' &&
  name.words.length === 1 &&
  /^(?:NOUN|NUM|ADJ)$/.test(tokens[first.index - 1]?.tag ?? '')

/** "Bezos" after "the Bezos Courage Award": the first word of a longer name that the article gives before, and that was not taken for it. */
function opensName({ people }: SourceContext, { name }: Mention): boolean {
  if (name?.entity.kind !== 'organisation' || /^\p{Lu}+$|\s/u.test(name.entity.name)) return false
  const startOf = ({ mentions: [first] }: Entity) => first?.start ?? 0
  return people.entities.some(
    (other) => other.name.startsWith(`${name.entity.name} `) && startOf(other) < startOf(name.entity),
  )
}

/** How surely a name is that of somebody who can speak. */
function certaintyOfName({ name }: Mention): number {
  if (name === null || name.entity.kind === 'person') return 1
  if (name.entity.kind === 'organisation') return isIncomplete(name) ? OF_WORD : 1
  if (name.kind === 'place') return OF_PLACE
  return name.words.length > 1 || name.entity.mentions.some(({ reports }) => reports) ? 1 : OF_WORD
}

/** "Daily" of "People’s Daily": a common noun for bodies without "the" names none. */
const isIncomplete = ({ words, definite }: NonNullable<Mention['name']>): boolean =>
  words.length === 1 && !definite && GENERIC_BODIES.has((words[0] ?? '').toLowerCase())

const GENERIC_BODIES: ReadonlySet<string> = new Set(
  'daily nation weekly department office force bank center centre league board group company corporation association society union institute foundation committee commission council agency bureau authority ministry university college school hospital court church party club team press review journal news party conference network alliance coalition federation trust fund service services army police navy'.split(
    ' ',
  ),
)

/** Texts that hold the words of whoever they belong to. */
const OWN_TEXTS: ReadonlySet<string> = new Set('statement tweet letter email memo post message note'.split(' '))

/** "Doe's statement" speaks for Doe; `null` if the mention is no such text, or a body owns it. */
function ownerOfText({ mentions }: SourceContext, mention: Mention): PossibleSpeaker | null {
  const owner = mentions[mention.index - 1]
  const isOwned = owner?.predicate.possessive === true && owner.predicate.phraseStart === mention.predicate.phraseStart
  if (!isOwned || !OWN_TEXTS.has(mention.last.lower) || owner.name?.entity.kind !== 'person') return null
  return { speaker: speakerOfEntity(owner.name.entity), probability: SURE }
}

/** "Jane Doe and Max Roe" */
const jointSpeaker = (mentions: readonly Mention[]): Speaker => ({
  name: jointName(mentions.flatMap(({ name }) => name?.entity.name ?? [])),
  kind: 'person',
})

const speakerOfEntity = ({ kind, name }: Entity): Speaker =>
  kind === 'person' ? { name, kind } : { name: withoutArticle(name), kind: 'organisation' }

/** Nouns for texts: whose words they hold, they do not tell. */
const TEXT_NOUNS: ReadonlySet<string> = new Set(
  'report study poll survey ad advertisement memo letter statement lawsuit complaint document documents article editorial story blog book film video release email emails tweet resolution bill law measure ruling order brief headline headlines banner sign signs shirt shirts sticker slogan transcript filing indictment affidavit petition platform constitution amendment audit inquiry probe investigation analysis guideline manifesto leaflet flyer notice plaque inscription verdict judgment contract'.split(
    ' ',
  ),
)

/** A bare noun in the singular ("mother") describes nobody by itself. */
const PLURAL = /(?<!s)s$|^(?:people|police|women|men|children)$/

/** The speaker as the article describes it. */
function describedSpeaker(context: SourceContext, mention: Mention): PossibleSpeaker {
  const { last } = mention
  const name = sliceOf(context.body, descriptionOf(context, mention))
    .replace(/\s+/g, ' ')
    .replace(/^what /i, '')
  if (GROUP_NOUNS.has(last.lower) && !TEXT_NOUNS.has(last.lower) && isOneBody(last, name)) {
    return { speaker: { name: withoutArticle(name), kind: 'organisation' }, probability: SURE }
  }
  return { speaker: { name, kind: 'unnamed' }, probability: certaintyOf(mention) }
}

/** Bodies of which a place or a nation has one. */
const BODIES_OF_PLACES: ReadonlySet<string> = new Set(
  'government administration ministry embassy police military army navy parliament department council commission court'.split(
    ' ',
  ),
)

/** "the influential US daily", "a Texas company": where such a body is does not name it, other names do. */
function isOneBody({ lower }: Token, description: string): boolean {
  const names = withoutArticle(description).match(/\p{Lu}[\p{L}.]*/gu) ?? []
  const isOfPlace = (name: string): boolean => {
    const word = name.replaceAll('.', '').toLowerCase()
    return PLACE_WORDS.has(word) || AFFILIATIONS.has(word) || /^(?:us|uk|eu)$/.test(word)
  }
  if (WORDS_OF_BODIES.get(lower)?.has('tribune')) return false
  return names.length > 0 && (BODIES_OF_PLACES.has(lower) || !names.every(isOfPlace))
}

/** How surely a description is all that the article tells of the speaker. */
function certaintyOf({ form, first, last, predicate: { phraseStart } }: Mention): number {
  // Whose "his office" or "their letter" is, the description does not tell.
  if (/^(?:his|her|its|their|my|our|whose)$/.test(phraseStart.lower)) return UNSURE
  if (form === 'group-noun' && phraseStart.index < first.index) return OF_SOMEBODY
  if (form !== 'person-noun') return UNSURE
  if (PLURAL.test(last.lower)) return SURE
  // A bare noun in the singular describes nobody. "The senator", "Doe's adviser" mean somebody whom the article may name.
  if (phraseStart.index === first.index || !OPENS_PHRASE.has(phraseStart.tag)) return UNSURE
  if (/^(?:the|this|that|his|her|its|their)$/.test(phraseStart.lower)) return UNSURE
  return phraseStart.tag === 'PROPN' ? OF_SOMEBODY : SURE
}

const OPENS_PHRASE: ReadonlySet<string> = new Set(['DET', 'PRON', 'PROPN', 'NUM'])

const withoutArticle = (name: string): string => name.replace(/^(?:the|a|an|his|her|its|their|our|my)\s+/i, '')

/** The noun phrase around a noun: article, modifiers, and one complement such as "for the campaign". */
const descriptionOf = (context: SourceContext, { last, predicate }: Mention): Span => ({
  start: predicate.phraseStart.start,
  end: (complementEnd(context.text.tokens, last) ?? last).end,
})

/** Tokens from a noun to the end of its complement. */
const COMPLEMENT_REACH = 8
const OF_COMPLEMENT: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PART', 'NUM'])

/** The last noun of the complement of a noun: "for the campaign"; `null` if it has none. */
function complementEnd(tokens: readonly Token[], noun: Token): Token | null {
  const preposition = tokens[noun.index + 1]
  if (!preposition || !/^(?:for|of|at|from|with|in)$/.test(preposition.lower)) return null
  if (preposition.sentence !== noun.sentence) return null
  let last = preposition
  for (
    let next = tokens[preposition.index + 1];
    next &&
    next.index - noun.index < COMPLEMENT_REACH &&
    next.sentence === noun.sentence &&
    OF_COMPLEMENT.has(next.tag);
    next = tokens[next.index + 1]
  ) {
    last = next
  }
  // "the regulator of hiding “…”"
  const isAction = last.index === preposition.index + 1 && last.lower.endsWith('ing')
  return !isAction && (last.tag === 'NOUN' || last.tag === 'PROPN') ? last : null
}

/**
 * The speaker whom a label or a signature names: the person of that name in the article, else the words themselves. "A" is the
 * one person whom the article names outside the answers; `null` if there are several, and for "Q".
 * @param author the only author, who may speak under the surname; `null` if there is none
 */
export function speakerOfLabel(context: SourceContext, label: Span, author: string | null): Speaker | null {
  const { body, people } = context
  const words = sliceOf(body, label)
  if (/^(?:Q|Question)$/.test(words)) return null
  if (/^(?:A|Answer)$/.test(words)) return interviewee(context)
  const named = people.names.find((name) => name.start >= label.start && name.end <= label.end && name.kind !== 'place')
  if (named?.entity.kind === 'person') return { name: inSmallLetters(named.entity.name), kind: 'person' }
  const surname = words.split(/\s+/).at(-1)?.toLowerCase() ?? ''
  const bearer = people.entities.find(
    ({ kind, full, name }) => kind === 'person' && full && name.toLowerCase().endsWith(` ${surname}`),
  )
  if (bearer) return { name: bearer.name, kind: 'person' }
  if (author?.toLowerCase().endsWith(` ${words.toLowerCase()}`)) return { name: author, kind: 'person' }
  if (/^\p{Lu}{3,5}$/u.test(words) && named?.kind === 'organisation') return { name: words, kind: 'organisation' }
  const name = inSmallLetters(words.split(/,|\s\(/, 1)[0] ?? words)
  return { name, kind: PERSON_NOUNS.has(surname) ? 'unnamed' : 'person' }
}

/** The one person whom an article names outside quotations; `null` if there are several, or none. */
function interviewee({ people, marks }: SourceContext): Speaker | null {
  const isOutside = ({ start, end }: Span) => !marks.some((mark) => start < mark.end && mark.start < end)
  const [only, ...others] = people.entities.filter(
    ({ kind, full, mentions }) => kind === 'person' && full && mentions.some(isOutside),
  )
  return only === undefined || others.length > 0 ? null : { name: only.name, kind: 'person' }
}

/** "WALLACE" as "Wallace". */
const inSmallLetters = (words: string): string =>
  words.replace(/\p{Lu}{2,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
