/** The names that programs and people give the fields of an article. */

export type FieldName = 'title' | 'outlet' | 'author' | 'published' | 'url' | 'tags' | 'language'

/** Where an article comes from: an outlet or a link. */
const SOURCE_NAMES = [
  ...['source', 'quelle', 'fuente', 'fonte', 'bron', 'zrodło', 'kalla', 'kilde', 'lahde'],
  ...['источник', '出典', '来源', '來源'],
]

/**
 * For each field its names, as `foldedKey` gives them, the most telling first. A later name counts only if no earlier one
 * has a value that can be used: `created` is the day of a note, and of the article only if nothing else is there.
 */
export const FIELD_NAMES: Readonly<Record<FieldName, readonly string[]>> = {
  title: [
    ...['title', 'fulltitle', 'articletitle', 'headline', 'ogtitle', 'dctitle', 'heading'],
    ...['titel', 'titre', 'titulo', 'titolo', 'tytuł', 'titular', 'rubrik', 'overskrift', 'заголовок', 'название'],
    ...['タイトル', '標題', '标题', '題名'],
  ],
  outlet: [
    ...[
      'outlet',
      'newsoutlet',
      'publication',
      'publicationtitle',
      'publicationname',
      'newspaper',
      'magazine',
      'journal',
    ],
    ...['sitename', 'ogsitename', 'site', 'websitetitle', 'website', 'publisher', 'dcpublisher', 'containertitle'],
    ...[
      'zeitung',
      'periodico',
      'diario',
      'medio',
      'giornale',
      'testata',
      'jornal',
      'krant',
      'gazeta',
      'tidning',
      'avis',
    ],
    ...['издание', '媒体', '媒體', '新聞', ...SOURCE_NAMES, 'domain', 'domainname'],
  ],
  author: [
    ...['author', 'authors', 'by', 'byline', 'writtenby', 'writer', 'writers', 'dccreator', 'creator', 'creators'],
    ...['primaryauthor', 'articleauthor', 'publishedby'],
    ...['autor', 'autorin', 'autoren', 'verfasser', 'auteur', 'auteurs', 'autora', 'autores', 'autore', 'autori'],
    ...['autorka', 'autorzy', 'forfattare', 'forfatter', 'автор', 'авторы', '著者', '作者', '記者', '记者'],
  ],
  published: [
    ...[
      'published',
      'datepublished',
      'publisheddate',
      'publishdate',
      'publisheddatetime',
      'publishedat',
      'publishedon',
    ],
    ...['publishedtime', 'articlepublishedtime', 'pubdate', 'publicationdate', 'dateofpublication', 'dateissued'],
    ...['dctermsissued', 'issued', 'dcdate', 'articledate', 'dateposted', 'postedon', 'posteddate', 'posted', 'date'],
    ...[
      'veroffentlicht',
      'veroffentlichtam',
      'erschienen',
      'erscheinungsdatum',
      'datum',
      'datedepublication',
      'publiele',
    ],
    ...[
      'publicerad',
      'publisert',
      'publiceret',
      'dato',
      'opublikowano',
      'опубликовано',
      'дата',
      '日付',
      '日期',
      '発行日',
      '發布日期',
    ],
    ...['fechadepublicacion', 'publicado', 'fecha', 'pubblicato', 'datadipubblicazione', 'datadepublicacao', 'data'],
    ...['created', 'datecreated', 'createdat', 'createdtime', 'creationdate', 'dctermscreated'],
  ],
  url: [
    ...['url', 'link', 'sourceurl', 'articleurl', 'articlelink', 'weburl', 'originalurl', 'originallink', 'original'],
    ...['canonicalurl', 'canonicallink', 'canonical', 'ogurl', 'externalurl', 'uri', 'href', 'permalink'],
    ...[...SOURCE_NAMES, 'enlace', 'lien', 'collegamento', 'ссылка', 'リンク', '链接', '連結'],
    ...['readoriginal', 'vieworiginal', 'website', 'site'],
  ],
  tags: [
    ...['tags', 'tag', 'keywords', 'topics', 'topic', 'categories', 'category'],
    ...['schlagworter', 'stichworter', 'motscles', 'etiquetas', 'etichette'],
  ],
  language: [
    'lang',
    'language',
    'inlanguage',
    'contentlanguage',
    'dclanguage',
    'dctermslanguage',
    'locale',
    'oglocale',
  ],
}

/** Tables in which programs keep fields one level deeper. */
export const NESTED_KEYS: ReadonlySet<string> = new Set(['params', 'extra', 'taxonomies', 'metadata', 'meta'])

const KNOWN_KEYS: ReadonlySet<string> = new Set([...Object.values(FIELD_NAMES).flat(), ...NESTED_KEYS])

/** Names of where an article comes from; what they hold tells whether it is an outlet or a link. */
export const SOURCE_KEYS: ReadonlySet<string> = new Set(SOURCE_NAMES)

/** The parts of an author's name, as bibliographies and web sites keep them. */
export const NAME_KEYS: Readonly<Record<'whole' | 'given' | 'family', readonly string[]>> = {
  whole: ['name', 'fullname', 'displayname', 'literal'],
  given: ['given', 'givenname', 'givennames', 'firstname', 'first', 'vorname', 'prenom'],
  family: ['family', 'familyname', 'lastname', 'last', 'surname', 'nachname'],
}

/** @returns the key in lower case without spaces, punctuation and accents, so that `Date Published` and `date_published` are one */
export const foldedKey = (key: string): string =>
  key
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** Whether one of the fields has this name, in any spelling. */
export const isKnownKey = (key: string): boolean => KNOWN_KEYS.has(foldedKey(key))
