/** Words that tell an active verb from a passive one. */
import { wordSet } from './word-set.ts'

/** Forms of "be" and "get" before a participle. In lower case. */
export const BE_FORMS: ReadonlySet<string> = wordSet(`
  is are was were be been being am 's 're 'm ’s ’re ’m got get gets getting`)

/** Participles that do not end in "ed". */
export const IRREGULAR_PARTICIPLES: ReadonlySet<string> = wordSet(`
  told said called written known put heard read taught sent shown seen given sworn asked found held made brought quoted cast hit cut thought
  felt led left caught sung spoken understood overheard`)

/** Verbs whose object is the one who speaks: "quoted him as saying", "heard her say". */
export const VERBS_OF_HEARING: ReadonlySet<string> = wordSet(`
  hear hears heard hearing overhear overheard recall recalls recalled recalling remember remembers remembered remembering quote quotes quoted
  quoting cite cites cited citing describe describes described describing recount recounts recounted show shows showed shown showing catch
  caught record recorded film filmed has had have portray portrayed see saw seen report reported`)
