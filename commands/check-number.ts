/** Checks a number against the declaration of its option. */
import { ReaderError } from '../src/translations/reader-error.ts'
import type { NumberOption } from './command.ts'

/** Discord takes no number beyond these (interactions/application-commands, option types). */
const MIN_NUMBER = -(2 ** 53)
const MAX_NUMBER = 2 ** 53

/**
 * @param name of the option, as the reader knows it
 * @param value NaN if what was typed is not a number
 * @param typed what the reader wrote
 * @returns the value
 * @throws UserError if the value is not a number that the option takes
 */
export function checkNumber(name: string, option: NumberOption, value: number, typed = String(value)): number {
  const isOfType = option.integer ? Number.isSafeInteger(value) : Number.isFinite(value)
  const isInRange = value >= (option.min ?? MIN_NUMBER) && value <= (option.max ?? MAX_NUMBER)
  if (isOfType && isInRange) return value
  const { min = '', max = '' } = option
  const whole = option.integer ? 'yes' : 'no'
  throw new ReaderError('error.number', { name, whole, range: rangeOf(option), min, max, typed })
}

function rangeOf({ min, max }: NumberOption): 'between' | 'from' | 'to' | 'any' {
  if (min !== undefined) return max === undefined ? 'from' : 'between'
  return max === undefined ? 'any' : 'to'
}
