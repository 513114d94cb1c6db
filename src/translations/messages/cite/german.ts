import type { ENGLISH_CITE } from './english.ts'

export const GERMAN_CITE: Readonly<Record<keyof typeof ENGLISH_CITE, string>> = {
  'cite.heading': 'Zitieren',
  'cite.plain': 'Einfacher Text',
  'cite.in-text': 'In deinem Text',
  'cite.left-out': 'Angaben, die der Artikel nicht macht, sind weggelassen.',
}
