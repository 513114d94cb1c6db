/** Checks quotations: compares what a member passes off as somebody's words with all articles of the briefing. */
import type { Article } from '../corpus/article.ts'
import { eachInSteps, type Steps } from '../process/in-steps.ts'
import type { Quotation } from '../quotations/quotation.ts'
import type { PassageSearch } from '../search/passage-search.ts'
import type { RegisteredSpeaker } from '../speakers/join-people.ts'
import { type Claim, wordsOfClaim } from './claim.ts'
import type { FindClaimedNames } from './claimed-names.ts'
import { deniedWords, withoutSpeaker } from './denied-words.ts'
import { findClaims } from './find-claims.ts'
import { type Candidate, findClosest, MAX_THIN_CLAIM_WORDS } from './find-closest.ts'
import { findParaphrase, type Paraphrase } from './find-paraphrase.ts'
import { isClaimants } from './is-claimants.ts'
import { type MarkedWords, markWords } from './marked-words.ts'
import type { CheckedQuotation, ClaimedSpeaker, Verdict } from './verdict.ts'
import type { ArticleWords, WordIndex } from './word-index.ts'

/** Quotations of one message that are checked; the others are only counted. */
const MAX_CHECKED = 10

export interface CheckedMessage {
  /** In the order of the message; empty if it holds no word. */
  readonly quotations: readonly CheckedQuotation[]
  /** Number of quotations that were not checked. */
  readonly unchecked: number
}

export interface Verifier {
  /**
   * @param message as a member wrote it
   * @param speaker who is claimed to have said all of it; if absent, the message itself may name speakers
   */
  check(message: string, speaker?: ClaimedSpeaker): CheckedMessage
}

interface VerifierParts {
  /** All quotations of the articles. */
  readonly quotations: readonly Quotation[]
  /** The words of the articles. */
  readonly index: WordIndex
  /** The passages of the articles. */
  readonly search: PassageSearch
  /** Whom a message names. */
  readonly claimedNames: FindClaimedNames
  /** Whom a name can mean; may be nobody. */
  readonly speakersNamed: (name: string) => readonly RegisteredSpeaker[]
}

/** Quotations that are sorted before other work gets its turn: about 10 ms. */
const QUOTATIONS_A_STEP = 10_000

export function* verifierSteps(parts: VerifierParts): Steps<Verifier> {
  const { index, search, claimedNames, speakersNamed } = parts
  const byArticle = new Map<string, Quotation[]>()
  yield* eachInSteps(parts.quotations, QUOTATIONS_A_STEP, (quotation) => {
    const own = byArticle.get(quotation.article)
    if (own) own.push(quotation)
    else byArticle.set(quotation.article, [quotation])
  })
  const quotationsOf = (article: Article) => byArticle.get(article.id) ?? []
  const known = new WeakMap<ArticleWords, MarkedWords>()
  const marksOf = (words: ArticleWords): MarkedWords => {
    const marked = known.get(words) ?? markWords(words, quotationsOf(words.article))
    known.set(words, marked)
    return marked
  }
  const closest = (claim: Claim): readonly Candidate[] => findClosest(claim, { index, marksOf })
  const paraphrase = (claim: Claim): Paraphrase | null => {
    const found = findParaphrase(claim.text, search, ({ article }) => quotationsOf(article))
    const isDenied = found !== null && deniedWords(found.place, quotationsOf(found.place.article)) !== null
    return isDenied ? { ...found, place: withoutSpeaker(found.place) } : found
  }

  return {
    check(message, speaker) {
      const { plain, claims, places } = findClaims(message)
      const names = speaker ? [] : claimedNames(plain, places.slice(0, MAX_CHECKED))
      const quotations = claims.slice(0, MAX_CHECKED).map((claim, i): CheckedQuotation => {
        const name = names[i]
        const claimed = speaker ?? (name === undefined || name === null ? null : claimedSpeaker(name, speakersNamed))
        return checked(claim, claimed, closest(claim), () => paraphrase(claim))
      })
      return { quotations, unchecked: Math.max(0, claims.length - MAX_CHECKED) }
    },
  }
}

const claimedSpeaker = (typed: string, speakersNamed: VerifierParts['speakersNamed']): ClaimedSpeaker => ({
  typed,
  meant: speakersNamed(typed),
})

/** The closest places: those of the claimed speaker first, then those whose speaker is more certain. */
function inOrder(candidates: readonly Candidate[], claimed: ClaimedSpeaker | null): readonly Candidate[] {
  const [best] = candidates
  if (!best) return []
  const equal = candidates.filter(
    ({ verdict, similarity, place }) =>
      verdict === best.verdict && similarity === best.similarity && place.marked === best.place.marked,
  )
  const rank = ({ place: { quotation } }: Candidate) => {
    const fit = claimed && isClaimants(claimed, quotation)
    // A confidence is at most 1.
    return (fit === 'yes' ? 10 : 0) + (quotation?.confidence ?? 0)
  }
  return equal.sort((a, b) => rank(b) - rank(a))
}

function checked(
  claim: Claim,
  claimed: ClaimedSpeaker | null,
  candidates: readonly Candidate[],
  paraphrase: () => Paraphrase | null,
): CheckedQuotation {
  const [best, ...equal] = inOrder(preferred(candidates, claimed), claimed)
  if (best) {
    const { place, differences, similarity } = best
    const isOthers = claimed !== null && isClaimants(claimed, place.quotation) === 'no'
    const verdict: Verdict = isOthers && best.verdict !== 'reported' ? 'someone-elses' : best.verdict
    const also = best.differences.length === 0 ? equal.map((other) => other.place) : []
    return { claim, claimed, verdict, closest: { place, differences, similarity, by: 'words' }, also }
  }
  const content = wordsOfClaim(claim).length > MAX_THIN_CLAIM_WORDS ? paraphrase() : null
  if (!content) return { claim, claimed, verdict: 'not-here', also: [] }
  return {
    claim,
    claimed,
    verdict: content.place.quotation ? 'altered' : 'reported',
    closest: { place: content.place, differences: [], similarity: content.similarity, by: 'content' },
    also: [],
  }
}

/**
 * The claimed speaker's own words win unless another's are more similar by more than this share of the claim's words.
 */
const CLAIMED_SPEAKER_BONUS = 0.15

/** Puts the claimed speaker's own words first if those of others are hardly closer. */
function preferred(candidates: readonly Candidate[], claimed: ClaimedSpeaker | null): readonly Candidate[] {
  const [best] = candidates
  if (!best || claimed === null || best.verdict === 'word-for-word') return candidates
  const own = candidates.find(
    ({ place, similarity }) =>
      isClaimants(claimed, place.quotation) === 'yes' && similarity + CLAIMED_SPEAKER_BONUS >= best.similarity,
  )
  return own ? [own, ...candidates.filter((other) => other !== own)] : candidates
}
