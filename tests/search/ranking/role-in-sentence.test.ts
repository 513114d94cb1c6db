import { describe, expect, it } from 'vitest'
import { searchOver } from '../../../bench/load-search.ts'
import { roleReader } from '../../../src/search/ranking/role-in-sentence.ts'
import { articleOf } from '../../builders/article-of.ts'

const { search } = searchOver([
  articleOf(
    'Astronomers discovered the comet. The judge approved the sale. Ida Brandt taught Jon Vik. Police arrested Tom Ekdal.',
    'all.md',
  ),
])
const namesRole = (question: string, sentence: string) => roleReader(search.analyse(question))(sentence)

describe('a sentence', () => {
  it.each([
    ['who discovered the comet', 'Maria Lopez discovered the comet in 2019.'],
    ['who discovered the comet', 'Lopez, an amateur from Leeds, first discovered the comet.'],
    ['who discovered the comet', 'The comet was discovered by Maria Lopez, a teacher.'],
    ['who discovered the comet', 'The comet that Lopez discovered is bright.'],
    ['which judge approved the sale', 'Judge Henrik Solberg, who approved the sale, wrote this.'],
    ['which judge approved the sale', 'The sale was approved by the judge, Henrik Solberg.'],
    ['who taught Ida Brandt', 'Ida Brandt was taught by Olga Reimers.'],
    ['who did Ida Brandt teach', 'Ida Brandt taught Jon Vik.'],
    ['who did Ida Brandt teach', 'Jon Vik was taught by Ida Brandt.'],
    ['who was arrested', 'Police arrested Tom Ekdal on Friday.'],
    ['who was arrested', 'Tom Ekdal, 34, was arrested on Friday.'],
  ])('names somebody in the role that “%s” asks for: %s', (question, sentence) => {
    expect(namesRole(question, sentence)).toBe(true)
  })

  it.each([
    ['who discovered the comet', 'Astronomers discovered the comet.'],
    ['who discovered the comet', 'It was discovered on Monday.'],
    ['who discovered the comet', 'Maria Lopez saw the comet.'],
    ['which judge approved the sale', 'In Paris, a judge approved the sale.'],
    ['who taught Ida Brandt', 'Ida Brandt taught Jon Vik.'],
    ['who did Ida Brandt teach', 'Ida Brandt was taught by Olga Reimers.'],
    ['who did Ida Brandt teach', 'Olga Reimers taught Ida Brandt.'],
    ['when was the comet discovered', 'Maria Lopez discovered the comet in 2019.'],
  ])('names nobody in the role that “%s” asks for: %s', (question, sentence) => {
    expect(namesRole(question, sentence)).toBe(false)
  })
})
