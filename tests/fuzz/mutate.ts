/** Makes inputs that are nearly valid: samples that are cut, repeated, joined, and mixed with text that often breaks parsers. */
import type { Random } from './random.ts'

/** Text that has an effect somewhere: on Discord, in a terminal, in YAML, in HTML, in a regular expression. */
const HOSTILE = [
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@&123456789012345678>',
  '<#123456789012345678>',
  '<t:0:R>',
  '<:a:123456789012345678>',
  ':smile:',
  '[https://bank.example](https://evil.example)',
  '[a](javascript:alert(1))',
  'https://evil.example/@bank.example',
  'http://[::1]:80/',
  'http://0x7f.1/',
  '**',
  '__',
  '~~',
  '||',
  '`',
  '```\n',
  '> ',
  '>>> ',
  '# ',
  '-# ',
  '- ',
  '1. ',
  '\\',
  '\u202E',
  '\u2066',
  '\u200B',
  '\u200D',
  '\uFEFF',
  '\u00AD',
  '\u0000',
  '\u0007',
  '\u001B[31m',
  '\u0085',
  '\u2028',
  '\uD800',
  '\uDC00',
  '\uE0F1',
  '\u{E0041}',
  '\u0301',
  'e\u0301\u0301\u0301',
  '👩‍👩‍👧',
  '🇺🇦',
  'العربية',
  '停火',
  'ß',
  'İ',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\t',
  '  ',
  '“',
  '”',
  '‘',
  '’',
  '"',
  '«',
  '»',
  '…',
  '---',
  '\n---\n',
  '\n...\n',
  ': ',
  '&a ',
  '*a ',
  '<<: *a',
  '!!js/function ',
  '{',
  '}',
  '[',
  ']',
  '|',
  '>',
  '%',
  '\n  - ',
  '"\n',
  "'",
  '<',
  '>',
  '</p>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<script>',
  '</script>',
  '<svg><title>',
  '<base href="//evil.example/">',
  '&amp;',
  '&#x0;',
  '&#1114112;',
  '&nbsp',
  '0',
  '-1',
  '9'.repeat(30),
  '1e309',
  'NaN',
  'null',
  'true',
  '__proto__',
  'constructor',
  'toString',
  '$(x)',
  '%00',
  '%E0%A4%A',
  '../',
  '..\\',
  'file:///etc/hosts',
] as const

/** UTF-16 units. */
const MAX_LENGTH = 20_000

const OPERATIONS: readonly ((text: string, random: Random, other: () => string) => string)[] = [
  // Inserts something hostile.
  (text, random) => spliced(text, random.below(text.length + 1), 0, random.pick(HOSTILE)),
  // Inserts something hostile many times.
  (text, random) => spliced(text, random.below(text.length + 1), 0, random.pick(HOSTILE).repeat(1 + random.below(40))),
  // Removes a part.
  (text, random) => spliced(text, random.below(text.length + 1), random.below(12), ''),
  // Removes the end.
  (text, random) => text.slice(0, random.below(text.length + 1)),
  // Repeats a part.
  (text, random) => {
    const at = random.below(text.length + 1)
    return spliced(text, at, 0, text.slice(at, at + random.below(40)).repeat(1 + random.below(4)))
  },
  // Continues with another sample.
  (text, random, other) => text.slice(0, random.below(text.length + 1)) + other().slice(random.below(20)),
  // Replaces one character.
  (text, random) => spliced(text, random.below(text.length + 1), 1, String.fromCharCode(random.below(0x10000))),
  (text, random) => spliced(text, random.below(text.length + 1), 1, String.fromCharCode(32 + random.below(95))),
  // Replaces a number.
  (text, random) =>
    text.replace(/\d+/, () => random.pick(['0', '-1', '00', '99999999999', '1.5', String(random.below(100))])),
]

const spliced = (text: string, at: number, removed: number, added: string): string =>
  text.slice(0, at) + added + text.slice(at + removed)

/** @returns one of the samples with up to eight changes, sometimes without any */
export function mutated(random: Random, samples: readonly string[]): string {
  const other = () => random.pick(samples)
  let text = other()
  for (let left = random.below(9); left > 0; left--) text = random.pick(OPERATIONS)(text, random, other)
  return text.slice(0, MAX_LENGTH)
}

/** The same as bytes, sometimes with bytes that are not UTF-8. */
export function mutatedBytes(random: Random, samples: readonly string[]): Uint8Array {
  const bytes = new TextEncoder().encode(mutated(random, samples))
  for (let left = random.below(4); left > 0 && bytes.length > 0; left--)
    bytes[random.below(bytes.length)] = random.below(256)
  return bytes
}
