import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTimeWords } from '../../../src/search/question/time-words.ts'
import { hostileText } from '../../builders/hostile-text.ts'

/** A Wednesday. */
const NEWEST = '2026-11-04'
const RECENT = { first: '2026-10-28', last: NEWEST }
const read = (question: string) => findTimeWords(question, NEWEST, (a, b) => `${a} ${b}` === 'morning today')
const single = (day: string) => ({ first: day, last: day })

describe('the words of a question that only say when', () => {
  it.each([
    ['what is the latest on the ferry', RECENT],
    ['latest news about the ferry', RECENT],
    ['the newest on the ferry', RECENT],
    ['most recent ferry strike', RECENT],
    ['any updates on the ferry', RECENT],
    ['what did the harbour board say recently', RECENT],
    ['who runs the harbour now', RECENT],
    ['Now who runs the harbour?', RECENT],
    ['who is the current mayor', RECENT],
    ['What Is The Latest On The Ferry', RECENT],
    ['WHAT IS THE LATEST ON THE FERRY', RECENT],
    ['did the ferry sail today', single('2026-11-04')],
    ['did the ferry sail yesterday', single('2026-11-03')],
    ['did the ferry sail the day before yesterday', single('2026-11-02')],
    ['yesterday’s vote on the ferry', single('2026-11-03')],
    ['what happened in Varnhem last night', single('2026-11-03')],
    ['did the ferry sail 3 days ago', single('2026-11-01')],
    ['who struck last week', { first: '2026-10-26', last: '2026-11-01' }],
    ["last week's vote on the ferry", { first: '2026-10-26', last: '2026-11-01' }],
    ['what happened last week at the harbour', { first: '2026-10-26', last: '2026-11-01' }],
    ['who struck in the last week', { first: '2026-10-28', last: NEWEST }],
    ['who struck over the past month', { first: '2026-10-05', last: NEWEST }],
    ['who strikes this week', { first: '2026-11-02', last: '2026-11-08' }],
    ['who struck last month', { first: '2026-10-01', last: '2026-10-31' }],
    ['ferries in the last few days', { first: '2026-11-01', last: NEWEST }],
    ['ferries in the past two weeks', { first: '2026-10-21', last: NEWEST }],
    ['who struck two weeks ago', { first: '2026-10-18', last: '2026-10-24' }],
  ])('are read from the newest day: %s', (question, days) => {
    const { rest, days: read1, asksForNewest } = read(question)
    expect(read1).toEqual(days)
    expect(asksForNewest).toBe(days === RECENT && !question.includes('recently'))
    expect(rest).toHaveLength(question.length)
    expect(rest).not.toMatch(/latest|newest|recent|updates|yesterday|today|last|past|ago|current|\bnow\b|week/i)
  })

  it.each([
    'who painted Apocalypse Now',
    'what did USA Today write about the ferry',
    'what did usa today write about the ferry',
    'what did morning today write about the ferry',
    'who presents the today show',
    'what did NOW say about the ferry',
    'what was Custer’s last stand',
    'who wrote Last Week Tonight',
    'who wrote last week tonight',
    'the last week of the strike',
    'the last month before the vote',
    'the last week before the vote',
    'the last night of the Proms',
    'the last weekend of the season',
    'the current account deficit',
    'the last ship to leave',
    'what is a news week',
    'how long is the four day week',
    'who sang “yesterday”',
    'fewer ships in recent years',
    'how strong is the current in the sound',
    'who spoke on abc’s this week',
    'did Theresa May resign',
    'the March on Washington',
    'where is Will Smith',
    'nowhere to go',
    'knowledge of the ferry',
    'the todays of the harbour',
    'the latest-model ferry',
  ])('are not names, topics or parts of words: %s', (question) => {
    expect(read(question)).toEqual({ rest: question, days: null, asksForNewest: false })
  })

  it('leave every other word where it stands, whatever was typed', () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom('', ' last week ', ' latest ', ' 999 days ago'), (text, words) => {
        const question = text + words
        const { rest, days } = read(question)
        expect(rest).toHaveLength(question.length)
        for (let i = 0; i < rest.length; i++) if (rest[i] !== question[i]) expect(rest[i]).toBe(' ')
        if (days) expect(days.first <= days.last).toBe(true)
      }),
    )
  })
})

