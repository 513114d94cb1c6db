/** The name of a command in a text. */
import { commandNameIn } from '../translations/translated-languages.ts'
import type { Wording } from '../translations/wording.ts'
import type { TextPart } from './reply.ts'

/** @param command its English name: the terminal knows no other */
export const commandPart = (command: string, { language }: Wording): TextPart => ({
  command,
  shown: commandNameIn(language, command),
})
