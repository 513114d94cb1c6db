/** Words of questions that lean on what was said before: "why not", "tell me more", "and Putin?". */
import { NEGATIONS } from './negations.ts'
import { wordSet } from './word-set.ts'

/** Words that name no topic, though they are no stop words. A question of nothing else names nothing to look for. */
export const TOPICLESS_WORDS: ReadonlySet<string> = new Set([
  ...NEGATIONS,
  ...wordSet(`
    happen happens happened happening exactly precisely detail details explain elaborate continue info information
    update updates happening true new newer newest latest anymore besides`),
])

/** Words that ask for more about a topic if the question has no other content: "source?", "what next". */
export const MORE_WORDS: ReadonlySet<string> = wordSet(
  'next source sources context background reason reasons link author byline outlet wrote written published',
)

/** A question that begins with one of these and has none of `CLAUSE_WORDS` is a part of the question before: "in Kursk?". */
export const FRAGMENT_OPENERS: ReadonlySet<string> = wordSet(`
  in on at for from to with by of about against near among under during before after since until through between
  regarding concerning also same likewise only even not`)

/** Words of whole questions. */
export const CLAUSE_WORDS: ReadonlySet<string> = wordSet(`
  what when where which who whom whose why how is are was were be been do does did has have had will would can could
  shall should may might must isnt arent wasnt werent dont doesnt didnt`)

/** They refer to a person, or to people, whom the question before names. */
export const PERSONAL_PRONOUNS: ReadonlySet<string> = wordSet(`
  he she they him her them his hers their theirs hes shes theyre theyve`)

/** They may refer to what the question before names, or to nothing: "is it legal to park there". */
export const THING_PRONOUNS: ReadonlySet<string> = wordSet('it its')

/** Without one of these, a question of stop words alone is no follow-up: "yes", "thanks". */
export const FOLLOW_UP_WORDS: ReadonlySet<string> = wordSet(`
  why when where who whom whose what which how whos whats wheres hows and then else more that this those these it he
  she they him her them his their really go next source sources context background reason reasons explain elaborate continue details
  detail exactly about update updates news newer newest latest anything link author byline outlet`)

/** With one of these, a question of stop words alone is about the bot or the reader. */
export const TALK_WORDS: ReadonlySet<string> = wordSet('you your youre yours i im my me we us our')
