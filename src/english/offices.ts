/** Offices and occupations: words such as `envoy` that may stand for the name of a person. */

/** Alternatives of a regular expression, in lower case, in the singular. */
export const OFFICES =
  'senator|congress(?:man|woman)|representative|lawmaker|governor|mayor|president|minister|leader|' +
  'official|officer|judge|justice|lawyer|attorney|candidate|politician|player|singer|actor|actress|author|writer|journalist|' +
  'reporter|columnist|analyst|expert|professor|academic|critic|adviser|advisor|aide|envoy|ambassador|celebrity|star|cop|sheriff|' +
  'chief|ceo|boss|negotiator|secretary|spokesman|spokeswoman|spokesperson|commissioner|director|chairman|chairwoman|pope|king|queen'
const OFFICE = new RegExp(`^(?:${OFFICES})$`)

/** @param word in lower case, in this project's spelling */
export const isOffice = (word: string): boolean => OFFICE.test(word)

/** @returns the word in lower case and in the spelling that this project uses: `adviser` for `Advisor` */
export const oneSpelling = (office: string): string => office.toLowerCase().replace(/advisor$/, 'adviser')
