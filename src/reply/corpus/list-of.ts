/** Lists of lines in reports. */
import type { Block, Text } from '../reply.ts'

/** @returns no list if there are no texts */
export const listOf = (heading: string, texts: readonly Text[]): readonly Block[] =>
  texts.length === 0 ? [] : [{ kind: 'list', heading, items: texts.map((text) => ({ text })) }]
