/** Words that tell what somebody is, so that they may stand for a name: `envoy`. */

/** Alternatives of a regular expression, in lower case. */
export const OFFICES =
  'senator|congress(?:man|woman)|representative|lawmaker|governor|mayor|president|minister|leader|' +
  'official|officer|judge|justice|lawyer|attorney|candidate|politician|player|singer|actor|actress|author|writer|journalist|' +
  'reporter|columnist|analyst|expert|professor|academic|critic|adviser|advisor|aide|envoy|ambassador|celebrity|star|cop|sheriff|' +
  'chief|ceo|boss|negotiator|secretary|spokesman|spokeswoman|spokesperson|commissioner|director|chairman|chairwoman|pope|king|queen'
const OFFICE = new RegExp(`^(?:${OFFICES})$`)

/** @param word in lower case */
export const isOffice = (word: string): boolean => OFFICE.test(word)

/** In lower case, as this project spells it. */
export const oneSpelling = (office: string): string => office.toLowerCase().replace(/advisor$/, 'adviser')
