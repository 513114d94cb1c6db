import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOffice } from '../../../src/english/offices.ts'
import {
  answerTypeOf,
  askedFor,
  asksForName,
  asksForOneThing,
  mayHaveOneName,
  measureAskedFor,
} from '../../../src/search/question/answer-type.ts'
import { isOfKind, namesSomebodyElse } from '../../../src/search/ranking/sentence-kind.ts'
import { hostileText } from '../../builders/hostile-text.ts'

describe('the kind of answer that a question asks for', () => {
  it.each([
    ['who opened the bridge?', 'who'],
    ['which senator opened the bridge', 'who'],
    ['what is the name of the ferry captain', 'who'],
    ['what are the names of the drowned', 'who'],
    ['what is the brewery called', 'who'],
    ['which young doctor saved the boy', 'who'],
    ['which countries signed', 'who'],
    ['when did the ferry sail', 'when'],
    ['in what year was the bridge built', 'when'],
    ['where does the ferry land', 'where'],
    ['which city hosts the fair', 'where'],
    ['in which Danish town is the tallest mast', 'where'],
    ['what old street was flooded', 'where'],
    ['which town council met', 'other'],
    ['the ferry sank for the first time since:', 'when'],
    ['how many ferries sail', 'number'],
    ['what share of islanders voted', 'number'],
    ['why did the ferry turn back', 'why'],
    ['what did the captain say about the storm', 'said'],
    ['captain reaction to the storm', 'said'],
    ['what is a ferry', 'other'],
    ['ferry storm', 'other'],
  ])('of “%s” is %s', (question, type) => {
    expect(answerTypeOf(question)).toBe(type)
  })

  it('follows the cue that comes first', () => {
    expect(answerTypeOf('who said when the ferry sails')).toBe('who')
    expect(answerTypeOf('when did the one who steered leave')).toBe('when')
  })
})

describe('a question', () => {
  it.each(['what are the names of the drowned', 'which name has the ferry', 'the captain’s name', 'name of the ferry'])(
    'asks for a name: %s',
    (question) => {
      expect(asksForName(question)).toBe(true)
    },
  )

  it.each([
    'who steered the ferry',
    'what was named after him',
    'why was the ferry renamed',
    'the ferry is called Runa',
  ])('asks for none by this word: %s', (question) => {
    expect(asksForName(question)).toBe(false)
  })
})

describe('the measure that a question asks for', () => {
  it.each([
    ['how old is the captain', 'age'],
    ['what is the age of the ship', 'age'],
    ['how long did they sail', 'duration'],
    ['how many days did they sail', 'duration'],
    ['how far is the island', 'distance'],
    ['how deep is the harbour', 'size'],
    ['how tall is the lighthouse', 'size'],
    ['how wide are the locks', 'size'],
    ['how thick is the ice', 'size'],
    ['how deep in the forest is it', null],
    ['how much did the buyer offer', 'payment'],
    ['how much did they bid for the wreck', 'payment'],
    ['how much money was raised', 'payment'],
    ['how much will the bank lend them', 'payment'],
    ['how much rain fell', null],
    ['what time does the ferry leave', 'clock'],
    ['how much does a ticket cost', 'price'],
    ['what is the price of a ticket', 'price'],
    ['what did the last ferry cost', 'price'],
    ['what is the wreck worth', 'price'],
    ['what is the ferry for', null],
    ['how heavy is the anchor', 'weight'],
    ['how fast is the ferry', 'speed'],
    ['how fast are fares rising', null],
    ['how hot was it', 'temperature'],
    ['how many islands are there', 'count'],
    ['when did they sail', null],
    ['who is old', null],
  ])('in “%s” is %s', (question, measure) => {
    expect(measureAskedFor(question)).toBe(measure)
  })

  it.each([
    ['age', 'The captain, 61, sailed on.', 'The captain sailed on with 61 crates.'],
    ['age', 'She is 34 years old.', 'She has 34 crates.'],
    ['age', 'The horses were carved in 1911.', 'The horses were sold in 1911.'],
    ['age', 'It has stood there since 1921.', 'It fell down in 1921.'],
    ['duration', 'They sailed for three weeks.', 'They sailed with three boats.'],
    ['duration', 'A 30-day truce was agreed.', 'A truce was agreed.'],
    ['distance', 'It is 14 miles away.', 'It is far away.'],
    ['size', 'It is 40 metres long.', 'It is 40 kilometres away.'],
    ['size', 'The strait is three kilometres wide.', 'The strait is three kilometres away.'],
    ['size', 'The hole is 30 cm across.', 'The hole is 30 miles from here.'],
    ['duration', 'Her contract runs until 2029.', 'Her contract ends in 2029.'],
    ['clock', 'It leaves at 6:30 a.m. sharp.', 'It leaves on May 6.'],
    ['clock', 'The quake came at 3.12 in the morning.', 'The quake had a magnitude of 3.12.'],
    ['clock', 'Trams stand from four in the morning.', 'Trams stand on four mornings.'],
    ['price', 'A ticket is 54 crowns.', 'A ticket has 54 holes.'],
    ['price', 'A stamp is 90 cents.', 'Stamps rose by 90 per cent.'],
    ['price', 'The hat is five crowns.', 'A silver crown was stolen.'],
    ['payment', 'The city offers three per cent.', 'The city offers three meetings.'],
    ['weight', 'It weighs 40 kilos.', 'It has 40 teeth.'],
    ['speed', 'It does 30 knots.', 'It carries 30 cars.'],
    ['temperature', 'It was 31 degrees in the hold.', 'There were 31 crates in the hold.'],
  ] as const)('is told from other figures: %s', (measure, has, lacks) => {
    expect([isOfKind(measure, has), isOfKind(measure, lacks)]).toEqual([true, false])
  })
})

