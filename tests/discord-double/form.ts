/**
 * Reads the fields of a request body and collects what is wrong with them as Discord's error 50035 reports it.
 *
 * Lengths are UTF-16 units, the larger of the counts in use, so that what passes here passes at Discord.
 */

import { type ErrorTree, refusals } from './api-error.ts'
import { isUri } from './specification/check-body.ts'

export type Json = Record<string, unknown>
export type Path = readonly (string | number)[]
type Length = { readonly min?: number; readonly max?: number; readonly required?: boolean }
type Range = { readonly min?: number; readonly max?: number; readonly required?: boolean }

export class Form {
  readonly #tree: ErrorTree = {}
  #refused = false

  /** Notes that the field at `path` is wrong. */
  refuse(path: Path, code: string, message: string): void {
    this.#refused = true
    let node = this.#tree
    for (const step of path) {
      node[step] ??= {}
      node = node[step] as ErrorTree
    }
    node._errors ??= []
    node._errors.push({ code, message })
  }

  /** @throws ApiError 50035 with the tree of all refused fields, if there is any */
  throwIfRefused(): void {
    if (this.#refused) throw refusals.invalidForm(this.#tree)
  }

  #absent(path: Path, value: unknown, required: boolean | undefined): boolean {
    if (value !== undefined && value !== null) return false
    if (required) this.refuse(path, 'BASE_TYPE_REQUIRED', 'This field is required')
    return true
  }

  #checkLength(path: Path, length: number, { min = 0, max = Number.POSITIVE_INFINITY }: Length): boolean {
    if (length >= min && length <= max) return true
    if (min > 0 && Number.isFinite(max)) {
      this.refuse(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`)
    } else if (length > max) this.refuse(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`)
    else this.refuse(path, 'BASE_TYPE_MIN_LENGTH', `Must be ${min} or more in length.`)
    return false
  }

  /** A string, or `undefined` if it is absent or wrong. White space alone counts as absent if it is required. */
  text(path: Path, value: unknown, length: Length = {}): string | undefined {
    if (this.#absent(path, value, length.required)) return undefined
    if (typeof value !== 'string') {
      this.refuse(path, 'STRING_TYPE_CONVERT', `Could not interpret "${String(value)}" as string.`)
      return undefined
    }
    if (length.required && value.trim() === '' && !length.min) {
      this.refuse(path, 'BASE_TYPE_REQUIRED', 'This field is required')
      return undefined
    }
    return this.#checkLength(path, value.length, length) ? value : undefined
  }

  /** A number; whole unless `kind` says otherwise. */
  number(path: Path, value: unknown, range: Range = {}, kind: 'int' | 'float' = 'int'): number | undefined {
    if (this.#absent(path, value, range.required)) return undefined
    if (typeof value !== 'number' || (kind === 'int' && !Number.isSafeInteger(value))) {
      this.refuse(path, 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not ${kind}.`)
      return undefined
    }
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = range
    if (value > max) {
      this.refuse(path, 'NUMBER_TYPE_MAX', `${kind} value should be less than or equal to ${max}.`)
      return undefined
    }
    if (value < min) {
      this.refuse(path, 'NUMBER_TYPE_MIN', `${kind} value should be greater than or equal to ${min}.`)
      return undefined
    }
    return value
  }

  boolean(path: Path, value: unknown): boolean | undefined {
    if (this.#absent(path, value, false)) return undefined
    if (typeof value === 'boolean') return value
    this.refuse(path, 'BOOLEAN_TYPE_CONVERT', 'Must be either true or false.')
    return undefined
  }

  list(path: Path, value: unknown, length: Length = {}): unknown[] | undefined {
    if (this.#absent(path, value, length.required)) return undefined
    if (!Array.isArray(value)) {
      this.refuse(path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType')
      return undefined
    }
    return this.#checkLength(path, value.length, length) ? value : undefined
  }

  record(path: Path, value: unknown): Json | undefined {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json
    this.refuse(path, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType')
    return undefined
  }

  /** One of `allowed`; `names` is how Discord's message lists them. */
  choice<T extends string | number>(
    path: Path,
    value: unknown,
    allowed: readonly T[],
    names: readonly string[] = allowed.map(String),
  ): T | undefined {
    if (this.#absent(path, value, true)) return undefined
    if (allowed.includes(value as T)) return value as T
    this.refuse(path, 'BASE_TYPE_CHOICES', `Value must be one of {${names.join(', ')}}.`)
    return undefined
  }

  /** The `type` of a component, if only some types fit. */
  componentType(path: Path, value: unknown, allowed: readonly number[]): number | undefined {
    if (typeof value === 'number' && allowed.includes(value)) return value
    const list = allowed.length === 1 ? `${allowed[0]},` : allowed.join(', ')
    this.refuse(path, 'UNION_TYPE_CHOICES', `Value of field "type" must be one of (${list}).`)
    return undefined
  }

  /** A web address of one of `schemes`. */
  url(path: Path, value: unknown, schemes: readonly string[], length: Length = {}): string | undefined {
    const text = this.text(path, value, length)
    if (text === undefined) return undefined
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase()
    if (scheme === undefined || !URL.canParse(text) || !isUri(text)) {
      this.refuse(path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.')
      return undefined
    }
    if (!schemes.includes(scheme)) {
      const list = schemes.map((name) => `'${name}'`).join(', ')
      this.refuse(
        path,
        'URL_TYPE_INVALID_SCHEME',
        `Scheme "${scheme}" is not supported. Scheme must be one of (${list}).`,
      )
      return undefined
    }
    return text
  }
}
