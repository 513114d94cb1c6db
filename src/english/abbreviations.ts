/** Abbreviations, in lower case. Each keeps the full stops inside it but not the last one: `p.m` for "p.m.". */
import { wordSet } from './word-set.ts'

/** Titles, months, states, units: no sentence ends after one of these. */
export const ABBREVIATIONS_WITHIN_A_SENTENCE: ReadonlySet<string> = wordSet(`
  mr mrs ms dr prof rev hon sen sens rep reps gov govs gen lt col sgt maj cpl capt cmdr adm pres supt det st mt ft vs
  messrs mme mlle no nos pp vol fig dept est approx ave blvd rd jan feb mar apr aug sept sep oct nov dec ala ariz ark
  calif colo conn del fla ga ill ind kan ky mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis
  wyo i.e e.g cf viz`)

/** A sentence may end after one of these. It does if the next word often opens sentences. */
export const ABBREVIATIONS_AT_A_SENTENCE_END: ReadonlySet<string> = wordSet(
  'u.s u.n u.k e.u d.c a.m p.m inc corp co ltd jr sr ph.d b.a m.a etc al',
)
