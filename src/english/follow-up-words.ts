/** Words of questions that lean on what was said before: "why not", "tell me more", "and Putin?". */
import { NEGATIONS } from './negations.ts'
import { wordSet } from './word-set.ts'

/** Words that name no topic, though they are no stop words. A question of nothing else names nothing to look for. */
export const TOPICLESS_WORDS: ReadonlySet<string> = new Set([
  ...NEGATIONS,
  ...wordSet(`
    happen happens happened happening exactly precisely detail details explain elaborate continue info information
    update updates happening true new anymore besides`),
])

/** Without one of these, a question of stop words alone is no follow-up: "yes", "thanks". */
export const FOLLOW_UP_WORDS: ReadonlySet<string> = wordSet(`
  why when where who whom whose what which how whos whats wheres hows and then else more that this those these it he
  she they him her them his their really explain elaborate continue details detail exactly about`)

/** With one of these, a question of stop words alone is about the bot or the reader. */
export const TALK_WORDS: ReadonlySet<string> = wordSet('you your youre yours i im my me we us our')
