/**
 * How rare a term is among documents, as in BM25 (Robertson & Zaragoza 2009, eq. 3.3).
 * @param holders how many documents hold the term, at most `documents`
 * @returns above 0; the rarer, the higher
 */
export const inverseDocumentFrequency = (holders: number, documents: number): number =>
  Math.log(1 + (documents - holders + 0.5) / (holders + 0.5))
