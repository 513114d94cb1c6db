/** Checks a number against the declaration of its option. */
import { UserError } from '../src/process/user-error.ts'
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
  throw new UserError(`The option "${name}" takes ${describeNumber(option)}, not "${typed}".`)
}

/** Such as `a whole number from 1 to 25`. */
function describeNumber({ integer, min, max }: NumberOption): string {
  const noun = integer ? 'a whole number' : 'a number'
  if (min !== undefined && max !== undefined) return `${noun} from ${min} to ${max}`
  if (min !== undefined) return `${noun} of at least ${min}`
  return max === undefined ? noun : `${noun} of at most ${max}`
}
