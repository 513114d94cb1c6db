/** Spanish. */
import { stemmer } from '@orama/stemmers/spanish'
import { wordSet } from '../english/word-set.ts'
import { withoutAccents } from '../text/without-accents.ts'
import { type Language, wholeWords } from './language.ts'

/** Vowels that break under stress: `cuesta` is a form of `costar`, `cierra` of `cerrar`. Nouns lose them as well. */
const BROKEN_VOWELS: readonly (readonly [RegExp, string])[] = [
  [/(?<![gq])ue/g, 'o'],
  [/ie/g, 'e'],
]

/** Endings that the Snowball stemmer leaves on some forms, as of `abrirá` and `abre`. Three letters stay. */
const ENDING = /(?<=...)(?:[aei]r|[aeo])$/

const unbroken = (stem: string): string =>
  BROKEN_VOWELS.reduce((text, [broken, plain]) => text.replace(broken, plain), stem)

const SAYING =
  'dijo|dice|dicho|afirmó|declaró|explicó|respondió|prometió|advirtió|contestó|opina|opinó|criticó|piensa|escribió'

export const SPANISH: Language = {
  code: 'es',
  stopWords: wordSet(`
    nuevo nueva nuevos nuevas encuentra encuentran queda quedan
    a adonde ahora al algo alguien algun alguna algunas alguno algunos alla alli ante antes aquel aquella aquellas aquello
    aquellos aqui asi aun aunque cada casi como con contra cosa cosas cual cuales cualquier cuando cuanta cuantas cuanto
    cuantos da dan de debe deben decir del desde despues dice dicen dicho dieron dijeron dijo donde durante e el ella ellas
    ello ellos en entonces entre era eran eres es esa esas ese eso esos esta estaba estaban estado estamos estan estar
    estara este esto estos estoy estuvo fue fueron ha haber habia habian habra hace hacen hacer hacia han hasta hay haya he
    hemos hizo hoy la las le les lo los mas me mi mientras mis misma mismas mismo mismos mucha muchas mucho muchos muy nos
    nosotros nuestra nuestras nuestro nuestros o os otra otras otro otros para parece pero poca poco pocos podra podria por
    porque pues puede pueden que quien quienes quiere saber se sea sean segun ser sera seran seria si sido siendo sobre sois
    solo somos son soy su sus suya suyo tal tambien tan tanto te tendra tenemos tener tenia tiene tienen ti toda todas todo
    todos tras tu tus tuvo u un una unas uno unos usted ustedes va van vez voy y ya yo
    articulo articulos noticia noticias informacion paso pasa sucedio ocurrio cuenta dime`),
  stem: (word) => unbroken(withoutAccents(stemmer(word)).replace(ENDING, '')),
  abbreviations: wordSet(`
    sr sra sres sras srta d dña dn dr dra dres ud uds vd vds art arts av avda cap cf cía dpto ed ej etc fig gral ilmo excmo
    ing lic máx mín núm nº pág págs prof profa sta sto tel vol ene feb mar abr may jun jul ago sept oct nov dic ee uu ee.uu p.ej`),
  determiners: wordSet(`
    el la los las un una unos unas del de al este esta ese esa nuevo nueva nuevos nuevas gran primer primera ultimo ultima
    proximo proxima antiguo antigua`),
  beforeInfinitives: wordSet('al de'),
  adjectivesComeFirst: false,
  joinsWords: false,
  verbs: /(?:ar|er|ir)$/u,
  kindsOfAnswers: wordSet(`
    ano anos cantidad causa causas coste costo dia dias dinero fecha fechas hora horas importe lugar mes motivo motivos nombre numero origen precio precios razon
    razones tarifa`),
  hasDottedOrdinals: false,
  capitalsAreNames: true,
  asks: {
    number: new RegExp(
      wholeWords(
        'cu[aá]nt[oa]s?',
        'precios?|tarifas?',
        'a c[oó]mo',
        'qu[eé] (?:precio|cantidad|n[uú]mero|porcentaje|edad|parte|proporci[oó]n|tama[nñ]o)',
        'cu[aá]l(?:es)? (?:es|son|fue|ser[aá]) (?:el|la|los|las) (?:precio|coste|costo|n[uú]mero|importe|porcentaje|edad|tarifa|cifra)',
      ),
      'iu',
    ),
    when: new RegExp(
      wholeWords('cu[aá]ndo', 'a qu[eé] hora', '(?:en )?qu[eé] (?:a[nñ]o|d[ií]a|mes|fecha|semana)'),
      'iu',
    ),
    where: new RegExp(wholeWords('a?d[oó]nde', 'qu[eé] (?:ciudad|lugar|pueblo|pa[ií]s|calle|sitio|barrio)'), 'iu'),
    why: new RegExp(
      wholeWords(
        'por ?qu[eé]',
        'cu[aá]l(?:es)? (?:es|fue|son|fueron) (?:el|la|los|las) (?:motivo|raz[oó]n|causa|razone|motivo)s?',
      ),
      'iu',
    ),
    who: new RegExp(
      wholeWords(
        'qui[eé]n(?:es)?',
        'qu[eé] (?:persona|partido|ministr[oa]|empresa|compa[nñ][ií]a|grupo|hombre|mujer|alcalde(?:sa)?|asociaci[oó]n|equipo|peri[oó]dico|banco)s?',
      ),
      'iu',
    ),
    said: new RegExp(wholeWords(`qu[eé] (?:ha |han |hab[ií]a )?(?:${SAYING})`), 'iu'),
  },
  asksAnything: new RegExp(
    `¿|${wholeWords('qu[eé]', 'qui[eé]n(?:es)?', 'cu[aá]l(?:es)?', 'cu[aá]ndo', 'd[oó]nde', 'ad[oó]nde', 'c[oó]mo', 'cu[aá]nt[oa]s?', 'por ?qu[eé]')}`,
    'iu',
  ),
  asksForMoney: new RegExp(
    wholeWords(
      'c(?:ue|o)st\\p{L}*',
      'precios?',
      'pag\\p{L}*',
      'euros?',
      'pesos?',
      'd[oó]lares',
      'dinero',
      'vend\\p{L}*',
      'vale',
      'sueldo',
      'salario',
      'multa',
      'alquiler',
      'deuda',
      'importe',
      'tarifa',
      'car[oa]s?',
    ),
    'iu',
  ),
  thingAskedFor: /(?<!\p{L})(?:cu[aá]nt[oa]s?|qu[eé]) (?!(?:es|ha|han|fue|son|dijo|dice)(?!\p{L}))(\p{L}[\p{L}-]+)/iu,
  speakerAskedFor: new RegExp(
    `(?<!\\p{L})qu[eé] (?:ha |han )?(?:${SAYING}) (.{1,80}?)(?= (?:sobre|de|del|a|al|en|para|contra|tras|después|antes|ante)(?!\\p{L})|[?.!]|$)`,
    'iu',
  ),
  answers: {
    money: /[€$£%]|(?<!\p{L})(?:euros?|pesos?|dólares|céntimos?|por ciento|gratis|gratuit[oa]s?)(?!\p{L})/iu,
    when: new RegExp(
      wholeWords(
        'lunes|martes|miércoles|jueves|viernes|sábados?|domingos?',
        'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre',
        '(?:1[89]|20)\\d\\d|a las? \\d{1,2}(?:[.:]\\d\\d)?',
        'ayer|hoy|mañana|anteayer|anoche|(?:la semana|el mes|el año) (?:que viene|pasad[oa]|próxim[oa])|(?:próxim[oa]|pasad[oa]) (?:semana|mes|año)|hace \\p{L}+ (?:días|semanas|meses|años)|dentro de \\p{L}+ (?:días|semanas|meses|años)',
        'primavera|verano|otoño|invierno|noche|tarde',
      ),
      'iu',
    ),
    where:
      /(?<!\p{L})(?:en|a|de|desde|hasta|hacia|cerca de|junto a)(?: (?:el|la|los|las|sus?))? ?(?:calle |plaza |ciudad de |barrio de |puerto de |\p{Ll}+ de )?\p{Lu}/u,
    number: new RegExp(
      `\\d|${wholeWords('dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|ciento|cientos|mil|miles|docenas?|decenas?|centenares|millón|millones|mitad|tercio|cuarto|doble')}`,
      'iu',
    ),
    why: new RegExp(
      wholeWords(
        'porque',
        'ya que',
        'debido a',
        'a causa',
        'por (?:la|el|culpa|falta)',
        'para (?:que|\\p{L}+r)',
        'puesto que',
        'gracias a',
        'tras',
        'por eso',
        'culpa\\p{L}*',
        'motiv\\p{L}+',
        'caus\\p{L}+',
        'razones?',
        'razón',
        'provoc\\p{L}+',
      ),
      'iu',
    ),
    said: new RegExp(
      `[«»“”"]|${wholeWords(SAYING, 'según', 'asegura', 'aseguró', 'señaló', 'indicó', 'anunció', 'admite')}`,
      'iu',
    ),
  },
}
