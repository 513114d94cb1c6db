import type { ENGLISH_DISCORD } from './english.ts'

export const SPANISH_DISCORD: Readonly<Record<keyof typeof ENGLISH_DISCORD, string>> = {
  'message.full': 'No cabe más en un mensaje. Abre el artículo para leer el resto.',
  'message.open': 'abrir',
  'message.rest': 'El resto no cabe en un mensaje.',
  'message.how-to-follow-up': '¿Sobre una respuesta? Pulsa «{button}» debajo de ella.',
  'message.as-quoted': 'Según la cita:',
  'message.word-missing': 'falta {words}',
  'message.word-not-there': '{words} no está en el artículo',
  'message.too-long': '{heading} es demasiado largo para un mensaje',

  'asked.label': '{label}:',
  'asked.question': 'Pregunta',
  'asked.topic': 'Junto con',
  'asked.outlet': 'Medio',
  'asked.since': 'Desde',
  'asked.until': 'Hasta',

  'form.title': 'Seguir preguntando',
  'form.label': 'Tu pregunta',
  'form.about': 'Sobre: {topic}',
  'form.examples': '¿por qué? · cuéntame más · y qué hay de …',

  'mention.how-to-ask': 'Mencióname junto con una pregunta y busco el pasaje que la responde.',
  'mention.how-to-follow-up': 'Para preguntarlo sobre una respuesta, responde a ella y mencióname.',
  'mention.no-embeds':
    'No puedo mostrar contenido insertado en este canal, así que no puedo mostrar la respuesta. Los moderadores pueden permitirme aquí «Insertar enlaces».',
  'mention.miss': '{heading}. `/{command}` muestra dónde se buscó.',
}
