import type { ENGLISH_DIGEST } from './english.ts'

export const FRENCH_DIGEST: Readonly<Record<keyof typeof ENGLISH_DIGEST, string>> = {
  'digest.heading': 'Nouveau dans le briefing : {count, plural, one {# article} other {# articles}}',
  'digest.articles': 'Articles',
  'digest.article': '{outlet} : {title}',
  'digest.more': 'et {count, number} de plus : {command}',
  'digest.reported': '{count, plural, one {# média le rapporte} other {# médias le rapportent}}',
  'digest.quoted': 'Cités pour la première fois',
  'digest.set': 'Résumé programmé',
  'digest.promise':
    'À {schedule}, j’y publie ce qui est nouveau dans le briefing. S’il n’y a rien de nouveau, je ne publie rien.',
  'digest.next': 'Prochaine fois : {when}.',
  'digest.none': 'Pas de résumé',
  'digest.channel-has-none': 'Ce salon n’a pas de résumé.',
  'digest.stopped': 'Résumé arrêté',
  'digest.is-stopped': 'Le résumé de {schedule}, est arrêté.',
  'digest.schedule': '{at} ({zone}), {days}',
  'digest.every-day': 'tous les jours',
  'action.stop-digest': 'Arrêter ce résumé',

  'error.no-time': '« {typed} » n’est pas une heure. Écrivez-la comme 08:30 ou 17:00.',
  'error.no-weekday':
    '« {typed} » n’est pas un jour. Écrivez « tous les jours », « en semaine » ou des jours comme « lun-mer, ven ».',
  'error.no-zone':
    '« {typed} » n’est pas un fuseau horaire que je connais. Choisissez-en un en tapant, par exemple Europe/Paris.',
  'error.digest-on-discord': 'Les résumés paraissent sur Discord : lancez-y le bot, puis programmez-les là.',
}
