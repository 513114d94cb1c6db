/** Every command, in the order in which help lists them. A new one is a file beside this and a line here. */
import { ask } from './ask.ts'
import type { Command } from './command.ts'
import { corpusAdd, corpusRefresh, corpusRemove, corpusStatus } from './corpus.ts'
import { help } from './help.ts'
import { quote } from './quote.ts'
import { verify } from './verify.ts'

export const commands: readonly Command[] = [
  ask,
  quote,
  verify,
  help,
  corpusRefresh,
  corpusAdd,
  corpusRemove,
  corpusStatus,
]
