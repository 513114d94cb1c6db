import type { ENGLISH_REPORTS } from './english.ts'

export const FRENCH_REPORTS: Readonly<Record<keyof typeof ENGLISH_REPORTS, string>> = {
  'report.page': 'La page {reason}.',
  'report.feed': 'Le flux {reason}.',
  'report.list': 'Le fichier {reason}.',
  'report.file': 'Le fichier {file} {reason}.',
  'report.expired': 'L’article expiré {reason}.',
  'report.waiting':
    '{count, plural, =1 {Un lien attend la prochaine actualisation.} other {{count, number} liens attendent la prochaine actualisation.}}',
  'report.given-up': '{reason} {waiting}',
  'report.late':
    'Le temps d’une actualisation ({seconds} s) était écoulé avant que tout soit téléchargé.{feeds, plural, =0 {} =1 { Un flux attend la prochaine actualisation.} other { {feeds, number} flux attendent la prochaine actualisation.}}{links, plural, =0 {} =1 { Un lien attend la prochaine actualisation.} other { {links, number} liens attendent la prochaine actualisation.}}',
  'report.unsaved': 'L’état du bot n’a pas été enregistré. {reason}',
  'report.as-written': '« {text} »',

  'error.field':
    '« {name, select, title {titre} outlet {média} author {auteur} published {date} other {{name}}} » : la valeur {wrong}.',
  'error.no-page': 'Le serveur de {link} n’a pas envoyé de page. Réessayez.',
  'error.feeds-file': 'Aucun flux n’a été ajouté. {file}, ligne {line} : {reason}. Corrigez cela d’abord.',
}
