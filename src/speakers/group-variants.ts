/** Groups the quotations of one speaker that are the same statement, printed in the same or in different words. */
import { diffWords } from 'diff'
import { FUNCTION_WORDS } from '../english/function-words.ts'
import type { Quotation } from '../quotations/quotation.ts'
import { type Token, tokensOf } from '../text/analyse.ts'

/** One wording of a statement with all quotations that print it. */
export interface Wording {
  readonly quotations: readonly [Quotation, ...Quotation[]]
  /**
   * The text of the first quotation in pieces, in order; a piece differs if the wording it is compared with lacks it.
   */
  readonly pieces: readonly { readonly text: string; readonly differs: boolean }[]
}

/** A statement: its first wording is the one that most quotations print, and the others are compared with it. */
export interface Statement {
  readonly wordings: readonly Wording[]
}

/** Words in common and in order, as a share of the shorter wording: ROUGE-L recall (Lin 2004) with stems. */
const MIN_SHARE_IN_ORDER = 0.4
/** Content words that two wordings of one statement must have in common. */
const MIN_CONTENT_WORDS = 2
/** A word that more wordings of the speaker hold does not lead from one to another. */
const MAX_HOLDERS = 50

/** A wording before it is compared with others. */
interface Draft {
  /** Its place among the drafts, from 0. */
  readonly place: number
  /** The term of each word, in order. */
  readonly words: readonly string[]
  /** Terms of the words that say something by themselves. */
  readonly content: ReadonlySet<string>
  readonly quotations: [Quotation, ...Quotation[]]
}

/**
 * @param quotations of one speaker, in the order in which their statements shall come
 * @returns each quotation in exactly one wording of one statement; two wordings in one article are two statements
 */
export function groupVariants(quotations: readonly Quotation[]): readonly Statement[] {
  const drafts = draftsOf(quotations)
  const groups = drafts.map((draft) => [draft])
  const groupOf = new Map(drafts.map((draft, i) => [draft, groups[i]]))
  for (const { a, b } of similarPairs(drafts)) {
    const into = groupOf.get(a)
    const from = groupOf.get(b)
    if (!into || !from || into === from || shareArticle(into, from)) continue
    for (const draft of from.splice(0)) {
      into.push(draft)
      groupOf.set(draft, into)
    }
  }
  return groups.flatMap(statementsOf)
}

/** Quotations of the same words, whatever their case and punctuation, are one draft. */
function draftsOf(quotations: readonly Quotation[]): readonly Draft[] {
  const drafts = new Map<string, Draft>()
  for (const quotation of quotations) {
    const tokens = tokensOf(quotation.text)
    const key = tokens.map((token) => token.word).join(' ') || quotation.text
    const draft = drafts.get(key)
    if (draft) draft.quotations.push(quotation)
    else {
      const words = tokens.map(termOf)
      const content = new Set(tokens.filter((token) => !FUNCTION_WORDS.has(token.word)).map(termOf))
      drafts.set(key, { place: drafts.size, words, content, quotations: [quotation] })
    }
  }
  return [...drafts.values()]
}

/** The term of the whole word. */
const termOf = ({ terms: [term = ''] }: Token): string => term

interface Pair {
  readonly a: Draft
  readonly b: Draft
  /** In [0, 1]. */
  readonly share: number
}

/** @returns pairs that may be one statement, the most alike first; of each pair `a` is the earlier */
function similarPairs(drafts: readonly Draft[]): readonly Pair[] {
  const holders = new Map<string, Draft[]>()
  for (const draft of drafts) {
    for (const word of draft.content) {
      const others = holders.get(word)
      if (others) others.push(draft)
      else holders.set(word, [draft])
    }
  }
  return drafts
    .flatMap((b) => earlierWithSameWords(b, holders).map((a): Pair => ({ a, b, share: shareInOrder(a, b) })))
    .filter(({ share }) => share >= MIN_SHARE_IN_ORDER)
    .sort((x, y) => y.share - x.share || x.a.place - y.a.place || x.b.place - y.b.place)
}

/** The earlier drafts that have enough content words in common with a draft. */
function earlierWithSameWords(draft: Draft, holders: ReadonlyMap<string, readonly Draft[]>): readonly Draft[] {
  const shared = new Map<Draft, number>()
  for (const word of draft.content) {
    const all = holders.get(word) ?? []
    if (all.length > MAX_HOLDERS) continue
    for (const other of all) if (other.place < draft.place) shared.set(other, (shared.get(other) ?? 0) + 1)
  }
  return [...shared].filter(([, times]) => times >= MIN_CONTENT_WORDS).map(([other]) => other)
}

/**
 * The longest common subsequence of the first words of one draft with the first `i` words of another, for each `i`: how
 * many words it has, and how many content words.
 */
interface CommonWords {
  readonly all: Uint32Array
  readonly content: Uint32Array
}

/** The longest common subsequence as a share of the shorter draft; 0 if it holds too few content words. */
function shareInOrder(a: Draft, b: Draft): number {
  const width = b.words.length + 1
  let common: CommonWords = { all: new Uint32Array(width), content: new Uint32Array(width) }
  for (const word of a.words) common = withNextWord(common, word, a.content.has(word) ? 1 : 0, b.words)
  if (at(common.content, width - 1) < MIN_CONTENT_WORDS) return 0
  return at(common.all, width - 1) / Math.max(1, Math.min(a.words.length, b.words.length))
}

/** One step of the dynamic programme. */
function withNextWord(before: CommonWords, word: string, content: 0 | 1, others: readonly string[]): CommonWords {
  const now = { all: new Uint32Array(others.length + 1), content: new Uint32Array(others.length + 1) }
  for (let i = 0; i < others.length; i++) {
    if (word === others[i]) {
      now.all[i + 1] = at(before.all, i) + 1
      now.content[i + 1] = at(before.content, i) + content
    } else if (at(before.all, i + 1) >= at(now.all, i)) {
      now.all[i + 1] = at(before.all, i + 1)
      now.content[i + 1] = at(before.content, i + 1)
    } else {
      now.all[i + 1] = at(now.all, i)
      now.content[i + 1] = at(now.content, i)
    }
  }
  return now
}

const at = (numbers: Uint32Array, i: number): number => numbers[i] ?? 0

function shareArticle(a: readonly Draft[], b: readonly Draft[]): boolean {
  const articles = new Set(a.flatMap((draft) => draft.quotations.map((quotation) => quotation.article)))
  return b.some((draft) => draft.quotations.some((quotation) => articles.has(quotation.article)))
}

/** @returns the statement of a group of drafts; none if the group is empty */
function statementsOf(drafts: readonly Draft[]): readonly Statement[] {
  const [first, ...others] = [...drafts].sort((a, b) => b.quotations.length - a.quotations.length)
  if (!first) return []
  const { text } = first.quotations[0]
  const [second] = others
  const pieces = second ? piecesOf(second.quotations[0].text, text) : [{ text, differs: false }]
  return [
    {
      wordings: [
        { quotations: first.quotations, pieces },
        ...others.map(({ quotations }) => ({ quotations, pieces: piecesOf(text, quotations[0].text) })),
      ],
    },
  ]
}

/** The words of `text` in pieces, marked if `base` does not have them. */
function piecesOf(base: string, text: string): Wording['pieces'] {
  return diffWords(base, text, { ignoreCase: true })
    .filter((change) => !change.removed)
    .map((change) => ({ text: change.value, differs: change.added }))
}
