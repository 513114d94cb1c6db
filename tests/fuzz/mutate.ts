/** Inputs that are nearly right: valid samples, cut, doubled, joined, and strewn with what ever broke a reader. */
import type { Random } from './random.ts'

/** Text that acts somewhere: on Discord, in a terminal, in YAML, in HTML, in a pattern. */
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

const LONGEST = 20_000

const OPERATIONS: readonly ((text: string, random: Random, other: () => string) => string)[] = [
  // Something hostile in the middle.
  (text, random) => spliced(text, random.below(text.length + 1), 0, random.pick(HOSTILE)),
  // Something hostile again and again.
  (text, random) => spliced(text, random.below(text.length + 1), 0, random.pick(HOSTILE).repeat(1 + random.below(40))),
  // A part is missing.
  (text, random) => spliced(text, random.below(text.length + 1), random.below(12), ''),
  // The end is missing.
  (text, random) => text.slice(0, random.below(text.length + 1)),
  // A part comes twice.
  (text, random) => {
    const at = random.below(text.length + 1)
    return spliced(text, at, 0, text.slice(at, at + random.below(40)).repeat(1 + random.below(4)))
  },
  // Another sample goes on here.
  (text, random, other) => text.slice(0, random.below(text.length + 1)) + other().slice(random.below(20)),
  // One character is another.
  (text, random) => spliced(text, random.below(text.length + 1), 1, String.fromCharCode(random.below(0x10000))),
  (text, random) => spliced(text, random.below(text.length + 1), 1, String.fromCharCode(32 + random.below(95))),
  // A number is another.
  (text, random) =>
    text.replace(/\d+/, () => random.pick(['0', '-1', '00', '99999999999', '1.5', String(random.below(100))])),
]

const spliced = (text: string, at: number, removed: number, added: string): string =>
  text.slice(0, at) + added + text.slice(at + removed)

/** @returns one of the samples, changed up to eight times; now and then unchanged */
export function mutated(random: Random, samples: readonly string[]): string {
  const other = () => random.pick(samples)
  let text = other()
  for (let left = random.below(9); left > 0; left--) text = random.pick(OPERATIONS)(text, random, other)
  return text.slice(0, LONGEST)
}

/** The same as bytes, of which some are no UTF-8. */
export function mutatedBytes(random: Random, samples: readonly string[]): Uint8Array {
  const bytes = new TextEncoder().encode(mutated(random, samples))
  for (let left = random.below(4); left > 0 && bytes.length > 0; left--)
    bytes[random.below(bytes.length)] = random.below(256)
  return bytes
}
