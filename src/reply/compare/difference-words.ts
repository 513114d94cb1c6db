/** In words, what two texts contradict each other in. */
import type { DifferenceKind } from '../../statements/differences.ts'

const NAMES: Readonly<Record<DifferenceKind, string>> = {
  figure: 'another figure',
  day: 'another day',
  name: 'another name',
  opposite: 'the opposite',
  sense: 'another sense',
  roles: 'other roles',
  word: 'another word',
}

/** @returns such as `another figure, another day` */
export const differenceWords = (kinds: readonly DifferenceKind[]): string => kinds.map((kind) => NAMES[kind]).join(', ')
