/** The commands in Spanish. */
import type { CommandTexts, NamedText } from './command-texts.ts'

const OUTLET: NamedText = { name: 'medio', description: 'Solo artículos de este medio' }
const SINCE: NamedText = {
  name: 'desde',
  description: 'Solo artículos desde este día, por ejemplo 2025-03-16, 2025-03 o «la semana pasada»',
}
const UNTIL: NamedText = {
  name: 'hasta',
  description: 'Solo artículos hasta este día incluido, por ejemplo 2025-03-16',
}
const ID: NamedText = { name: 'id', description: 'El identificador de un pasaje o de una cita, como lo da su fuente' }
const TOPIC: NamedText = { name: 'tema', description: 'Unas palabras, por ejemplo «ferri nocturno»' }
const SPEAKER: NamedText = { name: 'persona', description: 'Quién lo dijo' }

export const SPANISH_COMMANDS: CommandTexts = {
  briefingOption: { name: 'briefing', description: 'Qué briefing usar; si no, el de este lugar' },
  groups: {
    compare: { name: 'comparar', description: 'Poner lado a lado lo que publican los medios' },
    corpus: { name: 'corpus', description: 'Gestionar los artículos del briefing' },
    watch: { name: 'seguir', description: 'Saber qué trae una actualización sobre tus preguntas' },
  },
  commands: {
    ask: {
      name: 'preguntar',
      description: 'Encontrar el pasaje que responde a tu pregunta, palabra por palabra y con su fuente',
      onMessages: 'Preguntar al briefing',
      options: {
        question: { name: 'pregunta', description: 'Lo que quieres saber' },
        outlet: OUTLET,
        since: SINCE,
        until: UNTIL,
        private: { name: 'privado', description: 'Mostrarte la respuesta solo a ti' },
      },
    },
    quote: {
      name: 'citas',
      description: 'Buscar lo que ha dicho una persona, con su fuente (solo en artículos en inglés)',
      options: {
        speaker: SPEAKER,
        about: { name: 'tema', description: 'Solo citas sobre este tema' },
        outlet: OUTLET,
        private: { name: 'privado', description: 'Mostrarte las citas solo a ti' },
      },
    },
    timeline: {
      name: 'cronología',
      description: 'Mostrar lo que el briefing cuenta sobre un tema, día a día',
      options: { topic: TOPIC, since: SINCE, until: UNTIL, outlet: OUTLET },
    },
    'compare topic': {
      name: 'tema',
      description: 'Ver lado a lado lo que publica cada medio sobre un tema, y lo que omite',
      options: { topic: TOPIC },
    },
    'compare speaker': {
      name: 'persona',
      description: 'Ver lado a lado cómo publican varios medios lo que dijo una persona',
      options: { speaker: SPEAKER, about: { name: 'tema', description: 'Solo lo dicho sobre este tema' } },
    },
    sources: {
      name: 'fuentes',
      description: 'Listar los artículos del briefing, primero los más recientes',
      options: { outlet: OUTLET },
    },
    briefing: {
      name: 'briefing',
      description: 'Mostrar qué abarca el briefing: artículos, medios, fechas y a quién se cita más',
      options: {},
    },
    provenance: {
      name: 'procedencia',
      description: 'Mostrar de dónde viene un pasaje o una cita, y si ha cambiado desde entonces',
      options: { id: ID },
    },
    cite: {
      name: 'referencia',
      description: 'Citar un pasaje o una cita en APA, MLA, Chicago, BibTeX y texto simple',
      options: { id: ID },
    },
    verify: {
      name: 'verificar',
      description: 'Comprobar si una cita está palabra por palabra en el briefing, y quién la dijo',
      onMessages: 'Verificar citas',
      options: {
        quotation: { name: 'cita', description: 'Las palabras citadas, o un texto con citas entre comillas' },
        speaker: { name: 'persona', description: 'Quién lo habría dicho' },
      },
    },
    'watch add': {
      name: 'añadir',
      description: 'Saber cuándo llega una respuesta. Guardo el texto de la pregunta hasta que lo detengas',
      options: {
        question: { name: 'pregunta', description: 'Lo que quieres saber; su texto se guarda' },
        channel: { name: 'canal', description: 'Para moderadores: el canal que se avisa en tu lugar' },
      },
    },
    'watch list': { name: 'lista', description: 'Mostrar lo que sigues, detenerlo o reanudarlo', options: {} },
    'watch remove': {
      name: 'quitar',
      description: 'Detener un seguimiento y borrar el texto de su pregunta',
      options: { question: { name: 'pregunta', description: 'La pregunta seguida, o cómo empieza' } },
    },
    help: {
      name: 'ayuda',
      description: 'Mostrar qué sabe hacer este bot, qué guarda y quién lo aloja',
      options: {},
    },
    'corpus refresh': {
      name: 'actualizar',
      description: 'Leer de nuevo la carpeta de artículos, consultar los feeds y servir lo nuevo',
      options: {},
    },
    'corpus add': {
      name: 'añadir',
      description: 'Añadir un artículo desde un enlace o un archivo',
      options: {
        link: { name: 'enlace', description: 'Dirección web del artículo' },
        file: {
          name: 'archivo',
          description: 'El artículo en .md, .txt, .html, .pdf o .docx; o una lista de feeds en .opml',
        },
        title: { name: 'título', description: 'Titular en lugar del de la página' },
        outlet: { name: 'medio', description: 'Medio en lugar del de la página' },
        author: { name: 'autor', description: 'Autor en lugar del de la página' },
        published: {
          name: 'fecha',
          description: 'Día de publicación, por ejemplo 2025-03-16, en lugar del de la página',
        },
      },
    },
    'corpus remove': {
      name: 'quitar',
      description: 'Quitar un artículo; su archivo queda en la carpeta .removed y puede volver',
      options: {
        article: { name: 'artículo', description: 'Ruta del artículo, como la muestran los informes' },
        forget: { name: 'borrar', description: 'Borrarlo para siempre, con sus versiones, tras confirmarlo' },
      },
    },
    'corpus status': {
      name: 'estado',
      description: 'Mostrar el número de artículos, la última actualización, los feeds y los rechazados',
      options: {},
    },
    'corpus gaps': {
      name: 'lagunas',
      description: 'Mostrar qué palabras buscaron los lectores sin encontrarlas',
      options: {},
    },
    digest: {
      name: 'resumen',
      description: 'Publicar en un canal, a horas fijas, lo nuevo del briefing',
      options: {
        channel: { name: 'canal', description: 'Dónde publicarlo' },
        at: { name: 'hora', description: 'Hora, por ejemplo 08:30; si no, 08:00' },
        days: {
          name: 'días',
          description: '«todos los días», «entre semana», «lun-mié, vie», o «ninguno» para detenerlo',
        },
        zone: { name: 'zona', description: 'Zona horaria de esa hora, por ejemplo Europe/Madrid; si no, UTC' },
      },
    },
  },
}
