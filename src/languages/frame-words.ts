/**
 * What a sentence says around words that were taken from it: the negations, doubts and conditions of German, French and
 * Spanish, and how an article says that words were not spoken.
 */
import { wordSet } from '../english/word-set.ts'
import { type LanguageCode, wholeWords } from './language.ts'

export interface FrameWords {
  /** Words that reverse the sense of a sentence: lower case without accents, as words are compared. */
  readonly negations: ReadonlySet<string>
  /** Words under which a clause is not said to be true: conditions, hopes and doubts. Lower case, with accents: `würde`. */
  readonly bindings: ReadonlySet<string>
  /** Words that open a clause of its own. Written as negations are. */
  readonly clauseOpeners: ReadonlySet<string>
  /** Matches a sentence that says that its quotation, for which `“”` stands, was not spoken. */
  readonly deniesSaying: RegExp
}

/** In an expression, a word with the space before it. */
const WORD = String.raw`\s[^\s.,;:!?“”]+`
/** From a verb of saying to the quotation: `gesagt: „`, `gesagt, dass er „`. */
const TO_QUOTATION = '[^.;!?“]{0,20}“”'

const GERMAN_NEVER = String.raw`(?:nie(?:mals)?|nicht(?!\s(?:nur|bloß|allein|viel|mehr|ohne)\s)|kein(?:e[mnrs]?)?)`
const GERMAN_SAID =
  '(?:gesagt|behauptet|geschrieben|erklärt|geäußert|versprochen|angekündigt|gefordert|gedroht|gerufen|getwittert|gepostet)'
const GERMAN_SAYS = '(?:sagte|sagt|schrieb|schreibt|behauptete|behauptet|erklärte|erklärt|versprach|verspricht)'
const GERMAN_DENIES =
  '(?:bestritt|bestreitet|bestreiten|bestritten|leugnete|leugnet|leugnen|dementierte|dementiert|dementieren)'

const GERMAN: FrameWords = {
  negations: wordSet(`
    nicht nichts nie niemals niemand niemandem niemanden nirgends nirgendwo kein keine keinen keinem keiner keines weder ohne
    kaum keineswegs keinesfalls nein`),
  bindings: wordSet(`
    wenn falls ob sofern soweit solange sonst hoffe hoffen hofft hoffte hofften hoffentlich fürchte fürchten fürchtet vermute
    vermuten vermutet vermutlich vielleicht womöglich möglicherweise angeblich scheinbar anscheinend könnte könnten würde
    würden hätte hätten`),
  clauseOpeners: wordSet('dass ob wenn falls weil'),
  deniesSaying: new RegExp(
    wholeWords(
      `${GERMAN_NEVER}(?:${WORD}){0,4}?\\s${GERMAN_SAID}${TO_QUOTATION}`,
      `${GERMAN_SAYS}(?:${WORD}){0,3}?\\s${GERMAN_NEVER}(?:${WORD}){0,2}:?\\s?“”`,
      `${GERMAN_DENIES}[^.;:!?“]{0,60}“”,?\\s${GERMAN_SAID} zu haben`,
      `${GERMAN_DENIES}[^.;:!?“]{0,60}\\s${GERMAN_SAID} zu haben${TO_QUOTATION}`,
      `“”,?\\s(?:habe|haben|hat|hatte|hatten|hätte|hätten)(?:${WORD}){0,4}?\\s${GERMAN_NEVER}(?:${WORD}){0,2}?\\s${GERMAN_SAID}`,
    ),
    'iu',
  ),
}

const FRENCH_NEVER = String.raw`(?:jamais|pas(?!\s(?:seulement|que)\s))`
const FRENCH_SAID = '(?:dit|déclaré|affirmé|écrit|promis|assuré|prétendu|annoncé|prononcé)'
const FRENCH_HAS = "(?:n[’'](?:ai|as|a|avons|avez|ont|avait|avaient|aurait|auraient)(?:-t-(?:ils?|elles?|on))?)"

const FRENCH: FrameWords = {
  negations: wordSet(`ne n'a n'ai n'y n'en pas jamais rien aucun aucune ni sans guere nullement non nul nulle`),
  bindings: wordSet(`
    si s'il s'ils sauf sinon espère espérons espèrent espérait crains craignons craint suppose supposons probablement
    apparemment prétendument pourrait pourrions pourraient faudrait voudrais voudrions aurait auraient`),
  clauseOpeners: wordSet(`que qu'il qu'on quils quelle quelles qu'un quune si s'il sils`),
  deniesSaying: new RegExp(
    wholeWords(
      `${FRENCH_HAS}\\s${FRENCH_NEVER}(?:${WORD})?\\s${FRENCH_SAID}${TO_QUOTATION}`,
      `ne\\s(?:dit|disait|déclare|affirme|promet)\\s${FRENCH_NEVER}${TO_QUOTATION}`,
      `(?:nie|nient|niait|nié|dément|démentent|démenti|conteste|contesté)(?:${WORD}){0,2}?\\savoir\\s(?:jamais\\s)?${FRENCH_SAID}${TO_QUOTATION}`,
      `“”,?(?:${WORD})?\\s${FRENCH_HAS}\\s${FRENCH_NEVER}(?:${WORD})?\\s${FRENCH_SAID}`,
    ),
    'iu',
  ),
}

const SPANISH_NEVER = String.raw`(?:no|nunca|jamás|tampoco)(?!\ss[oó]lo\s)`
const SPANISH_SAID = '(?:dicho|afirmado|declarado|escrito|prometido|asegurado|anunciado)'
const SPANISH_SAYS = '(?:dijo|dijeron|afirmó|declaró|escribió|prometió|aseguró|anunció)'
const SPANISH_DENIES = '(?:niega|niegan|negó|negaron|negado|desmiente|desmienten|desmintió|desmintieron)'
const SPANISH_BETWEEN = String.raw`(?:\s(?:lo|la|le|les|se|ha|han|he|había|habían|hubiera|habría)){0,3}`

const SPANISH: FrameWords = {
  negations: wordSet('no nunca jamas nadie nada ningun ninguno ninguna ni tampoco sin apenas'),
  bindings: wordSet(`
    si salvo excepto espero esperamos espera esperan ojalá temo tememos supongo suponemos quizá quizás acaso supuestamente
    presuntamente probablemente posiblemente podría podrían podríamos habría`),
  clauseOpeners: wordSet('que si'),
  deniesSaying: new RegExp(
    wholeWords(
      `${SPANISH_NEVER}${SPANISH_BETWEEN}\\s(?:${SPANISH_SAID}|${SPANISH_SAYS})${TO_QUOTATION}`,
      `${SPANISH_DENIES}(?:${WORD}){0,2}?\\shaber\\s${SPANISH_SAID}${TO_QUOTATION}`,
      `“”,?(?:${WORD}){0,2}?\\s${SPANISH_NEVER}${SPANISH_BETWEEN}\\s(?:${SPANISH_SAID}|${SPANISH_SAYS})`,
    ),
    'iu',
  ),
}

const FRAME_WORDS: Readonly<Record<LanguageCode, FrameWords>> = { de: GERMAN, fr: FRENCH, es: SPANISH }

/** @param code ISO 639-1; absent for English @returns undefined for English and languages that are treated as English */
export const frameWordsOf = (code: string | undefined): FrameWords | undefined =>
  code !== undefined && Object.hasOwn(FRAME_WORDS, code) ? FRAME_WORDS[code as LanguageCode] : undefined
