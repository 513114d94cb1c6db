import type { ENGLISH_CITE } from './english.ts'

export const FRENCH_CITE: Readonly<Record<keyof typeof ENGLISH_CITE, string>> = {
  'cite.heading': 'Référence',
  'cite.plain': 'Texte simple',
  'cite.in-text': 'Dans votre texte',
  'cite.left-out': 'Les informations que l’article ne donne pas sont omises.',
}
