/** Words that are spoken to a bot and ask for nothing in the news; a question of nothing else is declined at once. */
import type { Question } from '../search/question/question.ts'

const SMALL_TALK: ReadonlySet<string> = new Set(
  (
    'hello hi hiya hey heya yo sup howdy greetings morning evening night bye goodbye cya thanks thank thx ty cheers please pls ok okay k kk lol ' +
    'lmao rofl haha hehe xd cool nice great awesome good bad best bot robot bro dude mate friend buddy ping pong test testing joke sing song ' +
    'love hate feel feeling fine doing human real person name chat talk help funny smart stupid dumb sorry welcome whats wassup 1 2 3'
  ).split(' '),
)
/** Greetings alone are small talk; "person" alone is a word to look for. */
const ALONE: ReadonlySet<string> = new Set(
  'hello hi hiya hey heya yo sup howdy bye goodbye cya thanks thank thx ty cheers pls ok okay k kk lol lmao rofl haha hehe xd bot ping pong joke test testing'.split(
    ' ',
  ),
)

export const isSmallTalk = ({ words }: Question): boolean =>
  words.every(({ word }) => SMALL_TALK.has(word)) && (words.length > 1 || words.some(({ word }) => ALONE.has(word)))
