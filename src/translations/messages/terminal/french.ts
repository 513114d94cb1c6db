import type { ENGLISH_TERMINAL } from './english.ts'

export const FRENCH_TERMINAL: Readonly<Record<keyof typeof ENGLISH_TERMINAL, string>> = {
  'terminal.title': 'Bot de briefing',
  'terminal.how-to': 'Tapez une question, « help » pour les commandes ou « quit » pour sortir. Tab complète.',
  'terminal.no-article':
    'Il n’y a pas encore d’article dans « {folder} ». Pour commencer, placez-y un premier article : un fichier texte comme first.md, avec le titre sur la première ligne et le texte en dessous ; tapez ensuite « /corpus refresh ».',
  'terminal.not-taken': 'Non repris : {file}',
  'terminal.note': 'Note : {file}',
  'terminal.more-not-taken': 'Non repris : {count, number} de plus',
  'terminal.notes':
    '{count, plural, one {# remarque} other {# remarques}} sur des fichiers montrés, par exemple des champs inutilisés : /corpus status',
  'terminal.option-form': '« {name}: … »',
  'terminal.leave': 'Appuyez encore sur Ctrl+C pour sortir.',
  'terminal.asked-together': 'Posée avec votre question précédente : « {topic} »',
  'terminal.how-to-follow-up':
    'S’il s’agit d’une question précédente, tapez-la dans la même session, juste après celle-ci.',

  'error.unknown-command': 'La commande « {typed} » n’existe pas. Les commandes sont {names}.',
  'error.takes-no-text':
    '/{command} ne prend pas de texte : « {typed} ».{named, select, yes { Écrivez {names}.} other {}}',
  'error.given-twice': 'L’option « {option} » de /{command} est donnée deux fois.',
  'error.needs-value': '/{command} demande une valeur pour « {option} » : /{command} <{option}>.',
  'error.empty-value': 'L’option « {option} » est donnée sans valeur.',
  'error.no-channels': 'L’option « {option} » nomme un salon, et il n’y en a pas ici.',
  'error.true-or-false': 'L’option « {option} » doit être « true » ou « false », pas « {typed} ».',
  'error.file-limit': '{file} fait {size} octets. La limite est de {limit} octets.',
  'error.file-unreadable': '{file} ne peut pas être lu : « {reason} ».',
  'error.no-step': 'La dernière réponse ne propose pas /{step}. Sa dernière ligne nomme les commandes qu’elle propose.',
}
