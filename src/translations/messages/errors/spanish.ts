import type { ENGLISH_ERRORS } from './english.ts'

export const SPANISH_ERRORS: Readonly<Record<keyof typeof ENGLISH_ERRORS, string>> = {
  'error.apology':
    'Algo falló por mi parte y no pude responder. Inténtalo de nuevo o avisa a quien me aloja: está en mi registro como {id}.',
  'error.blocked-by-automod':
    'AutoMod bloqueó mi respuesta, porque una regla de este servidor prohíbe palabras que contiene. Usa la opción «privado» si el comando la tiene, o pide a un moderador que cambie la regla.',
  'error.message-gone': 'El mensaje de este botón se borró, así que no puedo cambiarlo. Ejecuta el comando de nuevo.',
  'error.other-version': 'Esto es de otra versión del bot y ya no funciona. Ejecuta el comando de nuevo.',
  'error.old-button': 'Este botón es de otra versión del bot y ya no funciona. Ejecuta el comando de nuevo.',
  'error.no-such-command':
    '{command} ya no es un comando de este bot. Quien lo aloja puede ejecutar «npm run register».',
  'error.command-gone': '/{command} ya no es un comando de este bot.',
  'error.moderators-only':
    '`/{command}` es solo para moderadores: miembros que pueden gestionar el servidor o que tienen un rol elegido por quien me aloja. Solo funciona en los servidores que ha indicado quien me aloja.',
  'error.cooldown': 'Has usado muchos comandos en poco tiempo. Podrás usar el siguiente {when}.',
  'error.not-yours':
    'Solo quien preguntó puede borrar esta respuesta. Los moderadores del servidor pueden borrar cualquier mensaje.',
  'error.asker-unknown':
    'La pregunta de esta respuesta ya no está, así que no sé quién la hizo. Los moderadores del servidor pueden borrar cualquier mensaje.',
  'error.shared-already': 'Esto ya se ha compartido.',
  'error.no-words': 'Este mensaje no tiene palabras que buscar. Escribe tu pregunta con /ask.',
  'error.no-question-shown':
    'Ya no se puede seguir preguntando sobre este mensaje, porque no muestra ninguna pregunta. Usa `/ask`.',

  'error.no-briefing-named':
    'Aquí no hay ningún briefing «{typed}».{choices, select, yes { Puedes elegir: {names}.} other {}}',
  'error.no-briefing-here': 'No hay ningún briefing para este lugar. Quien me aloja puede darle uno.',
  'error.other-briefing': 'Este mensaje es de un briefing que ya no es el de este lugar. Ejecuta el comando de nuevo.',
  'error.channel-of-others': 'Este briefing no es para ese canal. Elige un canal para el que sea.',

  'error.file-too-large':
    'El archivo es demasiado grande: tiene {size, number} bytes y el límite es {limit, number}. Adjunta uno más pequeño.',
  'error.file-not-delivered': 'Discord no entregó el archivo adjunto. Adjúntalo de nuevo.',
  'error.file-incomplete': 'El archivo adjunto llegó incompleto. Adjúntalo de nuevo.',

  'error.too-busy':
    'Ahora me preguntan más de lo que puedo responder y no llegué a esto. Pregunta de nuevo en un momento.',
  'error.too-late': 'Esto tarda más de lo que Discord me deja. Pregunta de nuevo en un momento.',
  'error.restarting': 'Me estoy reiniciando. Pregunta de nuevo en un momento.',
  'error.opening': 'Estoy abriendo este briefing, que nadie ha usado en un rato. Pregunta de nuevo en unos segundos.',
  'error.cannot-open': 'Ahora no puedo abrir este briefing. Quien me aloja encontrará el motivo en mi registro.',
  'error.engine-unavailable': 'Mi motor de búsqueda no responde ahora mismo. Pregunta de nuevo en un minuto.',
  'error.engine-unchanged':
    'El cambio está hecho en la carpeta de artículos, pero mi motor de búsqueda no lo ha recogido: se muestran los artículos como estaban. Sigo intentándolo; quien me aloja encontrará el motivo en mi registro.',
  'error.interrupted':
    'Perdí los artículos mientras trabajaba en esto y los estoy leyendo otra vez. Pregunta de nuevo en un momento.',
  'error.rereading': 'Estoy leyendo otra vez los artículos tras un fallo. Pregunta de nuevo en un momento.',
  'error.quotations-pending':
    'Todavía estoy averiguando quién dice qué en los artículos. Pregunta de nuevo en un minuto.',

  'error.passage-gone': 'Este pasaje ya no está en el briefing. Pregunta de nuevo para buscar en lo que tiene ahora.',
  'error.speaker-gone': 'Esta persona ya no está en el briefing. Ejecuta /{command} de nuevo.',
  'error.nothing-to-check':
    'Este texto no tiene palabras que verificar. Da las palabras de una cita, o un texto que contenga citas.',
  'error.no-such-id':
    'El briefing no tiene ningún pasaje ni cita con el identificador «{id}». Ejecuta /provenance con él para ver si se editó o se quitó.',

  'error.number':
    'La opción «{name}» admite {whole, select, yes {un número entero} other {un número}}{range, select, between { de {min} a {max}} from { de {min} como mínimo} to { de {max} como máximo} other {}}, no «{typed}».',
  'error.no-day':
    '«{option, select, since {desde} other {hasta}}» admite un día, un mes o un año, como 2025-03-16, o palabras como «la semana pasada». «{typed}» no es nada de eso.',
  'error.days-reversed': '«desde» ({since}) es posterior a «hasta» ({until}): no hay ningún día entre ambos.',
  'error.no-outlet':
    'Este briefing no tiene ningún medio «{typed}». {named, select, yes {Tiene {names}.} other {Ninguno de sus artículos nombra un medio.}}',

  'progress.preparing': 'Todavía estoy preparando esto. La respuesta aparecerá aquí.',
  'progress.too-long':
    'Esto tarda más de lo que Discord me deja, pero sigue en marcha. `/corpus status` mostrará su informe.',
  'progress.feeds': 'Leyendo feeds: {done} de {total}',
  'progress.articles': 'Descargando artículos: {done} de {total}',
  'progress.passages': 'Indexando artículos: {done} de {total}',
}
