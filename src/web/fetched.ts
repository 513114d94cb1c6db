/** What came of fetching a link. */

/** How a server identifies a version of a page (RFC 9110, section 8.8). */
export interface Validators {
  readonly etag?: string
  readonly lastModified?: string
}

export type Fetched =
  | { readonly kind: 'not-modified'; readonly link: string }
  | {
      readonly kind: 'fetched'
      /** Where the last redirect led. */
      readonly link: string
      readonly text: string
      readonly validators: Validators
    }