describe('in other languages', () => {
  it.each([
    [
      'de',
      'Was sagte der Hafenmeister gestern über die Fähre?',
      'gestern',
      { first: '2025-03-18', last: '2025-03-18' },
    ],
    ['de', 'Letzte Woche im Stadtrat', 'Letzte Woche im', { first: '2025-03-10', last: '2025-03-16' }],
    [
      'de',
      'wer wurde in den letzten drei Tagen verletzt',
      'in den letzten drei Tagen',
      { first: '2025-03-16', last: '2025-03-19' },
    ],
    ['de', 'was geschah vor zwei Wochen in Norn', 'vor zwei Wochen in', { first: '2025-03-02', last: '2025-03-08' }],
    [
      'de',
      'streikten gestern Abend vor dem Werk die Fahrer',
      'gestern Abend',
      { first: '2025-03-18', last: '2025-03-18' },
    ],
    ['fr', 'combien de dauphins ont été trouvés hier ?', 'hier', { first: '2025-03-18', last: '2025-03-18' }],
    [
      'fr',
      'qui a parlé la semaine dernière au conseil',
      'la semaine dernière au',
      { first: '2025-03-10', last: '2025-03-16' },
    ],
    ['fr', 'le port il y a trois jours', 'il y a trois jours', { first: '2025-03-16', last: '2025-03-16' }],
    ['es', '¿qué dijo el alcalde ayer?', 'ayer', { first: '2025-03-18', last: '2025-03-18' }],
    ['es', 'cuánto subió el aceite el mes pasado', 'el mes pasado', { first: '2025-02-01', last: '2025-02-28' }],
    [
      'de',
      'was sind die neuesten Meldungen zur Fähre',
      'neuesten Meldungen',
      { first: '2025-03-12', last: '2025-03-19' },
    ],
    ['de', 'wer leitet derzeit den Hafen', 'derzeit', { first: '2025-03-12', last: '2025-03-19' }],
    [
      'fr',
      'quelles sont les dernières nouvelles du port',
      'dernières nouvelles',
      { first: '2025-03-12', last: '2025-03-19' },
    ],
    ['fr', 'qui a parlé ce mois-ci', 'ce mois-ci', { first: '2025-03-01', last: '2025-03-31' }],
    [
      'es',
      '¿cuáles son las últimas noticias del aceite?',
      'últimas noticias',
      { first: '2025-03-12', last: '2025-03-19' },
    ],
    ['es', 'quién habló anoche', 'anoche', { first: '2025-03-18', last: '2025-03-18' }],
  ] as const)('%s: %s', (language, question, words, meant) => {
    const { rest, days } = findTimeWords(question, '2025-03-19', () => false, language)
    expect(days).toEqual(meant)
    expect(rest).toBe(question.replace(words, ' '.repeat(words.length)))
  })

  it.each([
    ['de', 'Warum steht der Zug vor dem Tor still?'],
    ['de', 'wann beginnt die erste Woche der Ferien'],
    ['de', 'was brachte die Sendung Heute im ZDF'],
    ['de', 'wer liest „heute“ vor'],
    ['fr', 'quand ouvre le mois de la photo'],
    ['fr', 'qui a gagné le dernier match'],
    ['es', 'cuándo abre el puente el 3 de marzo'],
    ['es', 'qué pasado tiene este hombre'],
  ] as const)('leaves words that do not count back from today: %s: %s', (language, question) => {
    expect(findTimeWords(question, '2025-03-19', () => false, language)).toEqual({
      rest: question,
      days: null,
      asksForNewest: false,
    })
  })
})
