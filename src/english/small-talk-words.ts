/** Words that people say to a bot without asking for news. */
import { wordSet } from './word-set.ts'

/** A question of several words is small talk if all of its words are in this list. Lower case, without apostrophes. */
export const SMALL_TALK_WORDS: ReadonlySet<string> = wordSet(`
  hello hi hiya hey heya yo sup howdy greetings morning afternoon evening night weekend bye goodbye cya thanks thank thx
  ty cheers please pls ok okay k kk lol lmao rofl haha hehe xd cool nice great awesome good bad best bot robot bro dude
  mate mates friend friends buddy pal pals folks guys everyone everybody fellas gang peeps ping pong test testing joke
  sing song love hate feel feeling fine doing human real person name chat talk help job work
  funny smart stupid dumb sorry welcome whats wassup 1 2 3 huh hmm hm um uh wow nope yep yup nah wait repeat`)

/** The small-talk words that nobody looks up in the news: one alone is small talk too. Lower case. */
export const GREETINGS: ReadonlySet<string> = wordSet(`
  hello hi hiya hey heya yo sup howdy bye goodbye cya thanks thank thx ty cheers pls ok okay k kk lol lmao rofl haha
  hehe xd bot ping pong joke test testing huh hmm hm um uh wow nope yep yup nah`)

/** What people ask a bot about itself: "how old are you". Without "you", these words may ask for news. Lower case. */
export const BOT_WORDS: ReadonlySet<string> = wordSet(`
  old young alive bored tired happy sad angry hungry busy ready better live born married single favourite favorite colour
  color creator developer version clever beautiful useful useless annoying sleep sleeping eat like fine`)
