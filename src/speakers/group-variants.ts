/** Groups the quotations of one speaker that are the same statement, printed in the same or in different words. */
import { diffWords } from 'diff'
import type { Quotation } from '../quotations/quotation.ts'
import { tokensOf } from '../text/analyse.ts'

/** One wording of a statement with all the places that print it. */
export interface Wording {
  readonly quotations: readonly Quotation[]
  /** The words in pieces, in order: joined they are the text of the first quotation. */
  readonly pieces: readonly { readonly text: string; readonly differs: boolean }[]
}

/** A statement; the first wording is the one that most places print, and the others are marked against it. */
export interface Statement {
  readonly wordings: readonly Wording[]
}

/** Words in common and in order, as a share of the shorter wording: ROUGE-L recall (Lin 2004) with stems. */
const SAME_STATEMENT_SHARE = 0.4
/** So many of them must say something by themselves. */
const MIN_TELLING_WORDS = 2
/** A word that more quotations of the speaker hold does not lead from one to another. */
const MAX_HOLDERS = 50

const FUNCTION_WORDS = new Set(
  (
    'a an the and or but if so as at by for from in into of on onto to with about that this these those there here it its he she they we i you his her ' +
    'their our my your me him them us is are was were be been being am do does did done has have had having will would can could shall should may might ' +
    'must not no than then when where which who whom what how just very also only too more most some any all both each own say said think know get go going'
  ).split(' '),
)

interface Draft {
  readonly words: readonly string[]
  readonly telling: ReadonlySet<string>
  readonly quotations: Quotation[]
}

/**
 * @param quotations of one speaker, in the order in which statements shall stand
 * @returns each quotation in exactly one wording of one statement; two wordings of one article are never one statement
 */
export function groupVariants(quotations: readonly Quotation[]): readonly Statement[] {
  const drafts = sameWords(quotations)
  const groups = drafts.map((draft) => [draft])
  const groupOf = groups.map((_, i) => i)
  for (const { a, b } of similarPairs(drafts)) {
    const into = groups[groupOf[a]!]!
    const from = groups[groupOf[b]!]!
    if (into === from || shareArticle(into, from)) continue
    const target = groupOf[a]!
    const source = groupOf[b]!
    into.push(...from)
    groups[source] = []
    groupOf.forEach((group, i) => {
      if (group === source) groupOf[i] = target
    })
  }
  return groups.filter((group) => group.length > 0).map(statementOf)
}

/** Quotations of the same words, whatever their case and punctuation, are one draft. */
function sameWords(quotations: readonly Quotation[]): readonly Draft[] {
  const drafts = new Map<string, Draft>()
  for (const quotation of quotations) {
    const tokens = tokensOf(quotation.text)
    const key = tokens.map((token) => token.word).join(' ') || quotation.text
    const draft = drafts.get(key)
    if (draft) draft.quotations.push(quotation)
    else {
      const words = tokens.map((token) => token.terms[0]!)
      const telling = new Set(tokens.filter((token) => !FUNCTION_WORDS.has(token.word)).map((token) => token.terms[0]!))
      drafts.set(key, { words, telling, quotations: [quotation] })
    }
  }
  return [...drafts.values()]
}

/** Pairs that may be one statement, the most alike first. */
function similarPairs(
  drafts: readonly Draft[],
): readonly { readonly a: number; readonly b: number; readonly share: number }[] {
  const holders = new Map<string, number[]>()
  drafts.forEach((draft, i) => {
    for (const word of draft.telling) holders.set(word, [...(holders.get(word) ?? []), i])
  })
  const pairs = drafts.flatMap((draft, b) => {
    const shared = new Map<number, number>()
    for (const word of draft.telling) {
      const list = holders.get(word)!
      if (list.length > MAX_HOLDERS) continue
      for (const a of list) if (a < b) shared.set(a, (shared.get(a) ?? 0) + 1)
    }
    return [...shared]
      .filter(([, times]) => times >= MIN_TELLING_WORDS)
      .map(([a]) => ({ a, b, share: shareInOrder(drafts[a]!, draft) }))
  })
  return pairs
    .filter(({ share }) => share >= SAME_STATEMENT_SHARE)
    .sort((x, y) => y.share - x.share || x.a - y.a || x.b - y.b)
}

/** Length of the longest common subsequence of the two word lists as a share of the shorter list; 0 where too few of its words are telling. */
function shareInOrder(a: Draft, b: Draft): number {
  let before: readonly number[] = new Array(b.words.length + 1).fill(0)
  let tellingBefore: readonly number[] = before
  for (const word of a.words) {
    const row = [0]
    const telling = [0]
    for (let j = 1; j <= b.words.length; j++) {
      if (word === b.words[j - 1]) {
        row.push(before[j - 1]! + 1)
        telling.push(tellingBefore[j - 1]! + (a.telling.has(word) ? 1 : 0))
      } else {
        const up = before[j]! >= row[j - 1]!
        row.push(up ? before[j]! : row[j - 1]!)
        telling.push(up ? tellingBefore[j]! : telling[j - 1]!)
      }
    }
    before = row
    tellingBefore = telling
  }
  if (tellingBefore.at(-1)! < MIN_TELLING_WORDS) return 0
  return before.at(-1)! / Math.max(1, Math.min(a.words.length, b.words.length))
}

function shareArticle(a: readonly Draft[], b: readonly Draft[]): boolean {
  const articles = new Set(a.flatMap((draft) => draft.quotations.map((quotation) => quotation.article)))
  return b.some((draft) => draft.quotations.some((quotation) => articles.has(quotation.article)))
}

function statementOf(drafts: readonly Draft[]): Statement {
  const [first, ...others] = [...drafts].sort((a, b) => b.quotations.length - a.quotations.length)
  const text = first!.quotations[0]!.text
  const other = others[0]?.quotations[0]?.text
  return {
    wordings: [
      {
        quotations: first!.quotations,
        pieces: other === undefined ? [{ text, differs: false }] : piecesOf(other, text),
      },
      ...others.map(({ quotations }) => ({ quotations, pieces: piecesOf(text, quotations[0]!.text) })),
    ],
  }
}

/** The words of `text`, those that `base` has not marked. */
function piecesOf(base: string, text: string): Wording['pieces'] {
  return diffWords(base, text, { ignoreCase: true })
    .filter((change) => !change.removed)
    .map((change) => ({ text: change.value, differs: change.added }))
}
