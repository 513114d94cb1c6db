/** Other spellings of a word by rule: British and American ones, and letters with marks that are written as two. */

/** An ending or a group of letters, and what stands in its place in another spelling. */
const SWAPS: readonly (readonly [RegExp, string])[] = [
  [/our(?=$|s$|ed$|ing$|able$|ful$|ite$|ites$|hood$)/, 'or'],
  [/or(?=$|s$|ed$|ing$|able$|ful$|ite$|ites$|hood$)/, 'our'],
  [/is(?=e$|es$|ed$|ing$|er$|ers$|ation$|ations$)/, 'iz'],
  [/iz(?=e$|es$|ed$|ing$|er$|ers$|ation$|ations$)/, 'is'],
  [/ys(?=e$|es$|ed$|ing$)/, 'yz'],
  [/yz(?=e$|es$|ed$|ing$)/, 'ys'],
  [/re(?=s?$)/, 'er'],
  [/er(?=s?$)/, 're'],
  [/ogue(?=s?$)/, 'og'],
  [/og(?=s?$)/, 'ogue'],
  [/enc(?=e$|es$)/, 'ens'],
  [/ens(?=e$|es$)/, 'enc'],
  // "travelled", but not "filled": only behind a syllable.
  [/(?<=[aeiou][^aeiou]{1,3}[aeiou]l)l(?=ed$|ing$|ings$|er$|ers$|or$|ors$)/, ''],
  [/(?<=[aeiou][^aeiou]{1,3}[aeiou]l)(?=ed$|ing$|ings$|er$|ers$|or$|ors$)/, 'l'],
]
/** Greek and Latin parts of words, of which American spelling leaves one vowel out: `anaemia` and `anemia`. */
const PARTS_WITH_TWO_VOWELS =
  'aeon aesthet amoeb anaem anaesth archae caesar coeliac encyclopae faec foet gynaec haem leukaem mediaev oesoph oestr orthopae paed palae primaev rrhoea'
    .split(' ')
    .map((part) => [part, part.replace(/[ao](?=e)/, '')] as const)
/** A shorter word becomes another word too easily. UTF-16 units. */
const MIN_LENGTH = 5
const MAX_LENGTH = 20
const PLAIN_WORD = /^[a-z]+$/
/** `ä`, `ö`, `ü` and `ø`, which names also write as two letters. */
const MARKED_VOWEL = /[äöüø]/i

/**
 * @param word in lower case, without accents
 * @param typed the same word as typed
 * @returns how it may be spelt otherwise; most of these are no words
 */
export function spellingVariants(word: string, typed: string): readonly string[] {
  if (word.length < MIN_LENGTH || word.length > MAX_LENGTH || !PLAIN_WORD.test(word)) return []
  const swapped = SWAPS.flatMap(([letters, others]) => (letters.test(word) ? [word.replace(letters, others)] : []))
  const parted = PARTS_WITH_TWO_VOWELS.flatMap(([two, one]) => [word.replace(two, one), word.replace(one, two)])
  const marked = withVowels(word, /[aou]e/g, ([vowel = '']) => vowel)
  const written = MARKED_VOWEL.test(typed) ? withVowels(word, /[aou](?!e)/g, (vowel) => `${vowel}e`) : []
  return [...new Set([...swapped, ...parted, ...marked, ...written])].filter((variant) => variant !== word)
}

/** `Mueller` and `Müller`, whose marks the analyser takes away: a word in which one of the vowels is written otherwise. */
const withVowels = (word: string, vowels: RegExp, written: (vowels: string) => string): readonly string[] =>
  Array.from(
    word.matchAll(vowels),
    ({ 0: letters, index }) => word.slice(0, index) + written(letters) + word.slice(index + letters.length),
  )
