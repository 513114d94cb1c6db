/** Abbreviations whose full stop may stand inside a sentence. Lower case, with inner full stops, without the last one. */
import { wordSet } from './word-set.ts'

/** Titles, months, states, units: the sentence always goes on after these. */
export const ABBREVIATIONS_WITHIN_A_SENTENCE: ReadonlySet<string> = wordSet(`
  mr mrs ms dr prof rev hon sen sens rep reps gov govs gen lt col sgt maj cpl capt cmdr adm pres supt det st mt ft vs
  messrs mme mlle no nos pp vol fig dept est approx ave blvd rd jan feb mar apr aug sept sep oct nov dec ala ariz ark calif colo
  conn del fla ga ill ind kan ky mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo i.e e.g cf viz`)

/** These may end a sentence: they do if the next word is one that opens sentences. */
export const ABBREVIATIONS_AT_A_SENTENCE_END: ReadonlySet<string> = wordSet(
  'u.s u.n u.k e.u d.c a.m p.m inc corp co ltd jr sr ph.d b.a m.a etc al',
)
