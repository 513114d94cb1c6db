/** The bot's own words in a reply: what is left of it without evidence, titles, links and moments. */
import type { Block, Reply, Text } from '../../src/reply/reply.ts'
import { type InterfaceLanguage, MESSAGES } from '../../src/translations/messages.ts'

const piecesOf = (text: Text): readonly string[] =>
  (typeof text === 'string' ? [text] : text).filter((part) => typeof part === 'string')

function wordsOfBlock(block: Block): readonly string[] {
  if (block.kind === 'list') return [block.heading, ...block.items.flatMap(({ text }) => piecesOf(text))]
  if (block.kind === 'evidence') return block.label === undefined ? [] : [block.label]
  if (block.kind === 'verdict') return [block.label, block.shortLabel, ...block.remarks.map(({ text }) => text)]
  if (block.kind === 'copy') return [block.heading]
  if (block.kind === 'chart') return [block.heading, block.alt, ...block.bars.map(({ label }) => label)]
  return block.kind === 'note' ? piecesOf(block.text) : []
}

export const ownWords = ({ heading, blocks, actions }: Reply): readonly string[] => [
  heading,
  ...blocks.flatMap(wordsOfBlock),
  ...actions.map(({ label }) => label),
]

/**
 * @param english replies in English
 * @param others the same ones in another language
 * @param alike names, days and signs that are the same in both
 * @returns the bot's own words that are in English in the others, without messages that are spelt alike
 */
export function leftInEnglish(
  english: readonly Reply[],
  others: readonly Reply[],
  language: InterfaceLanguage,
  alike: RegExp,
): readonly string[] {
  const words = others.map(ownWords)
  const same = english.flatMap((reply, i) => ownWords(reply).filter((word, j) => word === words[i]?.[j]))
  const spelt = new Set<string>(Object.values(MESSAGES[language]))
  return same.filter((word) => !spelt.has(word) && !alike.test(word))
}