describe('the thing that is asked for', () => {
  it.each([
    ['how many empty crates did the crew find', 'empty crates'],
    ['which bridge is closed', 'bridge'],
    ['which judge approved the sale of the shipyard', 'judge'],
    ['what company makes Ostvik boats', 'company'],
    ['how much does a loaf cost', ''],
    ['what bridge in Norhaven is closed', 'bridge'],
    ['what is the fare for a bicycle', 'fare'],
    ['who is Rune Berg’s wife', 'wife'],
    ["what was the captain's name", 'name'],
    ['what did she find', ''],
    ['what about the bridge', ''],
    ['why did she leave', ''],
  ])('in “%s” is “%s”', (question, thing) => {
    expect(askedFor(question)).toBe(thing)
  })

  it('makes the question ask for one thing, as a kind of answer does', () => {
    expect(asksForOneThing('which bridge is closed')).toBe(true)
    expect(asksForOneThing('who closed it')).toBe(true)
    expect(asksForOneThing('bridge closed')).toBe(false)
    expect(asksForOneThing('tell me about the bridge')).toBe(false)
  })

  it('is found in anything that can be typed', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(text).toContain(askedFor(text).split(' ')[0])
        expect(typeof asksForOneThing(text)).toBe('boolean')
      }),
    )
  })
})

describe('what a sentence holds', () => {
  it('is a figure if its digits are no year', () => {
    expect(isOfKind('figure', 'In 2024 they built a pier.')).toBe(false)
    expect(isOfKind('figure', 'They built 12 piers in 2024.')).toBe(true)
  })

  it.each([
    'It has stood there since 1921.',
    'The shed is closed until June 2019.',
    'They met on March 16 and on 3 May.',
    'They met on the 3rd of May, in late 1987.',
  ])('is no number if its figures are those of dates: %s', (sentence) => {
    expect(isOfKind('number', sentence)).toBe(false)
  })

  it.each([
    'Of 88 teams, 61 reached the finish.',
    'They paid 2,000 crowns in 1921.',
    'About 1500 people came on March 16.',
    'Two of them left in 2019.',
    'The bill was for 20.19 crowns.',
  ])('is a number beside dates, too: %s', (sentence) => {
    expect(isOfKind('number', sentence)).toBe(true)
  })

  it('is someone who was not asked about', () => {
    const asked = new Set(['ada', 'holm'])
    expect(namesSomebodyElse('Ada Holm opened the bridge.', asked)).toBe(false)
    expect(namesSomebodyElse('Ada Holm thanked Rune Berg.', asked)).toBe(true)
  })
})

describe('an office', () => {
  it('is a word that may stand for its bearer', () => {
    expect(['envoy', 'adviser', 'mayor'].every(isOffice)).toBe(true)
    expect(['bridge', 'company', 'person'].some(isOffice)).toBe(false)
  })
})

describe('what a question asks for', () => {
  it.each([
    ['which network showed the race', true],
    ['what team won the cup', true],
    ['in which state is the dam', true],
    ['what is the name of the dog', true],
    ['which senator opened the bridge', false],
    ['what teacher found the comet', false],
    ['who found the comet', false],
  ])('in “%s” may have a single name: %s', (question, expected) => {
    expect(mayHaveOneName(question)).toBe(expected)
  })
})
