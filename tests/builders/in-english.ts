/** Reasons in the words that the log and scripts have for them. */
import { type Said, saidText } from '../../src/translations/wording.ts'

/** @returns the same rejections or notes, each with its reason in English */
export const inEnglish = <Told extends { readonly reason: Said }>(told: readonly Told[] = []) =>
  told.map((one) => ({ ...one, reason: saidText(one.reason) }))

/** A reason that no catalogue has, as an earlier version kept it. */
export const asWritten = (text: string): Said => ({ key: 'report.as-written', values: { text } })
