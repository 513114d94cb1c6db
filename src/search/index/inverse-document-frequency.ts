/** How rare something is among documents. */

/**
 * As in BM25 (Robertson & Zaragoza 2009, eq. 3.3).
 * @param holders documents that hold it, at most `documents`
 * @returns above 0, higher the rarer
 */
export const inverseDocumentFrequency = (holders: number, documents: number): number =>
  Math.log(1 + (documents - holders + 0.5) / (holders + 0.5))
