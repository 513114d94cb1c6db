import { describe, expect, it } from 'vitest'
import { searchOver } from '../../../bench/load-search.ts'
import { agentReader, roleReader, speechReader } from '../../../src/search/ranking/role-in-sentence.ts'
import { articleOf } from '../../builders/article-of.ts'

const { search } = searchOver([
  articleOf(
    'Astronomers discovered the comet. The judge approved the sale. Ida Brandt taught Jon Vik. Police arrested Tom Ekdal.',
    'all.md',
  ),
  articleOf('The discoverer of the island and the owner of the observatory met again.', 'two.md'),
  ...['a', 'b', 'c', 'd', 'e', 'f'].map((name) => articleOf('It rained in the valley for nine days.', `${name}.md`)),
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

  it.each([
    ['who discovered the comet', 'A schoolboy discovered the comet from his balcony.'],
    ['who discovered the comet', 'It was first discovered by two nuns.'],
    ['who discovered the comet', 'They have never discovered another comet.'],
    ['who discovered the comet', 'Its discoverer is still alive.'],
    ['who owns the observatory', 'The owner of the observatory lives abroad.'],
  ])('tells that somebody does what “%s” asks about: %s', (question, sentence) => {
    expect(agentReader(search.analyse(question))(sentence)).toBe(true)
  })

  it.each([
    ['who discovered the comet', 'The comet was discovered in the night to Monday.'],
    ['who discovered the comet', 'A comet discovered in 1987 comes back.'],
    ['who discovered the comet', 'The newly discovered comet has two tails.'],
    ['who discovered the comet', 'Maria Lopez saw the comet.'],
    ['which judge approved the sale', 'A judge approved the sale.'],
    ['who approved the sale', 'The sale has not yet been approved.'],
    ['when was the comet discovered', 'Maria Lopez discovered the comet.'],
  ])('does not tell that anybody does what “%s” asks about: %s', (question, sentence) => {
    expect(agentReader(search.analyse(question))(sentence)).toBe(false)
  })

  it.each([
    ['what did Ida Brandt say about the comet', 'Brandt, a teacher, said that it is bright.'],
    ['what did Ida Brandt say about the comet', 'It is bright, according to the teacher Ida Brandt.'],
    ['what did Ida Brandt say about the comet', '“It is bright,” said Ida Brandt.'],
  ])('lets those speak whose words “%s” asks for: %s', (question, sentence) => {
    expect(speechReader(search.analyse(question))(sentence).asked).toBe(true)
  })

  it.each([
    ['what did Ida Brandt say about the comet', 'Ida Brandt saw the comet.'],
    ['what did Ida Brandt say about the comet', 'Jon Vik said that Ida Brandt saw the comet.'],
  ])('lets nobody speak whose words “%s” asks for: %s', (question, sentence) => {
    expect(speechReader(search.analyse(question))(sentence)).toEqual({ asked: false, pronoun: false })
  })

  it('may let somebody speak who is only called “she”', () => {
    expect(speechReader(search.analyse('what did Ida Brandt say'))('She told the class that it is bright.')).toEqual({
      asked: false,
      pronoun: true,
    })
  })
})
