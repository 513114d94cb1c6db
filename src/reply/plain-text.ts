/** A text of a reply as characters: for edges without links, and for measuring. */
import type { Text, TextPart } from './reply.ts'
import { timeText } from './time-text.ts'

export const plainText = (text: Text): string => (typeof text === 'string' ? text : text.map(plainPart).join(''))

function plainPart(part: TextPart): string {
  if (typeof part === 'string') return part
  if ('time' in part) return timeText(part.time)
  return 'command' in part ? `/${part.command}` : part.text
}
