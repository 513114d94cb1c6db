/** Arbitrary article texts: prose with everything in it that ever broke a splitter, an analyser or a renderer. */
import fc from 'fast-check'

const WORDS = [
  'Witkoff',
  'said',
  'the',
  'cease-fire',
  'U.S.',
  'Mr.',
  '1,500',
  'Putin’s',
  'a',
  'Gaza',
  'talks',
  'Zoë',
  'e\u0301',
  '\u212B',
  'İstanbul',
  'co\u00ADoperate',
  '**bold**',
  '_x_',
  '`code`',
  '> quote',
  '@everyone',
  '<@123>',
  '[link](https://example.org)',
  '|',
  '│',
  '👩‍👩‍👧',
  '🇺🇦',
  '\u202Eesrever\u202C',
  '\u200Bzero',
  '\uFEFF',
  '\u0000',
  '\u001B[31mred',
  '\u009B1m',
  '\u0007',
  '\uD800',
  '\uDC00',
  'العربية',
  '停火',
  'ﬁve',
  'verylongword'.repeat(8),
] as const
const MARKS = ['.', '?', '!', '…', '...', ',”', '.”', '."', ':', ';', '—', '“', '"', '’', '(', ')', ''] as const
const GAPS = [
  ' ',
  ' ',
  ' ',
  '\u00A0',
  '  ',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '\u0085',
  '\u2028',
  '\v',
  '\f',
  '\n\n',
  '\r\n\r\n',
  '\n \n',
  '',
] as const
const LINES = [
  '\nAdvertisement\n',
  '\n\nComments\n',
  '\n# A heading\n',
  '\n- an item\n',
  '\n---\n',
  '\nBy Ada Lovelace\n',
  '\n***\n',
] as const

const piece = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(fc.constantFrom(...WORDS), fc.constantFrom(...MARKS), fc.constantFrom(...GAPS))
      .map((parts) => parts.join('')),
  },
  { weight: 2, arbitrary: fc.constantFrom(...LINES) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
)

/** May be empty, may hold lone surrogates and control characters. */
export const hostileText = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''))

/** Texts of 100,000 characters on which a careless pattern takes minutes. */
export const HOSTILE_GIANTS: Readonly<Record<string, string>> = {
  'one word': 'a'.repeat(100_000),
  'spaces between two words': `a${' '.repeat(100_000)}b`,
  'full stops': `${'.'.repeat(100_000)}a`,
  'a full stop and quotes': `${'."'.repeat(50_000)}a`,
  'one full stop and a run of quotes': `.${'"'.repeat(100_000)}a`,
  'full stops and then quotes': `${'.'.repeat(50_000)}${'"'.repeat(50_000)}a`,
  'a chain of hyphens': 'a-'.repeat(50_000),
  'a chain of dots': 'a.'.repeat(50_000),
  apostrophes: "'s".repeat(50_000),
  'numbers with commas': '1,'.repeat(50_000),
  'blank lines': '\n'.repeat(100_000),
  'hash signs': `# ${'#'.repeat(100_000)}x`,
  'spaces and hash signs': `# ${' #'.repeat(50_000)}x`,
  'soft hyphens': `a${'\u00AD'.repeat(100_000)}`,
  'combining marks': `a${'\u0301'.repeat(100_000)}`,
  'opening quotes': '“'.repeat(100_000),
  'one-letter lines': 'a\n'.repeat(50_000),
  'sentences of one word': 'No. '.repeat(25_000),
}
