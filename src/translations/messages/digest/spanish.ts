import type { ENGLISH_DIGEST } from './english.ts'

export const SPANISH_DIGEST: Readonly<Record<keyof typeof ENGLISH_DIGEST, string>> = {
  'digest.heading': 'Novedades del briefing: {count, plural, one {# artículo} other {# artículos}}',
  'digest.articles': 'Artículos',
  'digest.article': '{outlet}: {title}',
  'digest.more': 'y {count, number} más: {command}',
  'digest.reported': '{count, plural, one {# medio lo cuenta} other {# medios lo cuentan}}',
  'digest.quoted': 'Citados por primera vez',
  'digest.set': 'Resumen programado',
  'digest.promise': 'A las {schedule}, publico allí lo nuevo del briefing. Si no hay nada nuevo, no publico nada.',
  'digest.next': 'Próxima vez: {when}.',
  'digest.none': 'Sin resumen',
  'digest.channel-has-none': 'Este canal no tiene resumen.',
  'digest.stopped': 'Resumen detenido',
  'digest.is-stopped': 'El resumen de las {schedule}, se ha detenido.',
  'digest.schedule': '{at} ({zone}), {days}',
  'digest.every-day': 'todos los días',
  'action.stop-digest': 'Detener este resumen',

  'error.no-time': '«{typed}» no es una hora. Escríbela como 08:30 o 17:00.',
  'error.no-weekday': '«{typed}» no es un día. Escribe «todos los días», «entre semana» o días como «lun-mié, vie».',
  'error.no-zone':
    '«{typed}» no es una zona horaria que conozca. Elige una mientras escribes, por ejemplo Europe/Madrid.',
  'error.digest-on-discord': 'Los resúmenes se publican en Discord: ejecuta allí el bot y prográmalos allí.',
}
