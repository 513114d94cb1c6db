/** The book of quotations of a few articles, which sees to it that they are those of the people who are asked for. */
import type { CorpusPart } from '../narrowing/run-narrowed.ts'
import { outletAsked } from '../sources/catalogue.ts'
import { findSpeakers, nameWords } from '../speakers/find-speakers.ts'
import { joinForms } from '../speakers/join-forms.ts'
import type { RegisteredSpeaker } from '../speakers/join-people.ts'
import type { QuotationBook } from '../speakers/quotation-book.ts'

type SpeakerAsked = Parameters<QuotationBook['whoIs']>[0]
type QuoteRequest = Parameters<QuotationBook['quote']>[0]

/** @param book of the articles of the part */
export function narrowedBook(book: QuotationBook, part: CorpusPart): QuotationBook {
  const { whole, search, catalogue, speakersLike } = part
  const needName = (name: string, { about, outlet }: Pick<QuoteRequest, 'about' | 'outlet'>) => {
    const words = nameWords(name)
    if (words.length === 0) return
    const terms = about === undefined ? [] : search.analyse(about).terms
    const { names: outlets } = outletAsked(catalogue, outlet)
    whole.need({ kind: 'speaker', words, about: terms, scope: { outlets } })
  }
  const needSpeaker = (speaker: SpeakerAsked, filter: Pick<QuoteRequest, 'about' | 'outlet'> = {}): void => {
    if ('typed' in speaker) {
      needName(speaker.typed, filter)
      return
    }
    whole.need({ kind: 'speaker-id', id: speaker.id })
    for (const choice of book.whoIs(speaker)) needName(choice.speaker.name, filter)
  }
  return {
    ...book,
    quote(request) {
      needSpeaker(request.speaker, request)
      const answer = book.quote(request)
      return answer.outcome === 'quotations' ? { ...answer, ...elsewhere(answer.chosen.speaker, speakersLike) } : answer
    },
    whoIs(speaker) {
      needSpeaker(speaker)
      return book.whoIs(speaker)
    },
    words(id) {
      whole.need({ kind: 'quotation', id })
      return book.words(id)
    },
    complete: (typed, max) =>
      findSpeakers(joinForms(speakersLike(typed)), typed, max).map(({ speaker }) => speaker.name),
  }
}

/** @param speaker with the number of quotations that are held */
function elsewhere({ name, quotations }: RegisteredSpeaker, speakersLike: CorpusPart['speakersLike']) {
  const all = joinForms(speakersLike(name)).find((other) => other.name === name)?.quotations ?? 0
  return all > quotations ? { elsewhere: all - quotations } : {}
}
