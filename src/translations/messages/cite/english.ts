/** What stands around a citation; its styles keep their names. */

export const ENGLISH_CITE = {
  'cite.heading': 'Cite',
  'cite.plain': 'Plain text',
  'cite.in-text': 'In your text',
  'cite.left-out': 'Details that the article does not give are left out.',
}
