import { describe, expect, it } from 'vitest'
import { dropRepeatsSteps } from '../../src/corpus/drop-repeats.ts'
import { isOneOutlet, outletNames } from '../../src/corpus/outlet-key.ts'
import type { Rejection } from '../../src/corpus/rejection.ts'
import { atOnce } from '../../src/process/in-steps.ts'
import { catalogueOf } from '../../src/sources/catalogue.ts'
import { listIn, listSources } from '../../src/sources/list-sources.ts'
import { outletNamed, outletsOf } from '../../src/sources/outlets.ts'
import { articleOf } from '../builders/article-of.ts'

const BBC = ['BBC', 'The BBC', 'BBC News', 'bbc.co.uk', 'www.bbc.co.uk', 'https://news.bbc.co.uk/', 'BBC Online', 'bbc']
const from = (outlet: string, i = 0, body = `It rained in Lunde on day ${i}.`) =>
  articleOf(body, `${outlet.length}-${i}.md`, { outlet })

describe('two names of outlets', () => {
  it.each<readonly [string, string]>([
    ...BBC.map((name) => ['BBC', name] as const),
    ['USA Today', 'usatoday.com'],
    ['The Guardian', 'theguardian.com'],
    ['The Week', 'theweek.co.uk'],
    ['Fox News', 'foxnews.com'],
    ['The New York Times', 'nytimes.com'],
    ['The New York Times', 'NYT'],
    ['El País', 'elpais.com'],
    ['CNN', 'edition.cnn.com'],
    ['Süddeutsche Zeitung', 'Suddeutsche Zeitung'],
    ['A.B.C. News', 'ABC'],
    ['abc.net.au', 'ABC News'],
  ])('mean one outlet: %s, %s', (a, b) => {
    expect([isOneOutlet(a, b), isOneOutlet(b, a)]).toEqual([true, true])
  })

  it.each([
    ['Morning Desk', 'Evening Desk'],
    ['The Times', 'The New York Times'],
    ['Daily Mail', 'Daily Mirror'],
    ['CNN', 'CNBC'],
    ['Star', 'South Tarn'],
    ['News', 'Online'],
    ['The Sun', 'The Sunday Times'],
    ['bbc.co.uk', 'itv.co.uk'],
  ])('mean two outlets: %s, %s', (a, b) => {
    expect([isOneOutlet(a, b), isOneOutlet(b, a)]).toEqual([false, false])
  })

  it('mean nothing known if one is missing', () => {
    expect([isOneOutlet(undefined, undefined), isOneOutlet('BBC', undefined)]).toEqual([false, false])
  })
})

describe('an outlet under several names', () => {
  const articles = [from('BBC News', 1), from('BBC News', 2), from('bbc.co.uk', 3), from('The Times', 4)]

  it('is listed once, by its most frequent name', () => {
    expect(outletsOf(articles)).toEqual(['BBC News', 'The Times'])
    expect(outletNames(new Map(Object.entries({ NYT: 1, 'The New York Times': 2, 'nytimes.com': 1 }))).get('NYT')).toBe(
      'The New York Times',
    )
  })

  it('is found by each of its names, with all its articles', () => {
    for (const name of ['BBC', 'bbc.co.uk', 'the bbc']) expect(outletNamed(name, outletsOf(articles))).toBe('BBC News')
    expect(
      listSources(catalogueOf(articles), listIn(articles), { outlet: 'bbc.co.uk', page: 0, size: 9 }).articles,
    ).toHaveLength(3)
  })

  it('is one source of one text', () => {
    const [rejected, text] = [[] as Rejection[], 'The ferry sank.']
    const kept = atOnce(
      dropRepeatsSteps([from('BBC', 1, text), from('BBC News', 2, text), from('The Times', 3, text)], rejected),
    )
    expect([kept.length, rejected.length]).toEqual([2, 1])
  })
})
