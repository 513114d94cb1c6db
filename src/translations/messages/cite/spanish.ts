import type { ENGLISH_CITE } from './english.ts'

export const SPANISH_CITE: Readonly<Record<keyof typeof ENGLISH_CITE, string>> = {
  'cite.heading': 'Referencia',
  'cite.plain': 'Texto simple',
  'cite.in-text': 'En tu texto',
  'cite.left-out': 'Los datos que el artículo no da se omiten.',
}
