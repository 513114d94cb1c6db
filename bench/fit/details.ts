/** Makes questions that articles seldom answer: details of people, places and things that they name. */
import { type AskedQuestion, FOLDS } from './asked-question.ts'

const OF_PEOPLE = [
  'who is NAME’s wife',
  'who is the husband of NAME',
  'How old is NAME?',
  'Where was NAME born?',
  'how much does NAME earn',
  'how many children does NAME have',
  'What is NAME’s favorite food?',
  'which school did NAME go to',
  'where does NAME live',
  'What car does NAME drive?',
  'when is NAME’s birthday',
  'how tall is NAME',
  'what is the phone number of NAME',
  'which hotel did NAME stay at',
  'what was NAME wearing',
  'What is the name of NAME’s dog?',
] as const
const OF_PLACES = [
  'what’s the weather in NAME',
  'how many people live in NAME',
  'Which river flows through NAME?',
  'how far is NAME from here',
  'what is the best hotel in NAME',
  'who founded NAME',
  'What is the area code of NAME?',
  'when does the museum in NAME open',
] as const

const OF_THINGS = [
  'who designed the NAME',
  'how much did the NAME cost',
  'when was the NAME built',
  'how old is the NAME',
  'what colour is the NAME',
  'who owns the NAME',
  'how big is the NAME',
  'who is in charge of the NAME',
  'what is the NAME called',
  'who found the NAME',
  'when will the NAME be closed',
  'how many people work at the NAME',
  'why was the NAME sold',
  'how long does the NAME last',
] as const

/** What is asked about. */
export interface NamesOf {
  readonly people: readonly string[]
  readonly places: readonly string[]
  readonly things: readonly string[]
}

/**
 * @param count how many questions about people, and as many about places and about things
 * @param random in [0, 1)
 */
export function askForDetails(
  { people, places, things }: NamesOf,
  count: number,
  random: () => number,
): readonly AskedQuestion[] {
  const draw = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)]
  const kinds: readonly (readonly [readonly string[], readonly string[]])[] = [
    [people, OF_PEOPLE],
    [places, OF_PLACES],
    [things, OF_THINGS],
  ]
  return kinds.flatMap(([names, patterns], kind) =>
    Array.from({ length: count }, (_, i): readonly AskedQuestion[] => {
      const name = draw(names)
      const pattern = draw(patterns)
      if (name === undefined || pattern === undefined) return []
      const called = random() < 0.5 ? name : (name.split(' ').at(-1) ?? name)
      const text = pattern.replace('NAME', isLowerCase(pattern.charAt(0)) ? called.toLowerCase() : called)
      return [{ question: detail(`detail ${kind} ${i}`, text), fold: Math.floor(random() * FOLDS), made: 'a detail' }]
    }).flat(),
  )
}

const isLowerCase = (text: string): boolean => text === text.toLowerCase()

const detail = (id: string, question: string): AskedQuestion['question'] => ({
  id,
  question,
  answerable: false,
  evidence: [],
  also: [],
  articles: [],
  answers: [],
  type: 'none',
  style: [],
  category: 'a detail',
})
