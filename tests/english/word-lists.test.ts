import { describe, expect, it } from 'vitest'
import { ABBREVIATIONS_AT_A_SENTENCE_END, ABBREVIATIONS_WITHIN_A_SENTENCE } from '../../src/english/abbreviations.ts'
import { AMBIGUOUS_MONTHS, MONTHS, WEEKDAYS } from '../../src/english/calendar-words.ts'
import { CONNECTIVES } from '../../src/english/connectives.ts'
import { CONTRACTIONS_LIKE_WORDS } from '../../src/english/contractions.ts'
import { FOLLOW_UP_WORDS, TALK_WORDS, TOPICLESS_WORDS } from '../../src/english/follow-up-words.ts'
import * as frameWords from '../../src/english/frame-words.ts'
import { FUNCTION_WORDS } from '../../src/english/function-words.ts'
import { irregularForms } from '../../src/english/irregular-forms.ts'
import { NEGATIONS } from '../../src/english/negations.ts'
import { NEWS_SYNONYMS } from '../../src/english/news-synonyms.ts'
import { NUMBER_WORDS } from '../../src/english/number-words.ts'
import { OPEN_COMPOUNDS } from '../../src/english/open-compounds.ts'
import { OPPOSITES, OPPOSITES_IN_PLACE } from '../../src/english/opposites.ts'
import { PLACE_QUALIFIERS } from '../../src/english/place-qualifiers.ts'
import { PREFIXES_OF_OTHER_WORDS } from '../../src/english/prefixes.ts'
import { QUESTION_WORDS } from '../../src/english/question-words.ts'
import { BEFORE_NAMED_TODAY, LONG_TIMES, RECENCY_WORDS } from '../../src/english/recency-words.ts'
import { SENSE_CHANGERS, SENSE_CHANGERS_IN_PLACE } from '../../src/english/sense-changers.ts'
import { SENTENCE_OPENERS } from '../../src/english/sentence-openers.ts'
import { GREETINGS, SMALL_TALK_WORDS } from '../../src/english/small-talk-words.ts'
import * as utterances from '../../src/english/utterances.ts'

const wordsOf = (lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split(' '))

const LISTS: Readonly<Record<string, Iterable<string>>> = {
  connectives: CONNECTIVES,
  'contractions like words': CONTRACTIONS_LIKE_WORDS,
  'follow-up words': FOLLOW_UP_WORDS,
  'frame words': Object.values(frameWords).flatMap((list) => wordsOf([...list].flat())),
  'function words': FUNCTION_WORDS,
  greetings: GREETINGS,
  'irregular forms': [...irregularForms()].flat(),
  months: MONTHS,
  negations: NEGATIONS,
  'news synonyms': wordsOf(NEWS_SYNONYMS),
  'number words': [...NUMBER_WORDS].flat(),
  'open compounds': wordsOf([...OPEN_COMPOUNDS]),
  opposites: wordsOf([...OPPOSITES, ...OPPOSITES_IN_PLACE].flat()),
  'place qualifiers': PLACE_QUALIFIERS,
  prefixes: PREFIXES_OF_OTHER_WORDS,
  'question words': QUESTION_WORDS,
  'recency words': [...wordsOf(RECENCY_WORDS), ...BEFORE_NAMED_TODAY, ...LONG_TIMES],
  'sense changers': wordsOf([...SENSE_CHANGERS, ...SENSE_CHANGERS_IN_PLACE]),
  'sentence openers': SENTENCE_OPENERS,
  'small talk': SMALL_TALK_WORDS,
  'talk words': TALK_WORDS,
  'topicless words': TOPICLESS_WORDS,
  utterances: Object.values(utterances).flatMap((list) => [...list]),
  weekdays: WEEKDAYS,
}

describe('a list of English words', () => {
  it.each(Object.entries(LISTS))('is spelt in small letters, without apostrophes: %s', (_name, words) => {
    expect([...words].filter((word) => !/^(?:[a-z]+|\d+)$/.test(word))).toEqual([])
  })

  it('has full stops only if it holds abbreviations, and none at their end', () => {
    const all = [...ABBREVIATIONS_WITHIN_A_SENTENCE, ...ABBREVIATIONS_AT_A_SENTENCE_END]
    expect(all.filter((word) => !/^[a-z]+(?:\.[a-z]+)*$/.test(word))).toEqual([])
  })

  it('gives each irregular form one base form, which is none itself', () => {
    const pairs = [...irregularForms()]
    const forms = new Set(pairs.map(([form]) => form))
    expect(pairs.filter(([form, base]) => form === base || forms.has(base))).toEqual([])
  })

  it('gives numbers their digits', () => {
    expect(['zero', 'seven', 'twenty', 'thirty', 'hundred'].map((word) => NUMBER_WORDS.get(word))).toEqual([
      '0',
      '7',
      '20',
      '30',
      '100',
    ])
  })

  it('is in order if it is of days or months', () => {
    expect([WEEKDAYS.length, WEEKDAYS[0], MONTHS.length, MONTHS[11]]).toEqual([7, 'monday', 12, 'december'])
    expect([...AMBIGUOUS_MONTHS].every((month) => MONTHS.includes(month))).toBe(true)
  })

  it('holds all greetings among the small talk', () => {
    expect([...GREETINGS].filter((word) => !SMALL_TALK_WORDS.has(word))).toEqual([])
  })
})
