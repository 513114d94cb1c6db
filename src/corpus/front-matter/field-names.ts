/** The names that programs and people give the fields of an article. */

export type FieldName = 'title' | 'outlet' | 'author' | 'published' | 'url' | 'tags' | 'language'

/**
 * For each field its names, as `foldedKey` gives them, the most telling first. A later name counts only if no earlier one
 * has a value that can be used: `created` is the day of a note, and of the article only if nothing else is there.
 */
export const FIELD_NAMES: Readonly<Record<FieldName, readonly string[]>> = {
  title: ['title', 'fulltitle', 'articletitle', 'headline', 'ogtitle', 'dctitle', 'heading'],
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
    ...['sitename', 'ogsitename', 'site', 'websitetitle', 'website', 'publisher', 'dcpublisher', 'source'],
    'domain',
  ],
  author: ['author', 'authors', 'by', 'byline', 'writtenby', 'writer', 'writers', 'dccreator', 'creator', 'creators'],
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
    ...['created', 'datecreated', 'createdat', 'createdtime', 'creationdate', 'dctermscreated'],
  ],
  url: [
    ...['url', 'link', 'sourceurl', 'articleurl', 'articlelink', 'weburl', 'originalurl', 'originallink', 'original'],
    ...['canonicalurl', 'canonicallink', 'canonical', 'ogurl', 'externalurl', 'uri', 'href', 'permalink', 'source'],
    ...['readoriginal', 'vieworiginal', 'website', 'site'],
  ],
  tags: ['tags', 'tag', 'keywords', 'topics', 'topic', 'categories', 'category'],
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

/** @returns the key in lower case without spaces and punctuation, so that `Date Published` and `date_published` are one */
export const foldedKey = (key: string): string => key.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** Whether one of the fields has this name, in any spelling. */
export const isKnownKey = (key: string): boolean => KNOWN_KEYS.has(foldedKey(key))
