/** The first stage: finds what may answer a question, and reads it. */
import type { Article } from '../../corpus/article.ts'
import type { CorpusIndex } from '../index/corpus-index.ts'
import type { UnderstoodQuestion } from '../question/understood-question.ts'
import type { Candidate } from './candidate.ts'
import { choosePassages } from './choose-passages.ts'
import { matchMeaning } from './meaning-matches.ts'
import { readCandidates } from './read-candidates.ts'
import type { SearchOptions } from './search-options.ts'
import { matchWords } from './word-matches.ts'

/** @returns the candidates in no particular order */
export function findCandidates(
  index: CorpusIndex,
  question: UnderstoodQuestion,
  { keep, scope = {}, speakersIn, meaning }: SearchOptions,
): readonly Candidate[] {
  index.whole?.need({ kind: 'words', terms: question.terms, scope })
  if (meaning) index.whole?.need({ kind: 'meaning', vector: meaning.vector, scope })
  const { articles, articleOf } = index.layout
  const isKept = (article: number) => keep(articles[article] as Article)
  const stage = {
    index,
    question,
    matches: matchWords(index, question),
    meaning: meaning === undefined ? null : matchMeaning(meaning, (passage) => isKept(articleOf[passage] ?? 0)),
    isKept,
  }
  return readCandidates(stage, choosePassages(stage), speakersIn)
}
