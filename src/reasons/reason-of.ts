/** Kinds of reasons with what each names -> the reasons. */

/** @template Kinds the values of each kind, by its key; null for a kind that names nothing */
export type ReasonOf<Kinds> = {
  readonly [Key in keyof Kinds]: Kinds[Key] extends null
    ? { readonly key: Key; readonly values?: undefined }
    : { readonly key: Key; readonly values: Kinds[Key] }
}[keyof Kinds]
