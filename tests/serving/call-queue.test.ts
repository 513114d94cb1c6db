import { describe, expect, it } from 'vitest'
import { createCallQueue } from '../../src/serving/call-queue.ts'
import type { Patience } from '../../src/serving/patience.ts'

/** A queue with a clock that the test sets, and what became of its calls in order. */
function queueAt() {
  const clock = { now: 0 }
  const queue = createCallQueue(() => clock.now)
  const told: string[] = []
  return {
    clock,
    queue,
    told,
    add(name: string, patience: Patience = { beginWithinMs: 2_000 }) {
      const [begin, giveUp] = ['begins', 'is given up'].map((fate) => () => void told.push(`${name} ${fate}`))
      queue.add({ ...patience, since: clock.now, begin, giveUp } as Parameters<typeof queue.add>[0])
    },
  }
}

describe('calls that wait for a thread', () => {
  it('begin one at a time, in the order of their arrival', () => {
    const { queue, told, add } = queueAt()
    for (const name of ['a', 'b', 'c']) add(name)
    expect(queue.step()).toBe(true)
    expect(told).toEqual(['a begins'])
    expect(queue.step()).toBe(true)
    expect(queue.step()).toBe(false)
    expect(told).toEqual(['a begins', 'b begins', 'c begins'])
  })

  it('that nobody awaits any more never begin, and their callers are told', () => {
    const { clock, queue, told, add } = queueAt()
    add('impatient', { beginWithinMs: 100 })
    add('patient', { beginWithinMs: 1_000 })
    clock.now = 100
    expect(queue.step()).toBe(false)
    expect(told).toEqual(['impatient is given up', 'patient begins'])
  })

  it('begin with the newest under overload, so that not all are late', () => {
    const { clock, queue, told, add } = queueAt()
    for (clock.now = 0; clock.now < 6_000; clock.now += 100) {
      // Two ask while there is time for one.
      add(`${clock.now} first`)
      add(`${clock.now} second`)
      queue.step()
    }
    const begun = told.filter((fate) => fate.endsWith('begins'))
    expect(begun).toHaveLength(60)
    expect(begun.slice(-20)).toEqual(Array.from({ length: 20 }, (_, i) => `${4_000 + 100 * i} second begins`))
    while (queue.step()) clock.now += 100
    expect(told).toHaveLength(120)
    expect(new Set(told.map((fate) => fate.split(' ', 2).join(' '))).size).toBe(120)
  })

  it('begin by their turn, whenever they came', () => {
    const { queue, told, add } = queueAt()
    add('typing', { beginWithinMs: 2_000, turn: 'last' })
    add('asking')
    add('moderating', { beginWithinMs: 2_000, turn: 'first' })
    add('asking too')
    add('moderating too', { beginWithinMs: 2_000, turn: 'first' })
    while (queue.step());
    expect(told).toEqual(
      ['moderating', 'moderating too', 'asking', 'asking too', 'typing'].map((name) => `${name} begins`),
    )
  })

  it('with a turn of their own neither hurry nor hold up the order of the others', () => {
    const { clock, queue, told, add } = queueAt()
    add('typing', { beginWithinMs: 5_000, turn: 'last' })
    clock.now = 600
    add('first')
    add('second')
    while (queue.step());
    expect(told).toEqual(['first begins', 'second begins', 'typing begins'])
  })

  it('of which only the newest is of use are given up for it', () => {
    const { queue, told, add } = queueAt()
    add('w', { beginWithinMs: 2_000, newestOf: 'ada' })
    add('w', { beginWithinMs: 2_000, newestOf: 'eve' })
    add('wi', { beginWithinMs: 2_000, newestOf: 'ada' })
    expect(told).toEqual(['w is given up'])
    while (queue.step());
    expect(told).toEqual(['w is given up', 'w begins', 'wi begins'])
  })
})
